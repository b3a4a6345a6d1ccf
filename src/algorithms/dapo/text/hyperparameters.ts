import type { HyperparameterSchema, HyperparametersOf } from '../../contract.ts'
import { GRPO_TEXT_HYPERPARAMETERS } from '../../grpo/text/hyperparameters.ts'
import { DAPO_HYPERPARAMETERS } from '../hyperparameters.ts'

const { clipRange: _, klCoefficient: __, klEstimator: ___, maxGradNorm, ...ofGrpo } = GRPO_TEXT_HYPERPARAMETERS
const { groupFilter, maxRounds, overlongBuffer, overlongPunishment, clipLow, clipHigh } = DAPO_HYPERPARAMETERS

/** Which groups are discarded. */
const ANSWER_FILTERS = ['equal score', 'equal success', 'none'] as const

export const DAPO_TEXT_HYPERPARAMETERS = {
  ...ofGrpo,
  planned: { ...ofGrpo.planned, default: 80 },
  aggregation: { ...ofGrpo.aggregation, default: 'dapo' },
  groupFilter: {
    ...groupFilter,
    default: 'equal score',
    options: ANSWER_FILTERS,
    help: 'Further questions are answered until the batch is full. Equal score: all rewards are equal. Equal success, as in the paper: all answers are right, or all are wrong.',
  },
  maxRounds: { ...maxRounds, default: 4 },
  overlongBuffer: {
    ...overlongBuffer,
    default: 4,
    max: 40,
    unit: 'tokens',
    help: 'Tokens before the maximum length at which the penalty begins. More penalises length earlier.',
  },
  overlongPunishment: {
    ...overlongPunishment,
    help: 'Penalty of an answer of maximum length. More discourages long answers.',
  },
  clipLow,
  clipHigh,
  maxGradNorm,
} as const satisfies HyperparameterSchema

export type DapoTextHyperparameters = HyperparametersOf<typeof DAPO_TEXT_HYPERPARAMETERS>
