import { describe, expect, it } from 'vitest'
import { furtherTestsOf, type PlatformerConfig } from '../../src/env/config.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { createPlatformerEnv, createPlatformerVecEnv, type PlatformerVecEnv } from '../../src/env/platformer.ts'
import { createRng } from '../../src/shared/rng.ts'
import { replayClip } from '../../src/sim/clip.ts'
import { endlessId, MAX_ENDLESS_SEED } from '../../src/sim/endless/ids.ts'
import {
  type EndlessSplit,
  endlessSet,
  LEFT_BELLS,
  type LeftBell,
  type LevelSet,
  TRAIN_SEEDS,
} from '../../src/sim/endless/sets.ts'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { hashWorld } from '../../src/sim/state.ts'
import { RIGHT } from '../../src/sim/world.ts'
import { plainGame } from './plainGame.ts'

const GAME = plainGame('endless-7-40', { trainSeeds: '16', randomRegrets: true })

function levelsOf(env: PlatformerVecEnv): string[] {
  return env.worlds.map(({ level }) => level.id)
}

/** Steps all rows with random actions, and shows each step. */
function rollOut(env: PlatformerVecEnv, steps: number, visit: () => void): void {
  const rng = createRng(9, 'actions')
  for (let step = 0; step < steps; step++) {
    env.step(Int32Array.from({ length: env.count }, () => (rng.float() < 0.6 ? RIGHT : rng.int(5))))
    visit()
  }
}

describe('the levels of training', () => {
  it.each(TRAIN_SEEDS)('are %s seeds from the level’s own on, none of which is unseen', (trainSeeds) => {
    const seedsOf = (first: number, split?: 'unseen') => {
      const set = endlessSet({
        first: { seed: first, difficulty: 0 },
        trainSeeds,
        leftBell: 'off',
        ...(split && { split }),
      })
      expect(set.levelOf(5).id).toBe(endlessId(set.placeOf(5)))
      return new Set(Array.from({ length: 3000 }, (_, episode) => set.placeOf(episode).seed))
    }
    for (const first of [0, 7, MAX_ENDLESS_SEED - 2]) {
      const trained = seedsOf(first)
      const next = Array.from({ length: Number(trainSeeds) || 0 }, (_, index) => (first + index) % 1_000_000)
      if (trainSeeds === 'all') expect(trained.size).toBeGreaterThan(2900)
      else expect(trained).toEqual(new Set(next))
      const distances = [...seedsOf(first, 'unseen')].map((seed) => (seed - first + 1_000_000) % 1_000_000)
      expect(distances.length).toBeGreaterThan(2900)
      expect(Math.min(...distances)).toBeGreaterThanOrEqual(500_000) // as many as there can be in training
    }
  })

  it('are those of the rows’ episodes, and change with them', () => {
    const env = createPlatformerVecEnv(GAME, 8)
    env.reset(3)
    const met = new Set(levelsOf(env))
    rollOut(env, 300, () => {
      for (const id of levelsOf(env)) met.add(id)
    })
    expect(met.size).toBeGreaterThan(10)
    expect(met.size).toBeLessThanOrEqual(16)
  })

  it('are the same for the same seed, and other ones for another', () => {
    const played = (seed: number) => {
      const env = createPlatformerVecEnv(GAME, 8)
      const hashes: number[] = []
      env.reset(seed)
      rollOut(env, 60, () => hashes.push(...env.worlds.map(hashWorld), ...env.observations))
      return hashes
    }
    expect(played(5)).toEqual(played(5))
    expect(played(5)).not.toEqual(played(6))
  })

  it('survive saving: a loaded environment plays on as if it had not been interrupted', () => {
    const one = createPlatformerVecEnv(GAME, 6)
    one.reset(3)
    rollOut(one, 80, () => {})
    const other = createPlatformerVecEnv(GAME, 6)
    other.state.load(one.state.save())
    expect(levelsOf(other)).toEqual(levelsOf(one))
    expect(other.worlds.map(hashWorld)).toEqual(one.worlds.map(hashWorld))
    const told = (env: PlatformerVecEnv) => {
      const values: number[] = []
      rollOut(env, 120, () => values.push(...env.observations, ...env.rewards))
      return values
    }
    expect(told(other)).toEqual(told(one))
  })

  it('are named by clips, also by those of an episode that has just ended', () => {
    const env = createPlatformerVecEnv(GAME, 8)
    env.reset(1)
    let ended = 0
    rollOut(env, 200, () => {
      for (let row = 0; row < env.count; row++) {
        if (env.terminated[row] === 0) continue
        ended++
        const clip = env.clipOf(row)
        const { status } = replayClip(clip, loadLevel(clip.levelId))
        expect(status, clip.levelId).not.toBe(0)
      }
    })
    expect(ended).toBeGreaterThan(8)
  })

  it('are one where a policy is shown', () => {
    const env = createPlatformerEnv({ ...GAME, split: 'unseen' })
    const observation = new Float32Array(env.spec.observationSize)
    for (let seed = 0; seed < 20; seed++) {
      env.reset(seed, observation)
      expect(env.world.level.id).toBe(GAME.level)
    }
  })

  it('do not matter for levels that are not endless', () => {
    for (const { id } of LEVELS) {
      const config: PlatformerConfig = { ...GAME, level: id }
      const env = createPlatformerVecEnv(config, 4)
      env.reset(1)
      expect(new Set(levelsOf(env))).toEqual(new Set([id]))
      expect(furtherTestsOf(config)).toEqual({})
    }
  })
})

describe('levels with the bell at the left', () => {
  const setOf = (leftBell: LeftBell, split?: EndlessSplit) =>
    endlessSet({ first: { seed: 7, difficulty: 0.2 }, trainSeeds: '16', leftBell, ...(split && { split }) })
  const shareOf = (set: LevelSet) => {
    const bells = Array.from({ length: 400 }, (_, episode) => set.placeOf(episode).bell)
    return bells.filter((bell) => bell === 'left').length / bells.length
  }

  it('are met in half of the training only if they are trained on, and in all of their own test', () => {
    for (const leftBell of LEFT_BELLS) {
      const share = shareOf(setOf(leftBell))
      if (leftBell === 'trained') expect(Math.abs(share - 0.5)).toBeLessThan(0.1)
      else expect(share).toBe(0)
      expect(shareOf(setOf(leftBell, 'unseen'))).toBe(0)
      expect(shareOf(setOf(leftBell, 'bellLeft'))).toBe(1)
    }
  })

  it('have the seeds of the unseen ones, so that only the bell differs', () => {
    for (let episode = 0; episode < 50; episode++) {
      const { bell: _, ...place } = setOf('tested', 'bellLeft').placeOf(episode)
      expect(place).toEqual(setOf('tested', 'unseen').placeOf(episode))
    }
  })

  it('are tested where they are asked for, also with a single training level', () => {
    expect(Object.keys(furtherTestsOf({ ...GAME, leftBell: 'tested' }))).toEqual(['unseen', 'bellLeft'])
    const env = createPlatformerVecEnv(plainGame('endless-7-40', { leftBell: 'trained' }), 40)
    env.reset(1)
    expect(new Set(levelsOf(env))).toEqual(new Set(['endless-7-40', 'endless-7-40-left']))
  })
})

it('a run on endless levels is tested on unseen ones with the same observations', () => {
  const tests = furtherTestsOf(GAME)
  expect(Object.keys(tests)).toEqual(['unseen'])
  for (const test of Object.values(tests)) {
    const { spec } = createVecEnv(test, 1)
    expect(spec).toEqual(createVecEnv(GAME, 1).spec)
  }
})
