import * as v from 'valibot'

/** How far a tab has seen its run train, in storage that is written at once: unlike what is stored of the run, it is never late. */
export interface Seen {
  /** Of the run's record. */
  readonly id: string
  readonly updates: number
  readonly trainingSeconds: number
  /** The run did not train any more, or the page was going. */
  readonly isLast: boolean
}

/** Storage of one tab. A function, because where it is forbidden naming it throws. */
type TabStorage = () => Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'bellman-bros/last-seen'
const AMOUNT = v.pipe(v.number(), v.finite(), v.minValue(0))
const SEEN = v.object({ id: v.string(), updates: AMOUNT, trainingSeconds: AMOUNT, isLast: v.boolean() })

export function noteSeen(tab: TabStorage, seen: Seen): void {
  try {
    tab().setItem(KEY, JSON.stringify(seen))
  } catch {
    // Forbidden or full: a reload does not say what it has lost.
  }
}

/** Null if nothing can be read. */
export function lastSeen(tab: TabStorage): Seen | null {
  try {
    return v.parse(SEEN, JSON.parse(tab().getItem(KEY) ?? 'null'))
  } catch {
    return null
  }
}
