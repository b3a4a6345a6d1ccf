import Phaser from 'phaser'
import { SUBPIXELS } from '../../sim/world.ts'
import { type Box, STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import type { Motion } from '../session/motion.ts'
import { createWorldView, type Moment, type WorldView, type WorldViewOptions } from './worldView.ts'

export const SIDE_WIDTH = STAGE_WIDTH / 2

/** The two halves of the stage for a comparison. */
export const COMPARED: readonly [Box, Box] = [
  { left: 0, top: 0, width: SIDE_WIDTH, height: STAGE_HEIGHT },
  { left: SIDE_WIDTH, top: 0, width: SIDE_WIDTH, height: STAGE_HEIGHT },
]

/**
 * One half of the stage with its own world. Each half is a scene of its own, so that level, coins and sparks of one side
 * never appear on the other. The stage's scene wakes it, passes it the world to draw, and draws the frame over it.
 */
export class SideScene extends Phaser.Scene {
  readonly #options: Omit<WorldViewOptions, 'view'>
  readonly #view = { left: 0, top: 0, width: SIDE_WIDTH, height: STAGE_HEIGHT }
  #world: WorldView | null = null
  #shown: Motion | null = null

  constructor(key: string, options: Omit<WorldViewOptions, 'view'>) {
    super(key)
    this.#options = options
  }

  create(): void {
    this.#world = createWorldView(this, { ...this.#options, view: this.#view })
  }

  /** Draws a world on a part of the stage. Draws nothing in the first frame after it was woken for the first time. */
  draw(motion: Motion, moment: Moment, box: Box): void {
    const world = this.#world
    if (world === null) return
    const { left, top, width, height } = Object.assign(this.#view, box)
    this.cameras.main.setViewport(left, top, width, height)
    if (motion !== this.#shown) {
      this.#shown = motion
      world.effects.clear()
      world.cut(motion.world.level, motion.world.x / SUBPIXELS, motion.world.y / SUBPIXELS)
    }
    world.draw(motion, moment)
    world.settleCamera(moment.elapsedMs)
  }
}
