import { decisionSurrogateSlope, klPenaltySlope, sequenceLogProbsColumn } from '../../nn/groupLosses.ts'
import { decisionSurrogateSlopes, klPenaltySlopes } from '../../nn/groupSlopes.ts'
import { tf } from '../../nn/tf.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { type ImportanceLevel, sequenceLogProbs } from '../../rl/divergence.ts'
import type { KlEstimator } from '../../rl/klEstimators.ts'
import { decisionWeights, type LossAggregation } from '../../rl/lossAggregation.ts'
import { allIndices, gather, joined, shuffle } from '../../rl/samples.ts'
import type { Rng } from '../../shared/rng.ts'
import { type Stateful, stateOf } from '../../shared/state.ts'
import type { PolicyLoss } from '../shared/policyLearner.ts'
import { createPolicyLearner } from '../shared/policyLearners.ts'
import { type ClipBatch, type Minibatch, minibatchOf } from './batch.ts'

const ADAM_EPSILON = 1e-5

export interface UpdateOptions {
  readonly learningRate: number
  readonly epochs: number // μ
  readonly minibatches: number // steps per epoch
  readonly aggregation: LossAggregation
  readonly clipLow: number // ε_low
  readonly clipHigh: number // ε_high
  readonly importanceLevel: ImportanceLevel
  readonly klCoefficient: number // β
  readonly klEstimator: KlEstimator
  readonly maxGradNorm: number
  /** Maximum decisions of a clip. */
  readonly clipDecisions: number
}

/** The policy's outputs for each decision in the last epoch, just before its minibatch's step. */
export interface EpochColumns {
  readonly rows: Int32Array // [m] of the batch; those without a gradient are omitted
  readonly advantages: Float32Array // [m]
  readonly weights: Float32Array // [m] in the loss of its minibatch
  readonly clipOf: Int32Array // [m] the batch's clip that each belongs to
  readonly logProbs: Float32Array // [m]
  readonly entropies: Float32Array // [m]
  readonly gradientNorms: Float32Array // [steps]
  /** Minibatches in the epoch, including skipped ones. */
  readonly minibatches: number
}

/** An actor without a critic: it acts in plain arrays and learns on the device. */
export interface GroupLearner {
  /** Equal to the device's weights after each update. Never written to. */
  readonly actor: MlpWeights
  /**
   * Runs epochs of minibatches of whole clips. Null if the gradient is zero: all advantages are 0 and there is no KL
   * term. The only place that waits for the device.
   */
  update(batch: ClipBatch, options: UpdateOptions): Promise<EpochColumns | null>
  /** Continues from other weights with a fresh optimiser. */
  load(actor: MlpWeights): void
  readonly state: Stateful
  dispose(): void
}

export function createGroupLearner(initial: MlpWeights, rng: Rng): GroupLearner {
  const learner = createPolicyLearner(initial, { adamEpsilon: ADAM_EPSILON })

  async function update(batch: ClipBatch, options: UpdateOptions): Promise<EpochColumns | null> {
    const order = allIndices(batch.clips)
    learner.begin({ ...batch, count: batch.size })
    let last: Epoch | null = null
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, rng)
      learner.forget()
      last = runEpoch(batch, order, options)
      if (last.parts.length === 0) return null // the gradient is zero in every epoch
    }
    return last && readBack(last)
  }

  /** One pass over all clips. */
  function runEpoch(batch: ClipBatch, order: Int32Array, options: UpdateOptions): Epoch {
    const minibatches = Math.min(options.minibatches, batch.clips)
    const parts: Minibatch[] = []
    for (let index = 0; index < minibatches; index++) {
      const clips = order.subarray(share(index, minibatches, batch.clips), share(index + 1, minibatches, batch.clips))
      const part = pullingMinibatch(batch, clips, { ...options, minibatches })
      if (part.rows.length === 0) continue
      parts.push(part)
      learner.step(part.rows, groupLoss(batch, part, options), options)
    }
    return { parts, minibatches }
  }

  /** Reads the new weights and all metrics at once. */
  async function readBack({ parts, minibatches }: Epoch): Promise<EpochColumns> {
    const columns = await learner.read()
    const size = parts.reduce((sum, { rows }) => sum + rows.length, 0)
    const rows = new Int32Array(size)
    const clipOf = new Int32Array(size)
    let place = 0
    for (const part of parts) {
      rows.set(part.rows, place)
      clipOf.set(part.clipOf, place)
      place += part.rows.length
    }
    return {
      ...{ rows, clipOf, minibatches },
      advantages: joined(parts.map(({ advantages }) => advantages)),
      weights: joined(parts.map(({ weights }) => weights)),
      ...columns,
    }
  }

  return {
    get actor() {
      return learner.actor
    },
    update,
    load: learner.load,
    state: stateOf({ rng, learner: learner.state }),
    dispose: learner.dispose,
  }
}

interface Epoch {
  readonly parts: readonly Minibatch[]
  readonly minibatches: number
}

/**
 * L = Σ w (−min(r A, clip(r, 1 − ε_low, 1 + ε_high) A) + β k); all decisions of a clip share one A. At sequence level they
 * also share one r, and are clipped together.
 */
function groupLoss(
  batch: ClipBatch,
  { rows, advantages, weights, clipOf }: Minibatch,
  options: UpdateOptions,
): PolicyLoss {
  const { clipLow, clipHigh, klCoefficient, klEstimator: estimator } = options
  const isOfSequence = options.importanceLevel === 'sequence'
  const old = gather(batch.oldLogProbs, rows)
  const reference = klCoefficient > 0 && batch.referenceLogProbs !== null ? gather(batch.referenceLogProbs, rows) : null
  return {
    entropySlope: 0,
    onTensors(logProbs) {
      const columns = { advantages: asColumn(advantages), weights: asColumn(weights) }
      const compared = isOfSequence ? sequenceLogProbsColumn(logProbs, asColumn(old), clipOf) : logProbs
      const slope = decisionSurrogateSlope(compared, asColumn(old), { ...columns, clipLow, clipHigh })
      if (reference === null) return slope
      const klSlope = klPenaltySlope(logProbs, asColumn(reference), { estimator, weights: columns.weights })
      return tf.add(slope, tf.mul(klSlope, klCoefficient))
    },
    onArrays(logProbs) {
      const compared = isOfSequence ? sequenceLogProbs(logProbs, old, clipOf) : logProbs
      const slopes = decisionSurrogateSlopes(compared, old, { advantages, weights, clipLow, clipHigh })
      if (reference === null) return slopes
      const klSlopes = klPenaltySlopes(logProbs, reference, { estimator, weights })
      return slopes.map((slope, row) => slope + klCoefficient * klSlopes[row])
    },
  }
}

/**
 * The clips' decisions with their weights. A clip with advantage 0 (all scores of its group are equal) has no gradient
 * without a KL term: it counts in the denominators but is omitted from the forward pass.
 */
function pullingMinibatch(batch: ClipBatch, clips: Int32Array, options: UpdateOptions): Minibatch {
  const { aggregation, clipDecisions: maxLength, minibatches, klCoefficient } = options
  const clipWeights = decisionWeights(aggregation, gatherWhole(batch.lengths, clips), {
    ...{ maxLength, minibatches },
    batchDecisions: batch.size,
  })
  const pulling = Int32Array.from(clips.keys()).filter(
    (index) => klCoefficient > 0 || batch.clipAdvantages[clips[index]] !== 0,
  )
  return minibatchOf(batch, gatherWhole(clips, pulling), gather(clipWeights, pulling))
}

/** Start of part `index` when `count` items are split into `parts` whose sizes differ by at most one. */
function share(index: number, parts: number, count: number): number {
  return Math.floor((index * count) / parts)
}

function gatherWhole(values: Int32Array, indices: Int32Array): Int32Array {
  return indices.map((index) => values[index])
}

function asColumn(values: Float32Array): tf.Tensor2D {
  return tf.tensor2d(values.slice(), [values.length, 1])
}
