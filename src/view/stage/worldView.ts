import type Phaser from 'phaser'
import {
  EVENT_ASK,
  EVENT_ATTACK,
  EVENT_BELL,
  EVENT_BUMP,
  EVENT_COIN,
  EVENT_CRATE_BROKEN,
  EVENT_HURT,
  EVENT_JUMP,
  EVENT_LAND,
  EVENT_OPEN,
  EVENT_REFUSE,
  EVENT_REGRET_BEATEN,
  EVENT_STEP,
} from '../../sim/events.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { BLOCK_COINS } from '../../sim/questions.ts'
import { TILE_KINDS } from '../../sim/tiles.ts'
import { type EventBuffer, type Level, SUBPIXELS } from '../../sim/world.ts'
import { STAGE_WIDTH } from '../scaling.ts'
import type { Motion } from '../session/motion.ts'
import type { SoundSource } from '../sound/sounds.ts'
import { TILE_LOOKS } from '../tileLooks.ts'
import { type CameraPath, createCameraPath } from './camera.ts'
import { createEffects, type Effects } from './effects.ts'
import { createHeroView, type HeroView } from './heroView.ts'
import { LAYERS } from './layers.ts'
import { createLevelView, type LevelView } from './levelView.ts'
import { createRegretsView, type RegretsView } from './regretsView.ts'

/** When and how a world is drawn. */
export interface Moment {
  /** Position between the last two ticks, 0–1. */
  readonly alpha: number
  readonly timeMs: number
  readonly elapsedMs: number
  /** Whether to reduce motion. */
  readonly calm: boolean
}

/** A world on screen: its level, hero, Regrets, effects of events, and the camera that follows. */
export interface WorldView {
  readonly level: LevelView
  readonly hero: HeroView
  readonly regrets: RegretsView
  readonly effects: Effects
  readonly camera: CameraPath
  /** Moves the camera to a place of a level at once, px. */
  cut(level: Level, x: number, y: number): void
  /** Draws a world; returns the position of the hero's feet. Call `settleCamera` after it. */
  draw(motion: Motion, moment: Moment): { readonly x: number; readonly y: number }
  /** Moves the scene's camera to the path's position, and advances the effects. */
  settleCamera(elapsedMs: number): void
}

interface WorldViewOptions {
  /** Visible width of the level, px. */
  readonly width?: number
  play(sound: SoundSource): void
  /** Called on a hit. */
  hitStop(): void
}

const HARD_LANDING = 700 // subpixels a tick: dust and a squash
const SHAKE_PX = 3

export function createWorldView(scene: Phaser.Scene, options: WorldViewOptions): WorldView {
  const { width = STAGE_WIDTH, play, hitStop } = options
  const level = createLevelView(scene)
  const hero = createHeroView(scene, LAYERS.hero)
  const regrets = createRegretsView(scene)
  const effects = createEffects(scene)
  const camera = createCameraPath(width)

  function draw(motion: Motion, moment: Moment) {
    const { alpha, timeMs, elapsedMs } = moment
    const { world, previous } = motion
    level.show(world.level)
    level.sync(world, timeMs)
    regrets.draw(previous, world, alpha, timeMs)
    hero.sprite.setVisible(true)
    const feet = hero.draw(previous, world, alpha, timeMs)
    // A new episode begins elsewhere: cut to it.
    if (world.tick === 0 && Math.abs(feet.x - (camera.scrollX + width / 2)) > width) {
      camera.jumpTo(world.level, feet.x, feet.y)
    }
    happen(motion.events, moment)
    camera.follow(world.level, feet.x, feet.y, world.facing, elapsedMs)
    return feet
  }

  /** Plays sounds and effects of the events, once. */
  function happen(events: EventBuffer, { timeMs, calm }: Moment): void {
    for (let index = 0; index < events.count; index++) {
      const x = events.x[index] / SUBPIXELS
      const y = events.y[index] / SUBPIXELS
      const feetX = x + HERO_WIDTH / SUBPIXELS / 2
      const feetY = y + HERO_HEIGHT / SUBPIXELS
      switch (events.type[index]) {
        case EVENT_JUMP:
          play('jump')
          if (!calm) {
            hero.squash(-0.25)
            effects.spawn('effect/dust', { x: feetX, y: feetY - 3 })
          }
          break
        case EVENT_LAND:
          play('land')
          if (!calm && events.value[index] > HARD_LANDING) {
            hero.squash(0.3)
            effects.spawn('effect/dust', { x: feetX - 6, y: feetY - 3, velocityX: -24 })
            effects.spawn('effect/dust', { x: feetX + 6, y: feetY - 3, velocityX: 24 })
          }
          break
        case EVENT_STEP:
          play(TILE_LOOKS[TILE_KINDS[events.value[index]].id].step)
          if (!calm) effects.spawn('effect/dust', { x: feetX, y: feetY - 3, frameMs: 60 })
          break
        case EVENT_BUMP:
          play('land')
          break
        case EVENT_ATTACK:
          play('swing')
          break
        case EVENT_COIN:
          play('coin')
          if (!calm) effects.spawn('effect/sparkle', { x, y })
          break
        case EVENT_CRATE_BROKEN:
          play('hit')
          if (!calm) {
            hitStop()
            effects.spawn('effect/impact', { x, y, frameMs: 60 })
            effects.burst('effect/splinter', 7, x, y)
            camera.shake(SHAKE_PX)
          }
          break
        case EVENT_REGRET_BEATEN:
          play('hit')
          effects.spawn('regret/beaten', { x, y: y - 3, frameMs: 90 })
          if (!calm) {
            hitStop()
            effects.spawn('effect/impact', { x, y, frameMs: 60 })
            effects.burst('effect/scrap', 6, x, y)
            camera.shake(SHAKE_PX)
          }
          break
        case EVENT_HURT:
          play('hurt')
          if (!calm) camera.shake(SHAKE_PX)
          break
        case EVENT_ASK:
          play('ask')
          if (!calm) level.bounce(events.value[index], timeMs)
          break
        case EVENT_REFUSE:
          play('refuse')
          break
        case EVENT_OPEN:
          play('open')
          if (!calm) {
            level.bounce(events.value[index], timeMs)
            effects.burst('coin/spin', BLOCK_COINS, x, y - 12)
            effects.burst('effect/sparkle', 8, x, y - 6)
          }
          break
        case EVENT_BELL:
          play('bell')
          level.ring(timeMs)
          if (!calm) effects.burst('effect/sparkle', 10, x, y - 6)
          break
      }
    }
    events.count = 0
  }

  return {
    level,
    hero,
    regrets,
    effects,
    camera,
    cut(shown, x, y) {
      level.show(shown)
      camera.jumpTo(shown, x, y)
    },
    draw,
    settleCamera(elapsedMs) {
      effects.update(elapsedMs)
      scene.cameras.main.setScroll(camera.scrollX, camera.scrollY)
      level.follow(camera.scrollX)
    },
  }
}
