import Phaser from 'phaser'
import { SUBPIXELS } from '../../sim/world.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import type { Motion } from '../session/motion.ts'
import type { SoundSource } from '../sound/sounds.ts'
import { createWorldView, type Moment, type WorldView } from './worldView.ts'

export const SIDE_WIDTH = STAGE_WIDTH / 2

/**
 * One half of the stage with its own world. Each half is a scene of its own, so that level, coins and sparks of one side
 * never appear on the other. The stage's scene wakes it, passes it the world to draw, and draws the frame over it.
 */
export class SideScene extends Phaser.Scene {
  readonly #left: number
  readonly #play: (sound: SoundSource) => void
  #world: WorldView | null = null
  #shown: Motion | null = null

  constructor(key: string, left: number, play: (sound: SoundSource) => void) {
    super(key)
    this.#left = left
    this.#play = play
  }

  create(): void {
    this.cameras.main.setViewport(this.#left, 0, SIDE_WIDTH, STAGE_HEIGHT)
    this.#world = createWorldView(this, { width: SIDE_WIDTH, play: this.#play, hitStop: () => undefined })
  }

  /** Draws nothing in the first frame after it was woken for the first time. */
  draw(motion: Motion, moment: Moment): void {
    const world = this.#world
    if (world === null) return
    if (motion !== this.#shown) {
      this.#shown = motion
      world.effects.clear()
      world.cut(motion.world.level, motion.world.x / SUBPIXELS, motion.world.y / SUBPIXELS)
    }
    world.draw(motion, moment)
    world.settleCamera(moment.elapsedMs)
  }
}
