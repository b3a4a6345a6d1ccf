import * as collision from './collision.ts'
import { isBlocking, isLanding, isStandable } from './collision.ts'
import * as player from './player.ts'
import type { World } from './world.ts'
import * as rules from './world.ts'

// Platforms move to and fro on a straight path, whatever the hero does, and carry it. They are solid from above only, so
// that nobody is crushed: a hero between a rising platform and a ceiling drops through it, and one that is carried
// against a wall stays there.

const { SUBPIXELS, TILE } = rules
const { TILE_SHIFT } = collision
const { HERO_HEIGHT, HERO_WIDTH } = player

export const PLATFORM_TILES = 3 // its length
export const PLATFORM_WIDTH = PLATFORM_TILES * TILE
export const PLATFORM_SPEED = SUBPIXELS // 1 px per tick: a third of the hero's running speed. Divides a tile: ends are met exactly
export const NO_PLATFORM = -1

/** One tick of all platforms. They turn at the ends of their paths. */
export function stepPlatforms({ level, platformWay, platformDirection }: World): void {
  const { platforms } = level
  for (let index = 0; index < platforms.length; index++) {
    const way = platformWay[index] + Math.imul(platformDirection[index], PLATFORM_SPEED)
    platformWay[index] = way
    if (way <= 0) platformDirection[index] = 1
    else if (way >= platforms[index].length) platformDirection[index] = -1
  }
}

/** x of its left edge, subpixels. */
export function platformLeft({ level, platformWay }: World, index: number): number {
  const { left, isUpright } = level.platforms[index]
  return isUpright ? left : left + platformWay[index]
}

/** y of its upper edge, which carries the hero, subpixels. */
export function platformTop({ level, platformWay }: World, index: number): number {
  const { top, isUpright } = level.platforms[index]
  return isUpright ? top + platformWay[index] : top
}

/** The platform that carries the hero; NO_PLATFORM if none does. Beside ground of the same height, it carries a hero with both feet on it. */
export function platformBelow(world: World): number {
  if (world.grounded === 0) return NO_PLATFORM
  const feet = world.y + HERO_HEIGHT
  for (let index = 0; index < world.level.platforms.length; index++) {
    if (platformTop(world, index) !== feet || !isOver(world, world.x, index)) continue
    return standsOnTile(world) ? NO_PLATFORM : index
  }
  return NO_PLATFORM
}

/** How far a platform has moved to the right in the tick that it has just made. */
export function carriedX(world: World, index: number): number {
  return world.level.platforms[index].isUpright ? 0 : lastMove(world, index)
}

/** The y of a hero that a platform carries, after the platform's tick. It stays where it is if a tile is in the way. */
export function carriedY(world: World, index: number): number {
  if (!world.level.platforms[index].isUpright) return world.y
  const { x, y, tiles, level } = world
  const move = lastMove(world, index)
  const left = x >> TILE_SHIFT
  const right = (x + HERO_WIDTH - 1) >> TILE_SHIFT
  const isBlocked =
    move < 0
      ? isHeadBlocked(world, x, y + move)
      : isLanding(tiles, level.height, left, right, (y + move + HERO_HEIGHT - 1) >> TILE_SHIFT, y + HERO_HEIGHT)
  return isBlocked ? y : (y + move) | 0
}

/**
 * The highest platform on which a hero lands whose left edge is at `x` and whose feet fall from `oldFeet` to `feet`, after
 * the platforms' tick; NO_PLATFORM for none.
 */
export function landingPlatform(world: World, x: number, oldFeet: number, feet: number): number {
  let found = NO_PLATFORM
  let highest = feet // a platform at the height of the feet is not reached yet
  for (let index = 0; index < world.level.platforms.length; index++) {
    const top = platformTop(world, index)
    if (top >= highest || !isOver(world, x, index)) continue
    // A platform that has just risen past the feet was below them.
    const before = world.level.platforms[index].isUpright ? top - lastMove(world, index) : top
    if (oldFeet > Math.max(top, before) || isHeadBlocked(world, x, top - HERO_HEIGHT)) continue
    found = index
    highest = top
  }
  return found
}

function lastMove({ level, platformWay, platformDirection }: World, index: number): number {
  const way = platformWay[index]
  if (way <= 0) return -PLATFORM_SPEED // it has just turned
  return way >= level.platforms[index].length ? PLATFORM_SPEED : Math.imul(platformDirection[index], PLATFORM_SPEED)
}

function isOver(world: World, x: number, index: number): boolean {
  const left = platformLeft(world, index)
  return x < left + PLATFORM_WIDTH && x + HERO_WIDTH > left
}

function standsOnTile({ x, y, tiles, level }: World): boolean {
  const feet = y + HERO_HEIGHT
  const row = feet >> TILE_SHIFT
  if (row << TILE_SHIFT !== feet) return false
  const right = (x + HERO_WIDTH - 1) >> TILE_SHIFT
  return isStandable(tiles, level.height, x >> TILE_SHIFT, row) || isStandable(tiles, level.height, right, row)
}

/** True if the head of a hero at (x, y) is in a solid tile. */
function isHeadBlocked({ tiles, level }: World, x: number, y: number): boolean {
  const row = y >> TILE_SHIFT
  const right = (x + HERO_WIDTH - 1) >> TILE_SHIFT
  return isBlocking(tiles, level.height, x >> TILE_SHIFT, row) || isBlocking(tiles, level.height, right, row)
}
