import type Phaser from 'phaser'
import { EVENTS } from '../../sim/events.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { type EventBuffer, type Level, SUBPIXELS } from '../../sim/world.ts'
import type { Size } from '../scaling.ts'
import type { Motion } from '../session/motion.ts'
import type { SoundSource } from '../sound/sounds.ts'
import { createBellWaves } from './bellWaves.ts'
import { type CameraPath, createCameraPath } from './camera.ts'
import { createEffects, type Effects } from './effects.ts'
import { EVENT_SHOWS } from './eventShows.ts'
import { createHeroView, type HeroView } from './heroView.ts'
import { LAYERS } from './layers.ts'
import { createLevelView, type LevelView } from './levelView.ts'
import type { ThingView } from './thingView.ts'
import { createThingViews } from './thingViews.ts'

/** When and how a world is drawn. */
export interface Moment {
  /** Position between the last two ticks, 0–1. */
  readonly alpha: number
  readonly timeMs: number
  readonly elapsedMs: number
  /** Whether to reduce motion. */
  readonly calm: boolean
}

/** A world on screen: its level, hero, things, effects of events, and the camera that follows. */
export interface WorldView {
  readonly level: LevelView
  readonly hero: HeroView
  readonly things: ThingView
  readonly effects: Effects
  readonly camera: CameraPath
  /** Moves the camera to a place of a level at once, px. */
  cut(level: Level, x: number, y: number): void
  /** Draws a world; returns the position of the hero's feet. Call `settleCamera` after it. */
  draw(motion: Motion, moment: Moment): { readonly x: number; readonly y: number }
  /** Moves the scene's camera to the path's position, and advances the effects. */
  settleCamera(elapsedMs: number): void
}

export interface WorldViewOptions {
  /** What is visible of the level, px; read in each frame. */
  readonly view: Size
  play(sound: SoundSource): void
  /** Called on a hit. */
  hitStop(): void
  /** Called when a coin is taken, with its place on the stage, px. */
  takeCoin?(x: number, y: number): void
}

export function createWorldView(scene: Phaser.Scene, options: WorldViewOptions): WorldView {
  const { view, play, hitStop, takeCoin } = options
  const level = createLevelView(scene, view)
  const hero = createHeroView(scene, LAYERS.hero)
  const things = createThingViews(scene)
  const effects = createEffects(scene)
  const camera = createCameraPath(view)
  const waves = createBellWaves(scene)
  const fromLevel = (x: number, y: number) => takeCoin?.(x - camera.scrollX, y - camera.scrollY)

  function draw(motion: Motion, moment: Moment) {
    const { alpha, timeMs, elapsedMs, calm } = moment
    const { world, previous } = motion
    level.show(world.level)
    level.sync(world, timeMs, calm)
    things.draw(previous, world, alpha, timeMs)
    hero.sprite.setVisible(true)
    const feet = hero.draw(previous, world, alpha, timeMs)
    // A new episode begins elsewhere: cut to it. A slow frame has played several of its ticks already.
    if (!camera.sees(feet.x)) camera.jumpTo(world.level, feet.x, feet.y)
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
      const value = events.value[index]
      const { sound, always, lively } = EVENT_SHOWS[EVENTS[events.type[index]]]
      const source = typeof sound === 'function' ? sound(value) : sound
      if (source !== null) play(source)
      const place = { x, y, feetX, feetY, value }
      const scenery = { level, hero, effects, camera, waves, timeMs, hitStop, takeCoin: fromLevel, ...place }
      always?.(scenery)
      if (!calm) lively?.(scenery)
    }
    events.count = 0
  }

  return {
    level,
    hero,
    things,
    effects,
    camera,
    cut(shown, x, y) {
      waves.clear()
      level.show(shown)
      camera.jumpTo(shown, x, y)
    },
    draw,
    settleCamera(elapsedMs) {
      effects.update(elapsedMs)
      waves.update(elapsedMs)
      level.brighten(waves.lightAt)
      scene.cameras.main.setScroll(camera.scrollX, camera.scrollY)
      level.follow(camera.scrollX, camera.scrollY)
    },
  }
}
