/** Which environment a run or a spectator plays in. Plain data: it travels in links and messages. */
export type EnvConfig =
  | PlatformerConfig
  /** A reference environment, e.g. `cartpole`. */
  | { readonly kind: 'reference'; readonly id: string }

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
