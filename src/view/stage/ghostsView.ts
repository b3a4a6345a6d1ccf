import type Phaser from 'phaser'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { SUBPIXELS } from '../../sim/world.ts'
import type { SwarmFrame } from '../../store/app/types.ts'
import { SPRITES } from '../atlas.ts'
import { VALUE } from './colours.ts'
import { LAYERS } from './layers.ts'

const MOST_GHOSTS = 96
const GLIDE_MS = 120 // positions are reported a few times a second; ghosts glide between them
const CUT_PX = 72 // a larger distance means a new episode: no gliding across the level

/** All training worlds' heroes as translucent copies. */
export interface GhostsView {
  draw(swarm: SwarmFrame, elapsedMs: number, timeMs: number): void
  hide(): void
}

export function createGhostsView(scene: Phaser.Scene): GhostsView {
  const ghosts: { sprite: Phaser.GameObjects.Image; x: number; y: number }[] = []

  return {
    draw(swarm, elapsedMs, timeMs) {
      const count = Math.min(MOST_GHOSTS, swarm.positions.length / 2)
      while (ghosts.length < count) {
        const sprite = scene.add.image(0, 0, SPRITES, 'bellman/run/0').setOrigin(0.5, 1).setDepth(LAYERS.swarm)
        sprite.setTint(VALUE).setAlpha(0.3)
        ghosts.push({ sprite, x: Number.NaN, y: Number.NaN })
      }
      const share = 1 - Math.exp(-elapsedMs / GLIDE_MS)
      ghosts.forEach((ghost, index) => {
        ghost.sprite.setVisible(index < count)
        if (index >= count) return
        // Positions are corners of the heroes' boxes; ghosts stand on their feet.
        const targetX = swarm.positions[2 * index] + HERO_WIDTH / SUBPIXELS / 2
        const targetY = swarm.positions[2 * index + 1] + HERO_HEIGHT / SUBPIXELS
        const far = !(Math.abs(targetX - ghost.x) + Math.abs(targetY - ghost.y) < CUT_PX)
        const moved = far ? 0 : (targetX - ghost.x) * share
        ghost.x = far ? targetX : ghost.x + moved
        ghost.y = far ? targetY : ghost.y + (targetY - ghost.y) * share
        ghost.sprite.setFrame(
          Math.abs(moved) > 0.2 ? `bellman/run/${(Math.floor(timeMs / 70) + index) % 6}` : 'bellman/idle/0',
        )
        if (Math.abs(moved) > 0.2) ghost.sprite.setFlipX(moved < 0)
        ghost.sprite.setPosition(Math.round(ghost.x), Math.round(ghost.y))
      })
    },
    hide() {
      for (const ghost of ghosts) ghost.sprite.setVisible(false)
    },
  }
}
