import { checkEnvironment, type PolicyHeadOf } from '../../policies/adopt.ts'
import { placeNamed } from '../../policies/layout.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import type { Adopter } from '../contract.ts'
import { discretisationOf } from './discretisation.ts'

/** The table that Q-learning can continue from. Throws `AdvisedError` for another kind of policy or environment. */
export function adoptTable(policy: PolicySnapshot, { spec }: Adopter<unknown>): PolicyHeadOf<'qTable'> {
  checkEnvironment(policy, spec)
  const { head } = policy
  if (head.kind !== 'qTable') {
    throw new AdvisedError(
      'Q-learning can only start from a table.',
      'Start from a policy of Q-learning, or from random weights.',
    )
  }
  if (JSON.stringify(head.discretisation) !== JSON.stringify(discretisationOf(spec))) {
    throw new AdvisedError(
      `The given table discretises the observations of ${placeNamed(policy.envId)} differently from those of ${placeNamed(spec.id)}.`,
      'Choose the environment it was trained in, or start from an empty table.',
    )
  }
  return head
}
