import { A2C_HYPERPARAMETERS } from '../a2c/hyperparameters.ts'
import type { HyperparameterSchema, HyperparametersOf } from '../contract.ts'

const { environments, ...shared } = A2C_HYPERPARAMETERS

export const A3C_HYPERPARAMETERS = {
  workers: {
    kind: 'int',
    default: 2,
    min: 1,
    max: 8,
    label: 'Workers',
    help: 'Threads that compute gradients in parallel. More are faster while there are free cores, but their gradients are staler.',
    group: 'data',
    applies: 'nextRun',
  },
  environmentsPerWorker: {
    ...environments,
    default: 32,
    max: 256,
    label: 'Environments per worker',
    help: 'Environments that each worker steps in parallel. More makes each gradient less noisy.',
  },
  ...shared,
  importanceClip: {
    kind: 'float',
    default: 0,
    min: 0,
    max: 10,
    label: 'Importance-weight clip',
    help: 'At 0, stale gradients are applied unchanged, as published. Above 0, each decision is weighted by π_θ / π_θ′, clipped here: less biased, but other workers wait for it.',
    group: 'stability',
  },
} as const satisfies HyperparameterSchema

export type A3cHyperparameters = HyperparametersOf<typeof A3C_HYPERPARAMETERS>
