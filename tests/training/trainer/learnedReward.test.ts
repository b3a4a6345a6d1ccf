import { describe, expect, it } from 'vitest'
import { REST } from '../../../src/env/contracts.ts'
import type { RewardModelSnapshot } from '../../../src/policies/rewardModel.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { guideRewards, LEARNED_REWARD_UNIT, watchLearnedReward } from '../../../src/training/trainer/learnedReward.ts'
import { createCountingEnv, startFakeRun, uniformSnapshot } from '../fakes.ts'

/** Pays `perObservation` for each unit of the next observation, and `forSecond` for the second action. */
function model(perObservation: number, forSecond = 0): RewardModelSnapshot {
  const weights = Float32Array.of(perObservation, 0, forSecond, 0)
  const member = {
    activation: 'relu' as const,
    layers: [{ inputs: 4, outputs: 1, weights, bias: new Float32Array(1) }],
  }
  return { envId: 'counting', observationSize: 1, actionCount: 2, members: [member], shift: 0, scale: 1 }
}

/** A policy of the counting environment with these logits everywhere. */
function policy(...logits: number[]): PolicySnapshot {
  const uniform = uniformSnapshot(createCountingEnv())
  if (uniform.head.kind !== 'actorCritic') throw new Error('another head')
  const [layer] = uniform.head.actor.layers
  const actor = { ...uniform.head.actor, layers: [{ ...layer, bias: Float32Array.from(logits) }] }
  return { ...uniform, head: { ...uniform.head, actor } }
}

const guided = (
  learnedReward: number,
  referencePenalty: number,
  given: Partial<Parameters<typeof guideRewards>[1]> = {},
) => {
  const inner = createCountingEnv()
  const guidance = { learnedReward, referencePenalty }
  return { inner, ...guideRewards(inner, { guidance, rewardModel: null, reference: null, rewardScale: 10, ...given }) }
}

const twice = (action: number) => Int32Array.of(action, action)

describe('mixed rewards', () => {
  it('mix learned and true reward by the share, both in the scale of the run', () => {
    const { inner, env } = guided(0.25, 0, { rewardModel: model(2) })
    env.reset(1)
    env.step(twice(0)) // next observation 1, true reward 1 × 10
    const wanted = 0.25 * LEARNED_REWARD_UNIT * 10 * 2 + 0.75 * 10
    expect([...env.rewards]).toEqual([expect.closeTo(wanted, 5), expect.closeTo(wanted, 5)])
    expect([...inner.rewards]).toEqual([10, 10])
  })

  it('do not contain the true reward at a share of 1', () => {
    const { env } = guided(1, 0, { rewardModel: model(0, 1) })
    env.reset(1)
    env.step(Int32Array.of(0, 1))
    expect([...env.rewards]).toEqual([0, expect.closeTo(LEARNED_REWARD_UNIT * 10, 5)])
  })

  it('subtract β (log π − log π_ref) of the chosen action, from before the step and unscaled', () => {
    const { env, setPolicy, drainMetrics } = guided(0, 0.5, { reference: policy(0, 0) })
    setPolicy(policy(Math.log(3), 0)) // π = ¾, ¼ against ½, ½
    env.reset(1)
    env.step(Int32Array.of(0, 1))
    const penalties = [0.5 * Math.log(1.5), 0.5 * Math.log(0.5)]
    expect([...env.rewards]).toEqual(penalties.map((penalty) => expect.closeTo(10 - penalty, 4)))
    const metrics = drainMetrics()
    expect(metrics['reward/penalty']).toBeCloseTo((penalties[0] + penalties[1]) / 2, 5)
    expect(metrics['reference/kl']).toBeCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), 5)
  })

  it('have no penalty while the policy equals its reference, and stay finite if the reference never acts so', () => {
    const { env, setPolicy, drainMetrics } = guided(0, 1, { reference: policy(0, -1000) })
    setPolicy(policy(0, -1000))
    env.reset(1)
    env.step(twice(1))
    expect([...env.rewards]).toEqual([10, 10])
    expect(drainMetrics()['reference/kl']).toBeCloseTo(0, 6)
    setPolicy(policy(0, 0))
    env.step(twice(1))
    expect(env.rewards.every(Number.isFinite)).toBe(true)
  })

  it('neither count nor reward resting rows', () => {
    const { env, drainMetrics } = guided(1, 0, { rewardModel: model(0, 1) })
    env.reset(1)
    env.step(Int32Array.of(1, REST))
    expect(env.rewards[1]).toBe(0)
    expect(drainMetrics()['reward/learned']).toBeCloseTo(1, 6)
    expect(drainMetrics()).toEqual({}) // nothing since
  })
})

describe('reporting the learned reward', () => {
  it('averages the first episode of each row, and does not change the true rewards', () => {
    const inner = createCountingEnv(1)
    const watched = watchLearnedReward(inner, model(1))
    watched.env.reset(1)
    for (let step = 0; step < 5; step++) watched.env.step(Int32Array.of(0)) // 1, 2, 0 and the next episode
    expect(watched.meanLearnedReward).toBeCloseTo(1, 6)
    expect(watched.env.rewards).toBe(inner.rewards)
    watched.env.reset(1)
    watched.env.step(Int32Array.of(0))
    expect(watched.meanLearnedReward).toBeCloseTo(1, 6)
  })
})

describe('a run with a learned reward or a KL penalty', () => {
  const guidance = { learnedReward: 1, referencePenalty: 0.1 }
  const reference = policy(0, 0)

  it('reports both with each update, and keeps the score in true reward', async () => {
    const material = { rewardModel: model(1), referencePolicy: reference }
    const run = startFakeRun({ change: { budgetSteps: 24, guidance }, material })
    await run.over
    expect(run.of('failed')).toEqual([])
    const { metrics, episodes } = run.of('progress').at(-1)?.batch ?? expect.fail('no progress')
    expect(Object.keys(metrics)).toEqual(
      expect.arrayContaining(['loss/policy', 'reward/learned', 'reward/penalty', 'reference/kl']),
    )
    expect(episodes.returns.every((value) => value === 60)).toBe(true) // (1 + 2 + 3) × 10, of a reward scale of 1
  })

  it('is evaluated before its first update if it has an initial policy, and reports the learned reward', async () => {
    const run = startFakeRun({
      change: { budgetSteps: 24, guidance, evaluation: { everySteps: 10, episodes: 2, greedy: false } },
      material: { rewardModel: model(1), initialPolicy: reference },
    })
    await run.over
    const evaluations = run.of('evaluation').map(({ evaluation }) => evaluation)
    expect(evaluations[0]).toMatchObject({ updates: 0, isBest: true, learnedReward: expect.closeTo(1, 6) })
    expect(evaluations.length).toBeGreaterThan(2)
  })

  it.each([
    ['no reward model', { referencePolicy: reference }, 'there is no reward model yet'],
    ['a reward model of another place', { rewardModel: { ...model(1), observationSize: 9 } }, 'cannot read'],
    ['no reference', { rewardModel: model(1) }, 'there is no reference policy'],
    [
      'a reference of another environment',
      { rewardModel: model(1), referencePolicy: { ...reference, observationSize: 9 } },
      'cannot read',
    ],
  ])('fails with advice for %s', async (_, material, message) => {
    const run = startFakeRun({ change: { guidance }, material })
    await run.over
    const failure = run.of('failed')[0]
    expect(failure.message).toContain(message)
    expect(failure.advice).not.toBe('')
  })

  it('needs no material if both weights are 0', async () => {
    const run = startFakeRun({ change: { budgetSteps: 8, guidance: { learnedReward: 0, referencePenalty: 0 } } })
    await run.over
    expect(run.of('failed')).toEqual([])
  })
})
