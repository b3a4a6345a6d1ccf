import { expect, it } from 'vitest'
import { createVecEnv } from '../../src/env/create.ts'
import { copySamples, createRolloutBuffer } from '../../src/rl/rolloutBuffer.ts'

it('stores observations and outcomes by step and environment', () => {
  const env = createVecEnv({ kind: 'reference', id: 'cartpole' }, 3)
  const rollout = createRolloutBuffer(2, 3, env.spec.observationSize)
  env.reset(1)
  const first = Array.from(env.observations)
  rollout.storeObservations(0, env)
  env.step(Int32Array.of(0, 1, 0))
  rollout.storeOutcome(0, env)
  const second = Array.from(env.observations)
  rollout.storeObservations(1, env)
  env.step(Int32Array.of(1, 1, 1))
  rollout.storeOutcome(1, env)

  expect(rollout.size).toBe(6)
  expect(Array.from(rollout.observations)).toEqual([...first, ...second])
  expect(Array.from(rollout.rewards)).toEqual([1, 1, 1, 1, 1, 1])
})

it('turns a finished rollout into advantages and returns', () => {
  const rollout = createRolloutBuffer(2, 1, 1)
  rollout.rewards.set([1, 2])
  rollout.values.set([3, 4])
  rollout.lastValues.set([8])
  rollout.finish({ gamma: 0.5, gaeLambda: 0 })
  expect(Array.from(rollout.advantages)).toEqual([0, 2])
  expect(Array.from(rollout.returns)).toEqual([3, 6])
})

it('copied samples are not overwritten by the next rollout', () => {
  const rollout = createRolloutBuffer(1, 2, 1)
  rollout.logProbs.set([-1, -2])
  const copy = copySamples(rollout)
  rollout.logProbs.set([-3, -4])
  expect(Array.from(copy.logProbs)).toEqual([-1, -2])
  expect(copy).toMatchObject({ size: 2, observationSize: 1 })
})
