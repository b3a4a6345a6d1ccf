import type { Evaluation, FromWorker, RunConfig, RunMaterial } from '../protocol.ts'
import { createTrainerClient, type TrainerClient } from './client.ts'

/** Result of a trial. `evaluations` are in order, and also present if it failed or was stopped. */
export interface TrialResult {
  readonly end: 'finished' | 'stopped' | 'failed'
  readonly evaluations: readonly Evaluation[]
  /** The error message if it failed, else null. */
  readonly message: string | null
}

interface TrialOptions {
  /** Called for each evaluation; returning true ends the trial as finished. */
  onEvaluation(evaluation: Evaluation, soFar: readonly Evaluation[]): boolean
  readonly signal: AbortSignal
  /** Data that the run needs besides its configuration. */
  readonly material?: RunMaterial
  readonly createClient?: (listen: (message: FromWorker) => void) => TrainerClient
}

/**
 * Executes one run from start to end in its own worker, in parallel to the rest of the page, for comparisons and
 * proofs. Never rejects.
 */
export function runTrial(config: RunConfig, options: TrialOptions): Promise<TrialResult> {
  const { onEvaluation, signal, material, createClient = createTrainerClient } = options
  return new Promise((resolve) => {
    const evaluations: Evaluation[] = []
    const client = createClient(listen)
    const stop = () => finish('stopped')
    let over = false

    function finish(end: TrialResult['end'], message: string | null = null): void {
      if (over) return
      over = true
      signal.removeEventListener('abort', stop)
      client.dispose()
      resolve({ end, evaluations, message })
    }

    function listen(message: FromWorker): void {
      if (over) return
      if (message.type === 'evaluation') {
        evaluations.push(message.evaluation)
        if (onEvaluation(message.evaluation, evaluations)) finish('finished')
      } else if (message.type === 'failed') {
        finish('failed', message.message)
      } else if (message.type === 'state' && (message.state === 'finished' || message.state === 'stopped')) {
        finish('finished')
      }
    }

    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    client.send({ type: 'start', runId: 1, config, pausedAtStart: false, ...(material && { material }) })
  })
}

/** The second of the first two consecutive evaluations with a success rate of 90 % or more; null if there is none. */
export function solvedAt(evaluations: readonly Evaluation[]): Evaluation | null {
  for (let index = 1; index < evaluations.length; index++) {
    if (evaluations[index].successRate >= 0.9 && evaluations[index - 1].successRate >= 0.9) return evaluations[index]
  }
  return null
}
