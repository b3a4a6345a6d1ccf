import type { EnvSpec } from '../../env/contracts.ts'
import { initialMlp, POLICY_GAIN } from '../../policies/initial.ts'
import type { Activation, MlpWeights, PolicyHead, PolicySnapshot } from '../../policies/snapshot.ts'
import type { Rng } from '../../shared/rng.ts'

export interface ActorOptions {
  readonly hiddenUnits: number
  readonly hiddenLayers: number
  readonly activation: Activation
}

/** An actor that prefers nothing yet. */
export function initialActor(spec: EnvSpec, options: ActorOptions, rng: Rng): MlpWeights {
  const { hiddenUnits, hiddenLayers, activation } = options
  const trunk = [spec.observationSize, ...new Array<number>(hiddenLayers).fill(hiddenUnits)]
  return initialMlp(trunk, { activation, outputGains: new Array<number>(spec.actionCount).fill(POLICY_GAIN), rng })
}

/** The part of a policy that chooses, of whatever size: a trunk that it shares with a critic loses the critic's column. */
export function actorOf({ head, actionCount }: PolicySnapshot): MlpWeights {
  if (head.kind === 'actorCritic' || head.kind === 'softActorCritic') return head.actor
  if (head.kind === 'sharedActorCritic') return firstOutputs(head.network, actionCount)
  throw new Error(
    `A policy of kind "${head.kind}" has no actor to go on from: start from one that was cloned or learnt by gradient.`,
  )
}

export function headOf(actor: MlpWeights): PolicyHead {
  return { kind: 'actorCritic', actor, critic: null }
}

function firstOutputs({ activation, layers }: MlpWeights, count: number): MlpWeights {
  const last = layers[layers.length - 1]
  const weights = new Float32Array(last.inputs * count)
  for (let input = 0; input < last.inputs; input++) {
    weights.set(last.weights.subarray(input * last.outputs, input * last.outputs + count), input * count)
  }
  const cut = { inputs: last.inputs, outputs: count, weights, bias: last.bias.slice(0, count) }
  return { activation, layers: [...layers.slice(0, -1), cut] }
}
