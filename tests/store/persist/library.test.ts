import { describe, expect, it } from 'vitest'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { type AppStore, createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { type Checkpoint, INITIAL_TEACH, type TeachState } from '../../../src/store/app/teach.ts'
import { changeClip, deleteClip, keepClips, undoDelete } from '../../../src/store/controls/teachControls.ts'
import type { Shelf, ShelfRecord } from '../../../src/store/persist/database.ts'
import {
  type Change,
  changesBetween,
  type LibraryPort,
  openLibrary,
  parseLibrary,
} from '../../../src/store/persist/library.ts'
import { evaluationOf } from '../batch.ts'

const CLIP = { levelId: 'corridor', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 1, 2) }
const SPEC = { id: 'test', observationSize: 3, actionCount: 5, actionNames: [], observationSlices: [] }
const SNAPSHOT = initialSnapshot(SPEC, createRng(1), [4])

/** Storage in memory that copies what it is given, as IndexedDB does. `refuse` is thrown by writes while it is set. */
function fakePort(): LibraryPort & {
  refuse: Error | null
  readonly written: Change[]
  put(shelf: Shelf, record: unknown): void
} {
  const shelves: Record<Shelf, Map<string, unknown>> = {
    clips: new Map(),
    answers: new Map(),
    checkpoints: new Map(),
    rest: new Map(),
    judgements: new Map(),
  }
  const written: Change[] = []
  return {
    refuse: null,
    written,
    put: (shelf, record) => shelves[shelf].set(`raw ${shelves[shelf].size}`, record),
    async load() {
      const list = (shelf: Shelf) => [...shelves[shelf].values()].map((record) => structuredClone(record))
      return {
        clips: list('clips'),
        answers: list('answers'),
        checkpoints: list('checkpoints'),
        rest: list('rest'),
        judgements: list('judgements'),
      }
    },
    async write(changes) {
      if (this.refuse !== null) throw this.refuse
      written.push(...changes)
      for (const change of changes) {
        if ('put' in change) shelves[change.shelf].set(change.put.id, structuredClone(change.put))
        else shelves[change.shelf].delete(change.remove)
      }
    },
  }
}

const checkpointOf = (id: string, changes: Partial<Checkpoint> = {}): Checkpoint => ({
  id,
  name: id,
  parent: null,
  snapshot: SNAPSHOT,
  config: 'v=1',
  evaluation: evaluationOf(0.5),
  figures: { 'heldOut/accuracy': 0.9 },
  madeAt: 1,
  ...changes,
})

const rewardModelOf = () => {
  const network = initialSnapshot({ ...SPEC, observationSize: 9, actionCount: 0 }, createRng(2), [4]).head
  if (network.kind !== 'sharedActorCritic') throw new Error('another head')
  const model = {
    envId: 'test',
    observationSize: 3,
    actionCount: 5,
    members: [network.network],
    shift: 0,
    scale: 1,
  }
  const bin = { low: 0, high: 0.5, count: 4, meanPredicted: 0.3, observed: 0.25 }
  return { model, level: 'lobby', answers: 12, heldOutAccuracy: 0.8, heldOutCorrelation: 0.7, calibration: [bin] }
}

/** A page with something of everything, kept in `port`. */
async function taughtPage(port: LibraryPort): Promise<AppStore> {
  const store = createAppStore(defaultRunConfig())
  await openLibrary(store, port)
  keepClips(store, [{ clip: CLIP }, { clip: CLIP }], { source: 'person' }, 7)
  patch(store, 'teach', {
    answers: [
      { id: 'a', by: 'person', givenAt: 3, left: CLIP, right: { ...CLIP, from: 1 }, choice: 'left', again: 'equal' },
    ],
    checkpoints: [checkpointOf('first'), checkpointOf('second', { parent: 'first', evaluation: null, madeAt: 2 })],
    rewardModel: rewardModelOf(),
    startFrom: 'second',
    reference: 'first',
  })
  await settled()
  return store
}

/** Writes are under way in microtasks only. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}

describe('the library', () => {
  it.each([null, Number.NaN, 0.8])('reads a reward model whose held-out accuracy is %s', (heldOutAccuracy) => {
    const stored = { id: 'rewardModel', ...rewardModelOf(), heldOutAccuracy }
    const { teach, unreadable } = parseLibrary({
      clips: [],
      answers: [],
      checkpoints: [],
      rest: [stored],
      judgements: [],
    })
    expect(unreadable).toBe(0)
    expect(teach.rewardModel?.heldOutAccuracy).toBe(heldOutAccuracy === 0.8 ? 0.8 : null)
  })

  it('reads a reward model from before the held-out correlation was measured', () => {
    const { heldOutCorrelation: _, ...older } = rewardModelOf()
    const stored = { id: 'rewardModel', ...older }
    const { teach, unreadable } = parseLibrary({
      clips: [],
      answers: [],
      checkpoints: [],
      rest: [stored],
      judgements: [],
    })
    expect(unreadable).toBe(0)
    expect(teach.rewardModel).toEqual(older)
  })

  it('refuses a table whose number of values does not match its actions', () => {
    const head = {
      ...{ kind: 'qTable', keys: new Float64Array(2), values: new Float32Array(4), initialValue: 0, epsilon: 0 },
      discretisation: { dimensions: [] },
    }
    const stored = checkpointOf('table')
    const checkpoints = [{ ...stored, snapshot: { ...SNAPSHOT, head } }]
    expect(parseLibrary({ clips: [], answers: [], checkpoints, rest: [], judgements: [] }).unreadable).toBe(1)
  })

  it('restores everything after a reload', async () => {
    const port = fakePort()
    const before = await taughtPage(port)
    const after = createAppStore(defaultRunConfig())
    expect(await openLibrary(after, port)).toMatchObject({ unreadable: 0 })
    expect(after.getState().teach).toEqual(before.getState().teach)
    expect(after.getState().desk.storage).toBe('open')
  })

  it('writes only changes', async () => {
    const port = fakePort()
    const store = await taughtPage(port)
    const [first, second] = store.getState().teach.clips
    port.written.length = 0
    changeClip(store, first.id, { name: 'renamed' })
    deleteClip(store, second.id)
    await settled()
    undoDelete(store)
    await settled()
    expect(port.written.map((change) => ('put' in change ? `+${change.put.id}` : `-${change.remove}`))).toEqual([
      `+${first.id}`,
      `-${second.id}`,
      `+${second.id}`,
    ])
    port.written.length = 0
    patch(store, 'teach', { rewardModel: null, startFrom: null })
    await settled()
    expect(port.written).toEqual([
      { shelf: 'rest', remove: 'rewardModel' },
      { shelf: 'rest', put: { id: 'choices', startFrom: null, reference: 'first' } },
    ])
  })

  it('keeps what was taught before it was open, beside the stored records', async () => {
    const port = fakePort()
    const before = await taughtPage(port)
    const early = createAppStore(defaultRunConfig())
    const opening = openLibrary(early, port)
    keepClips(early, [{ clip: CLIP }], { source: 'person', name: 'early' }, 9)
    await opening
    expect(early.getState().teach.clips.map(({ name }) => name)).toEqual(['Corridor 1', 'Corridor 2', 'early 1'])
    expect(early.getState().teach.checkpoints).toEqual(before.getState().teach.checkpoints)
    const next = createAppStore(defaultRunConfig())
    await openLibrary(next, port)
    expect(next.getState().teach.clips.length).toBe(3)
  })

  it('reports full storage, and writes everything once there is room', async () => {
    const port = fakePort()
    const store = await taughtPage(port)
    port.refuse = new DOMException('full', 'QuotaExceededError')
    keepClips(store, [{ clip: CLIP }], { source: 'expert' }, 20)
    await settled()
    expect(store.getState().desk.storage).toBe('full')
    expect(store.getState().teach.clips.length, 'the page still has it').toBe(3)
    port.refuse = null
    keepClips(store, [{ clip: CLIP }], { source: 'expert' }, 21)
    await settled()
    expect(store.getState().desk.storage).toBe('open')
    const next = createAppStore(defaultRunConfig())
    await openLibrary(next, port)
    expect(next.getState().teach.clips.length).toBe(4)
  })

  it('writes each change at once, also while an earlier write is under way', async () => {
    const writes: { readonly changes: readonly Change[]; readonly end: (error?: Error) => void }[] = []
    const port: LibraryPort = {
      ...fakePort(),
      write: (changes) =>
        new Promise((resolve, reject) =>
          writes.push({ changes, end: (error) => (error === undefined ? resolve() : reject(error)) }),
        ),
    }
    const store = createAppStore(defaultRunConfig())
    await openLibrary(store, port)
    const keep = (name: string) => keepClips(store, [{ clip: CLIP }], { source: 'person', name }, 1)
    const sizes = () => writes.map(({ changes }) => changes.length)
    keep('first')
    keep('second')
    expect(sizes()).toEqual([1, 1])
    writes[0].end(new DOMException('full', 'QuotaExceededError'))
    writes[1].end()
    await settled()
    expect(store.getState().desk.storage, 'the first clip is not stored').toBe('full')
    keep('third')
    expect(sizes(), 'the first is written again').toEqual([1, 1, 3])
    writes[2].end()
    await settled()
    expect(store.getState().desk.storage).toBe('open')
  })

  it('rejects if nothing can be loaded, and the page continues', async () => {
    const store = createAppStore(defaultRunConfig())
    const port = { ...fakePort(), load: () => Promise.reject(new DOMException('no', 'InvalidStateError')) }
    await expect(openLibrary(store, port)).rejects.toThrow()
    keepClips(store, [{ clip: CLIP }], { source: 'person' })
    expect(store.getState().teach.clips.length).toBe(1)
  })
})

describe('a broken record', () => {
  const kept = { id: 'x', name: 'x', source: 'person', rang: true, used: true, keptAt: 1, clip: CLIP }
  it.each<[string, Shelf, unknown]>([
    ['nothing', 'clips', null],
    ['another shape', 'clips', { id: 'x' }],
    ['a mask of another length', 'clips', { ...kept, mask: new Uint8Array(2) }],
    ['a mask of other numbers', 'clips', { ...kept, mask: Uint8Array.of(0, 1, 2) }],
    ['a level that is no more', 'clips', { ...kept, clip: { ...CLIP, levelId: 'gone' }, mask: new Uint8Array(3) }],
    [
      'an invalid action',
      'clips',
      { ...kept, clip: { ...CLIP, actions: Uint8Array.of(9, 1, 1) }, mask: new Uint8Array(3) },
    ],
    [
      'an answer without a choice',
      'answers',
      { id: 'x', by: 'judge', givenAt: 1, left: CLIP, right: CLIP, choice: 'both' },
    ],
    ['weights that are no numbers', 'checkpoints', broken()],
    [
      'a reward model for other observations',
      'rest',
      { id: 'rewardModel', ...rewardModelOf(), model: { ...rewardModelOf().model, observationSize: 4 } },
    ],
  ])('(%s) stays stored, and all others are restored', async (_, shelf, record) => {
    const port = fakePort()
    const before = await taughtPage(port)
    if (shelf === 'rest') await port.write([{ shelf, remove: 'rewardModel' }])
    port.put(shelf, record)
    const after = createAppStore(defaultRunConfig())
    expect(await openLibrary(after, port)).toMatchObject({ unreadable: 1 })
    const { teach } = before.getState()
    expect(after.getState().teach).toEqual(shelf === 'rest' ? { ...teach, rewardModel: null } : teach)
    await settled()
    expect(port.written.filter((change) => 'remove' in change && change.remove !== 'rewardModel')).toEqual([])
  })

  it('a missing initial policy becomes random weights', () => {
    const rest: ShelfRecord[] = [{ id: 'choices', startFrom: 'gone', reference: 'gone' } as ShelfRecord]
    const { teach, unreadable } = parseLibrary({ clips: [], answers: [], checkpoints: [], rest, judgements: [] })
    expect(teach).toEqual(INITIAL_TEACH)
    expect(unreadable).toBe(0)
  })
})

function broken(): Checkpoint {
  const snapshot = structuredClone(SNAPSHOT)
  if (snapshot.head.kind === 'sharedActorCritic') snapshot.head.network.layers[0].bias[0] = Number.NaN
  return checkpointOf('broken', { snapshot })
}

it('equal states have no changes between them', () => {
  const state: TeachState = { ...INITIAL_TEACH, checkpoints: [checkpointOf('one')] }
  expect(changesBetween(state, { ...state })).toEqual([])
})
