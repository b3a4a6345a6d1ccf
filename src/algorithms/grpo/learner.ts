import { decisionSurrogateSlope, klPenaltySlope } from '../../nn/groupLosses.ts'
import { categorical } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import type { MlpShape } from '../../nn/parameters.ts'
import { tf } from '../../nn/tf.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { KlEstimator } from '../../rl/klEstimators.ts'
import { decisionWeights, type LossAggregation } from '../../rl/lossAggregation.ts'
import { allIndices, gather, shuffle } from '../../rl/samples.ts'
import type { Rng } from '../../shared/rng.ts'
import { createActorLearner } from '../shared/actorLearner.ts'
import { type ClipBatch, type Minibatch, minibatchOf } from './batch.ts'

const ADAM_EPSILON = 1e-5

export interface UpdateOptions {
  readonly learningRate: number
  readonly epochs: number // μ
  readonly minibatches: number // steps an epoch
  readonly aggregation: LossAggregation
  readonly clipLow: number // ε_low
  readonly clipHigh: number // ε_high
  readonly klCoefficient: number // β
  readonly klEstimator: KlEstimator
  readonly maxGradNorm: number
  /** Decisions a clip may have at most. */
  readonly clipDecisions: number
}

/** What the policy said of each decision in the last epoch, each just before its minibatch's step. */
export interface EpochColumns {
  readonly rows: Int32Array // [m] of the batch; those without any pull are left out
  readonly advantages: Float32Array // [m]
  readonly weights: Float32Array // [m] in the loss of its minibatch
  readonly logProbs: Float32Array // [m]
  readonly entropies: Float32Array // [m]
  readonly gradientNorms: Float32Array // [steps]
  /** Minibatches in the epoch, those that were left out too. */
  readonly minibatches: number
}

/** An actor without a critic: it acts as plain arrays and learns on the device. */
export interface GroupLearner {
  /** After each update the same numbers as the device's. Never written to. */
  readonly actor: MlpWeights
  /**
   * Some epochs of minibatches of whole clips. Null where nothing pulls anywhere: all advantages are 0 and no
   * reference holds. The only place where the device is waited for.
   */
  update(batch: ClipBatch, options: UpdateOptions): Promise<EpochColumns | null>
  /** Goes on from other weights with a fresh optimiser. */
  load(actor: MlpWeights): void
  dispose(): void
}

export function createGroupLearner(initial: MlpWeights, rng: Rng): GroupLearner {
  const learner = createActorLearner(initial, { adamEpsilon: ADAM_EPSILON })

  async function update(batch: ClipBatch, options: UpdateOptions): Promise<EpochColumns | null> {
    const order = allIndices(batch.clips)
    let last: Epoch | null = null
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, rng)
      tf.dispose(last?.tensors ?? [])
      last = runEpoch(batch, order, options)
      if (last.tensors.length === 0) return null // nothing pulls, in no epoch
    }
    return last && readBack(last)
  }

  /** Every clip once. The tensors are of what the policy said before each step. */
  function runEpoch(batch: ClipBatch, order: Int32Array, options: UpdateOptions): Epoch {
    const minibatches = Math.min(options.minibatches, batch.clips)
    const parts: Minibatch[] = []
    const logProbs: tf.Tensor[] = []
    const entropies: tf.Tensor[] = []
    const gradientNorms: tf.Tensor[] = []
    for (let index = 0; index < minibatches; index++) {
      const clips = order.subarray(share(index, minibatches, batch.clips), share(index + 1, minibatches, batch.clips))
      const part = pullingMinibatch(batch, clips, { ...options, minibatches })
      if (part.rows.length === 0) continue
      const result = tf.tidy(() => differentiateLoss(batch, part, options))
      parts.push(part)
      logProbs.push(result.logProbs)
      entropies.push(result.entropy)
      gradientNorms.push(learner.step(result.gradient, options))
    }
    return { parts, minibatches, tensors: [...logProbs, ...entropies, ...gradientNorms] }
  }

  /**
   * L = Σ w (−min(r A, clip(r, 1 − ε_low, 1 + ε_high) A) + β k), as its gradient at theta; A is the same for all of a
   * clip's decisions, and no critic is asked.
   */
  function differentiateLoss(batch: ClipBatch, { rows, ...columns }: Minibatch, options: UpdateOptions) {
    const { clipLow, clipHigh, klCoefficient, klEstimator } = options
    const { oldLogProbs, referenceLogProbs } = batch
    const advantages = asColumn(columns.advantages)
    const weights = asColumn(columns.weights)
    const { observations, oneHotActions } = upload(batch, rows, learner.shape)
    const { outputs: logits, pullback } = applyMlp(learner.theta, observations, learner.shape)
    const policy = categorical(logits, oneHotActions)
    const old = asColumn(gather(oldLogProbs, rows))
    let slope = decisionSurrogateSlope(policy.logProbs, old, { advantages, weights, clipLow, clipHigh })
    if (klCoefficient > 0 && referenceLogProbs !== null) {
      const reference = asColumn(gather(referenceLogProbs, rows))
      const klSlope = klPenaltySlope(policy.logProbs, reference, { estimator: klEstimator, weights })
      slope = tf.add(slope, tf.mul(klSlope, klCoefficient))
    }
    return { gradient: pullback(policy.pullback(slope, 0)), logProbs: policy.logProbs, entropy: policy.entropy }
  }

  /** One read for the new weights and all diagnostics. Disposes the epoch's tensors. */
  async function readBack({ parts, tensors, minibatches }: Epoch): Promise<EpochColumns> {
    const entries = await learner.read(tensors)
    const size = parts.reduce((sum, { rows }) => sum + rows.length, 0)
    const rows = new Int32Array(size)
    const advantages = new Float32Array(size)
    const weights = new Float32Array(size)
    let place = 0
    for (const part of parts) {
      rows.set(part.rows, place)
      advantages.set(part.advantages, place)
      weights.set(part.weights, place)
      place += part.rows.length
    }
    return {
      ...{ rows, advantages, weights, minibatches },
      logProbs: entries.subarray(0, size),
      entropies: entries.subarray(size, 2 * size),
      gradientNorms: entries.subarray(2 * size),
    }
  }

  return {
    get actor() {
      return learner.actor
    },
    update,
    load: learner.load,
    dispose: learner.dispose,
  }
}

interface Epoch {
  readonly parts: readonly Minibatch[]
  readonly minibatches: number
  readonly tensors: tf.Tensor[]
}

/**
 * The clips' decisions with their weights. A clip whose advantage is 0 (its group had all equal scores) pulls nowhere
 * unless it is held to a reference: it counts in the weights of the others, and is spared the network.
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

/** Where part `index` of `parts` begins among `count` items: parts differ by one at most. */
function share(index: number, parts: number, count: number): number {
  return Math.floor((index * count) / parts)
}

function gatherWhole(values: Int32Array, indices: Int32Array): Int32Array {
  return indices.map((index) => values[index])
}

/** Gathered here, not on the device: `tf.gather` is slow on wasm. Fresh arrays, for a backend may keep what it is given. */
function upload({ observations, actions }: ClipBatch, rows: Int32Array, { sizes }: MlpShape) {
  const width = sizes[0]
  const actionCount = sizes[sizes.length - 1]
  const gathered = new Float32Array(rows.length * width)
  const oneHot = new Float32Array(rows.length * actionCount)
  rows.forEach((row, place) => {
    for (let column = 0; column < width; column++) gathered[place * width + column] = observations[row * width + column]
    oneHot[place * actionCount + actions[row]] = 1
  })
  return {
    observations: tf.tensor2d(gathered, [rows.length, width]),
    oneHotActions: tf.tensor2d(oneHot, [rows.length, actionCount]),
  }
}

function asColumn(values: Float32Array): tf.Tensor2D {
  return tf.tensor2d(values, [values.length, 1])
}
