import { endlessPlaceOf } from '../sim/endless/ids.ts'
import type { EndlessSplit, LeftBell, TrainSeeds } from '../sim/endless/sets.ts'
import type { QuestionSplit } from './text/questions/index.ts'

/** Configuration of the environment of a run or a spectator. Plain data: links and messages carry it. */
export type EnvConfig =
  | PlatformerConfig
  /** A reference environment, e.g. `cartpole`. */
  | { readonly kind: 'reference'; readonly id: string }
  | TextConfig

export interface PlatformerConfig {
  readonly kind: 'platformer'
  readonly level: string
  readonly observation: string
  readonly ticksPerAction: number // 1–8
  readonly stickyActions: number // probability that the last action is repeated
  readonly randomRegrets: boolean
  /** Decisions until truncation; 0: the level's own limit. */
  readonly timeLimitDecisions: number
  /** Factor of all rewards, applied before the learner sees them. */
  readonly rewardScale: number
  readonly rewardWeights: Readonly<Record<string, number>>
  /** On how many endless levels the run trains, if its level is endless; absent: one. */
  readonly trainSeeds?: TrainSeeds
  /** Whether the run meets endless levels with the bell at the left; absent: off. */
  readonly leftBell?: LeftBell
  /** Whether the difficulty of the endless levels rises with success, up to that of `level`; absent: it does not. */
  readonly curriculum?: boolean
  /** Which endless levels the episodes are played on; absent: those of training. */
  readonly split?: EndlessSplit
}

/** Questions for a language model to answer: an action is a token, an episode is one answer. */
export interface TextConfig {
  readonly kind: 'text'
  readonly id: string // of the text environment: `porter`
  readonly family: string // id of a question family
  /** Which part of the family's questions is asked; absent: the training questions. */
  readonly split?: QuestionSplit
  /** Token limit of an answer; a longer answer is truncated. */
  readonly maxNewTokens: number
  /** Whether `.` in the format rewards' patterns matches newlines. */
  readonly dotAll: boolean
  /** Factor of all rewards, applied before the learner sees them. */
  readonly rewardScale: number
  readonly rewardWeights: Readonly<Record<string, number>> // by reward function
}

/** The environment to evaluate in: held-out questions for text, the chosen difficulty for a curriculum, else the same configuration. */
export function heldOutOf(config: EnvConfig): EnvConfig {
  if (config.kind === 'text') return { ...config, split: 'heldOut' }
  return config.kind === 'platformer' && isCurriculum(config) ? { ...config, curriculum: false } : config
}

/** Whether the difficulty of the levels rises with success. */
export function isCurriculum(config: EnvConfig): boolean {
  return config.kind === 'platformer' && config.curriculum === true && endlessPlaceOf(config.level) !== null
}

/**
 * The environments in which a run is tested besides `heldOutOf`, by name: on endless levels, those whose seeds the run
 * never trains on. They tell what was learnt from what was memorised.
 */
export function furtherTestsOf(config: EnvConfig): Readonly<Partial<Record<EndlessSplit, EnvConfig>>> {
  if (config.kind !== 'platformer' || endlessPlaceOf(config.level) === null) return {}
  const tested = { ...config, curriculum: false }
  return {
    unseen: { ...tested, split: 'unseen' },
    ...(config.leftBell !== undefined && config.leftBell !== 'off' && { bellLeft: { ...tested, split: 'bellLeft' } }),
  }
}

/** The same with all episodes on the configured level, where a run trains on several: for clips of that level. */
export function onOneLevel(config: PlatformerConfig): PlatformerConfig {
  const { trainSeeds: _, leftBell: __, curriculum: ___, split: ____, ...rest } = config
  return rest
}

/** Factor of all rewards, applied before the learner sees them; 1 for reference environments. */
export function rewardScaleOf(config: EnvConfig): number {
  return config.kind === 'reference' ? 1 : config.rewardScale
}
