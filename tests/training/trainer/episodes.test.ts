import { describe, expect, it } from 'vitest'
import type { EnvConfig } from '../../../src/env/config.ts'
import { REST } from '../../../src/env/contracts.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { createPlatformerVecEnv } from '../../../src/env/platformer.ts'
import { REFERENCE_ENVS } from '../../../src/env/reference/index.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { replayClip } from '../../../src/sim/clip.ts'
import { LEVELS, loadLevel } from '../../../src/sim/levels.ts'
import { RANG_BELL, RIGHT } from '../../../src/sim/world.ts'
import { trackEpisodes } from '../../../src/training/trainer/episodes.ts'
import { plainGame } from '../../env/plainGame.ts'
import { createCountingEnv } from '../fakes.ts'

const corridor = plainGame('corridor', { rewardScale: 0.5 })

describe('tracked episodes', () => {
  it('have their unscaled return, length, success and position in the run', () => {
    const tracker = trackEpisodes(createCountingEnv(), { rewardScale: 10, envStepsBefore: 100 })
    tracker.env.reset(1)
    for (let step = 0; step < 7; step++) tracker.env.step(new Int32Array(2))
    expect(tracker.finished).toBe(4)
    expect(tracker.drain(2.5)).toEqual({
      endedAtEnvStep: Float64Array.of(106, 106, 112, 112),
      trainingSeconds: Float64Array.of(2.5, 2.5, 2.5, 2.5),
      returns: Float32Array.of(6, 6, 6, 6),
      lengths: Float32Array.of(3, 3, 3, 3),
      successes: Uint8Array.of(0, 1, 0, 1),
      terms: {},
    })
    expect(tracker.finished).toBe(0)
  })

  it('tell how they ended, once', () => {
    const tracker = trackEpisodes(createCountingEnv(), { rewardScale: 10, envStepsBefore: 0 })
    tracker.env.reset(1)
    for (let step = 0; step < 3; step++) tracker.env.step(new Int32Array(2))
    expect(tracker.drainEnds()).toEqual([
      { return: 6, end: 'other' },
      { return: 6, end: 'success' },
    ])
    expect(tracker.drainEnds()).toEqual([])
    const pole = trackEpisodes(createVecEnv({ kind: 'reference', id: 'cartpole' }, 1), {
      rewardScale: 1,
      envStepsBefore: 0,
    })
    pole.env.reset(1)
    while (pole.finished === 0) pole.env.step(Int32Array.of(RIGHT % 2))
    expect(pole.drainEnds()).toMatchObject([{ end: 'death' }])
  })

  it('are discarded when the environment is reset', () => {
    const tracker = trackEpisodes(createCountingEnv(1), { rewardScale: 10, envStepsBefore: 0 })
    tracker.env.reset(1)
    tracker.env.step(new Int32Array(1))
    tracker.env.reset(1)
    for (let step = 0; step < 3; step++) tracker.env.step(new Int32Array(1))
    expect([...tracker.drain(0).returns]).toEqual([6])
  })

  it('do not continue while their row rests', () => {
    const tracker = trackEpisodes(createPlatformerVecEnv(corridor, 2), { rewardScale: 0.5, envStepsBefore: 100 })
    tracker.env.reset(1)
    for (let step = 0; step < 50; step++) tracker.env.step(Int32Array.of(REST, REST))
    while (tracker.finished === 0) tracker.env.step(Int32Array.of(RIGHT, REST))
    const { lengths, endedAtEnvStep } = tracker.drain(0)
    expect(endedAtEnvStep[0]).toBe(100 + lengths[0])
  })

  it('that begin in the middle include the reward earned before', () => {
    const env = createPlatformerVecEnv(corridor, 1)
    const tracker = trackEpisodes(env, { rewardScale: 0.5, envStepsBefore: 0 })
    tracker.env.startFrom([{ seed: 3, actions: new Uint8Array(5).fill(RIGHT) }])
    while (tracker.finished === 0) tracker.env.step(Int32Array.of(RIGHT))
    const { returns, lengths } = tracker.drain(0)
    expect(lengths[0]).toBe(env.episodeOf(0).length)
    expect(returns[0]).toBeCloseTo(env.episodeOf(0).return, 4)
  })

  it.each([...LEVELS.map(({ id }) => id), ...REFERENCE_ENVS.map(({ id }) => id)])(
    'that begin in the middle include the decisions before in length and return: %s',
    (id) => {
      const isLevel = LEVELS.some((level) => level.id === id)
      const config: EnvConfig = isLevel ? { ...corridor, level: id, randomRegrets: true } : { kind: 'reference', id }
      const rewardScale = isLevel ? corridor.rewardScale : 1
      const whole = trackEpisodes(createVecEnv(config, 2), { rewardScale, envStepsBefore: 0 })
      const resumed = trackEpisodes(createVecEnv(config, 2), { rewardScale, envStepsBefore: 0 })
      const rng = createRng(8)
      const act = () => Int32Array.from({ length: 2 }, () => rng.int(whole.env.spec.actionCount))
      whole.env.reset(5)
      let decisions = 0
      let starts = [0, 1].map((row) => whole.env.startOf(row))
      // Until both rows have something behind them. A rest must leave no trace.
      while (decisions < 1000 && (decisions < 4 || starts.some(({ actions }) => actions.length < 4))) {
        whole.env.step(act())
        whole.env.step(Int32Array.of(REST, REST))
        starts = [0, 1].map((row) => whole.env.startOf(row))
        decisions++
      }
      expect(starts.every(({ actions }) => actions.length >= 4)).toBe(true)
      whole.drain(0)
      resumed.env.reset(77)
      resumed.env.step(act()) // must not be counted
      resumed.env.startFrom(starts)
      for (const row of [0, 1]) expect(resumed.env.returnOf(row)).toBeCloseTo(whole.env.returnOf(row), 4)

      const unfinished = new Set([0, 1])
      while (unfinished.size > 0) {
        const actions = act()
        for (const row of [0, 1]) if (!unfinished.has(row)) actions[row] = REST
        whole.env.step(actions)
        resumed.env.step(actions)
        for (const row of unfinished) {
          const { terminated, truncated } = whole.env
          if (terminated[row] === 1 || truncated[row] === 1) unfinished.delete(row)
        }
      }
      const before = whole.drain(0)
      const after = resumed.drain(0)
      expect(after.lengths).toEqual(before.lengths)
      expect(after.lengths).toHaveLength(2)
      after.returns.forEach((value, episode) => {
        expect(value).toBeCloseTo(before.returns[episode], 3)
      })
    },
  )

  it('are all kept, however many end between two drains', () => {
    const tracker = trackEpisodes(createCountingEnv(50), { rewardScale: 10, envStepsBefore: 0 })
    tracker.env.reset(1)
    for (let step = 0; step < 60; step++) tracker.env.step(new Int32Array(50))
    const { returns, successes } = tracker.drain(0)
    expect(returns.length).toBe(1000)
    expect(returns.every((value) => value === 6)).toBe(true)
    expect(successes.reduce((sum, success) => sum + success, 0)).toBe(500)
  })

  it('do not affect an algorithm', () => {
    const inner = createVecEnv(corridor, 3)
    const { env } = trackEpisodes(inner, { rewardScale: 0.5, envStepsBefore: 0 })
    expect(env.observations).toBe(inner.observations)
    expect(env.rewards).toBe(inner.rewards)
    expect(env.spec).toBe(inner.spec)
  })

  it('split their return into the reward terms', () => {
    const tracker = trackEpisodes(createPlatformerVecEnv(corridor, 8), { rewardScale: 0.5, envStepsBefore: 0 })
    const rng = createRng(3)
    tracker.env.reset(1)
    while (tracker.finished < 20) tracker.env.step(Int32Array.from({ length: 8 }, () => rng.int(5)))
    const { returns, terms } = tracker.drain(0)
    expect(Object.keys(terms)).toContain('progress')
    returns.forEach((episodeReturn, row) => {
      const sum = Object.values(terms).reduce((total, column) => total + column[row], 0)
      expect(sum).toBeCloseTo(episodeReturn, 3)
    })
  })
})

describe('firsts', () => {
  it('are reported once each, as clips that reach the same again', () => {
    const tracker = trackEpisodes(createPlatformerVecEnv(corridor, 2), { rewardScale: 0.5, envStepsBefore: 0 })
    tracker.env.reset(1)
    while (tracker.finished < 4) tracker.env.step(Int32Array.of(RIGHT, RIGHT))
    const firsts = tracker.drainFirsts()
    const level = loadLevel('corridor')
    expect(firsts.map(({ name }) => name)).toEqual([...level.milestones.map(({ name }) => name), 'rang the bell'])
    for (const { clip } of firsts) {
      const world = replayClip(clip, level)
      expect(world.milestonesReached !== 0 || world.status === RANG_BELL).toBe(true)
    }
    const bell = firsts.at(-1) ?? expect.fail('no bell')
    expect(replayClip(bell.clip, level).status).toBe(RANG_BELL)
    expect(tracker.drainFirsts()).toEqual([])
  })

  it('and positions exist only in the game', () => {
    const tracker = trackEpisodes(createCountingEnv(), { rewardScale: 1, envStepsBefore: 0 })
    expect(tracker.drainFirsts()).toEqual([])
    expect(tracker.positions()).toBeNull()
  })
})

describe('the swarm', () => {
  it('gives the positions of the heroes, in pixels', () => {
    const env = createPlatformerVecEnv(corridor, 2)
    const tracker = trackEpisodes(env, { rewardScale: 0.5, envStepsBefore: 0 })
    tracker.env.reset(1)
    tracker.env.step(Int32Array.of(RIGHT, 4))
    const { startX, startY } = env.level
    const positions = tracker.positions() ?? expect.fail('no positions')
    expect(positions[0]).toBeGreaterThan(startX / 256)
    expect([...positions.slice(2)]).toEqual([startX / 256, startY / 256])
  })
})
