import type { VecEnv } from '../../../env/contracts.ts'
import { asTextEnv, type TextVecEnv } from '../../../env/text/textEnv.ts'
import type { PolicySnapshot } from '../../../policies/snapshot.ts'
import {
  initialTransformer,
  PORTER_SHAPE,
  type TransformerShape,
  type TransformerWeights,
} from '../../../policies/transformer/weights.ts'
import { AdvisedError } from '../../../shared/advisedError.ts'
import type { Rng } from '../../../shared/rng.ts'

/** The environment as one of text. Throws `AdvisedError` for any other. */
export function textEnvOf(env: VecEnv): TextVecEnv {
  const text = asTextEnv(env)
  if (text !== null) return text
  throw new AdvisedError('A language model learns from text.', 'Choose the porter as environment.')
}

/** The policy of an earlier stage, or random weights. Throws `AdvisedError` where the policy is no such transformer. */
export function startingPorter(policy: PolicySnapshot | undefined, env: VecEnv, rng: Rng): TransformerWeights {
  const { actionCount, observationSize } = env.spec
  const shape = { ...PORTER_SHAPE, context: observationSize, vocabulary: actionCount, outputs: actionCount }
  return policy === undefined ? initialTransformer(shape, rng) : adoptedPorter(policy, shape)
}

function adoptedPorter({ head }: PolicySnapshot, { vocabulary, context }: TransformerShape): TransformerWeights {
  if (head.kind !== 'transformer') {
    throw new AdvisedError('The policy to go on from is no language model.', 'Start from one that SFT has trained.')
  }
  const { shape } = head.policy
  if (shape.vocabulary !== vocabulary || shape.context < context || shape.outputs !== vocabulary) {
    throw new AdvisedError('The policy to go on from has another vocabulary.', 'Start from one that SFT has trained.')
  }
  return head.policy
}

/** What all snapshots of a porter share. */
export function porterSnapshot(
  algorithm: string,
  env: VecEnv,
  counters: { readonly updates: number; readonly envSteps: number },
  policy: TransformerWeights,
  critic: TransformerWeights | null = null,
): PolicySnapshot {
  const { id: envId, observationSize, actionCount } = env.spec
  return { algorithm, envId, observationSize, actionCount, ...counters, head: { kind: 'transformer', policy, critic } }
}
