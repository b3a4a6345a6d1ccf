import type { Level } from '../../sim/world.ts'

const DOOR_TOP_TILE = 35 // the upper half of a room door
const DOOR_REACH = 3 // columns between a ? Block and its door, at most
const DOOR_FRAME_MS = 90

/**
 * Place of the room door that opens with a ? Block, given by its index in the level's tiles: the nearest one of the
 * decoration, null if none is near. Only the picture changes: there are no doors in the simulation.
 */
export function doorNear(
  { height, width, art }: Level,
  block: number,
): { readonly column: number; readonly row: number } | null {
  const column = Math.floor(block / height)
  for (let away = 0; away <= DOOR_REACH; away++) {
    for (const near of [column - away, column + away]) {
      if (near < 0 || near >= width) continue
      const row = art.decoration.slice(near * height, (near + 1) * height).indexOf(DOOR_TOP_TILE)
      if (row >= 0) return { column: near, row }
    }
  }
  return null
}

/** Frame of a door this long after its block has opened; it stays at the last one. Null before. */
export function openDoorFrame(sinceMs: number, frames: number): number | null {
  return sinceMs < 0 ? null : Math.min(frames - 1, Math.floor(sinceMs / DOOR_FRAME_MS))
}
