import { hashSeed } from '../../shared/rng.ts'
import type { Level } from '../level.ts'
import { generateEndless } from './generate.ts'
import { type EndlessPlace, endlessId, MAX_ENDLESS_SEED } from './ids.ts'

/** On how many endless levels a run may train. */
export const TRAIN_SEEDS = ['1', '4', '16', '64', '256', 'all'] as const
export type TrainSeeds = (typeof TRAIN_SEEDS)[number]

/** Whether a run meets levels with the bell at the left: never, in tests, or in tests and half of the training. */
export const LEFT_BELLS = ['off', 'tested', 'trained'] as const
export type LeftBell = (typeof LEFT_BELLS)[number]

/** Levels that are not trained on, those of the other half of the seeds: with the bell at the right, or at the left. */
export type EndlessSplit = 'unseen' | 'bellLeft'

/** Several levels; the seed of an episode decides on which one it is played. */
export interface LevelSet {
  placeOf(episodeSeed: number): EndlessPlace
  levelOf(episodeSeed: number): Level
}

interface EndlessSet {
  /** The first level of training; the others have the seeds after it. */
  readonly first: EndlessPlace
  readonly trainSeeds: TrainSeeds
  readonly leftBell: LeftBell
  /** The seed of an episode decides on its difficulty, too, up to that of the first level. Absent: all are equally difficult. */
  readonly isGraded?: boolean
  /** Absent: the levels of training. */
  readonly split?: EndlessSplit
}

const SEEDS = MAX_ENDLESS_SEED + 1
/** Seeds below this distance from the first one are for training, the others are unseen. */
const HALF = SEEDS / 2
const MAX_LEVELS = 256 // kept in memory; the largest set that is learnt by heart

/** The levels of a set. Training and unseen levels have no seed in common, however many are trained on. */
export function endlessSet({ first, trainSeeds, leftBell, isGraded = false, split }: EndlessSet): LevelSet {
  const count = split === undefined && trainSeeds !== 'all' ? Number(trainSeeds) : HALF
  const offset = split === undefined ? 0 : HALF
  const levels = new Map<string, Level>()

  function placeOf(episodeSeed: number): EndlessPlace {
    const index = hashSeed(episodeSeed, 'level') % count
    const isLeft = split === 'bellLeft' || (split === undefined && leftBell === 'trained' && isHeads(episodeSeed))
    const difficulty = isGraded ? Math.min(difficultyIn(episodeSeed) / 100, first.difficulty) : first.difficulty
    return { ...first, difficulty, seed: (first.seed + offset + index) % SEEDS, ...(isLeft && { bell: 'left' }) }
  }

  return {
    placeOf,
    levelOf(episodeSeed) {
      const place = placeOf(episodeSeed)
      const id = endlessId(place)
      const known = levels.get(id)
      if (known !== undefined) return known
      const level = generateEndless(place)
      // A map lists its keys in the order of their insertion: the first is the oldest.
      for (const oldest of levels.keys()) {
        if (levels.size < MAX_LEVELS) break
        levels.delete(oldest)
      }
      levels.set(id, level)
      return level
    },
  }
}

function isHeads(episodeSeed: number): boolean {
  return hashSeed(episodeSeed, 'bell') % 2 === 1
}

// A graded set reads an episode's difficulty from its seed, so that clips, checkpoints and groups need nothing else.

const DIFFICULTIES = 101 // 0, .01 … 1
const SEEDS_END = 0x1_0000_0000 // above all seeds of episodes

/** The difficulty that the seed of an episode on a graded set stands for, in hundredths. */
export function difficultyIn(episodeSeed: number): number {
  return episodeSeed % DIFFICULTIES
}

/** The seed nearby that stands for this difficulty, in hundredths. */
export function withDifficulty(episodeSeed: number, hundredths: number): number {
  const lowest = Math.min(episodeSeed, SEEDS_END - DIFFICULTIES)
  return lowest - difficultyIn(lowest) + hundredths
}
