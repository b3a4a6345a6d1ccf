import { describe, expect, it } from 'vitest'
import type { EnvConfig, PlatformerConfig } from '../../src/env/config.ts'
import type { VecEnv } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { createRng } from '../../src/shared/rng.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const GAME: PlatformerConfig = { ...defaultPlatformer(), level: 'lobby', randomRegrets: true, stickyActions: 0.25 }
const ENDLESS: PlatformerConfig = { ...GAME, level: 'endless-3-50', trainSeeds: '16' }
const CARTPOLE: EnvConfig = { kind: 'reference', id: 'cartpole' }

/** Continues with actions that depend only on the decision, and returns the observations and rewards of every row. */
function play(env: VecEnv, decisions: number): number[] {
  const rng = createRng(5, 'test')
  const told: number[] = []
  for (let step = 0; step < decisions; step++) {
    env.step(new Int32Array(env.count).fill(rng.int(env.spec.actionCount)))
    told.push(...env.observations, ...env.rewards)
  }
  return told
}

describe.each([
  ['the game', GAME],
  ['the game in pixels, which look back', { ...GAME, observation: 'pixels' }],
  ['endless levels', ENDLESS],
  ['endless levels in pixels', { ...ENDLESS, observation: 'pixels' }],
  ['CartPole', CARTPOLE],
])('starting from a state in %s', (_, config) => {
  it('continues exactly as the episode that led to it', () => {
    const env = createVecEnv(config, 3)
    env.reset(4)
    play(env, 8)
    const starts = [0, 1, 2].map((row) => env.startOf(row))
    const seen = Float32Array.from(env.observations)

    const other = createVecEnv(config, 3)
    other.reset(99)
    play(other, 3)
    other.startFrom(starts)
    expect(other.observations).toEqual(seen)
    expect(other.finalObservations).toEqual(seen)
    expect(play(other, 4)).toEqual(play(createdAt(config, starts), 4))
  })

  it('is the same for starts that share their actions, and part in their futures alone', () => {
    const env = createVecEnv(config, 1)
    env.reset(2)
    play(env, 7)
    const { seed, actions } = env.startOf(0)
    // By pairs of equal ones; the first four, and the last, go on as the episode would have.
    const futures = Array.from({ length: 25 }, (_, k) => (k < 4 || k === 24 ? undefined : 11 + Math.floor(k / 2)))
    const startsWith = (own: () => Uint8Array) =>
      futures.map((future) => ({ seed, actions: own(), ...(future !== undefined && { future }) }))
    const shared = createdAt(
      config,
      startsWith(() => actions),
    )
    const separate = createdAt(
      config,
      startsWith(() => actions.slice()),
    )
    expect(shared.observations).toEqual(separate.observations)
    expect(play(shared, 6)).toEqual(play(separate, 6))
    futures.forEach((_, row) => {
      expect(shared.returnOf(row)).toBe(separate.returnOf(row))
      expect(shared.startOf(row)).toEqual(separate.startOf(row))
    })
  })

  it('is the same state for equal starts', () => {
    const env = createVecEnv(config, 2)
    env.reset(1)
    play(env, 6)
    const start = env.startOf(0)
    env.startFrom([start, start])
    const size = env.spec.observationSize
    expect(env.observations.subarray(0, size)).toEqual(env.observations.subarray(size))
    expect(env.startOf(1)).toEqual(start)
  })
})

it('starts a new episode at the seed if the episode was already over', () => {
  const env = createVecEnv(CARTPOLE, 1)
  env.startFrom([{ seed: 3, actions: new Uint8Array(200) }])
  const fresh = createVecEnv(CARTPOLE, 1)
  fresh.startFrom([{ seed: 3, actions: new Uint8Array(0) }])
  expect(env.observations).toEqual(fresh.observations)
  expect(env.startOf(0).actions).toHaveLength(0)
})

function createdAt(config: EnvConfig, starts: Parameters<VecEnv['startFrom']>[0]): VecEnv {
  const env = createVecEnv(config, starts.length)
  env.startFrom(starts)
  return env
}
