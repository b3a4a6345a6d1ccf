import { arrayOf, numberOf, partOf, type Saved, type SavedGroup } from '../shared/state.ts'
import type { OptimiserMoments } from './kernels/learner.ts'

/** @throws AdvisedError if there are not `count` of each. */
export function momentsOf(saved: Saved, count: number): OptimiserMoments {
  const like = new Float32Array(count)
  return {
    steps: numberOf(partOf(saved, 'steps')),
    first: arrayOf(partOf(saved, 'first'), like),
    second: arrayOf(partOf(saved, 'second'), like),
  }
}

/** State of parameters θ with their optimiser. */
interface OptimisedState {
  readonly theta: Float32Array // [P]
  readonly moments: OptimiserMoments
}

export function savedOptimised({ theta, moments: { steps, first, second } }: OptimisedState): SavedGroup {
  return { theta, optimiser: { steps, first, second } }
}

/** @throws AdvisedError if there are not `count` parameters. */
export function optimisedOf(saved: Saved, count: number): OptimisedState {
  return {
    theta: arrayOf(partOf(saved, 'theta'), new Float32Array(count)),
    moments: momentsOf(partOf(saved, 'optimiser'), count),
  }
}
