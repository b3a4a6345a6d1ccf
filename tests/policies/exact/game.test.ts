import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { platformerSpec } from '../../../src/env/platformerSpec.ts'
import { createBounds } from '../../../src/policies/exact/bounds.ts'
import { createGameStates } from '../../../src/policies/exact/states.ts'
import { type ExactRequest, exactFaultOf, exactValues, single, valueError } from '../../../src/policies/exact/values.ts'
import { forkFutures } from '../../../src/policies/fork.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { RIGHT } from '../../../src/sim/world.ts'
import { shippedRival } from '../../shippedPolicies.ts'

const { env, policy } = shippedRival('corridor', 'expert')
const GAMMA = 0.99
const START = { seed: 1, actions: new Uint8Array() }
const ask = (changes: Partial<ExactRequest> = {}) =>
  exactValues({ env, policy, gamma: GAMMA, greedy: false, start: START, wantsPlaces: false, ...changes })

describe('exact values of corridor', () => {
  it('contain the Monte-Carlo V of the same policy within its interval, sampled and greedy, from several states', () => {
    for (const decisions of [0, 3, 8]) {
      const start = { seed: 1, actions: new Uint8Array(decisions).fill(RIGHT) }
      for (const greedy of [false, true]) {
        const { here } = ask({ start, greedy })
        const { value, branches } = forkFutures({ env, policy, start, futures: 256, gamma: GAMMA, greedy, seed: 7 })
        expect(branches[0].cut).toBe(0) // by the time limit, which the exact value does not have
        const { low, high } = here?.policy ?? { low: Number.NaN, high: Number.NaN }
        expect(high - low).toBeLessThan(0.01)
        expect(here).not.toHaveProperty('sampled')
        // The interval of the mean, widened by the bounds of the exact value and by the rounding of a reward.
        expect(value.mean).toBeGreaterThan(low - value.halfWidth - 1e-6)
        expect(value.mean).toBeLessThan(high + value.halfWidth + 1e-6)
      }
    }
  })

  it('of the optimum are above those of any policy, and are reached by some play', () => {
    const { here } = ask()
    const best = single(here?.optimal ?? null) ?? Number.NaN
    expect(best).toBeGreaterThanOrEqual(here?.policy?.low ?? Number.POSITIVE_INFINITY)
    // The expert of the medals is nearly optimal: within a hundredth of the bell.
    expect(best - (here?.policy?.high ?? 0)).toBeLessThan(0.01 * 10 * env.rewardScale)
    const untrained = ask({ policy: initialSnapshot(platformerSpec(env), createRng(1)), greedy: true })
    expect(untrained.here?.policy?.high).toBeLessThan(best)
  })

  it('are bounds, not a guess, for a policy too random to be followed, and still contain its futures', () => {
    const random = initialSnapshot(platformerSpec(env), createRng(1))
    const { here } = ask({ policy: random })
    const bounds = here?.policy ?? { low: Number.NaN, high: Number.NaN }
    expect(bounds.high - bounds.low).toBeGreaterThan(0.5)
    expect(single(bounds)).toBeNull()
    const value = forkFutures({
      ...{
        env: { ...env, timeLimitDecisions: 400 },
        policy: random,
        start: START,
        gamma: GAMMA,
        greedy: false,
        seed: 7,
      },
      futures: 64,
    }).value.mean
    expect(value).toBeGreaterThan(bounds.low)
    expect(value).toBeLessThan(bounds.high)
    // Beside them, the same by more futures with other random numbers.
    const { mean, halfWidth } = here?.sampled ?? { mean: Number.NaN, halfWidth: Number.NaN }
    expect(halfWidth).toBeLessThan(0.1)
    expect(Math.abs(mean - value)).toBeLessThan(0.3)
    expect(mean).toBeGreaterThan(bounds.low)
    expect(mean).toBeLessThan(bounds.high)
  })

  it('rise from place to place towards the bell, and say how wrong the critic is', () => {
    const { places } = ask({ wantsPlaces: true, start: null })
    expect(places).toHaveLength(12)
    const optima = places.map(({ optimal }) => single(optimal) ?? Number.NaN)
    for (let index = 1; index < 10; index++) expect(optima[index]).toBeGreaterThan(optima[index - 1] - 0.1)
    const { policy: error, optimal } = valueError(places)
    expect(error).toBeGreaterThan(0)
    expect(error).toBeLessThan(1)
    expect(optimal).toBeGreaterThan(0)
    // A known V* is not searched again.
    const known = places.map(() => ({ low: 7, high: 7 }))
    const again = ask({ wantsPlaces: true, start: null, optimal: known })
    expect(again.places.every((place) => place.optimal.low === 7)).toBe(true)
  })

  it('are equal for equal requests', () => {
    expect(ask()).toEqual(ask())
  })
})

describe('bounds of what the rewards can pay', () => {
  it('contain the returns of random play from every state on its way', () => {
    for (const weights of [{}, { progress: -0.2, jump: 0.1 }, { death: 3, bell: -4, coin: -0.5 }]) {
      const config = { ...env, rewardWeights: { ...env.rewardWeights, ...weights }, timeLimitDecisions: 300 }
      const states = createGameStates(config, { ofPolicy: true })
      const boundsOf = createBounds(config, states.level, GAMMA)
      const game = createPlatformerEnv(config)
      const observation = new Float32Array(game.spec.observationSize)
      const rng = createRng(2)
      for (let seed = 0; seed < 20; seed++) {
        const actions: number[] = []
        const rewards: number[] = []
        game.reset(seed, observation)
        for (let over = false; !over; ) {
          actions.push(rng.int(5))
          const { reward, terminated, truncated } = game.step(actions[actions.length - 1], observation)
          rewards.push(reward)
          over = terminated || truncated
        }
        let following = 0
        for (let t = actions.length - 1; t >= 0; t--) {
          following = rewards[t] + GAMMA * following
          if (t % 7 !== 0) continue
          const state = states.enter({ seed, actions: Uint8Array.from(actions.slice(0, t)) })
          const { low, high } = boundsOf(states.placeOf(state))
          expect(following).toBeGreaterThanOrEqual(low - 1e-6)
          expect(following).toBeLessThanOrEqual(high + 1e-6)
        }
      }
    }
  })

  it('need a discount factor below 1 where a decision costs', () => {
    expect(() => ask({ gamma: 1 })).toThrow('without discounting')
  })
})

describe('where values are exact', () => {
  it('says why not, where chance, what was seen before, or something that moves is part of the state', () => {
    expect(exactFaultOf(env)).toBeNull()
    expect(exactFaultOf({ ...env, stickyActions: 0.25 })).toBe('sticky')
    expect(exactFaultOf({ ...env, observation: 'pixels' })).toBe('looksBack')
    expect(exactFaultOf({ ...env, level: 'lobby' })).toBe('moves')
    expect(exactFaultOf({ kind: 'reference', id: 'cartpole' })).toBe('noModel')
    expect(exactFaultOf({ kind: 'reference', id: 'frozenlake' })).toBeNull()
    expect(() => ask({ env: { ...env, level: 'lobby' } })).toThrow('no exact values')
  })
})
