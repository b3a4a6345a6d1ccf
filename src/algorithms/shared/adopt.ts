import {
  type AdoptedHeads,
  type AdoptingNetwork,
  adoptActorCritic,
  adoptHead,
  checkEnvironment,
} from '../../policies/adopt.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { Adopter } from '../contract.ts'

// Conversions of any policy for algorithms with a policy network, for their cards and their agents. All throw
// `AdvisedError` if the policy is of another kind, size or environment.

export type NetworkValues = Pick<AdoptingNetwork, 'hiddenUnits' | 'hiddenLayers' | 'activation' | 'filters'>

/** A policy and a critic, in one network or two depending on the hyperparameters. */
export function adoptIntoActorCritic(
  policy: PolicySnapshot,
  to: Adopter<NetworkValues & { readonly sharedTrunk: boolean }>,
): AdoptedHeads['actorCritic'] | AdoptedHeads['sharedActorCritic'] {
  checkEnvironment(policy, to.spec)
  return adoptActorCritic(policy.head, { ...networkOf(to), sharedTrunk: to.hyperparameters.sharedTrunk }).head
}

/** A policy and a critic in separate networks. */
export function adoptIntoSeparateNetworks(
  policy: PolicySnapshot,
  to: Adopter<NetworkValues>,
): AdoptedHeads['actorCritic'] {
  checkEnvironment(policy, to.spec)
  return adoptHead(policy.head, 'actorCritic', networkOf(to)).head
}

/** A policy alone. */
export function adoptActor(policy: PolicySnapshot, to: Adopter<NetworkValues>): AdoptedHeads['actor'] {
  checkEnvironment(policy, to.spec)
  return adoptHead(policy.head, 'actor', networkOf(to)).head
}

function networkOf({ hyperparameters, spec }: Adopter<NetworkValues>): AdoptingNetwork {
  const { hiddenUnits, hiddenLayers, activation, filters = 0 } = hyperparameters
  const { observationSize, actionCount, picture } = spec
  return { observationSize, actionCount, picture, hiddenUnits, hiddenLayers, activation, filters }
}
