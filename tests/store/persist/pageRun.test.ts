import { describe, expect, it } from 'vitest'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { patch } from '../../../src/store/app/appStore.ts'
import { CURVE_POINTS } from '../../../src/store/app/runCard.ts'
import { bytesOf } from '../../../src/store/persist/bytes.ts'
import { cardOfRun, restoreRun, savedRunOf } from '../../../src/store/persist/pageRun.ts'
import { fitted, MAX_BYTES, parseSavedRun, type SavedRun } from '../../../src/store/persist/savedRun.ts'
import { evaluationOf } from '../batch.ts'
import { emptyPage, reread, SPEC, saved, trainedPage } from './pages.ts'

describe('a saved run', () => {
  it('is restored after a reload: policy, figures, firsts, curves', () => {
    const page = emptyPage()
    const stored = parseSavedRun(saved())
    expect(stored).not.toBeNull()
    if (stored !== null) restoreRun(page, stored, 'a')
    expect(page.store.getState().run).toMatchObject({ state: 'stopped', restored: true, updates: 5, generations: [0] })
    expect(page.store.getState().run.milestones[0].clip.actions).toEqual(Uint8Array.of(1, 2))
    expect(page.shelf.latest).toEqual(trainedPage().shelf.latest)
    expect(page.history.updates.column('loss/policy')[0]).toBe(2)
  })

  it('keeps the configuration in force, and the one at its start', () => {
    const page = trainedPage()
    const { hyperparameters } = page.store.getState().config
    const applied = { hyperparameters: { ...hyperparameters, learningRate: 2e-3 }, rewardWeights: { bell: 3 } }
    patch(page.store, 'run', { applied })
    const again = emptyPage()
    restoreRun(again, reread(page), 'a')
    expect(again.store.getState().run.startedWith?.hyperparameters.learningRate).toBe(2e-3)
    expect(again.store.getState().run.startedWith?.env).toMatchObject({ rewardWeights: { bell: 3 } })
  })

  it('keeps its reference policy, its material and its alarms', () => {
    const page = trainedPage()
    page.shelf.referencePolicy = initialSnapshot(SPEC, createRng(2), [4])
    page.shelf.material = { demonstrations: [], preferences: [] }
    const watched = evaluationOf(0.5, {
      isBest: true,
      learnedReward: 0.4,
      unseen: { successRate: 0.2, successLow: 0.1, successHigh: 0.3 },
    })
    patch(page.store, 'run', { hacked: true, collapsed: true, best: watched })
    const again = emptyPage()
    restoreRun(again, reread(page), 'a')
    expect(again.store.getState().run).toMatchObject({ hacked: true, collapsed: true, best: watched })
    expect(again.shelf.referencePolicy).toEqual(page.shelf.referencePolicy)
    expect(again.shelf.reference).toBeNull() // it was its own start: no ghost
    expect(again.shelf.material).toEqual(page.shelf.material)
  })

  it('from an older version, without these parts, can still be read', () => {
    const { startedWith: _, referencePolicy: __, material: ___, run, history, ...old } = saved()
    const { collapsed: _c, hacked: _h, hasReference: _r, startedFrom: _s, ...oldRun } = run
    const { resolution: _o, window: _w, smoothedReturn: _m, ...oldHistory } = history
    expect(parseSavedRun({ ...old, run: oldRun, history: oldHistory })).not.toBeNull()
  })

  it('does not replace a run that has been started meanwhile', () => {
    const page = trainedPage()
    patch(page.store, 'run', { updates: 99 })
    restoreRun(page, saved(), 'a')
    expect(page.store.getState().run).toMatchObject({ state: 'running', updates: 99 })
  })

  it('does not exist before a policy has been trained', () => {
    expect(savedRunOf(emptyPage())).toBeNull()
  })

  it.each<[string, (run: SavedRun) => unknown]>([
    ['nothing', () => undefined],
    ['another version', (run) => ({ ...run, version: 2 })],
    ['weights of the wrong size', (run) => ({ ...run, latest: withBias(run, new Float32Array(1)) })],
    [
      'weights that are not numbers',
      (run) => ({ ...run, latest: withBias(run, new Float32Array(4).fill(Number.NaN)) }),
    ],
    [
      'columns of unequal length',
      (run) => ({
        ...run,
        history: {
          ...run.history,
          series: { ...run.history.series, recent: { a: new Float64Array(1), b: new Float64Array(2) } },
        },
      }),
    ],
    ['no weights', (run) => ({ ...run, latest: null })],
  ])('that is %s is not read', (_, damage) => {
    expect(parseSavedRun(saved())).not.toBeNull()
    expect(parseSavedRun(damage(saved()))).toBeNull()
  })

  it('of a level that no longer exists leaves the page unchanged', () => {
    const page = emptyPage()
    restoreRun(page, { ...saved(), config: 'v=1&level=demolished' }, 'a')
    expect(page.store.getState().run.state).toBe('idle')
    expect(page.shelf.latest).toBeNull()
  })

  it('drops its generations if it is too large, and is not saved if that is not enough', () => {
    const run = saved()
    const huge = initialSnapshot(SPEC, createRng(1), [4])
    const heavy = {
      ...huge,
      head: { kind: 'qTable', keys: new Float64Array(MAX_BYTES / 8) },
    } as unknown as typeof huge
    expect(fitted(run)).toBe(run)
    expect(fitted({ ...run, generations: [heavy] })?.generations).toEqual([])
    expect(fitted({ ...run, latest: heavy })).toBeNull()
    expect(bytesOf({ a: new Float32Array(2), b: [new Uint8Array(3)] })).toBe(11)
  })
})

describe('the card of a run', () => {
  const facts = { id: 'a', name: 'A', isPinned: false, startedAt: 1, savedAt: 2 }

  it('shows its figures', () => {
    const page = trainedPage()
    page.history.addEvaluation(evaluationOf(0.25))
    patch(page.store, 'run', { evaluation: evaluationOf(0.25) })
    const run = reread(page)
    expect(cardOfRun(run, facts)).toEqual({
      ...facts,
      config: run.config,
      startedWith: run.startedWith,
      updates: 5,
      envSteps: 500,
      success: 0.25,
      best: 0.5,
      curve: [{ envSteps: evaluationOf(0.25).envSteps, success: 0.25 }],
      bytes: bytesOf(run),
      generations: 1,
    })
  })

  it('has a curve of few points, from the first evaluation to the last', () => {
    const page = trainedPage()
    for (let at = 0; at < 300; at++) page.history.addEvaluation(evaluationOf(at / 300, { envSteps: 100 * at }))
    const { curve } = cardOfRun(reread(page), facts)
    expect(curve).toHaveLength(CURVE_POINTS)
    expect(curve[0]).toEqual({ envSteps: 0, success: 0 })
    expect(curve.at(-1)).toEqual({ envSteps: 29_900, success: 299 / 300 })
    expect(curve.map(({ envSteps }) => envSteps)).toEqual(
      curve.map(({ envSteps }) => envSteps).toSorted((a, b) => a - b),
    )
  })
})

function withBias(run: SavedRun, bias: Float32Array): unknown {
  const { latest } = run
  if (latest.head.kind !== 'sharedActorCritic') throw new Error('another head')
  const [first, ...rest] = latest.head.network.layers
  return {
    ...latest,
    head: { ...latest.head, network: { ...latest.head.network, layers: [{ ...first, bias }, ...rest] } },
  }
}
