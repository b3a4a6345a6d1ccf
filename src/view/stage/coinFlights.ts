import type Phaser from 'phaser'
import { frameCount, SPRITES } from '../atlas.ts'
import { LAYERS } from './layers.ts'

const FLIGHT_MS = 420
const RISE_PX = 34 // of the arc, above the straight line
const SPIN_FRAME_MS = 50
const MAX_FLIGHTS = 12

/** Coins that fly in an arc from where they were taken to the counter of a person's game. */
interface CoinFlights {
  /** A coin taken at this place of the stage, in its logical pixels. */
  launch(x: number, y: number): void
  update(elapsedMs: number): void
  /** Coins that have not arrived yet: the counter leaves them out. */
  readonly underWay: number
  clear(): void
}

/** `goal`: the counter's picture, in logical pixels of the stage. */
export function createCoinFlights(scene: Phaser.Scene, goal: { readonly x: number; readonly y: number }): CoinFlights {
  const frames = frameCount('coin/spin')
  const flights = Array.from({ length: MAX_FLIGHTS }, () => {
    const sprite = scene.add.image(0, 0, SPRITES, 'coin/spin/0').setScrollFactor(0).setDepth(LAYERS.hud)
    return { sprite: sprite.setVisible(false), x: 0, y: 0, ageMs: FLIGHT_MS }
  })
  return {
    launch(x, y) {
      const free = flights.find(({ ageMs }) => ageMs >= FLIGHT_MS)
      if (free) Object.assign(free, { x, y, ageMs: 0 })
    },
    update(elapsedMs) {
      for (const flight of flights) {
        if (flight.ageMs >= FLIGHT_MS) continue
        flight.ageMs += elapsedMs
        const place = arcAt(flight, goal, Math.min(1, flight.ageMs / FLIGHT_MS))
        flight.sprite.setPosition(Math.round(place.x), Math.round(place.y))
        flight.sprite.setFrame(`coin/spin/${Math.floor(flight.ageMs / SPIN_FRAME_MS) % frames}`)
        flight.sprite.setVisible(flight.ageMs < FLIGHT_MS)
      }
    },
    get underWay() {
      return flights.filter(({ ageMs }) => ageMs < FLIGHT_MS).length
    },
    clear() {
      for (const flight of flights) {
        flight.ageMs = FLIGHT_MS
        flight.sprite.setVisible(false)
      }
    },
  }
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Place on the arc after a share of the time, 0–1: slow at first, then drawn to the goal. */
export function arcAt(from: Place, goal: Place, share: number): Place {
  const way = share * share
  const rise = 4 * RISE_PX * share * (1 - share)
  return { x: from.x + (goal.x - from.x) * way, y: from.y + (goal.y - from.y) * way - rise }
}
