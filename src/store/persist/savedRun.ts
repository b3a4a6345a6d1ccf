import * as v from 'valibot'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { RunState } from '../app/types.ts'
import type { SavedHistory } from '../history/history.ts'
import type { Database } from './database.ts'
import { amount, count, EVALUATION, MILESTONE, SNAPSHOT } from './schemas.ts'

/** The last run as plain data: what a reload needs so that the trained agent goes on playing, and can learn on. */
export interface SavedRun {
  /** Grows when the shape changes; another one is not read. */
  readonly version: typeof SAVED_VERSION
  /** The configuration it was started with, as in a link: validated by the same reader. */
  readonly config: string
  readonly run: Pick<
    RunState,
    | 'startedFrom'
    | 'updates'
    | 'envSteps'
    | 'trainingSeconds'
    | 'episodes'
    | 'evaluation'
    | 'best'
    | 'solved'
    | 'milestones'
  >
  readonly latest: PolicySnapshot
  readonly best: PolicySnapshot | null
  readonly generations: readonly PolicySnapshot[]
  readonly history: SavedHistory
}

export const SAVED_VERSION = 1

/** Of typed arrays in one saved run; a default run takes well under 2 MB. */
export const MOST_BYTES = 32 * 1024 * 1024

/** The place where the last run is kept. */
export interface RunKeeper {
  save(run: SavedRun): Promise<void>
  /** The last run; null where there is none or where it cannot be used. */
  load(): Promise<SavedRun | null>
  forget(): Promise<void>
}

const LAST = 'last'

/** Keeps the last run in IndexedDB. An acknowledged save survives a crash (`durability: 'strict'`). */
export function createRunKeeper(database: Database): RunKeeper {
  const write = () => database.transaction('runs', 'readwrite', { durability: 'strict' })
  return {
    async save(run) {
      const fitting = fitted(run)
      if (fitting === null) return
      const transaction = write()
      await Promise.all([transaction.store.put(fitting, LAST), transaction.done])
    },
    async load() {
      return parseSavedRun(await database.get('runs', LAST))
    },
    async forget() {
      const transaction = write()
      await Promise.all([transaction.store.delete(LAST), transaction.done])
    },
  }
}

/** The run, without its generations where it would be too large with them; null where it is too large anyway. */
export function fitted(run: SavedRun): SavedRun | null {
  if (bytesOf(run) <= MOST_BYTES) return run
  const smaller = { ...run, generations: [] }
  return bytesOf(smaller) <= MOST_BYTES ? smaller : null
}

/** Bytes of all typed arrays within a value. */
export function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0)
}

/** What was stored, checked: another version of the page, or a person, may have written it. */
export function parseSavedRun(stored: unknown): SavedRun | null {
  const result = v.safeParse(SAVED_RUN, stored)
  return result.success ? result.output : null
}

const COLUMNS = v.pipe(
  v.record(v.string(), v.instance(Float64Array)),
  v.check((columns) => new Set(Object.values(columns).map((column) => column.length)).size <= 1),
)

const SAVED_RUN: v.GenericSchema<unknown, SavedRun> = v.object({
  version: v.literal(SAVED_VERSION),
  config: v.string(),
  run: v.object({
    startedFrom: v.optional(v.nullable(v.string()), null), // runs from before it existed stay good
    updates: count,
    envSteps: count,
    trainingSeconds: amount,
    episodes: count,
    evaluation: v.nullable(EVALUATION),
    best: v.nullable(EVALUATION),
    solved: v.nullable(v.object({ envSteps: count, trainingSeconds: amount })),
    milestones: v.array(MILESTONE),
  }),
  latest: SNAPSHOT,
  best: v.nullable(SNAPSHOT),
  generations: v.array(SNAPSHOT),
  history: v.object({
    episodeCount: count,
    marks: v.array(
      v.object({
        kind: v.picklist(['change', 'first', 'restore']),
        label: v.string(),
        steps: amount,
        time: amount,
        episodes: amount,
      }),
    ),
    series: v.object({ updates: COLUMNS, episodes: COLUMNS, recent: COLUMNS, evaluations: COLUMNS }),
  }),
})
