import type Phaser from 'phaser'
import { createRng } from '../../shared/rng.ts'
import { frameCount, SPRITES } from '../atlas.ts'
import { LAYERS } from './layers.ts'

/** A short-lived sprite in motion. */
interface Particle {
  readonly sprite: Phaser.GameObjects.Image
  animation: string
  frames: number
  frameMs: number
  ageMs: number
  lifeMs: number
  x: number
  y: number
  velocityX: number // px/s
  velocityY: number
  gravity: number // px/s²
}

interface ParticleOptions {
  readonly x: number
  readonly y: number
  readonly velocityX?: number
  readonly velocityY?: number
  readonly gravity?: number
  readonly lifeMs?: number
  readonly frameMs?: number
}

/** Dust, sparks and splinters; sprites are reused from a pool. */
export interface Effects {
  spawn(animation: string, options: ParticleOptions): void
  /** Throws `count` pieces upward from a place. */
  burst(animation: string, count: number, x: number, y: number): void
  update(elapsedMs: number): void
  clear(): void
}

const MOST_PARTICLES = 80

export function createEffects(scene: Phaser.Scene): Effects {
  const rng = createRng(1, 'particles')
  const active: Particle[] = []
  const idle: Particle[] = []

  function take(): Particle | null {
    const free = idle.pop()
    if (free) return free
    if (active.length >= MOST_PARTICLES) return null
    const sprite = scene.add.image(0, 0, SPRITES).setDepth(LAYERS.effect)
    return {
      sprite,
      animation: '',
      frames: 1,
      frameMs: 80,
      ageMs: 0,
      lifeMs: 0,
      x: 0,
      y: 0,
      velocityX: 0,
      velocityY: 0,
      gravity: 0,
    }
  }

  function spawn(animation: string, options: ParticleOptions): void {
    const particle = take()
    if (particle === null) return
    particle.animation = animation
    particle.frames = frameCount(animation)
    particle.frameMs = options.frameMs ?? 80
    particle.lifeMs = options.lifeMs ?? particle.frames * particle.frameMs
    particle.ageMs = 0
    particle.x = options.x
    particle.y = options.y
    particle.velocityX = options.velocityX ?? 0
    particle.velocityY = options.velocityY ?? 0
    particle.gravity = options.gravity ?? 0
    active.push(particle)
    place(particle)
    particle.sprite.setVisible(true)
  }

  function place(particle: Particle): void {
    const frame = Math.floor(particle.ageMs / particle.frameMs) % particle.frames
    particle.sprite.setFrame(`${particle.animation}/${frame}`)
    particle.sprite.setPosition(Math.round(particle.x), Math.round(particle.y))
  }

  function retire(index: number): void {
    const [particle] = active.splice(index, 1)
    particle.sprite.setVisible(false)
    idle.push(particle)
  }

  return {
    spawn,
    burst(animation, count, x, y) {
      for (let piece = 0; piece < count; piece++) {
        spawn(animation, {
          x: x + (rng.float() - 0.5) * 10,
          y: y + (rng.float() - 0.5) * 10,
          velocityX: (rng.float() - 0.5) * 160,
          velocityY: -60 - rng.float() * 110,
          gravity: 480,
          lifeMs: 500 + rng.float() * 250,
          frameMs: 90,
        })
      }
    },
    update(elapsedMs) {
      for (let index = active.length - 1; index >= 0; index--) {
        const particle = active[index]
        particle.ageMs += elapsedMs
        if (particle.ageMs >= particle.lifeMs) {
          retire(index)
          continue
        }
        const seconds = elapsedMs / 1000
        particle.velocityY += particle.gravity * seconds
        particle.x += particle.velocityX * seconds
        particle.y += particle.velocityY * seconds
        place(particle)
      }
    },
    clear() {
      while (active.length > 0) retire(active.length - 1)
    },
  }
}
