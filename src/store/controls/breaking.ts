import type { Fault } from '../../algorithms/shared/faults.ts'
import type { AppStore } from '../app/appStore.ts'
import { brokenConfig, healthyConfig } from '../app/faults.ts'
import { restoreOwn, setUpLesson } from './course.ts'
import type { RunControls } from './runControls.ts'

type Controls = Pick<RunControls, 'leave' | 'setConfig' | 'start'>

/** Sets up the fault's task, broken, and trains. The person's settings are kept for `backToOwn`; ask before closing a run. */
export function breakRun(store: AppStore, controls: Controls, fault: Fault): Promise<void> {
  return setUpLesson(store, controls, (fresh) => brokenConfig(fresh, fault), { next: controls.start })
}

/** The same run without the fault, to compare with. */
export function trainHealthy(store: AppStore, controls: Controls, fault: Fault): Promise<void> {
  return setUpLesson(store, controls, (fresh) => healthyConfig(fresh, fault), { next: controls.start })
}

/**
 * Mends the broken run on the page: it continues without the fault, or starts again where its weights do not heal, and the
 * broken one is kept. Of settings that have not been trained with yet, only the fault is removed.
 */
export async function mend(
  store: AppStore,
  controls: Pick<RunControls, 'leave' | 'start' | 'mend'>,
  { id, mending: { way, steps } }: Pick<Fault, 'id' | 'mending'>,
): Promise<void> {
  const { run } = store.getState()
  if (run.state === 'idle') {
    removeFault(store)
    return
  }
  if (way !== 'restart' && (await controls.mend(way === 'rollback' ? 'best' : 'last'))) return
  // The run's own settings: those of the next run may be others by now.
  const { fault: _, mended: __, ...config } = run.startedWith ?? store.getState().config
  const budgetSteps = Math.max(config.budgetSteps, steps ?? 0)
  await controls.leave(() => {
    store.setState({ config: { ...config, fault: id, mended: true, budgetSteps } })
    void controls.start()
    removeFault(store)
  })
}

/** Restores the settings from before; a run in progress keeps its own. */
export function backToOwn(store: AppStore): void {
  restoreOwn(store)
  removeFault(store)
}

function removeFault(store: AppStore): void {
  const { fault: _, mended: __, ...config } = store.getState().config
  store.setState({ config })
}
