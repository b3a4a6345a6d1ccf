/** How a hyperparameter moves over a run. */
export const SCHEDULES = ['constant', 'linear'] as const
export type Schedule = (typeof SCHEDULES)[number]

/** The value after a share `progress` of the run: unchanged, or on a straight line that reaches 0 at its end. */
export function scheduled(initial: number, schedule: Schedule, progress: number): number {
  switch (schedule) {
    case 'constant':
      return initial
    case 'linear':
      return initial * Math.min(1, Math.max(0, 1 - progress))
    default:
      return schedule satisfies never
  }
}
