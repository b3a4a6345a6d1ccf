import type { EventName } from '../../sim/events.ts'
import { MAX_FALL_SPEED } from '../../sim/player.ts'
import { BLOCK_COINS } from '../../sim/questions.ts'
import { TILE_KINDS } from '../../sim/tiles.ts'
import type { SoundSource } from '../sound/sounds.ts'
import { TILE_LOOKS } from '../tileLooks.ts'
import type { BellWaves } from './bellWaves.ts'
import type { CameraPath } from './camera.ts'
import type { Effects } from './effects.ts'
import type { HeroView } from './heroView.ts'
import type { LevelView } from './levelView.ts'

/** What an event can move, and where and when it happens. */
interface Scenery {
  readonly level: LevelView
  readonly hero: HeroView
  readonly effects: Effects
  readonly camera: CameraPath
  readonly timeMs: number
  /** A short freeze. */
  readonly hitStop: () => void
  readonly waves: BellWaves
  /** Sends a coin from a place of the level to the counter, if there is one. */
  readonly takeCoin: (x: number, y: number) => void
  readonly x: number // px of the level
  readonly y: number
  readonly feetX: number // the middle of the hero's feet, if the event is at the hero's corner
  readonly feetY: number
  readonly value: number // of the event
}

/** How an event is heard and seen; null where it is not. */
interface EventShow {
  readonly sound: SoundSource | ((value: number) => SoundSource) | null
  /** Drawn always. */
  readonly always: ((scenery: Scenery) => void) | null
  /** Drawn unless motion is reduced. */
  readonly lively: ((scenery: Scenery) => void) | null
}

const HARD_LANDING = 700 // subpixels a tick: dust and a squash
const LANDING_SQUASH = 0.34 // at the highest speed
const SHAKE_PX = 3

export const EVENT_SHOWS: Readonly<Record<EventName, EventShow>> = {
  jump: {
    sound: 'jump',
    always: null,
    lively({ hero, effects, feetX, feetY }) {
      hero.squash(-0.25)
      effects.spawn('effect/dust', { x: feetX, y: feetY - 3 })
    },
  },
  land: {
    sound: 'land',
    always: null,
    lively({ hero, effects, feetX, feetY, value }) {
      if (value <= HARD_LANDING) return
      hero.squash(LANDING_SQUASH * Math.min(1, value / MAX_FALL_SPEED))
      effects.spawn('effect/dust', { x: feetX - 6, y: feetY - 3, velocityX: -24 })
      effects.spawn('effect/dust', { x: feetX + 6, y: feetY - 3, velocityX: 24 })
    },
  },
  attack: { sound: 'swing', always: null, lively: null },
  coin: {
    sound: 'coin',
    always: null,
    lively({ effects, takeCoin, x, y }) {
      effects.spawn('effect/sparkle', { x, y })
      takeCoin(x, y)
    },
  },
  crateBroken: {
    sound: 'hit',
    always: null,
    lively({ effects, camera, hitStop, x, y }) {
      hitStop()
      effects.spawn('effect/impact', { x, y, frameMs: 60 })
      effects.burst('effect/splinter', 7, x, y)
      camera.shake(SHAKE_PX)
    },
  },
  regretBeaten: {
    sound: 'hit',
    always: ({ effects, x, y }) => effects.spawn('regret/beaten', { x, y: y - 3, frameMs: 90 }),
    lively({ effects, camera, hitStop, x, y }) {
      hitStop()
      effects.spawn('effect/impact', { x, y, frameMs: 60 })
      effects.burst('effect/scrap', 6, x, y)
      camera.shake(SHAKE_PX)
    },
  },
  hurt: { sound: 'hurt', always: null, lively: ({ camera }) => camera.shake(SHAKE_PX) },
  bell: {
    sound: 'bell',
    always: ({ level, timeMs }) => level.ring(timeMs),
    lively({ effects, waves, x, y }) {
      effects.burst('effect/sparkle', 10, x, y - 6)
      waves.ring(x, y - 6)
    },
  },
  milestone: { sound: null, always: null, lively: null },
  bump: { sound: 'land', always: null, lively: null },
  step: {
    sound: (tile) => TILE_LOOKS[TILE_KINDS[tile].id].step,
    always: null,
    lively: ({ effects, feetX, feetY }) => effects.spawn('effect/dust', { x: feetX, y: feetY - 3, frameMs: 60 }),
  },
  ask: {
    sound: 'ask',
    always: null,
    lively: ({ level, value, timeMs }) => level.bounce(value, timeMs),
  },
  open: {
    sound: 'open',
    always: null,
    lively({ level, effects, timeMs, x, y, value }) {
      level.bounce(value, timeMs)
      effects.burst('coin/spin', BLOCK_COINS, x, y - 12)
      effects.burst('effect/sparkle', 8, x, y - 6)
    },
  },
  refuse: { sound: 'refuse', always: null, lively: null },
  bounce: {
    sound: [{ wave: 'triangle', from: 180, to: 740, seconds: 0.28, volume: 0.3, decay: 2 }],
    always: ({ effects, x, y }) => effects.spawn('spring/release', { x, y: y - 14, frameMs: 70 }),
    lively: ({ hero }) => hero.squash(-0.3),
  },
  takeKey: {
    sound: [
      { wave: 'square', from: 1175, seconds: 0.06, volume: 0.12, decay: 0 },
      { wave: 'square', from: 1568, seconds: 0.06, volume: 0.12, delay: 0.06, decay: 0 },
      { wave: 'triangle', from: 2349, seconds: 0.35, volume: 0.2, delay: 0.12 },
    ],
    always: null,
    lively: ({ effects, x, y }) => effects.burst('effect/sparkle', 4, x, y),
  },
  unlock: {
    sound: [
      { wave: 'noise', from: 3200, to: 1200, seconds: 0.05, volume: 0.2 },
      { wave: 'square', from: 330, to: 165, seconds: 0.1, volume: 0.16, delay: 0.06 },
      { wave: 'noise', from: 700, to: 250, seconds: 0.3, volume: 0.16, delay: 0.14, attack: 0.06 },
    ],
    always: ({ effects, x, y }) => effects.spawn('door/unlock', { x, y, frameMs: 80 }),
    lively: ({ effects, x, y }) => effects.burst('effect/sparkle', 6, x, y),
  },
  gust: {
    sound: [
      { wave: 'noise', from: 300, to: 1100, seconds: 0.45, volume: 0.2, attack: 0.2 },
      { wave: 'noise', from: 1100, to: 260, seconds: 0.4, volume: 0.14, delay: 0.4, attack: 0.05 },
    ],
    always: null, // the wind itself is drawn: see `windView.ts`
    lively: null,
  },
  board: {
    sound: [
      { wave: 'square', from: 147, to: 110, seconds: 0.07, volume: 0.1 },
      { wave: 'triangle', from: 880, to: 830, seconds: 0.16, volume: 0.12, delay: 0.02 },
    ],
    always: null,
    lively: null,
  },
  outlierBeaten: {
    sound: 'hit',
    always: ({ effects, x, y }) => effects.spawn('outlier/beaten', { x, y, frameMs: 90 }),
    lively({ effects, camera, hitStop, x, y }) {
      hitStop()
      effects.spawn('effect/impact', { x, y, frameMs: 60 })
      effects.burst('effect/scrap', 4, x, y)
      camera.shake(SHAKE_PX)
    },
  },
}
