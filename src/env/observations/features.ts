import { isBlocking, isStandable, TILE_SHIFT } from '../../sim/collision.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH } from '../../sim/regrets.ts'
import {
  COIN_TILE,
  CRATE_TILE,
  HAZARD_TILE,
  type Level,
  SUBPIXELS,
  TILE,
  TILE_PX,
  type World,
} from '../../sim/world.ts'
import { layOutSlices, type ObservationBuilder, type ObservationCard, type Sight } from './builder.ts'
import { OWN_STATE, OWN_STATE_SIZE, writeOwnState } from './ownState.ts'

const COLUMNS_BEHIND = 1
const COLUMNS_AHEAD = 8 // a running jump covers 6.4 tiles: its landing is in view
const COLUMNS = COLUMNS_BEHIND + 1 + COLUMNS_AHEAD
/** Tiles up and down: a full jump reaches 2.6. */
export const HEIGHT_RANGE = 4
const CEILING_COLUMNS = 4 // from the hero's own column to the right: where a jump may bump
const CEILING_RANGE = 3 // tiles above the head
const SIGHT_RANGE = 8 // tiles: Regrets, coins and crates further off are not seen
const NEAR_RANGE = 2 // tiles: a second, finer scale, for the moment of a swing
const REGRET_ENTRIES = 5 // seen, far dx, near dx, dy, direction

const SCAN = COLUMNS * 3
const SCAN_ENTRIES = SCAN + 1 // and the crate
const GROUND_START = OWN_STATE_SIZE
const CEILING_START = GROUND_START + SCAN
const CRATE_START = CEILING_START + CEILING_COLUMNS
const REGRET_START = CRATE_START + 1
const COIN_START = REGRET_START + 2 * REGRET_ENTRIES
const BELL_START = COIN_START + 3

/** A few dozen numbers: small enough to learn from in seconds, and each has a meaning that can be named. */
export const features: ObservationCard = {
  id: 'features',
  label: 'Features',
  help: 'Sixty-odd numbers: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell.',
  forLevel: createFeatures,
}

function createFeatures(level: Level): ObservationBuilder {
  const { width, height } = level
  const coins = listCoins(level)
  const survey = surveyTerrain(level)
  const scratch = createSurvey(1)
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
  ])

  function write(world: World, out: Float32Array, offset: number): void {
    writeOwnState(world, out, offset)
    writeTerrain(world, out, offset)
    writeRegrets(world, out, offset + REGRET_START)
    writeCoin(world, coins, out, offset + COIN_START)
    const bellX = level.bellX - centreX(world)
    out[offset + BELL_START] = bellX / (width * TILE)
    out[offset + BELL_START + 1] = clip(bellX / (SIGHT_RANGE * TILE))
    out[offset + BELL_START + 2] = clip((level.bellY - centreY(world)) / (HEIGHT_RANGE * TILE))
  }

  function writeTerrain(world: World, out: Float32Array, offset: number): void {
    const feet = world.y + HERO_HEIGHT
    const column = centreX(world) >> TILE_SHIFT
    const feetRow = clampRow((feet - 1) >> TILE_SHIFT, height)
    const headRow = clampRow(world.y >> TILE_SHIFT, height)
    if (world.cratesBroken === 0) {
      const fromFeet = (column * height + feetRow) * SCAN_ENTRIES
      copyTerrain(survey, fromFeet, (column * height + headRow) * CEILING_COLUMNS, feet, out, offset)
    } else {
      // The survey is of the level as it was: look again.
      scanFromFeet(world.tiles, level, column, feetRow, scratch.fromFeet, 0)
      scanCeiling(world.tiles, level, column, headRow, scratch.ceiling, 0)
      copyTerrain(scratch, 0, 0, feet, out, offset)
    }
  }

  function sight(world: World): Sight[] {
    return [...sightOfTerrain(world), ...sightOfRegrets(world), ...sightOfCoin(world, coins), sightOfBell(level)]
  }

  return { size, slices, write, sight }
}

const centreX = (world: World) => world.x + HERO_WIDTH / 2
const centreY = (world: World) => world.y + HERO_HEIGHT / 2

function clip(value: number): number {
  return value < -1 ? -1 : Math.min(value, 1)
}

function clampRow(row: number, height: number): number {
  return row < 0 ? 0 : row >= height ? height - 1 : row
}

/**
 * What there is to say of the terrain around the hero, worked out once for every cell of the level with all its crates
 * whole: it depends on the hero's tile alone, and writing it is most of an observation.
 */
interface Survey {
  /** By the cell of the feet, `SCAN_ENTRIES` each: ground heights in HEIGHT_RANGEs from the top, gaps, hazards, crate. */
  readonly fromFeet: Float32Array
  /** By the cell of the head: `CEILING_COLUMNS` entries each, as they are written. */
  readonly ceiling: Float32Array
}

function createSurvey(cells: number): Survey {
  return {
    fromFeet: new Float32Array(cells * SCAN_ENTRIES),
    ceiling: new Float32Array(cells * CEILING_COLUMNS),
  }
}

function surveyTerrain(level: Level): Survey {
  const { tiles, width, height } = level
  const survey = createSurvey(width * height)
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < height; row++) {
      const cell = column * height + row
      scanFromFeet(tiles, level, column, row, survey.fromFeet, cell * SCAN_ENTRIES)
      scanCeiling(tiles, level, column, row, survey.ceiling, cell * CEILING_COLUMNS)
    }
  }
  return survey
}

function scanFromFeet(
  tiles: Uint8Array,
  { width, height }: Level,
  heroColumn: number,
  feetRow: number,
  out: Float32Array,
  start: number,
): void {
  out[start + SCAN] = 0
  for (let index = COLUMNS - 1; index >= 0; index--) {
    const column = heroColumn - COLUMNS_BEHIND + index
    const entry = start + index
    if (column < 0 || column >= width) {
      out[entry] = -Infinity // the level's sides are walls without a top
      out[entry + COLUMNS] = 0
      out[entry + 2 * COLUMNS] = 0
      continue
    }
    const ground = groundRow(tiles, height, column, feetRow)
    out[entry] = ground / HEIGHT_RANGE
    out[entry + COLUMNS] = ground === height ? 1 : 0
    out[entry + 2 * COLUMNS] = hazardAbove(tiles, height, column, feetRow, ground)
    if (index >= COLUMNS_BEHIND && tiles[column * height + feetRow] === CRATE_TILE) {
      out[start + SCAN] = 1 - (index - COLUMNS_BEHIND) / (COLUMNS_AHEAD + 1) // from right to left: the nearest stays
    }
  }
}

function scanCeiling(
  tiles: Uint8Array,
  { width, height }: Level,
  heroColumn: number,
  headRow: number,
  out: Float32Array,
  start: number,
): void {
  for (let index = 0; index < CEILING_COLUMNS; index++) {
    const column = heroColumn + index
    const clearance = column < width ? clearanceAbove(tiles, height, column, headRow) : 0
    out[start + index] = 1 - clearance / CEILING_RANGE
  }
}

/** Writes one cell's terrain. Only the heights still depend on where in its tile the hero is. */
function copyTerrain(
  { fromFeet, ceiling }: Survey,
  fromFeetStart: number,
  ceilingStart: number,
  feet: number,
  out: Float32Array,
  offset: number,
): void {
  const height = feet / (HEIGHT_RANGE * TILE)
  const ground = offset + GROUND_START
  for (let index = 0; index < COLUMNS; index++) out[ground + index] = clip(height - fromFeet[fromFeetStart + index])
  for (let index = COLUMNS; index < SCAN; index++) out[ground + index] = fromFeet[fromFeetStart + index]
  for (let index = 0; index < CEILING_COLUMNS; index++) {
    out[offset + CEILING_START + index] = ceiling[ceilingStart + index]
  }
  out[offset + CRATE_START] = fromFeet[fromFeetStart + SCAN]
}

/**
 * The row on whose top edge a hero in this column would stand: up a wall from the feet, else down to what carries.
 * `height` where there is nothing below, so a gap reads as ground at the level's lower edge.
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

/** 1 where the hero would touch spikes on its way down to the ground of this column. */
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

function writeRegrets(world: World, out: Float32Array, start: number): void {
  const { first, second } = nearestRegrets(world)
  writeRegret(world, first, out, start)
  writeRegret(world, second, out, start + REGRET_ENTRIES)
}

/** All zero where there is none to be seen. */
function writeRegret(world: World, index: number, out: Float32Array, start: number): void {
  if (index < 0) {
    for (let entry = start; entry < start + REGRET_ENTRIES; entry++) out[entry] = 0
    return
  }
  const distance = world.regretX[index] + REGRET_WIDTH / 2 - centreX(world) // along x, subpixels
  out[start] = 1
  out[start + 1] = distance / (SIGHT_RANGE * TILE)
  out[start + 2] = clip(distance / (NEAR_RANGE * TILE))
  out[start + 3] = clip((world.regretY[index] + REGRET_HEIGHT / 2 - centreY(world)) / (HEIGHT_RANGE * TILE))
  out[start + 4] = world.regretDirection[index]
}

/** The two nearest living Regrets in sight along x, the nearer one first; −1 for none. */
function nearestRegrets(world: World): { readonly first: number; readonly second: number } {
  const { regretX, regretAlive } = world
  const toCentre = REGRET_WIDTH / 2 - centreX(world)
  let first = -1
  let second = -1
  let least = SIGHT_RANGE * TILE
  let secondLeast = least
  for (let index = 0; index < regretX.length; index++) {
    const distance = Math.abs(regretX[index] + toCentre)
    if (distance >= secondLeast || regretAlive[index] === 0) continue
    if (distance < least) {
      second = first
      secondLeast = least
      first = index
      least = distance
    } else {
      second = index
      secondLeast = distance
    }
  }
  return { first, second }
}

/** The coins that a level starts with, by column. */
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

function writeCoin(world: World, coins: Coins, out: Float32Array, start: number): void {
  const coin = nearestCoin(world, coins)
  out[start] = coin < 0 ? 0 : 1
  out[start + 1] = coin < 0 ? 0 : (coins.x[coin] - centreX(world)) / (SIGHT_RANGE * TILE)
  out[start + 2] = coin < 0 ? 0 : clip((coins.y[coin] - centreY(world)) / (HEIGHT_RANGE * TILE))
}

/** The coin still there that is nearest along x, in sight; −1 for none. */
function nearestCoin(world: World, coins: Coins): number {
  const x = centreX(world)
  let nearest = -1
  let least = SIGHT_RANGE * TILE
  for (let coin = coins.firstInSight[x >> TILE_SHIFT]; coin < coins.cell.length; coin++) {
    const ahead = coins.x[coin] - x
    if (ahead >= least) break
    if (world.tiles[coins.cell[coin]] !== COIN_TILE || Math.abs(ahead) >= least) continue
    least = Math.abs(ahead)
    nearest = coin
  }
  return nearest
}

// ——— The same sights again, as rectangles to draw ———

function sightOfTerrain(world: World): Sight[] {
  const { width, height } = world.level
  const feetRow = clampRow((world.y + HERO_HEIGHT - 1) >> TILE_SHIFT, height)
  const headRow = clampRow(world.y >> TILE_SHIFT, height)
  const heroColumn = centreX(world) >> TILE_SHIFT
  const sights: Sight[] = []
  for (let column = heroColumn - COLUMNS_BEHIND; column <= heroColumn + COLUMNS_AHEAD; column++) {
    if (column < 0 || column >= width) continue
    const ground = groundRow(world.tiles, height, column, feetRow)
    if (ground === height) sights.push(tileSight('gap', column, height - 1))
    else sights.push({ ...tileSight('ground', column, ground), height: 3 })
    for (let row = feetRow; row < ground; row++) {
      if (world.tiles[column * height + row] === HAZARD_TILE) sights.push(tileSight('hazard', column, row))
    }
    if (column >= heroColumn && world.tiles[column * height + feetRow] === CRATE_TILE) {
      if (!sights.some((seen) => seen.kind === 'crate')) sights.push(tileSight('crate', column, feetRow))
    }
    if (column < heroColumn || column >= heroColumn + CEILING_COLUMNS) continue
    const clearance = clearanceAbove(world.tiles, height, column, headRow)
    if (clearance < CEILING_RANGE) {
      const bottom = (headRow - clearance) * TILE_PX
      sights.push({ kind: 'ceiling', x: column * TILE_PX, y: bottom - 3, width: TILE_PX, height: 3 })
    }
  }
  return sights
}

function sightOfRegrets(world: World): Sight[] {
  const { first, second } = nearestRegrets(world)
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
  const coin = nearestCoin(world, coins)
  return coin < 0 ? [] : [tileSight('coin', coins.x[coin] >> TILE_SHIFT, coins.y[coin] >> TILE_SHIFT)]
}

function sightOfBell(level: Level): Sight {
  return tileSight('bell', level.bellX >> TILE_SHIFT, level.bellY >> TILE_SHIFT)
}

function tileSight(kind: Sight['kind'], column: number, row: number): Sight {
  return { kind, x: column * TILE_PX, y: row * TILE_PX, width: TILE_PX, height: TILE_PX }
}
