import type Phaser from 'phaser'
import { REGRET_HEIGHT, REGRET_WIDTH } from '../../sim/regrets.ts'
import { SUBPIXELS } from '../../sim/world.ts'
import { frameAt, SPRITES } from '../atlas.ts'
import { mix } from './heroView.ts'
import { LAYERS } from './layers.ts'
import type { ThingView } from './thingView.ts'

const STEP_MS = 130

export const regretFrame = (index: number, timeMs: number): string => frameAt('regret/walk', timeMs, STEP_MS, index)

export function createRegretsView(scene: Phaser.Scene): ThingView {
  const sprites: Phaser.GameObjects.Image[] = []
  return {
    draw(previous, world, alpha, timeMs) {
      const count = world.regretX.length
      while (sprites.length < count) {
        sprites.push(scene.add.image(0, 0, SPRITES, 'regret/walk/0').setOrigin(0.5, 1).setDepth(LAYERS.regret))
      }
      sprites.forEach((sprite, index) => {
        const alive = index < count && world.regretAlive[index] !== 0
        sprite.setVisible(alive)
        if (!alive) return
        const x = (mix(previous.regretX[index], world.regretX[index], alpha) + REGRET_WIDTH / 2) / SUBPIXELS
        const y = (mix(previous.regretY[index], world.regretY[index], alpha) + REGRET_HEIGHT) / SUBPIXELS
        sprite.setPosition(Math.round(x), Math.round(y))
        sprite.setFlipX(world.regretDirection[index] < 0)
        sprite.setFrame(regretFrame(index, timeMs))
      })
    },
    hide() {
      for (const sprite of sprites) sprite.setVisible(false)
    },
  }
}
