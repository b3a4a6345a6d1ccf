/**
 * How the decisions' losses are aggregated. `grpo`: mean over clips of the mean over each clip's decisions, so that a
 * decision of a long clip weighs less. `bnpo`: mean over the decisions of the minibatch. `dr_grpo`: sum divided by
 * clips × maximum clip length, a constant, which removes the length bias (Liu et al. 2025). `dapo`: mean over all
 * decisions of the batch, independent of the split into minibatches (Yu et al. 2025).
 */
export const LOSS_AGGREGATIONS = ['grpo', 'bnpo', 'dr_grpo', 'dapo'] as const
export type LossAggregation = (typeof LOSS_AGGREGATIONS)[number]

interface AggregationOptions {
  /** Maximum number of decisions in a clip. */
  readonly maxLength: number
  /** Number of unmasked decisions in the whole batch, which is split into `minibatches`. */
  readonly batchDecisions: number
  readonly minibatches: number
}

/**
 * Weight `[clips]` of one decision in each clip of a minibatch: the loss is Σ over clips, Σ over decisions of
 * weight × loss. `lengths` counts unmasked decisions only: masked ones enter neither numerator nor denominator. A clip
 * of length 0 has weight 0 and does not count in the mean over clips.
 */
export function decisionWeights(
  aggregation: LossAggregation,
  lengths: ArrayLike<number>, // [clips]
  { maxLength, batchDecisions, minibatches }: AggregationOptions,
): Float32Array {
  let clips = 0
  let decisions = 0
  for (let clip = 0; clip < lengths.length; clip++) {
    if (lengths[clip] > 0) clips++
    decisions += lengths[clip]
  }
  return Float32Array.from(lengths, (length) => {
    if (length === 0) return 0
    switch (aggregation) {
      case 'grpo':
        return 1 / (clips * length)
      case 'bnpo':
        return 1 / decisions
      case 'dr_grpo':
        return 1 / (clips * maxLength)
      case 'dapo':
        // Each minibatch makes its own step: the factor keeps the step size independent of their number.
        return minibatches / batchDecisions
      default:
        return aggregation satisfies never
    }
  })
}
