import { conjugateGradient, TINY } from '../../nn/conjugateGradient.ts'
import { fisherProduct } from '../../nn/fisher.ts'
import { categorical, policyGradientSlope } from '../../nn/losses.ts'
import { applyMlp, mlpForward } from '../../nn/mlp.ts'
import type { MlpShape } from '../../nn/parameters.ts'
import { expMinusOne } from '../../nn/stable.ts'
import { tf } from '../../nn/tf.ts'
import type { CapturedTrustRegion, CapturedTry } from '../contract.ts'

const BACKTRACK = 0.8 // each shorter try is this much of the one before (Schulman et al. 2015, appendix C)

const UNMOVED = { kl: 0, improvement: 0, importanceWeightMean: 1, importanceWeightMax: 1 }

export interface TrustRegionBatch {
  readonly observations: tf.Tensor2D // [N × D]
  readonly oneHotActions: tf.Tensor2D // [N × A]
  readonly advantages: tf.Tensor2D // [N × 1]
  readonly shape: MlpShape // its outputs are the A logits
}

export interface TrustRegionOptions {
  readonly maxKl: number // δ
  readonly damping: number
  readonly cgIterations: number
  /** Share of the states, evenly spaced, from which the Fisher matrix is estimated. */
  readonly fisherShare: number
  readonly lineSearchSteps: number
}

export interface TrustRegionResult {
  /** The new parameters `[P]`, or the old ones if no try passed. The caller owns them. */
  readonly theta: tf.Tensor1D
  readonly accepted: boolean
  readonly tries: number
  readonly kl: number // mean KL(π_old ‖ π_new) of the parameters returned
  readonly improvement: number // of the surrogate
  readonly entropy: number // of the old policy, mean
  readonly gradientNorm: number
  /** Intermediate results of the search for the step. */
  readonly trace: Pick<CapturedTrustRegion, 'residuals' | 'stepNorm' | 'tries'>
  /** Importance weights of the returned parameters relative to the old ones, on the batch. */
  readonly importanceWeightMean: number
  readonly importanceWeightMax: number
}

/**
 * One TRPO step (Schulman et al. 2015): maximise S = mean(r A) subject to mean KL(π_old ‖ π) ≤ δ. The direction solves
 * (F + damping I) x = ∇S; its length √(2δ / xᵀ(F + damping I)x) reaches the border of the region; the line search
 * shortens it until the exact KL is within δ and S has improved, or keeps the old parameters.
 * Disposes `theta` if it is replaced. Does not throw: with a gradient of 0 the step is rejected.
 */
export async function trustRegionStep(
  theta: tf.Tensor1D,
  batch: TrustRegionBatch,
  options: TrustRegionOptions,
): Promise<TrustRegionResult> {
  const { maxKl, lineSearchSteps } = options
  const prepared = tf.tidy(() => prepare(theta, batch, options))
  const { fullStep, oldLogProbs, oldAllLogProbs, summary } = prepared
  const [entropy, gradientNorm, stepNorm, ...squares] = (await summary.data()) as Float32Array

  let best: Pick<TrustRegionResult, 'theta' | keyof typeof UNMOVED> | null = null
  let tries = 0
  const tried: CapturedTry[] = []
  if (gradientNorm > 0) {
    for (let scale = 1; tries < lineSearchSteps && best === null; scale *= BACKTRACK) {
      tries++
      const { candidate, measured } = tf.tidy(() => {
        const moved = tf.add(theta, tf.mul(fullStep, scale)) as tf.Tensor1D
        return { candidate: moved, measured: measure(moved, { batch, oldLogProbs, oldAllLogProbs }) }
      })
      const [kl, improvement, importanceWeightMean, importanceWeightMax] = (await measured.data()) as Float32Array
      measured.dispose()
      // NaN fails both comparisons, so that such a step is rejected.
      const isAccepted = kl <= maxKl && improvement > 0
      tried.push({ scale, kl, improvement, isAccepted })
      if (isAccepted) {
        best = { theta: candidate, kl, improvement, importanceWeightMean, importanceWeightMax }
      } else candidate.dispose()
    }
  }
  const residuals = Float32Array.from(squares, (square) => Math.sqrt(square / (squares[0] > 0 ? squares[0] : 1)))
  const trace = { residuals, stepNorm, tries: tried }
  tf.dispose([fullStep, oldLogProbs, oldAllLogProbs, summary])
  if (best === null) return { theta, accepted: false, tries, entropy, gradientNorm, trace, ...UNMOVED }
  theta.dispose()
  return { accepted: true, tries, entropy, gradientNorm, trace, ...best }
}

/** The step to the border of the region, and the values that the line search compares with. */
function prepare(theta: tf.Tensor1D, batch: TrustRegionBatch, options: TrustRegionOptions) {
  const { observations, oneHotActions, advantages, shape } = batch
  const { outputs: logits, pullback } = applyMlp(theta, observations, shape)
  const policy = categorical(logits, oneHotActions)
  // At π = π_old every importance weight is 1, so ∇S is the plain policy gradient.
  const gradient = tf.neg(pullback(policy.pullback(policyGradientSlope(advantages) as tf.Tensor2D, 0)))
  const oldAllLogProbs = tf.logSoftmax(logits) as tf.Tensor2D
  const fisher = sampleStates(observations, tf.exp(oldAllLogProbs) as tf.Tensor2D, options.fisherShare)
  const product = fisherProduct(theta, { ...fisher, shape })
  const { solution, productOfSolution, residualsSquared } = conjugateGradient(
    (vector) => tf.tidy(() => tf.add(product(vector), tf.mul(vector, options.damping)) as tf.Tensor1D),
    gradient as tf.Tensor1D,
    { iterations: options.cgIterations },
  )
  const curvature = tf.sum(tf.mul(solution, productOfSolution))
  const length = tf.sqrt(tf.div(2 * options.maxKl, tf.maximum(curvature, TINY)))
  const fullStep = tf.mul(solution, length) as tf.Tensor1D
  const figures = tf.stack([tf.mean(policy.entropy), tf.norm(gradient), tf.norm(fullStep)])
  return {
    fullStep,
    oldLogProbs: policy.logProbs,
    oldAllLogProbs,
    summary: tf.concat([figures, residualsSquared]) as tf.Tensor1D,
  }
}

/** Every k-th state, with k = round(1 / share), because neighbouring states in a rollout are similar. */
function sampleStates(observations: tf.Tensor2D, probabilities: tf.Tensor2D, share: number) {
  const stride = Math.max(1, Math.round(1 / share))
  return { observations: everyNth(observations, stride), probabilities: everyNth(probabilities, stride) }
}

/** The rows 0, n, 2n, …: the first of each n in one wide row, because `tf.stridedSlice` is slow on wasm. */
function everyNth(rows: tf.Tensor2D, n: number): tf.Tensor2D {
  const [count, width] = rows.shape
  const groups = Math.ceil(count / n)
  const padded = tf.pad(rows, [
    [0, groups * n - count],
    [0, 0],
  ])
  return tf.slice2d(tf.reshape(padded, [groups, n * width]), [0, 0], [groups, width])
}

/** `[mean KL(π_old ‖ π), improvement of S, mean and largest importance weight]` at the parameters `theta`. */
function measure(
  theta: tf.Tensor1D,
  old: {
    readonly batch: TrustRegionBatch
    readonly oldLogProbs: tf.Tensor2D
    readonly oldAllLogProbs: tf.Tensor2D
  },
): tf.Tensor1D {
  const { observations, oneHotActions, advantages, shape } = old.batch
  const allLogProbs = tf.logSoftmax(mlpForward(theta, observations, shape))
  const logProbs = tf.sum(tf.mul(allLogProbs, oneHotActions), 1, true)
  const logRatio = tf.sub(logProbs, old.oldLogProbs)
  const ratio = tf.exp(logRatio)
  const gap = tf.sub(old.oldAllLogProbs, allLogProbs)
  const kl = tf.mean(tf.sum(tf.mul(tf.exp(old.oldAllLogProbs), gap), 1))
  const improvement = tf.mean(tf.mul(expMinusOne(logRatio), advantages))
  return tf.stack([kl, improvement, tf.mean(ratio), tf.max(ratio)]) as tf.Tensor1D
}
