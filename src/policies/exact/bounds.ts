import type { PlatformerConfig } from '../../env/config.ts'
import { REWARD_TERMS, resolveRewardWeights } from '../../env/rewards/index.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { BELL_REACH, GROUND_ACCELERATION, HERO_WIDTH, RUN_SPEED, TURN_ACCELERATION } from '../../sim/player.ts'
import { type Level, TILE } from '../../sim/world.ts'

/** A value that is known to lie between two numbers. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

interface Place {
  readonly x: number // subpixels, left edge of the hero
  readonly velocityX: number
  readonly left: number // coins and crates
}

const HORIZON = 400 // decisions: more than any level's time limit; what comes later is bounded as a whole

/**
 * Bounds of the value of any policy in a place of a level in which only the hero moves, by what the rewards can pay: the
 * upper one lets the hero run to the bell as fast as it could and collect everything at once, the lower one stays away for
 * ever. Admissible, so that a search that trusts them finds the optimum.
 * @throws AdvisedError if a value grows without bound: γ = 1 and going on pays.
 */
export function createBounds(config: PlatformerConfig, level: Level, gamma: number): (place: Place) => Bounds {
  const all = resolveRewardWeights(config.rewardWeights)
  const weight = (id: string) => all[REWARD_TERMS.findIndex((term) => term.id === id)] * config.rewardScale
  const fastest = (RUN_SPEED * config.ticksPerAction) / TILE // tiles per decision
  const [bell, death, progress] = [weight('bell'), weight('death'), weight('progress')]
  const gain = Math.max(weight('coin'), 0) + Math.max(weight('crate'), 0) // of a thing
  const loss = Math.min(weight('coin'), 0) + Math.min(weight('crate'), 0)
  const best = weight('time') + positive(weight('idle'), weight('jump'), fastest * weight('newBest'))
  const worst = weight('time') - positive(-weight('idle'), -weight('jump'), -fastest * weight('newBest'))
  const distanceOf = (x: number) => Math.abs(level.bellX - (x + HERO_WIDTH / 2)) / TILE
  const farthest = Math.max(distanceOf(0), distanceOf(level.width * TILE - HERO_WIDTH))
  const reach = BELL_REACH / TILE
  const forEver = (rate: number) => {
    if (rate === 0) return 0
    if (gamma < 1) return rate / (1 - gamma)
    throw new AdvisedError(
      'These rewards have no finite value without discounting.',
      'Choose a discount factor below 1.',
    )
  }
  const highForEver = Math.max(best, 0) === 0 ? 0 : forEver(best)
  const lowForEver = worst >= 0 ? 0 : forEver(worst)
  const ways = new Map<number, Float64Array>()

  /** Tiles that a hero can have come closer after each decision, from its speed towards the bell. */
  function wayFrom(speed: number): Float64Array {
    const known = ways.get(speed)
    if (known !== undefined) return known
    const way = new Float64Array(HORIZON + 1)
    let [velocity, sum] = [speed, 0]
    for (let decision = 1; decision <= HORIZON; decision++) {
      for (let tick = 0; tick < config.ticksPerAction; tick++) {
        velocity = Math.min(velocity + (velocity < 0 ? TURN_ACCELERATION : GROUND_ACCELERATION), RUN_SPEED)
        sum += velocity
      }
      way[decision] = sum / TILE
    }
    ways.set(speed, way)
    return way
  }

  /** The largest return of a hero that comes closer, or away, as fast as pays most, and rings at the best time. */
  function highOf({ x, velocityX, left }: Place): number {
    const toBell = distanceOf(x)
    const way = wayFrom(level.bellX > x + HERO_WIDTH / 2 ? velocityX : -velocityX)
    const distanceAfter = (decisions: number) =>
      progress >= 0 ? Math.max(0, toBell - way[decisions]) : Math.min(farthest, toBell + fastest * decisions)
    const ends = Math.max(bell, 0)
    let [sum, discount, distance, most] = [0, 1, toBell, Number.NEGATIVE_INFINITY]
    for (let decision = 1; decision <= HORIZON; decision++) {
      const after = distanceAfter(decision)
      sum += discount * (best + progress * (distance - after))
      distance = after
      if (toBell - way[decision] <= reach) most = Math.max(most, sum + discount * bell)
      most = Math.max(most, sum + discount * Math.max(death, 0))
      discount *= gamma
      // From here on, nothing comes closer, and waiting costs more than it pays: later bells are worth less.
      if (distance === (progress >= 0 ? 0 : farthest) && best <= 0 && toBell - way[decision] <= 0) break
    }
    const later = sum + discount * (highForEver + (best > 0 ? ends : 0))
    return Math.max(most, later) + gain * left
  }

  function lowOf({ x, left }: Place): number {
    const distance = distanceOf(x)
    const away = progress >= 0 ? progress * (distance - farthest) : progress * distance
    return away + lowForEver + Math.min(0, bell, death) + loss * left
  }

  return (place) => ({ low: lowOf(place), high: highOf(place) })
}

function positive(...values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.max(value, 0), 0)
}
