import type { Level } from '../../sim/world.ts'
import { TILE_PX } from '../../sim/world.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'

const LOOK_AHEAD_PX = 36 // shows more of the level in front of the hero than behind him
const LOOK_MS = 500 // time constant of a change of direction
const FOLLOW_MS = 90
const SHAKE_MS = 220

/** Position of the camera's top-left corner, in whole px of the level. */
export interface CameraPath {
  readonly scrollX: number
  readonly scrollY: number
  follow(level: Level, x: number, y: number, facing: number, elapsedMs: number): void
  /** Jumps without gliding, to a new level or a new episode. */
  jumpTo(level: Level, x: number, y: number): void
  shake(px: number): void
}

/** `width` is the visible width of the level, px. */
export function createCameraPath(width = STAGE_WIDTH): CameraPath {
  let x = 0
  let y = 0
  let look = LOOK_AHEAD_PX
  let shakePx = 0
  let shakeMs = 0

  return {
    get scrollX() {
      return Math.round(x + shakeAt(shakeMs, shakePx))
    },
    get scrollY() {
      return Math.round(y + shakeAt(shakeMs * 1.7, shakePx) / 2)
    },
    follow(level, heroX, heroY, facing, elapsedMs) {
      shakeMs = Math.max(0, shakeMs - elapsedMs)
      look += (facing * LOOK_AHEAD_PX - look) * approach(elapsedMs, LOOK_MS)
      const targetX = clampX(level, heroX + look - width / 2, width)
      const targetY = clampY(level, heroY - STAGE_HEIGHT * 0.6)
      x += (targetX - x) * approach(elapsedMs, FOLLOW_MS)
      y += (targetY - y) * approach(elapsedMs, FOLLOW_MS)
    },
    jumpTo(level, heroX, heroY) {
      look = LOOK_AHEAD_PX
      x = clampX(level, heroX + look - width / 2, width)
      y = clampY(level, heroY - STAGE_HEIGHT * 0.6)
    },
    shake(px) {
      shakePx = px
      shakeMs = SHAKE_MS
    },
  }
}

/** Share of the distance covered in a frame, independent of the frame rate. */
function approach(elapsedMs: number, timeConstantMs: number): number {
  return 1 - Math.exp(-elapsedMs / timeConstantMs)
}

function shakeAt(leftMs: number, px: number): number {
  return leftMs > 0 ? (leftMs / SHAKE_MS) * px * Math.sin(leftMs / 12) : 0
}

function clampX(level: Level, x: number, width: number): number {
  return clampTo(x, level.width * TILE_PX - width)
}

/** A level that is less high than the stage is aligned with its lower edge. */
function clampY(level: Level, y: number): number {
  const last = level.height * TILE_PX - STAGE_HEIGHT
  return last <= 0 ? last : clampTo(y, last)
}

/** Between 0 and `last`; the middle where the level is narrower than the stage. */
function clampTo(value: number, last: number): number {
  return last <= 0 ? last / 2 : Math.min(Math.max(value, 0), last)
}
