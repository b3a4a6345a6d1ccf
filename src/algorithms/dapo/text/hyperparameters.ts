import type { HyperparameterSchema, HyperparametersOf } from '../../contract.ts'
import { GRPO_TEXT_HYPERPARAMETERS } from '../../grpo/text/hyperparameters.ts'
import { DAPO_HYPERPARAMETERS } from '../hyperparameters.ts'

const { clipRange: _, klCoefficient: __, klEstimator: ___, maxGradNorm, ...ofGrpo } = GRPO_TEXT_HYPERPARAMETERS
const { groupFilter, maxRounds, overlongBuffer, overlongPunishment, clipLow, clipHigh } = DAPO_HYPERPARAMETERS

/** Which groups are thrown away. */
const ANSWER_FILTERS = ['equal score', 'equal success', 'none'] as const

export const DAPO_TEXT_HYPERPARAMETERS = {
  ...ofGrpo,
  planned: { ...ofGrpo.planned, default: 80 },
  aggregation: { ...ofGrpo.aggregation, default: 'dapo' },
  groupFilter: {
    ...groupFilter,
    default: 'equal score',
    options: ANSWER_FILTERS,
    help: 'More are answered until the batch is full. Equal score: all were paid alike. Equal success, as in the paper: all are right, or all wrong.',
  },
  maxRounds: { ...maxRounds, default: 4 },
  overlongBuffer: {
    ...overlongBuffer,
    default: 4,
    max: 40,
    unit: 'tokens',
    help: 'So many tokens before an answer is cut off, its score begins to fall: more warns earlier, and hurries more.',
  },
  overlongPunishment: {
    ...overlongPunishment,
    help: 'What an answer loses that is as long as may be: more drives the talking out.',
  },
  clipLow,
  clipHigh,
  maxGradNorm,
} as const satisfies HyperparameterSchema

export type DapoTextHyperparameters = HyperparametersOf<typeof DAPO_TEXT_HYPERPARAMETERS>
