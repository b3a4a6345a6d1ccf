import { describe, expect, it } from 'vitest'
import { createAppStore, INITIAL_RUN, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createGroupFrame, createSnapshotShelf, createSwarmFrame } from '../../../src/store/app/frames.ts'
import { createMicroscopeStore, pinState, unpin } from '../../../src/store/controls/microscope.ts'
import { createKeptPoints } from '../../../src/store/controls/moments.ts'
import { judge, type PageState, receive } from '../../../src/store/controls/trainerEvents.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import { resumeAt } from '../../training/fakes.ts'
import { batchOf, evaluationOf } from '../batch.ts'

function pageWithRun(runId: number): PageState {
  const store = createAppStore(defaultRunConfig())
  patch(store, 'run', { runId })
  return {
    store,
    shelf: createSnapshotShelf(),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    history: createHistory(),
    points: createKeptPoints(),
    microscopeStore: createMicroscopeStore(),
  }
}

describe('a message of the trainer', () => {
  it('of another run is dropped', () => {
    const page = pageWithRun(2)
    receive(page, { type: 'state', runId: 1, state: 'running', updates: 9 })
    expect(page.store.getState().run).toMatchObject({ state: 'idle', updates: 0 })
  })

  it('updates the counters and the history together', () => {
    const page = pageWithRun(1)
    receive(page, {
      type: 'progress',
      runId: 1,
      batch: batchOf({ updates: 3, envSteps: 300 }, [{ endedAt: 300, return: 1 }]),
    })
    expect(page.store.getState().run).toMatchObject({ updates: 3, envSteps: 300, trainingSeconds: 0.3, episodes: 1 })
    expect(page.history.updates.length).toBe(1)
  })

  it('about a replaced worker goes once training has continued, and others stay', () => {
    const page = pageWithRun(1)
    receive(page, { type: 'notice', runId: 1, text: 'The trainer has not answered for 10 s.', untilProgress: true })
    receive(page, { type: 'notice', runId: 1, text: 'Restored the best policy.' })
    receive(page, { type: 'state', runId: 1, state: 'running', updates: 3 })
    expect(page.store.getState().notices).toHaveLength(2)
    receive(page, { type: 'progress', runId: 1, batch: batchOf({ updates: 3, envSteps: 300 }) })
    expect(page.store.getState().notices).toEqual([{ kind: 'info', text: 'Restored the best policy.' }])
  })

  it('about a breakpoint is kept until the run trains again', () => {
    const page = pageWithRun(1)
    const breakpoint = { kind: 'klAbove', value: 0.1 } as const
    const at = { updates: 3, envSteps: 300, trainingSeconds: 1 }
    const fired = {
      at: 'update',
      breakpoint,
      found: 0.2,
      before: null,
      metrics: {},
      from: null,
      also: [],
      ...at,
    } as const
    receive(page, { type: 'breakpoint', runId: 1, fired })
    receive(page, { type: 'state', runId: 1, state: 'paused', updates: 3 })
    expect(page.store.getState().run).toMatchObject({ state: 'paused', stoppedBy: fired })
    receive(page, { type: 'state', runId: 1, state: 'running', updates: 3 })
    expect(page.store.getState().run.stoppedBy).toBeNull()
  })

  it('with a record of an update goes into the microscope, whose pins stay', () => {
    const page = pageWithRun(1)
    const { microscopeStore } = page
    expect(pinState(microscopeStore, { observation: new Float32Array(0), decision: 0 })).toBe(false)
    for (let decision = 1; decision <= 5; decision++) {
      expect(pinState(microscopeStore, { observation: Float32Array.of(decision), decision })).toBe(true)
    }
    unpin(microscopeStore, 3)
    microscopeStore.setState({ isWaiting: true })
    const { snapshot } = resumeAt(3)
    const record = { updates: 4, before: snapshot, after: snapshot, metrics: {}, record: null }
    receive(page, { type: 'captured', runId: 2, ...record })
    expect(microscopeStore.getState().isWaiting, 'another run').toBe(true)
    receive(page, { type: 'captured', runId: 1, ...record })
    const { captured, isWaiting, pins } = microscopeStore.getState()
    expect(captured).toMatchObject(record)
    expect(isWaiting).toBe(false)
    expect(pins.map(({ decision }) => decision)).toEqual([1, 3, 4]) // the first of five went, the third was unpinned
  })

  it('about a lost worker takes charts and counters back to the last checkpoint; milestones are reached again', () => {
    const page = pageWithRun(1)
    page.shelf.latest = resumeAt(3).snapshot
    receive(page, { type: 'progress', runId: 1, batch: batchOf({ updates: 3, envSteps: 300 }) })
    const point = { ...resumeAt(3), agentState: new Uint8Array(1) }
    receive(page, { type: 'checkpoint', runId: 1, point, isBest: false })
    const before = page.history.save()
    receive(page, { type: 'progress', runId: 1, batch: batchOf({ updates: 4, envSteps: 400 }) })
    receive(page, { type: 'evaluation', runId: 1, evaluation: evaluationOf(0.9, { updates: 4 }) })
    receive(page, { type: 'rewound', runId: 1, updates: 3 })
    expect(page.history.save()).toEqual(before)
    expect(page.store.getState().run).toMatchObject({ updates: 3, envSteps: 300, best: null, evaluation: null })
    expect(page.points.best).toBeNull()
  })

  it('about a divergence leaves no checkpoint that may have its cause: the last good weights continue', () => {
    const page = pageWithRun(1)
    const point = { ...resumeAt(3), agentState: new Uint8Array(1) }
    for (const canContinue of [false, true]) {
      receive(page, { type: 'checkpoint', runId: 1, point, isBest: true })
      receive(page, { type: 'failed', runId: 1, message: '', advice: '', canContinue })
      expect(page.points.last === null).toBe(canContinue)
      expect(page.points.best).not.toBeNull()
    }
  })

  it('about groups and pairs is kept for the page, each without the other', () => {
    const page = pageWithRun(1)
    const pairs = { pairs: [], implicitRewards: new Float32Array(0) }
    receive(page, { type: 'pairs', runId: 1, pairs })
    expect(page.group).toMatchObject({ version: 1, group: null, pairs })
    const group = {
      ...{ start: { seed: 1, actions: new Uint8Array(0) }, actions: [], kept: true },
      ...{ scores: new Float32Array(0), advantages: new Float32Array(0) },
    }
    const discarded = { count: 1, of: 2, first: { ...group, kept: false } }
    receive(page, { type: 'group', runId: 1, group, discarded })
    expect(page.group).toMatchObject({ version: 2, group, discarded, pairs })
  })

  it('about an evaluation leaves no best policy ahead of the run, whose progress is reported later', () => {
    const page = pageWithRun(1)
    const evaluation = evaluationOf(0.9, { isBest: true, updates: 40, envSteps: 20_480, trainingSeconds: 2 })
    receive(page, { type: 'evaluation', runId: 1, evaluation })
    expect(page.store.getState().run).toMatchObject({ updates: 40, envSteps: 20_480, trainingSeconds: 2 })
    receive(page, { type: 'evaluation', runId: 1, evaluation: { ...evaluation, updates: 30, envSteps: 15_000 } })
    expect(page.store.getState().run).toMatchObject({ updates: 40, envSteps: 20_480 })
  })

  it('about a first adds a flag to the charts and a clip to replay', () => {
    const page = pageWithRun(1)
    const clip = { levelId: 'lobby', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1) }
    receive(page, {
      type: 'milestone',
      runId: 1,
      milestone: { name: 'over the gap', envSteps: 50, updates: 1, trainingSeconds: 0.5, clip },
    })
    expect(page.store.getState().run.milestones.map((milestone) => milestone.name)).toEqual(['over the gap'])
    expect(page.history.marks).toMatchObject([{ kind: 'first', label: 'over the gap', steps: 50, time: 0.5 }])
  })

  it.each([
    ['webgpu', 'wasm', 'WebGPU did not start.'],
    ['wasm', 'wasm', undefined],
    ['auto', 'wasm', undefined],
  ] as const)('about the backend, with %s requested and %s running, warns: %s', (asked, chosen, warning) => {
    const page = pageWithRun(1)
    patch(page.store, 'run', { startedWith: { ...defaultRunConfig(), backend: asked } })
    const report = { chosen, reason: 'WebGPU did not start.', kernels: '', adapter: null, candidates: [] }
    receive(page, { type: 'backend', runId: 1, report })
    expect(page.store.getState().notices.at(-1)?.text).toBe(warning)
  })

  it('about the backend are not given where none is needed, whatever was requested', () => {
    const page = pageWithRun(1)
    patch(page.store, 'run', { startedWith: { ...defaultRunConfig(), backend: 'wasm' } })
    const figures = { kernels: '', adapter: null, candidates: [] }
    const report = { chosen: 'cpu', without: 'plain TypeScript', reason: 'It needs none.', ...figures } as const
    receive(page, { type: 'backend', runId: 1, report })
    expect(page.store.getState().run.backend).toEqual(report)
    expect(page.store.getState().notices).toEqual([])
  })

  it('about a failure keeps the text for the player', () => {
    const page = pageWithRun(1)
    receive(page, { type: 'failed', runId: 1, message: 'loss became NaN', advice: 'Lower the learning rate.' })
    expect(page.store.getState().run).toMatchObject({
      state: 'failed',
      failure: { advice: 'Lower the learning rate.' },
    })
  })
})

describe('an evaluation', () => {
  it('solves the run the second time in a row that it reaches 90 %', () => {
    const once = { ...INITIAL_RUN, ...judge(INITIAL_RUN, evaluationOf(0.9, { isBest: true })) }
    expect(once.solved).toBeNull()
    const twice = { ...once, ...judge(once, evaluationOf(0.95, { envSteps: 2000, trainingSeconds: 2 })) }
    expect(twice.solved).toEqual({ envSteps: 2000, trainingSeconds: 2 })
    expect(judge(twice, evaluationOf(1, { envSteps: 3000 })).solved).toEqual(twice.solved)
  })

  it('distinguishes a collapse from ordinary fluctuations', () => {
    const best = (rate: number) => ({ ...INITIAL_RUN, best: evaluationOf(rate) })
    expect(judge(best(0.9), evaluationOf(0.4)).collapsed).toBe(true)
    expect(judge(best(0.9), evaluationOf(0.6)).collapsed).toBe(false)
    expect(judge(best(0.3), evaluationOf(0)).collapsed).toBe(false)
  })

  it('detects reward hacking: the learned reward rises and success falls, beyond chance', () => {
    const before = evaluationOf(0.9, { learnedReward: 0.5, successLow: 0.8, successHigh: 0.95 })
    const isAlarmed = (learnedReward: number, successHigh: number) =>
      judge({ ...INITIAL_RUN, best: before }, evaluationOf(0.5, { learnedReward, successHigh })).hacked
    expect(isAlarmed(0.7, 0.7)).toBe(true)
    expect(isAlarmed(0.7, 0.85)).toBe(false) // the success rates may be the same
    expect(isAlarmed(0.55, 0.7)).toBe(false) // the reward has hardly risen
    expect(isAlarmed(0.3, 0.7)).toBe(false) // both fall: it has only forgotten
  })

  it('does not report reward hacking in runs without a reward model', () => {
    const before = evaluationOf(0.9, { successLow: 0.8 })
    expect(judge({ ...INITIAL_RUN, best: before }, evaluationOf(0, { successHigh: 0.1 })).hacked).toBe(false)
  })
})
