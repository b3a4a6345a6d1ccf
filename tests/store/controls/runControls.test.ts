import { describe, expect, it } from 'vitest'
import { createEnv } from '../../../src/env/createEnv.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withAlgorithm, withHyperparameter, withLevel, withRewardWeight } from '../../../src/store/app/configEdits.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createGroupFrame, createSnapshotShelf, createSwarmFrame } from '../../../src/store/app/frames.ts'
import { createMicroscopeStore } from '../../../src/store/controls/microscope.ts'
import { createKeptPoints } from '../../../src/store/controls/moments.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import { receive } from '../../../src/store/controls/trainerEvents.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import type { RunConfig, ToWorker } from '../../../src/training/protocol.ts'
import { evaluationOf } from '../batch.ts'

function setUp() {
  const store = createAppStore(defaultRunConfig())
  const page = {
    store,
    shelf: createSnapshotShelf(),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    history: createHistory(),
    points: createKeptPoints(),
    microscopeStore: createMicroscopeStore(),
  }
  const sent: ToWorker[] = []
  const controls = createRunControls(page, (message) => sent.push(message))
  return { ...page, sent, types: () => sent.splice(0).map((message) => message.type), controls }
}

const snapshotOf = (config: RunConfig, updates: number) => {
  return { ...initialSnapshot(createEnv(config.env).spec, createRng(1), [4]), updates, envSteps: 100 * updates }
}

describe('the run’s controls', () => {
  it('start a new run with the configuration under edit', () => {
    const { controls, sent, store, history } = setUp()
    history.addMark({ kind: 'change', label: 'old', steps: 1, time: 1 })
    controls.toggle()
    expect(sent[0]).toMatchObject({ type: 'start', runId: 1, config: store.getState().config, pausedAtStart: false })
    expect(store.getState().run).toMatchObject({ state: 'starting', runId: 1 })
    expect(history.marks).toEqual([])
  })

  it('send each new run the chosen speed, and the running one a change', () => {
    const { controls, sent, store } = setUp()
    const speeds = () => sent.splice(0).filter(({ type }) => type === 'setSpeed')
    const watching = { type: 'setSpeed', updatesPerSecond: Number.POSITIVE_INFINITY, decisionsPerSecond: 3000 }
    controls.start()
    expect(speeds(), 'PPO learns the lobby in 60,000 decisions: 20 s').toEqual([{ ...watching, runId: 1 }])
    controls.setSpeed('full')
    controls.reset()
    controls.start()
    const full = { type: 'setSpeed', updatesPerSecond: Number.POSITIVE_INFINITY }
    expect(speeds()).toEqual([
      { ...full, runId: 1 },
      { ...full, runId: 3 },
    ])
    controls.setSpeed('watching')
    expect(speeds()).toEqual([{ ...watching, runId: 3 }])
    controls.setSpeed(4)
    expect(speeds()).toEqual([{ type: 'setSpeed', runId: 3, updatesPerSecond: 4 }])
    expect(store.getState().view.speed).toBe(4)
  })

  it('send each new run the breakpoints, and the running one a change; they outlive a reset', () => {
    const { controls, sent, store } = setUp()
    const breakpoints = [{ kind: 'entropyBelow', value: 0.5 }] as const
    const sets = () => sent.splice(0).filter(({ type }) => type === 'setBreakpoints')
    controls.setBreakpoints(breakpoints)
    expect(sets(), 'nothing runs').toEqual([])
    controls.start()
    expect(sent[0].type, 'the run must exist first').toBe('start')
    expect(sets()).toEqual([{ type: 'setBreakpoints', runId: 1, breakpoints }])
    controls.setBreakpoints([])
    expect(sets()).toEqual([{ type: 'setBreakpoints', runId: 1, breakpoints: [] }])
    controls.setBreakpoints(breakpoints)
    controls.reset()
    expect(store.getState().view.breakpoints).toEqual(breakpoints)
  })

  it('show the reference policy of a run that is given one, until the run is reset', () => {
    const { controls, store, shelf } = setUp()
    const snapshot = initialSnapshot(createEnv(store.getState().config.env).spec, createRng(1), [4])
    const checkpoint = {
      id: 'a',
      name: 'SFT',
      parent: null,
      snapshot,
      config: '',
      evaluation: null,
      figures: {},
      madeAt: 1,
    }
    patch(store, 'teach', { checkpoints: [checkpoint], startFrom: 'a' })
    controls.start()
    expect(shelf.reference).toBe(snapshot) // the policy it starts from, where no other is named
    expect(store.getState().run.hasReference).toBe(true)
    controls.reset()
    expect(shelf.reference).toBeNull()
    expect(store.getState().run.hasReference).toBe(false)
  })

  it('says that a run could not begin from a policy as long as that run is on the page', async () => {
    const { controls, store } = setUp()
    const { spec } = createEnv({ ...defaultPlatformer(), level: 'wind' }) // of a later layout than that of the lobby
    const snapshot = initialSnapshot(spec, createRng(1), [4])
    const checkpoint = { id: 'a', name: 'SFT', parent: null, config: '', evaluation: null, figures: {}, madeAt: 1 }
    const begin = async () => {
      patch(store, 'teach', { checkpoints: [{ ...checkpoint, snapshot }], startFrom: 'a' })
      await controls.start()
    }
    await begin()
    const texts = () => store.getState().notices.map(({ text }) => text)
    expect(texts()).toEqual([expect.stringContaining('not from “SFT”')])
    controls.reset()
    expect(texts()).toEqual([])
    await begin()
    patch(store, 'teach', { startFrom: null })
    await controls.start()
    expect(texts()).toEqual([])
  })

  it('Space pauses a running run and resumes a paused one', () => {
    const { controls, store, types } = setUp()
    patch(store, 'run', { state: 'running' })
    controls.toggle()
    patch(store, 'run', { state: 'paused' })
    controls.toggle()
    expect(types()).toEqual(['pause', 'resume'])
  })

  it('“one update” starts a paused run if there is none, and pauses a running one first', () => {
    const { controls, store, sent, types } = setUp()
    controls.stepOne()
    expect(sent[0]).toMatchObject({ type: 'start', pausedAtStart: true })
    expect(types()).toContain('stepOne')
    patch(store, 'run', { state: 'running' })
    controls.stepOne()
    patch(store, 'run', { state: 'paused' })
    controls.stepOne()
    expect(types()).toEqual(['pause', 'stepOne'])
  })

  it('ask for a record of the next update; a run that rests makes just this one', () => {
    const { controls, microscopeStore, store, types } = setUp()
    controls.captureUpdate()
    expect(types().filter((type) => !type.startsWith('set'))).toEqual(['start', 'captureUpdate', 'stepOne'])
    expect(microscopeStore.getState().isWaiting).toBe(true)
    patch(store, 'run', { state: 'running' })
    controls.captureUpdate()
    expect(types()).toEqual(['captureUpdate'])
    patch(store, 'run', { state: 'paused' })
    controls.captureUpdate()
    expect(types()).toEqual(['captureUpdate', 'stepOne'])
    controls.reset()
    expect(microscopeStore.getState()).toMatchObject({ isWaiting: false, captured: null })
  })

  it('send a live hyperparameter at once and mark it; one for the next run is not sent', () => {
    const { controls, store, sent, history, types } = setUp()
    controls.start()
    patch(store, 'run', { state: 'running' })
    types()
    controls.setHyperparameter('learningRate', 0.002)
    expect(sent).toEqual([{ type: 'setHyperparameters', runId: 1, values: { learningRate: 0.002 } }])
    expect(history.marks.length).toBe(1)
    types()
    const { hyperparameters } = store.getState().config
    const waiting = 'environments' in hyperparameters ? 'environments' : ''
    controls.setHyperparameter(waiting, 8)
    expect(types()).toEqual([])
    expect(store.getState().config.hyperparameters[waiting]).toBe(8)
  })

  it('send nothing to a worker that trains another algorithm', () => {
    const { controls, store, types } = setUp()
    controls.start()
    patch(store, 'run', { state: 'running' })
    types()
    store.setState({ config: { ...store.getState().config, algorithm: 'dqn' } })
    controls.setHyperparameter('gamma', 0.9)
    expect(types()).toEqual([])
  })

  it('send the live part of a preset', () => {
    const { controls, store, sent } = setUp()
    controls.start()
    patch(store, 'run', { state: 'running' })
    sent.splice(0)
    const { config } = store.getState()
    controls.setConfig(withHyperparameter(withHyperparameter(config, 'gamma', 0.9), 'environments', 8))
    expect(sent).toEqual([{ type: 'setHyperparameters', runId: 1, values: { gamma: 0.9 } }])
  })

  /** A run that was started with 64 units, trained with a moved live slider and weight, and ended. */
  function endedRun(state: 'failed' | 'stopped' = 'stopped') {
    const page = setUp()
    const { controls, store, shelf, sent } = page
    controls.start()
    const config = store.getState().config
    const { hyperparameters, env } = config
    const weights = env.kind === 'platformer' ? { ...env.rewardWeights, bell: 3 } : {}
    const values = { ...hyperparameters, learningRate: 2e-3 }
    store.setState({ config: withRewardWeight(withHyperparameter(config, 'learningRate', 2e-3), 'bell', 3) })
    shelf.latest = snapshotOf(store.getState().config, 9)
    shelf.best = snapshotOf(store.getState().config, 5)
    shelf.referencePolicy = snapshotOf(store.getState().config, 0)
    patch(store, 'run', {
      ...{ state, updates: 9, envSteps: 900, trainingSeconds: 3 },
      applied: { hyperparameters: values, rewardWeights: weights },
      best: evaluationOf(0.5, { envSteps: 500 }),
      evaluation: evaluationOf(0.4, { envSteps: 800 }),
    })
    sent.length = 0
    const resumed = () => {
      const [start] = sent
      return start?.type === 'start' ? start : expect.fail('no start')
    }
    return { ...page, startedWith: config, values, weights, resumed }
  }

  it.each([
    ['continue training', 'continueTraining', 9],
    ['go back to the best', 'restoreBest', 5],
  ] as const)(
    '%s resumes with the configuration in force, from the right weights, with the same reference',
    (_, press, from) => {
      const { controls, startedWith, values, weights, resumed } = endedRun()
      controls[press]()
      const { config, resumeFrom } = resumed()
      expect(config).toEqual({
        ...startedWith,
        hyperparameters: values,
        env: { ...startedWith.env, rewardWeights: weights },
      })
      expect(resumeFrom).toMatchObject({
        config,
        snapshot: { updates: from },
        progress: { updates: 9, envSteps: 900, trainingSeconds: 3, evaluatedAt: 800 },
        referencePolicy: { updates: 0 },
        best: { snapshot: { updates: 5 }, evaluation: { successRate: 0.5 } },
      })
    },
  )

  it.each(['continueTraining', 'restoreBest'] as const)(
    '%s never uses values that are set for the next run',
    (press) => {
      const { controls, store, values, resumed } = endedRun('failed')
      store.setState(({ config }) => ({
        config: withHyperparameter({ ...config, seed: 77 }, 'hiddenUnits', 128),
      }))
      controls[press]()
      expect(resumed().config).toMatchObject({ hyperparameters: values, seed: 1 })
      expect(store.getState().run.startedWith?.hyperparameters.hiddenUnits).toBe(64)
    },
  )

  it('use live sliders that were moved since the run failed, and a raised budget', () => {
    const { controls, store, resumed } = endedRun('failed')
    store.setState(({ config }) => ({
      config: withHyperparameter({ ...config, budgetSteps: 1_000_000 }, 'learningRate', 1e-4),
    }))
    controls.restoreBest()
    expect(resumed().config).toMatchObject({ hyperparameters: { learningRate: 1e-4 }, budgetSteps: 1_000_000 })
  })

  it('ignore sliders that show another level or another algorithm by now', () => {
    for (const change of [
      (config: RunConfig) => withLevel(config, 'corridor'),
      (config: RunConfig) => withAlgorithm(config, 'dqn'),
    ]) {
      const { controls, store, values, weights, resumed } = endedRun()
      store.setState(({ config }) => ({ config: change(config) }))
      controls.continueTraining()
      expect(resumed().config).toMatchObject({ hyperparameters: values, env: { rewardWeights: weights } })
    }
  })

  it('give a resumed run the material of its start, whatever the next run would be given', () => {
    const { controls, store, sent } = setUp()
    controls.start()
    const material = sent[0].type === 'start' ? sent[0].material : undefined
    patch(store, 'run', { state: 'stopped' })
    const page = endedRun()
    page.shelf.material = material ?? null
    patch(page.store, 'teach', { clips: [], startFrom: null })
    page.controls.continueTraining()
    expect(page.resumed().material).toMatchObject({ ...material })
  })

  it('hear nothing more of a run that is being stopped: neither a second stop nor a pause or a step', () => {
    const page = setUp()
    const { controls, store, types } = page
    void controls.start()
    const { runId } = store.getState().run
    receive(page, { type: 'state', runId, state: 'running', updates: 0 })
    types()
    controls.stop()
    controls.stop()
    controls.toggle()
    controls.stepOne()
    expect(types()).toEqual(['stop'])
    expect(store.getState().run.isStopping).toBe(true)
    receive(page, { type: 'state', runId, state: 'stopped', updates: 1 })
    expect(store.getState().run.isStopping).toBe(false)
  })

  it('reset stops the worker, clears its results, and drops its late messages', () => {
    const { controls, store, shelf, types } = setUp()
    controls.start()
    patch(store, 'run', { state: 'running', updates: 7 })
    types()
    controls.reset()
    expect(types()).toEqual(['stop'])
    expect(store.getState().run).toMatchObject({ state: 'idle', updates: 0, runId: 2 })
    expect(shelf.latest).toBeNull()
  })
})
