import { IMPORTANCE_LEVELS } from '../../rl/divergence.ts'
import { SCORE_SCALES } from '../../rl/groupAdvantages.ts'
import { KL_ESTIMATORS } from '../../rl/klEstimators.ts'
import { LOSS_AGGREGATIONS } from '../../rl/lossAggregation.ts'
import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'
import { PPO_HYPERPARAMETERS } from '../ppo/hyperparameters.ts'
import { SCORES } from './groups.ts'

const { learningRate, learningRateSchedule, clipRange, maxGradNorm } = PPO_HYPERPARAMETERS
const { hiddenUnits, hiddenLayers, activation } = PPO_HYPERPARAMETERS

export const GRPO_HYPERPARAMETERS = {
  learningRate,
  learningRateSchedule,
  epochs: {
    kind: 'int',
    default: 4,
    min: 1,
    max: 20,
    label: 'Epochs μ',
    help: 'How often each batch of clips is studied before it is thrown away: more squeezes more out of it, and clips more.',
    group: 'learning',
  },
  minibatches: {
    kind: 'int',
    default: 4,
    min: 1,
    max: 32,
    label: 'Minibatches',
    help: 'Steps an epoch, each on an equal part of the clips: more steps learn faster, and each is noisier.',
    group: 'learning',
  },
  score: {
    kind: 'choice',
    default: 'return',
    options: SCORES,
    label: 'Score of a clip',
    help: 'All that the clip earned, or the goal alone: then groups that all fail or all succeed teach nothing.',
    group: 'learning',
  },
  scoreScale: {
    kind: 'choice',
    default: 'group',
    options: SCORE_SCALES,
    label: 'Scale advantages by',
    help: 'The spread of the group makes small differences count as much as large ones; the batch’s, or none (Dr. GRPO), does not.',
    group: 'learning',
  },
  aggregation: {
    kind: 'choice',
    default: 'grpo',
    options: LOSS_AGGREGATIONS,
    label: 'Loss over',
    help: 'grpo: clips, so that decisions of long ones count less. bnpo: decisions of the minibatch. dr_grpo: decisions by a constant. dapo: all decisions of the batch.',
    group: 'learning',
  },
  importanceLevel: {
    kind: 'choice',
    default: 'token',
    options: IMPORTANCE_LEVELS,
    label: 'Importance ratio per',
    help: 'token: each decision has its own. sequence (GSPO): all of a clip share one, the geometric mean, and are clipped together. With one step a batch every ratio is 1.',
    group: 'learning',
  },
  groups: {
    kind: 'int',
    default: 4,
    min: 1,
    max: 64,
    scale: 'log',
    label: 'Groups',
    help: 'Start states in each batch: more gives a more varied picture per update.',
    group: 'data',
    applies: 'nextRun',
  },
  groupSize: {
    kind: 'int',
    default: 8,
    min: 2,
    max: 64,
    scale: 'log',
    label: 'Clips a group',
    help: 'Tries from each start: more tells luck from skill better, and costs as much more play.',
    group: 'data',
    applies: 'nextRun',
  },
  clipDecisions: {
    kind: 'int',
    default: 150,
    min: 8,
    max: 1000,
    scale: 'log',
    unit: 'decisions',
    label: 'Clip length, at most',
    help: 'When a clip is cut short: longer reaches goals further away, and standing about costs more time.',
    group: 'data',
  },
  reachedStarts: {
    kind: 'float',
    default: 0.5,
    min: 0,
    max: 1,
    label: 'Starts on the way',
    help: 'Share of the groups that begin where the policy has been in earlier clips, not at the level’s start: more practises the middle and the end.',
    group: 'data',
  },
  maskTruncated: {
    kind: 'toggle',
    default: false,
    label: 'Leave out clips cut short',
    help: 'Learns nothing from clips that time ended: how they would have ended is not known. But then nothing says that time is short.',
    group: 'data',
  },
  clipRange,
  klCoefficient: {
    kind: 'float',
    default: 0.001,
    min: 0,
    max: 0.5,
    label: 'Reference penalty β',
    help: 'How strongly the policy is held to the one it started from: more forgets less, and learns less. At 0 the reference is not asked.',
    group: 'stability',
  },
  klEstimator: {
    kind: 'choice',
    default: 'k3',
    options: KL_ESTIMATORS,
    label: 'Distance in the loss',
    help: 'How the distance is estimated. k3 is GRPO’s, k2 has the right slope, and k1 pulls nowhere at all: watch the distance grow.',
    group: 'stability',
  },
  maxGradNorm,
  hiddenUnits,
  hiddenLayers,
  activation,
} as const satisfies HyperparameterSchema

export type GrpoHyperparameters = HyperparametersOf<typeof GRPO_HYPERPARAMETERS>
