import { createRng, type Rng } from '../../shared/rng.ts'
import { LOOK_NAMES, type LookName } from '../looks.ts'
import { OUTLIER_HEIGHT, OUTLIER_WIDTH } from '../outliers.ts'
import { PLATFORM_TILES } from '../platforms.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH, regretReach } from '../regrets.ts'
import { specialTiles } from '../specialTiles.ts'
import { codeOf, EMPTY_TILE, SOLID_TILE, TILE_KINDS } from '../tiles.ts'
import {
  type Area,
  type Level,
  type Milestone,
  type OutlierSpawn,
  type Platform,
  type RegretSpawn,
  TILE,
  type Wind,
} from '../world.ts'
import { drawEndless } from './art.ts'
import { type EndlessPlace, endlessId, GENERATOR, MAX_ENDLESS_SEED } from './ids.ts'
import { AREA_MARKS, type AreaMark, PIECES, type Piece } from './pieces.ts'

// All endless levels are of one size, so that their observations have one layout and one scale.
export const ENDLESS_WIDTH = 80 // tiles
export const ENDLESS_HEIGHT = 11 // tiles, as high as the stage
/** By generator: the version of the observations that contains all of its pieces. */
const LAYOUT_VERSIONS = { 1: 2, 2: 5 } as const
const HIGHEST_GROUND = 5 // rows: a full jump from here stays below the ceiling
const LOWEST_GROUND = 9
const START_COLUMN = 2
const FIRST_FLOOR = 5 // columns
const LAST_FLOOR = 7 // columns, with the bell
const BELL_FROM_END = 4 // columns
const RUN_UP = 3 // least columns of flat floor before a piece: enough for full speed
const TIME_LIMIT_DECISIONS = 500 // a run without a stop takes about 110
const GUST_CHANCE = 40 // percent

const MILESTONES = [
  { name: 'a quarter of the way', x: (ENDLESS_WIDTH / 4) * TILE },
  { name: 'half of the way', x: (ENDLESS_WIDTH / 2) * TILE },
  { name: 'three quarters of the way', x: ((3 * ENDLESS_WIDTH) / 4) * TILE },
]

const CODES = new Map<string, number>([
  ...TILE_KINDS.map(({ sketch }, code) => [sketch, code] as const),
  ['=', SOLID_TILE],
])
const REGRET_DIRECTIONS = new Map<string, -1 | 1>([
  ['<', -1],
  ['>', 1],
])

/**
 * The endless level of a place: pieces that can be passed from a standing start, with floor to stand on
 * between them, so that the level can be solved. Integers alone, so that every engine builds the same level.
 * @throws Error if the seed or the difficulty is out of bounds
 */
export function generateEndless(place: EndlessPlace): Level {
  const { seed, difficulty, generator = GENERATOR } = place
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_ENDLESS_SEED) {
    throw new Error(`The seed of an endless level is ${seed}: give a whole number from 0 to ${MAX_ENDLESS_SEED}.`)
  }
  if (!(difficulty >= 0 && difficulty <= 1)) {
    throw new Error(`The difficulty of an endless level is ${difficulty}: give a number from 0 to 1.`)
  }
  const rng = createRng(seed, 'endless')
  const sketch = build(rng.split('pieces'), Math.round(difficulty * 100), PIECES[generator])
  const bell = { column: ENDLESS_WIDTH - BELL_FROM_END, row: sketch.ground - 2 } // on a desk
  const [drawn, ends] =
    place.bell === 'left'
      ? [
          mirrored(sketch),
          { start: middleOf(mirrored(sketch)), bell: { ...bell, column: mirror(sketch, bell.column) } },
        ]
      : [sketch, { start: startOf(sketch, START_COLUMN), bell }]
  return levelOf(drawn, {
    id: endlessId(place),
    name: `Endless ${seed}`,
    layoutVersion: LAYOUT_VERSIONS[generator],
    ...ends,
    milestones: place.bell === 'left' ? milestonesToTheLeft(ends.start.column, ends.bell.column) : MILESTONES,
    look: LOOK_NAMES[rng.split('look').int(LOOK_NAMES.length)],
    decoration: rng.split('decoration'),
  })
}

/**
 * One piece between two floors, with the bell behind it, to prove that it can be passed from a standing start. The hero
 * starts in the middle of the three tiles before it.
 */
export function pieceAlone(piece: Piece, ground: number): Level {
  const sketch = createSketch(RUN_UP + widthOf(piece) + LAST_FLOOR, ground)
  layFloor(sketch, RUN_UP)
  layPiece(sketch, piece)
  layFloor(sketch, LAST_FLOOR)
  return levelOf(sketch, {
    id: 'piece',
    name: 'Piece',
    layoutVersion: LAYOUT_VERSIONS[GENERATOR],
    start: startOf(sketch, 1),
    bell: { column: sketch.width - BELL_FROM_END, row: sketch.ground - 2 },
    milestones: MILESTONES,
    look: LOOK_NAMES[0],
    decoration: createRng(0),
  })
}

/** The rows of the floor before a piece at which it is built: there is room for it, and for a jump behind it. */
export function groundsOf(piece: Piece): readonly number[] {
  const { above, below, rise } = heightsOf(piece)
  return Array.from({ length: LOWEST_GROUND - HIGHEST_GROUND + 1 }, (_, index) => HIGHEST_GROUND + index).filter(
    (ground) =>
      ground - above >= 1 &&
      ground + below < ENDLESS_HEIGHT &&
      ground - rise >= HIGHEST_GROUND &&
      ground - rise <= LOWEST_GROUND,
  )
}

/** A level under construction, from left to right. */
interface Sketch {
  readonly width: number // columns
  readonly tiles: Uint8Array // codes, column-major
  readonly regrets: { readonly column: number; readonly row: number; readonly direction: -1 | 1 }[]
  readonly areas: MarkedArea[]
  /** The flat floors between the pieces, for decoration. */
  readonly floors: { readonly column: number; readonly width: number; readonly ground: number }[]
  column: number // where the next part begins
  ground: number // row of the floor there
}

/** A rectangle of tiles. */
interface MarkedArea {
  readonly mark: AreaMark
  readonly column: number
  readonly row: number
  readonly width: number
  readonly height: number
}

/** `hundredths`: the difficulty. */
function build(rng: Rng, hundredths: number, pieces: readonly Piece[]): Sketch {
  const sketch = createSketch(ENDLESS_WIDTH, 7 + rng.int(3))
  layFloor(sketch, FIRST_FLOOR)
  let previous: Piece | null = null
  for (;;) {
    const left = ENDLESS_WIDTH - LAST_FLOOR - sketch.column
    const floor = sketch.column === FIRST_FLOOR ? 0 : RUN_UP + rng.int(hundredths < 50 ? 4 : 2)
    const piece = pick(rng, pieces, { hundredths, room: left - floor, ground: sketch.ground, previous })
    if (piece === null) break
    if (pieces !== PIECES[1]) previous = piece
    layFloor(sketch, floor)
    layPiece(sketch, piece)
  }
  layFloor(sketch, ENDLESS_WIDTH - sketch.column)
  return sketch
}

interface Site {
  readonly hundredths: number // difficulty
  readonly room: number // columns
  readonly ground: number // row
  readonly previous: Piece | null // is not built twice in a row
}

/** A piece that fits; null if none does. The hardest ones at a difficulty are the likeliest. */
function pick(rng: Rng, pieces: readonly Piece[], { hundredths, room, ground, previous }: Site): Piece | null {
  const fitting = pieces.filter(
    (piece) =>
      piece !== previous && piece.from <= hundredths && widthOf(piece) <= room && GROUNDS.get(piece)?.includes(ground),
  )
  const weights = fitting.map(({ from, isCommon }) => {
    return (isCommon ? 2 : 1) * (RARE + Math.max(0, COMMON - (hundredths - from)))
  })
  let drawn = rng.int(weights.reduce((sum, weight) => sum + weight, 0))
  for (let index = 0; index < fitting.length; index++) {
    drawn -= weights[index]
    if (drawn < 0) return fitting[index]
  }
  return null
}

const GROUNDS = new Map(PIECES[GENERATOR].map((piece) => [piece, groundsOf(piece)]))
const RARE = 4 // weight of a piece that is far too easy
const COMMON = 40 // additional weight of the hardest one; it decreases to 0 for pieces that are easier by this much

function createSketch(width: number, ground: number): Sketch {
  const tiles = new Uint8Array(width * ENDLESS_HEIGHT)
  for (let column = 0; column < width; column++) tiles[column * ENDLESS_HEIGHT] = SOLID_TILE
  return { width, tiles, regrets: [], areas: [], floors: [], column: 0, ground }
}

function layFloor(sketch: Sketch, width: number): void {
  const { tiles, column, ground } = sketch
  sketch.floors.push({ column, width, ground })
  for (let at = column; at < column + width; at++) fillDown(tiles, at, ground)
  sketch.column = column + width
}

function layPiece(sketch: Sketch, piece: Piece): void {
  const { rows } = piece
  const { above, rise } = heightsOf(piece)
  const top = sketch.ground - above
  rows.forEach((cells, index) => {
    const row = top + index
    for (let offset = 0; offset < cells.length; offset++) {
      const column = sketch.column + offset
      const direction = REGRET_DIRECTIONS.get(cells[offset])
      if (direction !== undefined) sketch.regrets.push({ column, row, direction })
      const code = CODES.get(cells[offset]) ?? EMPTY_TILE
      if (code === EMPTY_TILE) continue
      sketch.tiles[column * ENDLESS_HEIGHT + row] = code
      if (cells[offset] === '=') fillUp(sketch.tiles, column, row)
      if (index === rows.length - 1 && TILE_KINDS[code].blocks === true) fillDown(sketch.tiles, column, row + 1)
    }
  })
  for (const { column, row, ...area } of areasOf(piece)) {
    sketch.areas.push({ ...area, column: sketch.column + column, row: top + row })
  }
  sketch.column += widthOf(piece)
  sketch.ground -= rise
}

/** The rectangles of its second drawing, from its left upper corner. */
function areasOf({ areas = [] }: Piece): MarkedArea[] {
  return [...AREA_MARKS].flatMap(([letter, mark]) => {
    const inside = areas.flatMap((cells, row) => (cells.includes(letter) ? [row] : []))
    if (inside.length === 0) return []
    const cells = areas[inside[0]]
    const column = cells.indexOf(letter)
    const width = cells.lastIndexOf(letter) + 1 - column
    return [{ mark, column, row: inside[0], width, height: inside.length }]
  })
}

function fillDown(tiles: Uint8Array, column: number, from: number): void {
  for (let row = from; row < ENDLESS_HEIGHT; row++) tiles[column * ENDLESS_HEIGHT + row] = SOLID_TILE
}

function fillUp(tiles: Uint8Array, column: number, from: number): void {
  for (let row = from; row >= 0; row--) tiles[column * ENDLESS_HEIGHT + row] = SOLID_TILE
}

function widthOf({ rows }: Piece): number {
  return rows[0].length
}

/** Rows of a piece above and below the floor before it, and how much higher the floor behind it is. */
function heightsOf({ rows }: Piece): { readonly above: number; readonly below: number; readonly rise: number } {
  const surfaceIn = (column: number) => rows.findIndex((cells) => cells[column] === '#')
  const above = surfaceIn(0)
  return { above, below: rows.length - 1 - above, rise: above - surfaceIn(rows[0].length - 1) }
}

interface Place {
  readonly column: number
  readonly row: number
}

function startOf({ floors }: Sketch, column: number): Place {
  return { column, row: floors[0].ground }
}

/** The middle of the floor that is nearest to the middle of the level. */
function middleOf({ floors, width }: Sketch): Place {
  const middles = floors.map((floor) => ({ column: floor.column + Math.floor(floor.width / 2), row: floor.ground }))
  const distance = ({ column }: Place) => Math.abs(column - width / 2)
  return middles.reduce((nearest, place) => (distance(place) < distance(nearest) ? place : nearest))
}

/** The mirror image: what can be passed to the right in the one can be passed to the left in the other. */
function mirrored(sketch: Sketch): Sketch {
  const { width, tiles } = sketch
  const floors = sketch.floors.map((floor) => ({ ...floor, column: width - floor.column - floor.width })).reverse()
  const regrets = sketch.regrets.map(({ column, row, direction }) => ({
    ...{ column: mirror(sketch, column), row },
    direction: direction === 1 ? (-1 as const) : (1 as const),
  }))
  const areas = sketch.areas.map(
    ({ mark, column, ...area }): MarkedArea => ({
      ...area,
      column: width - column - area.width,
      mark: mark.kind === 'platform' && mark.isUpright ? mark : { ...mark, direction: mark.direction === 1 ? -1 : 1 },
    }),
  )
  const reversed = tiles.map((_, index) => {
    const column = mirror(sketch, Math.floor(index / ENDLESS_HEIGHT))
    const code = tiles[column * ENDLESS_HEIGHT + (index % ENDLESS_HEIGHT)]
    return MIRRORED.get(code) ?? code
  })
  return { ...sketch, tiles: reversed, floors, regrets, areas }
}

function mirror({ width }: Sketch, column: number): number {
  return width - 1 - column
}

const MIRRORED = new Map([
  [codeOf('beltLeft'), codeOf('beltRight')],
  [codeOf('beltRight'), codeOf('beltLeft')],
])

/** Those of `MILESTONES` on the way from the middle to a bell at the left. */
function milestonesToTheLeft(start: number, bell: number): readonly Milestone[] {
  return MILESTONES.map(({ name }, index) => {
    const x = Math.round(start + ((index + 1) / 4) * (bell - start)) * TILE
    return { name, x, area: { left: 0, right: x, top: 0, bottom: ENDLESS_HEIGHT * TILE } }
  })
}

interface Finish {
  readonly id: string
  readonly name: string
  readonly layoutVersion: number
  readonly start: Place // row: that of the floor
  readonly bell: Place
  readonly milestones: readonly Milestone[]
  readonly look: LookName
  readonly decoration: Rng
}

function levelOf(
  sketch: Sketch,
  { id, name, layoutVersion, start, bell, milestones, look, decoration }: Finish,
): Level {
  const { tiles, width, floors } = sketch
  const size = { width, height: ENDLESS_HEIGHT }
  let drawn: Level['art'] | null = null
  return {
    id,
    name,
    lesson: 'A new hotel for every seed: what is learnt on some of them, does it work on others?',
    ...size,
    tiles,
    tileMask: tiles.reduce((mask, tile) => mask | (1 << tile), 0),
    layoutVersion,
    // Drawn when it is first shown: training on many levels shows few of them.
    get art() {
      drawn ??= drawEndless({ tiles, ...size, floors, bell, rng: decoration })
      return drawn
    },
    startX: start.column * TILE + (TILE - HERO_WIDTH) / 2,
    startY: start.row * TILE - HERO_HEIGHT,
    bellX: bell.column * TILE + TILE / 2,
    bellY: bell.row * TILE + TILE / 2,
    regrets: sketch.regrets.map(
      ({ column, row, direction }): RegretSpawn => ({
        x: column * TILE + (TILE - REGRET_WIDTH) / 2,
        y: (row + 1) * TILE - REGRET_HEIGHT,
        direction,
        ...regretReach(tiles, size, column, row),
      }),
    ),
    milestones,
    ...specialTiles(tiles),
    winds: sketch.areas.flatMap(windsOf),
    platforms: sketch.areas.flatMap(platformsOf),
    outliers: sketch.areas.flatMap(outliersOf),
    timeLimitDecisions: TIME_LIMIT_DECISIONS,
    onlyReward: null,
    look,
  }
}

function windsOf({ mark, ...area }: MarkedArea): Wind[] {
  return mark.kind === 'wind' ? [{ ...edgesOf(area), direction: mark.direction, chance: GUST_CHANCE }] : []
}

function platformsOf({ mark, ...area }: MarkedArea): Platform[] {
  if (mark.kind !== 'platform') return []
  const { left, top } = edgesOf(area)
  const { isUpright, direction } = mark
  const tiles = isUpright ? area.height - 1 : area.width - PLATFORM_TILES
  return [{ left, top, length: tiles * TILE, isUpright, direction }]
}

function outliersOf({ mark, ...area }: MarkedArea): OutlierSpawn[] {
  if (mark.kind !== 'outlier') return []
  const { left, top, right, bottom } = edgesOf(area)
  return [
    { minX: left, maxX: right - OUTLIER_WIDTH, minY: top, maxY: bottom - OUTLIER_HEIGHT, direction: mark.direction },
  ]
}

function edgesOf({ column, row, width, height }: Omit<MarkedArea, 'mark'>): Area {
  return { left: column * TILE, top: row * TILE, right: (column + width) * TILE, bottom: (row + height) * TILE }
}
