import { describe, expect, it } from 'vitest'
import { createEnv } from '../../../src/env/create.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withHyperparameter } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createGroupFrame, createSnapshotShelf, createSwarmFrame } from '../../../src/store/app/frames.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import type { ToWorker } from '../../../src/training/protocol.ts'

function setUp() {
  const store = createAppStore(defaultRunConfig())
  const page = {
    store,
    shelf: createSnapshotShelf(),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    history: createHistory(),
  }
  const sent: ToWorker[] = []
  const controls = createRunControls(page, (message) => sent.push(message))
  return { ...page, sent, types: () => sent.splice(0).map((message) => message.type), controls }
}

describe('the run’s controls', () => {
  it('start a fresh run of the configuration under edit', () => {
    const { controls, sent, store, history } = setUp()
    history.addMark({ kind: 'change', label: 'old', steps: 1, time: 1 })
    controls.toggle()
    expect(sent[0]).toMatchObject({ type: 'start', runId: 1, config: store.getState().config, pausedAtStart: false })
    expect(store.getState().run).toMatchObject({ state: 'starting', runId: 1 })
    expect(history.marks).toEqual([])
  })

  it('know the reference of a run that is given one, until the run is reset', () => {
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

  it('Space pauses what runs and resumes what is paused', () => {
    const { controls, store, types } = setUp()
    patch(store, 'run', { state: 'running' })
    controls.toggle()
    patch(store, 'run', { state: 'paused' })
    controls.toggle()
    expect(types()).toEqual(['pause', 'resume'])
  })

  it('one update from nothing starts a paused run; from a running one it pauses first', () => {
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

  it('send a live hyperparameter at once and mark it; one for the next run stays here', () => {
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

  it('do not bother a worker that trains another algorithm', () => {
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

  it('go back to the best with the sliders as they are: a failed run heard nothing of their moves', () => {
    const { controls, store, sent } = setUp()
    controls.start()
    patch(store, 'run', { state: 'failed' })
    store.setState(({ config }) => ({ config: withHyperparameter(config, 'learningRate', 1e-4) }))
    sent.length = 0
    controls.restoreBest()
    expect(sent.map((message) => message.type)).toEqual(['setHyperparameters', 'restoreBest'])
    expect(sent[0]).toMatchObject({ values: { learningRate: 1e-4 } })
  })

  it('reset stops the worker, forgets what it has left, and drops its last words', () => {
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
