import type Phaser from 'phaser'
import { GUST_TICKS } from '../../sim/level.ts'
import { SUBPIXELS, TILE_PX } from '../../sim/world.ts'
import { PAPER } from './colours.ts'
import { LAYERS } from './layers.ts'
import type { ThingView } from './thingView.ts'

const STREAK_PX = 14
const PX_PER_TICK = 5
const TILES_PER_STREAK = 10 // of an area
const FADE_TICKS = 6 // at the beginning and end of a gust
const ALPHA = 0.75

/** Streaks where the wind blows. They follow the simulation's ticks: they are its state, not an effect. */
export function createWindView(scene: Phaser.Scene): ThingView {
  let graphics: Phaser.GameObjects.Graphics | null = null
  return {
    draw(_previous, world, alpha) {
      graphics?.clear()
      const { winds } = world.level
      if (winds.length === 0) return
      graphics ??= scene.add.graphics().setDepth(LAYERS.effect)
      graphics.setVisible(true)
      for (const [index, wind] of winds.entries()) {
        if (world.windBlows[index] === 0) continue
        const left = wind.left / SUBPIXELS
        const top = wind.top / SUBPIXELS
        const width = (wind.right - wind.left) / SUBPIXELS
        const height = (wind.bottom - wind.top) / SUBPIXELS
        const ticksLeft = world.windTicks[index]
        const age = Math.min(GUST_TICKS - ticksLeft, ticksLeft)
        graphics.fillStyle(PAPER, ALPHA * Math.min(age / FADE_TICKS, 1))
        const way = (world.tick + alpha) * PX_PER_TICK * wind.direction
        const streaks = Math.ceil((width * height) / (TILE_PX * TILE_PX * TILES_PER_STREAK))
        for (let streak = 0; streak < streaks; streak++) {
          const { across, down, speed } = placeOf(streak)
          const x = left + modulo(across * width + way * speed, width)
          const length = Math.min(STREAK_PX * speed, left + width - x)
          graphics.fillRect(Math.round(x), Math.round(top + down * height), Math.round(length), 1)
        }
      }
    },
    hide() {
      graphics?.clear()
      graphics?.setVisible(false)
    },
  }
}

/** Scatters the streaks evenly over an area, by the golden ratio and its like. */
function placeOf(streak: number): { readonly across: number; readonly down: number; readonly speed: number } {
  return {
    across: modulo(streak * 0.7548776662, 1),
    down: modulo(0.5 + streak * 0.569840291, 1),
    speed: 0.75 + modulo(streak * 0.6180339887, 1) / 2,
  }
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
