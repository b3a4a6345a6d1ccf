import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordTrajectory } from '../../../src/env/replay.ts'
import type { HeldKeys } from '../../../src/policies/human.ts'
import type { Clip } from '../../../src/sim/clip.ts'
import { replayClip } from '../../../src/sim/clip.ts'
import { loadLevel } from '../../../src/sim/levels.ts'
import { BLOCK_COINS } from '../../../src/sim/questions.ts'
import { createWorld, hashWorld } from '../../../src/sim/state.ts'
import { DEAD, RANG_BELL, type World } from '../../../src/sim/world.ts'
import { defaultPlatformer } from '../../../src/store/app/defaults.ts'
import { createClipPlayer } from '../../../src/view/session/clipPlayer.ts'
import { createPlaySession, LIVES } from '../../../src/view/session/play.ts'
import { advance, createTicker } from '../../../src/view/session/ticker.ts'

const NOTHING: HeldKeys = { left: false, right: false, jump: false, attack: false }
const RUN: HeldKeys = { ...NOTHING, right: true }
const PLAYED_TICKS = 240
const FRAME_RATES = Number(process.env.SOAK_CASES ?? 20) // more of them: `npm run soak -- --rows 17`

describe('a person’s game', () => {
  it('rings the bell of the corridor with the right key held, and reports it', () => {
    const session = createPlaySession({ levelId: 'corridor', seed: 1 })
    for (let tick = 0; tick < 1200 && session.result === null; tick++) session.tick(RUN)
    expect(session.motion.world.status).toBe(RANG_BELL)
    expect(session.result?.rang).toBe(true)
    expect(session.lives).toBe(LIVES)
  })

  it('loses a life by a fall, restarts the level, and ends after the third', () => {
    const session = createPlaySession({ levelId: 'lobby', seed: 1 })
    const livesSeen = new Set<number>()
    for (let tick = 0; tick < 6000 && session.result === null; tick++) {
      session.tick(RUN)
      livesSeen.add(session.lives)
    }
    expect([...livesSeen]).toEqual([3, 2, 1, 0])
    expect(session.result?.rang).toBe(false)
  })

  it('shows of a lost game the splits of the life that came furthest', () => {
    const session = createPlaySession({ levelId: 'lobby', seed: 1 })
    let passedAt = 0
    for (let tick = 0; tick < 6000 && session.result === null; tick++) {
      // The first life jumps over the gap; the others run into it.
      const jump = session.lives === LIVES && tick > 20
      session.tick({ ...RUN, jump: jump && tick % 40 < 20 })
      if (session.lives === LIVES && passedAt === 0) passedAt = session.splits[0]
    }
    expect(passedAt).toBeGreaterThan(0)
    expect(session.splits[0], 'the last life did not come so far').toBe(0)
    expect(session.result).toMatchObject({ rang: false, splits: [passedAt, expect.any(Number), expect.any(Number)] })
  })

  it('records each life as a clip that ends in the same world', () => {
    const clips: Clip[] = []
    const ends: number[] = []
    const session = createPlaySession({ levelId: 'lobby', seed: 1, onClip: (clip) => clips.push(clip) })
    for (let tick = 0; tick < 6000 && session.result === null; tick++) {
      // Some jumping about, so that there is something to record.
      const before = clips.length
      session.tick({ ...RUN, jump: tick % 90 < 20, attack: tick % 70 === 0 })
      if (clips.length > before) ends.push(hashWorld(session.motion.world))
    }
    expect(clips.length).toBeGreaterThan(0)
    expect(clips.map((clip) => hashWorld(replayClip(clip, loadLevel(clip.levelId))))).toEqual(ends)
  })

  it('waits while a ? Block asks, and records the answers in its clip', () => {
    const clips: Clip[] = []
    const session = createPlaySession({ levelId: 'lobby', seed: 1, onClip: (clip) => clips.push(clip) })
    const { world } = session.motion
    const questions: number[] = []
    for (const isRight of [false, true]) {
      for (let tick = 0; tick < 300 && session.question === null; tick++) {
        session.tick({ ...NOTHING, left: true, jump: tick % 60 > 30 })
      }
      questions.push(session.question ?? 0)
      const before = hashWorld(world)
      session.tick(RUN)
      expect(hashWorld(world)).toBe(before)
      session.answer(isRight)
      expect(session.question).toBeNull()
    }
    expect(world.coins).toBe(BLOCK_COINS)
    expect(new Set(questions).size).toBe(2)
    let end = 0
    for (let tick = 0; tick < 3000 && clips.length === 0; tick++) {
      session.tick(RUN)
      end = hashWorld(world)
    }
    expect(Array.from(clips[0]?.answers ?? [])).toEqual([0, 1])
    expect(hashWorld(replayClip(clips[0], loadLevel('lobby')))).toBe(end)
    expect(createClipPlayer(clips[0]).motion.world.coins).toBe(0)
    const player = createClipPlayer(clips[0])
    while (player.outcome === null) player.tick()
    expect(hashWorld(player.motion.world)).toBe(end)
    const config = { ...defaultPlatformer(), rewardWeights: { coin: 1 } }
    const { answers: _, ...unanswered } = clips[0]
    const [withCoins, without] = [clips[0], unanswered].map((clip) =>
      recordTrajectory(clip, config).rewards.reduce((sum, reward) => sum + reward, 0),
    )
    expect(withCoins - without).toBeCloseTo(BLOCK_COINS)
  })

  it('gives the same world whether it is drawn at 30, 60 or 144 Hz, or with dropped frames', () => {
    const steady = [30, 60, 144].map((framesPerSecond) => new Array(4 * framesPerSecond).fill(1000 / framesPerSecond))
    const expected = hashWorld(playedIn(steady[0]))
    expect(expected).not.toBe(hashWorld(createWorld(loadLevel('lobby'))))
    for (const frames of steady.slice(1)) expect(hashWorld(playedIn(frames))).toBe(expected)
    // Frames of whole ticks, so that all of them together take exactly four seconds.
    const uneven = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: PLAYED_TICKS, maxLength: PLAYED_TICKS })
    fc.assert(
      fc.property(uneven, (drops) => {
        const frames: number[] = []
        for (let left = PLAYED_TICKS; left > 0; left -= drops[frames.length - 1]) {
          frames.push((Math.min(left, drops[frames.length]) * 1000) / 60)
        }
        expect(hashWorld(playedIn(frames))).toBe(expected)
      }),
      { numRuns: FRAME_RATES },
    )
  })
})

/** Four seconds of a fixed performance, keyed by tick, drawn in frames of so many milliseconds. */
function playedIn(frames: readonly number[]): World {
  const session = createPlaySession({ levelId: 'lobby', seed: 1 })
  const ticker = createTicker()
  let played = 0
  for (const frameMs of frames) {
    advance(ticker, frameMs, () => {
      session.tick({ ...RUN, jump: played % 50 < 14, attack: played % 60 < 5 })
      played++
      return true
    })
  }
  expect(played).toBe(PLAYED_TICKS)
  expect(session.motion.world.status).not.toBe(DEAD)
  return session.motion.world
}
