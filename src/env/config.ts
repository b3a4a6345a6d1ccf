import type { QuestionSplit } from './text/questions/index.ts'

/** Which environment a run or a spectator plays in. Plain data: it travels in links and messages. */
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
  /** Decisions until truncation; 0 takes the level's own. */
  readonly timeLimitDecisions: number
  /** All rewards × this before the learner sees them. */
  readonly rewardScale: number
  readonly rewardWeights: Readonly<Record<string, number>>
}

/** Questions that a language model answers: an action is a token, an episode one answer. */
export interface TextConfig {
  readonly kind: 'text'
  readonly id: string // of a porter: `porter`
  readonly family: string // of questions
  /** Which of the family's questions are asked; absent: those for training. */
  readonly split?: QuestionSplit
  /** Tokens until an answer is cut off. */
  readonly maxNewTokens: number
  /** Whether `.` in the format rewards' patterns matches newlines. */
  readonly dotAll: boolean
  /** All rewards × this before the learner sees them. */
  readonly rewardScale: number
  readonly rewardWeights: Readonly<Record<string, number>> // by reward function
}

/** The same environment with what no learner has seen, where there is such a thing: for evaluations. */
export function heldOutOf(config: EnvConfig): EnvConfig {
  return config.kind === 'text' ? { ...config, split: 'heldOut' } : config
}

/** What rewards are multiplied by before the learner sees them. */
export function rewardScaleOf(config: EnvConfig): number {
  return config.kind === 'reference' ? 1 : config.rewardScale
}
