import { bellOf, type DistanceField, distanceField } from './distanceField.ts'
import { holdsKey, KEY_LYING } from './keys.ts'
import { HERO_HEIGHT, HERO_WIDTH } from './player.ts'
import { copyWorld, createWorld } from './state.ts'
import { EMPTY_TILE } from './tiles.ts'
import { TILE, type World } from './world.ts'

/**
 * Tiles of way from a world's hero to the bell. On a level with keys, a hero without one goes to a key first, unless there
 * is a way past the doors that are still closed. `start` is the world before the search.
 */
export function wayToBell(start: World): DistanceField {
  const { level } = start
  const throughDoors = distanceField(start, bellOf(level, true))
  if (level.keys.length === 0) return throughDoors

  const probe = createWorld(level)
  /** By the doors that are open: the way past the others. */
  const fields = new Map<number, DistanceField>()
  const isOpen = ({ tiles }: World, door: number) => tiles[door] === EMPTY_TILE
  const pastDoors = (world: World) => {
    const open = level.doors.reduce((key, door) => (Math.imul(key, 31) + (isOpen(world, door) ? 1 : 2)) | 0, 0)
    let field = fields.get(open)
    if (field === undefined) {
      copyWorld(start, probe)
      for (const door of level.doors) if (isOpen(world, door)) probe.tiles[door] = EMPTY_TILE
      field = distanceField(probe, bellOf(level, false))
      fields.set(open, field)
    }
    return field(world)
  }
  const keys = level.keys.map((index) => {
    const column = Math.floor(index / level.height)
    const row = index % level.height
    copyWorld(start, probe)
    probe.x = column * TILE + (TILE - HERO_WIDTH) / 2
    probe.y = (row + 1) * TILE - HERO_HEIGHT
    const fromHere = throughDoors(probe)
    const toHere = distanceField(start, { column, row, reach: 0, opensDoors: true })
    return (world: World) => toHere(world) + fromHere
  })

  return (world) => {
    if (holdsKey(world) || !world.keyState.includes(KEY_LYING)) return throughDoors(world)
    return keys.reduce(
      (least, wayOver, key) => (world.keyState[key] === KEY_LYING ? Math.min(least, wayOver(world)) : least),
      pastDoors(world),
    )
  }
}
