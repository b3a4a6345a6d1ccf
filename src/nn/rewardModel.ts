import { initialMlp } from '../policies/initial.ts'
import { type RewardInputShape, rewardInputSize, writeRewardInput } from '../policies/rewardModel.ts'
import type { MlpWeights } from '../policies/snapshot.ts'
import { preferenceLoss } from '../rl/preferences.ts'
import type { TrajectoryPair } from '../rl/trajectory.ts'
import type { Rng } from '../shared/rng.ts'
import { createAdam } from './adam.ts'
import { applyMlp } from './mlp.ts'
import { flattenWeights, type MlpShape, shapeOf, unflattenWeights } from './parameters.ts'
import { bradleyTerrySlope, labelSlope } from './preferenceLoss.ts'
import { tf } from './tf.ts'

const OUTPUT_GAIN = 0.01 // all scores near 0 at first: the loss starts at ln 2
const SET_ASIDE_SHARE = 0.15 // of a member's pairs, to see when it begins to learn by heart
const LEAST_SET_ASIDE = 6 // pairs; with fewer, stopping early would be chance
const PATIENCE = 5 // epochs without a better loss on the pairs set aside, then a member stops
const MAX_GRAD_NORM = 1

export interface RewardEnsembleOptions extends RewardInputShape {
  readonly loss: string // 'pairwise' or 'pointwise'
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

/** A clip as a reward model reads it: the rows that count, and nothing else. */
export interface ClipInputs {
  readonly rows: number // may be 0
  readonly inputs: Float32Array // [rows × (D + A + 1)]
}

export interface PairInputs {
  readonly first: ClipInputs
  readonly second: ClipInputs
  readonly target: number // 1 where the first was chosen, ½ for equal ones
}

/** The decisions that count of both clips of a pair. */
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

/** What an epoch brought, and the members as they are after it. */
export interface FittedEpoch {
  readonly epoch: number
  /** Mean over members of the pair-wise loss on the pairs that each learns from. */
  readonly trainingLoss: number
  readonly members: readonly MlpWeights[]
}

/**
 * Fits an ensemble to pairs, one epoch a step. Each member has initial weights, an order and a bootstrap sample of its
 * own, sets some of its pairs aside, and keeps the weights that did best on them: a reward model overfits at once. Ends
 * after `epochs`, or when all members have stopped.
 */
export async function* fitRewardEnsemble(
  pairs: readonly PairInputs[],
  options: RewardEnsembleOptions,
): AsyncGenerator<FittedEpoch, void, void> {
  const members = Array.from({ length: options.members }, (_, index) =>
    createMember(pairs, options, options.rng.split(`member ${index}`)),
  )
  try {
    for (let epoch = 1; epoch <= options.epochs && members.some((member) => !member.stopped); epoch++) {
      for (const member of members) if (!member.stopped) await member.epoch()
      const losses = members.map((member) => member.trainingLoss)
      yield {
        epoch,
        trainingLoss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
        members: members.map((member) => member.weights()),
      }
    }
  } finally {
    for (const member of members) member.dispose()
  }
}

interface Member {
  readonly stopped: boolean
  readonly trainingLoss: number
  epoch(): Promise<void>
  /** The best so far on the pairs set aside; the latest where there are none. */
  weights(): MlpWeights
  dispose(): void
}

function createMember(pairs: readonly PairInputs[], options: RewardEnsembleOptions, rng: Rng): Member {
  const { learningRate, weightDecay, batchPairs } = options
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
  let bestLoss = Number.POSITIVE_INFINITY
  let epochsSinceBest = 0
  let trainingLoss = Number.NaN

  const order = shuffled(pairs, rng.split('set aside'))
  const asideCount = Math.round(pairs.length * SET_ASIDE_SHARE)
  const aside = asideCount < LEAST_SET_ASIDE ? [] : order.slice(0, asideCount)
  const rest = order.slice(aside.length)
  const bootstrap = rng.split('bootstrap')
  const learnt = rest.map(() => rest[bootstrap.int(rest.length)])
  const shuffling = rng.split('order')

  return {
    get stopped() {
      return epochsSinceBest >= PATIENCE
    },
    get trainingLoss() {
      return trainingLoss
    },
    async epoch() {
      const seen = shuffled(learnt, shuffling)
      for (let start = 0; start < seen.length; start += batchPairs) {
        const gradient = pairGradient(theta, seen.slice(start, start + batchPairs), { shape, ...options })
        const decayed = tf.tidy(() => tf.add(gradient, tf.mul(theta, weightDecay)) as tf.Tensor1D)
        gradient.dispose()
        const moved = adam.step(theta, decayed, { learningRate, maxGradNorm: MAX_GRAD_NORM })
        theta = moved.theta
        moved.gradientNorm.dispose()
      }
      trainingLoss = await lossOn(theta, learnt, shape)
      const loss = aside.length > 0 ? await lossOn(theta, aside, shape) : Number.NEGATIVE_INFINITY
      epochsSinceBest = aside.length > 0 && loss >= bestLoss ? epochsSinceBest + 1 : 0
      if (epochsSinceBest > 0) return
      bestLoss = loss
      best = (await theta.data()) as Float32Array
    },
    weights: () => unflattenWeights(best, shape),
    dispose() {
      theta.dispose()
      adam.dispose()
    },
  }
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
  readonly loss: string
  readonly centring: number
}

/** Gradient `[P]` of the loss on some pairs. */
function pairGradient(
  theta: tf.Tensor1D,
  pairs: readonly PairInputs[],
  { shape, loss, centring }: PairLoss,
): tf.Tensor1D {
  return tf.tidy(() => {
    const { inputs, membership } = stack(
      pairs.flatMap(({ first, second }) => [first, second]),
      shape.sizes[0],
    )
    const application = applyMlp(theta, inputs, shape)
    // Scores of all first clips and of all second ones: f = M r, with M[c, n] = 1 where row n belongs to clip c.
    const scores = tf.reshape(tf.matMul(membership, application.outputs), [pairs.length, 2])
    const [first, second] = tf.split(scores, 2, 1) as [tf.Tensor2D, tf.Tensor2D]
    const targets = tf.tensor2d(pairs.map(({ target }) => [target]))
    const slopes =
      loss === 'pointwise'
        ? { first: labelSlope(first, targets), second: labelSlope(second, tf.sub(1, targets)) }
        : bradleyTerrySlope(first, second, { targets, centring })
    const scoreSlope = tf.reshape(tf.concat([slopes.first, slopes.second], 1), [-1, 1]) as tf.Tensor2D
    return application.pullback(tf.matMul(tf.transpose(membership), scoreSlope) as tf.Tensor2D)
  })
}

/** The pair-wise loss of one member on pairs, whatever it is fitted by. */
async function lossOn(theta: tf.Tensor1D, pairs: readonly PairInputs[], shape: MlpShape): Promise<number> {
  const scores = tf.tidy(() => {
    const { inputs, membership } = stack(
      pairs.flatMap(({ first, second }) => [first, second]),
      shape.sizes[0],
    )
    return tf.matMul(membership, applyMlp(theta, inputs, shape).outputs)
  })
  const numbers = await scores.data()
  scores.dispose()
  return preferenceLoss(
    pairs.map((_, index) => numbers[2 * index] - numbers[2 * index + 1]),
    pairs.map(({ target }) => target),
  )
}

/** All clips' rows under each other, `[N × inputs]`, and which row belongs to which clip, `[clips × N]`. */
function stack(clips: readonly ClipInputs[], size: number): { inputs: tf.Tensor2D; membership: tf.Tensor2D } {
  // A row of zeros that belongs to no clip: clips without a single row need a tensor, too.
  const total = clips.reduce((sum, { rows }) => sum + rows, 1)
  const inputs = new Float32Array(total * size)
  const membership = new Float32Array(clips.length * total)
  let row = 0
  clips.forEach((clip, index) => {
    inputs.set(clip.inputs, row * size)
    membership.fill(1, index * total + row, index * total + row + clip.rows)
    row += clip.rows
  })
  return { inputs: tf.tensor2d(inputs, [total, size]), membership: tf.tensor2d(membership, [clips.length, total]) }
}
