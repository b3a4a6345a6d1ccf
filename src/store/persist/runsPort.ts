import * as v from 'valibot'
import { CURVE_POINTS, type RunCard, runTitle } from '../app/runCard.ts'
import type { RunsPort } from './archive.ts'
import type { Database } from './database.ts'
import { cardOfRun, configOf } from './pageRun.ts'
import { fitted, parseSavedRun, type SavedRun } from './savedRun.ts'
import { amount, count } from './schemas.ts'

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
  /** One transaction for both stores, committed at once: one that waits for its page is aborted when the page goes. */
  async function write(id: string, card: RunCard | null, run?: SavedRun): Promise<void> {
    const transaction = database.transaction(['runs', 'runCards'], 'readwrite', { durability: 'strict' })
    const runs = transaction.objectStore('runs')
    const cards = transaction.objectStore('runCards')
    const requests: Promise<unknown>[] = [card === null ? cards.delete(id) : cards.put(card)]
    if (card === null) requests.push(runs.delete(id))
    else if (run !== undefined) requests.push(runs.put(run, id))
    transaction.commit()
    await Promise.all([...requests, transaction.done])
  }

  const load = async (id: string) => parseSavedRun(await database.get('runs', id))

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
    async save(card, run) {
      const fitting = fitted(run)
      if (fitting === null || parseSavedRun(fitting) === null) return
      await write(card.id, { ...card, generations: fitting.generations.length }, fitting)
    },
    change: (card) => write(card.id, card),
    remove: (id) => write(id, null),
  }
}
