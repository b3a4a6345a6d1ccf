import type Phaser from 'phaser'
import { KEY_HELD } from '../../sim/keys.ts'
import { HERO_WIDTH } from '../../sim/player.ts'
import { SUBPIXELS } from '../../sim/world.ts'
import { frameCount, SPRITES } from './assets.ts'
import { mix } from './heroView.ts'
import { LAYERS } from './layers.ts'
import type { ThingView } from './thingView.ts'

const FRAME_MS = 130
const ABOVE_PX = 8 // above the hero's box, and from one key to the next

/** The keys that the hero holds, above its head. A key that lies is drawn as the tile that it is. */
export function createKeysView(scene: Phaser.Scene): ThingView {
  const sprites: Phaser.GameObjects.Image[] = []
  const frames = frameCount('key/turn')
  return {
    draw(previous, world, alpha, timeMs) {
      const held = world.keyState.reduce((count, state) => count + (state === KEY_HELD ? 1 : 0), 0)
      while (sprites.length < held) sprites.push(scene.add.image(0, 0, SPRITES, 'key/turn/0').setDepth(LAYERS.hero))
      const x = (mix(previous.x, world.x, alpha) + HERO_WIDTH / 2) / SUBPIXELS
      const y = mix(previous.y, world.y, alpha) / SUBPIXELS
      sprites.forEach((sprite, index) => {
        sprite.setVisible(index < held)
        sprite.setPosition(Math.round(x), Math.round(y) - ABOVE_PX * (index + 1))
        sprite.setFrame(`key/turn/${Math.floor(timeMs / FRAME_MS) % frames}`)
      })
    },
    hide() {
      for (const sprite of sprites) sprite.setVisible(false)
    },
  }
}
