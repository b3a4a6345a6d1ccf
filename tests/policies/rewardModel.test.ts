import { describe, expect, it } from 'vitest'
import { createRewardScorer, type Decisions, type RewardModelSnapshot } from '../../src/policies/rewardModel.ts'
import type { MlpWeights } from '../../src/policies/snapshot.ts'

/** A member without hidden layers: bias + weights · (s′ [2], one-hot action [2], ended). */
function linear(weights: readonly number[], bias = 0): MlpWeights {
  const layer = { inputs: 5, outputs: 1, weights: Float32Array.from(weights), bias: Float32Array.of(bias) }
  return { activation: 'relu', layers: [layer] }
}

const model = (members: MlpWeights[], change: Partial<RewardModelSnapshot> = {}): RewardModelSnapshot => ({
  envId: 'test',
  observationSize: 2,
  actionCount: 2,
  members,
  shift: 0,
  scale: 1,
  ...change,
})

const decisions: Decisions = {
  count: 2,
  nextObservations: Float32Array.of(1, 2, 3, 4),
  actions: [0, 1],
  terminated: [0, 1],
}

function scored(snapshot: RewardModelSnapshot) {
  const rewards = new Float32Array(2)
  const spread = new Float32Array(2)
  createRewardScorer(snapshot).score(decisions, rewards, spread)
  return { rewards: [...rewards], spread: [...spread] }
}

describe('a reward model', () => {
  it('reads the next observation, the action and whether the episode ended', () => {
    expect(scored(model([linear([1, 10, 100, 200, 1000])])).rewards).toEqual([1 + 20 + 100, 3 + 40 + 200 + 1000])
  })

  it('gives the mean of its members and their disagreement', () => {
    const { rewards, spread } = scored(model([linear([1, 0, 0, 0, 0]), linear([3, 0, 0, 0, 0])]))
    expect(rewards).toEqual([2, 6])
    expect(spread).toEqual([1, 3])
  })

  it('shifts first and then scales; the disagreement is in the same unit', () => {
    const members = [linear([1, 0, 0, 0, 0], 1), linear([1, 0, 0, 0, 0], 3)]
    const { rewards, spread } = scored(model(members, { shift: 2, scale: 0.5 }))
    expect(rewards).toEqual([2, 6])
    expect(spread).toEqual([2, 2])
  })

  it('keeps no state between calls', () => {
    const scorer = createRewardScorer(model([linear([0, 0, 1, 1, 0])]))
    const rewards = new Float32Array(2)
    scorer.score(decisions, rewards)
    scorer.score({ ...decisions, actions: [1, 0] }, rewards)
    expect([...rewards]).toEqual([1, 1])
  })
})
