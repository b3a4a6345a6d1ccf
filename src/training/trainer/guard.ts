import type { TrainingReport } from '../../algorithms/contract.ts'
import { AdvisedError } from '../../shared/advisedError.ts'

/** An error that ends a run: what went wrong, and what the user can do. */
export class RunFailure extends AdvisedError {
  override readonly name = 'RunFailure'
}

/** A metric is NaN or infinite. */
export class NonFiniteFailure extends RunFailure {}

/** A failure for the first metric of a report that is NaN or infinite; null if all are finite. */
export function nonFiniteMetric({ metrics, updates }: TrainingReport): NonFiniteFailure | null {
  for (const [id, value] of Object.entries(metrics)) {
    if (Number.isFinite(value)) continue
    return new NonFiniteFailure(
      `${id} became ${value} after update ${updates}.`,
      'Lower the learning rate, or go back to the best snapshot.',
    )
  }
  return null
}

/** Converts any thrown value to a `RunFailure`. */
export function asFailure(error: unknown): RunFailure {
  if (error instanceof RunFailure) return error
  if (error instanceof AdvisedError) return new RunFailure(error.message, error.advice)
  const message = error instanceof Error ? error.message : String(error)
  return new RunFailure(message, 'Reset and train again. If it fails again, choose another backend.')
}
