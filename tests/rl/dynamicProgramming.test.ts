import { describe, expect, it } from 'vitest'
import { createReferenceEnv } from '../../src/env/reference/create.ts'
import { gridModel } from '../../src/env/reference/gridworlds.ts'
import { optimalValues, policyValues, TERMINAL } from '../../src/rl/dynamicProgramming.ts'
import { argmax } from '../../src/shared/argmax.ts'
import { createRng } from '../../src/shared/rng.ts'

function modelOf(id: string) {
  const model = gridModel(id)
  if (model === null) throw new Error(`No gridworld ${id}.`)
  return model
}

const lake = modelOf('frozenlake')
const cliff = modelOf('cliffwalking')
const START_OF_CLIFF = 36

/** [states × actions] the same probability for each action. */
function uniform({ states, actions }: typeof lake.mdp): Float64Array {
  return new Float64Array(states * actions).fill(1 / actions)
}

describe('exact values of a finite decision process', () => {
  it('are those published of FrozenLake 4 × 4: .542 at the start with γ = .99, .824 with γ = 1', () => {
    expect(optimalValues(lake.mdp, 0.99)[0]).toBeCloseTo(0.5420259, 6)
    // Without discounting, V* is the probability of reaching the goal: 14 / 17.
    expect(optimalValues(lake.mdp, 1)[0]).toBeCloseTo(14 / 17, 6)
  })

  it('are −13 at the start of the cliff with γ = 1, and −Σ γᵏ over the 13 steps otherwise', () => {
    expect(optimalValues(cliff.mdp, 1)[START_OF_CLIFF]).toBe(-13)
    const discounted = Array.from({ length: 13 }, (_, step) => -(0.9 ** step)).reduce((sum, each) => sum + each)
    expect(optimalValues(cliff.mdp, 0.9)[START_OF_CLIFF]).toBeCloseTo(discounted, 10)
  })

  it('of the random policy on FrozenLake are those that many random episodes return', () => {
    const values = policyValues(lake.mdp, 1, uniform(lake.mdp))
    const env = createReferenceEnv('frozenlake')
    const observation = new Float32Array(16)
    const rng = createRng(3)
    let wins = 0
    const episodes = 20_000
    for (let seed = 0; seed < episodes; seed++) {
      env.reset(seed, observation)
      let result = env.step(rng.int(4), observation)
      while (!result.terminated && !result.truncated) result = env.step(rng.int(4), observation)
      if (result.success) wins++
    }
    const rate = wins / episodes
    const standardError = Math.sqrt((rate * (1 - rate)) / episodes)
    expect(Math.abs((values?.[0] ?? Number.NaN) - rate)).toBeLessThan(4 * standardError)
  })

  it('of the policy that is greedy in V* are V* itself', () => {
    const gamma = 0.99
    const { mdp } = lake
    const best = optimalValues(mdp, gamma)
    const greedy = new Float64Array(mdp.states * mdp.actions)
    for (let state = 0; state < mdp.states; state++) {
      const q = Array.from({ length: mdp.actions }, (_, action) => {
        let sum = 0
        for (let at = mdp.starts[state * 4 + action]; at < mdp.starts[state * 4 + action + 1]; at++) {
          const following = mdp.next[at] === TERMINAL ? 0 : best[mdp.next[at]]
          sum += mdp.probabilities[at] * (mdp.rewards[at] + gamma * following)
        }
        return sum
      })
      greedy[state * mdp.actions + argmax(q)] = 1
    }
    policyValues(mdp, gamma, greedy)?.forEach((value, state) => {
      expect(value).toBeCloseTo(best[state], 9)
    })
  })

  it('do not exist where an undiscounted episode never ends: a policy that always goes up', () => {
    const up = new Float64Array(cliff.mdp.states * 4)
    for (let state = 0; state < cliff.mdp.states; state++) up[state * 4] = 1
    expect(policyValues(cliff.mdp, 1, up)).toBeNull()
    expect(policyValues(cliff.mdp, 0.9, up)?.[0]).toBeCloseTo(-10, 9)
  })

  it('refuse values that grow without bound', () => {
    const paysForever = {
      ...{ states: 1, actions: 1, starts: Int32Array.of(0, 1), next: Int32Array.of(0) },
      ...{ probabilities: Float64Array.of(1), rewards: Float64Array.of(1) },
    }
    expect(() => optimalValues(paysForever, 1)).toThrow('grow without bound')
    expect(optimalValues(paysForever, 0.5)[0]).toBeCloseTo(2, 9)
  })
})

describe('the model of a gridworld', () => {
  it('lists the cells in which an agent decides', () => {
    expect(lake.decided).toHaveLength(11) // 16 cells without 4 holes and the goal
    expect(cliff.decided).toHaveLength(37) // 48 without 10 of the cliff and the goal
    expect(gridModel('cartpole')).toBeNull()
  })

  it('moves as the environment does, on the cliff with certainty', () => {
    const env = createReferenceEnv('cliffwalking')
    const observation = new Float32Array(48)
    const rng = createRng(5)
    env.reset(0, observation)
    for (let step = 0, here = START_OF_CLIFF; step < 400; step++) {
      const action = rng.int(4)
      const at = cliff.mdp.starts[here * 4 + action]
      const { reward, terminated } = env.step(action, observation)
      expect(reward).toBe(cliff.mdp.rewards[at])
      expect(terminated).toBe(cliff.mdp.next[at] === TERMINAL)
      here = observation.indexOf(1)
      if (terminated) break
      expect(here).toBe(cliff.mdp.next[at])
    }
  })
})
