import type { HyperparameterValue, HyperparameterValues } from '../../algorithms/contract.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type {
  BackendFailure,
  BackendName,
  BestPolicy,
  Breakpoint,
  FromWorker,
  ResumePoint,
  RunConfig,
  RunMaterial,
  SpeedLimits,
  StartMessage,
  ToWorker,
  WholePoint,
} from '../protocol.ts'
import { FIRST_UPDATES } from '../trainer/backendFailures.ts'
import { type Applied, configWith } from '../trainer/configWith.ts'

/** The state that a run needs to continue in another worker, collected from the messages in both directions. */
export interface Recovery {
  /** The current configuration: the initial one with the changes that the workers reported as applied. */
  config: RunConfig
  readonly material: RunMaterial | undefined
  isPaused: boolean
  speed: SpeedLimits
  swarmPerSecond: number
  breakpoints: readonly Breakpoint[]
  /** The last whole checkpoint, which a new worker resumes; null: it has only the weights below. */
  checkpoint: WholePoint | null
  readonly takesCheckpoints: boolean
  snapshot: PolicySnapshot | null
  referencePolicy: PolicySnapshot | null
  best: BestPolicy | null
  trainingSeconds: number
  evaluatedAt: number
  reached: string[]
  /** Live changes that no worker has applied yet; they are sent again to the next one, which rejects invalid values. */
  pendingValues: HyperparameterValues
  pendingWeights: Readonly<Record<string, number>> | null
  /** The current worker's backend, once known, and the updates done when the worker started. */
  backend: BackendName | null
  startedAt: number
  backendFailures: readonly BackendFailure[]
}

type Start = Pick<StartMessage, 'config' | 'pausedAtStart' | 'resumeFrom' | 'material' | 'checkpoints'>

export function createRecovery({ config, pausedAtStart, resumeFrom, material, checkpoints = false }: Start): Recovery {
  const progress = resumeFrom?.progress
  return {
    config,
    material,
    isPaused: pausedAtStart,
    speed: { updatesPerSecond: Number.POSITIVE_INFINITY },
    swarmPerSecond: 0,
    breakpoints: [],
    checkpoint: resumeFrom && isWhole(resumeFrom) ? resumeFrom : null,
    takesCheckpoints: checkpoints,
    snapshot: resumeFrom ? withCounters(resumeFrom) : null,
    referencePolicy: resumeFrom?.referencePolicy ?? null,
    best: resumeFrom?.best ?? null,
    trainingSeconds: progress?.trainingSeconds ?? 0,
    evaluatedAt: progress?.evaluatedAt ?? 0,
    reached: [...(progress?.reached ?? [])],
    pendingValues: {},
    pendingWeights: null,
    backend: null,
    startedAt: progress?.updates ?? 0,
    backendFailures: [],
  }
}

function isWhole(point: ResumePoint): point is WholePoint {
  return point.agentState !== undefined
}

/** The best snapshot is older than the run's state; its counters are set to the run's. */
function withCounters({ snapshot, progress: { updates, envSteps } }: ResumePoint): PolicySnapshot {
  return { ...snapshot, updates, envSteps }
}

export function noteNews(recovery: Recovery, message: FromWorker): void {
  switch (message.type) {
    case 'backend':
      recovery.backend = message.report.chosen
      break
    case 'snapshot':
      recovery.snapshot = message.snapshot
      break
    case 'reference':
      recovery.referencePolicy = message.snapshot
      break
    case 'best':
      recovery.best = { snapshot: message.snapshot, evaluation: message.evaluation }
      break
    case 'evaluation':
      recovery.evaluatedAt = message.evaluation.envSteps
      break
    case 'progress':
      recovery.trainingSeconds = message.batch.trainingSeconds.at(-1) ?? recovery.trainingSeconds
      break
    case 'breakpoint':
      recovery.isPaused = true
      break
    case 'milestone':
      recovery.reached.push(message.milestone.name)
      break
    case 'applied':
      noteApplied(recovery, message)
      break
    case 'checkpoint':
      recovery.checkpoint = message.point
      break
    case 'rewound':
      noteRewound(recovery)
      break
    default: // the next worker reports everything else again
  }
}

/** What was reported after the last checkpoint no longer counts. */
function noteRewound(recovery: Recovery): void {
  if (recovery.checkpoint === null) return
  const { snapshot, best, progress } = recovery.checkpoint
  Object.assign(recovery, { snapshot, best })
  recovery.trainingSeconds = progress.trainingSeconds
  recovery.evaluatedAt = progress.evaluatedAt
  recovery.reached = [...progress.reached]
}

function noteApplied(recovery: Recovery, { hyperparameters, rewardWeights }: Applied): void {
  recovery.config = configWith(recovery.config, { hyperparameters, rewardWeights })
  recovery.pendingValues = Object.fromEntries(
    Object.entries(recovery.pendingValues).filter(([name, value]) => hyperparameters[name] !== value),
  )
  if (recovery.pendingWeights !== null && isSame(recovery.pendingWeights, rewardWeights)) recovery.pendingWeights = null
}

function isSame(
  a: Readonly<Record<string, HyperparameterValue>>,
  b: Readonly<Record<string, HyperparameterValue>>,
): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => a[name] === b[name])
}

export function noteCommand(recovery: Recovery, message: ToWorker): void {
  switch (message.type) {
    case 'pause':
      recovery.isPaused = true
      break
    case 'resume':
      recovery.isPaused = false
      break
    case 'setSpeed':
      recovery.speed = message
      break
    case 'setSwarm':
      recovery.swarmPerSecond = message.perSecond
      break
    case 'setBreakpoints':
      recovery.breakpoints = message.breakpoints
      break
    case 'setHyperparameters':
      recovery.pendingValues = { ...recovery.pendingValues, ...message.values }
      break
    case 'setRewardWeights':
      recovery.pendingWeights = message.weights
      break
    default: // the other commands need not be repeated
  }
}

/**
 * The point to resume from, with the settings in force now: the last checkpoint or, if there is none, the last weights. Null
 * before the first snapshot: then the run restarts.
 */
export function resumePoint(recovery: Recovery): ResumePoint | null {
  const { config, checkpoint, snapshot, referencePolicy, best, trainingSeconds, evaluatedAt, reached } = recovery
  if (checkpoint !== null) return { ...checkpoint, config }
  if (snapshot === null) return null
  const { updates, envSteps } = snapshot
  const progress = { updates, envSteps, trainingSeconds, evaluatedAt, reached: [...reached] }
  return { config, progress, snapshot, referencePolicy, best }
}

const BACKENDS: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'] // in the order of trying

/**
 * Records a backend failure for a worker that was lost early: for its chosen backend or, if it hung before it reported
 * one, the next backend to try.
 */
export function blameBackend(recovery: Recovery, message: string, hung: boolean): void {
  const { backend, backendFailures, snapshot, startedAt } = recovery
  const updates = (snapshot?.updates ?? 0) - startedAt
  const failed = backendFailures.map((failure) => failure.backend)
  const suspect = backend ?? (hung ? BACKENDS.find((name) => !failed.includes(name)) : undefined)
  if (suspect === undefined || suspect === 'cpu' || updates >= FIRST_UPDATES) return
  recovery.backendFailures = [...backendFailures, { backend: suspect, message, updates }]
}
