import type Phaser from 'phaser'
import { PLATFORM_WIDTH, platformLeft, platformTop } from '../../sim/platforms.ts'
import { type Level, SUBPIXELS, type World } from '../../sim/world.ts'
import { frameAt, SPRITES } from '../atlas.ts'
import type { Rectangle } from '../rectangle.ts'
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

export const platformFrame = (timeMs: number): string => frameAt('platform/move', timeMs, FRAME_MS)

/** Platforms, and a dotted rail along each path, so that one sees where a platform goes before it comes. */
export function createPlatformsView(scene: Phaser.Scene): ThingView {
  const sprites: Phaser.GameObjects.Image[] = []
  let graphics: Phaser.GameObjects.Graphics | null = null
  let railed: Level | null = null

  function drawRails(level: Level): void {
    railed = level
    graphics?.clear()
    for (const { x, y, width, height, colour, alpha } of rails(level)) {
      graphics ??= scene.add.graphics().setDepth(LAYERS.decoration)
      graphics.fillStyle(colour, alpha)
      graphics.fillRect(x, y, width, height)
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
      graphics?.setVisible(true)
      const count = world.platformWay.length
      while (sprites.length < count) {
        sprites.push(scene.add.image(0, 0, SPRITES, 'platform/move/0').setOrigin(0).setDepth(LAYERS.platform))
      }
      sprites.forEach((sprite, index) => {
        sprite.setVisible(index < count)
        if (index >= count) return
        const { x, y } = place(previous, world, alpha, index)
        sprite.setPosition(x, y)
        sprite.setFrame(platformFrame(timeMs))
      })
    },
    hide() {
      for (const sprite of sprites) sprite.setVisible(false)
      graphics?.setVisible(false)
    },
  }
}

/** The rails of all platforms of a level. */
export function rails(level: Level): Rectangle[] {
  return level.platforms.flatMap(({ left, top, length, isUpright }) => {
    const x = left / SUBPIXELS + WIDTH_PX / 2
    const y = top / SUBPIXELS + RAIL_BELOW_PX
    const path = length / SUBPIXELS
    const parts: Rectangle[] = []
    for (let way = 0; way <= path; way += PERIOD_PX) {
      parts.push(dash(x + (isUpright ? 0 : way), y + (isUpright ? way : 0), isUpright))
    }
    for (const end of [0, path]) parts.push(...buffer(x + (isUpright ? 0 : end), y + (isUpright ? end : 0)))
    return parts
  })
}

function dash(x: number, y: number, isUpright: boolean): Rectangle {
  const size = isUpright ? { width: 1, height: DASH_PX } : { width: DASH_PX, height: 1 }
  return { x: Math.round(x), y: Math.round(y), ...size, colour: QUIET, alpha: RAIL_ALPHA }
}

/** The end of a rail. */
function buffer(x: number, y: number): Rectangle[] {
  const [middleX, middleY] = [Math.round(x), Math.round(y)]
  return [
    { x: middleX - 2, y: middleY - 2, width: 5, height: 5, colour: INK, alpha: 1 },
    { x: middleX - 1, y: middleY - 1, width: 3, height: 3, colour: QUIET, alpha: 1 },
  ]
}
