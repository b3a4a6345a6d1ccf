import { describe, expect, test } from 'vitest'
import tileset from '../../assets/levels/tiles.tsj'
import { LevelError, parseLevel } from '../../src/sim/tiled.ts'
import { codeOf, EMPTY_TILE, SOLID_TILE } from '../../src/sim/tiles.ts'
import { TILE } from '../../src/sim/world.ts'

const GROUND = 1 // gid of tile 0
const CRATE = 13
const COIN = 14
const LAMP = 17 // decoration: no class

interface TestMap {
  [field: string]: unknown
  layers: { [field: string]: unknown; name: string; data?: unknown; objects?: TestObject[] }[]
}
interface TestObject {
  [field: string]: unknown
  type: string
  x: number
  y: number
}

const blowing = (chance: number) => [
  { name: 'chance', type: 'int', value: chance },
  { name: 'direction', type: 'string', value: 'left' },
]
const wind = (more: object): TestObject => ({
  type: 'wind',
  x: 16,
  y: 0,
  width: 32,
  height: 48,
  id: 9,
  name: '',
  properties: blowing(50),
  ...more,
})

const platform = (direction: string, more: object = {}): TestObject => ({
  type: 'platform',
  x: 16,
  y: 16,
  width: 96,
  height: 16,
  id: 10,
  name: '',
  properties: [{ name: 'direction', type: 'string', value: direction }],
  ...more,
})

/** A valid map of 8 × 6 tiles: ground below, a crate and a coin on it, a start, a Regret and a bell. */
function validMap(): TestMap {
  const row = (gid: number) => Array<number>(8).fill(gid)
  const things = [0, 0, 0, CRATE, 0, COIN, 0, 0]
  const point = (id: number, type: string, column: number, more: object = {}): TestObject => ({
    id,
    name: '',
    type,
    x: column * 16 + 8,
    y: 4 * 16 + 8,
    point: true,
    ...more,
  })
  const tiles = { type: 'tilelayer', width: 8, height: 6 }
  return {
    type: 'map',
    orientation: 'orthogonal',
    infinite: false,
    width: 8,
    height: 6,
    tilewidth: 16,
    tileheight: 16,
    tilesets: [{ firstgid: 1, source: 'tiles.tsj' }],
    properties: [
      { name: 'name', type: 'string', value: 'Test' },
      { name: 'lesson', type: 'string', value: 'A lesson.' },
      { name: 'timeLimitDecisions', type: 'int', value: 50 },
    ],
    layers: [
      { ...tiles, name: 'decoration', data: [...row(0), ...row(0), ...row(LAMP), ...row(0), ...row(0), ...row(0)] },
      { ...tiles, name: 'ground', data: [...row(0), ...row(0), ...row(0), ...row(0), ...things, ...row(GROUND)] },
      {
        type: 'objectgroup',
        name: 'things',
        objects: [
          point(1, 'start', 0),
          point(2, 'regret', 5, { properties: [{ name: 'direction', type: 'string', value: 'left' }] }),
          point(3, 'bell', 7),
          point(4, 'milestone', 6, { name: 'far' }),
          point(5, 'milestone', 2, { name: 'near' }),
        ],
      },
    ],
  }
}

const layer = (map: TestMap, name: string) => {
  const found = map.layers.find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(name)
  return found
}
const objects = (map: TestMap) => layer(map, 'things').objects as TestObject[]

describe('parseLevel', () => {
  const level = parseLevel(validMap(), tileset, 'test.tmj')

  test('reads name, lesson, time limit and size; the id is the file name', () => {
    expect(level).toMatchObject({ id: 'test', name: 'Test', lesson: 'A lesson.', timeLimitDecisions: 50 })
    expect([level.width, level.height]).toEqual([8, 6])
  })

  test('uses the look of its name and all rewards, unless the map says otherwise', () => {
    expect(level).toMatchObject({ look: 'lobby', onlyReward: null })
    const named = (id: string) => parseLevel(validMap(), tileset, `${id}.tmj`).look
    expect(['terrace', 'cliff', 'constructor'].map(named)).toEqual(['terrace', 'terrace', 'lobby'])
    const withProperty = (name: string, value: string) => {
      const map = validMap()
      const properties = [...(map.properties as object[]), { name, type: 'string', value }]
      return parseLevel({ ...map, properties }, tileset, 'test.tmj')
    }
    expect(withProperty('look', ' Cellar ').look).toBe('cellar')
    expect(withProperty('onlyReward', 'bell').onlyReward).toBe('bell')
    expect(() => withProperty('look', 'gloomy')).toThrow('"look" is "gloomy". Use one of lobby, ')
    expect(() => withProperty('mood', 'cellar')).toThrow('rename the map property "mood" to "look"')
  })

  test('turns rows of tiles into columns of classes', () => {
    const at = (column: number, row: number) => level.tiles[column * 6 + row]
    expect([at(0, 5), at(3, 4), at(5, 4), at(0, 0)]).toEqual([SOLID_TILE, codeOf('crate'), codeOf('coin'), EMPTY_TILE])
    expect(level.art.ground[3 * 6 + 4]).toBe(CRATE - 1)
    expect(level.art.decoration[7 * 6 + 2]).toBe(LAMP - 1)
    expect(level.art.decoration[0]).toBe(-1)
  })

  test('puts hero and Regrets on the ground and the bell in the middle of its tile', () => {
    expect([level.startX, level.startY]).toEqual([3 * 256, 5 * TILE - 14 * 256])
    expect([level.bellX, level.bellY]).toEqual([7.5 * TILE, 4.5 * TILE])
    expect(level.regrets).toEqual([
      { x: 5 * TILE + 2 * 256, y: 5 * TILE - 14 * 256, direction: -1, minX: 4 * TILE, maxX: 8 * TILE - 12 * 256 },
    ])
  })

  test('sorts milestones by place', () => {
    expect(level.milestones).toEqual([
      { name: 'near', x: 2 * TILE },
      { name: 'far', x: 6 * TILE },
    ])
  })

  test('reads a class under either of the names that versions of Tiled use', () => {
    const map = validMap()
    for (const object of objects(map)) {
      object.class = object.type
      object.type = ''
    }
    expect(parseLevel(map, tileset, 'test.tmj')).toEqual(level)
  })
})

describe('a broken file is refused with the place and the cure', () => {
  const faults: [string, (map: TestMap) => void, string][] = [
    [
      'no bell',
      (map) => objects(map).splice(2, 1),
      'bad.tmj, layer "things": no bell. Add a point object of class "bell".',
    ],
    ['no start', (map) => objects(map).splice(0, 1), 'layer "things": no start.'],
    ['two bells', (map) => objects(map).push({ ...objects(map)[2] }), '2 objects of class "bell". Keep one'],
    [
      'unknown class',
      (map) => (objects(map)[1].type = 'dragon'),
      'object 2 has the class "dragon". Use one of start, bell',
    ],
    ['object outside', (map) => (objects(map)[2].x = 9_999), 'object 3 (bell) lies outside the map. Move it inside.'],
    ['object nowhere', (map) => (objects(map)[2].x = Number.NaN), 'object 3 (bell) lies outside the map.'],
    ['start in the air', (map) => (objects(map)[0].y = 24), 'the start at column 0, row 1 hangs in the air. Move it'],
    ['start in the ground', (map) => (objects(map)[0].y = 88), 'the start at column 0, row 5 is inside a solid tile.'],
    ['Regret in the air', (map) => (objects(map)[1].y = 24), 'the regret at column 5, row 1 hangs in the air.'],
    ['Regret without direction', (map) => (objects(map)[1].properties = []), 'needs a string property "direction"'],
    [
      'wind at a point',
      (map) => objects(map).push(wind({ width: 0, height: 0 })),
      '(wind) is a point. Draw a rectangle',
    ],
    ['wind without chance', (map) => objects(map).push(wind({ properties: [] })), 'needs an int property "chance"'],
    [
      'wind of 101 %',
      (map) => objects(map).push(wind({ properties: blowing(101) })),
      'an int property "chance" from 0 to',
    ],
    [
      'wind without direction',
      (map) => objects(map).push(wind({ properties: blowing(50).slice(0, 1) })),
      'the wind at column 1, row 0 needs a string property "direction"',
    ],
    [
      'platform without direction',
      (map) => objects(map).push(platform('', { properties: [] })),
      '(platform) needs a string property "direction": left, right, up or down',
    ],
    [
      'platform at a point',
      (map) => objects(map).push(platform('right', { width: 0, height: 0 })),
      '(platform) moves right: draw the rectangle over which it moves, 1 tile high and 4 or more wide',
    ],
    ['platform off the grid', (map) => objects(map).push(platform('right', { x: 20 })), 'with Ctrl pressed to keep'],
    [
      'platform whose path is no longer than itself',
      (map) => objects(map).push(platform('left', { width: 48 })),
      'The platform is 3 tiles long.',
    ],
    [
      'lift that is too wide',
      (map) => objects(map).push(platform('up', { width: 64, height: 48 })),
      'moves up: draw the rectangle over which it moves, 3 tiles wide and 2 or more high',
    ],
    [
      'platform through the ground',
      (map) => objects(map).push(platform('down', { width: 48, height: 80 })),
      'the platform would move through the solid tile at column 1, row 5',
    ],
    [
      'Outlier at a point',
      (map) => objects(map).push(platform('left', { type: 'outlier', width: 0, height: 0 })),
      '(outlier): draw a rectangle of at least one tile, in which it flies.',
    ],
    [
      'Outlier that flies up first',
      (map) => objects(map).push(platform('up', { type: 'outlier' })),
      'the outlier at column 1, row 1 needs a string property "direction": left or right',
    ],
    ['nameless milestone', (map) => (objects(map)[3].name = ''), 'the milestone at column 6 has no name.'],
    [
      'infinite map',
      (map) => (map.infinite = true),
      'the map is infinite. Switch off Map > Map Properties > Infinite.',
    ],
    ['hexagons', (map) => (map.orientation = 'hexagonal'), 'not an orthogonal Tiled map.'],
    ['large tiles', (map) => (map.tilewidth = 32), 'tiles must be 16 × 16 px.'],
    ['absurd size', (map) => (map.width = 1e9), 'the map is 1000000000 × 6 tiles. Use Map > Resize Map'],
    ['size that is no number', (map) => (map.height = '6'), 'Use Map > Resize Map'],
    [
      'base64',
      (map) => (layer(map, 'ground').data = 'AAAA'),
      'layer "ground": the tiles are encoded. Set Map > Map Properties',
    ],
    ['short layer', (map) => (layer(map, 'ground').data = [0]), 'layer "ground": not 8 × 6 tiles like the map.'],
    ['unknown tile', (map) => setTile(map, 57), 'column 2, row 1: tile 56 is not in the tileset, which has 56.'],
    ['flipped tile', (map) => setTile(map, 0x80000001), 'column 2, row 1: the tile is flipped or turned.'],
    ['tile that is no number', (map) => setTile(map, 'x'), 'column 2, row 1: not a tile number.'],
    ['no ground', (map) => (layer(map, 'ground').name = 'floor'), 'layer "ground": missing. Add a tile layer'],
    ['ground of objects', (map) => (layer(map, 'ground').type = 'objectgroup'), 'layer "ground": not a tile layer.'],
    ['two grounds', (map) => map.layers.push({ ...layer(map, 'ground') }), 'layer "ground": there are 2. Keep one.'],
    ['no lesson', (map) => (map.properties as object[]).splice(1, 1), 'no map property "lesson" of type string.'],
    [
      'no time',
      (map) =>
        (map.properties = [
          { name: 'name', value: 'A' },
          { name: 'lesson', value: 'B.' },
        ]),
      'of type int',
    ],
    ['own tileset', (map) => (map.tilesets = []), 'needs exactly one tileset, the external "tiles.tsj".'],
  ]
  test.each(faults)('%s', (_, spoil, message) => {
    const map = validMap()
    spoil(map)
    expect(() => parseLevel(map, tileset, 'bad.tmj')).toThrow(LevelError)
    expect(() => parseLevel(map, tileset, 'bad.tmj')).toThrow(message)
    expect(() => parseLevel(map, tileset, 'bad.tmj')).toThrow(/^bad\.tmj/)
  })

  test.each([[null], [[]], ['map'], [{}]])('is not a map: %j', (json) => {
    expect(() => parseLevel(json, tileset, 'bad.tmj')).toThrow(/^bad\.tmj: not an? /)
  })

  test('a tileset with an unknown class', () => {
    const broken = { tilecount: 48, tiles: [{ id: 3, type: 'lava' }] }
    expect(() => parseLevel(validMap(), broken, 'bad.tmj')).toThrow(
      'tiles.tsj, tile 3: unknown class "lava". Use one of',
    )
  })
})

function setTile(map: TestMap, gid: unknown): void {
  const data = layer(map, 'ground').data as unknown[]
  data[8 + 2] = gid
}
