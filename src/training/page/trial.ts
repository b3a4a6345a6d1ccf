import type { Evaluation, FromWorker, RunConfig, RunMaterial } from '../protocol.ts'
import { createTrainerClient, type TrainerClient } from './client.ts'

/** How a trial ended. `evaluations` are in order, also where it failed or was stopped. */
export interface TrialResult {
  readonly end: 'finished' | 'stopped' | 'failed'
  readonly evaluations: readonly Evaluation[]
  /** What went wrong, where it failed. */
  readonly message: string | null
}

export interface TrialOptions {
  /** Called for each evaluation as it comes; answering true ends the trial as finished. */
  onEvaluation(evaluation: Evaluation, soFar: readonly Evaluation[]): boolean
  readonly signal: AbortSignal
  /** What the run needs beyond its configuration. */
  readonly material?: RunMaterial
  readonly createClient?: (listen: (message: FromWorker) => void) => TrainerClient
}

/**
 * One run from start to end in a worker of its own, beside whatever else the page does: what a comparison or a proof is
 * made of. Never rejects.
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

/** The first two evaluations in a row at 90 % or more: the second of them, or null. */
export function solvedAt(evaluations: readonly Evaluation[]): Evaluation | null {
  for (let index = 1; index < evaluations.length; index++) {
    if (evaluations[index].successRate >= 0.9 && evaluations[index - 1].successRate >= 0.9) return evaluations[index]
  }
  return null
}
