import { createAdam } from '../../nn/adam.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, parameterCount, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import { softPolicyStep, softTargetTensor } from '../../nn/softActorCritic.ts'
import { tdErrorTensor, tdLossGradient } from '../../nn/tdLoss.ts'
import { tf } from '../../nn/tf.ts'
import { createReplayBuffer, type ReplayOptions, type TransitionBatch } from '../../rl/replayBuffer.ts'
import { oneHotRows } from '../../rl/samples.ts'
import { arrayOf, partOf, type SavedGroup, stateOf } from '../../shared/state.ts'
import { createOptimisedParameters } from '../shared/optimisedParameters.ts'
import { moveTowards } from '../shared/replayLearning.ts'
import { ADAM_EPSILON, type SoftLearner, type SoftNetworks, type SoftStepOptions } from './learner.ts'

/**
 * The learner on tensors, for any backend: actor and critics are one flat vector [actor | critic 1 | critic 2], and only
 * `read` waits for the device.
 */
export function createTensorSoftLearner(initial: SoftNetworks, replayOptions: ReplayOptions): SoftLearner {
  const shape = shapeOf(initial.actor)
  const [observationSize] = shape.sizes
  const actionCount = shape.sizes[shape.sizes.length - 1]
  const replay = createReplayBuffer(replayOptions, observationSize)
  const learner = createOptimisedParameters(flatten(initial), (count) => createAdam(count, ADAM_EPSILON))
  let targetTheta = tf.clone(learner.theta) // its actor part is never read
  let networks = initial
  let results: GradientStep[] = []

  /** Targets `[n]`, one tensor `[B]` per gradient step. */
  function targetsOf(batch: TransitionBatch, steps: number, { alpha }: SoftStepOptions): tf.Tensor1D[] {
    return tf.tidy(() => {
      const nextObservations = tf.tensor2d(batch.nextObservations, [batch.actions.length, observationSize])
      const [actor] = networksOf(learner.theta)
      const [, target1, target2] = networksOf(targetTheta)
      const y = softTargetTensor(
        { rewards: tf.tensor1d(batch.rewards), discounts: tf.tensor1d(batch.discounts) },
        applyMlp(actor, nextObservations, shape).outputs,
        [applyMlp(target1, nextObservations, shape).outputs, applyMlp(target2, nextObservations, shape).outputs],
        alpha,
      )
      return tf.split<tf.Tensor1D>(y, steps)
    })
  }

  /** Parameters of actor and critics. */
  function networksOf(vector: tf.Tensor1D): tf.Tensor1D[] {
    return tf.split<tf.Tensor1D>(vector, 3)
  }

  function unflatten(parameters: Float32Array): SoftNetworks {
    const size = parameterCount(shape)
    const [actor, first, second] = [0, size, 2 * size].map((offset) => unflattenWeights(parameters, shape, offset))
    return { actor, critics: [first, second] }
  }

  function moveTargets(share: number): void {
    targetTheta = moveTowards(targetTheta, learner.theta, share)
  }

  function forget(): void {
    for (const { tdErrors, figures, gradientNorm } of results) tf.dispose([tdErrors, figures, gradientNorm])
    results = []
  }

  return {
    get networks() {
      return networks
    },
    replay,
    descend(samples, options) {
      const { slots, steps } = samples
      const batch = replay.gather(slots)
      const { alpha, learningRate, maxGradNorm } = options
      const batchSize = slots.length / steps
      const selectors = oneHotRows(batch.actions, actionCount)
      const targets = targetsOf(batch, steps, options)
      const weights = tf.ones([batchSize]) as tf.Tensor1D
      for (const [step, stepTargets] of targets.entries()) {
        const rowsOf = (values: Float32Array, width: number) =>
          tf.tensor2d(values.subarray(step * batchSize * width, (step + 1) * batchSize * width), [batchSize, width])
        const { gradient, figures, tdErrors } = tf.tidy(() => {
          const observations = rowsOf(batch.observations, observationSize)
          const chosen = rowsOf(selectors, actionCount)
          const [actor, ...critics] = networksOf(learner.theta).map((network) => applyMlp(network, observations, shape))

          const errors = critics.map(({ outputs }) => tdErrorTensor(outputs, chosen, stepTargets))
          const criticGradients = critics.map(({ pullback }, index) =>
            pullback(tdLossGradient(errors[index], chosen, { weights, kind: 'mse' })),
          )
          const lower = tf.minimum(critics[0].outputs, critics[1].outputs) as tf.Tensor2D
          const policy = softPolicyStep(actor.outputs, lower, alpha)
          return {
            gradient: tf.concat1d([actor.pullback(policy.gradient), ...criticGradients]),
            figures: tf.stack([policy.loss, policy.entropy]) as tf.Tensor1D,
            tdErrors: errors[0],
          }
        })
        results.push({ tdErrors, figures, gradientNorm: learner.step(gradient, { learningRate, maxGradNorm }) })
      }
      tf.dispose([...targets, weights])
    },
    moveTargets,
    async read() {
      const taken = results
      results = []
      const { parameters, entries } = await learner.read([
        ...taken.map(({ gradientNorm }) => gradientNorm),
        ...taken.map(({ figures }) => figures),
        ...taken.map(({ tdErrors }) => tdErrors),
      ])
      const steps = taken.length
      networks = unflatten(parameters)
      const figures = entries.subarray(steps, 3 * steps)
      return {
        gradientNorms: entries.subarray(0, steps),
        policyLosses: figures.filter((_, index) => index % 2 === 0),
        entropies: figures.filter((_, index) => index % 2 === 1),
        tdErrors: entries.subarray(3 * steps),
      }
    },
    load(next) {
      networks = next
      learner.load(flatten(next))
      moveTargets(1)
    },
    state: stateOf({
      networks: {
        async save() {
          const saved = (await learner.state.save()) as SavedGroup
          const target = Float32Array.from(await targetTheta.data())
          return { ...saved, targets: target.slice(parameterCount(shape)) }
        },
        async load(saved) {
          await learner.state.load(saved)
          const { parameters } = await learner.read([])
          const size = parameterCount(shape)
          const target = parameters.slice() // its actor part is never read
          target.set(arrayOf(partOf(saved, 'targets'), new Float32Array(2 * size)), size)
          targetTheta.dispose()
          targetTheta = tf.tensor1d(target)
          networks = unflatten(parameters)
        },
      },
      replay: replay.state,
    }),
    dispose() {
      forget()
      learner.dispose()
      targetTheta.dispose()
    },
  }
}

function flatten({ actor, critics }: SoftNetworks): Float32Array {
  return flattenWeights(actor, ...critics)
}

/** Results of one gradient step, on the device until the next `read`. */
interface GradientStep {
  readonly tdErrors: tf.Tensor1D // [B] of the first critic, before the step
  readonly figures: tf.Tensor1D // loss and entropy of the policy
  readonly gradientNorm: tf.Scalar // before clipping
}
