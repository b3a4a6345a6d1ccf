import { describe, expect, it } from 'vitest'
import { REWARD_TERMS, resolveRewardWeights } from '../../src/env/rewards/index.ts'
import type { DecisionOutcome } from '../../src/env/rewards/term.ts'
import { loadLevel } from '../../src/sim/levels.ts'
import { createWorld } from '../../src/sim/state.ts'
import { ACTIONS, IDLE, RIGHT } from '../../src/sim/world.ts'

const NOTHING: DecisionOutcome = {
  world: createWorld(loadLevel('corridor')),
  action: RIGHT,
  distanceBefore: 8,
  distanceAfter: 8,
  newBest: 0,
  coins: 0,
  regretsBeaten: 0,
  cratesBroken: 0,
  jumps: 0,
  rangBell: false,
  died: false,
}

/** The weighted amount of each term that says anything, by id, under the default weights. */
function rewardOf(changes: Partial<DecisionOutcome>, weights: Record<string, number> = {}): Record<string, number> {
  const resolved = resolveRewardWeights(weights)
  const amounts = REWARD_TERMS.map((term, index) => [
    term.id,
    resolved[index] * term.evaluate({ ...NOTHING, ...changes }),
  ])
  return Object.fromEntries(amounts.filter(([, amount]) => amount !== 0))
}

describe('reward terms', () => {
  it.each([
    ['a decision in which nothing happens', {}, { time: -0.005 }],
    ['two tiles nearer to the bell', { distanceAfter: 6 }, { time: -0.005, progress: 0.2 }],
    ['one tile back', { distanceAfter: 9 }, { time: -0.005, progress: -0.1 }],
    ['the bell', { rangBell: true }, { time: -0.005, bell: 10 }],
    ['a death', { died: true }, { time: -0.005, death: -2 }],
    ['two coins', { coins: 2 }, { time: -0.005, coin: 0.4 }],
    [
      'terms with weight 0 by default',
      { regretsBeaten: 1, cratesBroken: 1, newBest: 1, jumps: 1, action: IDLE },
      { time: -0.005 },
    ],
  ])('pay for %s', (_, changes, expected) => {
    const reward = rewardOf(changes)
    expect(Object.keys(reward).sort()).toEqual(Object.keys(expected).sort())
    for (const [id, amount] of Object.entries(expected)) expect(reward[id]).toBeCloseTo(amount, 12)
  })

  it('are weighted by the sliders', () => {
    const weights = { time: 0, regret: 0.5, crate: 0.25, newBest: 0.1, jump: -0.01, idle: -0.02, death: 1 }
    const happened = { regretsBeaten: 2, cratesBroken: 1, newBest: 3, jumps: 1, action: IDLE, died: true }
    const reward = rewardOf(happened, weights)
    const expected = { regret: 1, crate: 0.25, newBest: 0.3, jump: -0.01, idle: -0.02, death: 1 }
    expect(Object.keys(reward).sort()).toEqual(Object.keys(expected).sort())
    for (const [id, amount] of Object.entries(expected)) expect(reward[id]).toBeCloseTo(amount, 12)
  })

  it('are refused if they do not exist', () => {
    expect(() => resolveRewardWeights({ glory: 1 })).toThrow(/"glory".*progress, bell/)
  })
})

describe.each(REWARD_TERMS)('reward term $id', (term) => {
  it('has a default inside a range that allows both signs', () => {
    expect(term.min).toBeLessThan(0)
    expect(term.max).toBeGreaterThan(0)
    expect(term.defaultWeight).toBeGreaterThanOrEqual(term.min)
    expect(term.defaultWeight).toBeLessThanOrEqual(term.max)
  })

  it('has a unique id, a label and a sentence of help', () => {
    expect(REWARD_TERMS.filter((other) => other.id === term.id)).toEqual([term])
    expect(term.label).not.toBe('')
    expect(term.help).toMatch(/^[A-Z].*\.$/)
  })

  it('is 0 for a decision without events, if it declares that it needs one', () => {
    if (!term.needsEvent) return
    const moved = { ...NOTHING, distanceAfter: 6.5, newBest: 1.5 }
    for (const action of ACTIONS.keys()) expect(term.evaluate({ ...moved, action })).toBe(0)
  })
})
