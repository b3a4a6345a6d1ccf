import { isRegression, type RewardLoss } from '../rl/preferences.ts'
import { mean } from '../shared/statistics.ts'
import { createAdam } from './adam.ts'
import { applyMlp } from './mlp.ts'
import type { MlpShape } from './parameters.ts'
import {
  bradleyTerryLoss,
  bradleyTerrySlope,
  labelLoss,
  labelSlope,
  regressionLoss,
  regressionSlope,
} from './preferenceLoss.ts'
import { ADAM_EPSILON, type PairInputs, type RewardLearner } from './rewardLearner.ts'
import { tf } from './tf.ts'

/** The learner on tensors, for any backend. */
export function createTensorRewardLearner(shape: MlpShape, initial: Float32Array): RewardLearner {
  const adam = createAdam(initial.length, ADAM_EPSILON)
  let theta = tf.tensor1d(initial)
  let losses: tf.Scalar[] = []
  return {
    step(pairs, { loss: kind, centring, learningRate, weightDecay, maxGradNorm }) {
      const [gradient, loss] = lossAndGradient(theta, pairs, { shape, loss: kind, centring })
      const decayed = tf.tidy(() => tf.add(gradient, tf.mul(theta, weightDecay)) as tf.Tensor1D)
      gradient.dispose()
      const moved = adam.step(theta, decayed, { learningRate, maxGradNorm })
      theta = moved.theta
      moved.gradientNorm.dispose()
      losses.push(loss)
    },
    async readLoss() {
      const taken = losses
      losses = []
      return readMean(taken)
    },
    scores: (pairs) => scoresOf(theta, pairs, shape),
    read: async () => (await theta.data()) as Float32Array,
    dispose() {
      tf.dispose(losses)
      losses = []
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
    const targets = tf.tensor2d(
      pairs.map(({ target }) => target),
      [pairs.length, 1],
    )
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
