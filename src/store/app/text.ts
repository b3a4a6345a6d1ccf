import type { HyperparameterSchema } from '../../algorithms/contract.ts'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import type { TextConfig } from '../../env/config.ts'
import { TEXT_ENVS } from '../../env/text/porters.ts'
import { QUESTION_FAMILIES } from '../../env/text/questions/index.ts'
import { DEFAULT_TEXT_WEIGHTS } from '../../env/text/rewards/index.ts'
import { EVALUATION_SETTINGS, GUIDANCE_SETTINGS, RUN_SETTINGS } from './settings.ts'

/** Settings of a text environment; its reward weights are declared in `env/text/rewards`. */
export const TEXT_SETTINGS = {
  questionFamily: {
    kind: 'choice',
    label: 'Questions',
    help: 'What the guests ask. Held-out questions of the same kind are kept for evaluations.',
    default: QUESTION_FAMILIES[0].id,
    options: QUESTION_FAMILIES.map(({ id }) => id),
    applies: 'nextRun',
  },
  maxNewTokens: {
    kind: 'int',
    label: 'Maximum answer length',
    help: 'Tokens until an answer is truncated. Higher allows longer answers; below 29 no lift route can be answered in full.',
    default: 36,
    min: 8,
    max: 44,
    unit: 'tokens',
    applies: 'nextRun',
  },
  dotAll: {
    kind: 'toggle',
    label: 'Dot matches newlines',
    help: 'Off, as in the first demo, the dot in the format patterns does not match newlines: then no text is both strict and soft.',
    default: true,
    applies: 'nextRun',
  },
  rewardScale: {
    kind: 'float',
    label: 'Reward scale',
    help: 'All rewards are multiplied by this before the learner sees them. Advantages scaled by their group cancel it; a critic does not.',
    default: 1,
    min: 0.01,
    max: 10,
    scale: 'log',
    unit: '×',
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

/** `GUIDANCE_SETTINGS` of a language model: its algorithms have their own KL penalty. */
export const TEXT_GUIDANCE_SETTINGS = {
  learnedReward: {
    ...GUIDANCE_SETTINGS.learnedReward,
    help: 'Share of the reward that comes from your reward model of answers instead of the reward functions. At 1 the porter never sees the true reward; evaluations still report it.',
  },
} as const satisfies HyperparameterSchema

/** Budget of a run in tokens: far more than SFT and one stage after it need. */
export const TEXT_STEPS = 1_000_000

/** `RUN_SETTINGS` of a language model, in its own units and with its own default. */
export const TEXT_RUN_SETTINGS = {
  ...RUN_SETTINGS,
  budgetSteps: {
    ...RUN_SETTINGS.budgetSteps,
    help: 'Tokens of the run, at most: stages usually end sooner, by their updates.',
    default: TEXT_STEPS,
    unit: 'tokens',
  },
} as const satisfies HyperparameterSchema

/** `EVALUATION_SETTINGS` of a language model. */
export const TEXT_EVALUATION_SETTINGS = {
  everySteps: {
    ...EVALUATION_SETTINGS.everySteps,
    help: 'Tokens between two evaluations; 0: never. Fewer evaluations leave more time for training.',
    unit: 'tokens',
  },
  episodes: {
    ...EVALUATION_SETTINGS.episodes,
    label: 'Questions per evaluation',
    help: 'More held-out questions narrow the interval of the share that is right, and take longer.',
    unit: 'questions',
  },
  greedy: {
    ...EVALUATION_SETTINGS.greedy,
    help: 'Evaluations take the most probable token instead of sampling one.',
  },
} as const satisfies HyperparameterSchema

/** The default configuration of the porter. */
export function defaultText(): TextConfig {
  const { questionFamily: family, ...settings } = defaultsOf(TEXT_SETTINGS)
  return { kind: 'text', id: TEXT_ENVS[0].id, family, ...settings, rewardWeights: DEFAULT_TEXT_WEIGHTS }
}
