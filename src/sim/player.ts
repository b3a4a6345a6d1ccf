import { SUBPIXELS } from './world.ts'

// How the hero moves. Lengths in subpixels, speeds in subpixels per tick, times in ticks.

export const HERO_WIDTH = 10 * SUBPIXELS
export const HERO_HEIGHT = 14 * SUBPIXELS

export const RUN_SPEED = 3 * SUBPIXELS
export const GROUND_ACCELERATION = 96 // full speed in 8 ticks
export const TURN_ACCELERATION = 192 // from full speed to a standstill in 4 ticks, so that a turn feels immediate
export const GROUND_FRICTION = 128 // `idle` stops a run in 6 ticks
export const AIR_ACCELERATION = 80 // when steering in the air; without steering the speed is kept
export const OVERSPEED_DECAY = 16 // how fast speed beyond RUN_SPEED (from wind or a push) decays

export const GRAVITY = 96 // .375 px per tick²
export const MAX_FALL_SPEED = 1152 // 4.5 px per tick: less than a tile, so that no floor is skipped
export const JUMP_SPEED = 704 // 2.75 px per tick, kept while the jump is held
export const JUMP_HOLD_TICKS = 12 // a full hold rises 2.6 tiles, so a step of 3 tiles is a wall
export const JUMP_GRACE_TICKS = 2 // the hold survives this long without `jump`, so that a human can turn during the rise
export const JUMP_BUFFER_TICKS = 6 // a jump pressed in the air is buffered this long
export const COYOTE_TICKS = 6 // a jump is still possible this long after leaving a ledge
export const CORNER_CORRECTION = 4 * SUBPIXELS // a head that hits a corner by less than this is moved past it

export const ATTACK_TICKS = 24 // from one swing to the next
export const ATTACK_COOLDOWN_TICKS = 14 // the suitcase hits while `attackTicks` is above this: 10 ticks
export const ATTACK_REACH = 14 * SUBPIXELS // ahead of the hero's box, at the box's height
export const ATTACK_DEPTH = 6 * SUBPIXELS // below the feet, against Regrets: a swing while falling hits the Regret below

export const SPIKE_INSET = 3 * SUBPIXELS // spikes hurt a box this much smaller than their tile
export const BELL_REACH = 20 * SUBPIXELS // between centres, on each axis: enough to reach a bell on a desk
export const STRIDE_SHIFT = 13 // one footstep every 2¹³ subpixels = 32 px
