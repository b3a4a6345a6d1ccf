import { SCHEDULES } from '../../../rl/schedules.ts'
import type { HyperparameterSchema, HyperparametersOf } from '../../contract.ts'
import { FINE_TUNING_FIRST } from '../../sft/text/hyperparameters.ts'
import { GRPO_HYPERPARAMETERS } from '../hyperparameters.ts'

const { epochs, scoreScale, aggregation, importanceLevel, groups, groupSize, clipRange, klCoefficient, klEstimator } =
  GRPO_HYPERPARAMETERS

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
    help: 'Updates in this stage, over which the learning rate falls. More trains longer.',
    group: 'learning',
  },
  epochs: {
    ...epochs,
    default: 1,
    help: 'Passes over each batch of answers. More uses the data better, and more ratios are clipped.',
  },
  scoreScale,
  aggregation: {
    ...aggregation,
    help: 'grpo: mean per answer, so that tokens of long answers count less. bnpo: mean over the tokens of the minibatch. dr_grpo: sum over a constant. dapo: mean over all tokens of the batch.',
  },
  importanceLevel: {
    ...importanceLevel,
    help: 'token: one ratio per token. sequence (GSPO): all tokens of an answer share one, the geometric mean, and are clipped together. With one epoch every ratio is 1.',
  },
  groups: {
    ...groups,
    default: 8,
    label: 'Questions',
    help: 'Questions in each batch. More makes each update more varied.',
  },
  groupSize: {
    ...groupSize,
    label: 'Answers per question',
    help: 'Answers to each question. More estimates the advantage better, at a proportional cost.',
  },
  temperature: {
    kind: 'float',
    default: 1,
    min: 0.1,
    max: 2,
    label: 'Temperature',
    help: 'Sampling temperature. Higher makes the answers more varied; far too high, none is right.',
    group: 'exploration',
  },
  ...FINE_TUNING_FIRST,
  clipRange,
  klCoefficient: { ...klCoefficient, default: 0.01 },
  klEstimator,
  maxGradNorm: { ...GRPO_HYPERPARAMETERS.maxGradNorm, default: 1 },
} as const satisfies HyperparameterSchema

export type GrpoTextHyperparameters = HyperparametersOf<typeof GRPO_TEXT_HYPERPARAMETERS>
