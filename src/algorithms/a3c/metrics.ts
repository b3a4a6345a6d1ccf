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
