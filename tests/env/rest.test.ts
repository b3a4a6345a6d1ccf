import { describe, expect, it } from 'vitest'
import type { EnvConfig } from '../../src/env/config.ts'
import { REST, type VecEnv } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { createRng } from '../../src/shared/rng.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const GAME: EnvConfig = { ...defaultPlatformer(), level: 'lobby', randomRegrets: true, stickyActions: 0.25 }
const CARTPOLE: EnvConfig = { kind: 'reference', id: 'cartpole' }

function seen(env: VecEnv, row: number): number[] {
  const size = env.spec.observationSize
  return [...env.observations.subarray(row * size, (row + 1) * size)]
}

describe.each([
  ['the game', GAME],
  ['CartPole', CARTPOLE],
])('a row that rests in %s', (_, config) => {
  it('is not stepped and earns nothing while the others play, and continues later unchanged', () => {
    const env = createVecEnv(config, 2)
    const steady = createVecEnv(config, 2)
    for (const each of [env, steady]) each.reset(4)
    const rng = createRng(5, 'test')
    for (let step = 0; step < 5; step++) {
      const action = rng.int(env.spec.actionCount)
      for (const each of [env, steady]) each.step(Int32Array.of(action, action))
    }
    const before = seen(env, 1)
    const start = env.startOf(1)
    env.step(Int32Array.of(0, REST))
    steady.step(Int32Array.of(0, REST))
    env.step(Int32Array.of(0, REST))
    expect(seen(env, 1)).toEqual(before)
    expect(env.startOf(1)).toEqual(start)
    expect([env.rewards[1], env.terminated[1], env.truncated[1], env.success[1]]).toEqual([0, 0, 0, 0])
    expect(env.startOf(0).actions).toHaveLength(7)

    for (const each of [env, steady]) each.step(Int32Array.of(1, 1))
    expect(seen(env, 1)).toEqual(seen(steady, 1))
    expect(env.rewards[1]).toBe(steady.rewards[1])
  })

  it('has the next episode’s first observation as its final observation once its own has ended', () => {
    const env = createVecEnv(config, 1)
    env.reset(1)
    do env.step(Int32Array.of(1))
    while (env.terminated[0] === 0 && env.truncated[0] === 0)
    expect(env.finalObservations).not.toEqual(env.observations)
    env.step(Int32Array.of(REST))
    expect(env.finalObservations).toEqual(env.observations)
    expect([env.terminated[0], env.truncated[0]]).toEqual([0, 0])
  })
})
