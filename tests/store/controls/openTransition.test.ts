import { beforeAll, describe, expect, it } from 'vitest'
import { trainHeadless } from '../../../src/cli/shared/headless.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withAlgorithm } from '../../../src/store/app/configEdits.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { openTransition } from '../../../src/store/controls/openTransition.ts'
import { createTimeline, createTimelineStore } from '../../../src/store/controls/timeline.ts'
import { createEpisodeTrace, tracedEpisode } from '../../../src/store/history/episodeTrace.ts'
import type { Breakpoint, FiredAtUpdate, RunConfig } from '../../../src/training/protocol.ts'
import { startTestBackend } from '../../nn/testBackend.ts'

beforeAll(() => startTestBackend('wasm'))

/** Trains on a level with deaths until the breakpoint fires. */
async function fire(algorithm: string, breakpoint: Breakpoint, budgetSteps = 40_000) {
  const env = { ...defaultPlatformer(), level: 'lobby' }
  const config: RunConfig = {
    ...withAlgorithm({ ...defaultRunConfig(), env }, algorithm),
    budgetSteps,
    backend: 'wasm',
    evaluation: { ...defaultRunConfig().evaluation, everySteps: 0 },
  }
  const fired: FiredAtUpdate[] = []
  await trainHeadless({
    config,
    onNews(news, trainer) {
      if (news.type === 'applied') trainer.setBreakpoints([breakpoint])
      if (news.type !== 'breakpoint') return
      fired.push(news.fired)
      trainer.stop()
    },
  })
  return { config, fired: fired[0] ?? expect.fail('It has not fired.') }
}

/** A page whose run was stopped. */
function pageOf(config: RunConfig, fired: FiredAtUpdate) {
  const store = createAppStore(config)
  const gamma = Number(config.hyperparameters.gamma)
  patch(store, 'run', { startedWith: config, stoppedBy: fired })
  const trace = createEpisodeTrace()
  const timelineStore = createTimelineStore()
  const timeline = createTimeline({ store, trace, state: timelineStore, onMove: () => undefined })
  return { store, trace, timeline, timelineStore, gamma }
}

function open({ config, fired }: Awaited<ReturnType<typeof fire>>) {
  const page = pageOf(config, fired)
  expect(openTransition(page, fired)).toBe(true)
  const { at } = page.timelineStore.getState()
  const episode = (at && tracedEpisode(page.trace, at.episode)) ?? expect.fail('The stage shows no past state.')
  expect(at?.decision).toBe(fired.transition?.decision)
  expect(page.store.getState().view.showTimeline).toBe(true)
  expect(page.store.getState().spectator.paused).toBe(true)
  return { episode, t: at?.decision ?? Number.NaN, page }
}

describe('a breakpoint of the advantage opens its transition', () => {
  it.each(['ppo', 'a2c', 'trpo'])('with the reward and V that %s learnt from, in the sum of GAE', async (algorithm) => {
    const stopped = await fire(algorithm, { kind: 'sampledAdvantageBelow', value: -0.05 })
    const { episode, t } = open(stopped)
    const from = stopped.fired.transition?.from
    if (from?.kind !== 'gae') expect.fail('It has no numbers.')
    expect(episode.rewards[t]).toBeCloseTo(from.reward, 6)
    expect(episode.values[t]).toBeCloseTo(from.value, 4)
    if (t + 1 < episode.length) expect(episode.values[t + 1]).toBeCloseTo(from.next, 4)
    const { reward, gamma, lambda, value, next, following } = from
    expect(reward + gamma * next - value + gamma * lambda * following).toBeCloseTo(stopped.fired.found, 5)
  })

  it('with the Q and V by which DQN decided', async () => {
    const stopped = await fire('dqn', { kind: 'sampledAdvantageBelow', value: -0.01 })
    const { episode, t } = open(stopped)
    const from = stopped.fired.transition?.from
    if (from?.kind !== 'q') expect.fail('It has no numbers.')
    expect(from.q - from.value).toBeCloseTo(stopped.fired.found, 5)
    const width = episode.qValues.length / episode.values.length
    expect(episode.qValues[t * width + episode.actions[t]]).toBeCloseTo(from.q, 4)
  })
})

describe('a breakpoint of an episode opens its last decision', () => {
  it('of one that was worse than the percentile', async () => {
    const stopped = await fire('ppo', { kind: 'trainingEpisodeBelow', value: 50 })
    const { episode, t } = open(stopped)
    const { rewardScale } = defaultPlatformer()
    const total = episode.rewards.subarray(0, episode.length).reduce((sum, reward) => sum + reward, 0)
    expect(total / rewardScale).toBeCloseTo(stopped.fired.found, 3)
    expect(episode.outcome).not.toBeNull()
    expect(t).toBe(episode.length - 1)
  })

  it('of the first that died after a success', async () => {
    const stopped = await fire('ppo', { kind: 'trainingDeath', value: 0 }, 100_000)
    const { episode, t } = open(stopped)
    expect(episode.outcome).toBe('hurt')
    expect(t).toBe(episode.length - 1)
  })

  it('but shows nothing over a game that a person plays, or over a recording', async () => {
    const stopped = await fire('ppo', { kind: 'trainingEpisodeBelow', value: 50 })
    const page = pageOf(stopped.config, stopped.fired)
    page.store.setState({ mode: 'play' })
    expect(openTransition(page, stopped.fired)).toBe(false)
    page.store.setState({ mode: 'train' })
    patch(page.store, 'spectator', { show: { kind: 'race' } })
    expect(openTransition(page, stopped.fired)).toBe(false)
    expect(page.timelineStore.getState().at).toBeNull()
  })
})
