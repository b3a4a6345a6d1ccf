import type Phaser from 'phaser'
import { KEY_HELD } from '../../sim/keys.ts'
import { HERO_WIDTH } from '../../sim/player.ts'
import { SUBPIXELS, type World } from '../../sim/world.ts'
import { frameAt, SPRITES } from '../atlas.ts'
import { mix } from './heroView.ts'
import { LAYERS } from './layers.ts'
import type { ThingView } from './thingView.ts'

const FRAME_MS = 130
export const KEY_ABOVE_PX = 8 // above the hero's box, and from one key to the next

export const keyFrame = (timeMs: number): string => frameAt('key/turn', timeMs, FRAME_MS)

export const heldKeys = ({ keyState }: World): number => keyState.filter((state) => state === KEY_HELD).length

/** The keys that the hero holds, above its head. A key that lies is drawn as the tile that it is. */
export function createKeysView(scene: Phaser.Scene): ThingView {
  const sprites: Phaser.GameObjects.Image[] = []
  return {
    draw(previous, world, alpha, timeMs) {
      const held = heldKeys(world)
      while (sprites.length < held) sprites.push(scene.add.image(0, 0, SPRITES, 'key/turn/0').setDepth(LAYERS.hero))
      const x = (mix(previous.x, world.x, alpha) + HERO_WIDTH / 2) / SUBPIXELS
      const y = mix(previous.y, world.y, alpha) / SUBPIXELS
      sprites.forEach((sprite, index) => {
        sprite.setVisible(index < held)
        sprite.setPosition(Math.round(x), Math.round(y) - KEY_ABOVE_PX * (index + 1))
        sprite.setFrame(keyFrame(timeMs))
      })
    },
    hide() {
      for (const sprite of sprites) sprite.setVisible(false)
    },
  }
}
