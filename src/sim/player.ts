import { SUBPIXELS } from './world.ts'

// How the hero moves. Lengths are subpixels, speeds subpixels a tick, times ticks.

export const HERO_WIDTH = 10 * SUBPIXELS
export const HERO_HEIGHT = 14 * SUBPIXELS

export const RUN_SPEED = 3 * SUBPIXELS
export const GROUND_ACCELERATION = 96 // full speed in 8 ticks
export const TURN_ACCELERATION = 192 // from full speed to standing in 4 ticks: a turn feels immediate
export const GROUND_FRICTION = 128 // `idle` stops a run in 6 ticks
export const AIR_ACCELERATION = 80 // steering in the air; without steering the air takes nothing away
export const OVERSPEED_DECAY = 16 // what wind or a push gave beyond RUN_SPEED goes again

export const GRAVITY = 96 // .375 px a tick²
export const MAX_FALL_SPEED = 1152 // 4.5 px a tick: less than a tile, so no floor is skipped
export const JUMP_SPEED = 704 // 2.75 px a tick, kept up while the rise is held
export const JUMP_HOLD_TICKS = 12 // longest held rise: 2.6 tiles high, so a step of 3 tiles is a wall
export const JUMP_GRACE_TICKS = 2 // the hold survives so long without `jump`: a human's turn in mid-rise costs nothing
export const JUMP_BUFFER_TICKS = 6 // a jump asked for in the air is remembered
export const COYOTE_TICKS = 6 // still jump just after leaving a ledge
export const CORNER_CORRECTION = 4 * SUBPIXELS // a head that only grazes a corner slips past it

export const ATTACK_TICKS = 24 // from one swing to the next
export const ATTACK_COOLDOWN_TICKS = 14 // the suitcase hits while `attackTicks` is above this: 10 ticks
export const ATTACK_REACH = 14 * SUBPIXELS // ahead of the hero's box, as high as the box
export const ATTACK_DEPTH = 6 * SUBPIXELS // below the feet, against Regrets: a swing in the fall hits what it lands on

export const SPIKE_INSET = 3 * SUBPIXELS // spikes hurt a box this much smaller than their tile
export const BELL_REACH = 20 * SUBPIXELS // centre to centre, each axis: the hero reaches up to a bell on a desk
export const STRIDE_SHIFT = 13 // a footstep every 2¹³ subpixels = 32 px
