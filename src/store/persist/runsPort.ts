import * as v from 'valibot'
import { CURVE_POINTS, type RunCard, runTitle } from '../app/runCard.ts'
import type { RunsPort, WholeRun } from './archive.ts'
import type { Database } from './database.ts'
import { cardOfRun, configOf } from './pageRun.ts'
import { readPoint } from './readPoint.ts'
import { isIntactRecord, recordOf } from './runRecord.ts'
import { fitted, parseSavedRun, type SavedRun } from './savedRun.ts'
import { amount, count } from './schemas.ts'
import { isSamePoint, isStoredPoint, type StoredPoint, storedPoint } from './storedPoint.ts'

const RATE = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))

const CARD: v.GenericSchema<unknown, RunCard> = v.object({
  id: v.string(),
  name: v.string(),
  isPinned: v.boolean(),
  config: v.string(),
  startedWith: v.string(),
  updates: count,
  envSteps: count,
  success: RATE,
  best: RATE,
  curve: v.pipe(v.array(v.object({ envSteps: amount, success: amount })), v.maxLength(CURVE_POINTS)),
  startedAt: amount,
  savedAt: amount,
  bytes: count,
  generations: count,
})

/** Runs in IndexedDB. An acknowledged save survives a crash (`durability: 'strict'`). */
export function createRunsPort(database: Database, now: () => number): RunsPort {
  const written = new Map<string, object>() // the last save of each run

  /** One transaction for all stores, committed at once: one that waits for its page is aborted when the page goes. */
  async function write(
    id: string,
    card: RunCard | null,
    run?: SavedRun,
    added: readonly StoredPoint[] = [],
  ): Promise<void> {
    const transaction = database.transaction(['runs', 'runCards', 'points'], 'readwrite', { durability: 'strict' })
    const runs = transaction.objectStore('runs')
    const cards = transaction.objectStore('runCards')
    const points = transaction.objectStore('points')
    const requests: Promise<unknown>[] = [card === null ? cards.delete(id) : cards.put(card)]
    if (card === null) requests.push(runs.delete(id), points.delete(allOf(id)))
    else if (run !== undefined) {
      requests.push(runs.put(recordOf(run), id), ...added.map((point) => points.put(point)))
      requests.push(...gaps(id, run).map((gap) => points.delete(gap)))
    }
    transaction.commit()
    await Promise.all([...requests, transaction.done])
  }

  /** Reads checkpoints back. @throws if one differs from what was written, unless a later save may have removed it. */
  async function compare(id: string, save: object, points: readonly StoredPoint[]): Promise<void> {
    for (const point of points) {
      const isSame = await isSamePoint(await database.get('points', point.id), point)
      if (!isSame && written.get(id) === save) throw new Error('A checkpoint was not stored as it was written.')
    }
  }

  async function loadWhole(id: string): Promise<WholeRun | null> {
    const record = await load(id)
    if (record === null) return null
    const { checkpoints = [], resumesFrom } = record
    const read = async (wanted: string) => readPoint(await database.get('points', wanted), record)
    const bestId = checkpoints.findLast(({ isBest }) => isBest)?.id
    if (resumesFrom === undefined) {
      return { run: record, last: null, best: bestId === undefined ? null : await read(bestId), isEarlier: false }
    }
    for (const candidate of [resumesFrom, ...checkpoints.map((each) => each.id).reverse()]) {
      const last = await read(candidate)
      if (last === null) continue
      const best = bestId === undefined ? null : bestId === candidate ? last : await read(bestId)
      return { run: last.run, last, best, isEarlier: candidate !== resumesFrom }
    }
    return { run: record, last: null, best: null, isEarlier: true }
  }

  async function load(id: string): Promise<SavedRun | null> {
    const record = await database.get('runs', id)
    return isIntactRecord(record) ? parseSavedRun(record) : null
  }

  /** The card of a run that an older version of the page has saved; null if the run cannot be read. */
  async function adopt(id: string): Promise<RunCard | null> {
    const run = await load(id)
    const config = run && configOf(run.config)
    if (run === null || config === null) return null
    const card = cardOfRun(run, { id, name: runTitle(config), isPinned: false, startedAt: now(), savedAt: now() })
    await write(id, card)
    return card
  }

  return {
    async list() {
      const [stored, ids] = await Promise.all([database.getAll('runCards'), database.getAllKeys('runs')])
      const read = stored.flatMap((card) => {
        const result = v.safeParse(CARD, card)
        return result.success && ids.includes(result.output.id) ? [result.output] : []
      })
      const orphans = ids.filter((id) => !read.some((card) => card.id === id))
      const adopted = (await Promise.all(orphans.map(adopt))).filter((card) => card !== null)
      return {
        cards: [...read, ...adopted].sort((a, b) => b.savedAt - a.savedAt),
        unreadable: orphans.length - adopted.length,
      }
    },
    load,
    isDamaged: async (id) => !isIntactRecord(await database.get('runs', id)),
    loadWhole,
    points: async (id) => (await database.getAll('points', allOf(id))).filter(isStoredPoint),
    pack: storedPoint,
    async save(card, run, added = []) {
      const fitting = fitted(run)
      if (fitting === null || parseSavedRun(fitting) === null) return
      const save = {}
      written.set(card.id, save)
      await write(card.id, { ...card, generations: fitting.generations.length }, fitting, added)
      await compare(card.id, save, added)
    },
    change: (card) => write(card.id, card),
    remove: (id) => write(id, null),
  }
}

/** The keys of all checkpoints of a run. */
function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound(`${id}/`, `${id}/\uffff`)
}

/** The keys of a run's checkpoints that are not in its list: ranges, as a transaction that must not wait cannot read keys. */
function gaps(id: string, { checkpoints }: SavedRun): IDBKeyRange[] {
  if (checkpoints === undefined) return []
  const edges = [`${id}/`, ...checkpoints.map((each) => each.id).sort(), `${id}/\uffff`]
  return edges.slice(1).map((edge, index) => IDBKeyRange.bound(edges[index], edge, true, true))
}
