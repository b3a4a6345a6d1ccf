import { A2C_METRICS } from '../a2c/metrics.ts'
import type { MetricDeclaration } from '../contract.ts'

export const A3C_METRICS = {
  'staleness/mean': {
    label: 'Staleness, mean',
    help: 'Updates that went by while a gradient was being computed, lately. Healthy is one less than there are workers.',
    unit: 'updates',
  },
  'staleness/max': {
    label: 'Staleness, largest',
    help: 'The oldest gradient that was used lately. Far above the mean, one worker gets too little of the machine.',
    unit: 'updates',
  },
  'policy/importanceWeightMean': {
    label: 'Importance weight, mean',
    help: 'How much likelier the shared policy makes the decisions than the worker’s, which is older. Healthy is close to 1; with one worker it is 1.',
  },
  'policy/importanceWeightMax': {
    label: 'Importance weight, largest',
    help: 'The decision that other workers’ updates made likelier by the largest factor, before any limit. Far above 1, the workers learn at cross purposes.',
  },
  ...A2C_METRICS,
} as const satisfies Record<string, MetricDeclaration>

const REMEMBERED = 32 // gradients that count as lately

/** How old the last gradients were when they were used. */
export function createStalenessMeter(): {
  add(staleness: number): void
  readonly mean: number
  readonly max: number
} {
  let recent: number[] = []
  return {
    add(staleness) {
      recent = [...recent, staleness].slice(-REMEMBERED)
    },
    get mean() {
      return recent.reduce((sum, staleness) => sum + staleness, 0) / recent.length
    },
    get max() {
      return Math.max(...recent)
    },
  }
}
