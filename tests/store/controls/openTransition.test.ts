import { beforeAll, describe, expect, it } from 'vitest'
import { trainHeadless } from '../../../src/cli/shared/headless.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withAlgorithm, withText } from '../../../src/store/app/configEdits.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { openTransition } from '../../../src/store/controls/openTransition.ts'
import { createTimeline, createTimelineStore } from '../../../src/store/controls/timeline.ts'
import { createEpisodeTrace, tracedEpisode } from '../../../src/store/history/episodeTrace.ts'
import type { Breakpoint, FiredAtUpdate, RunConfig } from '../../../src/training/protocol.ts'
import { startTestBackend } from '../../nn/testBackend.ts'

beforeAll(() => startTestBackend('wasm'))

/** A3C without threads, which these tests do not have; DAPO's score without what is not a reward. */
const CHANGES: Readonly<Record<string, RunConfig['hyperparameters']>> = {
  a3c: { workers: 1 },
  dapo: { overlongPunishment: 0 },
}

/** Trains on a level with deaths until the breakpoint fires. */
function fire(algorithm: string, breakpoint: Breakpoint, budgetSteps = 40_000) {
  const env = { ...defaultPlatformer(), level: 'lobby' }
  return fireIn(withAlgorithm({ ...defaultRunConfig(), env }, algorithm), breakpoint, budgetSteps)
}

/** Trains until the breakpoint fires. */
async function fireIn(chosen: RunConfig, breakpoint: Breakpoint, budgetSteps: number) {
  const { algorithm } = chosen
  const config: RunConfig = {
    ...{ ...chosen, hyperparameters: { ...chosen.hyperparameters, ...CHANGES[algorithm] } },
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
  it.each(['ppo', 'a2c', 'a3c', 'trpo'])(
    'with the reward and V that %s learnt from, in the sum of GAE',
    async (algorithm) => {
      const stopped = await fire(algorithm, { kind: 'sampledAdvantageBelow', value: -0.05 })
      const { episode, t } = open(stopped)
      const from = stopped.fired.from
      if (from?.kind !== 'gae') expect.fail('It has no numbers.')
      expect(episode.rewards[t]).toBeCloseTo(from.reward, 6)
      expect(episode.values[t]).toBeCloseTo(from.value, 4)
      if (t + 1 < episode.length) expect(episode.values[t + 1]).toBeCloseTo(from.next, 4)
      const { reward, gamma, lambda, value, next, following } = from
      expect(reward + gamma * next - value + gamma * lambda * following).toBeCloseTo(stopped.fired.found, 5)
    },
  )

  it.each(['dqn', 'sac', 'qlearning'])('with the Q and V by which %s decided', async (algorithm) => {
    const stopped = await fire(algorithm, { kind: 'sampledAdvantageBelow', value: -0.01 })
    const { episode, t } = open(stopped)
    const from = stopped.fired.from
    if (from?.kind !== 'q') expect.fail('It has no numbers.')
    expect(from.q - from.value).toBeCloseTo(stopped.fired.found, 5)
    const width = episode.qValues.length / episode.values.length
    expect(episode.qValues[t * width + episode.actions[t]]).toBeCloseTo(from.q, 4)
    const mean = episode.probabilities
      .subarray(t * width, (t + 1) * width)
      .reduce((sum, probability, action) => sum + probability * episode.qValues[t * width + action], 0)
    expect(mean).toBeCloseTo(from.value, 4)
  })

  it('with the rewards from which PG computed the return, and V as its baseline', async () => {
    const stopped = await fire('pg', { kind: 'sampledAdvantageBelow', value: -0.05 })
    const { episode, t, page } = open(stopped)
    const from = stopped.fired.from
    if (from?.kind !== 'return') expect.fail('It has no numbers.')
    expect(from.return - from.baseline).toBeCloseTo(stopped.fired.found, 5)
    expect(episode.values[t]).toBeCloseTo(from.baseline, 4)
    const rewards = episode.rewards.subarray(t, episode.length)
    expect(episode.outcome).not.toBeNull() // returns are of whole episodes
    const rest = rewards.reduceRight((after, reward) => reward + page.gamma * after, 0)
    if (episode.outcome !== 'timeLimit') expect(rest).toBeCloseTo(from.return, 4)
  })

  it.each(['grpo', 'dapo'])('at the first decision of the clip, with the score that %s compared', async (algorithm) => {
    const stopped = await fire(algorithm, { kind: 'sampledAdvantageBelow', value: -0.5 })
    const { episode, t } = open(stopped)
    const from = stopped.fired.from
    if (from?.kind !== 'group') expect.fail('It has no numbers.')
    expect((from.score - from.mean) / from.divisor).toBeCloseTo(stopped.fired.found, 4)
    const score = episode.rewards.subarray(t, episode.length).reduce((sum, reward) => sum + reward, 0)
    expect(score).toBeCloseTo(from.score, 3)
  })
})

describe('a breakpoint of the advantage of a language model', () => {
  const fireOnText = (algorithm: string, value: number) => {
    const config = withAlgorithm(withText(defaultRunConfig()), algorithm)
    const hyperparameters = {
      ...config.hyperparameters,
      fineTuningEpochs: 2,
      ...(algorithm === 'grpo' && { epochs: 2 }),
    }
    return fireIn({ ...config, hyperparameters }, { kind: 'sampledAdvantageBelow', value }, 400_000)
  }

  it.each(['grpo', 'dapo'])('tells the score that %s compared, and opens nothing', async (algorithm) => {
    const { config, fired } = await fireOnText(algorithm, -0.5)
    const { from } = fired
    if (from?.kind !== 'group') expect.fail('It has no numbers.')
    expect((from.score - from.mean) / from.divisor).toBeCloseTo(fired.found, 4)
    expect(openTransition(pageOf(config, fired), fired)).toBe(false)
  })

  it('tells the sum of GAE of the token of PPO', async () => {
    const { fired } = await fireOnText('ppo', -0.05)
    const { from } = fired
    if (from?.kind !== 'gae') expect.fail('It has no numbers.')
    const { reward, gamma, lambda, value, next, following } = from
    expect(reward + gamma * next - value + gamma * lambda * following).toBeCloseTo(fired.found, 5)
  })

  it('has the loss of GRPO, part by part', async () => {
    const { config, fired } = await fireOnText('grpo', -0.5)
    const { 'loss/policy': loss, 'loss/kl': kl, 'loss/total': total } = fired.metrics
    expect(kl).toBeGreaterThan(0)
    expect(loss + Number(config.hyperparameters.klCoefficient) * kl).toBeCloseTo(total, 9)
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
