import { describe, expect, it } from 'vitest'
import { decisionWeights, LOSS_AGGREGATIONS } from '../../src/rl/lossAggregation.ts'

const whole = { maxLength: 20, batchDecisions: 12, minibatches: 1 }

function weights(aggregation: (typeof LOSS_AGGREGATIONS)[number], lengths: number[], options = whole): number[] {
  return [...decisionWeights(aggregation, lengths, options)]
}

function close(values: number[]): number[] {
  return values.map((value) => expect.closeTo(value, 6) as unknown as number)
}

describe('weights of the decisions in the loss', () => {
  it('grpo: each clip has the same weight, so decisions of long ones have less', () => {
    expect(weights('grpo', [2, 10])).toEqual(close([1 / 4, 1 / 20]))
  })

  it('bnpo: each decision of the minibatch has the same weight', () => {
    expect(weights('bnpo', [2, 10])).toEqual(close([1 / 12, 1 / 12]))
  })

  it('dr_grpo: a constant, whatever the lengths', () => {
    expect(weights('dr_grpo', [2, 10])).toEqual(close([1 / 40, 1 / 40]))
    expect(weights('dr_grpo', [1, 1])).toEqual(close([1 / 40, 1 / 40]))
  })

  it('dapo: each decision of the batch has the same weight, however it is split, where bnpo’s weight depends on the split', () => {
    const cut = { ...whole, minibatches: 2 }
    expect(weights('dapo', [2], cut)).toEqual(weights('dapo', [10], cut))
    expect(weights('dapo', [2, 10])).toEqual(weights('bnpo', [2, 10]))
    expect(weights('bnpo', [2], cut)).not.toEqual(weights('bnpo', [10], cut))
    // The two steps together are twice the mean over the batch: each step is as long as one over the whole would be.
    expect(2 * weights('dapo', [2], cut)[0] + 10 * weights('dapo', [10], cut)[0]).toBeCloseTo(2, 6)
  })

  it.each(LOSS_AGGREGATIONS)('%s: a masked clip is in neither numerator nor denominator', (aggregation) => {
    const [first, masked, last] = weights(aggregation, [2, 0, 10])
    expect(masked).toBe(0)
    expect([first, last]).toEqual(weights(aggregation, [2, 10]))
  })

  it.each(LOSS_AGGREGATIONS)('%s: empty input has weight 0, not NaN', (aggregation) => {
    expect(weights(aggregation, [0, 0], { ...whole, batchDecisions: 0 })).toEqual([0, 0])
    expect(weights(aggregation, [])).toEqual([])
  })
})
