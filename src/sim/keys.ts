import { EVENT_TAKE_KEY, EVENT_UNLOCK, pushEvent } from './events.ts'
import { codeOf, EMPTY_TILE } from './tiles.ts'
import { type EventBuffer, TILE, type World } from './world.ts'

// Keys and doors. All keys are alike: any of them opens any door, and is used up.

export const KEY_LYING = 0
export const KEY_HELD = 1
export const KEY_USED = 2

const DOOR_TILE = codeOf('door')

/** The hero takes the key of this tile. */
export function takeKey(world: World, index: number, events: EventBuffer): void {
  const key = world.level.keys.indexOf(index)
  if (key < 0) return
  world.tiles[index] = EMPTY_TILE
  world.keyState[key] = KEY_HELD
  push(world, events, EVENT_TAKE_KEY, index, key)
}

/** True if the hero holds a key. */
export function holdsKey({ keyState }: World): boolean {
  return keyState.includes(KEY_HELD)
}

/**
 * Opens the door that a hero with a key walks into: a door in this column, in the rows `top` to `bottom` (at most two).
 * The whole door opens: every tile of its class that adjoins it.
 */
export function unlock(world: World, column: number, top: number, bottom: number, events: EventBuffer): void {
  const index = doorIn(world, column, top, bottom)
  if (index < 0) return
  const key = world.keyState.indexOf(KEY_HELD)
  if (key < 0) return
  world.keyState[key] = KEY_USED
  open(world, index)
  push(world, events, EVENT_UNLOCK, index, key)
}

function doorIn({ tiles, level }: World, column: number, top: number, bottom: number): number {
  const { height } = level
  for (let row = Math.max(top, 0); row <= bottom && row < height; row++) {
    if (tiles[column * height + row] === DOOR_TILE) return column * height + row
  }
  return -1
}

function open({ tiles, level }: World, index: number): void {
  const { height } = level
  const found = [index]
  tiles[index] = EMPTY_TILE
  for (let at = found.pop(); at !== undefined; at = found.pop()) {
    const row = at % height
    const neighbours = [at - height, at + height, row > 0 ? at - 1 : -1, row < height - 1 ? at + 1 : -1]
    for (const neighbour of neighbours) {
      if (tiles[neighbour] !== DOOR_TILE) continue // also those outside the level, which are undefined
      tiles[neighbour] = EMPTY_TILE
      found.push(neighbour)
    }
  }
}

function push({ level }: World, events: EventBuffer, type: number, index: number, key: number): void {
  const x = (Math.floor(index / level.height) * TILE + TILE / 2) | 0
  const y = ((index % level.height) * TILE + TILE / 2) | 0
  pushEvent(events, type, x, y, key)
}
