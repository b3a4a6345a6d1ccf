import { createAdam } from '../../nn/adam.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import { actionGapTensor, qLearningTargetTensor, tdErrorTensor, tdLossGradient } from '../../nn/tdLoss.ts'
import { tf } from '../../nn/tf.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { createReplayBuffer, type ReplayOptions, type TransitionBatch } from '../../rl/replayBuffer.ts'
import { arrayOf, partOf, type SavedGroup, stateOf } from '../../shared/state.ts'
import { createOptimisedParameters } from '../shared/optimisedParameters.ts'
import { moveTowards } from '../shared/replayLearning.ts'
import type { QHead } from './head.ts'
import { ADAM_EPSILON, type QLearner, type QStepOptions } from './learner.ts'

/** The learner on tensors, for any backend: both networks stay on the device, and only `read` waits for it. */
export function createTensorQLearner(initial: MlpWeights, head: QHead, replayOptions: ReplayOptions): QLearner {
  const shape = shapeOf(initial)
  const [observationSize] = shape.sizes
  const { actionCount, outputCount } = head
  const replay = createReplayBuffer(replayOptions, observationSize)
  const learner = createOptimisedParameters(flattenWeights(initial), (count) => createAdam(count, ADAM_EPSILON)) // θ
  const headMatrix = tf.tensor2d(head.matrix, [outputCount, actionCount])
  let targetTheta = tf.clone(learner.theta) // θ̄: supplies the targets
  let network = initial
  let results: GradientStep[] = []

  /** Targets `[n]`, one tensor `[B]` per gradient step. */
  function targetsOf(
    batch: TransitionBatch,
    steps: number,
    { doubleQ, rewardFactor = 1, actionGap = 0, bounds = null }: QStepOptions,
  ): tf.Tensor1D[] {
    return tf.tidy(() => {
      const shapeOfRows: [number, number] = [batch.actions.length, observationSize]
      const nextObservations = tf.tensor2d(batch.nextObservations, shapeOfRows)
      const plain = qLearningTargetTensor(
        { rewards: tf.mul(tf.tensor1d(batch.rewards), rewardFactor), discounts: tf.tensor1d(batch.discounts) },
        qValues(targetTheta, nextObservations),
        doubleQ ? qValues(learner.theta, nextObservations) : null,
      )
      const gapped = actionGap > 0 ? withGap(plain, batch, actionGap) : plain
      const targets = bounds === null ? gapped : tf.clipByValue(gapped, bounds.low, bounds.high)
      return tf.split<tf.Tensor1D>(targets, steps)
    })
  }

  function withGap(targets: tf.Tensor1D, { actions, observations }: TransitionBatch, alpha: number): tf.Tensor1D {
    const targetQ = qValues(targetTheta, tf.tensor2d(observations, [actions.length, observationSize]))
    return actionGapTensor(targets, targetQ, tf.tensor1d(actions, 'int32'), alpha)
  }

  /** Q(s, ·) `[B × A]`, without a gradient. */
  function qValues(parameters: tf.Tensor1D, observations: tf.Tensor2D): tf.Tensor2D {
    const { outputs } = applyMlp(parameters, observations, shape)
    return head.isDueling ? tf.matMul(outputs, headMatrix) : outputs
  }

  function moveTarget(share: number): void {
    targetTheta = moveTowards(targetTheta, learner.theta, share)
  }

  function forget(): void {
    for (const { tdErrors, gradientNorm } of results) tf.dispose([tdErrors, gradientNorm])
    results = []
  }

  return {
    get network() {
      return network
    },
    replay,
    descend(samples, options) {
      const { slots, weights, steps } = samples
      const batch = replay.gather(slots)
      const { loss, learningRate, maxGradNorm } = options
      const batchSize = weights.length / steps
      const selectors = new Float32Array(weights.length * outputCount)
      head.select(batch.actions, weights.length, selectors)
      const targets = targetsOf(batch, steps, options)
      for (const [step, stepTargets] of targets.entries()) {
        const rowsOf = (values: Float32Array, width: number) =>
          values.subarray(step * batchSize * width, (step + 1) * batchSize * width)
        // Uploaded per step: on the wasm backend every slice of one large upload would copy all of it.
        const inputs = {
          observations: tf.tensor2d(rowsOf(batch.observations, observationSize), [batchSize, observationSize]),
          selectors: tf.tensor2d(rowsOf(selectors, outputCount), [batchSize, outputCount]),
          weights: tf.tensor1d(rowsOf(weights, 1)),
        }
        const { tdErrors, gradient } = tf.tidy(() => {
          const { outputs, pullback } = applyMlp(learner.theta, inputs.observations, shape)
          const tdErrors = tdErrorTensor(outputs, inputs.selectors, stepTargets)
          const slopes = tdLossGradient(tdErrors, inputs.selectors, { weights: inputs.weights, kind: loss })
          return { tdErrors, gradient: pullback(slopes) }
        })
        tf.dispose(inputs)
        results.push({ tdErrors, gradientNorm: learner.step(gradient, { learningRate, maxGradNorm }) })
      }
      tf.dispose(targets)
    },
    moveTarget,
    async read() {
      const taken = results
      results = []
      const { parameters, entries } = await learner.read([
        ...taken.map(({ gradientNorm }) => gradientNorm),
        ...taken.map(({ tdErrors }) => tdErrors),
      ])
      network = unflattenWeights(parameters, shape)
      return { gradientNorms: entries.subarray(0, taken.length), tdErrors: entries.subarray(taken.length) }
    },
    load(next) {
      network = next
      learner.load(flattenWeights(next))
      moveTarget(1)
    },
    state: stateOf({
      networks: {
        async save() {
          const networks = (await learner.state.save()) as SavedGroup
          return { ...networks, target: Float32Array.from(await targetTheta.data()) }
        },
        async load(saved) {
          await learner.state.load(saved)
          const target = arrayOf(partOf(saved, 'target'), new Float32Array(targetTheta.size))
          targetTheta.dispose()
          targetTheta = tf.tensor1d(target.slice())
          network = unflattenWeights((await learner.read([])).parameters, shape)
        },
      },
      replay: replay.state,
    }),
    dispose() {
      forget()
      learner.dispose()
      tf.dispose([targetTheta, headMatrix])
    },
  }
}

/** Results of one gradient step, on the device until the next `read`. */
interface GradientStep {
  readonly tdErrors: tf.Tensor1D // [B] before the step
  readonly gradientNorm: tf.Scalar // before clipping
}
