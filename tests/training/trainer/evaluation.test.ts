import { describe, expect, it } from 'vitest'
import { REST, type VecEnv } from '../../../src/env/contracts.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import {
  createSolvedDetector,
  type EvaluationResult,
  evaluatePolicy,
  isBetter,
} from '../../../src/training/trainer/evaluation.ts'
import { createCountingEnv, evaluationOf, uniformSnapshot } from '../fakes.ts'

function playOut(
  snapshot: PolicySnapshot,
  env: VecEnv,
  change: { greedy?: boolean; seed?: number } = {},
): EvaluationResult {
  const play = evaluatePolicy(snapshot, { env, rewardScale: 10, greedy: false, ...change })
  let step = play.next()
  while (!step.done) step = play.next()
  return step.value
}

describe('an evaluation', () => {
  it('counts one episode per row, in unscaled reward', () => {
    const env = createCountingEnv(4)
    expect(playOut(uniformSnapshot(env), env)).toMatchObject({
      episodes: 4,
      successRate: 0.5, // rows 1 and 3
      meanReturn: 6, // 1 + 2 + 3
      meanLength: 3,
    })
  })

  it('gives the success rate its Wilson interval', () => {
    const env = createCountingEnv(4)
    const { successLow, successHigh } = playOut(uniformSnapshot(env), env)
    // Two of four: (0.5 + z²/8) / (1 + z²/4) ± … with z = 1.96.
    expect(successLow).toBeCloseTo(0.15, 2)
    expect(successHigh).toBeCloseTo(0.85, 2)
  })

  it('counts only each row’s first episode, however long the others take', () => {
    const config = { kind: 'reference', id: 'cartpole' } as const
    const few = createVecEnv(config, 1)
    const many = createVecEnv(config, 8)
    const first = playOut(uniformSnapshot(few), few)
    const all = playOut(uniformSnapshot(many), many)
    expect(all.episodes).toBe(8)
    expect(all.meanLength).toBe(all.meanReturn * 10) // every decision of a counted episode pays 1
    expect(first.meanLength).toBeGreaterThan(0)
  })

  it('steps no row whose episode is over', () => {
    const env = createVecEnv({ kind: 'reference', id: 'cartpole' }, 8)
    const over = new Set<number>()
    let rests = 0
    const watched: VecEnv = {
      ...env,
      step(actions) {
        actions.forEach((action, row) => {
          expect(action === REST, `row ${row}`).toBe(over.has(row))
          if (action === REST) rests++
        })
        env.step(actions)
        for (let row = 0; row < env.count; row++) if (env.terminated[row] === 1) over.add(row)
      },
    }
    playOut(uniformSnapshot(env), watched)
    expect(over.size).toBe(8)
    expect(rests).toBeGreaterThan(0)
  })

  it('uses the same worlds and random numbers each time', () => {
    const env = createVecEnv({ kind: 'reference', id: 'cartpole' }, 8)
    const snapshot = uniformSnapshot(env)
    const once = playOut(snapshot, env)
    env.reset(99)
    expect(playOut(snapshot, env)).toEqual(once)
    expect(playOut(snapshot, env, { seed: 5 })).not.toEqual(once)
  })

  it('takes only the most probable action when greedy', () => {
    const env = createCountingEnv(2)
    const taken = new Set<number>()
    const watched: VecEnv = {
      ...env,
      step(actions) {
        for (const action of actions) taken.add(action)
        env.step(actions)
      },
    }
    const snapshot = uniformSnapshot(env)
    if (snapshot.head.kind !== 'actorCritic') throw new Error('the fake policy is an actor')
    snapshot.head.actor.layers[0].bias.set([0, 0.1])
    playOut(snapshot, watched, { greedy: true })
    expect([...taken]).toEqual([1])
  })

  it('limits the ε of an ε-greedy policy', () => {
    const env = createCountingEnv(200)
    const { head, ...rest } = uniformSnapshot(env)
    if (head.kind !== 'actorCritic') throw new Error('the fake policy is an actor')
    head.actor.layers[0].bias.set([0, 1])
    const taken = [0, 0]
    const watched: VecEnv = {
      ...env,
      step(actions) {
        for (const action of actions) taken[action]++
        env.step(actions)
      },
    }
    playOut({ ...rest, head: { kind: 'qValues', network: head.actor, epsilon: 1 } }, watched)
    expect(taken[0]).toBeGreaterThan(0)
    expect(taken[0]).toBeLessThan(taken[1] * 0.05)
  })
})

describe('the better of two evaluations', () => {
  const result = (successRate: number, meanReturn: number) => evaluationOf(successRate, { meanReturn })

  it('is the one with more success, then the one with more return', () => {
    expect(isBetter(result(0.5, 0), null)).toBe(true)
    expect(isBetter(result(0.6, 0), result(0.5, 9))).toBe(true)
    expect(isBetter(result(0.5, 1), result(0.5, 0))).toBe(true)
    expect(isBetter(result(0.5, 1), result(0.5, 1))).toBe(false)
  })
})

describe('solved', () => {
  it('is the second of two evaluations in a row with 90 %, and is kept', () => {
    const detector = createSolvedDetector()
    for (const [envSteps, rate] of [
      [1, 0.95],
      [2, 0.89],
      [3, 0.9],
    ])
      detector.add(evaluationOf(rate, { envSteps }))
    expect(detector.solved).toBeNull()
    detector.add(evaluationOf(0.9, { envSteps: 4 }))
    detector.add(evaluationOf(0, { envSteps: 5 }))
    expect(detector.solved?.envSteps).toBe(4)
  })

  it('is defined by the mean return if the caller sets one', () => {
    const detector = createSolvedDetector(({ meanReturn }) => meanReturn >= -13)
    detector.add(evaluationOf(1, { meanReturn: -14, envSteps: 1 }))
    detector.add(evaluationOf(0, { meanReturn: -13, envSteps: 2 }))
    expect(detector.solved).toBeNull()
    detector.add(evaluationOf(0, { meanReturn: -12, envSteps: 3 }))
    expect(detector.solved?.envSteps).toBe(3)
  })
})
