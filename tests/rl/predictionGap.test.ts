import { describe, expect, it } from 'vitest'
import { createPredictionGap } from '../../src/rl/predictionGap.ts'

const step = (reward: number, ending?: 'terminated' | 'truncated') => ({
  rewards: Float32Array.of(reward),
  terminated: Uint8Array.of(ending === 'terminated' ? 1 : 0),
  truncated: Uint8Array.of(ending === 'truncated' ? 1 : 0),
})
const unread = () => {
  throw new Error('no value is needed here')
}

describe('prediction gap', () => {
  it('compares the prediction at the first state with the discounted return', () => {
    const gap = createPredictionGap(1)
    gap.observe(Float32Array.of(7))
    gap.add(step(1), 0.5, unread)
    expect(gap.drain()).toBeNull()
    gap.observe(Float32Array.of(100)) // in mid-episode: not asked
    gap.add(step(2), 0.5, unread)
    gap.add(step(4, 'terminated'), 0.5, unread)
    expect(gap.drain()).toEqual({ predicted: 7, realised: 1 + 1 + 1 })
    expect(gap.drain()).toBeNull()
  })

  it('bootstraps a truncated episode with the prediction at its end', () => {
    const gap = createPredictionGap(1)
    gap.observe(Float32Array.of(3))
    gap.add(step(1), 0.5, unread)
    gap.add(step(1, 'truncated'), 0.5, () => 8)
    expect(gap.drain()).toEqual({ predicted: 3, realised: 1 + 0.5 + 0.25 * 8 })
  })

  it('averages over the episodes that ended', () => {
    const gap = createPredictionGap(1)
    for (const [predicted, reward] of [
      [1, 10],
      [3, 30],
    ]) {
      gap.observe(Float32Array.of(predicted))
      gap.add(step(reward, 'terminated'), 0.9, unread)
    }
    expect(gap.drain()).toEqual({ predicted: 2, realised: 20 })
  })
})
