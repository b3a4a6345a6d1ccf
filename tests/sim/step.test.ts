import { describe, expect, test } from 'vitest'
import { createRng } from '../../src/shared/rng.ts'
import { createEventBuffer, pushEvent } from '../../src/sim/events.ts'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { ATTACK_TICKS, GRAVITY, HERO_HEIGHT, HERO_WIDTH, RUN_SPEED } from '../../src/sim/player.ts'
import { REGRET_WIDTH } from '../../src/sim/regrets.ts'
import { createWorld, hashWorld, resetWorld } from '../../src/sim/state.ts'
import { stepTicks, stepWorld } from '../../src/sim/step.ts'
import { codeOf } from '../../src/sim/tiles.ts'
import { ACTIONS, DEAD, type EventBuffer, RANG_BELL, RUNNING, SUBPIXELS, TILE } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'
import { apexTiles, play } from './play.ts'

const FLAT = levelFromRows([
  '                        ',
  '                        ',
  '                        ',
  '                        ',
  '                        ',
  '@                       ',
  '########################',
])

describe('running', () => {
  test('reaches full speed in eight ticks and keeps it', () => {
    const world = createWorld(FLAT)
    play(world, 'right 7')
    expect(world.velocityX).toBeLessThan(RUN_SPEED)
    play(world, 'right')
    expect(world.velocityX).toBe(RUN_SPEED)
    play(world, 'right 5')
    expect(world.velocityX).toBe(RUN_SPEED)
  })

  test('turns around at full speed within a dozen ticks', () => {
    const world = createWorld(FLAT)
    play(world, 'right 20, left 4')
    expect(world.velocityX).toBe(0)
    play(world, 'left 8')
    expect(world.velocityX).toBe(-RUN_SPEED)
    expect(world.facing).toBe(-1)
  })

  test('idle on the ground brakes and releases the steering', () => {
    const world = createWorld(FLAT)
    play(world, 'right 20, idle 6')
    expect(world).toMatchObject({ velocityX: 0, steering: 0, facing: 1 })
  })

  test('attack on the ground does not slow the run', () => {
    const world = createWorld(FLAT)
    play(world, 'right 3, attack 10')
    expect(world).toMatchObject({ velocityX: RUN_SPEED, steering: 1 })
  })

  test('a speed above running speed decays to it, in the air and on the ground', () => {
    for (const y of [FLAT.startY, 0]) {
      const world = createWorld(FLAT)
      world.y = y
      world.velocityX = RUN_SPEED + 40
      play(world, 'right')
      expect(world.velocityX).toBe(RUN_SPEED + 24)
      play(world, 'right 3')
      expect(world.velocityX).toBe(RUN_SPEED)
    }
  })

  test('the sides of the level are walls', () => {
    const world = createWorld(FLAT)
    play(world, 'left 20')
    expect(world).toMatchObject({ x: 0, velocityX: 0, status: RUNNING })
    play(world, 'right 200')
    expect(world).toMatchObject({ x: 24 * TILE - HERO_WIDTH, velocityX: 0, status: RUNNING })
  })
})

describe('jumping', () => {
  test.each([
    [1, 1.58],
    [2, 2.27],
    [3, 2.61],
  ])('%i decisions of jump at four ticks rise %d tiles', (decisions, tiles) => {
    expect(apexTiles(createWorld(FLAT), `jump ${4 * decisions}, idle 60`)).toBeCloseTo(tiles, 2)
  })

  test.each([
    [1, 4.69],
    [2, 5.81],
    [3, 6.56],
  ])('a running jump of %i decisions covers %d tiles', (decisions, tiles) => {
    const world = createWorld(FLAT)
    play(world, 'right 12')
    const from = world.x
    play(world, `jump ${4 * decisions}`)
    while (world.grounded === 0) play(world, 'right')
    expect((world.x - from) / TILE).toBeCloseTo(tiles, 2)
  })

  test('gives no extra horizontal speed', () => {
    const world = createWorld(FLAT)
    play(world, 'right 12, jump 4', () => expect(world.velocityX).toBeLessThanOrEqual(RUN_SPEED))
  })

  test('jump, attack and idle in the air keep steering in the last direction', () => {
    for (const action of ['jump', 'attack', 'idle']) {
      const world = createWorld(FLAT)
      play(world, `right 1, jump 2, ${action} 12`)
      expect(world.grounded).toBe(0)
      expect(world).toMatchObject({ steering: 1, velocityX: RUN_SPEED })
    }
  })

  test('the hero keeps his momentum in the air without steering', () => {
    const world = createWorld(FLAT)
    world.y = 0
    world.grounded = 0
    world.velocityX = 300
    play(world, 'idle 8')
    expect(world.velocityX).toBe(300)
  })

  test('jump held through a landing jumps again', () => {
    expect(play(createWorld(FLAT), 'jump 90').filter((name) => name === 'jump')).toHaveLength(3)
  })

  test('a jump pressed up to six ticks before landing happens there, and no earlier one does', () => {
    for (const [early, jumps] of [
      [5, 2],
      [6, 1],
    ]) {
      // Down from a jump of one tick's press: find the landing, then repeat with a second press `early` ticks before.
      const scout = createWorld(FLAT)
      let air = 0
      play(scout, 'jump')
      while (scout.grounded === 0) {
        play(scout, 'idle')
        air++
      }
      const names = play(createWorld(FLAT), `jump, idle ${air - early}, jump, idle 12`)
      expect(names.filter((name) => name === 'jump')).toHaveLength(jumps)
    }
  })

  const LEDGE = levelFromRows([
    '      ',
    '      ',
    '      ',
    '@     ',
    '##    ',
    '      ',
    '      ',
    '      ',
    '      ',
  ])

  test('coyote time: a jump still works six ticks after running off a ledge, not seven', () => {
    for (const [late, jumps] of [
      [6, 1],
      [7, 0],
    ]) {
      const world = createWorld(LEDGE)
      while (world.grounded === 1) play(world, 'right')
      const names = play(world, late === 1 ? 'jump' : `right ${late - 1}, jump, right`)
      expect(names.filter((name) => name === 'jump')).toHaveLength(jumps)
    }
  })

  test('there is no second jump in the air', () => {
    expect(play(createWorld(FLAT), 'jump 12, idle 2, jump 3, idle 2')).toEqual(['jump'])
  })

  test('a head under a ceiling ends the rise and bumps', () => {
    const cave = levelFromRows(['      ', '######', '      ', '@     ', '######'])
    const world = createWorld(cave)
    expect(play(world, 'jump 8')).toEqual(['jump', 'bump'])
    expect(world.jumpHoldTicks).toBe(0)
    expect(world.y).toBeGreaterThanOrEqual(2 * TILE)
  })

  test('a head that overlaps a corner by four pixels slips past it, by five it bumps', () => {
    const corner = levelFromRows(['      ', '      ', '##    ', '      ', '      ', ' @    ', '######'])
    for (const [overlapPx, name] of [
      [4, 'slips'],
      [5, 'bumps'],
    ] as const) {
      const world = createWorld(corner)
      world.x = 2 * TILE - overlapPx * SUBPIXELS
      const names = play(world, 'jump 14')
      expect(names.includes('bump')).toBe(name === 'bumps')
      expect(world.x).toBe(name === 'slips' ? 2 * TILE : 2 * TILE - overlapPx * SUBPIXELS)
    }
  })

  test('a hero who moves into a corner does not slip past it', () => {
    const corner = levelFromRows(['      ', '      ', '##    ', '      ', '      ', ' @    ', '######'])
    const world = createWorld(corner)
    world.x = 2 * TILE
    world.velocityX = -SUBPIXELS
    expect(play(world, 'jump 14')).toContain('bump')
  })
})

describe('tiles', () => {
  test('a one-way tile lets the hero up through it and carries him from above', () => {
    const shelf = levelFromRows(['      ', '      ', '      ', '---   ', ' @    ', '######'])
    const world = createWorld(shelf)
    expect(play(world, 'jump 12, idle 40')).toEqual(['jump', 'land'])
    expect(world.y + HERO_HEIGHT).toBe(3 * TILE)
  })

  test('a step of one tile stops a run', () => {
    const step = levelFromRows(['      ', '      ', '@  #  ', '######'])
    const world = createWorld(step)
    play(world, 'right 40')
    expect(world).toMatchObject({ x: 3 * TILE - HERO_WIDTH, velocityX: 0, grounded: 1 })
  })

  test('a coin is taken once and its event has its place', () => {
    const coins = levelFromRows(['      ', '@ o   ', '######'])
    const world = createWorld(coins)
    expect(play(world, 'right 20, left 20').filter((name) => name === 'coin')).toHaveLength(1)
    expect(world.coins).toBe(1)
  })

  test('spikes hurt, with a tolerance of three pixels', () => {
    const spikes = levelFromRows(['      ', '@ ^   ', '######'])
    const world = createWorld(spikes)
    world.x = 2 * TILE + 3 * SUBPIXELS - HERO_WIDTH
    play(world, 'idle')
    expect(world.status).toBe(RUNNING)
    world.x += 1
    expect(play(world, 'idle')).toEqual(['hurt'])
    expect(world.status).toBe(DEAD)
  })

  test('falling below the level hurts', () => {
    const pit = levelFromRows(['@     ', '##  ##'])
    const world = createWorld(pit)
    expect(play(world, 'right 60')).toContain('hurt')
    expect(world.status).toBe(DEAD)
  })

  test('a crate blocks the way until the suitcase breaks it', () => {
    const crate = levelFromRows(['      ', '@ X   ', '######'])
    const world = createWorld(crate)
    play(world, 'right 30')
    expect(world.x).toBe(2 * TILE - HERO_WIDTH)
    expect(play(world, 'attack')).toEqual(['attack', 'crateBroken'])
    play(world, 'right 30')
    expect(world.x).toBeGreaterThan(3 * TILE)
    expect(world.cratesBroken).toBe(1)
  })
})

describe('the suitcase', () => {
  const CRATE = levelFromRows(['       ', '@   X  ', '#######'])

  test('reaches fourteen pixels ahead, not fifteen, and not behind', () => {
    for (const [gapPx, broken] of [
      [13, 1],
      [14, 0],
    ]) {
      const world = createWorld(CRATE)
      world.x = 4 * TILE - HERO_WIDTH - gapPx * SUBPIXELS
      play(world, 'attack')
      expect(world.cratesBroken).toBe(broken)
    }
    const world = createWorld(CRATE)
    world.x = 5 * TILE + SUBPIXELS
    play(world, 'attack 10')
    expect(world.cratesBroken).toBe(0)
  })

  test('hits for ten ticks from the press', () => {
    for (const [ticks, broken] of [
      [9, 1],
      [10, 0],
    ]) {
      const world = createWorld(CRATE)
      play(world, `attack, idle ${ticks - 1}`)
      world.x = 4 * TILE - HERO_WIDTH
      play(world, 'idle')
      expect(world.cratesBroken).toBe(broken)
    }
  })

  test('beats a Regret below the falling hero: six pixels below the feet, and around him', () => {
    for (const [abovePx, beaten] of [
      [5, 1],
      [6, 0],
    ]) {
      const world = createWorld(levelFromRows(['       ', '       ', '@  <   ', '#######']))
      world.x = world.regretX[0]
      world.y = world.regretY[0] - HERO_HEIGHT - abovePx * SUBPIXELS
      world.grounded = 0
      world.coyoteTicks = 0
      world.velocityY = -GRAVITY // hangs for a tick
      play(world, 'attack')
      expect(world.regretsBeaten).toBe(beaten)
      expect(world.status).toBe(RUNNING)
    }
  })

  test('swings again after twenty-four ticks', () => {
    const world = createWorld(FLAT)
    expect(play(world, `attack ${ATTACK_TICKS}`)).toEqual(['attack'])
    expect(play(world, 'attack')).toEqual(['attack'])
  })
})

describe('Regrets', () => {
  const WALK = levelFromRows(['             ', '@ #  <   X   ', '######### ###'])

  test('walk half a pixel a tick and turn at walls and ledges', () => {
    const world = createWorld(WALK)
    const start = world.regretX[0]
    play(world, 'idle')
    expect(world.regretX[0]).toBe(start - SUBPIXELS / 2)
    let least = start
    let most = start
    play(world, 'idle 600', () => {
      least = Math.min(least, world.regretX[0])
      most = Math.max(most, world.regretX[0])
    })
    expect(least).toBe(3 * TILE)
    expect(most).toBe(9 * TILE - REGRET_WIDTH)
  })

  test('turn at crates and spikes', () => {
    const level = levelFromRows(['           ', '@ X  <  ^  ', '###########'])
    expect(level.regrets[0]).toMatchObject({ minX: 3 * TILE, maxX: 8 * TILE - REGRET_WIDTH })
  })

  test('hurt the hero on any contact, also from above', () => {
    const level = levelFromRows(['       ', '@     >', '#######'])
    const beside = createWorld(level)
    beside.x = level.regrets[0].x - HERO_WIDTH + SUBPIXELS
    expect(play(beside, 'idle')).toEqual(['hurt'])
    const above = createWorld(level)
    above.x = level.regrets[0].x
    above.y = 0
    above.grounded = 0
    expect(play(above, 'idle 20')).toEqual(['hurt'])
    expect(above).toMatchObject({ status: DEAD, regretsBeaten: 0 })
  })

  test('are beaten by the suitcase before they touch', () => {
    const level = levelFromRows(['       ', '@<     ', '#######'])
    const world = createWorld(level)
    expect(play(world, 'attack 20')).toEqual(['attack', 'regretBeaten'])
    expect(world).toMatchObject({ status: RUNNING, regretsBeaten: 1 })
    play(world, 'right 30')
    expect(world.status).toBe(RUNNING)
  })
})

describe('goals and order', () => {
  test('the bell rings about a tile away and ends the game', () => {
    const world = createWorld(levelFromRows(['        ', '@    !  ', '########']))
    expect(play(world, 'right 60')).toEqual(['step', 'step', 'bell'])
    expect(world.status).toBe(RANG_BELL)
    const { tick, x } = world
    expect(play(world, 'left 10')).toEqual([])
    expect(world).toMatchObject({ tick, x })
  })

  test('a milestone is reached once, standing, at or beyond its place', () => {
    const level = levelFromRows(
      ['        ', '        ', '        ', '        ', '@       ', '########'],
      [{ name: 'over there', x: 3 * TILE }],
    )
    const world = createWorld(level)
    const names = play(world, 'right 12, jump 12, right 30, left 60, right 60')
    expect(names.filter((name) => name === 'milestone')).toHaveLength(1)
    expect(names.indexOf('milestone')).toBe(names.indexOf('land') + 1)
    expect(world.milestonesReached).toBe(1)
  })

  test('events within a tick are ordered: attack, land, coin, crate, Regret, hurt', () => {
    const level = levelFromRows(['        ', '@ o   < ', '########'])
    const world = createWorld(level)
    world.tiles[3 * level.height + 1] = codeOf('crate') // put there late, so that it does not end the Regret's walk
    world.tiles[1 * level.height + 1] = codeOf('hazard') // at his heel
    world.x = 2 * TILE - 4 * SUBPIXELS
    world.y -= SUBPIXELS
    world.velocityY = 300
    world.grounded = 0
    world.facing = 1
    world.regretX[0] = 3 * TILE + SUBPIXELS // in reach of the suitcase, clear of the hero
    expect(play(world, 'attack')).toEqual(['attack', 'land', 'coin', 'crateBroken', 'regretBeaten', 'hurt'])
  })

  test('damage is resolved before the bell, so that a dying hero cannot win', () => {
    const world = createWorld(levelFromRows(['     ', '@!<  ', '#####']))
    world.regretX[0] = world.x
    expect(play(world, 'idle')).toEqual(['hurt'])
    expect(world.status).toBe(DEAD)
  })

  test('an event buffer holds no more than its capacity', () => {
    const events = createEventBuffer(2)
    for (let type = 0; type < 5; type++) pushEvent(events, type, 0, 0, 0)
    expect(events.count).toBe(2)
    expect([...events.type]).toEqual([0, 1])
  })
})

describe('several ticks at once', () => {
  test.each(LEVELS)('equal the same ticks one by one, events included, in $id', ({ id }) => {
    const level = loadLevel(id)
    const [atOnce, oneByOne] = [createWorld(level), createWorld(level)]
    const [eventsAtOnce, eventsOneByOne] = [createEventBuffer(64), createEventBuffer(64)]
    const rng = createRng(3, id)
    for (let seed = 0; seed < 60; seed++) {
      for (const world of [atOnce, oneByOne]) resetWorld(world, seed, { randomRegrets: true })
      for (let decision = 0; decision < 150 && oneByOne.status === RUNNING; decision++) {
        // Mostly to the right, so that games get somewhere.
        const action = rng.int(2) === 0 ? ACTIONS.indexOf('right') : rng.int(ACTIONS.length)
        const ticks = 1 + rng.int(8)
        for (const events of [eventsAtOnce, eventsOneByOne]) events.count = 0
        stepTicks(atOnce, action, ticks, eventsAtOnce)
        for (let tick = 0; tick < ticks; tick++) stepWorld(oneByOne, action, eventsOneByOne)
        expect(hashWorld(atOnce)).toBe(hashWorld(oneByOne))
        expect(listOf(eventsAtOnce)).toEqual(listOf(eventsOneByOne))
      }
    }
  })
})

function listOf({ count, type, x, y, value }: EventBuffer): number[][] {
  return Array.from({ length: count }, (_, index) => [type[index], x[index], y[index], value[index]])
}
