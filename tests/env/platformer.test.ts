import { describe, expect, it } from 'vitest'
import { outcomeBytes } from '../../src/env/columns.ts'
import { OBSERVATIONS } from '../../src/env/observations/index.ts'
import { createPlatformerEnv, createPlatformerVecEnv, type PlatformerVecEnv } from '../../src/env/platformer.ts'
import { REWARD_TERMS } from '../../src/env/rewards/index.ts'
import { episodeSeeds } from '../../src/env/vectorise.ts'
import { createScriptedPolicy } from '../../src/policies/scripted.ts'
import { createRng } from '../../src/shared/rng.ts'
import { replayClip } from '../../src/sim/clip.ts'
import { createEventBuffer, EVENT_JUMP } from '../../src/sim/events.ts'
import { loadLevel } from '../../src/sim/levels.ts'
import { createWorld, hashWorld, resetWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { ATTACK, IDLE, JUMP, LEFT, RANG_BELL, RIGHT, RUNNING, TILE } from '../../src/sim/world.ts'
import { plainGame } from './plainGame.ts'

const CONFIG = plainGame('lobby')

/** Steps all rows with random actions, mostly to the right, and shows each step. */
function rollOut(env: PlatformerVecEnv, steps: number, visit: (actions: Int32Array) => void): void {
  const rng = createRng(9, 'actions')
  const actions = new Int32Array(env.count)
  for (let step = 0; step < steps; step++) {
    for (let row = 0; row < env.count; row++) actions[row] = rng.float() < 0.4 ? RIGHT : rng.int(5)
    env.step(actions)
    visit(actions)
  }
}

const ended = (env: PlatformerVecEnv, row: number) => env.terminated[row] === 1 || env.truncated[row] === 1

describe('the meaning of an episode’s end', () => {
  it('truncates at the time limit, which is neither termination nor success', () => {
    const env = createPlatformerEnv({ ...CONFIG, timeLimitDecisions: 3 })
    const observation = new Float32Array(env.spec.observationSize)
    env.reset(0, observation)
    expect(env.step(IDLE, observation)).toMatchObject({ terminated: false, truncated: false })
    expect(env.step(IDLE, observation)).toMatchObject({ terminated: false, truncated: false })
    expect(env.step(IDLE, observation)).toMatchObject({ terminated: false, truncated: true, success: false })
  })

  it.each([
    [4, 40],
    [1, 160],
    [8, 20],
  ])('gives the level’s limit the same game time at %i ticks a decision', (ticksPerAction, decisions) => {
    const env = createPlatformerEnv({ ...CONFIG, level: 'corridor', ticksPerAction })
    const observation = new Float32Array(env.spec.observationSize)
    env.reset(0, observation)
    for (let decision = 1; decision < decisions; decision++) expect(env.step(LEFT, observation).truncated).toBe(false)
    expect(env.step(LEFT, observation).truncated).toBe(true)
  })

  it('terminates with success at the bell, and rewards progress and the bell', () => {
    const env = createPlatformerEnv({ ...CONFIG, level: 'corridor', rewardWeights: { coin: 0 }, rewardScale: 0.3 })
    const observation = new Float32Array(env.spec.observationSize)
    env.reset(0, observation)
    const startX = env.world.x
    let result = env.step(RIGHT, observation)
    let decisions = 1
    let total = result.reward
    while (!result.terminated && !result.truncated) {
      result = env.step(RIGHT, observation)
      total += result.reward
      decisions++
    }
    expect(result).toMatchObject({ terminated: true, truncated: false, success: true })
    const unscaled = 10 + (0.1 * (env.world.x - startX)) / TILE - 0.005 * decisions
    expect(total).toBeCloseTo(0.3 * unscaled, 10)
    expect(env.episode().return).toBeCloseTo(unscaled, 10)
    expect(env.episode().length).toBe(decisions)
    expect(env.terms.bell).toBe(10)
  })

  it('terminates without success at a death', () => {
    const env = createPlatformerEnv(CONFIG)
    const observation = new Float32Array(env.spec.observationSize)
    env.reset(0, observation)
    let result = env.step(RIGHT, observation) // runs into the first gap
    while (!result.terminated && !result.truncated) result = env.step(RIGHT, observation)
    expect(result).toMatchObject({ terminated: true, truncated: false, success: false })
    expect(env.terms.death).toBe(-2)
  })
})

/** How many entries differ: compares a picture faster than `toEqual` does. */
function differences(some: Float32Array, others: Float32Array): number {
  expect(some.length).toBe(others.length)
  return some.reduce((count, entry, index) => (entry === others[index] ? count : count + 1), 0)
}

describe('PlatformerVecEnv', () => {
  it('that leaves out final observations does so where no episode ends, and differs in nothing else', () => {
    const config = { ...CONFIG, timeLimitDecisions: 30 }
    const all = createPlatformerVecEnv(config, 3)
    const some = createPlatformerVecEnv(config, 3, { finals: 'ended' })
    const { observationSize } = all.spec
    all.reset(5)
    some.reset(5)
    let episodes = 0
    rollOut(all, 100, (actions) => {
      some.step(actions)
      expect(differences(some.observations, all.observations)).toBe(0)
      expect(outcomeBytes(some)).toEqual(outcomeBytes(all))
      for (let row = 0; row < 3; row++) {
        const [shown, final] = [all.observations, all.finalObservations].map((entries) =>
          entries.subarray(row * observationSize, (row + 1) * observationSize),
        )
        if (!ended(all, row)) {
          expect(differences(final, shown)).toBe(0)
          continue
        }
        episodes++
        expect(differences(final, shown)).toBeGreaterThan(0)
        expect(
          differences(some.finalObservations.subarray(row * observationSize, (row + 1) * observationSize), final),
        ).toBe(0)
      }
    })
    expect(episodes).toBeGreaterThan(5)
  })

  it('has its small columns in one piece of memory', () => {
    const vec = createPlatformerVecEnv({ ...CONFIG, timeLimitDecisions: 3 }, 2)
    vec.reset(1)
    for (let decision = 0; decision < 3; decision++) vec.step(Int32Array.of(RIGHT, IDLE))
    const bytes = outcomeBytes(vec)
    expect([...new Float32Array(bytes.slice(0, 8).buffer)]).toEqual([...vec.rewards])
    expect([...bytes.subarray(8)]).toEqual([...vec.terminated, ...vec.truncated, ...vec.success])
    expect([...vec.truncated]).toEqual([1, 1])
  })

  it.each(OBSERVATIONS.map(({ id }) => id))(
    'with one row equals the single environment, decision for decision (%s)',
    (observation) => {
      const config = { ...CONFIG, observation, randomRegrets: true, stickyActions: 0.25, timeLimitDecisions: 60 }
      const vec = createPlatformerVecEnv(config, 1)
      const single = createPlatformerEnv(config)
      const seeds = episodeSeeds(5, 0)
      const seen = new Float32Array(single.spec.observationSize)
      vec.reset(5)
      single.reset(seeds.uint32(), seen)
      let episodes = 0
      rollOut(vec, 400, (actions) => {
        const result = single.step(actions[0], seen)
        expect(differences(vec.finalObservations, seen)).toBe(0)
        expect(vec.rewards[0]).toBe(Math.fround(result.reward))
        expect([vec.terminated[0], vec.truncated[0]]).toEqual([Number(result.terminated), Number(result.truncated)])
        if (result.terminated || result.truncated) {
          episodes++
          single.reset(seeds.uint32(), seen)
        }
        expect(differences(vec.observations, seen)).toBe(0)
        expect(hashWorld(vec.worlds[0])).toBe(hashWorld(single.world))
      })
      expect(episodes).toBeGreaterThan(5)
    },
  )

  it('separates the final observation from the next episode’s first one', () => {
    const vec = createPlatformerVecEnv({ ...CONFIG, timeLimitDecisions: 10 }, 1)
    vec.reset(0)
    const first = vec.observations.slice()
    for (let decision = 0; decision < 10; decision++) vec.step(Int32Array.of(RIGHT))
    expect(vec.truncated[0]).toBe(1)
    expect(vec.observations).toEqual(first) // without chance every episode starts alike
    expect(vec.finalObservations[0]).toBe(1) // at full speed
  })

  it('plays the same for the same seed and differently for another seed or row', () => {
    const config = { ...CONFIG, randomRegrets: true, stickyActions: 0.5 }
    const hashes = [3, 3, 4].map((seed) => {
      const vec = createPlatformerVecEnv(config, 2)
      vec.reset(seed)
      const seen: number[] = []
      for (let step = 0; step < 100; step++) {
        vec.step(Int32Array.of(step % 5, step % 5))
        seen.push(...vec.worlds.map(hashWorld))
      }
      return seen
    })
    expect(hashes[1]).toEqual(hashes[0])
    expect(hashes[2]).not.toEqual(hashes[0])
    expect(hashes[0].filter((_, index) => index % 2 === 0)).not.toEqual(hashes[0].filter((_, index) => index % 2 === 1))
  })

  it('discards an unfinished episode at reset', () => {
    const vec = createPlatformerVecEnv({ ...CONFIG, randomRegrets: true }, 3)
    vec.reset(1)
    const start = vec.observations.slice()
    rollOut(vec, 57, () => undefined)
    vec.reset(1)
    expect(vec.observations).toEqual(start)
    expect(vec.finalObservations).toEqual(start)
    expect(vec.episodeOf(1)).toMatchObject({ length: 0, return: 0 })
  })

  it('records each episode as a clip that replays to the same world', () => {
    const config = { ...CONFIG, randomRegrets: true, stickyActions: 0.25, timeLimitDecisions: 80 }
    const vec = createPlatformerVecEnv(config, 4)
    vec.reset(2)
    let running = 0
    let over = 0
    rollOut(vec, 120, () => {
      for (let row = 0; row < vec.count; row++) {
        const clip = vec.clipOf(row)
        const world = replayClip(clip, vec.level)
        if (ended(vec, row)) {
          over++
          expect(world.status !== RUNNING || clip.actions.length === 80).toBe(true)
        } else {
          running++
          expect(hashWorld(world)).toBe(hashWorld(vec.worlds[row]))
        }
      }
    })
    expect(running).toBeGreaterThan(100)
    expect(over).toBeGreaterThan(4)
  })

  it('sums each term over the episode, including the last step', () => {
    const vec = createPlatformerVecEnv({ ...CONFIG, rewardScale: 0.3, timeLimitDecisions: 50 }, 4)
    vec.reset(8)
    const returns = new Float64Array(vec.count)
    rollOut(vec, 200, () => {
      for (let row = 0; row < vec.count; row++) {
        returns[row] += vec.rewards[row] / 0.3
        const episode = vec.episodeOf(row)
        expect(episode.return).toBeCloseTo(returns[row], 4)
        expect(episode.termTotals.reduce((sum, total) => sum + total)).toBeCloseTo(episode.return, 9)
        const time = REWARD_TERMS.findIndex((term) => term.id === 'time')
        expect(episode.termTotals[time]).toBeCloseTo(-0.005 * episode.length, 9)
        if (ended(vec, row)) returns[row] = 0
      }
    })
  })

  it('reports a milestone once an episode, in the step that reaches it', () => {
    const vec = createPlatformerVecEnv(CONFIG, 1)
    const decide = createScriptedPolicy(vec.level, 4)
    vec.reset(0)
    const reached: number[] = []
    do {
      vec.step(Int32Array.of(decide(vec.worlds[0])))
      if (vec.milestonesReached[0] !== 0) reached.push(vec.milestonesReached[0])
    } while (!ended(vec, 0))
    expect(vec.success[0]).toBe(1)
    expect(reached).toEqual([1, 2, 4])
  })

  it('uses new reward weights from the next decision on', () => {
    const vec = createPlatformerVecEnv(CONFIG, 2)
    vec.reset(0)
    vec.step(Int32Array.of(IDLE, IDLE))
    expect(vec.rewards[0]).toBeCloseTo(-0.005, 6)
    vec.setRewardWeights({ time: 0.25, idle: 0.5 })
    vec.step(Int32Array.of(IDLE, RIGHT))
    expect(vec.rewards[0]).toBeCloseTo(0.75, 6)
    vec.setRewardWeights({})
    vec.step(Int32Array.of(IDLE, IDLE))
    expect(vec.rewards[0]).toBeCloseTo(-0.005, 6)
  })
})

describe('a decision', () => {
  it('played by ticks, by `step` or by the bare simulation leads to the same world', () => {
    const byStep = createPlatformerEnv(CONFIG)
    const byTicks = createPlatformerEnv(CONFIG)
    const bare = createWorld(loadLevel('lobby'))
    const events = createEventBuffer(64)
    const one = new Float32Array(byStep.spec.observationSize)
    const other = new Float32Array(byStep.spec.observationSize)
    byStep.reset(1, one)
    byTicks.reset(1, other)
    resetWorld(bare, 1, { randomRegrets: false })
    for (const action of [RIGHT, RIGHT, RIGHT, JUMP, JUMP, RIGHT, ATTACK, IDLE, LEFT]) {
      const result = { ...byStep.step(action, one) }
      byTicks.beginDecision(action)
      let ticks = 1
      while (!byTicks.tick()) ticks++
      expect(byTicks.finishDecision(other)).toEqual(result)
      for (let tick = 0; tick < ticks; tick++) stepWorld(bare, action, events)
      expect(other).toEqual(one)
      expect(ticks).toBe(4)
      expect(hashWorld(byTicks.world)).toBe(hashWorld(byStep.world))
      expect(hashWorld(byTicks.world)).toBe(hashWorld(bare))
    }
  })

  it('reports its own events only', () => {
    const env = createPlatformerEnv(CONFIG)
    const observation = new Float32Array(env.spec.observationSize)
    env.reset(0, observation)
    env.step(RIGHT, observation)
    env.step(JUMP, observation)
    expect(Array.from(env.events.type.subarray(0, env.events.count))).toContain(EVENT_JUMP)
    env.step(IDLE, observation)
    expect(Array.from(env.events.type.subarray(0, env.events.count))).not.toContain(EVENT_JUMP)
  })

  it('stops at the tick that ends the world', () => {
    const env = createPlatformerEnv({ ...CONFIG, level: 'corridor', ticksPerAction: 8 })
    const observation = new Float32Array(env.spec.observationSize)
    env.reset(0, observation)
    let ticks = 0
    let complete = false
    while (env.world.status === RUNNING) {
      env.beginDecision(RIGHT)
      ticks = 0
      do {
        complete = env.tick()
        ticks++
      } while (!complete)
      env.finishDecision(observation)
    }
    expect(env.world.status).toBe(RANG_BELL)
    expect(ticks).toBeLessThan(8)
  })
})

describe('sticky actions', () => {
  it('repeat the last executed action with the given probability, never at an episode’s start', () => {
    const env = createPlatformerEnv({ ...CONFIG, stickyActions: 0.25, timeLimitDecisions: 200 })
    const observation = new Float32Array(env.spec.observationSize)
    let stuck = 0
    let trials = 0
    for (let seed = 0; seed < 50; seed++) {
      env.reset(seed, observation)
      expect(env.beginDecision(ATTACK)).toBe(ATTACK)
      while (!env.tick());
      env.finishDecision(observation)
      let last: number = ATTACK
      for (let decision = 1; decision < 200; decision++) {
        const asked = last === ATTACK ? IDLE : ATTACK // always another one than before
        const executed = env.beginDecision(asked)
        while (!env.tick());
        env.finishDecision(observation)
        trials++
        if (executed === last) stuck++
        else expect(executed).toBe(asked)
        last = executed
      }
    }
    // 9950 trials: four standard deviations of the share are .0174.
    expect(trials).toBe(9950)
    expect(Math.abs(stuck / trials - 0.25)).toBeLessThan(0.0174)
  })
})

describe('an invalid configuration', () => {
  it.each([
    [{ ticksPerAction: 0 }, /ticksPerAction is 0.*1 to 8/],
    [{ stickyActions: 1 }, /stickyActions is 1/],
    [{ level: 'attic' }, /"attic".*lobby/],
    [{ observation: 'smell' }, /"smell".*features/],
    [{ rewardWeights: { glory: 1 } }, /"glory"/],
  ])('%j is refused with the cure', (changes, message) => {
    expect(() => createPlatformerVecEnv({ ...CONFIG, ...changes }, 1)).toThrow(message)
  })
})
