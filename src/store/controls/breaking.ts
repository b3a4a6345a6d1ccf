import type { Fault } from '../../algorithms/shared/faults.ts'
import type { AppStore } from '../app/appStore.ts'
import { brokenConfig, healthyConfig } from '../app/faults.ts'
import { restoreOwn, setUpLesson } from './course.ts'
import type { RunControls } from './runControls.ts'

type Controls = Pick<RunControls, 'reset' | 'setConfig' | 'start'>

/** Sets up the fault's task, broken, and trains. The person's settings are kept for `backToOwn`; ask before closing a run. */
export function breakRun(store: AppStore, controls: Controls, fault: Fault): void {
  setUpLesson(store, controls, (fresh) => brokenConfig(fresh, fault))
  controls.start()
}

/** The same run without the fault, to compare with. */
export function trainHealthy(store: AppStore, controls: Controls, fault: Fault): void {
  setUpLesson(store, controls, (fresh) => healthyConfig(fresh, fault))
  controls.start()
}

/**
 * Mends the broken run on the page: it continues without the fault, or starts again where its weights do not heal. Of settings
 * that have not been trained with yet, only the fault is removed.
 */
export function mend(
  store: AppStore,
  controls: Pick<RunControls, 'reset' | 'start' | 'mend'>,
  { id, mending: { way, steps } }: Pick<Fault, 'id' | 'mending'>,
): void {
  const { run } = store.getState()
  if (run.state === 'idle') {
    removeFault(store)
    return
  }
  if (way !== 'restart' && controls.mend(way === 'rollback' ? 'best' : 'last')) return
  // The run's own settings: those of the next run may be others by now.
  const { fault: _, mended: __, ...config } = run.startedWith ?? store.getState().config
  controls.reset()
  const budgetSteps = Math.max(config.budgetSteps, steps ?? 0)
  store.setState({ config: { ...config, fault: id, mended: true, budgetSteps } })
  controls.start()
  removeFault(store)
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
