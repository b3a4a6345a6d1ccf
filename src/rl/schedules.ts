/** How a hyperparameter changes over a run. */
export const SCHEDULES = ['constant', 'linear'] as const
type Schedule = (typeof SCHEDULES)[number]

/** The value at `progress` (0–1) of the run: constant, or linear from `initial` to 0. */
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
