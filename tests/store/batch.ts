import type { Evaluation, ProgressBatch } from '../../src/training/protocol.ts'

/** A progress message of one update and the given episodes. */
export function batchOf(
  update: { readonly updates: number; readonly envSteps: number; readonly metrics?: Record<string, number> },
  episodes: readonly { readonly endedAt: number; readonly return: number; readonly success?: boolean }[] = [],
): ProgressBatch {
  const metrics = Object.entries(update.metrics ?? {}).map(([id, value]) => [id, Float32Array.of(value)] as const)
  return {
    updates: Float64Array.of(update.updates),
    envSteps: Float64Array.of(update.envSteps),
    trainingSeconds: Float64Array.of(update.envSteps / 1000),
    metrics: Object.fromEntries(metrics),
    samples: {},
    episodes: {
      endedAtEnvStep: Float64Array.from(episodes, (episode) => episode.endedAt),
      trainingSeconds: Float64Array.from(episodes, (episode) => episode.endedAt / 1000),
      returns: Float32Array.from(episodes, (episode) => episode.return),
      lengths: Float32Array.from(episodes, () => 10),
      successes: Uint8Array.from(episodes, (episode) => (episode.success ? 1 : 0)),
      terms: { bell: Float32Array.from(episodes, (episode) => (episode.success ? 10 : 0)) },
    },
    envStepsPerSecond: 5000,
  }
}

export function evaluationOf(successRate: number, changes: Partial<Evaluation> = {}): Evaluation {
  return {
    envSteps: 1000,
    updates: 1,
    trainingSeconds: 1,
    episodes: 20,
    successRate,
    successLow: 0,
    successHigh: 1,
    meanReturn: 1,
    meanLength: 10,
    isBest: false,
    evaluationSeconds: 0.1,
    ...changes,
  }
}
