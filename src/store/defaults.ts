import type { RunConfig } from '../training/protocol.ts'

/** The run that a newcomer gets by pressing Train. */
export function defaultRunConfig(): RunConfig {
  return {
    algorithm: 'ppo',
    env: {
      kind: 'platformer',
      level: 'lobby',
      observation: 'features',
      ticksPerAction: 4,
      stickyActions: 0,
      randomRegrets: false,
      timeLimitDecisions: 0,
      rewardScale: 0.3,
      rewardWeights: {},
    },
    hyperparameters: {},
    seed: 1,
    budgetSteps: 300_000,
    backend: 'auto',
    evaluation: { everySteps: 20_000, episodes: 20, greedy: false },
  }
}
