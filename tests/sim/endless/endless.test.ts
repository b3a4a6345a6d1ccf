import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutVersion } from '../../../src/env/observations/layout.ts'
import { replayClip } from '../../../src/sim/clip.ts'
import { isBlocking, isStandable, TILE_SHIFT } from '../../../src/sim/collision.ts'
import { ART } from '../../../src/sim/endless/art.ts'
import {
  ENDLESS_HEIGHT,
  ENDLESS_WIDTH,
  generateEndless,
  groundsOf,
  pieceAlone,
} from '../../../src/sim/endless/generate.ts'
import {
  type EndlessPlace,
  endlessId,
  endlessPlaceOf,
  GENERATOR,
  MAX_ENDLESS_SEED,
  nextEndless,
} from '../../../src/sim/endless/ids.ts'
import { AREA_MARKS, PIECES } from '../../../src/sim/endless/pieces.ts'
import { joinHash, provingPlace, solveQuickly, worldSeedsOf } from '../../../src/sim/endless/proof.ts'
import { EVENT_MILESTONE } from '../../../src/sim/events.ts'
import { loadLevel } from '../../../src/sim/levels.ts'
import { LOOK_NAMES } from '../../../src/sim/looks.ts'
import { OUTLIER_WIDTH } from '../../../src/sim/outliers.ts'
import { PLATFORM_TILES } from '../../../src/sim/platforms.ts'
import { HERO_HEIGHT } from '../../../src/sim/player.ts'
import { codeOf, TILE_KINDS, type TileClass } from '../../../src/sim/tiles.ts'
import { type Area, type Level, TILE } from '../../../src/sim/world.ts'

const place: fc.Arbitrary<EndlessPlace> = fc.record({
  seed: fc.nat(MAX_ENDLESS_SEED),
  difficulty: fc.nat(100).map((hundredths) => hundredths / 100),
})

describe.each(PIECES[GENERATOR].map((piece) => ({ piece, drawn: `\n${piece.rows.join('\n')}\n` })))(
  'the piece $drawn',
  ({ piece }) => {
    const { rows } = piece

    test('is a rectangle of known marks with a floor at both ends', () => {
      const marks = [...TILE_KINDS.map(({ sketch }) => sketch), '=', '<', '>']
      expect(rows.every((cells) => cells.length === rows[0].length)).toBe(true)
      expect([...rows.join('')].filter((mark) => !marks.includes(mark))).toEqual([])
      expect(rows.some((cells) => cells.startsWith('#'))).toBe(true)
      expect(rows.some((cells) => cells.endsWith('#'))).toBe(true)
    })

    test('has its moving things in rectangles of known letters, in free air', () => {
      const { areas = [] } = piece
      if (areas.length === 0) return
      expect(areas.map((cells) => cells.length)).toEqual(rows.map((cells) => cells.length))
      for (const letter of new Set(areas.join('').replaceAll('.', ''))) {
        const mark = AREA_MARKS.get(letter) ?? expect.fail(letter)
        const inside = areas.flatMap((cells, row) => (cells.includes(letter) ? [row] : []))
        const first = areas[inside[0]]
        const [left, right] = [first.indexOf(letter), first.lastIndexOf(letter)]
        expect(inside).toEqual(inside.map((_, index) => inside[0] + index))
        for (const row of inside) {
          expect(areas[row].slice(left, right + 1)).toBe(letter.repeat(right + 1 - left))
          expect(areas[row].replaceAll(letter, '').length).toBe(first.length - (right + 1 - left))
          if (mark.kind === 'wind') continue
          expect(rows[row].slice(left, right + 1)).toMatch(/^[.ok]*$/)
        }
        if (mark.kind !== 'platform') continue
        expect(mark.isUpright ? right + 1 - left : inside.length).toBe(mark.isUpright ? PLATFORM_TILES : 1)
        expect(mark.isUpright ? inside.length : right + 1 - left).toBeGreaterThan(mark.isUpright ? 1 : PLATFORM_TILES)
      }
    })

    test('can be passed from a standing start wherever it is built', () => {
      const grounds = groundsOf(piece)
      expect(grounds.length).toBeGreaterThan(0)
      for (const ground of grounds) {
        const level = pieceAlone(piece, ground)
        for (const seed of worldSeedsOf(level)) {
          expect(solveQuickly(level, seed).actions, `floor in row ${ground}, world ${seed}`).not.toBeNull()
        }
      }
    })

    test('keeps its enemies to itself', () => {
      const level = pieceAlone(piece, groundsOf(piece)[0])
      const first = (level.startX >> TILE_SHIFT) + 2
      const outliers = level.outliers.map(({ minX, maxX }) => ({ minX, maxX: maxX + OUTLIER_WIDTH }))
      for (const { minX, maxX } of [...level.regrets, ...outliers]) {
        expect(minX >> TILE_SHIFT).toBeGreaterThan(first)
        expect(maxX >> TILE_SHIFT).toBeLessThan(first + rows[0].length - 1)
      }
    })
  },
)

describe('an endless level', () => {
  test('follows from its seed and its difficulty alone', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const first = generateEndless(one)
        generateEndless(other)
        expect(generateEndless(one)).toEqual(first)
        expect(loadLevel(endlessId(one))).toEqual(first)
      }),
      { numRuns: 50 },
    )
  })

  test('is of one size and one layout, and stays small as JSON', () => {
    fc.assert(
      fc.property(place, (chosen) => {
        const level = generateEndless(chosen)
        expect([level.width, level.height]).toEqual([ENDLESS_WIDTH, ENDLESS_HEIGHT])
        expect(level.tiles.length).toBe(ENDLESS_WIDTH * ENDLESS_HEIGHT)
        expect(level.tiles.every((tile) => tile < TILE_KINDS.length)).toBe(true)
        // Its version of the observations contains all of it, and is the same for all.
        const { layoutVersion: _, ...withoutVersion } = level
        expect(layoutVersion(level)).toBe(5)
        expect(layoutVersion(withoutVersion)).toBeLessThanOrEqual(5)
        expect(JSON.stringify({ ...level, tiles: [...level.tiles], art: undefined }).length).toBeLessThan(6000)
      }),
    )
  })

  test('starts on the ground, with free air above, and has its bell above the last floor', () => {
    fc.assert(
      fc.property(place, (chosen) => {
        const level = generateEndless(chosen)
        const { tiles, height, startX, startY, bellX, bellY } = level
        const feet = startY + HERO_HEIGHT
        expect(feet % TILE).toBe(0)
        expect(isStandable(tiles, height, startX >> TILE_SHIFT, feet >> TILE_SHIFT)).toBe(true)
        expect(isBlocking(tiles, height, startX >> TILE_SHIFT, startY >> TILE_SHIFT)).toBe(false)
        const [bellColumn, bellRow] = [bellX >> TILE_SHIFT, bellY >> TILE_SHIFT]
        expect(bellColumn).toBeGreaterThan(ENDLESS_WIDTH - 8)
        expect(isBlocking(tiles, height, bellColumn, bellRow)).toBe(false)
        expect(isBlocking(tiles, height, bellColumn, bellRow + 1)).toBe(false)
        expect(isBlocking(tiles, height, bellColumn, bellRow + 2)).toBe(true)
      }),
    )
  })

  test('has Regrets that never come near the start', () => {
    fc.assert(
      fc.property(place, (chosen) => {
        const { startX, regrets } = generateEndless(chosen)
        for (const { x, minX, maxX } of regrets) {
          expect(minX).toBeGreaterThan(startX + 2 * TILE)
          expect(x >= minX && x <= maxX).toBe(true)
        }
      }),
    )
  })

  test('of the first generator is what it was: links and clips of its levels still mean them', () => {
    // Hash of 200 levels, before there was another generator.
    let hash = 0
    for (let seed = 0; seed < 200; seed++)
      hash = joinHash(hash, generateEndless({ ...provingPlace(seed), generator: 1 }))
    expect(hash).toBe(1216404477)
    const level = loadLevel('endless-17-50')
    expect(level).toEqual(generateEndless({ seed: 17, difficulty: 0.5, generator: 1 }))
    expect([level.keys, level.winds, level.platforms, level.outliers]).toEqual([[], [], [], []])
    expect(layoutVersion(level)).toBe(2)
    expect(loadLevel('endless2-17-50').tiles).not.toEqual(level.tiles)
  })

  test('is followed by one of the present generator', () => {
    expect(endlessId(nextEndless({ seed: 5, difficulty: 0.2, generator: 1 }))).toBe('endless2-6-20')
    expect(endlessId(nextEndless({ seed: MAX_ENDLESS_SEED, difficulty: 0.2, bell: 'left' }))).toBe('endless2-0-20-left')
  })

  test('is another one for another seed', () => {
    const pictures = new Set(
      Array.from({ length: 200 }, (_, seed) => generateEndless({ seed, difficulty: 0.5 }).tiles.join('')),
    )
    expect(pictures.size).toBe(200)
  })

  test('can be solved: 200 seeds of all difficulties', () => {
    for (let seed = 0; seed < 200; seed++) {
      const level = generateEndless(provingPlace(seed))
      expect(solveQuickly(level).actions, level.id).not.toBeNull()
    }
  })

  test.each([
    [-1, 0.5],
    [1.5, 0.5],
    [MAX_ENDLESS_SEED + 1, 0.5],
    [Number.NaN, 0.5],
    [1, -0.1],
    [1, 1.01],
    [1, Number.NaN],
  ])('is refused with seed %d and difficulty %d', (seed, difficulty) => {
    expect(() => generateEndless({ seed, difficulty })).toThrow(/give a (whole )?number from 0 to/)
  })
})

describe('an endless level with the bell at the left', () => {
  const left = place.map((chosen) => ({ ...chosen, bell: 'left' as const }))

  test('is the mirror image of the other one, with the hero on the ground in its middle', () => {
    fc.assert(
      fc.property(left, (chosen) => {
        const { bell: _, ...right } = chosen
        const [level, other] = [generateEndless(chosen), generateEndless(right)]
        const { tiles, width, height, startX, startY, bellX, bellY } = level
        const swapped = new Map([
          [codeOf('beltLeft'), codeOf('beltRight')],
          [codeOf('beltRight'), codeOf('beltLeft')],
        ])
        const image = tiles.map((_, index) => {
          const column = width - 1 - Math.floor(index / height)
          const tile = other.tiles[column * height + (index % height)]
          return swapped.get(tile) ?? tile
        })
        expect(tiles).toEqual(image)
        expect([bellX, bellY]).toEqual([width * TILE - other.bellX, other.bellY])
        const mirrored = <Thing extends Area>({ left: from, right: to, ...thing }: Thing) => ({
          ...{ ...thing, left: width * TILE - to, right: width * TILE - from },
        })
        expect(level.winds).toEqual(other.winds.map((wind) => ({ ...mirrored(wind), direction: -wind.direction })))
        expect(level.platforms).toEqual(
          other.platforms.map(({ left: from, length, isUpright, direction, ...platform }) => ({
            ...{ ...platform, length, isUpright },
            left: width * TILE - from - PLATFORM_TILES * TILE - (isUpright ? 0 : length),
            direction: isUpright ? direction : -direction,
          })),
        )
        expect(level.outliers).toEqual(
          other.outliers.map(({ minX, maxX, direction, ...outlier }) => ({
            ...{ ...outlier, direction: -direction },
            ...{ minX: width * TILE - OUTLIER_WIDTH - maxX, maxX: width * TILE - OUTLIER_WIDTH - minX },
          })),
        )
        expect(level.regrets.map(({ direction }) => -direction)).toEqual(
          other.regrets.map(({ direction }) => direction),
        )
        const [column, row] = [startX >> TILE_SHIFT, (startY + HERO_HEIGHT) >> TILE_SHIFT]
        expect(Math.abs(column - width / 2)).toBeLessThan(12)
        expect(isStandable(tiles, height, column, row)).toBe(true)
        expect(isBlocking(tiles, height, column, row - 1)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  test('can be solved: 25 seeds of all difficulties', () => {
    for (let seed = 0; seed < 25; seed++) {
      const level = generateEndless({ ...provingPlace(seed), bell: 'left' })
      expect(solveQuickly(level).actions, level.id).not.toBeNull()
    }
  })

  test('has its milestones on the way to the bell', () => {
    const level = generateEndless({ seed: 3, difficulty: 0, bell: 'left' })
    const names = new Set<string>()
    replayClip(
      { levelId: level.id, seed: 0, randomRegrets: false, ticksPerAction: 4, actions: solution(level) },
      level,
      (_, events) => {
        for (let index = 0; index < events.count; index++) {
          if (events.type[index] === EVENT_MILESTONE) names.add(level.milestones[events.value[index]].name)
        }
      },
    )
    expect([...names]).toEqual(level.milestones.map(({ name }) => name))
  })
})

function solution(level: Level): Uint8Array {
  return Uint8Array.from(solveQuickly(level).actions ?? expect.fail(level.id))
}

describe('difficulty', () => {
  const many = (difficulty: number) => Array.from({ length: 100 }, (_, seed) => generateEndless({ seed, difficulty }))
  const count = (levels: readonly Level[], ...classes: TileClass[]) =>
    levels.reduce((sum, { tiles }) => sum + tiles.filter((tile) => classes.includes(TILE_KINDS[tile].id)).length, 0)
  const pits = (levels: readonly Level[]) =>
    levels.reduce((sum, { tiles, width, height }) => {
      const bottoms = Array.from({ length: width }, (_, column) => isBlocking(tiles, height, column, height - 1))
      return sum + bottoms.filter((isSolid) => !isSolid).length
    }, 0)

  test('0 is nearly flat: no pit, no spikes, no enemy, no crate, no wind', () => {
    const levels = many(0)
    expect(pits(levels)).toBe(0)
    expect(count(levels, 'hazard', 'crate', 'spring', 'beltLeft', 'beltRight')).toBe(0)
    const things = levels.flatMap(({ regrets, outliers, winds, platforms }) => [
      ...[regrets, outliers, winds, platforms].flat(),
    ])
    expect(things).toEqual([])
  })

  test('1 uses every mechanic', () => {
    const levels = many(1)
    for (const id of ['oneWay', 'hazard', 'crate', 'coin', 'beltLeft', 'beltRight', 'spring', 'key', 'door'] as const) {
      expect(count(levels, id), id).toBeGreaterThan(0)
    }
    for (const kind of ['winds', 'platforms', 'outliers'] as const) {
      const found = levels.filter((level) => level[kind].length > 0).length
      expect(found, kind).toBeGreaterThan(20)
    }
    expect(new Set(levels.map(({ look }) => look))).toEqual(new Set(LOOK_NAMES))
    expect(levels.flatMap(({ regrets }) => regrets).length).toBeGreaterThan(20)
  })

  test('makes pits wider and spikes more frequent', () => {
    const [easy, middle, hard] = [0.15, 0.55, 1].map(many)
    expect(pits(easy)).toBeLessThan(pits(middle))
    expect(pits(middle)).toBeLessThan(pits(hard))
    expect(count(easy, 'hazard')).toBeLessThan(count(hard, 'hazard'))
  })
})

describe('the id of an endless level', () => {
  test('holds its seed and its difficulty', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          place,
          place.map((chosen) => ({ ...chosen, bell: 'left' as const })),
          place.map((chosen) => ({ ...chosen, generator: 1 as const })),
        ),
        (chosen) => {
          expect(endlessPlaceOf(endlessId(chosen))).toEqual(chosen)
          expect(loadLevel(endlessId(chosen)).id).toBe(endlessId(chosen))
        },
      ),
    )
  })

  test.each([
    'endless',
    'endless-1',
    'endless-01-5',
    'endless-1-05',
    'endless-1-101',
    'endless-1000000-5',
    'endless--1-5',
    'endless1-1-5',
    'endless3-1-5',
  ])('is not %s, and the error names the rule', (id) => {
    expect(endlessPlaceOf(id)).toBeNull()
    expect(() => loadLevel(id)).toThrow(/endless2-<seed>-<difficulty>, with a seed from 0 to 999999/)
  })
})

test('every tile that a generator places has a picture', () => {
  const without = new Set<string>()
  for (let seed = 0; seed < 100; seed++) {
    const { tiles, art } = loadLevel(`endless2-${seed}-${seed}`)
    for (const [place, tile] of tiles.entries()) if (art.ground[place] < 0) without.add(TILE_KINDS[tile].id)
  }
  expect([...without]).toEqual(['empty'])
})

test('the pictures of endless levels are those of the tileset', () => {
  const tileset: unknown = JSON.parse(readFileSync('assets/levels/tiles.tsj', 'utf8'))
  for (const [name, id] of Object.entries(ART)) {
    expect(tileset).toMatchObject({
      tiles: expect.arrayContaining([
        expect.objectContaining({ id, properties: [{ name: 'name', type: 'string', value: name }] }),
      ]),
    })
  }
})
