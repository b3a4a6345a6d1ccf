import type { RunState } from '../../store/app/types.ts'

/** Whether a restored run waits to be continued, which is then the first thing to do, by button and by key, before a restart. */
export function continuesFirst(run: RunState): boolean {
  const isAlarmed = (run.hacked || run.collapsed) && run.best !== null
  const isUnfinished = run.startedWith === null || run.envSteps < run.startedWith.budgetSteps
  return run.state === 'stopped' && run.restored && !run.isFollowed && !isAlarmed && isUnfinished
}
