import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../src/env/platformer.ts'
import { type ForkRequest, forkFutures } from '../../src/policies/fork.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'
import { LEFT, RIGHT } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const env = { ...defaultPlatformer(), level: 'corridor', timeLimitDecisions: 60 }
const { spec } = createPlatformerEnv(env)
const policy = initialSnapshot(spec, createRng(1))
const ATTEMPT: ForkRequest = {
  env,
  policy,
  start: { seed: 1, actions: Uint8Array.of(RIGHT, RIGHT, RIGHT) },
  futures: 32,
  gamma: 0.97,
  greedy: false,
  seed: 7,
}
const fork = (changes: Partial<ForkRequest> = {}) => forkFutures({ ...ATTEMPT, ...changes })

describe('futures from one state', () => {
  it('are one branch for the policy and one for each action, all from the same place', () => {
    const { branches } = fork()
    expect(branches.map(({ action }) => action)).toEqual([null, 0, 1, 2, 3, 4])
    const starts = branches.flatMap(({ paths }) => paths.map(([x, y]) => `${x} ${y}`))
    expect(starts).toHaveLength(6 * 32)
    expect(new Set(starts).size).toBe(1)
    for (const { died, rang, cut, paths } of branches) {
      expect(died + rang + cut).toBe(32)
      expect(paths.every((path) => path.length > 2 && path.length % 2 === 0)).toBe(true)
    }
    const [, left, right] = branches
    expect(left.action).toBe(LEFT)
    // After the first decision: left of where the other action leads.
    expect(left.paths[0][2]).toBeLessThan(right.paths[0][2])
  })

  it('are equal to the bit for equal requests, and differ for another seed', () => {
    expect(fork()).toEqual(fork())
    expect(fork({ seed: 1000 }).branches[0].returns).not.toEqual(fork().branches[0].returns)
  })

  it('sum discounted rewards: the futures of a policy that decides alike are the episode that it plays', () => {
    const runner = runnerTo(RIGHT)
    const { branches, value } = fork({
      policy: runner,
      greedy: true,
      futures: 3,
      env: { ...env, timeLimitDecisions: 0 },
    })
    const alone = createPlatformerEnv({ ...env, timeLimitDecisions: 0 })
    const observation = new Float32Array(spec.observationSize)
    alone.reset(1, observation)
    for (const action of ATTEMPT.start.actions) alone.step(action, observation)
    let [sum, discount] = [0, 1]
    for (let ended = false; !ended; discount *= ATTEMPT.gamma) {
      const { reward, terminated, truncated } = alone.step(RIGHT, observation)
      sum += discount * Math.fround(reward)
      ended = terminated || truncated
    }
    expect(branches[0].rang).toBe(3)
    expect(branches[1 + RIGHT].returns).toEqual(branches[0].returns)
    expect(value.mean).toBeCloseTo(sum, 9)
    expect(value.halfWidth).toBeCloseTo(0, 9)
  })

  it('estimate V = Σ π Q and A = Q − V within their intervals', () => {
    const { value, q, advantage, critic } = fork({ futures: 100 })
    const mean = q.reduce((sum, each, action) => sum + critic.probabilities[action] * each.mean, 0)
    expect(Math.abs(mean - value.mean)).toBeLessThan(2 * value.halfWidth)
    q.forEach((each, action) => {
      expect(advantage[action].mean).toBeCloseTo(each.mean - value.mean, 9)
    })
    // Common random numbers: the differences vary less than their parts would if they were independent.
    const independent = Math.hypot(value.halfWidth, q[RIGHT].halfWidth)
    expect(advantage[RIGHT].halfWidth).toBeLessThan(independent)
  })

  it('agree with an independent estimate of many more futures', () => {
    const { value } = fork({ futures: 40 })
    const many = fork({ futures: 300, seed: 99_999 }).value
    expect(Math.abs(value.mean - many.mean)).toBeLessThan(1.5 * (value.halfWidth + many.halfWidth))
    expect(many.halfWidth).toBeLessThan(value.halfWidth / 1.5)
  })

  it('part in the game’s own chance, too', () => {
    const sticky = { ...env, stickyActions: 0.5 }
    const always = { ...ATTEMPT, env: sticky, greedy: true, futures: 16 }
    const lefts = forkFutures(always).branches[1 + LEFT].paths.map((path) => path.join())
    expect(new Set(lefts).size).toBeGreaterThan(1)
  })

  it('go on with the critic’s value where time runs out, and with none after an end', () => {
    const rewardless = { ...env, timeLimitDecisions: 4, rewardWeights: zeroWeights() }
    const { branches, critic } = fork({ env: rewardless, gamma: 0.5 })
    expect(critic.value).not.toBeNull()
    expect(branches[0].cut).toBe(32)
    expect(branches[0].returns.every((each) => each !== 0 && Number.isFinite(each))).toBe(true)
  })
})

function zeroWeights(): Record<string, number> {
  return Object.fromEntries(Object.keys(createPlatformerEnv(env).terms).map((id) => [id, 0]))
}

/** A policy whose most probable action is always the same. */
function runnerTo(action: number): PolicySnapshot {
  const runner = structuredClone(policy)
  if (runner.head.kind !== 'sharedActorCritic') throw new Error('The initial policy has another head.')
  runner.head.network.layers.at(-1)?.bias.set([10], action)
  return runner
}
