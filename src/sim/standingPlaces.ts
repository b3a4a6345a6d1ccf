import { isBlocking, isHurting, isStandable } from './collision.ts'
import { COYOTE_TICKS, HERO_HEIGHT, HERO_WIDTH, RUN_SPEED } from './player.ts'
import { type Level, TILE, type World } from './world.ts'

/** A tile, by column and row. */
export interface Place {
  readonly column: number
  readonly row: number
}

/** Free tiles directly above ground in which the hero fits. */
export function standingPlaces({ tiles, width, height }: Level): readonly Place[] {
  const places: Place[] = []
  for (let column = 0; column < width; column++) {
    for (let row = 0; row + 1 < height; row++) {
      const isFree = !isBlocking(tiles, height, column, row) && !isHurting(tiles[column * height + row])
      if (isFree && isStandable(tiles, height, column, row + 1)) places.push({ column, row })
    }
  }
  return places
}

/** Puts the hero into a place, running towards the bell; everything else stays. */
export function putRunner(world: World, { column, row }: Place): void {
  world.x = column * TILE + (TILE - HERO_WIDTH) / 2
  world.y = (row + 1) * TILE - HERO_HEIGHT
  const direction = world.level.bellX > world.x ? 1 : -1
  world.velocityX = direction * RUN_SPEED
  world.velocityY = 0
  world.facing = direction
  world.steering = direction
  world.grounded = 1
  world.coyoteTicks = COYOTE_TICKS
  world.jumpBufferTicks = 0
  world.jumpHoldTicks = 0
  world.jumpGraceTicks = 0
  world.attackTicks = 0
}
