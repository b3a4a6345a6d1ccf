import { describe, expect, it } from 'vitest'
import { patch } from '../../../src/store/app/appStore.ts'
import { withAlgorithm, withHyperparameter, withLevel } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { predict, progressIn, restartLesson, restoreOwn, setUpLesson } from '../../../src/store/controls/course.ts'
import { createPage } from '../../../src/store/controls/page.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import type { RunConfig, ToWorker } from '../../../src/training/protocol.ts'

function openPage(config: RunConfig) {
  const page = createPage(config)
  const sent: ToWorker[] = []
  const saved: (number | undefined)[] = []
  const { store } = page
  const controls = createRunControls(
    page,
    (message) => sent.push(message),
    () => saved.push(store.getState().run.runId),
  )
  return { store, controls, sent, saved }
}

const cliff = (fresh: RunConfig) => withLevel(withAlgorithm(fresh, 'qlearning'), 'cliff')
const own = { ...withHyperparameter(defaultRunConfig(), 'gamma', 0.95), seed: 7, backend: 'wasm' as const }

describe('a lesson', () => {
  it('sets up the defaults with its changes, and restores the person’s settings', async () => {
    const { store, controls } = openPage(own)
    patch(store, 'teach', { startFrom: 'gone' })
    await setUpLesson(store, controls, cliff)
    expect(store.getState().config).toEqual({ ...cliff(defaultRunConfig()), backend: 'wasm' })
    expect(store.getState().teach.startFrom).toBeNull()
    // A second lesson replaces the first one's settings, not the person's.
    await setUpLesson(store, controls, (fresh) => fresh)
    restoreOwn(store)
    expect(store.getState().config).toEqual(own)
    expect(store.getState().course.own).toBeNull()
  })

  it('that opens a stage of Teach is folded, because it would be in its place', async () => {
    const { store, controls } = openPage(own)
    patch(store, 'course', { panel: 'open' })
    await setUpLesson(store, controls, cliff)
    expect(store.getState()).toMatchObject({ mode: 'train', course: { panel: 'open' } })
    await setUpLesson(store, controls, cliff, { rung: 'preferences' })
    expect(store.getState()).toMatchObject({
      mode: 'teach',
      desk: { rung: 'preferences' },
      course: { panel: 'folded' },
    })
  })

  it('closes the run on the page after saving it, without changing its settings', async () => {
    const { store, controls, sent, saved } = openPage(own)
    controls.start()
    sent.length = 0
    saved.length = 0
    await setUpLesson(store, controls, (fresh) => withHyperparameter(fresh, 'gamma', 0.5))
    expect(sent.map(({ type }) => type)).toEqual(['stop'])
    expect(saved).toHaveLength(1)
    expect(store.getState().run).toMatchObject({ state: 'idle', startedWith: null })
  })

  it('keeps the first prediction until it is taken again', () => {
    const { store } = openPage(own)
    predict(store, 'values', 1)
    predict(store, 'values', 2)
    expect(progressIn(store.getState(), 'values').predicted).toBe(1)
    restartLesson(store, 'values')
    predict(store, 'values', 2)
    expect(progressIn(store.getState(), 'values').predicted).toBe(2)
  })
})
