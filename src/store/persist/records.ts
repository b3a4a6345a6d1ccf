import * as v from 'valibot'
import { endlessPlaceOf } from '../../sim/endless/ids.ts'
import type { AppStore } from '../app/appStore.ts'
import { MAX_HASH_LENGTH } from '../app/link.ts'
import type { LevelRecord } from '../app/types.ts'

/** A person's best times and their runs, in localStorage. The page works without. */

const RECORDS_KEY = 'bellman-bros/records'
const MAX_RECORDS = 200 // endless levels are many: the oldest of their records are dropped
const MAX_REPLAYS = 100 // of 8 kB at most: the oldest ones are dropped, their times stay

type RecordStorage = Pick<Storage, 'getItem' | 'setItem'>

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31))
const RECORD = v.object({
  ticks: whole,
  coins: whole,
  splits: v.pipe(v.array(whole), v.maxLength(31)),
  replay: v.exactOptional(v.unknown()),
})
const REPLAY = v.pipe(v.string(), v.maxLength(MAX_HASH_LENGTH))

/**
 * Restores the records of earlier visits. A broken record does not affect the others; those of levels that are not here yet are kept. `storage` is a function, because
 * where storage is forbidden even naming it throws.
 */
export function recallRecords(store: AppStore, storage: () => Pick<RecordStorage, 'getItem'>): void {
  const records: Record<string, LevelRecord> = {}
  for (const [level, value] of Object.entries(stored(storage))) {
    const record = recordOf(value)
    if (record !== null) records[level] = record
  }
  store.setState({ records })
}

/** Writes each new record at once. Faster times of other tabs, and entries that this version cannot read, are kept. */
export function rememberRecords(store: AppStore, storage: () => RecordStorage): () => void {
  return store.subscribe(({ records }, before) => {
    if (records === before.records) return
    const merged = stored(storage)
    for (const [level, record] of Object.entries(records)) {
      if (record === before.records[level]) continue
      const other = recordOf(merged[level])
      if (other !== null && other.ticks < record.ticks) continue
      // The run is written a moment after its time.
      if (other !== null && other.ticks === record.ticks && record.replay === undefined) continue
      delete merged[level] // the newest is the last one
      merged[level] = record
    }
    try {
      storage().setItem(RECORDS_KEY, JSON.stringify(bounded(merged)))
    } catch {
      // Forbidden or full: the records last as long as the page.
    }
  })
}

/** The record, without its run if that cannot be one. The run is played again, and compared, before it is raced. */
function recordOf(value: unknown): LevelRecord | null {
  const record = v.safeParse(RECORD, value)
  if (!record.success) return null
  const { replay, ...times } = record.output
  return v.is(REPLAY, replay) ? { ...times, replay } : times
}

/** What is stored, unchecked; empty if storage is forbidden or holds something else. */
function stored(storage: () => Pick<RecordStorage, 'getItem'>): Record<string, unknown> {
  try {
    return { ...v.parse(v.record(v.string(), v.unknown()), JSON.parse(storage().getItem(RECORDS_KEY) ?? '{}')) }
  } catch {
    return {}
  }
}

function bounded(records: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const levels = Object.keys(records)
  const surplus = Math.max(0, levels.length - MAX_RECORDS)
  const dropped = new Set(levels.filter((level) => endlessPlaceOf(level) !== null).slice(0, surplus))
  const kept = Object.entries(records).filter(([level]) => !dropped.has(level))
  const withRun = kept.filter(([, record]) => recordOf(record)?.replay !== undefined).map(([level]) => level)
  const tooOld = new Set(withRun.slice(0, -MAX_REPLAYS))
  return Object.fromEntries(kept.map(([level, record]) => [level, tooOld.has(level) ? timesOf(record) : record]))
}

/** A record without its run. */
function timesOf(value: unknown): unknown {
  const record = recordOf(value)
  if (record === null) return value
  const { replay: _, ...times } = record
  return times
}
