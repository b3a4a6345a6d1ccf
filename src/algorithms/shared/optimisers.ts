import { createAdam } from '../../nn/adam.ts'
import type { Optimiser } from '../../nn/optimiser.ts'
import { createRmsprop } from '../../nn/rmsprop.ts'

/** The optimiser that a hyperparameter names. */
export function createOptimiser(name: 'adam' | 'rmsprop'): (parameterCount: number) => Optimiser {
  switch (name) {
    case 'adam':
      return createAdam
    case 'rmsprop':
      return createRmsprop
    default:
      return name satisfies never
  }
}
