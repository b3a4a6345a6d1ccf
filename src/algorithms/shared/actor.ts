import type { AdoptingNetwork } from '../../policies/adopt.ts'
import { adoptHead } from '../../policies/adopt.ts'
import { initialMlp, POLICY_GAIN, trunkSizes } from '../../policies/initial.ts'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../policies/snapshot.ts'
import type { Rng } from '../../shared/rng.ts'

/** The actor to begin with: that of a policy of an earlier stage, or one that prefers nothing yet. */
export function startingActor(policy: PolicySnapshot | undefined, network: AdoptingNetwork, rng: Rng): MlpWeights {
  if (policy !== undefined) return adoptedActor(policy, network)
  const outputGains = new Array<number>(network.actionCount).fill(POLICY_GAIN)
  return initialMlp(trunkSizes(network), { activation: network.activation, outputGains, rng })
}

/** The part of a policy that chooses. Throws `AdvisedError` where it has none, or one of another size. */
export function adoptedActor({ head }: PolicySnapshot, network: AdoptingNetwork): MlpWeights {
  return adoptHead(head, 'actor', network).head.actor
}

export function headOf(actor: MlpWeights): PolicyHead {
  return { kind: 'actorCritic', actor, critic: null }
}
