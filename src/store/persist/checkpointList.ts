import type { StoredCheckpoint } from './savedRun.ts'

/** How many of a run's last checkpoints are kept, beside the one of its best policy. */
const LAST_POINTS = 3

const DIGITS = 15 // of the number in an id, so that ids sort as numbers do

/** The id of the next checkpoint of a run. It is later than those in the list, also if the clock was set back. */
export function nextPointId(runId: string, list: readonly StoredCheckpoint[], now: number): string {
  const last = list.at(-1)?.id ?? ''
  const number = Math.max(now, Number(last.slice(last.lastIndexOf('/') + 1)) + 1)
  return `${runId}/${String(number).padStart(DIGITS, '0')}`
}

/** The list with another checkpoint, without those that are no longer kept: the last three and the best stay. */
export function withCheckpoint(list: readonly StoredCheckpoint[], added: StoredCheckpoint): StoredCheckpoint[] {
  const all = [...list, added]
  const best = all.findLast(({ isBest }) => isBest)
  return all.filter((each, index) => index >= all.length - LAST_POINTS || each === best)
}
