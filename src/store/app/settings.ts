import type { HyperparameterSchema, NumericHyperparameter } from '../../algorithms/contract.ts'
import type { RewardTerm } from '../../env/rewards/term.ts'
import { FIRST_ENDLESS, MAX_ENDLESS_SEED } from '../../sim/endless/ids.ts'
import { LEFT_BELLS, TRAIN_SEEDS } from '../../sim/endless/sets.ts'

/**
 * The settings of a run that do not belong to the algorithm, declared like hyperparameters: sliders, the link's bounds
 * and the default run are derived from them. All of them need a new run; reward weights, which act live, are declared in
 * `env/rewards`.
 */
export const WORLD_SETTINGS = {
  ticksPerAction: {
    kind: 'int',
    label: 'Ticks per decision',
    help: 'How long an action is held. At 1, a single action hardly changes anything, so all actions have similar values.',
    default: 4,
    min: 1,
    max: 8,
    unit: 'ticks',
    applies: 'nextRun',
  },
  stickyActions: {
    kind: 'float',
    label: 'Sticky actions',
    help: 'Probability that the last action is repeated instead of the chosen one. Higher makes the agent leave a safety margin.',
    default: 0,
    min: 0,
    max: 0.5,
    applies: 'nextRun',
  },
  randomRegrets: {
    kind: 'toggle',
    label: 'Random Regrets',
    help: 'Enemies start at random places, so that the agent has to observe them and cannot memorise a path.',
    default: false,
    applies: 'nextRun',
  },
  timeLimitDecisions: {
    kind: 'int',
    label: 'Time limit',
    help: 'Decisions until an episode is truncated; 0 uses the level’s own limit. More leaves time to wander.',
    default: 0,
    min: 0,
    max: 1000,
    unit: 'decisions',
    applies: 'nextRun',
  },
  rewardScale: {
    kind: 'float',
    label: 'Reward scale',
    help: 'All rewards are multiplied by this before the learner sees them. Too large, and the value loss dominates.',
    default: 0.3,
    min: 0.01,
    max: 10,
    scale: 'log',
    unit: '×',
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

/** Which endless level: its seed and its difficulty, in hundredths. */
export const ENDLESS_SETTINGS = {
  seed: {
    kind: 'int',
    label: 'Level seed',
    help: 'Each seed is another level. Send the link, or the seed and the difficulty, and others play the same one.',
    default: FIRST_ENDLESS.seed,
    min: 0,
    max: MAX_ENDLESS_SEED,
    applies: 'nextRun',
  },
  difficulty: {
    kind: 'float',
    label: 'Difficulty',
    help: '0 is nearly flat; 1 has gaps of five tiles, narrow platforms and Regrets that must be beaten. Every level can be solved.',
    default: FIRST_ENDLESS.difficulty,
    min: 0,
    max: 1,
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

/** What a run on endless levels trains on. */
export const ENDLESS_RUN_SETTINGS = {
  trainSeeds: {
    kind: 'choice',
    label: 'Train on seeds',
    help: 'Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.',
    default: '1',
    options: TRAIN_SEEDS,
    applies: 'nextRun',
  },
  leftBell: {
    kind: 'choice',
    label: 'Bell at the left',
    help: 'Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.',
    default: 'off',
    options: LEFT_BELLS,
    applies: 'nextRun',
  },
  curriculum: {
    kind: 'toggle',
    label: 'Curriculum',
    help: 'Training begins at difficulty 0, and rises by 0.05 whenever 16 of the last 20 episodes rang the bell, up to the chosen difficulty. Tests are always at the chosen one.',
    default: false,
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

/** Settings of the learned reward and of the KL penalty. */
export const GUIDANCE_SETTINGS = {
  learnedReward: {
    kind: 'float',
    label: 'Learned reward',
    help: 'Share of the reward that comes from your reward model instead of the game. At 1 the agent never sees the true reward, only the model’s estimate of your preferences.',
    default: 0,
    min: 0,
    max: 1,
    applies: 'nextRun',
  },
  referencePenalty: {
    kind: 'float',
    label: 'KL penalty',
    help: 'Weight of the KL divergence from the reference policy, subtracted from the reward. Higher prevents exploitation of the reward model; too high, and nothing new is learnt.',
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
    help: 'Seed of all random numbers: the same seed and settings give the same run.',
    default: 1,
    min: 0,
    max: 999_999,
    applies: 'nextRun',
  },
  budgetSteps: {
    kind: 'int',
    label: 'Budget',
    help: 'Decisions of the run; schedules decay over it.',
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
    help: 'Decisions between two evaluations; 0: never. Fewer evaluations leave more time for training.',
    default: 20_000,
    min: 0,
    max: 200_000,
    unit: 'decisions',
    applies: 'nextRun',
  },
  episodes: {
    kind: 'int',
    label: 'Episodes per evaluation',
    help: 'More episodes narrow the interval of the success rate, and take longer.',
    default: 20,
    min: 5,
    max: 100,
    unit: 'episodes',
    applies: 'nextRun',
  },
  greedy: {
    kind: 'toggle',
    label: 'Evaluate greedily',
    help: 'Evaluations take the most probable action instead of sampling one.',
    default: false,
    applies: 'nextRun',
  },
} as const satisfies HyperparameterSchema

/** The weight of a reward term or of a reward function, declared like any slider. */
export function rewardSlider({
  label,
  help,
  defaultWeight,
  min,
  max,
}: Pick<RewardTerm, 'id' | 'label' | 'help' | 'defaultWeight' | 'min' | 'max'>): NumericHyperparameter {
  return { kind: 'float', label, help, default: defaultWeight, min, max }
}
