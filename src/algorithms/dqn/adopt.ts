import { checkEnvironment, checkLayers, type PolicyHeadOf } from '../../policies/adopt.ts'
import { type TrunkOptions, trunkOf } from '../../policies/initial.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import type { Adopter } from '../contract.ts'
import type { DqnHyperparameters } from './hyperparameters.ts'

/** The network that DQN can continue from. Throws `AdvisedError` for another kind of policy, size or environment. */
export function adoptQNetwork(
  policy: PolicySnapshot,
  { hyperparameters, spec }: Adopter<DqnHyperparameters>,
): PolicyHeadOf<'qValues' | 'duelingQValues'> {
  checkEnvironment(policy, spec)
  const { head } = policy
  const { dueling } = hyperparameters
  if (head.kind !== 'qValues' && head.kind !== 'duelingQValues') {
    throw new AdvisedError(
      'DQN learns action values: it cannot start from a policy.',
      'Start from a policy of DQN, or from random weights.',
    )
  }
  if ((head.kind === 'duelingQValues') !== dueling) {
    throw new AdvisedError(
      `The initial policy has ${dueling ? 'no ' : ''}dueling outputs.`,
      `Switch dueling ${dueling ? 'off' : 'on'}, or start from random weights.`,
    )
  }
  const { sizes, patches } = trunkOf(trunkOptions({ hyperparameters, spec }))
  checkLayers(head.network, {
    sizes: [...sizes, spec.actionCount + (dueling ? 1 : 0)],
    patches,
    activation: 'relu',
  })
  return head
}

/** DQN's layers before the outputs. */
export function trunkOptions({ hyperparameters, spec }: Adopter<DqnHyperparameters>): TrunkOptions {
  const { hiddenUnits, filters } = hyperparameters
  const { observationSize, picture } = spec
  return { observationSize, picture, hiddenUnits, hiddenLayers: HIDDEN_LAYERS, filters }
}

const HIDDEN_LAYERS = 2
