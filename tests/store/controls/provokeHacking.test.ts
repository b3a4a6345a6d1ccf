import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import type { RewardModelSnapshot } from '../../../src/policies/rewardModel.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createGroupFrame, createSnapshotShelf, createSwarmFrame } from '../../../src/store/app/frames.ts'
import { createMicroscopeStore } from '../../../src/store/controls/microscope.ts'
import { createKeptPoints } from '../../../src/store/controls/moments.ts'
import { provokeHacking } from '../../../src/store/controls/provokeHacking.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import type { PageState } from '../../../src/store/controls/trainerEvents.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import { WorkshopError } from '../../../src/training/page/workshopClient.ts'
import type { ToWorker } from '../../../src/training/protocol.ts'
import type { ClipPair, FittedRewardModel, JudgeRequest } from '../../../src/training/workshop/workshop.ts'

const { spec } = createPlatformerEnv(defaultPlatformer())
const policy = { ...initialSnapshot(spec, createRng(1)), algorithm: 'ppo', updates: 9 }
const misled: RewardModelSnapshot = {
  envId: spec.id,
  observationSize: spec.observationSize,
  actionCount: spec.actionCount,
  members: [],
  shift: 0,
  scale: 1,
}

function newPage(): PageState {
  return {
    store: createAppStore(defaultRunConfig()),
    shelf: createSnapshotShelf(),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    history: createHistory(),
    points: createKeptPoints(),
    microscopeStore: createMicroscopeStore(),
  }
}

/** A page with a policy on it, and a workshop that notes what it is asked. */
function pageWithPolicy() {
  const page = newPage()
  const { store, shelf } = page
  shelf.latest = policy
  const { run } = store.getState()
  store.setState({ run: { ...run, state: 'finished', startedWith: defaultRunConfig() } })
  const tastes: JudgeRequest['taste'][] = []
  const pair = {} as ClipPair
  const workshop = {
    queries: async () => [pair],
    judge: async (_: unknown, __: unknown, { taste }: Pick<JudgeRequest, 'taste'>) => {
      tastes.push(taste)
      return ['left' as const]
    },
    fitRewardModel: async () => ({ model: misled }) as FittedRewardModel,
  }
  const sent: ToWorker[] = []
  return { page, workshop, tastes, sent, controls: createRunControls(page, (message) => sent.push(message)) }
}

describe('reward hacking on request', () => {
  it('starts PPO from the policy on the page, on a misleading reward model alone', async () => {
    const { page, workshop, controls, sent, tastes } = pageWithPolicy()
    await provokeHacking(page, controls, workshop)
    expect(tastes).toEqual(['jumps'])
    const start = sent.find((message) => message.type === 'start') ?? expect.fail('no start')
    expect(start.config).toMatchObject({ algorithm: 'ppo', guidance: { learnedReward: 1, referencePenalty: 0 } })
    expect(start.material?.rewardModel).toBe(misled)
    expect(start.material?.initialPolicy?.updates).toBe(9)
  })

  it('does not change the person’s own reward model and answers', async () => {
    const { page, workshop, controls } = pageWithPolicy()
    const own = { model: { ...misled, scale: 2 }, level: 'lobby', answers: 12, heldOutAccuracy: 1, calibration: [] }
    page.store.setState(({ teach }) => ({ teach: { ...teach, rewardModel: own } }))
    await provokeHacking(page, controls, workshop)
    expect(page.store.getState().teach).toMatchObject({ rewardModel: own, answers: [] })
  })

  it('is refused without a trained policy, and reports errors of the workshop', async () => {
    const { workshop } = pageWithPolicy()
    const empty = newPage()
    await provokeHacking(
      empty,
      createRunControls(empty, () => undefined),
      workshop,
    )
    expect(empty.store.getState().notices.at(-1)?.text).toContain('starts from a trained policy')

    const { page, controls, sent } = pageWithPolicy()
    const lost = () => Promise.reject(new WorkshopError('It was lost.', 'Ask again.'))
    await provokeHacking(page, controls, { ...workshop, queries: lost })
    expect(page.store.getState().notices.at(-1)?.text).toBe('It was lost. Ask again.')
    expect(sent).toEqual([])
  })
})
