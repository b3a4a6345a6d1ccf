import { initialMlp, POLICY_GAIN, type TrunkOptions, trunkOf, VALUE_GAIN } from '../policies/initial.ts'
import type { Activation, PolicyHead } from '../policies/snapshot.ts'
import type { Rng } from '../shared/rng.ts'
import { isSameShape } from './kernels/layout.ts'
import { applyMlp } from './mlp.ts'
import { flattenWeights, type MlpShape, parameterCount, shapeOf, unflattenWeights } from './parameters.ts'
import { tf } from './tf.ts'

export interface ActorCriticOptions extends TrunkOptions {
  readonly actionCount: number
  readonly activation: Activation
  /** True: one network with both heads; false: separate actor and critic networks of the same size. */
  readonly sharedTrunk: boolean
}

export type ActorCriticHead = Extract<PolicyHead, { kind: 'sharedActorCritic' | 'actorCritic' }>

/** A policy and its critic: the layout of their parameters in one flat vector `[P]`, and their gradient. */
export interface ActorCritic {
  readonly parameterCount: number
  /** Shapes of its networks, in the order of their parameters: one network, or actor then critic. */
  readonly shapes: readonly MlpShape[]
  /** [P] 1 where a parameter affects only the critic, so that changing it does not change the policy. */
  readonly criticMask: Float32Array
  initialHead(rng: Rng): ActorCriticHead
  /** The head's parameters as a flat vector `[P]`. @throws Error if its architecture differs. */
  flatten(head: PolicyHead): Float32Array
  unflatten(flat: Float32Array): ActorCriticHead
  /** Forward pass on a batch of observations `[B × D]`. Call it inside `tf.tidy`. */
  apply(theta: tf.Tensor1D, observations: tf.Tensor2D): ActorCriticApplication
}

interface ActorCriticApplication {
  readonly logits: tf.Tensor2D // [B × A]
  readonly values: tf.Tensor2D // [B × 1]
  /** The loss's gradient `[P]` with respect to the parameters, from its gradients at `logits` and `values`. */
  pullback(logitsGradient: tf.Tensor2D, valuesGradient: tf.Tensor2D): tf.Tensor1D
}

export function createActorCritic(options: ActorCriticOptions): ActorCritic {
  return options.sharedTrunk ? shared(options) : separate(options)
}

function shared(options: ActorCriticOptions): ActorCritic {
  const { actionCount, activation } = options
  const trunk = trunkOf(options)
  const { patches } = trunk
  const outputGains = [...new Array<number>(actionCount).fill(POLICY_GAIN), VALUE_GAIN]
  const shape: MlpShape = { sizes: [...trunk.sizes, actionCount + 1], patches, activation }
  // Columns are split and joined by products with 0–1 matrices, because tfjs's own kernels loop over rows, which is
  // much slower. The matrices are cached, because `tf.eye` sets their entries one by one.
  const cutLogits = Float32Array.from({ length: (actionCount + 1) * actionCount }, (_, entry) => {
    return Math.floor(entry / actionCount) === entry % actionCount ? 1 : 0
  })
  const joinLogits = Float32Array.from({ length: actionCount * (actionCount + 1) }, (_, entry) => {
    return Math.floor(entry / (actionCount + 1)) === entry % (actionCount + 1) ? 1 : 0
  })
  const valueColumn = Float32Array.from({ length: actionCount + 1 }, (_, column) => (column === actionCount ? 1 : 0))
  return {
    parameterCount: parameterCount(shape),
    shapes: [shape],
    criticMask: lastColumnMask(shape),
    initialHead: (rng) => ({
      kind: 'sharedActorCritic',
      network: initialMlp(trunk.sizes, { activation, outputGains, rng, patches }),
    }),
    flatten(head) {
      if (head.kind !== 'sharedActorCritic' || !isOfShape(shape, head.network)) throw otherArchitecture()
      return flattenWeights(head.network)
    },
    unflatten: (flat) => ({ kind: 'sharedActorCritic', network: unflattenWeights(flat, shape) }),
    apply(theta, observations) {
      const { outputs, pullback } = applyMlp(theta, observations, shape)
      return {
        logits: tf.matMul(outputs, tf.tensor2d(cutLogits, [actionCount + 1, actionCount])),
        values: tf.matMul(outputs, tf.tensor2d(valueColumn, [actionCount + 1, 1])),
        pullback: (logitsGradient, valuesGradient) =>
          pullback(
            tf.add(
              tf.matMul(logitsGradient, tf.tensor2d(joinLogits, [actionCount, actionCount + 1])),
              tf.mul(valuesGradient, tf.tensor2d(valueColumn, [1, actionCount + 1])),
            ),
          ),
      }
    },
  }
}

function separate(options: ActorCriticOptions): ActorCritic {
  const { actionCount, activation } = options
  const { sizes, patches } = trunkOf(options)
  const actorShape: MlpShape = { sizes: [...sizes, actionCount], patches, activation }
  const criticShape: MlpShape = { sizes: [...sizes, 1], patches, activation }
  const actorSize = parameterCount(actorShape)
  const criticSize = parameterCount(criticShape)
  return {
    parameterCount: actorSize + criticSize,
    shapes: [actorShape, criticShape],
    criticMask: new Float32Array(actorSize + criticSize).fill(1, actorSize),
    initialHead(rng) {
      const outputGains = new Array<number>(actionCount).fill(POLICY_GAIN)
      return {
        kind: 'actorCritic',
        actor: initialMlp(sizes, { activation, outputGains, patches, rng: rng.split('actor') }),
        critic: initialMlp(sizes, { activation, outputGains: [VALUE_GAIN], patches, rng: rng.split('critic') }),
      }
    },
    flatten(head) {
      if (head.kind !== 'actorCritic' || head.critic === null) throw otherArchitecture()
      if (!isOfShape(actorShape, head.actor) || !isOfShape(criticShape, head.critic)) throw otherArchitecture()
      return flattenWeights(head.actor, head.critic)
    },
    unflatten: (flat) => ({
      kind: 'actorCritic',
      actor: unflattenWeights(flat, actorShape),
      critic: unflattenWeights(flat, criticShape, actorSize),
    }),
    apply(theta, observations) {
      const [actorTheta, criticTheta] = tf.split(theta, [actorSize, criticSize]) as [tf.Tensor1D, tf.Tensor1D]
      const actor = applyMlp(actorTheta, observations, actorShape)
      const critic = applyMlp(criticTheta, observations, criticShape)
      return {
        logits: actor.outputs,
        values: critic.outputs,
        pullback: (logitsGradient, valuesGradient) =>
          tf.concat1d([actor.pullback(logitsGradient), critic.pullback(valuesGradient)]),
      }
    },
  }
}

/** 1 for the weights and the bias of the last layer's last column. */
function lastColumnMask(shape: MlpShape): Float32Array {
  const mask = new Float32Array(parameterCount(shape))
  const [inputs, outputs] = shape.sizes.slice(-2)
  const start = mask.length - (inputs + 1) * outputs
  for (let row = 0; row <= inputs; row++) mask[start + row * outputs + outputs - 1] = 1
  return mask
}

function isOfShape(shape: MlpShape, weights: Parameters<typeof shapeOf>[0]): boolean {
  return isSameShape(shapeOf(weights), shape)
}

function otherArchitecture(): Error {
  return new Error('These weights belong to a network of another architecture: set the same hyperparameters.')
}
