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
    const tiles = world.tiles
    const intact = world.cratesBroken === 0 // else the survey of the level as it was no longer holds
    const feet = world.y + HERO_HEIGHT
    const feetRow = clampRow((feet - 1) >> TILE_SHIFT, height)
    const headRow = clampRow(world.y >> TILE_SHIFT, height)
    const heroColumn = centreX(world) >> TILE_SHIFT
    let crate = 0
    for (let index = 0; index < COLUMNS; index++) {
      const column = heroColumn - COLUMNS_BEHIND + index
      const entry = offset + GROUND_START + index
      if (column < 0 || column >= width) {
        out[entry] = 1 // the level's sides are walls
        out[entry + COLUMNS] = 0
        out[entry + 2 * COLUMNS] = 0
        continue
      }
      const cell = column * height + feetRow
      const ground = intact ? survey.ground[cell] : groundRow(tiles, height, column, feetRow)
      const hazard = intact ? survey.hazard[cell] : hazardAbove(tiles, height, column, feetRow, ground)
      out[entry] = clip((feet - (ground << TILE_SHIFT)) / (HEIGHT_RANGE * TILE))
      out[entry + COLUMNS] = ground === height ? 1 : 0
      out[entry + 2 * COLUMNS] = hazard
      if (crate === 0 && index >= COLUMNS_BEHIND && tiles[cell] === CRATE_TILE) {
        crate = 1 - (index - COLUMNS_BEHIND) / (COLUMNS_AHEAD + 1)
      }
    }
    for (let index = 0; index < CEILING_COLUMNS; index++) {
      const column = heroColumn + index
      let clearance = 0
      if (column < width) {
        clearance = intact
          ? survey.clearance[column * height + headRow]
          : clearanceAbove(tiles, height, column, headRow)
      }
      out[offset + CEILING_START + index] = 1 - clearance / CEILING_RANGE
    }
    out[offset + CRATE_START] = crate
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
  return row < 0 ? 0 : Math.min(row, height - 1)
}

/** What `writeTerrain` asks about every cell, answered once for the level with all its crates whole. By cell. */
interface Survey {
  readonly ground: Uint8Array
  readonly hazard: Uint8Array
  readonly clearance: Uint8Array
}

function surveyTerrain({ tiles, width, height }: Level): Survey {
  const ground = new Uint8Array(width * height)
  const hazard = new Uint8Array(width * height)
  const clearance = new Uint8Array(width * height)
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < height; row++) {
      const cell = column * height + row
      ground[cell] = groundRow(tiles, height, column, row)
      hazard[cell] = hazardAbove(tiles, height, column, row, ground[cell])
      clearance[cell] = clearanceAbove(tiles, height, column, row)
    }
  }
  return { ground, hazard, clearance }
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
  const first = nearestRegret(world, -1)
  const second = first < 0 ? -1 : nearestRegret(world, first)
  writeRegret(world, first, out, start)
  writeRegret(world, second, out, start + REGRET_ENTRIES)
}

/** All zero where there is none to be seen. */
function writeRegret(world: World, index: number, out: Float32Array, start: number): void {
  const seen = index >= 0
  const distance = seen ? regretDistance(world, index) : 0
  out[start] = seen ? 1 : 0
  out[start + 1] = distance / (SIGHT_RANGE * TILE)
  out[start + 2] = clip(distance / (NEAR_RANGE * TILE))
  out[start + 3] = seen ? clip((world.regretY[index] + REGRET_HEIGHT / 2 - centreY(world)) / (HEIGHT_RANGE * TILE)) : 0
  out[start + 4] = seen ? world.regretDirection[index] : 0
}

/** Along x from the hero's centre to the Regret's, subpixels. */
function regretDistance(world: World, index: number): number {
  return world.regretX[index] + REGRET_WIDTH / 2 - centreX(world)
}

/** The nearest living Regret in sight other than `except`; −1 for none. */
function nearestRegret(world: World, except: number): number {
  let nearest = -1
  let least = SIGHT_RANGE * TILE
  for (let index = 0; index < world.regretX.length; index++) {
    if (world.regretAlive[index] === 0 || index === except) continue
    const distance = Math.abs(regretDistance(world, index))
    if (distance >= least) continue
    least = distance
    nearest = index
  }
  return nearest
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
  const first = nearestRegret(world, -1)
  const second = first < 0 ? -1 : nearestRegret(world, first)
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
