import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import type { A3cHyperparameters } from './hyperparameters.ts'

/** What a worker is asked for: the gradient at these parameters, on the next rollout in its own environments. */
export interface GradientTask {
  readonly parameters: Float32Array // [P], never written to
  /** Updates that the shared parameters had seen when they were sent. */
  readonly version: number
  /** The values in force: they may have changed since the last task. */
  readonly hyperparameters: A3cHyperparameters
}

export interface ComputedGradient {
  readonly gradient: Float32Array // [P]
  /** Of the parameters that it was computed at. */
  readonly version: number
  /** The decisions taken for it. */
  readonly rollout: RolloutSamples
  readonly metrics: Readonly<Record<string, number>>
}

export interface ArrivedGradient extends ComputedGradient {
  readonly worker: number
}

export interface GradientWorkersSetup {
  readonly count: number
  /** Worlds of each worker. */
  readonly environments: number
  /** Of the run; each worker draws its own from it by `workerSeed`. */
  readonly seed: number
  readonly hyperparameters: A3cHyperparameters
}

/** Several workers, numbered from 0. Each has one task at a time; they finish in whatever order they like. */
export interface GradientWorkers {
  send(worker: number, task: GradientTask): void
  /** The gradient that arrived first and was not asked for yet. Rejects once a worker has failed. */
  next(): Promise<ArrivedGradient>
  /** Ends the workers. Safe to call twice. */
  dispose(): void
}

export type SpawnGradientWorkers = (setup: GradientWorkersSetup) => Promise<GradientWorkers>
