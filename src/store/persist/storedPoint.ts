import { bytesOfState, checksumOf, isIntact } from '../../shared/stateBytes.ts'
import type { SavedRun } from './savedRun.ts'

/** A whole checkpoint as it is stored: both parts have a checksum of their own. */
export interface StoredPoint {
  /** `<id of the run>/<number>`: later checkpoints have larger numbers. */
  readonly id: string
  /** The run at that time as `bytesOfState`, without what its record holds. */
  readonly run: Uint8Array<ArrayBuffer>
  /** `ResumePoint.agentState`. */
  readonly agentState: Uint8Array<ArrayBuffer>
}

/** `run` is at the checkpoint. */
export function storedPoint(id: string, run: SavedRun, agentState: Uint8Array<ArrayBuffer>): StoredPoint {
  return { id, run: bytesOfState(withoutConstantParts(run)), agentState }
}

/** The record of a run holds its intermediate policies, its material and the list of its checkpoints once for all of these. */
function withoutConstantParts({
  generations: _,
  material: __,
  checkpoints: ___,
  resumesFrom: ____,
  ...rest
}: SavedRun) {
  return rest as object as Parameters<typeof bytesOfState>[0]
}

export function isStoredPoint(stored: unknown): stored is StoredPoint {
  if (typeof stored !== 'object' || stored === null) return false
  const { id, run, agentState } = stored as Partial<Record<keyof StoredPoint, unknown>>
  return typeof id === 'string' && run instanceof Uint8Array && agentState instanceof Uint8Array
}

/** What was read is what was written, by their checksums. */
export async function isSamePoint(read: unknown, written: StoredPoint): Promise<boolean> {
  if (!isStoredPoint(read) || read.id !== written.id) return false
  const parts = [
    [read.run, written.run],
    [read.agentState, written.agentState],
  ] as const
  const agree = parts.every(([a, b]) => a.length === b.length && checksumOf(a) === checksumOf(b))
  return agree && (await isIntactPoint(read))
}

/** Compares both checksums, a part at a time, so that the page keeps drawing. */
export async function isIntactPoint({ run, agentState }: StoredPoint): Promise<boolean> {
  for (const bytes of [run, agentState]) {
    const check = isIntact(bytes)
    let step = check.next()
    while (!step.done) {
      await new Promise((resolve) => setTimeout(resolve))
      step = check.next()
    }
    if (!step.value) return false
  }
  return true
}
