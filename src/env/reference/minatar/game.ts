import { createRng, type Rng } from '../../../shared/rng.ts'
import type { Env, EnvSpec, StepResult } from '../../contracts.ts'

/**
 * MinAtar (Young & Tian 2019, https://arxiv.org/abs/1903.03176): five small arcade games on a board of 10 × 10 cells, seen
 * as one picture of zeros and ones per kind of thing. Rules and constants are those of the `minatar` package 1.0.15, with
 * its sticky actions and rising difficulty; `tests/env/reference/minatar.test.ts` compares every frame with it.
 */
export const SIDE = 10 // cells

// Actions of all games, by index as in their specs; some do nothing in some games.
const [LEFT, UP, RIGHT, DOWN] = [1, 2, 3, 4]
export const FIRE = 5

const STREAM = 'minatar' // of random numbers; the recording script has the same
const STICKINESS = 0.1 // probability that the last action is repeated
const TIME_LIMIT = 10_000 // frames; the package has none, and a good player need never lose

/** The random numbers of an episode, in the order in which the package draws them. */
export type Draws = Pick<Rng, 'float' | 'int'>

/** Marks that a thing of this channel is at column `x` of row `y`; what lies outside the board is not seen. */
type Show = (channel: number, x: number, y: number) => void

export interface MinAtarGame {
  readonly spec: EnvSpec
  /** Points at which an episode counts as a success: the first wall or wave, or ten where there is none. */
  readonly goal: number
  readonly isOver: boolean
  start(draws: Draws): void
  /** Plays one frame and returns the points scored in it. */
  play(action: number, draws: Draws): number
  show(show: Show): void
}

/** The environment of a game. */
export function createMinAtar(createGame: () => MinAtarGame): Env {
  const game = createGame()
  const result: StepResult = { reward: 0, terminated: false, truncated: false, success: false }
  let draws: Draws = createRng(0, STREAM)
  let lastAction = 0
  let frames = 0
  let score = 0
  let pictures: Float32Array = new Float32Array(0) // where `show` draws

  function show(channel: number, x: number, y: number): void {
    if (isOnBoard(x)) pictures[(channel * SIDE + y) * SIDE + x] = 1
  }

  function writeObservation(observation: Float32Array): void {
    observation.fill(0)
    pictures = observation
    game.show(show)
  }

  return {
    spec: game.spec,

    reset(seed, observation) {
      draws = createRng(seed, STREAM)
      lastAction = 0
      frames = 0
      score = 0
      game.start(draws)
      writeObservation(observation)
    },

    step(action, observation) {
      if (draws.float() >= STICKINESS) lastAction = action
      result.reward = game.play(lastAction, draws)
      score += result.reward
      frames++
      result.terminated = game.isOver
      result.truncated = !game.isOver && frames >= TIME_LIMIT
      result.success = score >= game.goal
      writeObservation(observation)
      return result
    },
  }
}

export function isOnBoard(x: number): boolean {
  return x >= 0 && x < SIDE
}

/** Moves by `step` without leaving `low` to `high`. */
export function moved(from: number, step: number, low = 0, high = SIDE - 1): number {
  return Math.min(high, Math.max(low, from + step))
}

/** −1, 0 or 1: the column's change by an action. */
export function sideways(action: number): number {
  return action === LEFT ? -1 : action === RIGHT ? 1 : 0
}

/** −1, 0 or 1: the row's change by an action. */
export function upOrDown(action: number): number {
  return action === UP ? -1 : action === DOWN ? 1 : 0
}
