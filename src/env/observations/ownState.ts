import {
  ATTACK_COOLDOWN_TICKS,
  ATTACK_TICKS,
  COYOTE_TICKS,
  HERO_WIDTH,
  JUMP_BUFFER_TICKS,
  JUMP_HOLD_TICKS,
  MAX_FALL_SPEED,
  RUN_SPEED,
} from '../../sim/player.ts'
import { TILE, type World } from '../../sim/world.ts'

/** What the hero feels of itself: the part that every observation shares. Names and lengths, in order of writing. */
export const OWN_STATE = [
  ['own speed', 2],
  ['on the ground', 1],
  ['jump timers', 3],
  ['suitcase timers', 2],
  ['facing and steering', 2],
  ['place within the tile', 1],
] as const satisfies readonly (readonly [string, number])[]

export const OWN_STATE_SIZE = OWN_STATE.reduce((size, [, length]) => size + length, 0)

// Worked out here, because what is imported is a variable to V8: it would divide anew for each world.
const HALF_WIDTH = HERO_WIDTH / 2
const HALF_TILE = TILE / 2
const IN_TILE = TILE - 1 // a mask: tiles are a power of two wide

/** Writes `OWN_STATE_SIZE` entries from `offset` on. */
export function writeOwnState(world: World, out: Float32Array, offset: number): void {
  out[offset] = world.velocityX / RUN_SPEED
  out[offset + 1] = world.velocityY / MAX_FALL_SPEED
  out[offset + 2] = world.grounded
  out[offset + 3] = world.coyoteTicks / COYOTE_TICKS
  out[offset + 4] = world.jumpBufferTicks / JUMP_BUFFER_TICKS
  out[offset + 5] = world.jumpHoldTicks / JUMP_HOLD_TICKS
  const active = world.attackTicks - ATTACK_COOLDOWN_TICKS
  out[offset + 6] = active > 0 ? active / (ATTACK_TICKS - ATTACK_COOLDOWN_TICKS) : 0
  out[offset + 7] = world.attackTicks / ATTACK_TICKS
  out[offset + 8] = world.facing
  out[offset + 9] = world.steering
  // −1 at the tile's left edge, +1 at its right: where in its tile the hero takes off decides a jump.
  out[offset + 10] = ((world.x + HALF_WIDTH) & IN_TILE) / HALF_TILE - 1
}
