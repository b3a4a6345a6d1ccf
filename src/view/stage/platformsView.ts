import type Phaser from 'phaser'
import { PLATFORM_WIDTH, platformLeft, platformTop } from '../../sim/platforms.ts'
import { type Level, SUBPIXELS, type World } from '../../sim/world.ts'
import { frameCount, SPRITES } from './assets.ts'
import { INK, QUIET } from './colours.ts'
import { mix } from './heroView.ts'
import { LAYERS } from './layers.ts'
import type { ThingView } from './thingView.ts'

const FRAME_MS = 140
const WIDTH_PX = PLATFORM_WIDTH / SUBPIXELS
const RAIL_BELOW_PX = 10 // below the platform's upper edge: where its wheels are
const DASH_PX = 3
const PERIOD_PX = 8
const RAIL_ALPHA = 0.55

/** Platforms, and a dotted rail along each path, so that one sees where a platform goes before it comes. */
export function createPlatformsView(scene: Phaser.Scene): ThingView {
  const sprites: Phaser.GameObjects.Image[] = []
  const frames = frameCount('platform/move')
  let rails: Phaser.GameObjects.Graphics | null = null
  let railed: Level | null = null

  function drawRails(level: Level): void {
    railed = level
    rails?.clear()
    if (level.platforms.length === 0) return
    rails ??= scene.add.graphics().setDepth(LAYERS.decoration)
    for (const { left, top, length, isUpright } of level.platforms) {
      const x = left / SUBPIXELS + WIDTH_PX / 2
      const y = top / SUBPIXELS + RAIL_BELOW_PX
      const path = length / SUBPIXELS
      for (let way = 0; way <= path; way += PERIOD_PX) {
        dash(rails, x + (isUpright ? 0 : way), y + (isUpright ? way : 0), isUpright)
      }
      for (const end of [0, path]) buffer(rails, x + (isUpright ? 0 : end), y + (isUpright ? end : 0))
    }
  }

  function place(previous: World, world: World, alpha: number, index: number): { x: number; y: number } {
    const x = mix(platformLeft(previous, index), platformLeft(world, index), alpha)
    const y = mix(platformTop(previous, index), platformTop(world, index), alpha)
    return { x: Math.round(x / SUBPIXELS), y: Math.round(y / SUBPIXELS) }
  }

  return {
    draw(previous, world, alpha, timeMs) {
      if (railed !== world.level) drawRails(world.level)
      rails?.setVisible(true)
      const count = world.platformWay.length
      while (sprites.length < count) {
        sprites.push(scene.add.image(0, 0, SPRITES, 'platform/move/0').setOrigin(0).setDepth(LAYERS.platform))
      }
      sprites.forEach((sprite, index) => {
        sprite.setVisible(index < count)
        if (index >= count) return
        const { x, y } = place(previous, world, alpha, index)
        sprite.setPosition(x, y)
        sprite.setFrame(`platform/move/${Math.floor(timeMs / FRAME_MS) % frames}`)
      })
    },
    hide() {
      for (const sprite of sprites) sprite.setVisible(false)
      rails?.setVisible(false)
    },
  }
}

function dash(rails: Phaser.GameObjects.Graphics, x: number, y: number, isUpright: boolean): void {
  rails.fillStyle(QUIET, RAIL_ALPHA)
  rails.fillRect(Math.round(x), Math.round(y), isUpright ? 1 : DASH_PX, isUpright ? DASH_PX : 1)
}

/** The end of a rail. */
function buffer(rails: Phaser.GameObjects.Graphics, x: number, y: number): void {
  rails.fillStyle(INK, 1)
  rails.fillRect(Math.round(x) - 2, Math.round(y) - 2, 5, 5)
  rails.fillStyle(QUIET, 1)
  rails.fillRect(Math.round(x) - 1, Math.round(y) - 1, 3, 3)
}
