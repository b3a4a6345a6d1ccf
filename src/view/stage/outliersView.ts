import type Phaser from 'phaser'
import { OUTLIER_HEIGHT, OUTLIER_WIDTH } from '../../sim/outliers.ts'
import { SUBPIXELS } from '../../sim/world.ts'
import { frameAt, SPRITES } from '../atlas.ts'
import { mix } from './heroView.ts'
import { LAYERS } from './layers.ts'
import type { ThingView } from './thingView.ts'

const FLAP_MS = 70

export const outlierFrame = (index: number, timeMs: number): string => frameAt('outlier/fly', timeMs, FLAP_MS, index)

export function createOutliersView(scene: Phaser.Scene): ThingView {
  const sprites: Phaser.GameObjects.Image[] = []
  return {
    draw(previous, world, alpha, timeMs) {
      const count = world.outlierX.length
      while (sprites.length < count) {
        sprites.push(scene.add.image(0, 0, SPRITES, 'outlier/fly/0').setDepth(LAYERS.regret))
      }
      sprites.forEach((sprite, index) => {
        const alive = index < count && world.outlierAlive[index] !== 0
        sprite.setVisible(alive)
        if (!alive) return
        const x = (mix(previous.outlierX[index], world.outlierX[index], alpha) + OUTLIER_WIDTH / 2) / SUBPIXELS
        const y = (mix(previous.outlierY[index], world.outlierY[index], alpha) + OUTLIER_HEIGHT / 2) / SUBPIXELS
        sprite.setPosition(Math.round(x), Math.round(y))
        sprite.setFlipX(world.outlierSideways[index] < 0)
        sprite.setFrame(outlierFrame(index, timeMs))
      })
    },
    hide() {
      for (const sprite of sprites) sprite.setVisible(false)
    },
  }
}
