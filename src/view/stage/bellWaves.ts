import type Phaser from 'phaser'
import { BELL } from './colours.ts'
import { LAYERS } from './layers.ts'

const WAVES = 3
const WAVE_GAP_MS = 170 // from one stroke of the clapper to the next
const WAVE_MS = 1100
const REACH_PX = 340 // farther than any corner of the stage
const WIDTH_PX = 2

/** The bell rings through the scene: rings of light that spread from it over the whole stage. */
export interface BellWaves {
  /** Starts at this place of the level, px. */
  ring(x: number, y: number): void
  /** Draws the waves; returns how strongly one passes a place, see `waveAt`. */
  update(elapsedMs: number): void
  /** Strength with which the waves light a place of the level, 0–1. */
  lightAt(x: number, y: number): number
  clear(): void
}

export function createBellWaves(scene: Phaser.Scene): BellWaves {
  const rings = Array.from({ length: WAVES }, () =>
    scene.add.circle(0, 0, 1).setStrokeStyle(WIDTH_PX, BELL).setDepth(LAYERS.light).setVisible(false),
  )
  let ageMs = Number.POSITIVE_INFINITY
  let middle = { x: 0, y: 0 }
  return {
    ring(x, y) {
      ageMs = 0
      middle = { x, y }
    },
    update(elapsedMs) {
      ageMs += elapsedMs
      rings.forEach((ring, index) => {
        const share = shareOf(ageMs, index)
        ring.setVisible(share > 0 && share < 1)
        if (share <= 0 || share >= 1) return
        ring
          .setPosition(middle.x, middle.y)
          .setRadius(radiusAt(share))
          .setAlpha(1 - share)
      })
    },
    lightAt(x, y) {
      const distance = Math.hypot(x - middle.x, y - middle.y)
      return Math.max(...rings.map((_, index) => waveAt(distance, shareOf(ageMs, index))))
    },
    clear() {
      ageMs = Number.POSITIVE_INFINITY
      for (const ring of rings) ring.setVisible(false)
    },
  }
}

/** Share of its way that a wave has behind it; below 0 before it begins, above 1 after its end. */
function shareOf(ageMs: number, index: number): number {
  return (ageMs - index * WAVE_GAP_MS) / WAVE_MS
}

function radiusAt(share: number): number {
  return REACH_PX * (1 - (1 - share) ** 2)
}

const LIT_PX = 60 // behind a wave's front

/** How strongly a wave lights a place at this distance from the bell, 0–1: at once as it arrives, then less and less. */
export function waveAt(distance: number, share: number): number {
  if (share <= 0 || share >= 1) return 0
  const behind = radiusAt(share) - distance
  return behind < 0 || behind > LIT_PX ? 0 : (1 - behind / LIT_PX) * (1 - share)
}
