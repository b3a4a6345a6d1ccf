import type { PlatformerConfig } from '../../env/config.ts'
import type { EpisodeStart } from '../../env/contracts.ts'
import { observationFor } from '../../env/observations/index.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import { REWARD_TERMS, resolveRewardWeights } from '../../env/rewards/index.ts'
import { mix32 } from '../../shared/rng.ts'
import { loadLevel } from '../../sim/levels.ts'
import { codeOf, EMPTY_TILE } from '../../sim/tiles.ts'
import { ACTIONS, type Level, RUNNING, type World } from '../../sim/world.ts'

/** What is different between two states of a level in which nothing but the hero moves. In this order, in packed states. */
const HERO = [
  ...['x', 'y', 'velocityX', 'velocityY', 'steering', 'grounded'],
  ...['coyoteTicks', 'jumpBufferTicks', 'jumpHoldTicks', 'jumpGraceTicks', 'attackTicks', 'facing', 'bestX'],
] as const satisfies readonly (keyof World)[]
/** Of the suitcase: without crates it changes nothing but what the policy observes. */
const OF_SUITCASE: ReadonlySet<string> = new Set(['attackTicks', 'facing'])

/** The states of a deterministic level, packed into integers, and their transitions by the run's own rewards and ticks. */
export interface GameStates {
  readonly level: Level
  readonly actionCount: number
  readonly observationSize: number
  /** States known so far. */
  readonly count: number
  /** The state after an episode's actions. */
  enter(start: EpisodeStart): number
  /** The state of a hero that stands in for that of `start`: `place` changes the world. */
  imagine(start: EpisodeStart, place: (world: World) => void): number
  /** The transitions of a state, all actions. Rewritten by the next call. */
  expand(state: number): Transitions
  /** Writes the observation of a state. */
  observe(state: number, out: Float32Array): void
  /** x and horizontal speed of the hero, subpixels, and how many coins and crates are left. */
  placeOf(state: number): { readonly x: number; readonly velocityX: number; readonly left: number }
}

interface Transitions {
  /** [actions] the next state; −1 if the episode ends. */
  readonly next: Int32Array
  readonly rewards: Float64Array // [actions]
}

/**
 * Why exact values cannot be computed here; null if they can. A state must be all that decides on what comes, and only the
 * hero may move: anything else would multiply the states.
 */
export function exactFault(config: PlatformerConfig): ExactFault | null {
  const level = loadLevel(config.level)
  if (config.stickyActions > 0) return 'sticky'
  if (observationFor(config.observation, level).looksBack) return 'looksBack'
  const { regrets, winds, platforms, outliers, questionBlocks, keys, tiles } = level
  const things = [regrets, winds, platforms, outliers, questionBlocks, keys]
  if (things.some((each) => each.length > 0) || MOVING.some((code) => tiles.includes(code))) return 'moves'
  return null
}

export type ExactFault = 'sticky' | 'looksBack' | 'moves'

const MOVING = [codeOf('beltLeft'), codeOf('beltRight'), codeOf('spring')]

/** `ofPolicy`: states that a policy can tell apart count as different, too. */
export function createGameStates(config: PlatformerConfig, { ofPolicy }: { readonly ofPolicy: boolean }): GameStates {
  const env = createPlatformerEnv(config)
  const { level, world, spec } = env
  const builder = observationFor(config.observation, level)
  const actionCount = ACTIONS.length
  // What a hero takes or breaks: one bit each.
  const things = [...level.tiles.keys()].filter((tile) => isTaken(level.tiles[tile]))
  const hasCrates = things.some((tile) => level.tiles[tile] === CRATE)
  const weights = resolveRewardWeights(config.rewardWeights)
  const readsBest = weights[REWARD_TERMS.findIndex(({ id }) => id === 'newBest')] !== 0
  const told = HERO.filter((field) => {
    if (field === 'bestX') return readsBest
    return ofPolicy || hasCrates || !OF_SUITCASE.has(field)
  })
  const width = HERO.length + Math.ceil(things.length / 32)
  const known = new Map<number, number>()
  const packed = new Int32Array(width)
  let memory = new Int32Array(1024 * width)
  let count = 0
  const scratch = new Float32Array(spec.observationSize)
  const next = new Int32Array(actionCount)
  const rewards = new Float64Array(actionCount)

  function pack(): void {
    HERO.forEach((field, index) => {
      packed[index] = world[field]
    })
    packed.fill(0, HERO.length)
    things.forEach((tile, bit) => {
      if (world.tiles[tile] !== EMPTY_TILE) packed[HERO.length + (bit >> 5)] |= 1 << (bit & 31)
    })
  }

  function unpack(state: number): void {
    const at = state * width
    world.status = RUNNING
    HERO.forEach((field, index) => {
      world[field] = memory[at + index]
    })
    let taken = 0
    world.tiles.set(level.tiles)
    things.forEach((tile, bit) => {
      if ((memory[at + HERO.length + (bit >> 5)] >> (bit & 31)) & 1) return
      world.tiles[tile] = EMPTY_TILE
      taken++
    })
    world.cratesBroken = hasCrates ? taken : 0 // more than 0 makes observations look at the tiles
  }

  /** The number of the world's state, new or known. */
  function numberOfWorld(): number {
    pack()
    const key = keyOf(packed)
    const same = known.get(key)
    if (same !== undefined) return same
    if ((count + 1) * width > memory.length) {
      const larger = new Int32Array(memory.length * 2)
      larger.set(memory)
      memory = larger
    }
    memory.set(packed, count * width)
    known.set(key, count)
    return count++
  }

  /** Two 32-bit hashes joined to 53 bits: among a million states, two collide with a probability of 1 in 18,000. */
  function keyOf(values: Int32Array): number {
    let [hash, second] = [0, 0x9e3779b9]
    const mix = (value: number) => {
      hash = mix32(hash ^ value)
      second = mix32((second + value) | 0)
    }
    HERO.forEach((field, index) => {
      if (told.includes(field)) mix(values[index])
    })
    for (let index = HERO.length; index < width; index++) mix(values[index])
    return hash * 2097152 + (second >>> 11)
  }

  function play({ seed, actions }: EpisodeStart): void {
    env.reset(seed, scratch)
    for (const action of actions) env.step(action, scratch)
  }

  return {
    level,
    actionCount,
    observationSize: spec.observationSize,
    get count() {
      return count
    },
    enter(start) {
      play(start)
      return numberOfWorld()
    },
    imagine(start, place) {
      play(start)
      place(world)
      return numberOfWorld()
    },
    expand(state) {
      for (let action = 0; action < actionCount; action++) {
        unpack(state)
        // Time limits are no part of a state: values are those of a game without one.
        env.beginDecision(action)
        while (!env.tick());
        const { reward, terminated } = env.finishDecision(scratch)
        rewards[action] = reward
        next[action] = terminated ? -1 : numberOfWorld()
      }
      return { next, rewards }
    },
    observe(state, out) {
      unpack(state)
      builder.write(world, out, 0, world)
    },
    placeOf(state) {
      const at = state * width
      let left = 0
      for (let bits = HERO.length; bits < width; bits++) left += onesIn(memory[at + bits])
      return { x: memory[at], velocityX: memory[at + HERO.indexOf('velocityX')], left }
    },
  }
}

const CRATE = codeOf('crate')
const COIN = codeOf('coin')

function isTaken(tile: number): boolean {
  return tile === CRATE || tile === COIN
}

function onesIn(bits: number): number {
  let count = 0
  for (let rest = bits >>> 0; rest !== 0; rest &= rest - 1) count++
  return count
}
