import type { PlayedClip } from './clips.ts'
import { decisionsIn } from './groups.ts'

/** Concatenated clips to learn from: n decisions of C clips. */
export interface ClipBatch {
  readonly clips: number // C
  readonly size: number // n
  readonly starts: Int32Array // [C] of each clip's first decision
  readonly lengths: Int32Array // [C]
  readonly clipAdvantages: Float32Array // [C]
  readonly observations: Float32Array // [n × D]
  readonly actions: Uint8Array // [n]
  readonly oldLogProbs: Float32Array // [n] of the policy that acted
  /** [n] log π_ref(a|s); null without a reference policy. */
  readonly referenceLogProbs: Float32Array | null
}

interface BatchOptions {
  readonly observationSize: number
  /** log π_ref(a|s) of observations and actions; null skips the reference's forward pass. */
  readonly reference: ((observations: Float32Array, actions: Uint8Array) => Float32Array) | null
  /** Excludes truncated clips (DAPO's overlong filtering) from the numerator and the denominators of the loss. */
  readonly maskTruncated: boolean
}

export function batchOf(
  clips: readonly PlayedClip[],
  advantages: Float32Array, // [clips]
  { observationSize, reference, maskTruncated }: BatchOptions,
): ClipBatch {
  const counted = clips.flatMap((clip, index) =>
    maskTruncated && clip.truncated ? [] : [{ clip, advantage: advantages[index] }],
  )
  const size = decisionsIn(counted.map(({ clip }) => clip))
  const starts = new Int32Array(counted.length)
  const observations = new Float32Array(size * observationSize)
  const actions = new Uint8Array(size)
  const oldLogProbs = new Float32Array(size)
  let offset = 0
  counted.forEach(({ clip }, index) => {
    starts[index] = offset
    clip.copyObservations(observations, offset)
    actions.set(clip.actions, offset)
    oldLogProbs.set(clip.logProbs, offset)
    offset += clip.length
  })
  return {
    clips: counted.length,
    size,
    starts,
    lengths: Int32Array.from(counted, ({ clip }) => clip.length),
    clipAdvantages: Float32Array.from(counted, ({ advantage }) => advantage),
    observations,
    actions,
    oldLogProbs,
    referenceLogProbs: reference?.(observations, actions) ?? null,
  }
}

/** Decisions of some clips, as rows of the batch, with the values that all decisions of a clip share. */
export interface Minibatch {
  readonly rows: Int32Array // [B]
  readonly advantages: Float32Array // [B]
  readonly weights: Float32Array // [B] in the loss
  readonly clipOf: Int32Array // [B] the batch's clip that each belongs to
}

/** The decisions of the clips `chosen`, each with its clip's advantage and weight. */
export function minibatchOf(batch: ClipBatch, chosen: Int32Array, clipWeights: Float32Array): Minibatch {
  const size = chosen.reduce((sum, clip) => sum + batch.lengths[clip], 0)
  const rows = new Int32Array(size)
  const advantages = new Float32Array(size)
  const weights = new Float32Array(size)
  const clipOf = new Int32Array(size)
  let place = 0
  chosen.forEach((clip, index) => {
    for (let decision = 0; decision < batch.lengths[clip]; decision++, place++) {
      rows[place] = batch.starts[clip] + decision
      advantages[place] = batch.clipAdvantages[clip]
      weights[place] = clipWeights[index]
      clipOf[place] = clip
    }
  })
  return { rows, advantages, weights, clipOf }
}
