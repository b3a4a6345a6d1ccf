import { TILE_SHIFT } from '../../sim/collision.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH } from '../../sim/regrets.ts'
import { EMPTY_TILE, SOLID_TILE, TILE_KINDS } from '../../sim/tiles.ts'
import { type Level, TILE, TILE_PX, type World } from '../../sim/world.ts'
import { layOutSlices, type ObservationBuilder, type ObservationCard, type Sight } from './builder.ts'
import { layOutAdditions, layoutName, layoutVersion } from './layout.ts'
import { OWN_STATE, OWN_STATE_SIZE, writeOwnState } from './ownState.ts'

const COLUMNS_BEHIND = 3
const COLUMNS = 11
const ROWS_ABOVE = 3
const ROWS = 7
const CELLS = COLUMNS * ROWS

/** Classes of version 1 with a channel of their own: all but empty tiles and those taken for another class. */
const FIRST_CLASSES = TILE_KINDS.filter(({ seenAs, since }, code) => code !== EMPTY_TILE && !seenAs && since === 1)
const TILES_START = OWN_STATE_SIZE + 2
const REGRET_START = TILES_START + FIRST_CLASSES.length * CELLS
const BELL_START = REGRET_START + CELLS
const ADDED_START = BELL_START + CELLS

/** The map around the hero, one-hot: one channel per kind of tile or object, each stored column by column. */
export const tiles: ObservationCard = {
  id: 'tiles',
  label: 'Tiles',
  help: 'A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.',
  forLevel: createTiles,
}

function createTiles(level: Level): ObservationBuilder {
  const { width, height } = level
  const version = layoutVersion(level)
  const added = layOutAdditions(version, ADDED_START, (code) => [`${TILE_KINDS[code].id} tiles`, CELLS])
  const { size, slices } = layOutSlices([
    ...OWN_STATE,
    ['way to the bell', 2],
    ...FIRST_CLASSES.map(({ id }) => [`${id} tiles`, CELLS] as const),
    ['regrets by direction', CELLS],
    ['bell', CELLS],
    ...added.parts,
  ])
  /** By the code of a tile: the start of its channel. */
  const channels = Int32Array.from(TILE_KINDS, ({ id, seenAs = id }) => {
    const first = FIRST_CLASSES.findIndex((kind) => kind.id === seenAs)
    if (first >= 0) return TILES_START + first * CELLS
    return added.tiles.find(({ code }) => TILE_KINDS[code].id === seenAs)?.start ?? TILES_START // a later class, which this level lacks
  })
  const solid = channels[SOLID_TILE]

  function write(world: World, out: Float32Array, offset: number): void {
    out.fill(0, offset, offset + size)
    writeOwnState(world, out, offset)
    const x = world.x + HERO_WIDTH / 2
    const y = world.y + HERO_HEIGHT / 2
    out[offset + OWN_STATE_SIZE] = (level.bellX - x) / (width * TILE)
    out[offset + OWN_STATE_SIZE + 1] = (level.bellY - y) / (height * TILE)

    const left = (x >> TILE_SHIFT) - COLUMNS_BEHIND
    const top = (y >> TILE_SHIFT) - ROWS_ABOVE
    writeTiles(world.tiles, left, top, out, offset)
    for (let index = 0; index < world.regretX.length; index++) {
      if (world.regretAlive[index] === 0) continue
      const column = ((world.regretX[index] + REGRET_WIDTH / 2) >> TILE_SHIFT) - left
      const row = ((world.regretY[index] + REGRET_HEIGHT / 2) >> TILE_SHIFT) - top
      if (isInWindow(column, row)) out[offset + REGRET_START + column * ROWS + row] = world.regretDirection[index]
    }
    const bellColumn = (level.bellX >> TILE_SHIFT) - left
    const bellRow = (level.bellY >> TILE_SHIFT) - top
    if (isInWindow(bellColumn, bellRow)) out[offset + BELL_START + bellColumn * ROWS + bellRow] = 1
    for (const { signal, start } of added.signals) signal.write(world, out, offset + start)
  }

  /** Sets one entry per non-empty tile. Columns outside the level are solid, rows above and below it are empty. */
  function writeTiles(source: Uint8Array, left: number, top: number, out: Float32Array, start: number): void {
    const firstRow = top < 0 ? -top : 0
    const endRow = top + ROWS > height ? height - top : ROWS
    for (let column = 0; column < COLUMNS; column++) {
      const cell = start + column * ROWS
      const mapColumn = left + column
      if (mapColumn < 0 || mapColumn >= width) {
        for (let row = 0; row < ROWS; row++) out[solid + cell + row] = 1
        continue
      }
      const from = mapColumn * height + top
      for (let row = firstRow; row < endRow; row++) {
        const tile = source[from + row]
        if (tile === EMPTY_TILE) continue
        out[channels[tile] + cell + row] = 1
      }
    }
  }

  return { layout: layoutName(version, slices), size, slices, write, sight }
}

function isInWindow(column: number, row: number): boolean {
  return column >= 0 && column < COLUMNS && row >= 0 && row < ROWS
}

function sight(world: World): Sight[] {
  const left = ((world.x + HERO_WIDTH / 2) >> TILE_SHIFT) - COLUMNS_BEHIND
  const top = ((world.y + HERO_HEIGHT / 2) >> TILE_SHIFT) - ROWS_ABOVE
  return [{ kind: 'window', x: left * TILE_PX, y: top * TILE_PX, width: COLUMNS * TILE_PX, height: ROWS * TILE_PX }]
}
