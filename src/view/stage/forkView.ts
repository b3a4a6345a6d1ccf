import type Phaser from 'phaser'
import type { Branch, Fork } from '../../policies/fork.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { SUBPIXELS } from '../../sim/world.ts'
import { BETTER, mixColours, PAPER, WORSE } from './colours.ts'
import { LAYERS } from './layers.ts'

// Paths of the hero's middle.
const HALF_WIDTH = HERO_WIDTH / SUBPIXELS / 2
const HALF_HEIGHT = HERO_HEIGHT / SUBPIXELS / 2
const FAINT = 0.07 // of the branches that are not brought out
const CLEAR = 0.4

/** The futures of a state as a fan of paths over the level, from purple (lowest return) to green (highest). */
export interface ForkView {
  /** `branch`: the one to bring out; null for all. */
  draw(fork: Fork, branch: number | null): void
  hide(): void
}

export function createForkView(scene: Phaser.Scene): ForkView {
  const paint = scene.add.graphics().setDepth(LAYERS.runner)
  let drawn: { readonly fork: Fork; readonly branch: number | null } | null = null

  return {
    draw(fork, branch) {
      if (drawn?.fork === fork && drawn.branch === branch) return
      drawn = { fork, branch }
      paint.clear().setVisible(true)
      const all = fork.branches.flatMap(({ returns }) => [...returns])
      const [lowest, highest] = [Math.min(...all), Math.max(...all)]
      const colourOf = (value: number) => shade(highest > lowest ? (value - lowest) / (highest - lowest) : 0.5)
      fork.branches.forEach((each, index) => {
        if (index !== branch) drawBranch(paint, each, branch === null ? CLEAR / 2 : FAINT, colourOf)
      })
      // Last, above the others.
      if (branch !== null) drawBranch(paint, fork.branches[branch], CLEAR, colourOf)
    },
    hide() {
      drawn = null
      paint.clear().setVisible(false)
    },
  }
}

function drawBranch(
  paint: Phaser.GameObjects.Graphics,
  { paths, returns }: Branch,
  opacity: number,
  colourOf: (value: number) => number,
): void {
  paths.forEach((path, future) => {
    paint.lineStyle(1, colourOf(returns[future]), opacity).beginPath()
    paint.moveTo(path[0] + HALF_WIDTH, path[1] + HALF_HEIGHT)
    for (let at = 2; at < path.length; at += 2) paint.lineTo(path[at] + HALF_WIDTH, path[at + 1] + HALF_HEIGHT)
    paint.strokePath()
  })
}

/** Purple at 0, pale at ½, green at 1. */
function shade(share: number): number {
  return mixColours(PAPER, share < 0.5 ? WORSE : BETTER, Math.abs(2 * share - 1))
}
