import { initialMlp } from '../policies/initial.ts'
import { type RewardInputShape, rewardInputSize, writeRewardInput } from '../policies/rewardModel.ts'
import type { MlpWeights } from '../policies/snapshot.ts'
import { isRegression, type RewardLoss, validationLoss } from '../rl/preferences.ts'
import type { TrajectoryPair } from '../rl/trajectory.ts'
import type { Rng } from '../shared/rng.ts'
import { mean } from '../shared/statistics.ts'
import { createAdam } from './adam.ts'
import { applyMlp } from './mlp.ts'
import { flattenWeights, type MlpShape, shapeOf, unflattenWeights } from './parameters.ts'
import {
  bradleyTerryLoss,
  bradleyTerrySlope,
  labelLoss,
  labelSlope,
  regressionLoss,
  regressionSlope,
} from './preferenceLoss.ts'
import { tf } from './tf.ts'

const OUTPUT_GAIN = 0.01 // initial scores near 0: the loss starts at ln 2
const SET_ASIDE_SHARE = 0.15 // share of a member's pairs, for early stopping
const MIN_SET_ASIDE = 6 // pairs; with fewer, early stopping would be random
const PATIENCE = 5 // a member stops after this many epochs without a lower loss on its validation pairs
const MAX_GRAD_NORM = 1

export interface RewardEnsembleOptions extends RewardInputShape {
  readonly loss: RewardLoss
  readonly members: number
  readonly hiddenUnits: number
  readonly hiddenLayers: number
  readonly learningRate: number
  readonly epochs: number // at most
  readonly batchPairs: number
  readonly weightDecay: number // λ of ½ λ ‖θ‖², in the gradient
  readonly centring: number
  readonly rng: Rng
}

/** A clip as input of a reward model: the rows of its unmasked decisions. */
interface ClipInputs {
  readonly rows: number // may be 0
  readonly inputs: Float32Array // [rows × (D + A + 1)]
}

export interface PairInputs {
  readonly first: ClipInputs
  readonly second: ClipInputs
  readonly target: number // 1 if the first was chosen, ½ for a tie
}

/** The unmasked decisions of both clips of a pair. */
export function pairInputs(pair: TrajectoryPair, shape: RewardInputShape): PairInputs {
  return {
    first: clipInputs(pair.chosen, shape),
    second: clipInputs(pair.rejected, shape),
    target: pair.equal ? 0.5 : 1,
  }
}

function clipInputs(trajectory: TrajectoryPair['chosen'], shape: RewardInputShape): ClipInputs {
  const { length, mask } = trajectory
  const counted = Array.from({ length }, (_, index) => index).filter((index) => mask[index] === 1)
  const terminated = new Uint8Array(length)
  if (trajectory.terminated) terminated[length - 1] = 1
  const inputs = new Float32Array(counted.length * rewardInputSize(shape))
  const decisions = { ...trajectory, count: length, terminated }
  for (const [row, index] of counted.entries()) writeRewardInput(decisions, index, { inputs, row, shape })
  return { rows: counted.length, inputs }
}

/** The metrics of an epoch, and the ensemble after it. */
export interface FittedEpoch {
  readonly epoch: number
  /** Training loss during the epoch, mean over the members. */
  readonly trainingLoss: number
  readonly members: readonly MlpWeights[]
  /** [2 × held-out pairs] scores of the first and the second clip of each pair, mean over the members. */
  readonly heldOutScores: Float64Array
}

/**
 * Fits an ensemble to pairs; yields after each epoch. Each member has its own initial weights, order and validation
 * pairs, and keeps the weights with the lowest validation loss, because reward models overfit quickly. Ends after
 * `epochs`, or when all members have stopped. The held-out pairs are only evaluated, never used to train or to select.
 */
export async function* fitRewardEnsemble(
  pairs: readonly PairInputs[],
  heldOut: readonly PairInputs[],
  options: RewardEnsembleOptions,
): AsyncGenerator<FittedEpoch, void, void> {
  const members = Array.from({ length: options.members }, (_, index) =>
    createMember(pairs, heldOut, { ...options, rng: options.rng.split(`member ${index}`) }),
  )
  try {
    for (let epoch = 1; epoch <= options.epochs && members.some((member) => !member.stopped); epoch++) {
      for (const member of members) if (!member.stopped) await member.epoch()
      yield {
        epoch,
        trainingLoss: mean(members.map((member) => member.trainingLoss)),
        members: members.map((member) => member.weights()),
        heldOutScores: Float64Array.from({ length: 2 * heldOut.length }, (_, clip) =>
          mean(members.map((member) => member.heldOutScores[clip])),
        ),
      }
    }
  } finally {
    for (const member of members) member.dispose()
  }
}

/**
 * The member's best weights so far by validation loss, and their metrics; the latest weights without validation pairs.
 */
interface Member {
  readonly stopped: boolean
  readonly trainingLoss: number
  readonly heldOutScores: ArrayLike<number>
  weights(): MlpWeights
  epoch(): Promise<void>
  dispose(): void
}

function createMember(
  pairs: readonly PairInputs[],
  heldOut: readonly PairInputs[],
  options: RewardEnsembleOptions,
): Member {
  const { learningRate, weightDecay, batchPairs, rng } = options
  const initial = initialMlp(trunkOf(options), {
    activation: 'relu',
    outputGains: [OUTPUT_GAIN],
    rng: rng.split('weights'),
  })
  const shape = shapeOf(initial)
  const flat = flattenWeights(initial)
  const adam = createAdam(flat.length)
  let theta = tf.tensor1d(flat)
  let best = flat
  let heldOutScores: ArrayLike<number> = []
  let bestLoss = Number.POSITIVE_INFINITY
  let epochsSinceBest = 0
  let trainingLoss = Number.NaN

  const order = shuffled(pairs, rng.split('set aside'))
  const asideCount = Math.round(pairs.length * SET_ASIDE_SHARE)
  const aside = asideCount < MIN_SET_ASIDE ? [] : order.slice(0, asideCount)
  const learnt = order.slice(aside.length)
  const shuffling = rng.split('order')

  return {
    get stopped() {
      return epochsSinceBest >= PATIENCE
    },
    get trainingLoss() {
      return trainingLoss
    },
    get heldOutScores() {
      return heldOutScores
    },
    weights: () => unflattenWeights(best, shape),
    async epoch() {
      const seen = shuffled(learnt, shuffling)
      const losses: tf.Scalar[] = []
      for (let start = 0; start < seen.length; start += batchPairs) {
        const [gradient, loss] = lossAndGradient(theta, seen.slice(start, start + batchPairs), { shape, ...options })
        const decayed = tf.tidy(() => tf.add(gradient, tf.mul(theta, weightDecay)) as tf.Tensor1D)
        gradient.dispose()
        const moved = adam.step(theta, decayed, { learningRate, maxGradNorm: MAX_GRAD_NORM })
        theta = moved.theta
        moved.gradientNorm.dispose()
        losses.push(loss)
      }
      trainingLoss = await readMean(losses)

      const asideLoss = validationLoss(options.loss, await scoresOf(theta, aside, shape), targetsOf(aside))
      epochsSinceBest = aside.length > 0 && asideLoss >= bestLoss ? epochsSinceBest + 1 : 0
      if (epochsSinceBest > 0) return
      bestLoss = asideLoss
      best = (await theta.data()) as Float32Array
      heldOutScores = await scoresOf(theta, heldOut, shape)
    },
    dispose() {
      theta.dispose()
      adam.dispose()
    },
  }
}

async function readMean(losses: readonly tf.Scalar[]): Promise<number> {
  const all = tf.stack([...losses])
  const numbers = await all.data()
  tf.dispose([all, ...losses])
  return mean(numbers)
}

function targetsOf(pairs: readonly PairInputs[]): number[] {
  return pairs.map(({ target }) => target)
}

function trunkOf({ hiddenUnits, hiddenLayers, ...shape }: RewardEnsembleOptions): number[] {
  return [rewardInputSize(shape), ...new Array<number>(hiddenLayers).fill(hiddenUnits)]
}

function shuffled<Item>(items: readonly Item[], rng: Rng): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = rng.int(last + 1)
    const moved = order[last]
    order[last] = order[other]
    order[other] = moved
  }
  return order
}

interface PairLoss {
  readonly shape: MlpShape
  readonly loss: RewardLoss
  readonly centring: number
}

/** The loss on some pairs and its gradient `[P]`. */
function lossAndGradient(
  theta: tf.Tensor1D,
  pairs: readonly PairInputs[],
  { shape, loss, centring }: PairLoss,
): [tf.Tensor1D, tf.Scalar] {
  return tf.tidy(() => {
    const { inputs, rowsOfClip } = stack(pairs, shape.sizes[0])
    const application = applyMlp(theta, inputs, shape)
    const membership = membershipOf(rowsOfClip, inputs.shape[0])
    const scores = tf.reshape(tf.matMul(membership, application.outputs), [pairs.length, 2])
    const [first, second] = tf.split(scores, 2, 1) as [tf.Tensor2D, tf.Tensor2D]
    const targets = tf.tensor2d(targetsOf(pairs), [pairs.length, 1])
    const { value, slopes } = scoreLoss(loss, first, second, { targets, centring })
    const scoreSlopes = tf.reshape(tf.concat([slopes.first, slopes.second], 1), [-1, 1]) as tf.Tensor2D
    const rewardSlopes = tf.matMul(tf.transpose(membership), scoreSlopes) as tf.Tensor2D
    return [application.pullback(rewardSlopes), value as tf.Scalar]
  })
}

/** The loss on the scores of both clips, and its slopes by them. */
function scoreLoss(
  loss: RewardLoss,
  first: tf.Tensor2D,
  second: tf.Tensor2D,
  options: { readonly targets: tf.Tensor2D; readonly centring: number },
) {
  if (loss === 'pairwise') {
    return { value: bradleyTerryLoss(first, second, options), slopes: bradleyTerrySlope(first, second, options) }
  }
  const { targets } = options
  if (isRegression(loss)) {
    const scores = tf.sub(tf.mul(2, targets), 1) // as `scoreTargets` has them
    const opposite = tf.neg(scores)
    return {
      value: tf.add(regressionLoss(loss, first, scores), regressionLoss(loss, second, opposite)),
      slopes: { first: regressionSlope(loss, first, scores), second: regressionSlope(loss, second, opposite) },
    }
  }
  const opposite = tf.sub(1, targets)
  return {
    value: tf.add(labelLoss(first, targets), labelLoss(second, opposite)),
    slopes: { first: labelSlope(first, targets), second: labelSlope(second, opposite) },
  }
}

/** [2 × pairs] f(first) and f(second) of each pair. */
async function scoresOf(theta: tf.Tensor1D, pairs: readonly PairInputs[], shape: MlpShape): Promise<Float64Array> {
  if (pairs.length === 0) return new Float64Array(0)
  const { inputs, rowsOfClip } = stack(pairs, shape.sizes[0])
  const outputs = tf.tidy(() => applyMlp(theta, inputs, shape).outputs)
  const rewards = await outputs.data()
  tf.dispose([inputs, outputs])
  let row = 0
  return Float64Array.from(rowsOfClip, (rows) => {
    let score = 0
    for (const end = row + rows; row < end; row++) score += rewards[row]
    return score
  })
}

/**
 * Stacks the rows of both clips of each pair, `[N × inputs]`, and counts the rows of each clip. An extra last row,
 * which belongs to no clip, keeps the tensor non-empty if all decisions are masked.
 */
function stack(pairs: readonly PairInputs[], size: number): { inputs: tf.Tensor2D; rowsOfClip: number[] } {
  const clips = pairs.flatMap(({ first, second }) => [first, second])
  const rowsOfClip = clips.map(({ rows }) => rows)
  const total = rowsOfClip.reduce((sum, rows) => sum + rows, 1)
  const inputs = new Float32Array(total * size)
  let row = 0
  for (const clip of clips) {
    inputs.set(clip.inputs, row * size)
    row += clip.rows
  }
  return { inputs: tf.tensor2d(inputs, [total, size]), rowsOfClip }
}

/** `[clips × N]`: M[c, n] = 1 if row n belongs to clip c, so that the scores are f = M r. */
function membershipOf(rowsOfClip: readonly number[], total: number): tf.Tensor2D {
  const membership = new Float32Array(rowsOfClip.length * total)
  let row = 0
  rowsOfClip.forEach((rows, clip) => {
    membership.fill(1, clip * total + row, clip * total + row + rows)
    row += rows
  })
  return tf.tensor2d(membership, [rowsOfClip.length, total])
}
