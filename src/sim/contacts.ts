import * as collision from './collision.ts'
import * as eventCodes from './events.ts'
import { pushEvent } from './events.ts'
import { takeKey } from './keys.ts'
import { strikeOutliers } from './outliers.ts'
import * as player from './player.ts'
import * as regrets from './regrets.ts'
import { regretOverlaps } from './regrets.ts'
import * as tileTable from './tiles.ts'
import { type Strike, TILE_KINDS, type Touch } from './tiles.ts'
import type { EventBuffer, World } from './world.ts'
import * as rules from './world.ts'

// What the hero and the suitcase do to what they touch.

// Local constants instead of imported names: V8 inlines the former but reloads and checks the latter at each use.
const { EVENT_COIN, EVENT_CRATE_BROKEN, EVENT_REGRET_BEATEN, HURT_SPIKES } = eventCodes
const { ATTACK_DEPTH, ATTACK_REACH, HERO_HEIGHT, HERO_WIDTH, SPIKE_INSET } = player
const { REGRET_HEIGHT, REGRET_WIDTH } = regrets
const { EMPTY_TILE } = tileTable
const { TILE } = rules
const { TILE_SHIFT } = collision

/** No damage: every cause of damage, HURT_*, is at least 0. */
export const UNHURT = -1

/** What a tile does to the hero whose box overlaps it. Returns the damage: HURT_* or UNHURT. */
type TouchTile = (world: World, column: number, row: number, events: EventBuffer) => number
type StrikeTile = (world: World, column: number, row: number, events: EventBuffer) => void

const TOUCHES: Readonly<Record<Touch, TouchTile>> = { collect: collectCoin, hurt: hurtBySpikes, take: takeTile }
const STRIKES: Readonly<Record<Strike, StrikeTile>> = { break: breakCrate }

// By the code of a tile.
const ON_TOUCH = TILE_KINDS.map(({ touch }) => (touch === undefined ? null : TOUCHES[touch]))
const ON_STRIKE = TILE_KINDS.map(({ strike }) => (strike === undefined ? null : STRIKES[strike]))

/** Touches the tiles that the hero's box overlaps. Returns the damage: HURT_* or UNHURT. */
export function touchTiles(world: World, events: EventBuffer): number {
  const { x, y, tiles } = world
  const height = world.level.height
  const left = x >> TILE_SHIFT
  const right = (x + HERO_WIDTH - 1) >> TILE_SHIFT
  const top = Math.max(y >> TILE_SHIFT, 0)
  const bottom = Math.min((y + HERO_HEIGHT - 1) >> TILE_SHIFT, height - 1)
  let hurt = UNHURT
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) {
      const touch = ON_TOUCH[tiles[column * height + row]]
      if (touch !== null) hurt = Math.max(hurt, touch(world, column, row, events))
    }
  }
  return hurt
}

function collectCoin(world: World, column: number, row: number, events: EventBuffer): number {
  world.tiles[column * world.level.height + row] = EMPTY_TILE
  world.coins = (world.coins + 1) | 0
  pushAt(EVENT_COIN, column, row, events)
  return UNHURT
}

function takeTile(world: World, column: number, row: number, events: EventBuffer): number {
  takeKey(world, column * world.level.height + row, events)
  return UNHURT
}

/** Spikes hurt a box that is smaller than their tile. */
function hurtBySpikes({ x, y }: World, column: number, row: number): number {
  const left = (column << TILE_SHIFT) + SPIKE_INSET
  const top = (row << TILE_SHIFT) + SPIKE_INSET
  const side = TILE - 2 * SPIKE_INSET
  const overlaps = x < left + side && x + HERO_WIDTH > left && y < top + side && y + HERO_HEIGHT > top
  return overlaps ? HURT_SPIKES : UNHURT
}

/**
 * Strikes the tiles in the box ahead of the hero. Regrets and Outliers are hit in a larger box, which includes the hero's
 * own and reaches a little below the feet, so that landing on a Regret in mid-swing counts as a hit.
 */
export function swingSuitcase(world: World, events: EventBuffer, regretsNear: boolean): void {
  const height = world.level.height
  const tiles = world.tiles
  const left = world.facing > 0 ? world.x + HERO_WIDTH : world.x - ATTACK_REACH
  const right = left + ATTACK_REACH
  const top = world.y
  const bottom = world.y + HERO_HEIGHT

  const firstColumn = Math.max(left >> TILE_SHIFT, 0)
  const lastColumn = Math.min((right - 1) >> TILE_SHIFT, world.level.width - 1)
  const firstRow = Math.max(top >> TILE_SHIFT, 0)
  const lastRow = Math.min((bottom - 1) >> TILE_SHIFT, height - 1)
  for (let column = firstColumn; column <= lastColumn; column++) {
    for (let row = firstRow; row <= lastRow; row++) {
      const strike = ON_STRIKE[tiles[column * height + row]]
      if (strike !== null) strike(world, column, row, events)
    }
  }

  const hitLeft = Math.min(left, world.x)
  const hitRight = Math.max(right, world.x + HERO_WIDTH)
  if (world.outlierX.length !== 0) {
    strikeOutliers(world, { left: hitLeft, top, right: hitRight, bottom: bottom + ATTACK_DEPTH }, events)
  }
  if (!regretsNear) return
  for (let index = 0; index < world.regretX.length; index++) {
    if (!regretOverlaps(world, index, hitLeft, top, hitRight, bottom + ATTACK_DEPTH)) continue
    world.regretAlive[index] = 0
    world.regretsBeaten = (world.regretsBeaten + 1) | 0
    const centreX = world.regretX[index] + REGRET_WIDTH / 2
    pushEvent(events, EVENT_REGRET_BEATEN, centreX, world.regretY[index] + REGRET_HEIGHT / 2, index)
  }
}

function breakCrate(world: World, column: number, row: number, events: EventBuffer): void {
  world.tiles[column * world.level.height + row] = EMPTY_TILE
  world.cratesBroken = (world.cratesBroken + 1) | 0
  pushAt(EVENT_CRATE_BROKEN, column, row, events)
}

export function touchesRegret(world: World): boolean {
  const { x, y } = world
  for (let index = 0; index < world.regretX.length; index++) {
    if (regretOverlaps(world, index, x, y, x + HERO_WIDTH, y + HERO_HEIGHT)) return true
  }
  return false
}

/** Appends an event at the centre of a tile. */
function pushAt(type: number, column: number, row: number, events: EventBuffer): void {
  pushEvent(events, type, (column * TILE + TILE / 2) | 0, (row * TILE + TILE / 2) | 0, 0)
}
