import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { FromWorker, ResumePoint, RunConfig, RunMaterial, ToWorker } from '../protocol.ts'

/** All that a run needs to go on in another worker, as the page knows it from the messages of both sides. */
export interface Recovery {
  /** With the changes made since the start. */
  config: RunConfig
  readonly material: RunMaterial | undefined
  isPaused: boolean
  updatesPerSecond: number
  swarmPerSecond: number
  snapshot: PolicySnapshot | null
  best: NonNullable<ResumePoint['best']> | null
  trainingSeconds: number
  readonly reached: string[]
}

export function createRecovery(config: RunConfig, isPaused: boolean, material?: RunMaterial): Recovery {
  return {
    config,
    material,
    isPaused,
    updatesPerSecond: Number.POSITIVE_INFINITY,
    swarmPerSecond: 0,
    snapshot: null,
    best: null,
    trainingSeconds: 0,
    reached: [],
  }
}

export function noteNews(recovery: Recovery, message: FromWorker): void {
  switch (message.type) {
    case 'snapshot':
      recovery.snapshot = message.snapshot
      break
    case 'best':
      recovery.best = { snapshot: message.snapshot, evaluation: message.evaluation }
      break
    case 'progress':
      recovery.trainingSeconds = message.batch.trainingSeconds.at(-1) ?? recovery.trainingSeconds
      break
    case 'milestone':
      recovery.reached.push(message.milestone.name)
      break
    default: // all else is told again by the next worker
  }
}

export function noteCommand(recovery: Recovery, message: ToWorker): void {
  const { config } = recovery
  switch (message.type) {
    case 'pause':
      recovery.isPaused = true
      break
    case 'resume':
      recovery.isPaused = false
      break
    case 'setSpeed':
      recovery.updatesPerSecond = message.updatesPerSecond
      break
    case 'setSwarm':
      recovery.swarmPerSecond = message.perSecond
      break
    case 'setHyperparameters':
      recovery.config = { ...config, hyperparameters: { ...config.hyperparameters, ...message.values } }
      break
    case 'setRewardWeights':
      if (config.env.kind !== 'platformer') break
      recovery.config = { ...config, env: { ...config.env, rewardWeights: message.weights } }
      break
    default: // the others leave nothing behind
  }
}

/** Where to go on: from `snapshot`'s weights, with the counters of where the run was. Undefined before any snapshot. */
export function resumePoint(recovery: Recovery, snapshot: PolicySnapshot | null): ResumePoint | undefined {
  const { trainingSeconds, reached, best } = recovery
  const latest = recovery.snapshot ?? snapshot
  if (snapshot === null || latest === null) return undefined
  const { updates, envSteps } = latest
  return { snapshot, updates, envSteps, trainingSeconds, reached: [...reached], ...(best && { best }) }
}
