import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../src/env/platformer.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import { playClips } from '../../src/policies/playClips.ts'
import { createRng } from '../../src/shared/rng.ts'
import { replayClip } from '../../src/sim/clip.ts'
import { loadLevel } from '../../src/sim/levels.ts'
import { IDLE, RIGHT, RUNNING } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const config = { ...defaultPlatformer(), randomRegrets: true }
const { spec } = createPlatformerEnv(config)
const policy = initialSnapshot(spec, createRng(1))
const fresh = (seed: number) => ({ seed, actions: new Uint8Array(0) })
const play = (starts: Parameters<typeof playClips>[1]['starts'], decisions: number, seed = 1) =>
  playClips(policy, { config, starts, decisions, rng: createRng(seed, 'clips') })

describe('clips of a policy', () => {
  it('begin at their starts, in order, with the given number of decisions', () => {
    const midway = { seed: 5, actions: Uint8Array.of(RIGHT, RIGHT, IDLE) }
    const [first, second] = play([fresh(4), midway], 7)
    expect(first).toMatchObject({ levelId: config.level, seed: 4, randomRegrets: true })
    expect(first.actions.length).toBe(7)
    expect(first).not.toHaveProperty('from')
    expect(second.seed).toBe(5)
    expect(second.from).toBe(3)
    expect([...second.actions.subarray(0, 3)]).toEqual([...midway.actions])
    expect(second.actions.length).toBe(10)
  })

  it('end with the episode, and replay to the same game', () => {
    for (const clip of play([fresh(1), fresh(2)], Number.POSITIVE_INFINITY)) {
      const world = replayClip(clip, loadLevel(config.level))
      const isTimeUp = clip.actions.length === world.level.timeLimitDecisions
      expect(world.status !== RUNNING || isTimeUp).toBe(true)
    }
  })

  it('are the same for the same seed, whatever is played beside them, and differ for another', () => {
    const [alone] = play([fresh(1)], 30)
    const [beside] = play([fresh(1), fresh(2)], 30)
    expect(beside).toEqual(alone)
    expect(play([fresh(1)], 30, 2)[0].actions).not.toEqual(alone.actions)
  })

  it('are refused for a policy with other observations', () => {
    const blind = { ...policy, observationSize: 3 }
    expect(() => playClips(blind, { config, starts: [fresh(1)], decisions: 1, rng: createRng(1) })).toThrow(
      'their observations differ',
    )
    expect(play([], 9)).toEqual([])
  })
})
