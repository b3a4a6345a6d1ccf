import { describe, expect, it, vi } from 'vitest'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore, INITIAL_RUN, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createGroupFrame, createSnapshotShelf, createSwarmFrame } from '../../../src/store/app/frames.ts'
import type { PageState } from '../../../src/store/controls/trainerEvents.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import type { Database } from '../../../src/store/persist/database.ts'
import {
  bringBackRun,
  keepRunSaved,
  openLastRun,
  recallSettings,
  rememberSettings,
  restoreRun,
  savedRunOf,
} from '../../../src/store/persist/remember.ts'
import {
  bytesOf,
  createRunKeeper,
  fitted,
  type KeptRuns,
  MAX_BYTES,
  parseSavedRun,
  type RunKeeper,
  type SavedRun,
} from '../../../src/store/persist/savedRun.ts'
import { batchOf, evaluationOf } from '../batch.ts'

const SPEC = { id: 'test', observationSize: 3, actionCount: 5, actionNames: [], observationSlices: [] }

function emptyPage(): PageState {
  return {
    store: createAppStore(defaultRunConfig()),
    shelf: createSnapshotShelf(),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    history: createHistory(),
  }
}

function trainedPage(): PageState {
  const page = emptyPage()
  const snapshot = initialSnapshot(SPEC, createRng(1), [4])
  page.shelf.latest = snapshot
  page.shelf.best = snapshot
  page.shelf.generations = [snapshot]
  page.history.addProgress(
    batchOf({ updates: 5, envSteps: 500, metrics: { 'loss/policy': 2 } }, [{ endedAt: 9, return: 3 }]),
  )
  const clip = { levelId: 'lobby', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 2) }
  patch(page.store, 'run', {
    state: 'running',
    startedWith: page.store.getState().config,
    updates: 5,
    envSteps: 500,
    best: evaluationOf(0.5, { isBest: true }),
    milestones: [{ name: 'over the gap', envSteps: 50, updates: 1, trainingSeconds: 0.5, clip }],
  })
  return page
}

function saved(): SavedRun {
  const run = savedRunOf(trainedPage())
  if (run === null) throw new Error('nothing to save')
  return structuredClone(run)
}

describe('a saved run', () => {
  it('is restored after a reload: policy, figures, firsts, curves', () => {
    const page = emptyPage()
    const stored = parseSavedRun(saved())
    expect(stored).not.toBeNull()
    if (stored !== null) restoreRun(page, stored)
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
    restoreRun(again, reread(page))
    expect(again.store.getState().run.startedWith?.hyperparameters.learningRate).toBe(2e-3)
    expect(again.store.getState().run.startedWith?.env).toMatchObject({ rewardWeights: { bell: 3 } })
  })

  it('keeps its reference policy, its material and its alarms', () => {
    const page = trainedPage()
    page.shelf.referencePolicy = initialSnapshot(SPEC, createRng(2), [4])
    page.shelf.material = { demonstrations: [], preferences: [] }
    const watched = evaluationOf(0.5, { isBest: true, learnedReward: 0.4 })
    patch(page.store, 'run', { hacked: true, collapsed: true, best: watched })
    const again = emptyPage()
    restoreRun(again, reread(page))
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
    restoreRun(page, saved())
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
    restoreRun(page, { ...saved(), config: 'v=1&level=demolished' })
    expect(page.store.getState().run.state).toBe('idle')
    expect(page.shelf.latest).toBeNull()
  })

  it('whose weights are NaN does not replace one that can be read', async () => {
    const put: unknown[] = []
    const store = { put: async (run: unknown) => put.push(run) }
    const transaction = { store, commit: () => undefined, done: Promise.resolve() }
    const database = { transaction: () => transaction } as unknown as Database
    const keeper = createRunKeeper(database)
    const run = saved()
    await keeper.save({ ...run, latest: withBias(run, new Float32Array(4).fill(Number.NaN)) as typeof run.latest })
    expect(put).toEqual([])
    await keeper.save(run)
    expect(put).toEqual([run])
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

/** What a reload reads of the run on a page. */
function reread(page: PageState): SavedRun {
  return parseSavedRun(structuredClone(savedRunOf(page))) ?? expect.fail('it cannot be read')
}

/** A place for runs that keeps them as a database would: as copies, checked when they are read. */
function memoryKeeper(runs: { last?: SavedRun; previous?: SavedRun } = {}) {
  let kept: KeptRuns = { last: runs.last ?? null, previous: runs.previous ?? null }
  const keeper: RunKeeper = {
    async save(run) {
      kept = { ...kept, last: run }
    },
    load: async () => kept,
    async replace(next) {
      kept = next
    },
    async forget() {
      kept = { ...kept, last: null }
    },
  }
  return { keeper, kept: () => kept }
}

describe('the last run, when the page is opened', () => {
  const other = { ...defaultRunConfig(), seed: 77 }

  it.each([
    ['without a link', null],
    ['by a link to its own setup', defaultRunConfig()],
  ])('%s, is shown', async (_, link) => {
    const page = emptyPage()
    const { keeper, kept } = memoryKeeper({ last: saved() })
    expect(await openLastRun(page, keeper, link)).toBeNull()
    expect(page.store.getState().run).toMatchObject({ state: 'stopped', restored: true, updates: 5 })
    expect(kept().last).not.toBeNull()
  })

  it('is shown by a link to its initial setup, whatever was changed since', async () => {
    const trained = trainedPage()
    const { hyperparameters } = trained.store.getState().config
    patch(trained.store, 'run', {
      applied: { hyperparameters: { ...hyperparameters, learningRate: 2e-3 }, rewardWeights: {} },
    })
    const page = emptyPage()
    await openLastRun(page, memoryKeeper({ last: reread(trained) }).keeper, defaultRunConfig())
    expect(page.store.getState().run.restored).toBe(true)
  })

  it('with a link to another setup, is set aside and offered; training and a reset do not affect it', async () => {
    const page = emptyPage()
    const { keeper, kept } = memoryKeeper({ last: saved() })
    const offered = await openLastRun(page, keeper, other)
    expect(page.store.getState().run.state).toBe('idle')
    expect(offered?.run.updates).toBe(5)
    await keeper.save(saved())
    await keeper.forget()
    expect(kept().previous?.run.updates).toBe(5)
    const later = emptyPage() // no link any more
    await openLastRun(later, keeper, null)
    expect(later.store.getState().run.updates).toBe(5)
    expect(kept().last?.run.updates).toBe(5)
  })

  it('is restored by one press, with its settings, and sets aside the run on the page', async () => {
    const page = trainedPage()
    const { keeper, kept } = memoryKeeper()
    patch(page.store, 'run', { updates: 99 })
    page.store.setState({ config: other })
    const reset = () => patch(page.store, 'run', INITIAL_RUN)
    await bringBackRun(page, keeper, saved(), { reset })
    expect(page.store.getState().run).toMatchObject({ restored: true, updates: 5 })
    expect(page.store.getState().config.seed).toBe(1)
    expect(kept().last?.run.updates).toBe(5)
    expect(kept().previous?.run.updates).toBe(99)
  })
})

/** A page that can be hidden. */
function fakeDocument() {
  const target = new EventTarget()
  const document = Object.assign(target, { visibilityState: 'hidden' }) as unknown as Document
  return { document, hide: () => target.dispatchEvent(new Event('visibilitychange')) }
}

describe('saving the run on the page', () => {
  /** A keeper whose saves are recorded and end when the test says so. */
  function slowKeeper() {
    const saves: { readonly updates: number; readonly fail: () => void }[] = []
    const keeper: RunKeeper = {
      ...memoryKeeper().keeper,
      save: ({ run }) =>
        new Promise((_, reject) => saves.push({ updates: run.updates, fail: () => reject(new Error('full')) })),
    }
    return { keeper, saves, updates: () => saves.map((save) => save.updates) }
  }

  it('happens when it stops, also while an earlier save is under way', () => {
    const page = trainedPage()
    const { keeper, updates } = slowKeeper()
    const stop = keepRunSaved(page, keeper, fakeDocument().document)
    patch(page.store, 'run', { updates: 195, best: evaluationOf(0.7, { isBest: true }) })
    patch(page.store, 'run', { updates: 242, state: 'stopped' })
    expect(updates()).toEqual([195, 242])
    stop()
  })

  it('happens before the page is closed, once for each state of the run', () => {
    const page = trainedPage()
    const { keeper, updates } = slowKeeper()
    const { document, hide } = fakeDocument()
    const stop = keepRunSaved(page, keeper, document)
    hide()
    hide()
    patch(page.store, 'run', { updates: 7 })
    hide()
    expect(updates()).toEqual([5, 7])
    stop()
    patch(page.store, 'run', { updates: 8 })
    hide()
    expect(updates(), 'no longer kept').toEqual([5, 7])
  })

  it('is retried after a failed save', async () => {
    const page = trainedPage()
    const { keeper, saves, updates } = slowKeeper()
    const { document, hide } = fakeDocument()
    const stop = keepRunSaved(page, keeper, document)
    hide()
    saves[0].fail()
    await vi.waitFor(() => {
      hide()
      expect(updates()).toEqual([5, 5])
    })
    stop()
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

describe('settings', () => {
  it('are the same on the next visit', () => {
    vi.useFakeTimers()
    const stored = new Map<string, string>()
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => stored.set(key, text),
    }
    const store = createAppStore(defaultRunConfig())
    const stop = rememberSettings(store, () => storage as unknown as Storage, fakeDocument().document)
    store.setState({ config: { ...defaultRunConfig(), seed: 77 } })
    patch(store, 'view', { muted: true, xAxis: 'time', speed: 'full' })
    vi.runAllTimers()
    stop()
    vi.useRealTimers()
    const next = createAppStore(defaultRunConfig())
    recallSettings(next, () => storage)
    expect(next.getState().config.seed).toBe(77)
    expect(next.getState().view).toMatchObject({ muted: true, xAxis: 'time', speed: 'full' })
  })

  it('are written at once before the page is closed', () => {
    const { document, hide } = fakeDocument()
    const stored: string[] = []
    const store = createAppStore(defaultRunConfig())
    const stop = rememberSettings(store, () => ({ setItem: (_, text) => void stored.push(text) }), document)
    hide()
    expect(stored, 'nothing has changed').toEqual([])
    patch(store, 'view', { muted: true })
    hide()
    expect(stored.map((text) => JSON.parse(text).view.muted)).toEqual([true])
    stop()
  })

  it.each([
    [true, 'values'],
    [false, 'none'],
    ['learnedReward', 'learnedReward'],
    [undefined, 'none'],
  ] as const)('with showValues %s, as an older page may have kept it, paint %s', (kept, painted) => {
    const view = { muted: true, volume: 0.5, showObservation: false, showValues: kept, showSwarm: true, xAxis: 'time' }
    const store = createAppStore(defaultRunConfig())
    recallSettings(store, () => ({ getItem: () => JSON.stringify({ config: 'v=1', view }) }))
    expect(store.getState().view).toMatchObject({ muted: true, showValues: painted, showReference: true })
  })

  it('may hold only a part; a first visit begins at the pace made for watching', () => {
    const speedAfter = (view: object) => {
      const store = createAppStore(defaultRunConfig())
      recallSettings(store, () => ({ getItem: () => JSON.stringify({ view }) }))
      return store.getState().view.speed
    }
    expect(speedAfter({})).toBe('watching')
    expect(speedAfter({ speed: 'full' })).toBe('full')
    expect(speedAfter({ speed: 4 })).toBe(4)
    for (const speed of ['fast', 0, -1, null]) expect(speedAfter({ speed })).toBe('watching')
  })

  it.each([null, '', '{}', 'nonsense', JSON.stringify({ config: 'v=1&level=nowhere', view: {} })])(
    'stored as %s are ignored',
    (text) => {
      const store = createAppStore(defaultRunConfig())
      recallSettings(store, () => ({ getItem: () => text }))
      expect(store.getState().config).toEqual(defaultRunConfig())
    },
  )

  it('work in a browser that forbids storage', () => {
    const store = createAppStore(defaultRunConfig())
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    expect(() => recallSettings(store, forbidden)).not.toThrow()
    expect(store.getState().config).toEqual(defaultRunConfig())
  })
})
