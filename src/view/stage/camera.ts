import type { Level } from '../../sim/world.ts'
import { TILE_PX } from '../../sim/world.ts'
import { type Size, STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'

const LOOK_AHEAD_PX = 36 // shows more of the level in front of the hero than behind him
const LOOK_MS = 500 // time constant of a change of direction
const FOLLOW_MS = 90
const SHAKE_MS = 220
const ARRIVED_PX = 0.05

/** Position of the camera's top-left corner, in whole px of the level. */
export interface CameraPath {
  readonly scrollX: number
  readonly scrollY: number
  follow(level: Level, x: number, y: number, facing: number, elapsedMs: number): void
  /** Jumps without gliding, to a new level or a new episode. */
  jumpTo(level: Level, x: number, y: number): void
  shake(px: number): void
  /** Whether a place is within the width of the picture, px. */
  sees(x: number): boolean
}

const WHOLE_STAGE: Size = { width: STAGE_WIDTH, height: STAGE_HEIGHT }

/** `view`: what is visible of the level, px; read in each frame. */
export function createCameraPath(view = WHOLE_STAGE): CameraPath {
  let x = 0
  let y = 0
  let look = LOOK_AHEAD_PX
  let shakePx = 0
  const hero = { x: 0, y: 0 }
  let shakeMs = 0

  return {
    get scrollX() {
      return beside(hero.x, x) + Math.round(shakeAt(shakeMs, shakePx))
    },
    get scrollY() {
      return beside(hero.y, y) + Math.round(shakeAt(shakeMs * 1.7, shakePx) / 2)
    },
    follow(level, heroX, heroY, facing, elapsedMs) {
      shakeMs = Math.max(0, shakeMs - elapsedMs)
      look += (facing * LOOK_AHEAD_PX - look) * approach(elapsedMs, LOOK_MS)
      const targetX = clampX(level, heroX + look - view.width / 2, view)
      const targetY = clampY(level, heroY - view.height * 0.6, view)
      x = closer(x, targetX, approach(elapsedMs, FOLLOW_MS))
      y = closer(y, targetY, approach(elapsedMs, FOLLOW_MS))
      hero.x = heroX
      hero.y = heroY
    },
    jumpTo(level, heroX, heroY) {
      look = LOOK_AHEAD_PX
      x = clampX(level, heroX + look - view.width / 2, view)
      y = clampY(level, heroY - view.height * 0.6, view)
      hero.x = heroX
      hero.y = heroY
    },
    shake(px) {
      shakePx = px
      shakeMs = SHAKE_MS
    },
    sees: (placeX) => Math.abs(placeX - (x + view.width / 2)) <= view.width / 2,
  }
}

/**
 * The camera on whole pixels, so that the hero's distance from the stage's edge is rounded, not both places: rounded each
 * by itself, a hero who runs at the camera's speed would tremble by a pixel.
 */
function beside(hero: number, camera: number): number {
  return Math.round(hero) - Math.round(hero - camera)
}

/** A share of the way; the rest of it at once when it is too small to see. */
function closer(from: number, to: number, share: number): number {
  const next = from + (to - from) * share
  return Math.abs(to - next) < ARRIVED_PX ? to : next
}

/** Share of the distance covered in a frame, independent of the frame rate. */
function approach(elapsedMs: number, timeConstantMs: number): number {
  return 1 - Math.exp(-elapsedMs / timeConstantMs)
}

function shakeAt(leftMs: number, px: number): number {
  return leftMs > 0 ? (leftMs / SHAKE_MS) * px * Math.sin(leftMs / 12) : 0
}

function clampX(level: Level, x: number, { width }: Size): number {
  return clampTo(x, level.width * TILE_PX - width)
}

/** A level that is less high than the stage is aligned with its lower edge. */
function clampY(level: Level, y: number, { height }: Size): number {
  const last = level.height * TILE_PX - height
  return last <= 0 ? last : clampTo(y, last)
}

/** Between 0 and `last`; the middle where the level is narrower than the stage. */
function clampTo(value: number, last: number): number {
  return last <= 0 ? last / 2 : Math.min(Math.max(value, 0), last)
}
