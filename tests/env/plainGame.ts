import type { PlatformerConfig } from '../../src/env/config.ts'

/** A level without anything random and with the terms' default weights, whatever the product's own defaults are. */
export function plainGame(level: string, changes: Partial<PlatformerConfig> = {}): PlatformerConfig {
  return {
    kind: 'platformer',
    level,
    observation: 'features',
    ticksPerAction: 4,
    stickyActions: 0,
    randomRegrets: false,
    timeLimitDecisions: 0,
    rewardScale: 1,
    rewardWeights: {},
    ...changes,
  }
}
