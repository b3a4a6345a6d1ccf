import type { VecEnv } from '../../../env/contracts.ts'
import { asTextEnv, type TextVecEnv } from '../../../env/text/textEnv.ts'
import { checkEnvironment, type PolicyHeadOf } from '../../../policies/adopt.ts'
import type { PolicySnapshot } from '../../../policies/snapshot.ts'
import { initialTransformer, PORTER_SHAPE, type TransformerWeights } from '../../../policies/transformer/weights.ts'
import { AdvisedError } from '../../../shared/advisedError.ts'
import type { Rng } from '../../../shared/rng.ts'
import type { Adopter, RunCounters } from '../../contract.ts'

/** The environment as a text environment. Throws `AdvisedError` for any other. */
export function textEnvOf(env: VecEnv): TextVecEnv {
  const text = asTextEnv(env)
  if (text !== null) return text
  throw new AdvisedError('A language model learns from text.', 'Choose the porter as environment.')
}

/** Adopts a language model, for any algorithm. Throws `AdvisedError` if the policy is none, or has another vocabulary. */
export function adoptPorter(policy: PolicySnapshot, { spec }: Pick<Adopter, 'spec'>): PolicyHeadOf<'transformer'> {
  const cure = 'Start from a policy that SFT has trained here, or from random weights.'
  if (policy.head.kind !== 'transformer') {
    throw new AdvisedError('The initial policy is not a language model.', cure)
  }
  checkEnvironment(policy, spec)
  const { vocabulary, context, outputs } = policy.head.policy.shape
  if (vocabulary !== spec.actionCount || outputs !== spec.actionCount || context < spec.observationSize) {
    throw new AdvisedError('The initial policy has another vocabulary or a shorter context.', cure)
  }
  return policy.head
}

/** The policy of an earlier stage, or random weights. Throws `AdvisedError` if the policy does not fit. */
export function startingPorter(
  policy: PolicySnapshot | undefined,
  { spec }: Pick<VecEnv, 'spec'>,
  rng: Rng,
): TransformerWeights {
  if (policy !== undefined) return adoptPorter(policy, { spec }).policy
  const { actionCount, observationSize: context } = spec
  return initialTransformer({ ...PORTER_SHAPE, context, vocabulary: actionCount, outputs: actionCount }, rng)
}

/** A snapshot of a language model. */
export function porterSnapshot(
  algorithm: string,
  { spec }: VecEnv,
  counters: RunCounters,
  head: Omit<PolicyHeadOf<'transformer'>, 'kind'>,
): PolicySnapshot {
  const { id: envId, observationSize, actionCount } = spec
  return { algorithm, envId, observationSize, actionCount, ...counters, head: { kind: 'transformer', ...head } }
}
