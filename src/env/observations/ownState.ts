import * as player from '../../sim/player.ts'
import type { World } from '../../sim/world.ts'
import * as rules from '../../sim/world.ts'

/** The hero's own state, which every observation includes: names and lengths, in order. */
export const OWN_STATE = [
  ['own speed', 2],
  ['on the ground', 1],
  ['jump timers', 3],
  ['suitcase timers', 2],
  ['facing and steering', 2],
  ['place within the tile', 1],
] as const satisfies readonly (readonly [string, number])[]

export const OWN_STATE_SIZE = OWN_STATE.reduce((size, [, length]) => size + length, 0)

// Local copies: V8 inlines a module's own constants, but loads and checks imported ones at each use.
const {
  ATTACK_COOLDOWN_TICKS,
  ATTACK_TICKS,
  COYOTE_TICKS,
  HERO_WIDTH,
  JUMP_BUFFER_TICKS,
  JUMP_HOLD_TICKS,
  MAX_FALL_SPEED,
  RUN_SPEED,
} = player
const { TILE } = rules
const HALF_WIDTH = HERO_WIDTH / 2
const HALF_TILE = TILE / 2
const SWING_TICKS = ATTACK_TICKS - ATTACK_COOLDOWN_TICKS
const IN_TILE = TILE - 1 // bit mask: the tile width is a power of two

/** Writes `OWN_STATE_SIZE` entries from `offset` on. */
export function writeOwnState(world: World, out: Float32Array, offset: number): void {
  out[offset] = world.velocityX / RUN_SPEED
  out[offset + 1] = world.velocityY / MAX_FALL_SPEED
  out[offset + 2] = world.grounded
  out[offset + 3] = world.coyoteTicks / COYOTE_TICKS
  out[offset + 4] = world.jumpBufferTicks / JUMP_BUFFER_TICKS
  out[offset + 5] = world.jumpHoldTicks / JUMP_HOLD_TICKS
  const active = world.attackTicks - ATTACK_COOLDOWN_TICKS
  out[offset + 6] = active > 0 ? active / SWING_TICKS : 0
  out[offset + 7] = world.attackTicks / ATTACK_TICKS
  out[offset + 8] = world.facing
  out[offset + 9] = world.steering
  // −1 at the tile's left edge, +1 at its right: the take-off point within the tile decides how far a jump reaches.
  out[offset + 10] = ((world.x + HALF_WIDTH) & IN_TILE) / HALF_TILE - 1
}
