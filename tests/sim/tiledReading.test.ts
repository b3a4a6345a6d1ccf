import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadLevel } from '../../src/sim/levels.ts'
import { LevelError, parseLevel } from '../../src/sim/tiled.ts'
import { TILE } from '../../src/sim/world.ts'

// Maps as Tiled and other programs write them, made from the corridor. Each must be read as Tiled shows it, or be refused
// with the file, the place and the cure: never read as something else.

const read = (name: string) => readFileSync(new URL(`../../assets/levels/${name}`, import.meta.url), 'utf8')
const TEXT = read('corridor.tmj')
const TILESET: unknown = JSON.parse(read('tiles.tsj'))
const CORRIDOR = loadLevel('corridor')

interface Loose {
  [field: string]: unknown
}
interface TestMap extends Loose {
  layers: TestLayer[]
  tilesets: Loose[]
  properties: Loose[]
}
interface TestLayer extends Loose {
  name: string
  data: number[]
  objects: Loose[]
}

const [DECORATION, GROUND, THINGS] = [0, 1, 2] // layers
const [BELL, START, MILESTONE] = [0, 1, 2] // objects
const DOOR_TILE = 53 // its id in the tileset
const TILE_OBJECT = { point: undefined, width: 16, height: 16, gid: 32 }

function changed(change: (map: TestMap) => unknown): TestMap {
  const map = JSON.parse(TEXT) as TestMap
  change(map)
  return map
}
const parse = (change: (map: TestMap) => unknown) => parseLevel(changed(change), TILESET, 'corridor.tmj')
const objectsOf = (map: TestMap) => map.layers[THINGS].objects
const group = (layers: readonly Loose[], more: Loose = {}) => ({ type: 'group', name: 'level', layers, ...more })
const doorGid = ({ tilesets }: TestMap) => Number(tilesets[0].firstgid) + DOOR_TILE
const property = (map: TestMap, name: string, value: unknown) =>
  Object.assign(map.properties.find((each) => each.name === name) ?? {}, { value })

describe('reads as the corridor', () => {
  const same: [string, (map: TestMap) => unknown][] = [
    [
      'a bell that is a tile object, whose y is its bottom',
      (map) => Object.assign(objectsOf(map)[BELL], { ...TILE_OBJECT, x: 224, y: 128 }),
    ],
    ['a start that is a tile object', (map) => Object.assign(objectsOf(map)[START], { ...TILE_OBJECT, x: 64, y: 144 })],
    [
      'a bell that is a rectangle within its tile',
      (map) => Object.assign(objectsOf(map)[BELL], { point: undefined, x: 226, y: 114, width: 10, height: 12 }),
    ],
    [
      'a ground in a group',
      (map) => (map.layers = [map.layers[0], map.layers[2], group([map.layers[1]])] as TestLayer[]),
    ],
    ['all layers in groups in groups', (map) => (map.layers = [group([group(map.layers)])] as unknown as TestLayer[])],
    [
      'groups whose offsets cancel each other',
      (map) => (map.layers = [group([group(map.layers, { offsetx: -16 })], { offsetx: 16 })] as unknown as TestLayer[]),
    ],
    [
      'objects that stand elsewhere in a layer that is offset',
      (map) => {
        map.layers[THINGS].offsetx = 16
        for (const object of objectsOf(map)) object.x = Number(object.x) - 16
      },
    ],
    ['classes in capitals', (map) => (objectsOf(map)[BELL].type = 'Bell')],
    ['classes of Tiled 1.9', (map) => Object.assign(objectsOf(map)[BELL], { type: undefined, class: 'bell' })],
    ['names in capitals and with space around', (map) => (map.layers[GROUND].name = 'Ground ')],
    [
      'properties in capitals',
      (map) =>
        map.properties.forEach((each) => {
          each.name = String(each.name).toUpperCase()
        }),
    ],
    ['a point that is rotated', (map) => (objectsOf(map)[BELL].rotation = 90)],
    [
      'ids that are negative or twice',
      (map) =>
        objectsOf(map).forEach((each) => {
          each.id = -1
        }),
    ],
    ['another render order', (map) => (map.renderorder = 'left-up')],
    [
      'a tileset whose numbers begin later',
      (map) => {
        map.tilesets[0].firstgid = 100
        for (const at of [GROUND, DECORATION])
          map.layers[at].data = map.layers[at].data.map((gid) => (gid === 0 ? 0 : gid + 99))
      },
    ],
    ['the tileset by a longer path', (map) => (map.tilesets[0].source = '../levels/tiles.tsj')],
    ['an empty layer more', (map) => map.layers.push({ ...map.layers[THINGS], name: 'notes', objects: [] })],
    ['a hidden layer more', (map) => map.layers.push({ ...map.layers[GROUND], name: 'sketch', visible: false })],
    [
      'keys named __proto__',
      (map) => Object.defineProperty(map, '__proto__', { value: { type: 'tileset' }, enumerable: true }),
    ],
  ]
  test.each(same)('%s', (_, change) => {
    expect(parse(change)).toEqual(CORRIDOR)
  })

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line ends', (text: string) => JSON.stringify(JSON.parse(text))],
  ])('text with %s', (_, change) => {
    expect(parseLevel(change(TEXT), TILESET, 'corridor.tmj')).toEqual(CORRIDOR)
  })
})

describe('reads what Tiled shows', () => {
  test('a milestone that is a tile object is above its y', () => {
    const { milestones } = parse((map) =>
      Object.assign(objectsOf(map)[MILESTONE], { ...TILE_OBJECT, x: 160, y: 144, height: 32 }),
    )
    expect(milestones).toEqual([
      { name: 'half way', x: 10 * TILE, area: { left: 10 * TILE, top: 7 * TILE, right: 11 * TILE, bottom: 9 * TILE } },
    ])
  })

  test('objects move with the offsets of their layer and its groups', () => {
    const level = parse((map) => {
      const things = { ...map.layers[THINGS], offsetx: 8 }
      map.layers = [map.layers[DECORATION], map.layers[GROUND], group([things], { offsetx: 8 })] as TestLayer[]
    })
    expect(level).toMatchObject({ startX: CORRIDOR.startX + TILE, bellX: CORRIDOR.bellX + TILE, bellY: CORRIDOR.bellY })
  })

  test('the tileset with classes in capitals', () => {
    const tileset = JSON.parse(read('tiles.tsj')) as { tiles: Loose[] }
    for (const tile of tileset.tiles) tile.type = String(tile.type ?? '').toUpperCase()
    expect(parseLevel(TEXT, tileset, 'corridor.tmj')).toEqual(CORRIDOR)
  })
})

describe('refuses', () => {
  const faults: [string, (map: TestMap) => unknown, string][] = [
    ['a ground that is offset', (map) => (map.layers[GROUND].offsety = -16), 'layer "ground": it is offset by 0, -16'],
    [
      'a ground that is offset by its group',
      (map) => (map.layers = [group(map.layers, { offsetx: 16 })] as unknown as TestLayer[]),
      'it is offset by 16, 0',
    ],
    [
      'an offset that is no number',
      (map) => (map.layers[GROUND].offsety = 'up'),
      'layer "ground": the file is damaged',
    ],
    ['parallax', (map) => (map.layers[GROUND].parallaxx = 0.5), 'layer "ground": it has a parallax factor'],
    [
      'parallax of a group',
      (map) => (map.layers = [group(map.layers, { parallaxy: 2 })] as unknown as TestLayer[]),
      'in the group "level", where it has a parallax factor',
    ],
    [
      'a door without a key',
      (map) => (map.layers[GROUND].data[20] = doorGid(map)),
      'layer "ground": the door at column 0, row 1 has no key. Add a tile of class "key"',
    ],
    ['a hidden ground', (map) => (map.layers[GROUND].visible = false), 'layer "ground": the layer is hidden. Show it'],
    [
      'a hidden group',
      (map) => (map.layers = [group(map.layers, { visible: false })] as unknown as TestLayer[]),
      'in the group "level", where the layer is hidden',
    ],
    ['a faint ground', (map) => (map.layers[GROUND].opacity = 0.5), 'its opacity is 0.5'],
    ['a tinted ground', (map) => (map.layers[GROUND].tintcolor = '#ff0000'), 'it has a tint'],
    [
      'a layer more with tiles',
      (map) => map.layers.push({ ...map.layers[GROUND], name: 'ground 2' }),
      'layer "ground 2": the game reads only ground, decoration, things',
    ],
    [
      'a picture',
      (map) => map.layers.push({ type: 'imagelayer', name: 'sky', image: 'sky.png' } as unknown as TestLayer),
      'layer "sky": the game reads only',
    ],
    [
      'two grounds, one in a group',
      (map) => map.layers.push(group([{ ...map.layers[GROUND] }]) as unknown as TestLayer),
      'layer "ground": there are 2. Keep one.',
    ],
    [
      'two grounds in other cases',
      (map) => map.layers.push({ ...map.layers[GROUND], name: 'GROUND' }),
      'layer "ground": there are 2. Keep one.',
    ],
    [
      'groups without end',
      (map) => {
        for (let depth = 0; depth < 2_000; depth++) map.layers = [group(map.layers)] as unknown as TestLayer[]
      },
      'groups more than 16 deep',
    ],
    ['chunks', (map) => Object.assign(map.layers[GROUND], { chunks: [], data: undefined }), 'part of an infinite map'],
    [
      'another tileset',
      (map) => (map.tilesets[0].source = '../packs/dungeon.tsj'),
      'uses the tileset "../packs/dungeon.tsj"',
    ],
    [
      'a tileset of that name elsewhere',
      (map) => (map.tilesets[0].source = '../packs/tiles.tsj'),
      'uses the tileset "../packs/tiles.tsj"',
    ],
    ['the tileset as XML', (map) => (map.tilesets[0].source = 'tiles.tsx'), 'uses the tileset "tiles.tsx"'],
    [
      'an embedded tileset',
      (map) => (map.tilesets[0] = { firstgid: 1, name: 'tiles', image: 'tiles.png', tilecount: 48 }),
      'its tileset "tiles" is embedded',
    ],
    ['two tilesets', (map) => map.tilesets.push({ firstgid: 49, source: 'more.tsj' }), 'needs exactly one tileset'],
    ['a first number of 0', (map) => (map.tilesets[0].firstgid = 0), 'no valid "firstgid"'],
    ['a tile before the first number', (map) => (map.tilesets[0].firstgid = 5), 'is not in the tileset'],
    [
      'a flipped tile object',
      (map) => Object.assign(objectsOf(map)[BELL], { ...TILE_OBJECT, gid: 0x80000020, x: 224, y: 128 }),
      'object 1 (bell) is a flipped tile',
    ],
    [
      'a turned tile object',
      (map) => Object.assign(objectsOf(map)[BELL], { ...TILE_OBJECT, rotation: 90, x: 224, y: 128 }),
      'object 1 (bell) is rotated',
    ],
    [
      'a bell over several tiles',
      (map) => Object.assign(objectsOf(map)[BELL], { ...TILE_OBJECT, x: 220, y: 128 }),
      'object 1 (bell) covers several tiles',
    ],
    [
      'a bell in a wall',
      (map) => (objectsOf(map)[BELL].x = 300),
      'the bell at column 18, row 7 is inside a solid tile',
    ],
    [
      'an ellipse',
      (map) => Object.assign(objectsOf(map)[MILESTONE], { point: undefined, ellipse: true, width: 16, height: 16 }),
      'object 3 (milestone) is drawn as ellipse',
    ],
    [
      'a polygon',
      (map) => Object.assign(objectsOf(map)[MILESTONE], { point: undefined, polygon: [{ x: 0, y: 0 }] }),
      'is drawn as polygon',
    ],
    [
      'a template',
      (map) => (objectsOf(map)[BELL] = { id: 1, template: 'bell.tj', x: 232, y: 120 }),
      'object 1 is an instance of a template',
    ],
    ['a hidden bell', (map) => (objectsOf(map)[BELL].visible = false), 'object 1 (bell) is hidden'],
    [
      'a bell without a class',
      (map) => (objectsOf(map)[BELL].type = ''),
      'object 1 has no class. Use one of start, bell',
    ],
    ['a bell of two classes', (map) => (objectsOf(map)[BELL].class = 'start'), 'has two classes, "bell" and "start"'],
    [
      'an endless place',
      (map) => (objectsOf(map)[BELL].x = Number.POSITIVE_INFINITY),
      'object 1 (bell) lies outside the map',
    ],
    [
      'a milestone that reaches out of the map',
      (map) => Object.assign(objectsOf(map)[MILESTONE], { point: undefined, width: 900, height: 16 }),
      'object 3 (milestone) lies outside the map',
    ],
    [
      'a rectangle without height',
      (map) => Object.assign(objectsOf(map)[MILESTONE], { point: undefined, width: 16 }),
      'object 3 (milestone) is 16 × 0 px',
    ],
    [
      'objects that are none',
      (map) => (map.layers[THINGS].objects = [null] as unknown as Loose[]),
      'layer "things": the file is damaged',
    ],
    ['no start', (map) => objectsOf(map).splice(START, 1), 'layer "things": no start. Add a point object'],
    ['no bell', (map) => objectsOf(map).splice(BELL, 1), 'layer "things": no bell. Add a point object'],
    ['isometric tiles', (map) => (map.orientation = 'isometric'), 'not an orthogonal Tiled map'],
    ['a tileset under the name of a map', (map) => (map.type = 'tileset'), 'a tileset, not a Tiled map'],
    ...[1e15, 10_001, 0, -1, 40.5, '40', true, Number.POSITIVE_INFINITY].map(
      (value): [string, (map: TestMap) => unknown, string] => [
        `a time limit of ${JSON.stringify(value)}`,
        (map) => property(map, 'timeLimitDecisions', value),
        'not of type int from 1 to 10000',
      ],
    ),
    ['a name that is a number', (map) => property(map, 'name', 5), 'the map property "name" is not a non-empty string'],
    [
      'a lesson of blanks',
      (map) => property(map, 'lesson', '  '),
      'the map property "lesson" is not a non-empty string',
    ],
    [
      'a property twice',
      (map) => map.properties.push({ name: 'Name', type: 'string', value: 'Other' }),
      '2 properties "name". Keep one.',
    ],
  ]
  test.each(faults)('%s', (_, change, message) => {
    expect(() => parse(change)).toThrow(LevelError)
    expect(() => parse(change)).toThrow(message)
    expect(() => parse(change)).toThrow(/^corridor\.tmj/)
  })

  test.each([
    ['an empty file', '', 'the file is empty.'],
    ['blanks', ' \n', 'the file is empty.'],
    ['half a file', TEXT.split('\n').slice(0, 24).join('\n'), 'the file ends in the middle, in line 24'],
    ['a merge conflict', `<<<<<<< HEAD\n${TEXT}=======\n${TEXT}>>>>>>> theirs\n`, 'unresolved merge conflict'],
    [
      'a merge conflict in the middle',
      TEXT.replace('"layers"', '\n<<<<<<< HEAD\n"layers"'),
      'unresolved merge conflict',
    ],
    ['XML', '<?xml version="1.0" encoding="UTF-8"?>\n<map version="1.10"></map>', "XML (Tiled's TMX or TSX format)"],
    ['a web page', '<!DOCTYPE html><html></html>', 'a web page'],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:1', 'a Git LFS pointer'],
    ['Lua', 'return {\n  version = "1.10",\n}', 'an export as Lua'],
    ['bytes', '\u001f\uFFFD\u0008\u0000', 'not text in UTF-8'],
    ['a comma too many', TEXT.replace('"height": 11,', '"height": 11,,'), 'not JSON, line 3'],
    ['a number that is none', TEXT.replace('"x": 232', '"x": NaN'), 'not JSON'],
    ['something else', 'ground: 1', 'not a Tiled file in JSON: it begins with "ground: 1"'],
    ['a list', '[]', 'not a Tiled map.'],
  ])('%s', (_, text, message) => {
    expect(() => parseLevel(text, TILESET, 'corridor.tmj')).toThrow(LevelError)
    expect(() => parseLevel(text, TILESET, 'corridor.tmj')).toThrow(`corridor.tmj: ${message}`)
    // The tileset is distinguished in the same way.
    if (text !== '[]') expect(() => parseLevel(TEXT, text, 'corridor.tmj')).toThrow(/^tiles\.tsj: /)
  })
})
