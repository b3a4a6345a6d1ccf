import type { HyperparameterSchema, NumericHyperparameter } from '../../algorithms/contract.ts'
import type { RewardTerm } from '../../env/rewards/term.ts'

/**
 * The settings of a run that are not the algorithm's, declared like hyperparameters: sliders, the link's bounds and the
 * default run follow from here. All of them need a fresh run; reward weights, which act at once, declare themselves in
 * `env/rewards`.
 */
export const WORLD_SETTINGS = {
  ticksPerAction: {
    kind: 'int',
    label: 'Ticks per decision',
    help: 'How long an action is held. With 1 a single action hardly changes anything, so all look alike to the agent.',
    default: 4,
    min: 1,
    max: 8,
    unit: 'ticks',
    applies: 'nextRun',
  },
  stickyActions: {
    kind: 'float',
    label: 'Sticky actions',
    help: 'The chance that the last action is repeated instead of the chosen one. Up, and the agent must leave a margin.',
    default: 0,
    min: 0,
    max: 0.5,
    applies: 'nextRun',
  },
  randomRegrets: {
    kind: 'toggle',
    label: 'Random Regrets',
    help: 'Enemies start at random places, so that the agent has to look and cannot learn a path by heart.',
    default: false,
    applies: 'nextRun',
  },
  timeLimitDecisions: {
    kind: 'int',
    label: 'Time limit',
    help: 'Decisions until an episode is cut off; 0 takes the level’s own. More leaves time to wander.',
    default: 0,
    min: 0,
    max: 1000,
    unit: 'decisions',
    applies: 'nextRun',
  },
  rewardScale: {
    kind: 'float',
    label: 'Reward scale',
    help: 'All rewards times this before the learner sees them. Too large, and the value errors drown everything else.',
    default: 0.3,
    min: 0.01,
    max: 10,
    scale: 'log',
    unit: '×',
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

/** What leads a run besides the true reward. */
export const GUIDANCE_SETTINGS = {
  learnedReward: {
    kind: 'float',
    label: 'Learned reward',
    help: 'How much of the reward is your reward model’s instead of the game’s. At 1 the agent never sees the true reward, only what you were found to like.',
    default: 0,
    min: 0,
    max: 1,
    applies: 'nextRun',
  },
  referencePenalty: {
    kind: 'float',
    label: 'Penalty for leaving the reference',
    help: 'What it costs to act differently from the policy that the run starts from. Up, and it cannot outwit the reward model; too far up, and it learns nothing new.',
    default: 0,
    min: 0,
    max: 1,
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

export const RUN_SETTINGS = {
  seed: {
    kind: 'int',
    label: 'Seed',
    help: 'Where all chance comes from: the same seed and settings give the same run.',
    default: 1,
    min: 0,
    max: 999_999,
    applies: 'nextRun',
  },
  budgetSteps: {
    kind: 'int',
    label: 'Budget',
    help: 'Decisions the run may take; schedules fade out over it.',
    default: 300_000,
    min: 10_000,
    max: 10_000_000,
    scale: 'log',
    unit: 'decisions',
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

export const EVALUATION_SETTINGS = {
  everySteps: {
    kind: 'int',
    label: 'Evaluate every',
    help: 'Decisions between two evaluations; 0 never evaluates. Rarer leaves more time to training.',
    default: 20_000,
    min: 0,
    max: 200_000,
    unit: 'decisions',
    applies: 'nextRun',
  },
  episodes: {
    kind: 'int',
    label: 'Episodes per evaluation',
    help: 'More narrow the interval of the success rate, and take longer.',
    default: 20,
    min: 5,
    max: 100,
    unit: 'episodes',
    applies: 'nextRun',
  },
  greedy: {
    kind: 'toggle',
    label: 'Evaluate greedily',
    help: 'Evaluations take the most probable action instead of drawing one.',
    default: false,
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

/** A reward term's weight, declared like any slider. */
export function rewardSlider({ label, help, defaultWeight, min, max }: RewardTerm): NumericHyperparameter {
  return { kind: 'float', label, help, default: defaultWeight, min, max }
}
