/**
 * How the decisions' losses become one number. `grpo`: the mean over clips of each clip's mean over its decisions, so that
 * a decision of a long clip counts less. `bnpo`: the mean over the decisions of the minibatch. `dr_grpo`: the sum over the
 * clips times the longest that a clip may be, a constant, so that length does not matter (Liu et al. 2025). `dapo`: the
 * mean over all decisions of the batch, however it is cut into minibatches (Yu et al. 2025).
 */
export const LOSS_AGGREGATIONS = ['grpo', 'bnpo', 'dr_grpo', 'dapo'] as const
export type LossAggregation = (typeof LOSS_AGGREGATIONS)[number]

export interface AggregationOptions {
  /** Decisions a clip may have at most. */
  readonly maxLength: number
  /** Decisions of the whole batch, of which this minibatch is one of `minibatches`. */
  readonly batchDecisions: number
  readonly minibatches: number
}

/**
 * Weight of a decision in each of a minibatch's clips, so that the loss is Σ over clips, Σ over decisions, weight × loss.
 * `lengths` counts the decisions that count: what is masked belongs in no numerator and in no denominator, so a clip of 0
 * has the weight 0 and does not make the mean over clips smaller.
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
        // Each minibatch makes a step of its own: times their number, so that the steps do not shrink with it.
        return minibatches / batchDecisions
      default:
        return aggregation satisfies never
    }
  })
}
