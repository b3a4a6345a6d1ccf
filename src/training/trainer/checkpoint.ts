import { placeNamed } from '../../policies/layout.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { isArray, isGroup, partOf, type Saved } from '../../shared/state.ts'
import { bytesOfState, stateOfBytes } from '../../shared/stateBytes.ts'
import type { Evaluation, ResumePoint, WholePoint } from '../protocol.ts'

/** A checkpoint with the evaluations of its run until then, of which the result of the resumed run tells, too. */
export type EvaluatedPoint = WholePoint & { readonly evaluations?: readonly Evaluation[] }

/** A whole checkpoint as a file with a checksum. */
export function checkpointBytes(point: EvaluatedPoint): Uint8Array<ArrayBuffer> {
  return bytesOfState({ checkpoint: point as unknown as Saved })
}

/** @throws AdvisedError for other files, other versions, and damaged ones. */
export function checkpointOf(bytes: Uint8Array): EvaluatedPoint {
  const point = partOf(stateOfBytes(bytes), 'checkpoint')
  for (const name of ['config', 'progress', 'snapshot']) {
    if (!isGroup(partOf(point, name))) throw new AdvisedError(`The checkpoint has no ${name}.`, 'Choose another file.')
  }
  if (!isArray(partOf(point, 'agentState'))) {
    throw new AdvisedError(
      'An earlier version of the program wrote this checkpoint.',
      'Resume it with the version of the program that wrote it.',
    )
  }
  return point as unknown as EvaluatedPoint
}

/** What of a checkpoint contradicts the run that is to resume it; null if nothing does. */
export function checkpointMisfit({ config, snapshot }: ResumePoint, algorithm: string, envId: string): string | null {
  if (config.algorithm !== algorithm) {
    return `The checkpoint is of ${config.algorithm}, not of ${algorithm}: leave out --algorithm, or give --algorithm ${config.algorithm}.`
  }
  if (snapshot.envId !== envId) {
    return `The checkpoint was saved in ${placeNamed(snapshot.envId)}, whose observations or rules differ from those of ${placeNamed(envId)}: leave out --level, --env and --observation, and use the version of the program that saved it.`
  }
  return null
}
