import { describe, expect, test } from 'vitest'
import { replayClip } from '../../src/sim/clip.ts'
import { createEventBuffer, EVENT_ASK, EVENT_COIN, EVENT_OPEN, EVENT_REFUSE } from '../../src/sim/events.ts'
import { loadLevel } from '../../src/sim/levels.ts'
import { answerQuestion, askingBlock, BLOCK_COINS } from '../../src/sim/questions.ts'
import { copyWorld, createWorld, hashWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { BLOCK_CLOSED, BLOCK_OPEN, IDLE, JUMP, LEFT, RIGHT, type World } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'

const ROOM = ['........', '........', '..?.....', '........', '........', '..@....!', '########']
const events = createEventBuffer(64)

/** Jumps until the block asks, and returns the ticks that it took. */
function jumpUntilAsked(world: World): number {
  for (let tick = 1; tick < 120; tick++) {
    events.count = 0
    stepWorld(world, tick < 30 ? JUMP : IDLE, events)
    if (askingBlock(world) >= 0) return tick
  }
  throw new Error('The block has not asked.')
}

const happened = (type: number) =>
  Array.from(events.type.subarray(0, events.count)).filter((each) => each === type).length

describe('a ? Block', () => {
  test('asks when the hero hits it from below, and stops the head like any solid tile', () => {
    const world = createWorld(levelFromRows(ROOM))
    jumpUntilAsked(world)
    expect(happened(EVENT_ASK)).toBe(1)
    expect(world.velocityY).toBe(0)
    expect(Array.from(world.blockAsked)).toEqual([1])
  })

  test('opens on a right answer, yields its coins once and never asks again', () => {
    const world = createWorld(levelFromRows(ROOM))
    jumpUntilAsked(world)
    events.count = 0
    answerQuestion(world, true, events)
    expect([happened(EVENT_OPEN), happened(EVENT_COIN), happened(EVENT_REFUSE)]).toEqual([1, BLOCK_COINS, 0])
    expect(world.coins).toBe(BLOCK_COINS)
    expect(world.blockState[0]).toBe(BLOCK_OPEN)
    answerQuestion(world, true, events)
    expect(world.coins).toBe(BLOCK_COINS)
    expect(() => jumpUntilAsked(world)).toThrow('has not asked')
  })

  test('stays closed on a wrong answer, and asks again at the next hit', () => {
    const world = createWorld(levelFromRows(ROOM))
    jumpUntilAsked(world)
    events.count = 0
    answerQuestion(world, false, events)
    expect([happened(EVENT_REFUSE), happened(EVENT_COIN)]).toEqual([1, 0])
    expect(world.blockState[0]).toBe(BLOCK_CLOSED)
    for (let tick = 0; tick < 60; tick++) stepWorld(world, IDLE, events)
    jumpUntilAsked(world)
    expect(world.blockAsked[0]).toBe(2)
  })

  test('drops its question if nobody answers before the next tick', () => {
    const world = createWorld(levelFromRows(ROOM))
    jumpUntilAsked(world)
    stepWorld(world, IDLE, events)
    expect(askingBlock(world)).toBe(-1)
    answerQuestion(world, true, events)
    expect(world.coins).toBe(0)
  })

  test('asks nothing from the side or from above', () => {
    const world = createWorld(levelFromRows(['........', '..@.....', '..?..?..', '########', '........', '.......!']))
    for (let tick = 0; tick < 240; tick++)
      stepWorld(world, tick % 60 < 30 ? RIGHT : tick % 5 === 0 ? JUMP : LEFT, events)
    expect(Array.from(world.blockAsked)).toEqual([0, 0])
  })

  test('that is above the hero’s centre asks, where the head hits two', () => {
    const world = createWorld(
      levelFromRows(['........', '.??.....', '........', '........', '.@......', '########', '.......!']),
    )
    world.x += 700 // subpixels: the head overlaps both columns, the centre is below the left one
    jumpUntilAsked(world)
    expect(Array.from(world.blockAsked)).toEqual([1, 0])
  })

  test('is part of copies and hashes', () => {
    const world = createWorld(levelFromRows(ROOM))
    const copy = createWorld(world.level)
    jumpUntilAsked(world)
    copyWorld(world, copy)
    expect(hashWorld(copy)).toBe(hashWorld(world))
    answerQuestion(copy, false, events)
    expect(hashWorld(copy)).not.toBe(hashWorld(world))
  })
})

test('a clip replays its answers to the bit', () => {
  const level = loadLevel('lobby')
  const world = createWorld(level)
  const actions: number[] = []
  const play = (action: number) => {
    events.count = 0
    stepWorld(world, action, events)
    actions.push(action)
  }
  for (let tick = 0; tick < 30; tick++) play(LEFT)
  for (let tick = 0; tick < 20; tick++) play(IDLE)
  for (let tick = 0; tick < 90; tick++) {
    play(tick % 45 < 20 ? JUMP : IDLE)
    if (askingBlock(world) >= 0) answerQuestion(world, world.blockAsked[0] === 2, events)
  }
  expect(world.coins).toBe(BLOCK_COINS)
  const clip = { levelId: 'lobby', seed: 0, randomRegrets: false, ticksPerAction: 1, actions: Uint8Array.from(actions) }
  const replayed = replayClip({ ...clip, answers: Uint8Array.of(0, 1) }, level)
  expect(hashWorld(replayed)).toBe(hashWorld(world))
  expect(replayClip(clip, level).coins).toBe(0)
})
