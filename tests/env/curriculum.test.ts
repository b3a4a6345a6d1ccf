import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { furtherTestsOf, heldOutOf, onOneLevel } from '../../src/env/config.ts'
import { CURRICULUM_STEP, CURRICULUM_SUCCESSES, CURRICULUM_WINDOW, createCurriculum } from '../../src/env/curriculum.ts'
import { createPlatformerVecEnv, type PlatformerVecEnv } from '../../src/env/platformer.ts'
import { createScriptedPolicy } from '../../src/policies/scripted.ts'
import { createRng } from '../../src/shared/rng.ts'
import { endlessPlaceOf } from '../../src/sim/endless/ids.ts'
import { difficultyIn, withDifficulty } from '../../src/sim/endless/sets.ts'
import { hashWorld } from '../../src/sim/state.ts'
import { IDLE, JUMP, type Level, RIGHT, type World } from '../../src/sim/world.ts'
import { plainGame } from './plainGame.ts'

const HIGHEST = 42
const GAME = plainGame(`endless2-7-${HIGHEST}`, { trainSeeds: '16', curriculum: true })

/** Ends episodes of the present difficulty. */
function end(curriculum: ReturnType<typeof createCurriculum>, results: readonly boolean[]): void {
  for (const result of results) curriculum.add(curriculum.seedFor(1234), result)
}

describe('a curriculum', () => {
  it('rises after success by one step, and begins a new window', () => {
    const curriculum = createCurriculum(HIGHEST)
    end(curriculum, Array(CURRICULUM_WINDOW - 1).fill(true))
    expect(curriculum.difficulty).toBe(0)
    end(curriculum, [true])
    expect(curriculum.difficulty).toBe(CURRICULUM_STEP)
    end(curriculum, Array(CURRICULUM_WINDOW - 1).fill(true))
    expect(curriculum.difficulty).toBe(CURRICULUM_STEP)
    end(curriculum, [true])
    expect(curriculum.difficulty).toBe(2 * CURRICULUM_STEP)
  })

  it('needs enough of the last episodes, not all of them', () => {
    const results = Array.from({ length: CURRICULUM_WINDOW }, (_, index) => index < CURRICULUM_SUCCESSES)
    const enough = createCurriculum(HIGHEST)
    end(enough, results)
    expect(enough.difficulty).toBe(CURRICULUM_STEP)
    const tooFew = createCurriculum(HIGHEST)
    end(tooFew, results.with(0, false))
    expect(tooFew.difficulty).toBe(0)
    end(tooFew, [true]) // the first failure has left the window
    expect(tooFew.difficulty).toBe(CURRICULUM_STEP)
  })

  it('never rises with a failure, never falls, and never exceeds the chosen difficulty', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 800 }), fc.nat(9), (results, share) => {
        const curriculum = createCurriculum(HIGHEST)
        for (const result of results.map((each, index) => each || index % 10 < share)) {
          const before = curriculum.difficulty
          end(curriculum, [result])
          const rise = curriculum.difficulty - before
          expect(rise === 0 || (result && rise <= CURRICULUM_STEP)).toBe(true)
          expect(curriculum.difficulty).toBeLessThanOrEqual(HIGHEST)
          expect(curriculum.difficulty).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })

  it('does not count episodes that began at an earlier difficulty', () => {
    const curriculum = createCurriculum(HIGHEST)
    const early = curriculum.seedFor(99)
    end(curriculum, Array(CURRICULUM_WINDOW).fill(true))
    for (let episode = 0; episode < 2 * CURRICULUM_WINDOW; episode++) curriculum.add(early, true)
    expect(curriculum.difficulty).toBe(CURRICULUM_STEP)
  })
})

it('the seed of an episode holds its difficulty', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.nat(100), (seed, hundredths) => {
      const changed = withDifficulty(seed, hundredths)
      expect(difficultyIn(changed)).toBe(hundredths)
      expect(Number.isInteger(changed) && changed >= 0 && changed < 2 ** 32).toBe(true)
      expect(Math.abs(changed - seed)).toBeLessThan(250)
    }),
    {
      examples: [
        [2 ** 32 - 1, 100],
        [0, 0],
      ],
    },
  )
})

describe('an environment with a curriculum', () => {
  const policies = new WeakMap<Level, (world: World) => number>()
  /** The scripted expert in every row, or a hero that hops on the spot. */
  const decide = (world: World, isExpert: boolean) => {
    const policy = policies.get(world.level) ?? createScriptedPolicy(world.level, 4)
    policies.set(world.level, policy)
    return isExpert ? policy(world) : JUMP
  }
  const play = (env: PlatformerVecEnv, decisions: number, isExpert: boolean, visit = () => {}) => {
    for (let decision = 0; decision < decisions; decision++) {
      env.step(Int32Array.from(env.worlds, (world) => decide(world, isExpert)))
      visit()
    }
  }
  const difficultiesOf = ({ worlds }: PlatformerVecEnv) =>
    worlds.map(({ level }) => Math.round(100 * (endlessPlaceOf(level.id)?.difficulty ?? Number.NaN)))

  it('plays harder levels after success, and saves and continues to the bit', () => {
    const env = createPlatformerVecEnv(GAME, 12)
    env.reset(5)
    expect(env.difficulty()).toBe(0)
    expect(new Set(difficultiesOf(env))).toEqual(new Set([0]))
    const rises: number[] = []
    play(env, 420, true, () => rises.push(env.difficulty() ?? -1))
    expect(rises.at(-1)).toBeGreaterThan(0)
    expect(rises).toEqual([...rises].sort((one, other) => one - other))
    expect(Math.max(...difficultiesOf(env))).toBe(Math.round(100 * (env.difficulty() ?? 0)))

    const other = createPlatformerVecEnv(GAME, 12)
    other.state.load(env.state.save())
    expect(other.difficulty()).toBe(env.difficulty())
    const told = (each: PlatformerVecEnv) => {
      const values: number[] = []
      play(each, 150, true, () => values.push(each.difficulty() ?? -1, ...each.worlds.map(hashWorld), ...each.rewards))
      return values
    }
    expect(told(other)).toEqual(told(env))
  })

  it('stays at the easiest levels without success', () => {
    const env = createPlatformerVecEnv({ ...GAME, timeLimitDecisions: 20 }, 12)
    env.reset(5)
    play(env, 700, false)
    expect(env.difficulty()).toBe(0)
  })

  it('begins groups of new episodes at the present difficulty, and leaves reached states as they are', () => {
    const env = createPlatformerVecEnv(GAME, 3)
    env.reset(1)
    const none = new Uint8Array(0)
    env.startFrom([1, 2, 3].map((seed) => ({ seed: withDifficulty(seed * 1000, 33), actions: none })))
    expect(difficultiesOf(env)).toEqual([0, 0, 0])
    const actions = Uint8Array.of(RIGHT, IDLE)
    env.startFrom([1, 2, 3].map((seed) => ({ seed: withDifficulty(seed * 1000, 33), actions })))
    expect(difficultiesOf(env)).toEqual([33, 33, 33])
    expect(env.clipOf(0).levelId).toBe(env.worlds[0].level.id)
  })

  it('is the same for the same seed', () => {
    const hashes = (seed: number) => {
      const env = createPlatformerVecEnv(GAME, 6)
      env.reset(seed)
      const rng = createRng(3, 'actions')
      for (let step = 0; step < 100; step++) env.step(Int32Array.from({ length: 6 }, () => rng.int(5)))
      return env.worlds.map(hashWorld)
    }
    expect(hashes(4)).toEqual(hashes(4))
    expect(hashes(4)).not.toEqual(hashes(5))
  })

  it('is tested at the chosen difficulty', () => {
    for (const test of [heldOutOf(GAME), ...Object.values(furtherTestsOf(GAME))]) {
      if (test?.kind !== 'platformer') throw new Error('not the game')
      const env = createPlatformerVecEnv(test, 4)
      env.reset(1)
      expect(env.difficulty()).toBeNull()
      expect(difficultiesOf(env)).toEqual([HIGHEST, HIGHEST, HIGHEST, HIGHEST])
    }
    expect(onOneLevel(GAME)).not.toHaveProperty('curriculum')
    expect(createPlatformerVecEnv(plainGame('lobby', { curriculum: true }), 1).difficulty()).toBeNull()
  })
})
