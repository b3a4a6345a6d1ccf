import type Phaser from 'phaser'
import { GUST_TICKS } from '../../sim/level.ts'
import { SUBPIXELS, TILE_PX, type World } from '../../sim/world.ts'
import type { Rectangle } from '../rectangle.ts'
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
      if (world.level.winds.length === 0) return
      graphics ??= scene.add.graphics().setDepth(LAYERS.effect)
      graphics.setVisible(true)
      for (const { x, y, width, height, colour, alpha: opacity } of windStreaks(world, alpha)) {
        graphics.fillStyle(colour, opacity)
        graphics.fillRect(x, y, width, height)
      }
    },
    hide() {
      graphics?.clear()
      graphics?.setVisible(false)
    },
  }
}

/** The streaks of all gusts, `ahead` ticks after the world's last one. */
export function windStreaks({ level, windBlows, windTicks, tick }: World, ahead: number): Rectangle[] {
  return level.winds.flatMap((wind, index) => {
    if (windBlows[index] === 0) return []
    const left = wind.left / SUBPIXELS
    const top = wind.top / SUBPIXELS
    const width = (wind.right - wind.left) / SUBPIXELS
    const height = (wind.bottom - wind.top) / SUBPIXELS
    const ticksLeft = windTicks[index]
    const age = Math.min(GUST_TICKS - ticksLeft, ticksLeft)
    const alpha = ALPHA * Math.min(age / FADE_TICKS, 1)
    const way = (tick + ahead) * PX_PER_TICK * wind.direction
    const streaks = Math.ceil((width * height) / (TILE_PX * TILE_PX * TILES_PER_STREAK))
    return Array.from({ length: streaks }, (_, streak) => {
      const { across, down, speed } = placeOf(streak)
      const x = left + modulo(across * width + way * speed, width)
      const length = Math.min(STREAK_PX * speed, left + width - x)
      const size = { width: Math.round(length), height: 1 }
      return { x: Math.round(x), y: Math.round(top + down * height), ...size, colour: PAPER, alpha }
    })
  })
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
