import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { HERO_WIDTH } from '../../sim/player.ts'
import { SUBPIXELS, type World } from '../../sim/world.ts'

/** A reward that floats up from the place where it was earned. */
interface RewardFloat {
  readonly text: string
  readonly positive: boolean
  readonly x: number // px of the level
  readonly y: number
}

/** Small rewards (progress, time) are summed until they are large enough to show. */
const SMALLEST = 0.25
const MOST_WAITING = 16

export interface FloatSource {
  /** Emptied by the drawing code. */
  readonly waiting: RewardFloat[]
  /** Adds the terms of one decision, unscaled. */
  earn(terms: Readonly<Record<string, number>>, world: World): void
  /** A new episode: the sums of the old one are discarded. */
  reset(): void
}

export function createFloatSource(): FloatSource {
  const saved = new Float64Array(REWARD_TERMS.length)
  const waiting: RewardFloat[] = []
  return {
    waiting,
    earn(terms, world) {
      REWARD_TERMS.forEach((term, index) => {
        saved[index] += terms[term.id] ?? 0
        const amount = saved[index]
        if (Math.abs(amount) < SMALLEST - 1e-9 || waiting.length >= MOST_WAITING) return
        saved[index] = 0
        waiting.push({
          text: `${amount > 0 ? '+' : '−'}${Math.abs(amount).toFixed(1)} ${term.label.toLowerCase()}`,
          positive: amount > 0,
          x: (world.x + HERO_WIDTH / 2) / SUBPIXELS,
          y: world.y / SUBPIXELS,
        })
      })
    },
    reset: () => {
      saved.fill(0)
    },
  }
}
