import type { HeldKeys } from '../../policies/human.ts'
import type { HeroAction } from '../../store/app/hands.ts'

/** Presses and releases of one action that wait for a tick; more between two ticks are no longer a person's. */
const MAX_WAITING = 6

/** What a person's keys, buttons and fingers hold down. */
export interface Hands {
  /**
   * Call once a tick: the held actions. A press that ends before the tick is reported for one tick, and a release that
   * is followed by a press before the tick for one tick as well, so that no press is lost at any frame rate.
   */
  read(): HeldKeys
  /** `source` identifies the key, button or finger: an action ends when the last of its sources is released. */
  hold(name: HeroAction, source: string): void
  release(name: HeroAction, source: string): void
  releaseAll(): void
}

export function createHands(): Hands {
  const held: Readonly<Record<HeroAction, Held>> = {
    left: createHeld(),
    right: createHeld(),
    jump: createHeld(),
    attack: createHeld(),
  }
  return {
    read: () => ({
      left: next(held.left),
      right: next(held.right),
      jump: next(held.jump),
      attack: next(held.attack),
    }),
    hold(name, source) {
      const { sources, waiting } = held[name]
      if (sources.size === 0) waiting.push(true)
      sources.add(source)
    },
    release(name, source) {
      const { sources, waiting } = held[name]
      if (sources.delete(source) && sources.size === 0) waiting.push(false)
    },
    releaseAll() {
      for (const each of Object.values(held)) {
        each.sources.clear()
        each.waiting.length = 0
        each.reported = false
      }
    },
  }
}

interface Held {
  readonly sources: Set<string>
  /** Presses (true) and releases (false) since the last tick, by turns. */
  readonly waiting: boolean[]
  reported: boolean
}

function createHeld(): Held {
  return { sources: new Set(), waiting: [], reported: false }
}

function next(held: Held): boolean {
  const { waiting } = held
  if (waiting.length > MAX_WAITING) waiting.splice(0, waiting.length - MAX_WAITING + (waiting.length % 2))
  held.reported = waiting.shift() ?? held.reported
  return held.reported
}
