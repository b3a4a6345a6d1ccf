import { describe, expect, it } from 'vitest'
import type { HeldKeys } from '../../../src/policies/human.ts'
import { agentsOf } from '../../../src/sim/agents.ts'
import type { Clip } from '../../../src/sim/clip.ts'
import { EVENT_JUMP } from '../../../src/sim/events.ts'
import { hashWorld } from '../../../src/sim/state.ts'
import { stageWords } from '../../../src/ui/text/stage.ts'
import { createPlaySession } from '../../../src/view/session/play.ts'
import {
  arrivalsOf,
  clockOf,
  gapOf,
  lastGap,
  raceSentence,
  resultHeading,
  signedSeconds,
} from '../../../src/view/session/raceOutcome.ts'
import { createRivalRun, startOf } from '../../../src/view/session/rival.ts'
import { shippedRival } from '../../shippedPolicies.ts'

const ACTIONS = new Uint8Array(60).fill(2) // of a clip that jumps
const NOTHING: HeldKeys = { left: false, right: false, jump: false, attack: false }
const RUN: HeldKeys = { ...NOTHING, right: true }

function race(level: string, options: { delay?: number; keys?: HeldKeys } = {}) {
  const { delay = 0, keys = RUN } = options
  const rival = shippedRival(level, 'expert')
  const run = createRivalRun('expert', rival, delay)
  const session = createPlaySession({ levelId: level, ...startOf(rival), rival: run })
  const start = [session.motion.world, run.motion.world].map(hashWorld)
  for (let tick = 0; tick < 9000 && session.result === null; tick++) session.tick(keys)
  return { session, start, result: session.result }
}

describe('an opponent', () => {
  it.each(['corridor', 'lobby', 'wind'])('starts in %s in the same world as the person', (level) => {
    const { start } = race(level)
    expect(start[0]).toBe(start[1])
  })

  it('that is a shipped policy runs the episode of its record, whatever the person does', () => {
    const record = agentsOf('corridor')?.expert
    for (const keys of [RUN, { ...RUN, jump: true }]) {
      const { result } = race('corridor', { keys })
      expect(result?.rival).toMatchObject({ rang: true, ticks: record?.ticks, splits: record?.splits })
    }
  })

  it.each([
    ['lobby', 'expert'],
    ['lobby', 'clip'],
  ])('in %s as %s tells what happens in its world, tick by tick', (level, kind) => {
    const shipped = shippedRival(level, 'expert')
    const clip: Clip = { levelId: level, seed: 1, randomRegrets: false, ticksPerAction: 1, actions: ACTIONS }
    const rival = kind === 'clip' ? { kind: 'clip' as const, clip } : shipped
    const run = createRivalRun('expert', rival, 0)
    const events = { jumps: 0, mostPerTick: 0 }
    for (let tick = 0; tick < 60; tick++) {
      run.motion.events.count = 0
      run.tick()
      const { count, type } = run.motion.events
      events.jumps += [...type.slice(0, count)].filter((code) => code === EVENT_JUMP).length
      events.mostPerTick = Math.max(events.mostPerTick, count)
    }
    expect(events.jumps).toBeGreaterThan(0)
    expect(events.mostPerTick).toBeLessThan(10) // none is repeated
  })

  it('begins again with each life of the person, and its last run counts', () => {
    const ticks: number[] = []
    const rival = shippedRival('lobby', 'expert')
    const run = createRivalRun('expert', rival, 0)
    const session = createPlaySession({ levelId: 'lobby', ...startOf(rival), rival: run })
    for (let tick = 0; tick < 9000 && session.result === null; tick++) {
      session.tick(RUN) // falls into the gap, three times
      ticks.push(run.motion.world.tick)
    }
    const { result } = session
    expect(session.lives).toBe(0)
    expect(ticks.filter((tick) => tick === 1)).toHaveLength(3)
    expect(result?.rival).toMatchObject({ rang: true, ticks: agentsOf('lobby')?.expert.ticks })
  })

  it('with a reaction time of k decisions stands for the first k, and comes later', () => {
    const slow = createRivalRun('expert', shippedRival('corridor', 'expert'), 5)
    const { startX } = slow.motion.world.level
    for (let tick = 0; tick < 20; tick++) slow.tick()
    expect(slow.motion.world.x).toBe(startX)
    const [atOnce, late] = [0, 5].map((delay) => race('corridor', { delay }).result?.rival)
    expect(late?.rang).toBe(true)
    expect(late?.ticks).toBeGreaterThan(atOnce?.ticks ?? 0)
  })

  it('that is a recorded run does what was recorded, from the start of its level', () => {
    const clips: Clip[] = []
    const session = createPlaySession({ levelId: 'corridor', seed: 9, onClip: (clip) => clips.push(clip) })
    for (let tick = 0; tick < 900 && session.result === null; tick++) session.tick(tick < 30 ? NOTHING : RUN)
    const [clip] = clips
    const run = createRivalRun('best', { kind: 'clip', clip: { ...clip, from: 20 } }, 3)
    for (let tick = 0; tick < 900 && run.result === null; tick++) run.tick()
    const { ticks, splits } = session.result ?? {}
    expect(run.result).toEqual({ opponent: 'best', rang: true, ticks, splits })
    expect(startOf({ kind: 'clip', clip })).toEqual({ seed: 9, randomRegrets: false })
  })

  it('is met in a dead heat by a person who does the same again', () => {
    const clips: Clip[] = []
    const run = (rival: ReturnType<typeof createRivalRun> | null) => {
      const session = createPlaySession({ levelId: 'corridor', seed: 1, rival, onClip: (clip) => clips.push(clip) })
      for (let tick = 0; tick < 900 && session.result === null; tick++) session.tick(RUN)
      return session.result
    }
    run(null)
    const again = run(createRivalRun('best', { kind: 'clip', clip: clips[0] }, 0))
    expect(again?.rival?.ticks).toBe(again?.ticks)
    expect(again && resultHeading(again, stageWords).text).toBe('A dead heat!')
  })
})

describe('the result of a race', () => {
  const rival = { opponent: 'expert', rang: true, ticks: 360, splits: [] } as const
  it.each([
    [{ rang: true, ticks: 300, rival }, 'You beat the expert by 1.00 s'],
    [{ rang: true, ticks: 363, rival }, 'The expert won by 0.05 s'],
    [{ rang: true, ticks: 360, rival }, 'You and the expert rang it together'],
    [{ rang: true, ticks: 900, rival: { ...rival, rang: false } }, 'You beat the expert: it did not reach the bell'],
    [{ rang: false, ticks: 900, rival }, 'The expert won in 6.00 s'],
    [{ rang: false, ticks: 900, rival: { ...rival, rang: false } }, 'The expert did not reach the bell either'],
    [{ rang: true, ticks: 300, rival: null }, null],
  ])('%j is “%s”', (result, sentence) => {
    expect(raceSentence(result, stageWords)).toBe(sentence)
  })

  it.each([
    [null, null, null, null],
    [294, null, { kind: 'first', ticks: 294 }, null],
    [null, { rang: true, ticks: 300 }, null, { kind: 'first', ticks: 300 }],
    [294, { rang: true, ticks: 300 }, { kind: 'first', ticks: 294 }, { kind: 'second', ticks: 6 }],
    [300, { rang: true, ticks: 294 }, { kind: 'second', ticks: 6 }, { kind: 'first', ticks: 294 }],
    [300, { rang: true, ticks: 300 }, { kind: 'together', ticks: 300 }, { kind: 'together', ticks: 300 }],
    [300, { rang: false, ticks: 90 }, { kind: 'first', ticks: 300 }, { kind: 'failed', ticks: 90 }],
  ] as const)('says who rings first: a person at %j, the opponent %j', (person, rival, own, other) => {
    expect(arrivalsOf(person, rival)).toEqual({ person: own, rival: other })
  })

  it('has a clock in tenths that have passed, and in hundredths once it stands', () => {
    expect([51, 59, 60].map((ticks) => clockOf(ticks, true))).toEqual(['0.8', '0.9', '1.0'])
    expect(clockOf(51, false)).toBe('0.85')
  })

  it('has no gap at a milestone that one of them did not pass', () => {
    expect(gapOf(100, 90)).toBe(10)
    expect([gapOf(0, 90), gapOf(100, 0)]).toEqual([null, null])
    expect(lastGap([60, 100, 0], [66, 88, 130])).toBe(12)
    expect(lastGap([60, 0], [66, 88])).toBe(-6)
    expect(lastGap([0], [66])).toBeNull()
    expect([12, -6, 0].map(signedSeconds)).toEqual(['+0.20', '−0.10', '0.00'])
  })
})

describe('the heading of a result', () => {
  const rival = { opponent: 'expert', rang: true, ticks: 100, splits: [] } as const
  it.each([
    ['You rang the bell!', true, { rang: true, ticks: 90, rival: null }],
    ['You won the race!', true, { rang: true, ticks: 99, rival }],
    ['You won the race!', true, { rang: true, ticks: 101, rival: { ...rival, rang: false } }],
    ['You came second', false, { rang: true, ticks: 101, rival }],
    ['A dead heat!', true, { rang: true, ticks: 100, rival }],
    ['Game over', false, { rang: false, ticks: 50, rival }],
    ['Game over', false, { rang: false, ticks: 50, rival: null }],
  ])('is “%s”', (text, isGood, result) => {
    expect(resultHeading(result, stageWords)).toEqual({ text, isGood })
  })
})
