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
    help: 'Passes over each batch of clips. More uses the data better, and more ratios are clipped.',
    group: 'learning',
  },
  minibatches: {
    kind: 'int',
    default: 4,
    min: 1,
    max: 32,
    label: 'Minibatches',
    help: 'Gradient steps per epoch, each on an equal part of the clips. More learns faster, with noisier steps.',
    group: 'learning',
  },
  score: {
    kind: 'choice',
    default: 'return',
    options: SCORES,
    label: 'Score of a clip',
    help: 'return: the whole return of the clip. success: only the goal; groups that all fail or all succeed then have no gradient.',
    group: 'learning',
  },
  scoreScale: {
    kind: 'choice',
    default: 'group',
    options: SCORE_SCALES,
    label: 'Scale advantages by',
    help: 'The standard deviation of the group weights small and large differences alike; that of the batch, or none (Dr. GRPO), does not.',
    group: 'learning',
  },
  aggregation: {
    kind: 'choice',
    default: 'grpo',
    options: LOSS_AGGREGATIONS,
    label: 'Loss aggregation',
    help: 'grpo: mean per clip, so that decisions of long clips count less. bnpo: mean over the decisions of the minibatch. dr_grpo: sum over a constant. dapo: mean over all decisions of the batch.',
    group: 'learning',
  },
  importanceLevel: {
    kind: 'choice',
    default: 'token',
    options: IMPORTANCE_LEVELS,
    label: 'Importance ratio level',
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
    help: 'Start states in each batch. More makes each update more varied.',
    group: 'data',
    applies: 'nextRun',
  },
  groupSize: {
    kind: 'int',
    default: 8,
    min: 2,
    max: 64,
    scale: 'log',
    label: 'Clips per group',
    help: 'Clips from each start state. More estimates the advantage better, at a proportional cost.',
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
    label: 'Maximum clip length',
    help: 'Decisions after which a clip is truncated. Longer reaches more distant goals, and costs more time.',
    group: 'data',
  },
  reachedStarts: {
    kind: 'float',
    default: 0.5,
    min: 0,
    max: 1,
    label: 'Intermediate starts',
    help: 'Share of the groups that start from states of earlier clips, not at the level’s start. More practises the middle and the end.',
    group: 'data',
  },
  maskTruncated: {
    kind: 'toggle',
    default: false,
    label: 'Mask truncated clips',
    help: 'Excludes truncated clips from the loss, because their outcome is unknown. But then the policy does not learn to be fast.',
    group: 'data',
  },
  clipRange,
  klCoefficient: {
    kind: 'float',
    default: 0.001,
    min: 0,
    max: 0.5,
    label: 'KL penalty β',
    help: 'Weight of the KL divergence from the reference policy. More forgets less, and learns less. At 0 the reference is not used.',
    group: 'stability',
  },
  klEstimator: {
    kind: 'choice',
    default: 'k3',
    options: KL_ESTIMATORS,
    label: 'KL estimator',
    help: 'Estimator of the KL divergence in the loss. k3 is GRPO’s; k2 has the correct gradient; the gradient of k1 is 0 on average, so that the KL divergence grows.',
    group: 'stability',
  },
  maxGradNorm,
  hiddenUnits,
  hiddenLayers,
  activation,
} as const satisfies HyperparameterSchema

export type GrpoHyperparameters = HyperparametersOf<typeof GRPO_HYPERPARAMETERS>
