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
    help: 'Threads that learn side by side: more are faster while there are cores for them, and their gradients older.',
    group: 'data',
    applies: 'nextRun',
  },
  environmentsPerWorker: {
    ...environments,
    default: 32,
    max: 256,
    label: 'Environments per worker',
    help: 'How many copies of the game each worker plays together: more gives each gradient a more varied picture.',
  },
  ...shared,
  importanceClip: {
    kind: 'float',
    default: 0,
    min: 0,
    max: 10,
    label: 'Importance-weight limit',
    help: 'At 0 an old gradient counts as it came, as published. Above, the shared policy judges the worker’s decisions anew, each by how much likelier it has become, and none more than this: truer, but all others wait for it.',
    group: 'stability',
  },
} as const satisfies HyperparameterSchema

export type A3cHyperparameters = HyperparametersOf<typeof A3C_HYPERPARAMETERS>
