import { isBlocking, isHurting, isStandable, TILE_SHIFT } from './collision.ts'
import { distanceField } from './distanceField.ts'
import { PLATFORM_WIDTH } from './platforms.ts'
import {
  BELL_REACH,
  CORNER_CORRECTION,
  COYOTE_TICKS,
  GRAVITY,
  HERO_HEIGHT,
  HERO_WIDTH,
  JUMP_HOLD_TICKS,
  JUMP_SPEED,
  MAX_FALL_SPEED,
  RUN_SPEED,
  SPIKE_INSET,
} from './player.ts'
import { copyWorld, createWorld } from './state.ts'
import { codeOf, maskOf, TILE_KINDS } from './tiles.ts'
import { SUBPIXELS, TILE, TILE_PX, type World } from './world.ts'

// Which places of a level the hero can reach at best: time, enemies, gusts and acceleration are ignored, crates are broken and
// stood on at will, platforms are everywhere on their paths at once. What this flood does not reach cannot be reached, so a
// level that it cuts off needs no search, and the place where it ends says why.

/** A tile of a level. */
interface Cell {
  readonly column: number
  readonly row: number
}

/** What the hero cannot get over. */
export type Obstacle =
  /** So many tiles without footing, where a jump crosses fewer. */
  | { readonly kind: 'gap'; readonly tiles: number; readonly crosses: number }
  /** The next place is so many tiles higher, where a jump rises less. */
  | { readonly kind: 'step'; readonly tiles: number; readonly rises: number }
  /** Walls, a ceiling or spikes are in the way. */
  | { readonly kind: 'closed' }

/** Why no way leads to the bell. */
export type CutOff =
  | { readonly kind: 'noKey'; readonly door: Cell; readonly farthest: Cell }
  | {
      readonly kind: 'outOfReach'
      readonly goal: 'bell' | 'key'
      readonly at: Cell
      /** The place nearest to it on which the hero can stand. */
      readonly farthest: Cell
      readonly obstacle: Obstacle
    }

interface Reach {
  /** Null if nothing speaks against a way to the bell, though there need not be one. */
  readonly cutOff: CutOff | null
  /** Indices of the tiles inside the level in which the hero can stand. */
  readonly standing: ReadonlySet<number>
}

const AIR_ROWS = 6 // above the level: more than a spring lifts
const HALF_WIDTH_PX = HERO_WIDTH / 2 / SUBPIXELS
const SPEED_PX = RUN_SPEED / SUBPIXELS // per tick; a gust makes the hero no faster
const CORNER_PX = CORNER_CORRECTION / SUBPIXELS
const INSET_PX = SPIKE_INSET / SUBPIXELS
const HERO_PX = HERO_HEIGHT / SUBPIXELS
const REACH_PX = BELL_REACH / SUBPIXELS
const MOVES_A_STEP = 500 // of the flood, between two yields

const BREAKABLE = maskOf(({ strike }) => strike === 'break')
const LOCKED = maskOf(({ locked }) => locked === true)
const DRIFTING = maskOf(({ drift }) => drift !== undefined)
const KEY_TILE = codeOf('key')
const has = (mask: number, tile: number) => ((mask >> tile) & 1) !== 0

/** How a hero rises and falls: the height above its start after each tick, px; the highest of all ways to do it. */
type Flight = readonly number[]

const DEEPEST_PX = 80 * TILE_PX // below the start: more than a level is high

/** Jumps that are held to the end, at the edge or up to the last tick after it. */
const JUMP = highestOf(Array.from({ length: COYOTE_TICKS + 1 }, (_, late) => jumpAfter(late)))
const LAUNCHES: ReadonlyMap<number, Flight> = new Map(
  TILE_KINDS.flatMap(({ launch }, code) => (launch === undefined ? [] : [[code, fall(0, -launch)] as const])),
)

function jumpAfter(late: number): Flight {
  const heights = fall(0, 0).slice(0, late + 1)
  let height = heights[late]
  for (let tick = 0; tick < JUMP_HOLD_TICKS; tick++) {
    height += JUMP_SPEED / SUBPIXELS
    heights.push(height)
  }
  return [...heights, ...fall(height, -JUMP_SPEED).slice(1)]
}

/** Heights from this one on, with this speed downward at first. */
function fall(start: number, speed: number): number[] {
  const heights = [start]
  let height = start
  let velocity = speed
  while (height > -DEEPEST_PX) {
    velocity = Math.min(velocity + GRAVITY, MAX_FALL_SPEED)
    height -= velocity / SUBPIXELS
    heights.push(height)
  }
  return heights
}

function highestOf(flights: readonly Flight[]): Flight {
  const length = Math.max(...flights.map((flight) => flight.length))
  return Array.from({ length }, (_, tick) => Math.max(...flights.map((flight) => flight[tick] ?? -DEEPEST_PX)))
}

/** The px of way at which a flight is first at this height, and last; null if it never is. */
function windowOf(flight: Flight, height: number): { readonly from: number; readonly to: number } | null {
  const first = height <= 0 ? 0 : flight.findIndex((each) => each >= height)
  if (first < 0) return null
  const last = flight.findLastIndex((each) => each >= height)
  // It lands in the tick after the last one, and moves sideways first.
  return { from: Math.max(0, SPEED_PX * (first - 1) + 1), to: SPEED_PX * (last + 1) }
}

/** Tiles of a gap that a jump crosses at most, to a place so many tiles higher. */
function gapCrossed(rise: number): number {
  const { to = 0 } = windowOf(JUMP, rise * TILE_PX) ?? {}
  // Only a pixel of the hero need stand on either side.
  return Math.floor((to + 2 * HALF_WIDTH_PX - 1) / TILE_PX)
}

const JUMP_TILES = Math.floor(Math.max(...JUMP) / TILE_PX)

/** Floods a level from its start, step by step, so that a page can do other things in between. `start` is not changed. */
export function* reachOf(start: World): Generator<undefined, Reach, undefined> {
  const { level, tiles } = start
  const shut = yield* flood(start, false)
  const hasDoors = tiles.some((tile) => has(LOCKED, tile))
  if (shut.rings) return { cutOff: null, standing: shut.standing }
  if (!hasDoors) return outOfReach(start, shut.standing, 'bell', bellCell(start))

  const open = yield* flood(start, true)
  if (!open.rings) return outOfReach(start, (shut.takesKey ? open : shut).standing, 'bell', bellCell(start))
  if (shut.takesKey) return { cutOff: null, standing: open.standing }
  const keys = cellsOf(start, (tile) => tile === KEY_TILE)
  const { standing } = shut
  const farthest = farthestOf(start, standing, bellCell(start), 1).cell
  if (keys.length > 0) return outOfReach(start, standing, 'key', nearestTo(farthest, keys))
  const door = nearestTo(
    farthest,
    cellsOf(start, (tile) => has(LOCKED, tile)),
  )
  return { cutOff: { kind: 'noKey', door, farthest }, standing }

  function bellCell({ level: { bellX, bellY } }: World): Cell {
    return { column: bellX >> TILE_SHIFT, row: bellY >> TILE_SHIFT }
  }

  function cellsOf(world: World, isOne: (tile: number) => boolean): Cell[] {
    return [...world.tiles.keys()].filter((index) => isOne(world.tiles[index])).map((index) => cellAt(index))
  }

  function cellAt(index: number): Cell {
    return { column: Math.floor(index / level.height), row: index % level.height }
  }
}

interface Flooded {
  readonly standing: ReadonlySet<number>
  readonly rings: boolean
  readonly takesKey: boolean
}

/**
 * The flood itself, over pixels of the hero's middle and rows of its feet. From all places of a row on which it can stand, the
 * shortest ways in the air are found (Dijkstra), by the px of way since it left the ground: they say how high it can be.
 */
function* flood({ level, tiles }: World, opensDoors: boolean): Generator<undefined, Flooded, undefined> {
  const { width, height } = level
  const columns = width * TILE_PX
  const rows = height + AIR_ROWS
  const at = (x: number, row: number) => x * rows + row + AIR_ROWS
  const slack = level.platforms.length > 0 || (level.tileMask & DRIFTING) !== 0 ? 1 : 0
  const decks = level.platforms.map(({ left, top, length, isUpright }) => ({
    left: Math.floor(left / SUBPIXELS),
    right: Math.ceil((left + PLATFORM_WIDTH + (isUpright ? 0 : length)) / SUBPIXELS),
    first: Math.floor(top / TILE) - 1, // rows of the feet on it
    last: Math.ceil((top + (isUpright ? length : 0)) / TILE) - 1,
  }))
  const hasKeys = level.keys.length > 0
  const bell = { x: Math.floor(level.bellX / SUBPIXELS), y: Math.floor(level.bellY / SUBPIXELS) }
  const lowestFeet = bell.y + REACH_PX + HERO_PX / 2 // at which it still rings

  const tileAt = (column: number, row: number) => tiles[column * height + row]
  const isSoft = (column: number, row: number) => {
    if (row < 0 || row >= height) return false
    const tile = tileAt(column, row)
    return has(BREAKABLE, tile) || (opensDoors && has(LOCKED, tile))
  }
  const isFree = (column: number, row: number) =>
    row < height && (!isBlocking(tiles, height, column, row) || isSoft(column, row))
  const isFirm = (column: number, row: number) => isStandable(tiles, height, column, row) && !isSoft(column, row)
  const leftOf = (x: number) => (x - HALF_WIDTH_PX) >> 4
  const rightOf = (x: number) => (x + HALF_WIDTH_PX - 1) >> 4
  const isInside = (x: number) => x >= HALF_WIDTH_PX && x <= columns - HALF_WIDTH_PX
  const canBe = (x: number, row: number) =>
    row >= -AIR_ROWS && isInside(x) && isFree(leftOf(x), row) && isFree(rightOf(x), row)
  const isHurtIn = (x: number, column: number, row: number) =>
    row >= 0 &&
    isHurting(tileAt(column, row)) &&
    x - HALF_WIDTH_PX + 1 < (column + 1) * TILE_PX - INSET_PX &&
    x + HALF_WIDTH_PX > column * TILE_PX + INSET_PX
  const isHurt = (x: number, row: number) => isHurtIn(x, leftOf(x), row) || isHurtIn(x, rightOf(x), row)
  const deckBelow = (x: number, row: number) =>
    decks.find((deck) => {
      return x + HALF_WIDTH_PX > deck.left && x - HALF_WIDTH_PX < deck.right && row >= deck.first && row <= deck.last
    })
  const canStand = (x: number, row: number) =>
    canBe(x, row) &&
    !isHurt(x, row) &&
    (isStandable(tiles, height, leftOf(x), row + 1) ||
      isStandable(tiles, height, rightOf(x), row + 1) ||
      deckBelow(x, row) !== undefined)

  const stands = new Uint8Array(columns * rows)
  const standing = new Set<number>()
  const walks: { readonly x: number; readonly row: number }[] = []
  /** Places from which no flight has begun, by row: the x, and the flight. */
  const departures = new Map<number, Map<Flight, number[]>>()
  const ways = new Int16Array(columns * rows).fill(-1) // of one row's flights
  let rings = false
  let takesKey = false
  let moves = 0

  function visit(x: number, row: number, lowest: number): void {
    if (Math.abs(x - bell.x) <= REACH_PX + 1 && lowest <= lowestFeet && (row + 1) * TILE_PX >= bell.y - REACH_PX) {
      rings = true
    }
    if (!hasKeys) return
    for (const column of [leftOf(x), rightOf(x)]) {
      for (const each of [row - 1, row]) {
        if (each >= 0 && tileAt(column, each) === KEY_TILE) takesKey = true
      }
    }
  }

  function stand(x: number, row: number): void {
    if (stands[at(x, row)] === 1 || !canStand(x, row)) return
    stands[at(x, row)] = 1
    visit(x, row, (row + 1) * TILE_PX)
    if (row >= 0) standing.add((x >> 4) * height + row)
    walks.push({ x, row })
  }

  function depart(x: number, row: number, flight: Flight): void {
    const flights = departures.get(row) ?? new Map<Flight, number[]>()
    departures.set(row, flights)
    const starts = flights.get(flight)
    if (starts === undefined) flights.set(flight, [x])
    else starts.push(x)
  }

  function walk(): void {
    for (let place = walks.pop(); place !== undefined; place = walks.pop()) {
      const { x, row } = place
      depart(x, row, JUMP)
      for (const column of [leftOf(x), rightOf(x)]) {
        const launch = row + 1 >= 0 && row + 1 < height ? LAUNCHES.get(tileAt(column, row + 1)) : undefined
        if (launch !== undefined) depart(x, row, launch)
      }
      stand(x - 1, row)
      stand(x + 1, row)
      const deck = deckBelow(x, row)
      if (deck === undefined) continue
      if (row > deck.first) stand(x, row - 1)
      if (row < deck.last) stand(x, row + 1)
    }
  }

  function* fly(from: number, flight: Flight, starts: readonly number[]): Generator<undefined, void, undefined> {
    const queue: number[][] = [] // places by the px of way to them
    const touched: number[] = []
    const enter = (x: number, row: number, way: number) => {
      if (!canBe(x, row)) return
      const hurts = isHurt(x, row)
      if (hurts && !canBe(x, row - 1)) return // above the spikes, the head is in the row above
      const window = windowAt(row, hurts)
      if (window === null) return
      const length = Math.max(way, window.from)
      const place = at(x, row)
      if (length > window.to + slack || (ways[place] >= 0 && ways[place] <= length)) return
      if (ways[place] < 0) touched.push(place)
      ways[place] = length
      queue[length] ??= []
      queue[length].push(place)
    }
    const windows = new Map<number, ReturnType<typeof windowOf>>()
    function windowAt(row: number, hurts: boolean): ReturnType<typeof windowOf> {
      // Above spikes, only the pixels that do not hurt are free.
      const rise = (from - row) * TILE_PX + (hurts ? TILE_PX - INSET_PX : 0)
      const known = windows.get(rise)
      if (known !== undefined) return known
      const window = windowOf(flight, rise)
      windows.set(rise, window)
      return window
    }

    const ringing = windowOf(flight, (from + 1) * TILE_PX - lowestFeet)
    for (const x of starts) enter(x, from, 0)
    for (let length = 0; length < queue.length; length++) {
      const places = queue[length] ?? []
      for (const place of places) {
        if (ways[place] !== length) continue
        if (++moves % MOVES_A_STEP === 0) yield
        const x = Math.floor(place / rows)
        const row = (place % rows) - AIR_ROWS
        const isHighEnough = ringing !== null && length <= ringing.to + slack
        visit(
          x,
          row,
          isHighEnough ? Math.min((row + 1) * TILE_PX, Math.max(row * TILE_PX, lowestFeet)) : (row + 1) * TILE_PX,
        )
        stand(x, row)
        enter(x - 1, row, length + 1)
        enter(x + 1, row, length + 1)
        enter(x, row - 1, length)
        if (!isHurt(x, row) && !isFirm(leftOf(x), row + 1) && !isFirm(rightOf(x), row + 1)) enter(x, row + 1, length)
        slipPast(x, row, length)
      }
    }
    for (const place of touched) ways[place] = -1

    /** A head that hits a corner by a few pixels is moved past it. */
    function slipPast(x: number, row: number, length: number): void {
      const [left, right] = [leftOf(x), rightOf(x)]
      if (left === right) return
      const [leftHit, rightHit] = [!isFree(left, row - 1), !isFree(right, row - 1)]
      if (leftHit === rightHit) return
      const past = leftHit ? right * TILE_PX - (x - HALF_WIDTH_PX) : x + HALF_WIDTH_PX - right * TILE_PX
      if (past <= CORNER_PX + 1) enter(leftHit ? x + past : x - past, row, length)
    }
  }

  const startX = Math.floor((level.startX + HERO_WIDTH / 2) / SUBPIXELS)
  const startRow = (level.startY + HERO_HEIGHT - 1) >> TILE_SHIFT
  stand(startX, startRow)
  if (walks.length === 0) depart(startX, startRow, JUMP) // it begins in the air
  walk()
  while (departures.size > 0 && !rings) {
    for (const [row, flights] of [...departures]) {
      departures.delete(row)
      for (const [flight, starts] of flights) yield* fly(row, flight, starts)
    }
    walk()
  }
  return { standing, rings, takesKey }
}

function nearestTo({ column, row }: Cell, cells: readonly Cell[]): Cell {
  const away = (cell: Cell) => Math.abs(cell.column - column) + Math.abs(cell.row - row)
  return cells.reduce((nearest, cell) => (away(cell) < away(nearest) ? cell : nearest))
}

/** Says where the way to a goal ends, and why. */
function outOfReach(start: World, standing: ReadonlySet<number>, goal: 'bell' | 'key', at: Cell): Reach {
  const reach = goal === 'bell' ? 1 : 0
  const { cell: farthest, lengthAt } = farthestOf(start, standing, at, reach)
  const length = lengthAt(farthest)
  const beyond = placesOf(start).filter((cell) => {
    return !standing.has(cell.column * start.level.height + cell.row) && lengthAt(cell) < length
  })
  const hops = (cell: Cell) => Math.abs(cell.column - farthest.column) + 2 * Math.max(0, farthest.row - cell.row)
  const next = beyond.reduce<Cell | null>(
    (least, cell) => (least === null || hops(cell) < hops(least) ? cell : least),
    null,
  )
  // Without footing beyond it, the goal itself: a bell is rung from the tiles around it.
  const side = Math.sign(farthest.column - at.column)
  const target = next ?? {
    column: at.column + side * reach,
    row: Math.max(at.row + reach, Math.min(farthest.row, at.row + reach)),
  }
  return { cutOff: { kind: 'outOfReach', goal, at, farthest, obstacle: obstacleBetween(farthest, target) }, standing }
}

function obstacleBetween(from: Cell, to: Cell): Obstacle {
  const rise = from.row - to.row
  if (rise > JUMP_TILES) return { kind: 'step', tiles: rise, rises: JUMP_TILES }
  const tiles = Math.abs(to.column - from.column) - 1
  const crosses = gapCrossed(rise)
  return tiles > crosses ? { kind: 'gap', tiles, crosses } : { kind: 'closed' }
}

/** The reached place with the shortest way left to the goal, over whatever is in between. */
function farthestOf(start: World, standing: ReadonlySet<number>, goal: Cell, reach: number) {
  const { level } = start
  const field = distanceField(start, { ...goal, reach, opensDoors: true })
  const probe = createWorld(level)
  copyWorld(start, probe)
  const lengthAt = ({ column, row }: Cell) => {
    probe.x = column * TILE + (TILE - HERO_WIDTH) / 2
    probe.y = (row + 1) * TILE - HERO_HEIGHT
    return field(probe)
  }
  const places = placesOf(start).filter(({ column, row }) => standing.has(column * level.height + row))
  const cell = places.reduce((nearest, each) => (lengthAt(each) < lengthAt(nearest) ? each : nearest), {
    column: (level.startX + HERO_WIDTH / 2) >> TILE_SHIFT,
    row: (level.startY + HERO_HEIGHT - 1) >> TILE_SHIFT,
  })
  return { cell, lengthAt }
}

/** Free tiles directly above ground. */
function placesOf({ level: { width, height }, tiles }: World): Cell[] {
  const places: Cell[] = []
  for (let column = 0; column < width; column++) {
    for (let row = 0; row + 1 < height; row++) {
      const isFree = !isBlocking(tiles, height, column, row) && !isHurting(tiles[column * height + row])
      if (isFree && isStandable(tiles, height, column, row + 1)) places.push({ column, row })
    }
  }
  return places
}
