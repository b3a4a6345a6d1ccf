import { describe, expect, it } from 'vitest'
import { createReferenceEnv } from '../../../src/env/reference/create.ts'
import { type ExactRequest, exactValues, single, valueError } from '../../../src/policies/exact/values.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { createRng } from '../../../src/shared/rng.ts'

const START_OF_CLIFF = 36

function ask(id: string, changes: Partial<ExactRequest> = {}) {
  const policy = initialSnapshot(createReferenceEnv(id).spec, createRng(1))
  return exactValues({
    ...{ env: { kind: 'reference', id }, policy, gamma: 0.99, greedy: false, start: null, wantsPlaces: false },
    ...changes,
  })
}

/** A table with the same values in every state, that acts by them with this ε. */
function table(values: readonly number[], epsilon: number): PolicySnapshot {
  return {
    ...{
      algorithm: 'qlearning',
      envId: 'CliffWalking-v1',
      observationSize: 48,
      actionCount: 4,
      updates: 0,
      envSteps: 0,
    },
    head: {
      ...{ kind: 'qTable', keys: new Float64Array(0), values: new Float32Array(0), initialValue: 0, epsilon },
      discretisation: { dimensions: [] },
      ...(values.length > 0 && { keys: Float64Array.of(0), values: Float32Array.from(values) }),
    },
  }
}

describe('exact values of gridworlds', () => {
  it('are listed for the cells in which an agent decides', () => {
    const { places, here } = ask('frozenlake')
    expect(here).toBeNull()
    expect(places).toHaveLength(11)
    const [first] = places
    expect(single(first.optimal)).toBeCloseTo(0.542026, 5)
    expect(single(first.policy)).toBeLessThan(0.02) // nearly uniform: it seldom arrives
    expect(first.learned).not.toBeNull()
  })

  it('of an ε-greedy table follow its ε, unless it acts greedily', () => {
    const right = table([0, 1, 0, 0], 0) // it walks into the cliff for ever
    const of = (policy: PolicySnapshot, greedy: boolean) => {
      const { places } = ask('cliffwalking', { policy, greedy, gamma: 0.9 })
      return single(places.find((place) => 'cell' in place && place.cell === START_OF_CLIFF)?.policy ?? null)
    }
    expect(of(right, false)).toBeCloseTo(-1000, 6) // −100 / (1 − γ)
    const explores = table([0, 1, 0, 0], 0.5)
    expect(of(explores, false)).toBeGreaterThan(-1000)
    expect(of(explores, true)).toBeCloseTo(-1000, 6)
  })

  it('say so where the policy has none: γ = 1, and the episode never ends', () => {
    const { places } = ask('cliffwalking', { policy: table([0, 1, 0, 0], 0), gamma: 1 })
    expect(places.every((place) => place.policy === null)).toBe(true)
    expect(valueError(places)).toMatchObject({ policy: null })
    const start = places.find((place) => 'cell' in place && place.cell === START_OF_CLIFF)
    expect(start && single(start.optimal)).toBe(-13)
  })

  it('give the root mean square of the critic’s errors', () => {
    // Every value it says is 1 or 0: against V* and V^π of a table by hand.
    const { places } = ask('cliffwalking', { policy: table([1, 1, 1, 1], 1), gamma: 0.9 })
    const squares = places.map(({ optimal, learned }) => ((learned ?? 0) - optimal.low) ** 2)
    const mean = squares.reduce((sum, each) => sum + each, 0) / squares.length
    expect(places.every(({ learned }) => learned === 1)).toBe(true)
    expect(valueError(places).optimal).toBeCloseTo(Math.sqrt(mean), 9)
    expect(valueError([]).policy).toBeNull()
  })
})
