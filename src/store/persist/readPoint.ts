import { isGroup } from '../../shared/state.ts'
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
  const part = stateOfBytes(stored.run)
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
