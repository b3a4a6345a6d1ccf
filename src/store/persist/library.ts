import * as v from 'valibot'
import { isLevelId } from '../../sim/levels.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import {
  type Answer,
  type Checkpoint,
  INITIAL_TEACH,
  type Judgement,
  type KeptAnswerModel,
  type KeptClip,
  type KeptRewardModel,
  type TeachState,
} from '../app/teach.ts'
import { type Database, type LostStorage, SHELVES, type Shelf, type ShelfRecord } from './database.ts'
import {
  ANSWER_MODEL,
  ANSWER_PAIR,
  amount,
  amountOrNone,
  CHOICE,
  CLIP,
  count,
  EVALUATION,
  MASK,
  REWARD_MODEL,
  SNAPSHOT,
} from './schemas.ts'

/** Storage of teaching data. */
export interface LibraryPort {
  /** All records, unvalidated. */
  load(): Promise<Readonly<Record<Shelf, readonly unknown[]>>>
  /** Writes all changes or, if it rejects, none. */
  write(changes: readonly Change[]): Promise<void>
}

export type Change =
  | { readonly shelf: Shelf; readonly put: ShelfRecord }
  | { readonly shelf: Shelf; readonly remove: string }

/** A library in IndexedDB. An acknowledged write survives a crash (`durability: 'strict'`). */
export function createLibraryPort(database: Database): LibraryPort {
  return {
    async load() {
      const [clips, answers, checkpoints, rest, judgements] = await Promise.all(
        SHELVES.map((shelf) => database.getAll(shelf)),
      )
      return { clips, answers, checkpoints, rest, judgements }
    },
    async write(changes) {
      const transaction = database.transaction(SHELVES, 'readwrite', { durability: 'strict' })
      const writes = changes.map((change) => {
        const shelf = transaction.objectStore(change.shelf)
        return 'put' in change ? shelf.put(change.put) : shelf.delete(change.remove)
      })
      transaction.commit() // at once: one that waits for its page to commit it is aborted when the page goes
      await Promise.all([...writes, transaction.done])
    },
  }
}

/**
 * Adds the stored records to what has been taught since the page opened, and stores every change from then on.
 * Unreadable records stay stored; `unreadable` counts them. Rejects if nothing can be loaded.
 */
export async function openLibrary(store: AppStore, opened: LibraryPort): Promise<OpenLibrary> {
  let port: LibraryPort | null = opened
  const { teach: kept, unreadable } = parseLibrary(await opened.load())
  let sent = kept // what storage holds once every write under way has succeeded
  let behind: TeachState | null = null // what it may still hold, because a write has failed
  store.setState(({ teach }) => ({ teach: merged(kept, teach) }))
  patch(store, 'desk', { storage: 'open' })

  /**
   * Writes what has changed; what fails is tried again with the next change. Never waits for an earlier write: the page
   * may be reloaded in the moment after a change.
   */
  async function write(): Promise<void> {
    if (port === null) return
    const { teach } = store.getState()
    const before = behind ?? sent
    const changes = changesBetween(before, teach)
    sent = teach
    behind = null
    if (changes.length === 0) return
    try {
      await port.write(changes)
    } catch {
      behind ??= before
    }
    if (port === null) return
    const storage = behind === null ? 'open' : 'full'
    if (store.getState().desk.storage !== storage) patch(store, 'desk', { storage })
  }

  store.subscribe(({ teach }, before) => {
    if (teach !== before.teach) void write()
  })
  await write()
  return {
    unreadable,
    lose(reason) {
      port = null
      patch(store, 'desk', { storage: reason === 'newer' ? 'newer' : 'missing' })
    },
    async reopen(empty) {
      port = empty
      sent = INITIAL_TEACH
      behind = null
      patch(store, 'desk', { storage: 'open' })
      await write()
    },
  }
}

export interface OpenLibrary {
  readonly unreadable: number
  /** Storage is lost: nothing is written any more. */
  lose(reason: LostStorage): void
  /** Storage is there again, and empty: everything is written again. */
  reopen(port: LibraryPort): Promise<void>
}

const LISTS = ['clips', 'answers', 'checkpoints', 'judgements'] as const
const MODEL_ID = 'rewardModel'
const ANSWER_MODEL_ID = 'answerModel'
const CHOICES = 'choices'

/** Differences between two states. Records are immutable, so they are compared by identity. */
export function changesBetween(before: TeachState, after: TeachState): Change[] {
  const changes: Change[] = LISTS.flatMap((shelf) => {
    const [old, now] = [new Map(entries(before[shelf])), new Map(entries(after[shelf]))]
    return [
      ...[...now.values()].filter((record) => old.get(record.id) !== record).map((put) => ({ shelf, put })),
      ...[...old.keys()].filter((id) => !now.has(id)).map((remove) => ({ shelf, remove })),
    ]
  })
  const { rewardModel, answerModel, startFrom, reference } = after
  if (answerModel === null && before.answerModel !== null) changes.push({ shelf: 'rest', remove: ANSWER_MODEL_ID })
  if (answerModel !== null && answerModel !== before.answerModel) {
    changes.push({ shelf: 'rest', put: { id: ANSWER_MODEL_ID, ...answerModel } })
  }
  if (rewardModel === null && before.rewardModel !== null) changes.push({ shelf: 'rest', remove: MODEL_ID })
  if (rewardModel !== null && rewardModel !== before.rewardModel) {
    changes.push({ shelf: 'rest', put: { id: MODEL_ID, ...rewardModel } })
  }
  if (startFrom !== before.startFrom || reference !== before.reference) {
    changes.push({ shelf: 'rest', put: { id: CHOICES, startFrom, reference } as ShelfRecord })
  }
  return changes
}

function entries(records: readonly ShelfRecord[]): [string, ShelfRecord][] {
  return records.map((record) => [record.id, record])
}

/** Merges stored records with the page's: stored ones first; of a record in both, the page's version. */
function merged(kept: TeachState, page: TeachState): TeachState {
  if (page === INITIAL_TEACH) return kept
  const lists = <Item extends ShelfRecord>(old: readonly Item[], own: readonly Item[]) => [
    ...old.filter(({ id }) => !own.some((each) => each.id === id)),
    ...own,
  ]
  return {
    clips: lists(kept.clips, page.clips),
    answers: lists(kept.answers, page.answers),
    checkpoints: lists(kept.checkpoints, page.checkpoints),
    judgements: lists(kept.judgements, page.judgements),
    rewardModel: page.rewardModel ?? kept.rewardModel,
    answerModel: page.answerModel ?? kept.answerModel,
    startFrom: page.startFrom ?? kept.startFrom,
    reference: page.reference ?? kept.reference,
  }
}

/** Parses stored data record by record: a broken record is omitted and does not affect the others. */
export function parseLibrary(stored: Readonly<Record<Shelf, readonly unknown[]>>): {
  readonly teach: TeachState
  readonly unreadable: number
} {
  let unreadable = 0
  function read<Item>(schema: v.GenericSchema<unknown, Item>, records: readonly unknown[]): Item[] {
    return records.flatMap((record) => {
      const result = v.safeParse(schema, record)
      if (!result.success) unreadable++
      return result.success ? [result.output] : []
    })
  }
  const single = <Item>(schema: v.GenericSchema<unknown, Item>, id: string) =>
    read(
      schema,
      stored.rest.filter((record) => idOf(record) === id),
    ).at(0)

  const checkpoints = read(CHECKPOINT, stored.checkpoints).sort((a, b) => a.madeAt - b.madeAt)
  const known = (id: string | null | undefined) => (checkpoints.some((each) => each.id === id) ? (id ?? null) : null)
  const choices = single(CHOICES_RECORD, CHOICES)
  const teach = {
    clips: read(KEPT_CLIP, stored.clips).sort((a, b) => a.keptAt - b.keptAt),
    answers: read(ANSWER, stored.answers).sort((a, b) => a.givenAt - b.givenAt),
    checkpoints,
    judgements: read(JUDGEMENT, stored.judgements).sort((a, b) => a.givenAt - b.givenAt),
    rewardModel: single(REWARD_MODEL_RECORD, MODEL_ID) ?? null,
    answerModel: single(ANSWER_MODEL_RECORD, ANSWER_MODEL_ID) ?? null,
    startFrom: known(choices?.startFrom),
    reference: known(choices?.reference),
  }
  return { teach, unreadable }
}

function idOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined
}

const CLIP_ON_A_LEVEL = v.pipe(
  CLIP,
  v.check(({ levelId }) => isLevelId(levelId)),
)

const KEPT_CLIP: v.GenericSchema<unknown, KeptClip> = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    source: v.picklist(['person', 'expert', 'agent']),
    rang: v.boolean(),
    used: v.boolean(),
    keptAt: amount,
    clip: CLIP_ON_A_LEVEL,
    mask: MASK,
  }),
  v.check(({ clip, mask }) => mask.length === clip.actions.length),
)

const ANSWER: v.GenericSchema<unknown, Answer> = v.object({
  id: v.string(),
  by: v.picklist(['person', 'judge']),
  givenAt: amount,
  left: CLIP_ON_A_LEVEL,
  right: CLIP_ON_A_LEVEL,
  choice: CHOICE,
  again: v.exactOptional(CHOICE),
})

const JUDGEMENT: v.GenericSchema<unknown, Judgement> = v.object({
  id: v.string(),
  givenAt: amount,
  ...ANSWER_PAIR.entries,
})

const CHECKPOINT: v.GenericSchema<unknown, Checkpoint> = v.object({
  id: v.string(),
  name: v.string(),
  parent: v.nullable(v.string()),
  snapshot: SNAPSHOT,
  config: v.string(),
  evaluation: v.nullable(EVALUATION),
  figures: v.record(v.string(), amount),
  madeAt: amount,
})

const REWARD_MODEL_RECORD: v.GenericSchema<unknown, KeptRewardModel> = v.object({
  level: v.string(),
  answers: count,
  heldOutAccuracy: amountOrNone,
  heldOutCorrelation: v.exactOptional(amountOrNone),
  calibration: v.exactOptional(
    v.array(v.object({ low: amount, high: amount, count, meanPredicted: amount, observed: amount })),
  ),
  model: REWARD_MODEL,
})

const ANSWER_MODEL_RECORD: v.GenericSchema<unknown, KeptAnswerModel> = v.object({
  model: ANSWER_MODEL,
  source: v.picklist(['person', 'generated']),
  pairs: count,
  heldOutAccuracy: amountOrNone,
  heldOutCorrelation: amountOrNone,
})

const CHOICES_RECORD = v.object({ startFrom: v.nullable(v.string()), reference: v.nullable(v.string()) })
