import type { Saved } from '../../shared/state.ts'
import { bytesOfState, checksumOf } from '../../shared/stateBytes.ts'
import type { SavedRun } from './savedRun.ts'

/** The record of a run as it is stored: the run, with a checksum of all of it. Older versions of the page wrote none. */
export function recordOf(run: SavedRun): SavedRun & { readonly checksum: number } {
  return { ...run, checksum: checksumOfAll(run) }
}

/** Whether a stored record is what was written. One without a checksum is left to its schema, as is what is no record. */
export function isIntactRecord(stored: unknown): boolean {
  if (typeof stored !== 'object' || stored === null || !('checksum' in stored)) return true
  const { checksum, ...run } = stored
  try {
    return checksumOfAll(run) === checksum
  } catch {
    return false // it holds what no run does
  }
}

function checksumOfAll(run: object): number {
  return checksumOf(bytesOfState(run as Saved))
}
