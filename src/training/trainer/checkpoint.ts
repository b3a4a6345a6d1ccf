import { AdvisedError } from '../../shared/advisedError.ts'
import { isGroup, partOf, type Saved } from '../../shared/state.ts'
import { bytesOfState, stateOfBytes } from '../../shared/stateBytes.ts'
import type { ResumePoint, RunConfig } from '../protocol.ts'

/** A resume point as a file with a checksum. */
export function checkpointBytes(point: ResumePoint): Uint8Array<ArrayBuffer> {
  return bytesOfState({ checkpoint: point as unknown as Saved })
}

/** @throws AdvisedError for other files, other versions, and damaged ones. */
export function checkpointOf(bytes: Uint8Array): ResumePoint {
  const point = partOf(stateOfBytes(bytes), 'checkpoint')
  for (const name of ['config', 'progress', 'snapshot', 'agentState']) {
    if (!isGroup(partOf(point, name))) throw new AdvisedError(`The checkpoint has no ${name}.`, 'Choose another file.')
  }
  return point as unknown as ResumePoint
}

/** What of a checkpoint contradicts the run that is to resume it; null if nothing does. */
export function checkpointMisfit({ config, snapshot }: ResumePoint, run: RunConfig, envId: string): string | null {
  if (config.algorithm !== run.algorithm) {
    return `The checkpoint is of ${config.algorithm}, not of ${run.algorithm}: give --algorithm ${config.algorithm}.`
  }
  if (snapshot.envId !== envId) {
    return `The checkpoint was saved in ${snapshot.envId}, whose observations or rules differ from ${envId}: give the same level, environment and observation, with the version of the program that saved it.`
  }
  return null
}
