import { isSameShape, type NetworkShape, shapeOfLayers } from '../nn/kernels/layout.ts'
import { positionsOf } from '../nn/kernels/patches.ts'
import { AdvisedError } from '../shared/advisedError.ts'
import { type TrunkOptions, trunkOf } from './initial.ts'
import { layoutDifference, layoutOf, observationNamed, placeNamed } from './layout.ts'
import type { Activation, LayerWeights, MlpWeights, PolicyHead, PolicySnapshot } from './snapshot.ts'

export type PolicyHeadOf<Kind extends PolicyHead['kind']> = Extract<PolicyHead, { kind: Kind }>

/**
 * Checks that a policy fits an environment: observations and actions must have the same meaning. Levels of the game
 * with the same layout are compatible, so training can continue on another level.
 * @throws AdvisedError if the policy does not fit.
 */
export function checkEnvironment(
  policy: Pick<PolicySnapshot, 'envId' | 'observationSize' | 'actionCount'>,
  spec: { readonly id: string; readonly observationSize: number; readonly actionCount: number },
): void {
  const [made, here] = [policy.envId, spec.id].map(placeNamed)
  const difference = layoutDifference(policy.envId, spec.id)
  if (difference !== null) {
    throw new AdvisedError(
      `The policy to start from was made for ${made}. It cannot read ${here}: ${difference}.`,
      'Choose the level that it was made for or one with the same mechanics, or start from random weights.',
    )
  }
  const cure =
    observationNamed(policy.envId) !== null && observationNamed(spec.id) !== null
      ? `Choose the observation “${observationNamed(policy.envId)}”, or start from random weights.`
      : 'Choose the level and the observation that it was made for, or start from random weights.'
  if (policy.actionCount !== spec.actionCount) {
    throw new AdvisedError(
      `The policy to start from was made for ${made}, with ${policy.actionCount} actions. It cannot act in ${here}, with ${spec.actionCount}.`,
      'Choose the level and the observation that it was made for, or start from random weights.',
    )
  }
  if (policy.observationSize !== spec.observationSize || layoutOf(policy.envId) !== layoutOf(spec.id)) {
    throw new AdvisedError(`The policy to start from was made for ${made}. It cannot read ${here}.`, cure)
  }
}

/** Checks that a network has exactly the given layers. @throws AdvisedError if it does not. */
export function checkLayers(network: MlpWeights, wanted: NetworkShape): void {
  const { sizes, activation } = wanted
  const own = sizesOf(network)
  if (isSameShape(shapeOf(network), wanted)) return
  checkConvolutions(network, wanted)
  if (own[own.length - 1] !== sizes[sizes.length - 1]) {
    throw new AdvisedError('The initial policy has other outputs.', 'Choose the environment it was trained in.')
  }
  const hidden = (all: readonly number[]) => all.slice(1, -1).join(' and ')
  throw new AdvisedError(
    `The initial policy has hidden layers of ${hidden(own)} neurons with ${network.activation}, not of ${hidden(sizes)} with ${activation}.`,
    own.length === sizes.length && new Set(own.slice(1, -1)).size === 1
      ? `Set hiddenUnits to ${own[1]}, or start from random weights.`
      : 'Start from a policy with the same number of layers, or from random weights.',
  )
}

/** Network sizes that the adopting algorithm requires, from its hyperparameters and its environment. */
export interface AdoptingNetwork extends TrunkOptions {
  readonly actionCount: number
  readonly activation: Activation
}

/** The kinds of head that a policy can be converted to. */
export interface AdoptedHeads {
  /** An actor without a critic. */
  readonly actor: { readonly kind: 'actorCritic'; readonly actor: MlpWeights; readonly critic: null }
  /** Separate actor and critic networks. */
  readonly actorCritic: { readonly kind: 'actorCritic'; readonly actor: MlpWeights; readonly critic: MlpWeights }
  /** One network for actor and critic. */
  readonly sharedActorCritic: Extract<PolicyHead, { kind: 'sharedActorCritic' }>
}

interface Adopted<Head> {
  readonly head: Head
  /** True if no critic was adopted, so that V = 0 everywhere at first. */
  readonly isCriticFresh: boolean
}

/**
 * Converts a policy to the kind of head that another algorithm trains. π is preserved bit for bit; the critic is kept
 * if possible. A new critic copies the actor's hidden layers; its output layer is zero, so V = 0.
 * @throws AdvisedError if the network's sizes differ, or the head has no actor (action values).
 */
export function adoptHead<Kind extends keyof AdoptedHeads>(
  head: PolicyHead,
  kind: Kind,
  network: AdoptingNetwork,
): Adopted<AdoptedHeads[Kind]> {
  const adopted = { actor: asActor, actorCritic: asActorCritic, sharedActorCritic: asSharedActorCritic }
  return adopted[kind](head, network) as Adopted<AdoptedHeads[Kind]>
}

/** `adoptHead` for algorithms with a `sharedTrunk` setting: one network, or separate actor and critic. */
export function adoptActorCritic(
  head: PolicyHead,
  network: AdoptingNetwork & { readonly sharedTrunk: boolean },
): Adopted<AdoptedHeads['actorCritic'] | AdoptedHeads['sharedActorCritic']> {
  return adoptHead(head, network.sharedTrunk ? 'sharedActorCritic' : 'actorCritic', network)
}

function asActor(head: PolicyHead, network: AdoptingNetwork): Adopted<AdoptedHeads['actor']> {
  return { head: { kind: 'actorCritic', actor: actorOf(head, network), critic: null }, isCriticFresh: true }
}

function asActorCritic(head: PolicyHead, network: AdoptingNetwork): Adopted<AdoptedHeads['actorCritic']> {
  const actor = actorOf(head, network)
  const critic = criticOf(head, network)
  return {
    head: { kind: 'actorCritic', actor, critic: critic ?? withOutputs(actor, [null]) },
    isCriticFresh: critic === null,
  }
}

function asSharedActorCritic(head: PolicyHead, network: AdoptingNetwork): Adopted<AdoptedHeads['sharedActorCritic']> {
  const actor = actorOf(head, network)
  // Two networks cannot be merged, so a separate critic is dropped.
  if (head.kind === 'sharedActorCritic') return { head, isCriticFresh: false }
  const columns = [...Array(network.actionCount).keys(), null]
  return { head: { kind: 'sharedActorCritic', network: withOutputs(actor, columns) }, isCriticFresh: true }
}

/** The head's actor network, with logits `[A]`. @throws AdvisedError if it has none, or its sizes differ. */
function actorOf(head: PolicyHead, network: AdoptingNetwork): MlpWeights {
  const { actionCount } = network
  switch (head.kind) {
    case 'sharedActorCritic': {
      checkSizes(head.network, network, actionCount + 1)
      return withOutputs(head.network, [...Array(actionCount).keys()])
    }
    case 'actorCritic':
    case 'softActorCritic':
      checkSizes(head.actor, network, actionCount)
      return head.actor
    case 'qValues':
    case 'duelingQValues':
    case 'qTable':
      throw new AdvisedError(
        'There is no policy to start from: this one has only Q-values.',
        'Start from a policy of PPO, A2C, A3C, TRPO, PG, SAC or SFT, or from random weights.',
      )
    case 'transformer':
      throw new AdvisedError(
        'The initial policy is a language model.',
        'Start from a policy that was trained in this environment, or from random weights.',
      )
    default:
      return head satisfies never
  }
}

/** The head's critic network, with V `[1]`; null if it has none of the right size. */
function criticOf(head: PolicyHead, network: AdoptingNetwork): MlpWeights | null {
  if (head.kind === 'sharedActorCritic') return withOutputs(head.network, [network.actionCount])
  if (head.kind !== 'actorCritic' || head.critic === null) return null
  return isSameShape(shapeOf(head.critic), { ...wantedShape(network, 1), activation: head.critic.activation })
    ? head.critic
    : null
}

/** A copy of a network with the given columns as outputs; `null` gives an output of 0. */
function withOutputs({ activation, layers }: MlpWeights, columns: readonly (number | null)[]): MlpWeights {
  const last = layers[layers.length - 1]
  const outputs = columns.length
  const weights = new Float32Array(last.inputs * outputs)
  const bias = new Float32Array(outputs)
  columns.forEach((column, output) => {
    if (column === null) return
    for (let input = 0; input < last.inputs; input++) {
      weights[input * outputs + output] = last.weights[input * last.outputs + column]
    }
    bias[output] = last.bias[column]
  })
  const output: LayerWeights = { inputs: last.inputs, outputs, weights, bias }
  return { activation, layers: [...layers.slice(0, -1), output] }
}

function checkSizes(weights: MlpWeights, network: AdoptingNetwork, outputs: number): void {
  const { sizes, patches = [] } = shapeOf(weights)
  const [observationSize] = sizes
  const hidden = sizes.slice(1 + patches.length, -1)
  if (observationSize !== network.observationSize) {
    throw new AdvisedError(
      `The initial policy sees ${observationSize} numbers, but this environment shows ${network.observationSize}.`,
      'Choose the observation that it was trained with.',
    )
  }
  if (sizes[sizes.length - 1] !== outputs) {
    throw new AdvisedError('The initial policy has other actions.', 'Choose the environment it was trained in.')
  }
  const wanted = wantedShape(network, outputs)
  if (isSameShape(shapeOf(weights), wanted)) return
  checkConvolutions(weights, wanted)
  throw new AdvisedError(
    `The initial policy has hidden layers of ${hidden.join(' and ')} neurons with ${weights.activation}, not ` +
      `${network.hiddenLayers} of ${network.hiddenUnits} with ${network.activation}.`,
    `Set hiddenLayers to ${hidden.length}, hiddenUnits to ${hidden[0]} and activation to ${weights.activation}.`,
  )
}

/** Checks that both have the same convolutional layers, or none. @throws AdvisedError if they do not. */
function checkConvolutions(weights: MlpWeights, wanted: NetworkShape): void {
  const [own, other] = [shapeOf(weights), wanted].map((shape) => filtersOf(shape))
  if (own === other) return
  throw new AdvisedError(
    `The initial policy sees ${seenBy(own)}, not ${seenBy(other)}.`,
    own === 0
      ? 'Set filters to 0, or start from random weights.'
      : `Set filters to ${own} with PPO or DQN, or start from random weights.`,
  )
}

/** Filters of the first convolutional layer; 0 without one. */
function filtersOf({ sizes, patches: [first] = [] }: NetworkShape): number {
  return first === undefined ? 0 : sizes[1] / positionsOf(first).count
}

function shapeOf({ layers, activation }: MlpWeights): NetworkShape {
  return { ...shapeOfLayers(layers), activation }
}

function seenBy(filters: number): string {
  return filters === 0 ? 'by dense layers alone' : `by convolutional layers of ${filters} filters`
}

function sizesOf(weights: MlpWeights): readonly number[] {
  return shapeOf(weights).sizes
}

function wantedShape(network: AdoptingNetwork, outputs: number): NetworkShape {
  const { sizes, patches } = trunkOf(network)
  return { sizes: [...sizes, outputs], patches, activation: network.activation }
}
