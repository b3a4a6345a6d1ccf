import { checkEnvironment, checkLayers, type PolicyHeadOf } from '../../policies/adopt.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import type { Adopter } from '../contract.ts'
import type { SacHyperparameters } from './hyperparameters.ts'

/** The networks that SAC can continue from. Throws `AdvisedError` for another kind of policy, size or environment. */
export function adoptSoftActorCritic(
  policy: PolicySnapshot,
  { hyperparameters: { hiddenUnits }, spec }: Adopter<SacHyperparameters>,
): PolicyHeadOf<'softActorCritic'> {
  checkEnvironment(policy, spec)
  const { head } = policy
  if (head.kind !== 'softActorCritic') {
    throw new AdvisedError(
      'SAC needs the two critics of SAC: it cannot start from another policy.',
      'Start from a policy of SAC, or from random weights.',
    )
  }
  const sizes = [spec.observationSize, hiddenUnits, hiddenUnits, spec.actionCount]
  for (const network of [head.actor, ...head.critics]) checkLayers(network, { sizes, activation: 'relu' })
  return head
}
