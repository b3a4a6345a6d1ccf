import { expect, it } from 'vitest'
import { createVecEnv } from '../../../src/env/create.ts'
import { defaultPlatformer } from '../../../src/store/app/defaults.ts'
import { createExpert } from '../../../src/training/trainer/expert.ts'
import { RunFailure } from '../../../src/training/trainer/guard.ts'

it.each([
  ['the lobby', defaultPlatformer()],
  ['several endless levels', { ...defaultPlatformer(), level: 'endless-1-20', trainSeeds: '16' as const }],
])('rings the bell of %s in each row', (_, config) => {
  const env = createVecEnv(config, 2)
  const expert = createExpert(env, config)
  const bells = [0, 0]
  env.reset(1)
  for (let decision = 0; decision < 200 && bells.includes(0); decision++) {
    env.step(Int32Array.from(bells, (_, row) => expert(row)))
    bells.forEach((_, row) => {
      bells[row] += env.success[row]
    })
  }
  expect(bells).not.toContain(0)
})

it('says what to do if there is no expert', () => {
  const config = { kind: 'reference', id: 'cartpole' } as const
  const expert = createExpert(createVecEnv(config, 1), config)
  expect(() => expert(0)).toThrow(RunFailure)
  expect(() => expert(0)).toThrow('no expert for the environment “CartPole-v1”')
})

it('says what to do on a level with a key, for which it does not look', () => {
  const config = { ...defaultPlatformer(), level: 'credit' }
  const expert = createExpert(createVecEnv(config, 2), config)
  expect(() => expert(1)).toThrow('cannot play “Key and Door”')
  const many = { ...config, level: 'endless2-7-100', trainSeeds: '16' as const } // of which some have a key
  const env = createVecEnv(many, 2)
  env.reset(1)
  expect(createExpert(env, many)(1)).toBeGreaterThanOrEqual(0)
})
