import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { GRPO_HYPERPARAMETERS } from '../grpo/hyperparameters.ts'

const { learningRate, learningRateSchedule, epochs, minibatches, score, scoreScale, aggregation } = GRPO_HYPERPARAMETERS
const { importanceLevel, groups, groupSize, clipDecisions, reachedStarts, maskTruncated, clipRange, maxGradNorm } =
  GRPO_HYPERPARAMETERS
const { hiddenUnits, hiddenLayers, activation } = GRPO_HYPERPARAMETERS

/** Which groups are discarded. `mastered`: all clips succeed, or all earned the same. */
const GROUP_FILTERS = ['equal score', 'equal success', 'mastered', 'none'] as const

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
    help: 'Start states in each round, and groups that a batch needs before the update.',
  },
  groupSize,
  groupFilter: {
    kind: 'choice',
    default: 'mastered',
    options: GROUP_FILTERS,
    label: 'Discard groups of',
    help: 'Further groups are played until the batch is full. Equal success is the paper’s rule, and learns nothing before the first success; mastered keeps groups that all fail with different scores.',
    group: 'data',
  },
  maxRounds: {
    kind: 'int',
    default: 10,
    min: 1,
    max: 50,
    scale: 'log',
    unit: 'rounds',
    label: 'Maximum rounds',
    help: 'Rounds after which an incomplete batch is used. More takes longer where most groups have equal scores, but fills more batches.',
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
    help: 'Decisions before the maximum length at which the penalty begins. More penalises length earlier.',
    group: 'data',
  },
  overlongPunishment: {
    kind: 'float',
    default: 1,
    min: 0,
    max: 10,
    unit: 'reward',
    label: 'Overlong penalty',
    help: 'Penalty of a clip of maximum length, in units of scaled reward. More discourages slow play.',
    group: 'data',
  },
  reachedStarts,
  maskTruncated,
  clipLow: {
    ...clipRange,
    label: 'Clip range below ε_low',
    help: 'Lower limit of the ratio: 1 − ε_low. More lets bad actions become improbable faster, perhaps for good.',
  },
  clipHigh: {
    ...clipRange,
    default: 0.28,
    max: 1,
    label: 'Clip range above ε_high',
    help: 'Upper limit of the ratio: 1 + ε_high. It is larger than ε_low, so that rare good actions can become more probable.',
  },
  maxGradNorm,
  hiddenUnits,
  hiddenLayers,
  activation,
} as const satisfies HyperparameterSchema

export type DapoHyperparameters = HyperparametersOf<typeof DAPO_HYPERPARAMETERS>
