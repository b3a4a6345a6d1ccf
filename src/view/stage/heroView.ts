import type Phaser from 'phaser'
import { ATTACK_TICKS, HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { DEAD, RANG_BELL, SUBPIXELS, type World } from '../../sim/world.ts'
import { frameAt, frameCount, SPRITES } from '../atlas.ts'

const IDLE_FRAME_MS = 260
const RING_FRAME_MS = 160
const PX_PER_RUN_FRAME = 7 // so that the feet do not slide
/** Ticks into the swing at which each of its frames ends. */
const SWING_ENDS = [3, 7, 11, 17]
const SQUASH_RETURN_MS = 70 // time constant of returning to his normal shape
const DEATH_RISE_PX = 26
const DEATH_MS = 800

/** One bellman on screen: the hero, or a runner in a race. */
export interface HeroView {
  readonly sprite: Phaser.GameObjects.Image
  /** Draws him between two ticks. Returns the centre of his feet, px. */
  draw(previous: World, world: World, alpha: number, timeMs: number): { x: number; y: number }
  /** Deforms him for a moment: wider and lower above 0, taller and thinner below. */
  squash(amount: number): void
}

export function createHeroView(scene: Phaser.Scene, depth: number): HeroView {
  const sprite = scene.add.image(0, 0, SPRITES, 'bellman/idle/0').setOrigin(0.5, 1).setDepth(depth)
  const feet = { x: 0, y: 0 }
  let squashed = 0
  let drawnAt = 0
  let diedAt = 0
  let wasDead = false

  return {
    sprite,
    draw(previous, world, alpha, timeMs) {
      feet.x = mix(previous.x, world.x, alpha) / SUBPIXELS + HERO_WIDTH / SUBPIXELS / 2
      feet.y = mix(previous.y, world.y, alpha) / SUBPIXELS + HERO_HEIGHT / SUBPIXELS
      const dead = world.status === DEAD
      if (dead && !wasDead) diedAt = timeMs
      wasDead = dead
      squashed *= Math.exp(-(timeMs - drawnAt) / SQUASH_RETURN_MS)
      drawnAt = timeMs
      sprite.setFrame(heroFrame(world, feet.x, timeMs))
      sprite.setFlipX(world.facing < 0)
      sprite.setPosition(Math.round(feet.x), Math.round(feet.y - (dead ? deathHop(timeMs - diedAt) : 0)))
      const bent = Math.abs(squashed) > 0.02 ? squashed : 0
      sprite.setScale(1 + bent, 1 - bent)
      return feet
    },
    squash(amount) {
      squashed = amount
    },
  }
}

/** His frame of the atlas. `feetX`: px, on which the steps of a run depend. */
export function heroFrame(world: World, feetX: number, timeMs: number): string {
  if (world.status === DEAD) return 'bellman/hurt/0'
  if (world.status === RANG_BELL) return frameAt('bellman/ring', timeMs, RING_FRAME_MS)
  if (world.attackTicks > 0) {
    const frame = SWING_ENDS.findIndex((end) => ATTACK_TICKS - world.attackTicks < end)
    if (frame >= 0) return `bellman/attack/${frame}`
  }
  if (world.grounded === 0) return world.velocityY < 0 ? 'bellman/jump/0' : 'bellman/fall/0'
  if (Math.abs(world.velocityX) > SUBPIXELS / 3) {
    return `bellman/run/${Math.floor(Math.abs(feetX) / PX_PER_RUN_FRAME) % frameCount('bellman/run')}`
  }
  return frameAt('bellman/idle', timeMs, IDLE_FRAME_MS)
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

/** Vertical offset of a dead hero: up, then down and out of the picture. */
function deathHop(elapsedMs: number): number {
  const share = elapsedMs / DEATH_MS
  return DEATH_RISE_PX * 4 * share * (1 - share)
}
