import { describe, expect, it } from 'vitest'
import { createEnv } from '../../../src/env/createEnv.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createGroupFrame, createSnapshotShelf, createSwarmFrame } from '../../../src/store/app/frames.ts'
import { readConfig } from '../../../src/store/app/link.ts'
import { createMicroscopeStore } from '../../../src/store/controls/microscope.ts'
import { createKeptPoints } from '../../../src/store/controls/moments.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import { keepPolicy, keepStages, learnFromClips, startStage } from '../../../src/store/controls/stages.ts'
import { receive } from '../../../src/store/controls/trainerEvents.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import { goOnFrom } from '../../../src/store/teach/checkpoints.ts'
import type { ToWorker } from '../../../src/training/protocol.ts'
import { batchOf, evaluationOf } from '../batch.ts'

const CONFIG = defaultRunConfig()
const WIDE = snapshotOf(0, [48, 48])

const CHECKPOINT = {
  id: 'a',
  name: 'SFT 1',
  parent: null,
  snapshot: WIDE,
  config: '',
  evaluation: null,
  figures: {},
  madeAt: 1,
}

function snapshotOf(updates: number, hidden: readonly number[] = [64, 64]) {
  return {
    ...initialSnapshot(createEnv(CONFIG.env).spec, createRng(1), hidden),
    algorithm: 'sft',
    updates,
    envSteps: 100 * updates,
  }
}

function setUp() {
  const page = {
    store: createAppStore(CONFIG),
    shelf: createSnapshotShelf(),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    history: createHistory(),
    points: createKeptPoints(),
    microscopeStore: createMicroscopeStore(),
  }
  const sent: ToWorker[] = []
  const controls = createRunControls(page, (message) => sent.push(message))
  keepStages(page)
  const { store } = page
  const runId = () => store.getState().run.runId
  return {
    ...page,
    page,
    sent,
    controls,
    names: () => store.getState().teach.checkpoints.map(({ name }) => name),
    /** The worker's words: it has learnt, and ends. */
    learn(updates: number, successRate: number | null) {
      const metrics = { 'heldOut/accuracy': updates / 10 }
      receive(page, { type: 'state', runId: runId(), state: 'running', updates: 0 })
      receive(page, { type: 'progress', runId: runId(), batch: batchOf({ updates, envSteps: 100 * updates, metrics }) })
      const snapshot = snapshotOf(updates)
      receive(page, { type: 'snapshot', runId: runId(), snapshot })
      if (successRate === null) return
      const evaluation = evaluationOf(successRate, { updates, envSteps: 100 * updates, isBest: true })
      receive(page, { type: 'best', runId: runId(), snapshot, evaluation })
      receive(page, { type: 'evaluation', runId: runId(), evaluation })
    },
    end: (state: 'finished' | 'stopped') =>
      receive(page, { type: 'state', runId: runId(), state, updates: store.getState().run.updates }),
  }
}

describe('a stage', () => {
  it('is an ordinary run of its algorithm, with the chosen initial and reference policies', async () => {
    const { store, controls, sent } = setUp()
    patch(store, 'teach', { checkpoints: [CHECKPOINT, { ...CHECKPOINT, id: 'b', snapshot: snapshotOf(3) }] })
    await startStage({ store }, controls, { algorithm: 'sft', from: 'a', reference: 'b' })
    expect(store.getState().config.algorithm).toBe('sft')
    expect(sent[0]).toMatchObject({
      type: 'start',
      config: { algorithm: 'sft', hyperparameters: { hiddenUnits: 48, hiddenLayers: 2 } },
      material: { initialPolicy: WIDE, referencePolicy: snapshotOf(3) },
    })
    expect(store.getState().run).toMatchObject({ state: 'starting', startedFrom: 'a' })
  })

  it('starts GRPO with the half-trained preset if it has an initial policy, and with its defaults otherwise', async () => {
    const scores = async (from: string | null) => {
      const { store, controls } = setUp()
      patch(store, 'teach', { checkpoints: [CHECKPOINT] })
      await startStage({ store }, controls, { algorithm: 'grpo', from, reference: null })
      return store.getState().run.startedWith?.hyperparameters.score
    }
    expect(await scores('a')).toBe('success')
    expect(await scores(null)).toBe('return')
  })

  it('may learn from the kept clips, from random weights and with the true reward', async () => {
    const { store, controls, sent } = setUp()
    controls.setConfig({ ...store.getState().config, guidance: { learnedReward: 1, referencePenalty: 0.1 } })
    patch(store, 'teach', { checkpoints: [CHECKPOINT], startFrom: 'a' })
    await learnFromClips({ store }, controls)
    const [start] = sent.filter((message) => message.type === 'start')
    expect(start.config).toMatchObject({ algorithm: 'sac', hyperparameters: { behaviour: 'clips' } })
    expect(start.config.guidance?.learnedReward ?? 0).toBe(0)
    expect(start.material?.initialPolicy).toBeUndefined()
  })

  it('keeps the edited values of its algorithm', async () => {
    const { store, controls } = setUp()
    await startStage({ store }, controls, { algorithm: 'sft', from: null, reference: null })
    controls.setHyperparameter('epochs', 7)
    await startStage({ store }, controls, { algorithm: 'sft', from: null, reference: null })
    expect(store.getState().run.startedWith?.hyperparameters.epochs).toBe(7)
  })

  it.each(['finished', 'stopped'] as const)('that is %s keeps its policy, once, with its figures', async (state) => {
    const { store, controls, learn, end, names } = setUp()
    await startStage({ store }, controls, { algorithm: 'sft', from: null, reference: null })
    learn(4, 0.5)
    expect(names()).toEqual([])
    end(state)
    const [kept] = store.getState().teach.checkpoints
    expect(kept).toMatchObject({
      name: 'SFT 1',
      parent: null,
      snapshot: snapshotOf(4),
      evaluation: { successRate: 0.5 },
    })
    expect(kept.figures['heldOut/accuracy']).toBeCloseTo(0.4)
    expect(readConfig(kept.config)?.algorithm).toBe('sft')
    patch(store, 'run', { episodes: 5 })
    expect(names()).toEqual(['SFT 1'])
    expect(store.getState().desk.stage?.keptAs).toBe('SFT 1')
  })

  it('keeps the best policy by evaluation, with its figures, not the last one', async () => {
    const { store, controls, learn, end } = setUp()
    await startStage({ store }, controls, { algorithm: 'sft', from: null, reference: null })
    learn(4, 0.9)
    learn(8, null)
    end('finished')
    const [kept] = store.getState().teach.checkpoints
    expect(kept.snapshot.updates).toBe(4)
    expect(kept.figures['heldOut/accuracy']).toBeCloseTo(0.4)
  })

  it('that learnt nothing, or is no stage, keeps nothing automatically', async () => {
    const { store, controls, learn, end, names } = setUp()
    await startStage({ store }, controls, { algorithm: 'sft', from: null, reference: null })
    learn(0, null)
    end('stopped')
    controls.start()
    learn(4, 0.5)
    end('finished')
    expect(names()).toEqual([])
  })

  it('is listed below its initial policy', async () => {
    const { store, controls, learn, end, names } = setUp()
    await startStage({ store }, controls, { algorithm: 'sft', from: null, reference: null })
    learn(4, 0.5)
    end('finished')
    const [{ id }] = store.getState().teach.checkpoints
    await startStage({ store }, controls, { algorithm: 'sft', from: id, reference: null })
    learn(6, 0.6)
    end('finished')
    expect(names()).toEqual(['SFT 1', 'SFT 2'])
    expect(store.getState().teach.checkpoints[1].parent).toBe(id)
  })
})

describe('any run', () => {
  it('keeps its policy on request', async () => {
    const { page, store, controls, learn, names } = setUp()
    expect(keepPolicy(page)).toBeNull()
    controls.start()
    learn(3, null)
    expect(keepPolicy(page, 5)).toMatchObject({ evaluation: null, madeAt: 5 })
    expect(names()).toEqual(['SFT 1'])
    expect(store.getState().run.state).toBe('running')
  })

  it('that cannot start from the chosen policy starts from random weights, and says so', async () => {
    const { store, controls, sent } = setUp()
    const snapshot = { ...WIDE, observationSize: 3 }
    patch(store, 'teach', {
      checkpoints: [
        { id: 'a', name: 'Elsewhere', parent: null, snapshot, config: '', evaluation: null, figures: {}, madeAt: 1 },
      ],
    })
    goOnFrom(store, 'a')
    controls.start()
    const [start] = sent
    expect(start.type === 'start' && start.material).not.toHaveProperty('initialPolicy')
    expect(store.getState().run.startedFrom).toBeNull()
    expect(store.getState().notices.at(-1)?.text).toMatch(/random weights, not from “Elsewhere”/)
  })

  it('that continues training keeps its reference policy, whatever is chosen since', async () => {
    const { store, controls, sent, learn, end } = setUp()
    patch(store, 'teach', { checkpoints: [CHECKPOINT] })
    goOnFrom(store, 'a')
    controls.start()
    learn(2, null)
    end('stopped')
    goOnFrom(store, null)
    sent.length = 0
    controls.continueTraining()
    expect(sent[0]).toMatchObject({ type: 'start', material: { initialPolicy: WIDE } })
  })
})
