import { describe, expect, it } from 'vitest'
import { observationFor } from '../../../src/env/observations/index.ts'
import { TILE_SPRITES } from '../../../src/env/observations/pictures.ts'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { ATTACK_COOLDOWN_TICKS, ATTACK_TICKS } from '../../../src/sim/player.ts'
import { copyWorld, createWorld } from '../../../src/sim/state.ts'
import { TILE_KINDS } from '../../../src/sim/tiles.ts'
import { IDLE, RIGHT, TILE, type World } from '../../../src/sim/world.ts'
import { levelFromRows } from '../../sim/levelFromRows.ts'
import { play } from '../../sim/play.ts'
import { plainGame } from '../plainGame.ts'

const WIDTH = 42
const HEIGHT = 28

/** A frame as text: a hexadecimal digit a pixel, `.` for black. `frame` 0: one decision before; 1: now. */
function shown(observation: Float32Array, frame = 1): string[] {
  const rows: string[] = []
  for (let row = 0; row < HEIGHT; row++) {
    const start = (frame * HEIGHT + row) * WIDTH
    const digits = Array.from(observation.subarray(start, start + WIDTH), (entry) =>
      Math.round(entry * 15).toString(16),
    )
    rows.push(digits.join('').replaceAll('0', '.'))
  }
  return rows
}

function pictureOf(world: World, before?: World): Float32Array {
  const builder = observationFor('pixels', world.level)
  const out = new Float32Array(builder.size)
  builder.write(world, out, 0, before)
  return out
}

function worldOf(...rows: string[]): World {
  return createWorld(levelFromRows(rows))
}

/** The rows from above the hero's head to the ground, without what is far to the left and right. */
function scene(world: World): string[] {
  return shown(pictureOf(world))
    .slice(11, 19)
    .map((row) => row.slice(8, 40))
}

describe('pixels', () => {
  it('show each class of tiles, the hero, a Regret and the bell, around the hero', () => {
    const world = worldOf('..........', '...o......', '@.X>-.!...', '####^^####')
    expect(shown(pictureOf(world))).toMatchInlineSnapshot(`
      [
        "55565556555...............................",
        "55565556555...............................",
        "66666666666...............................",
        "55565556555...............................",
        "55565556555...............................",
        "55565556555...............................",
        "66666666666...............................",
        "55565556555...............................",
        "55565556555...............................",
        "55565556555...............................",
        "66666666666...............................",
        "55565556555.............ee................",
        "55565556555.............ee................",
        "55565556555...............................",
        "66666666666.bbb....aaaa.9997777.....ff....",
        "55565556555.bbf....a44a.992.7.7.....ff....",
        "55565556555.bbb....a44a.999........ffff...",
        "55565556555.b.b....aaaa.9.9.........3.....",
        "666666666666666666666666666........6666666",
        "555655565556555655565556555c..cc..c6555655",
        "555655565556555655565556555cc.ccc.c6555655",
        "555655565556555655565556555cccccccc6555655",
        "66666666666...............................",
        "55565556555...............................",
        "55565556555...............................",
        "55565556555...............................",
        "66666666666...............................",
        "55565556555...............................",
      ]
    `)
  })

  it('show each class of tiles differently, but for those that are taken for another', () => {
    const pictures = TILE_SPRITES.map(({ greys }) => [...greys].join())
    for (const [code, { id, seenAs }] of TILE_KINDS.entries()) {
      const alike = TILE_KINDS.filter((_, other) => other !== code && pictures[other] === pictures[code])
      for (const other of alike) expect([other.seenAs, seenAs], id).toContain(seenAs === undefined ? id : other.id)
    }
  })

  it('show where the hero faces, and whether the suitcase hits, rests, or is ready', () => {
    const poses = [1, -1].flatMap((facing) =>
      [0, ATTACK_COOLDOWN_TICKS, ATTACK_TICKS].map((attackTicks) => {
        const world = worldOf('......', '......', '...@..', '######')
        Object.assign(world, { facing, attackTicks })
        return shown(pictureOf(world))
          .slice(14, 18)
          .map((row) => row.slice(8, 20))
      }),
    )
    expect(poses).toMatchInlineSnapshot(`
      [
        [
          "....bbb.....",
          "....bbf.....",
          "....bbb.....",
          "....b.b.....",
        ],
        [
          "....bbb.....",
          "....bbf.....",
          "....bbb.....",
          "....b.bd....",
        ],
        [
          "....bbb.....",
          "....bbfddd..",
          "....bbbddd..",
          "....b.b.....",
        ],
        [
          "....bbb.....",
          "....fbb.....",
          "....bbb.....",
          "....b.b.....",
        ],
        [
          "....bbb.....",
          "....fbb.....",
          "....bbb.....",
          "...db.b.....",
        ],
        [
          "....bbb.....",
          ".dddfbb.....",
          ".dddbbb.....",
          "....b.b.....",
        ],
      ]
    `)
    expect(new Set(poses.map((pose) => pose.join())).size).toBe(poses.length)
  })

  it('show the same picture twice at the start, and what moved as a difference later', () => {
    const world = worldOf('..........', '..........', '...@......', '##########')
    const [before, now] = [shown(pictureOf(world), 0), shown(pictureOf(world), 1)]
    expect(before).toEqual(now)
    const earlier = createWorld(world.level)
    copyWorld(world, earlier)
    world.x += TILE / 2
    const moved = pictureOf(world, earlier)
    const faces = [0, 1].map((frame) => shown(moved, frame)[15].indexOf('f'))
    expect(faces[1] - faces[0]).toBe(2)
    expect(shown(moved, 0).slice(18)).toEqual(shown(moved, 1).slice(18)) // the ground is where it was
  })

  it('follow the hero: at any place, also outside the level, it stands in the same pixels', () => {
    const world = worldOf('..........', '..........', '.........@', '##########')
    const heroAt = () => shown(pictureOf(world))[15].indexOf('f')
    const first = heroAt()
    for (const [x, y] of [
      [0, 0],
      [9 * TILE, -3 * TILE],
      [4 * TILE + 300, 6 * TILE],
    ]) {
      Object.assign(world, { x, y })
      expect(heroAt()).toBe(first)
    }
  })

  it('no longer show what has been broken, collected or beaten', () => {
    const world = worldOf('........', '...o....', '@..X.>..', '########')
    const full = shown(pictureOf(world)).join('')
    world.tiles.fill(0, 0, world.level.width * world.level.height - 1)
    world.regretAlive.fill(0)
    const empty = shown(pictureOf(world)).join('')
    for (const digit of ['a', 'e', '9']) {
      expect(full).toContain(digit)
      expect(empty).not.toContain(digit)
    }
  })

  it('show keys, doors, and a key that the hero holds', () => {
    const world = worldOf('.......', '.......', '@.k..D!', '#######')
    expect(scene(world)).toMatchInlineSnapshot(`
      [
        "555............................6",
        "555............................6",
        "555............................6",
        "666.bbb................8338.ff.6",
        "555.bbf....eee.........8338.ff.6",
        "555.bbb....e.ee........8398ffff6",
        "555.b.b................8338.3..6",
        "66666666666666666666666666666666",
      ]
    `)
    play(world, 'right 18')
    expect(scene(world)).toMatchInlineSnapshot(`
      [
        ".....................65556555655",
        ".....................65556555655",
        "....ee...............65556555655",
        "....bbb......8338.ff.66666666666",
        "....bbf......8338.ff.65556555655",
        "....bbb......8398ffff65556555655",
        "....b.b......8338.3..65556555655",
        "66666666666666666666666666666666",
      ]
    `)
  })

  it('keep the frame of the last decision, whatever the environment did between', () => {
    const env = createPlatformerEnv({ ...plainGame('corridor'), observation: 'pixels' })
    const observation = new Float32Array(env.spec.observationSize)
    env.reset(1, observation)
    expect(shown(observation, 0)).toEqual(shown(observation, 1))
    for (let decision = 0; decision < 6; decision++) env.step(RIGHT, observation)
    expect(shown(observation, 0)).not.toEqual(shown(observation, 1))
    for (let decision = 0; decision < 6; decision++) env.step(IDLE, observation)
    expect(shown(observation, 0)).toEqual(shown(observation, 1))
    env.step(RIGHT, observation)
    env.reset(1, observation)
    expect(shown(observation, 0)).toEqual(shown(observation, 1))
  })
})
