import * as collision from '../../sim/collision.ts'
import { isBlocking, isStandable } from '../../sim/collision.ts'
import { KEY_LYING } from '../../sim/keys.ts'
import * as player from '../../sim/player.ts'
import * as regrets from '../../sim/regrets.ts'
import { codeOf, TILE_KINDS } from '../../sim/tiles.ts'
import type { Level, World } from '../../sim/world.ts'
import * as rules from '../../sim/world.ts'
import { layOutSlices, type ObservationBuilder, type ObservationCard, type Sight } from './builder.ts'
import { layOutAdditions, layoutName, layoutVersion } from './layout.ts'
import { OWN_STATE, OWN_STATE_SIZE, writeOwnState } from './ownState.ts'

// Local copies: V8 inlines a module's own constants, but loads and checks imported ones at each use.
const { TILE_SHIFT } = collision
const { HERO_HEIGHT, HERO_WIDTH } = player
const { REGRET_HEIGHT, REGRET_WIDTH } = regrets
const { SUBPIXELS, TILE, TILE_PX } = rules
const COIN_TILE = codeOf('coin')
const CRATE_TILE = codeOf('crate')
const HAZARD_TILE = codeOf('hazard')

const setEntries = Float32Array.prototype.set // cached: saves a property lookup per call

const COLUMNS_BEHIND = 1
const COLUMNS_AHEAD = 8 // a running jump covers 6.4 tiles: its landing is in view
const COLUMNS = COLUMNS_BEHIND + 1 + COLUMNS_AHEAD
/** Vertical range, tiles up and down: a full jump reaches 2.6. */
export const HEIGHT_RANGE = 4
const CEILING_COLUMNS = 4 // from the hero's column to the right: where a jump may hit the ceiling
const CEILING_RANGE = 3 // tiles above the head
const SIGHT_RANGE = 8 // tiles: objects further away are not observed
const NEAR_RANGE = 2 // tiles: a second, finer scale for timing an attack
const REGRET_ENTRIES = 5 // in sight, dx on the far scale, dx on the near scale, dy, direction

const GROUND_START = OWN_STATE_SIZE
const GAP_START = GROUND_START + COLUMNS
const HAZARD_START = GAP_START + COLUMNS
const CEILING_START = HAZARD_START + COLUMNS
const CRATE_START = CEILING_START + CEILING_COLUMNS
const REGRET_START = CRATE_START + 1
const COIN_START = REGRET_START + 2 * REGRET_ENTRIES
const BELL_START = COIN_START + 3
const ADDED_START = BELL_START + 3

const HALF_WIDTH = HERO_WIDTH / 2
const HALF_HEIGHT = HERO_HEIGHT / 2
const HALF_REGRET = REGRET_WIDTH / 2
const SIGHT_DISTANCE = SIGHT_RANGE * TILE
const NEAR_DISTANCE = NEAR_RANGE * TILE
const HEIGHT_DISTANCE = HEIGHT_RANGE * TILE

/** 62 hand-picked numbers, and ten for each later mechanic on levels that need them: few enough to learn from in seconds, and each has a named meaning. */
export const features: ObservationCard = {
  id: 'features',
  label: 'Features',
  help: '62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell. Levels with springs, belts, keys, doors, platforms, fliers or wind add theirs.',
  forLevel: createFeatures,
}

function createFeatures(level: Level): ObservationBuilder {
  const { height } = level
  const levelWidth = level.width * TILE
  const coins = listCoins(level)
  const version = layoutVersion(level)
  const added = layOutAdditions(version, ADDED_START, (code) => [`${TILE_KINDS[code].id} by column`, COLUMNS])
  const { size, slices } = layOutSlices([
    ...OWN_STATE,
    ['ground height by column', COLUMNS],
    ['gap by column', COLUMNS],
    ['hazard by column', COLUMNS],
    ['ceiling by column', CEILING_COLUMNS],
    ['nearness of a crate', 1],
    ['nearest regret', REGRET_ENTRIES],
    ['second nearest regret', REGRET_ENTRIES],
    ['nearest coin', 3],
    ['way to the bell', 3],
    ...added.parts,
  ])
  // Most levels have neither: asking once is cheaper than running empty loops.
  const hasSignals = added.signals.length > 0
  const hasKeys = level.keys.length > 0
  /** Cached views while the terrain is as at the start, filled on first use; two per tile of the feet, see `viewOf`. */
  const views: (View | undefined)[] = new Array(level.tiles.length * 2).fill(undefined)
  const scratch = createView(size)
  const terrain = createTerrain() // of the last scan

  function write(world: World, out: Float32Array, offset: number): void {
    const x = world.x + HALF_WIDTH
    const y = world.y + HALF_HEIGHT
    const feet = world.y + HERO_HEIGHT
    const feetRow = feetRowOf(world, height)
    const view = viewOf(world, x >> TILE_SHIFT, feetRow, headRowOf(world, height))
    // Copies all terrain entries, and zeros for the Regrets and coins, most of which are out of sight.
    setEntries.call(out, view.entries, offset + GROUND_START)
    if (feet !== (feetRow + 1) * TILE) writeGround(view.ground, feet, out, offset + GROUND_START)
    writeOwnState(world, out, offset)
    writeRegrets(world, x, y, out, offset + REGRET_START)
    writeCoin(world, coins, x, y, out, offset + COIN_START)
    const ahead = level.bellX - x
    out[offset + BELL_START] = ahead / levelWidth
    out[offset + BELL_START + 1] = clip(ahead / SIGHT_DISTANCE)
    out[offset + BELL_START + 2] = clip((level.bellY - y) / HEIGHT_DISTANCE)
    if (hasSignals) for (const { signal, start } of added.signals) signal.write(world, out, offset + start)
  }

  function viewOf(world: World, column: number, feetRow: number, headRow: number): View {
    if (world.cratesBroken !== 0 || (hasKeys && isAnyKeyTaken(world))) {
      lookAround(world.tiles, column, feetRow, headRow, scratch)
      return scratch
    }
    // The head is in the row of the feet or the one above, because the hero is at most one tile tall.
    const index = (column * height + feetRow) * 2 + feetRow - headRow
    const known = views[index]
    if (known !== undefined) return known
    const view = createView(size)
    lookAround(level.tiles, column, feetRow, headRow, view)
    views[index] = view
    return view
  }

  function lookAround(tiles: Uint8Array, heroColumn: number, feetRow: number, headRow: number, view: View): void {
    scanTerrain(tiles, level, { heroColumn, feetRow, headRow }, terrain)
    writeView(terrain, feetRow, height, view)
    if (added.tiles.length > 0) writeAdded(tiles, heroColumn, feetRow, view)
  }

  /** Entries of the classes since version 2: 1 in the columns whose ground, or what stands on it, is of the class. */
  function writeAdded(tiles: Uint8Array, heroColumn: number, feetRow: number, { entries }: View): void {
    for (const { code, start } of added.tiles) {
      for (let index = 0; index < COLUMNS; index++) {
        const row = rowOf(tiles, code, { column: heroColumn - COLUMNS_BEHIND + index, feetRow, index })
        entries[start - GROUND_START + index] = row < 0 ? 0 : 1
      }
    }
  }

  /** The row of a tile of this class between the feet and the ground of a column, ground included; −1 for none. */
  function rowOf(
    tiles: Uint8Array,
    code: number,
    { column, feetRow, index }: { column: number; feetRow: number; index: number },
  ): number {
    if (column < 0 || column >= level.width) return -1
    const ground = Math.min(terrain.groundRows[index], height - 1)
    for (let row = Math.min(feetRow, ground); row <= ground; row++)
      if (tiles[column * height + row] === code) return row
    return -1
  }

  function sightOfAdded(world: World): Sight[] {
    const heroColumn = (world.x + HALF_WIDTH) >> TILE_SHIFT
    const feetRow = feetRowOf(world, height)
    const ofTiles = added.tiles.flatMap(({ code }) =>
      Array.from({ length: COLUMNS }, (_, index) => {
        const column = heroColumn - COLUMNS_BEHIND + index
        const row = rowOf(world.tiles, code, { column, feetRow, index })
        return row < 0 ? [] : [tileSight('mechanic', column, row)]
      }).flat(),
    )
    const ofThings = added.signals.flatMap(({ signal }) =>
      signal.sight(world).map((index) => tileSight('mechanic', Math.floor(index / height), index % height)),
    )
    return [...ofTiles, ...ofThings]
  }

  function sight(world: World): Sight[] {
    return [
      ...sightOfTerrain(world, terrain),
      ...sightOfAdded(world),
      ...sightOfRegrets(world),
      ...sightOfCoin(world, coins),
      sightOfBell(level),
    ]
  }

  return { layout: layoutName(version, slices), size, slices, write, sight }
}

/** Keys that were taken may have opened doors. */
function isAnyKeyTaken({ keyState }: World): boolean {
  for (let key = 0; key < keyState.length; key++) if (keyState[key] !== KEY_LYING) return true
  return false
}

function clip(value: number): number {
  return value < -1 ? -1 : Math.min(value, 1)
}

function clampRow(row: number, height: number): number {
  return row < 0 ? 0 : row >= height ? height - 1 : row
}

function feetRowOf({ y }: World, height: number): number {
  return clampRow((y + HERO_HEIGHT - 1) >> TILE_SHIFT, height)
}

function headRowOf({ y }: World, height: number): number {
  return clampRow(y >> TILE_SHIFT, height)
}

/** The columns around a hero, from COLUMNS_BEHIND on: what the observation reads and the stage marks. */
interface Terrain {
  /** [COLUMNS] As `groundRow` has it; −Infinity outside the level, whose sides are infinitely high walls. */
  readonly groundRows: Float64Array
  /** [COLUMNS] 1 where there are spikes above the ground. */
  readonly hazards: Uint8Array
  /** [CEILING_COLUMNS] Free tiles above the head, from the hero's column on. */
  readonly clearances: Uint8Array
  /** Index of the column of the nearest crate ahead, or −1. */
  crate: number
}

function createTerrain(): Terrain {
  return {
    groundRows: new Float64Array(COLUMNS),
    hazards: new Uint8Array(COLUMNS),
    clearances: new Uint8Array(CEILING_COLUMNS),
    crate: -1,
  }
}

function scanTerrain(
  tiles: Uint8Array,
  { width, height }: Level,
  { heroColumn, feetRow, headRow }: { heroColumn: number; feetRow: number; headRow: number },
  terrain: Terrain,
): void {
  const { groundRows, hazards, clearances } = terrain
  terrain.crate = -1
  for (let index = COLUMNS - 1; index >= 0; index--) {
    const column = heroColumn - COLUMNS_BEHIND + index
    const inside = column >= 0 && column < width
    const row = inside ? groundRow(tiles, height, column, feetRow) : -Infinity
    groundRows[index] = row
    hazards[index] = inside ? hazardAbove(tiles, height, column, feetRow, row) : 0
    // The loop runs from right to left, so the nearest crate is written last.
    if (inside && index >= COLUMNS_BEHIND && tiles[column * height + feetRow] === CRATE_TILE) terrain.crate = index
  }
  for (let index = 0; index < CEILING_COLUMNS; index++) {
    const column = heroColumn + index
    clearances[index] = column < width ? clearanceAbove(tiles, height, column, headRow) : 0
  }
}

/** Terrain entries around a hero; they depend only on the tiles of its feet and head. */
interface View {
  /** Entries from GROUND_START to the observation's end, for a hero on the ground; zero from REGRET_START to ADDED_START. */
  readonly entries: Float32Array
  /** [COLUMNS] y of the ground, subpixels; −Infinity outside the level. */
  readonly ground: Float64Array
}

function createView(size: number): View {
  return { entries: new Float32Array(size - GROUND_START), ground: new Float64Array(COLUMNS) }
}

function writeView(
  { groundRows, hazards, clearances, crate }: Terrain,
  feetRow: number,
  height: number,
  view: View,
): void {
  const { entries, ground } = view
  entries[CRATE_START - GROUND_START] = crate < 0 ? 0 : 1 - (crate - COLUMNS_BEHIND) / (COLUMNS_AHEAD + 1)
  for (let index = 0; index < COLUMNS; index++) {
    ground[index] = groundRows[index] * TILE
    entries[GAP_START - GROUND_START + index] = groundRows[index] === height ? 1 : 0
    entries[HAZARD_START - GROUND_START + index] = hazards[index]
  }
  writeGround(ground, (feetRow + 1) * TILE, entries, 0)
  for (let index = 0; index < CEILING_COLUMNS; index++) {
    entries[CEILING_START - GROUND_START + index] = 1 - clearances[index] / CEILING_RANGE
  }
}

/** Writes the height of the feet above each column's ground. */
function writeGround(ground: Float64Array, feet: number, out: Float32Array, start: number): void {
  for (let index = 0; index < COLUMNS; index++) out[start + index] = clip((feet - ground[index]) / HEIGHT_DISTANCE)
}

/**
 * The row on whose top edge a hero in this column would stand: the top of a wall at the feet, else the first standable
 * tile below. `height` if there is none, so a gap reads as ground at the level's lower edge.
 */
function groundRow(tiles: Uint8Array, height: number, column: number, feetRow: number): number {
  let row = feetRow
  if (isBlocking(tiles, height, column, row)) {
    while (isBlocking(tiles, height, column, row - 1)) row--
    return row
  }
  row++
  while (row < height && !isStandable(tiles, height, column, row)) row++
  return row
}

/** 1 if there are spikes between the feet and this column's ground, else 0. */
function hazardAbove(tiles: Uint8Array, height: number, column: number, feetRow: number, ground: number): number {
  for (let row = feetRow; row < ground; row++) if (tiles[column * height + row] === HAZARD_TILE) return 1
  return 0
}

/** Free tiles above the head, at most CEILING_RANGE. */
function clearanceAbove(tiles: Uint8Array, height: number, column: number, headRow: number): number {
  let clearance = 0
  while (clearance < CEILING_RANGE && !isBlocking(tiles, height, column, headRow - 1 - clearance)) clearance++
  return clearance
}

/** `x` and `y`: the hero's centre. Entries of Regrets out of sight are already zero. */
function writeRegrets(world: World, x: number, y: number, out: Float32Array, start: number): void {
  const first = nearestRegret(world, x, -1)
  if (first < 0) return
  writeRegret(world, first, x, y, out, start)
  const second = nearestRegret(world, x, first)
  if (second >= 0) writeRegret(world, second, x, y, out, start + REGRET_ENTRIES)
}

function writeRegret(world: World, index: number, x: number, y: number, out: Float32Array, start: number): void {
  const distance = world.regretX[index] + HALF_REGRET - x // along x, subpixels
  out[start] = 1
  out[start + 1] = distance / SIGHT_DISTANCE
  out[start + 2] = clip(distance / NEAR_DISTANCE)
  out[start + 3] = clip((world.regretY[index] + REGRET_HEIGHT / 2 - y) / HEIGHT_DISTANCE)
  out[start + 4] = world.regretDirection[index]
}

/** Index of the living Regret in sight that is nearest along x, other than `except`; −1 if there is none. */
function nearestRegret({ regretX, regretAlive }: World, x: number, except: number): number {
  const toCentre = HALF_REGRET - x
  let nearest = -1
  let least = SIGHT_DISTANCE
  for (let index = 0; index < regretX.length; index++) {
    const distance = Math.abs(regretX[index] + toCentre)
    if (distance >= least || regretAlive[index] === 0 || index === except) continue
    nearest = index
    least = distance
  }
  return nearest
}

/** A level's coins, sorted by column. */
interface Coins {
  readonly cell: Int32Array // index into the tiles
  readonly x: Int32Array // centres, subpixels
  readonly y: Int32Array
  /** Per column of the level: the first coin that can be in sight from there. */
  readonly firstInSight: Int32Array
}

function listCoins({ tiles, width, height }: Level): Coins {
  const cell = Int32Array.from([...tiles.keys()].filter((index) => tiles[index] === COIN_TILE))
  const x = cell.map((index) => Math.floor(index / height) * TILE + TILE / 2)
  const y = cell.map((index) => (index % height) * TILE + TILE / 2)
  const firstInSight = Int32Array.from({ length: width }, (_, column) => {
    const first = x.findIndex((place) => place >= (column - SIGHT_RANGE) * TILE)
    return first < 0 ? cell.length : first
  })
  return { cell, x, y, firstInSight }
}

/** `x` and `y`: the hero's centre. The entries are already zero if no coin is in sight. */
function writeCoin(world: World, coins: Coins, x: number, y: number, out: Float32Array, start: number): void {
  const coin = nearestCoin(world, coins, x)
  if (coin < 0) return
  out[start] = 1
  out[start + 1] = (coins.x[coin] - x) / SIGHT_DISTANCE
  out[start + 2] = clip((coins.y[coin] - y) / HEIGHT_DISTANCE)
}

/** Index of the uncollected coin in sight that is nearest along x; −1 if there is none. */
function nearestCoin(world: World, coins: Coins, x: number): number {
  let nearest = -1
  let least = SIGHT_DISTANCE
  for (let coin = coins.firstInSight[x >> TILE_SHIFT]; coin < coins.cell.length; coin++) {
    const ahead = coins.x[coin] - x
    if (ahead >= least) break
    if (world.tiles[coins.cell[coin]] !== COIN_TILE || Math.abs(ahead) >= least) continue
    least = Math.abs(ahead)
    nearest = coin
  }
  return nearest
}

// ——— The observed objects as rectangles to draw ———

function sightOfTerrain(world: World, terrain: Terrain): Sight[] {
  const { width, height } = world.level
  const place = {
    heroColumn: (world.x + HALF_WIDTH) >> TILE_SHIFT,
    feetRow: feetRowOf(world, height),
    headRow: headRowOf(world, height),
  }
  scanTerrain(world.tiles, world.level, place, terrain)
  const { heroColumn, feetRow, headRow } = place
  const { groundRows, hazards, clearances, crate } = terrain
  const sights: Sight[] = []
  for (let index = 0; index < COLUMNS; index++) {
    const column = heroColumn - COLUMNS_BEHIND + index
    if (column < 0 || column >= width) continue
    const ground = groundRows[index]
    if (ground === height) sights.push(tileSight('gap', column, height - 1))
    else sights.push({ ...tileSight('ground', column, ground), height: 3 })
    for (let row = feetRow; hazards[index] === 1 && row < ground; row++) {
      if (world.tiles[column * height + row] === HAZARD_TILE) sights.push(tileSight('hazard', column, row))
    }
    if (index === crate) sights.push(tileSight('crate', column, feetRow))
    const clearance = index < COLUMNS_BEHIND ? CEILING_RANGE : (clearances[index - COLUMNS_BEHIND] ?? CEILING_RANGE)
    if (clearance < CEILING_RANGE) {
      const bottom = (headRow - clearance) * TILE_PX
      sights.push({ kind: 'ceiling', x: column * TILE_PX, y: bottom - 3, width: TILE_PX, height: 3 })
    }
  }
  return sights
}

function sightOfRegrets(world: World): Sight[] {
  const x = world.x + HALF_WIDTH
  const first = nearestRegret(world, x, -1)
  const second = first < 0 ? -1 : nearestRegret(world, x, first)
  return [first, second]
    .filter((index) => index >= 0)
    .map((index) => ({
      kind: 'regret',
      x: world.regretX[index] / SUBPIXELS,
      y: world.regretY[index] / SUBPIXELS,
      width: REGRET_WIDTH / SUBPIXELS,
      height: REGRET_HEIGHT / SUBPIXELS,
    }))
}

function sightOfCoin(world: World, coins: Coins): Sight[] {
  const coin = nearestCoin(world, coins, world.x + HALF_WIDTH)
  return coin < 0 ? [] : [tileSight('coin', coins.x[coin] >> TILE_SHIFT, coins.y[coin] >> TILE_SHIFT)]
}

function sightOfBell(level: Level): Sight {
  return tileSight('bell', level.bellX >> TILE_SHIFT, level.bellY >> TILE_SHIFT)
}

function tileSight(kind: Sight['kind'], column: number, row: number): Sight {
  return { kind, x: column * TILE_PX, y: row * TILE_PX, width: TILE_PX, height: TILE_PX }
}
