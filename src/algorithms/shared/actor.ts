import { initialMlp, POLICY_GAIN, trunkSizes } from '../../policies/initial.ts'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../policies/snapshot.ts'
import type { Rng } from '../../shared/rng.ts'
import type { Adopter } from '../contract.ts'
import { adoptActor, type NetworkValues } from './adopt.ts'

/** The initial actor: that of a policy, or a random one with near-uniform outputs. */
export function startingActor(policy: PolicySnapshot | undefined, to: Adopter<NetworkValues>, rng: Rng): MlpWeights {
  if (policy !== undefined) return adoptActor(policy, to).actor
  const { hyperparameters, spec } = to
  const outputGains = new Array<number>(spec.actionCount).fill(POLICY_GAIN)
  const trunk = trunkSizes({ ...hyperparameters, observationSize: spec.observationSize })
  return initialMlp(trunk, { activation: hyperparameters.activation, outputGains, rng })
}

export function headOf(actor: MlpWeights): PolicyHead {
  return { kind: 'actorCritic', actor, critic: null }
}
