import { fields, type PlainStateful } from '../shared/state.ts'
import { difficultyIn, withDifficulty } from '../sim/endless/sets.ts'

/** The metric of every update of a run with a curriculum: the difficulty of new episodes, 0–1. */
export const DIFFICULTY_METRIC = 'curriculum/difficulty'

export const CURRICULUM_STEP = 5 // hundredths of difficulty
export const CURRICULUM_WINDOW = 20 // episodes
export const CURRICULUM_SUCCESSES = 16 // of the window

/**
 * The difficulty of a run's endless levels, which rises with success. It begins at 0 and rises by a step whenever most of
 * the last episodes at the present difficulty have rung the bell, up to that of the run. It never falls, so that chance
 * cannot undo it, and it counts no episode of an earlier difficulty.
 */
export interface Curriculum {
  /** In hundredths. */
  readonly difficulty: number
  /** The seed of a new episode, of the present difficulty, in place of a drawn one. */
  seedFor(drawn: number): number
  /** Counts an episode that has ended. */
  add(seed: number, success: boolean): void
  /** As before the first episode. */
  reset(): void
  readonly state: PlainStateful
}

/** `highest`: in hundredths. */
export function createCurriculum(highest: number): Curriculum {
  const now = { difficulty: 0, episodes: 0, results: 0 } // results: one bit per episode of the window, the latest last

  return {
    get difficulty() {
      return now.difficulty
    },
    seedFor: (drawn) => withDifficulty(drawn, now.difficulty),
    add(seed, success) {
      if (difficultyIn(seed) !== now.difficulty) return
      now.episodes = Math.min(now.episodes + 1, CURRICULUM_WINDOW)
      now.results = ((now.results << 1) | (success ? 1 : 0)) & WINDOW_MASK
      if (now.episodes < CURRICULUM_WINDOW || ones(now.results) < CURRICULUM_SUCCESSES) return
      now.difficulty = Math.min(now.difficulty + CURRICULUM_STEP, highest)
      now.episodes = 0
      now.results = 0
    },
    reset() {
      Object.assign(now, { difficulty: 0, episodes: 0, results: 0 })
    },
    state: fields(
      () => ({ ...now }),
      (values) => Object.assign(now, values),
    ),
  }
}

const WINDOW_MASK = (1 << CURRICULUM_WINDOW) - 1

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
