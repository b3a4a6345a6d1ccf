import { arrayOf, type PlainStateful } from '../../shared/state.ts'
import { A2C_METRICS } from '../a2c/metrics.ts'
import type { MetricDeclaration } from '../contract.ts'

export const A3C_METRICS = {
  'staleness/mean': {
    label: 'Staleness, mean',
    help: 'Mean number of updates while a gradient was computed, over recent gradients. Healthy: the number of workers minus 1.',
    unit: 'updates',
  },
  'staleness/max': {
    label: 'Staleness, largest',
    help: 'Largest number of updates while a gradient was computed, over recent gradients. Far above the mean, one worker gets too little CPU time.',
    unit: 'updates',
  },
  'policy/importanceWeightMean': {
    label: 'Importance weight, mean',
    help: 'Mean ratio of the shared policy to the worker’s older one. Healthy: close to 1; with one worker it is 1.',
  },
  'policy/importanceWeightMax': {
    label: 'Importance weight, largest',
    help: 'Largest ratio of the shared policy to the worker’s, before clipping. Far above 1, gradients are too stale.',
  },
  ...A2C_METRICS,
} as const satisfies Record<string, MetricDeclaration>

const REMEMBERED = 32 // recent gradients in the statistics

/** Staleness of the recent gradients when they were applied. */
export function createStalenessMeter(): {
  add(staleness: number): void
  readonly mean: number
  readonly max: number
  readonly state: PlainStateful
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
    state: {
      save: () => Int32Array.from(recent),
      load(saved) {
        recent = [...arrayOf(saved, new Int32Array(0), null)]
      },
    },
  }
}
