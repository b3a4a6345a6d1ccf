import { AdvisedError } from '../../shared/advisedError.ts'
import { isGroup, type Saved } from '../../shared/state.ts'
import { stateOfBytes } from '../../shared/stateBytes.ts'
import { parseSavedRun, type SavedRun } from './savedRun.ts'
import { isIntactPoint, isStoredPoint } from './storedPoint.ts'

/** A checkpoint that was read and checked. */
export interface ReadPoint {
  readonly run: SavedRun
  readonly agentState: Uint8Array<ArrayBuffer>
}

/** Reads a checkpoint of the run in `record`; null if it is missing, damaged or of another version. */
export async function readPoint(stored: unknown, record: SavedRun): Promise<ReadPoint | null> {
  if (!isStoredPoint(stored) || !(await isIntactPoint(stored))) return null
  const part = partIn(stored.run)
  if (!isGroup(part)) return null
  const { generations, material, checkpoints } = record
  const run = parseSavedRun({
    ...part,
    generations: generations.filter(({ updates }) => updates <= Number(isGroup(part.run) ? part.run.updates : 0)),
    material,
    ...(checkpoints && { checkpoints }),
    resumesFrom: stored.id,
  })
  return run && { run, agentState: stored.agentState }
}

/** Intact bytes may hold anything if they come from a file. */
function partIn(bytes: Uint8Array): Saved {
  try {
    return stateOfBytes(bytes)
  } catch (error) {
    if (error instanceof AdvisedError) return null
    throw error
  }
}
