import { describe, expect, test } from 'vitest'
import { createHumanState, type HeldKeys, humanAction } from '../../src/policies/human.ts'
import { createRng } from '../../src/shared/rng.ts'
import { type Clip, replayClip } from '../../src/sim/clip.ts'
import { createEventBuffer, EVENTS, type EventName } from '../../src/sim/events.ts'
import { loadLevel } from '../../src/sim/levels.ts'
import { createWorld, hashWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, type ActionName, RUNNING, TILE, type World } from '../../src/sim/world.ts'
import { levelFromRows } from '../sim/levelFromRows.ts'

const HALL = levelFromRows([
  ...Array.from({ length: 6 }, () => ' '.repeat(40)),
  `    @${' '.repeat(35)}`,
  '#'.repeat(40),
])

const NONE: HeldKeys = { left: false, right: false, jump: false, attack: false }

interface Played {
  readonly world: World
  readonly actions: ActionName[]
  readonly events: EventName[]
  readonly apexTiles: number
}

/** Plays `'right 12, right+jump 6, right 40'`: the keys held, and for how many ticks. */
function playKeys(script: string): Played {
  const world = createWorld(HALL)
  const human = createHumanState()
  const events = createEventBuffer(1024)
  const actions: ActionName[] = []
  let top = world.y
  for (const part of script.split(',')) {
    const [names, ticks = '1'] = part.trim().split(' ')
    const keys = { ...NONE }
    for (const name of names.split('+')) if (name !== 'none') keys[name as keyof HeldKeys] = true
    for (let tick = 0; tick < Number(ticks); tick++) {
      const action = humanAction(human, keys, world)
      actions.push(ACTIONS[action])
      stepWorld(world, action, events)
      top = Math.min(top, world.y)
    }
  }
  const eventNames = Array.from(events.type.subarray(0, events.count), (type) => EVENTS[type])
  return { world, actions, events: eventNames, apexTiles: (HALL.startY - top) / TILE }
}

const jumps = (events: readonly EventName[]) => events.filter((name) => name === 'jump').length

describe('jump height', () => {
  test.each([
    [2, 1.23],
    [6, 1.92],
    [14, 2.61],
  ])('with a direction held, the jump key held for %i ticks rises %d tiles', (ticks, tiles) => {
    const { apexTiles } = playKeys(`right 12, right+jump ${ticks}, right 40`)
    expect(apexTiles).toBeCloseTo(tiles, 2)
    expect(playKeys(`jump ${ticks}, none 40`).apexTiles).toBeCloseTo(tiles, 2)
  })

  test('turning during the rise costs no height', () => {
    const { apexTiles, world } = playKeys('right 12, right+jump 5, left+jump 9, left 12')
    expect(apexTiles).toBeCloseTo(2.61, 2)
    expect(world.steering).toBe(-1)
  })

  test('a swing during the rise costs no height', () => {
    const { apexTiles, actions } = playKeys('right 12, right+jump 5, right+jump+attack 9, right 30')
    expect(apexTiles).toBeCloseTo(2.61, 2)
    expect(actions.filter((name) => name === 'attack')).toHaveLength(1)
  })
})

describe('two keys at once', () => {
  test('from standing, the direction comes first and the jump goes that way', () => {
    const { actions, world } = playKeys('right+jump 14, right 10')
    expect(actions.slice(0, 3)).toEqual(['right', 'jump', 'jump'])
    expect(world.x - HALL.startX).toBeGreaterThan(3 * TILE)
  })

  test('a change of direction takes one tick', () => {
    expect(playKeys('right 12, right+jump 3, left+jump 3').actions.slice(12)).toEqual([
      'jump',
      'jump',
      'jump',
      'left',
      'jump',
      'jump',
    ])
  })

  test('of both directions, the one pressed last counts; after its release, the other one', () => {
    expect(playKeys('left 2, left+right 2, left 2').actions).toEqual(['left', 'left', 'right', 'right', 'left', 'left'])
  })

  test('jump and attack in one tick: both happen', () => {
    expect(playKeys('jump+attack 3').events).toEqual(['jump', 'attack'])
  })
})

describe('key presses', () => {
  test('a held jump key jumps once', () => {
    expect(jumps(playKeys('jump 120').events)).toBe(1)
  })

  test('a second press jumps again', () => {
    expect(jumps(playKeys('jump 60, none 5, jump 60').events)).toBe(2)
  })

  test('a press just before landing is buffered, and held it gives a full jump', () => {
    const landing = airTicksOfTap()
    const { events, apexTiles } = playKeys(`jump 1, none ${landing - 4}, jump 30, none 10`)
    expect(jumps(events)).toBe(2)
    expect(apexTiles).toBeCloseTo(2.61, 1)
  })

  test('a held attack key swings once, and a press in the cooldown waits for its end', () => {
    expect(playKeys('attack 100').events).toEqual(['attack'])
    expect(playKeys('attack 2, none 16, attack 2, none 20').events).toEqual(['attack', 'attack'])
    expect(playKeys('attack 2, none 6, attack 2, none 20').events).toEqual(['attack'])
  })
})

/** Ticks in the air after a tap of one tick. */
function airTicksOfTap(): number {
  const world = createWorld(HALL)
  const human = createHumanState()
  const events = createEventBuffer(64)
  stepWorld(world, humanAction(human, { ...NONE, jump: true }, world), events)
  let ticks = 0
  while (world.grounded === 0) {
    stepWorld(world, humanAction(human, NONE, world), events)
    ticks++
  }
  return ticks
}

test('a person’s game is a clip of the five actions that replays to the same world', () => {
  const level = loadLevel('lobby')
  const rng = createRng(11)
  for (let game = 0; game < 20; game++) {
    const world = createWorld(level)
    const human = createHumanState()
    const events = createEventBuffer(64)
    const actions: number[] = []
    let keys = NONE
    for (let tick = 0; tick < 600 && world.status === RUNNING; tick++) {
      // Fingers: each key changes now and then; right is liked best.
      if (rng.int(8) === 0) {
        keys = { left: rng.int(5) === 0, right: rng.int(4) !== 0, jump: rng.int(2) === 0, attack: rng.int(4) === 0 }
      }
      const action = humanAction(human, keys, world)
      actions.push(action)
      events.count = 0
      stepWorld(world, action, events)
    }
    const clip: Clip = {
      levelId: 'lobby',
      seed: 0,
      randomRegrets: false,
      ticksPerAction: 1,
      actions: Uint8Array.from(actions),
    }
    expect(hashWorld(replayClip(clip, level))).toBe(hashWorld(world))
  }
})
