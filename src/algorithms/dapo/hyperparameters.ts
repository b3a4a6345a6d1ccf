import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { GRPO_HYPERPARAMETERS } from '../grpo/hyperparameters.ts'

const { learningRate, learningRateSchedule, epochs, minibatches, score, scoreScale, aggregation } = GRPO_HYPERPARAMETERS
const { importanceLevel, groups, groupSize, clipDecisions, reachedStarts, maskTruncated, clipRange, maxGradNorm } =
  GRPO_HYPERPARAMETERS
const { hiddenUnits, hiddenLayers, activation } = GRPO_HYPERPARAMETERS

/** Which groups are thrown away. `mastered`: all clips succeed, or all earned the same. */
export const GROUP_FILTERS = ['equal score', 'equal success', 'mastered', 'none'] as const
export type GroupFilter = (typeof GROUP_FILTERS)[number]

export const DAPO_HYPERPARAMETERS = {
  learningRate,
  learningRateSchedule,
  epochs,
  minibatches,
  score,
  scoreScale,
  aggregation: { ...aggregation, default: 'dapo' },
  importanceLevel,
  groups: {
    ...groups,
    help: 'Start states in each round, and groups that a batch must hold before it is learnt from.',
  },
  groupSize,
  groupFilter: {
    kind: 'choice',
    default: 'mastered',
    options: GROUP_FILTERS,
    label: 'Throw away groups of',
    help: 'More are played until the batch is full. Equal success is what the paper does, and learns nothing before a first success; mastered keeps those that all fail, but not equally badly.',
    group: 'data',
  },
  maxRounds: {
    kind: 'int',
    default: 10,
    min: 1,
    max: 50,
    scale: 'log',
    unit: 'rounds',
    label: 'Rounds of play, at most',
    help: 'When to stop waiting for a full batch: more waits longer where most groups agree, and learns from what little there is.',
    group: 'data',
  },
  clipDecisions,
  overlongBuffer: {
    kind: 'int',
    default: 30,
    min: 0,
    max: 500,
    unit: 'decisions',
    label: 'Overlong buffer',
    help: 'So many decisions before a clip is cut short, its score begins to fall: more warns earlier, and hurries more.',
    group: 'data',
  },
  overlongPunishment: {
    kind: 'float',
    default: 1,
    min: 0,
    max: 10,
    unit: 'reward',
    label: 'Overlong punishment',
    help: 'What a clip loses that is as long as may be: more drives the dawdling out. Measured in reward as the learner is paid it.',
    group: 'data',
  },
  reachedStarts,
  maskTruncated,
  clipLow: {
    ...clipRange,
    label: 'Clip range below ε_low',
    help: 'How much rarer one update may make what a worse clip did: more unlearns faster, and may forget for good.',
  },
  clipHigh: {
    ...clipRange,
    default: 0.28,
    max: 1,
    label: 'Clip range above ε_high',
    help: 'How much likelier one update may make what a better clip did: higher than below, so that rare good ideas can grow.',
  },
  maxGradNorm,
  hiddenUnits,
  hiddenLayers,
  activation,
} as const satisfies HyperparameterSchema

export type DapoHyperparameters = HyperparametersOf<typeof DAPO_HYPERPARAMETERS>
