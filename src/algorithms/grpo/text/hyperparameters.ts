import { SCHEDULES } from '../../../rl/schedules.ts'
import type { HyperparameterSchema, HyperparametersOf } from '../../contract.ts'
import { FINE_TUNING_FIRST } from '../../sft/text/hyperparameters.ts'
import { GRPO_HYPERPARAMETERS } from '../hyperparameters.ts'

const { epochs, scoreScale, aggregation, groups, groupSize, clipRange, klCoefficient, klEstimator } =
  GRPO_HYPERPARAMETERS

export const IMPORTANCE_LEVELS = ['token', 'sequence'] as const
export type ImportanceLevel = (typeof IMPORTANCE_LEVELS)[number]

export const GRPO_TEXT_HYPERPARAMETERS = {
  learningRate: { ...GRPO_HYPERPARAMETERS.learningRate, default: 3e-3, max: 3e-2 },
  learningRateSchedule: { ...GRPO_HYPERPARAMETERS.learningRateSchedule, default: 'linear', options: SCHEDULES },
  planned: {
    kind: 'int',
    default: 120,
    min: 1,
    max: 2000,
    scale: 'log',
    unit: 'updates',
    label: 'Updates',
    help: 'Length of the stage, over which the learning rate falls. More sharpens longer what the policy half knows.',
    group: 'learning',
  },
  epochs: { ...epochs, default: 1 },
  scoreScale,
  aggregation,
  importanceLevel: {
    kind: 'choice',
    default: 'token',
    options: IMPORTANCE_LEVELS,
    label: 'Importance ratio per',
    help: 'token: each token has its own. sequence (GSPO): all of an answer share their geometric mean. With one epoch every ratio is 1.',
    group: 'learning',
  },
  groups: { ...groups, default: 8, label: 'Questions' },
  groupSize: { ...groupSize, label: 'Answers a question' },
  temperature: {
    kind: 'float',
    default: 1,
    min: 0.1,
    max: 2,
    label: 'Temperature',
    help: 'How freely answers are sampled: up, and they differ more; far up, none is right.',
    group: 'exploration',
  },
  ...FINE_TUNING_FIRST,
  clipRange,
  klCoefficient: { ...klCoefficient, default: 0.01 },
  klEstimator,
  maxGradNorm: { ...GRPO_HYPERPARAMETERS.maxGradNorm, default: 1 },
} as const satisfies HyperparameterSchema

export type GrpoTextHyperparameters = HyperparametersOf<typeof GRPO_TEXT_HYPERPARAMETERS>
