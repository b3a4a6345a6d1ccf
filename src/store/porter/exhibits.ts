import type { HyperparameterValues } from '../../algorithms/contract.ts'
import { REWARD_FUNCTIONS } from '../../env/text/rewards/index.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { withAlgorithm, withHyperparameter, withText, withTextSettings } from '../app/configEdits.ts'
import { defaultText } from '../app/text.ts'

/** A run that shows a failure of training, or the purpose of a part of it. A test measures the effect. */
export interface Exhibit {
  readonly id: string
  readonly title: string
  /** The settings, in words. */
  readonly set: string
  /** The effect, and where it can be seen. */
  readonly shows: string
  readonly algorithm: string
  /** `sft`: starts from a fine-tuned policy; `random`: from random weights. */
  readonly start: 'sft' | 'random'
  readonly hyperparameters: HyperparameterValues
  /** Weights of reward functions that differ from the defaults. */
  readonly rewardWeights: Readonly<Record<string, number>>
}

const SHORT = { planned: 60 } // updates: enough to see the effect

const only = (id: string): Record<string, number> =>
  Object.fromEntries(REWARD_FUNCTIONS.map((each) => [each.id, each.id === id ? 1 : 0]))

const TALK = {
  xmlcount_reward_func: 0,
  soft_format_reward_func: 0,
  strict_format_reward_func: 0,
  length_reward_func: 0.3,
}

const BY_HEART = { demonstrations: 150, epochs: 60 } // few demonstrations, seen often: the setting in which NEFTune helps

// To add an exhibit: an entry here, and a test of its effect in `tests/learning/exhibits.test.ts`.
export const EXHIBITS: readonly Exhibit[] = [
  {
    id: 'format',
    title: 'Format without arithmetic',
    set: 'GRPO, weight of correctness 0',
    shows: 'The format becomes perfect and the reward rises, while fewer and fewer answers are right.',
    algorithm: 'grpo',
    start: 'sft',
    hyperparameters: SHORT,
    rewardWeights: { correctness_reward_func: 0 },
  },
  {
    id: 'digit',
    title: 'Any digit pays',
    set: 'GRPO, only the integer reward',
    shows:
      'The answers shrink to a few tokens with some digit in them: full reward, no format, and right only by chance.',
    algorithm: 'grpo',
    start: 'sft',
    hyperparameters: SHORT,
    rewardWeights: only('int_reward_func'),
  },
  {
    id: 'hot',
    title: 'Too hot',
    set: 'GRPO, learning rate 1e-2 without decay, no KL penalty',
    shows: 'Entropy collapses: well-formed answers that no longer depend on the question. There is no way back.',
    algorithm: 'grpo',
    start: 'sft',
    hyperparameters: { ...SHORT, learningRate: 1e-2, learningRateSchedule: 'constant', klCoefficient: 0 },
    rewardWeights: {},
  },
  {
    id: 'noSft',
    title: 'No SFT first',
    set: 'GRPO from random weights',
    shows: 'No text is ever well-formed, so no group has anything to learn from but the integer reward.',
    algorithm: 'grpo',
    start: 'random',
    hyperparameters: { ...SHORT, fineTuningEpochs: 0 },
    rewardWeights: {},
  },
  {
    id: 'talk',
    title: 'It pays to talk',
    set: 'GRPO, 0.3 per token, no format rewards',
    shows: 'The answers grow to the limit and are truncated: talk after the answer is cheap.',
    algorithm: 'grpo',
    start: 'sft',
    hyperparameters: SHORT,
    rewardWeights: TALK,
  },
  {
    id: 'overlong',
    title: 'Overlong shaping',
    set: 'DAPO with the same rewards, overlong punishment 3',
    shows: 'The answers stop growing four tokens before the limit: nothing is truncated any more.',
    algorithm: 'dapo',
    start: 'sft',
    hyperparameters: { ...SHORT, overlongPunishment: 3 },
    rewardWeights: TALK,
  },
  {
    id: 'dpo',
    title: 'DPO overdone',
    set: 'DPO, learning rate 3e-3, β 0.1, 6 epochs, no SFT on the chosen',
    shows: 'Loss and preference accuracy look superb, but even the chosen answers become improbable and few are right.',
    algorithm: 'dpo',
    start: 'sft',
    hyperparameters: { learningRate: 3e-3, learningRateSchedule: 'constant', beta: 0.1, epochs: 6, chosenWeight: 0 },
    rewardWeights: {},
  },
  {
    id: 'byHeart',
    title: 'Learnt by heart',
    set: 'SFT, 150 demonstrations, 60 epochs',
    shows:
      'The training loss falls towards 0 while the held-out loss stays many times higher: half as many held-out answers are right.',
    algorithm: 'sft',
    start: 'random',
    hyperparameters: BY_HEART,
    rewardWeights: {},
  },
  {
    id: 'neftune',
    title: 'NEFTune against learning by heart',
    set: 'The same, with noise of α = 15 on the embeddings',
    shows:
      'The noise keeps it from fitting single answers: its training loss stays higher (0.05 instead of 0.02), its held-out loss falls by a third, and of the held-out answers 48 % are right instead of 38 %, greedily 64 % instead of 46 %.',
    algorithm: 'sft',
    start: 'random',
    hyperparameters: { ...BY_HEART, neftuneAlpha: 15 },
    rewardWeights: {},
  },
]

/** The configuration of an exhibit, with defaults for everything else. */
export function exhibitConfig(config: RunConfig, exhibit: Exhibit): RunConfig {
  const { rewardWeights } = defaultText()
  const plain = withTextSettings(withText(config), { rewardWeights: { ...rewardWeights, ...exhibit.rewardWeights } })
  return Object.entries(exhibit.hyperparameters).reduce(
    (changed, [name, value]) => withHyperparameter(changed, name, value),
    withAlgorithm(plain, exhibit.algorithm),
  )
}
