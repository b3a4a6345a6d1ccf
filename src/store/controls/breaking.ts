import type { Fault } from '../../algorithms/shared/faults.ts'
import type { AppStore } from '../app/appStore.ts'
import { brokenConfig, healthyConfig } from '../app/faults.ts'
import { restoreOwn, setUpLesson } from './course.ts'
import type { RunControls } from './runControls.ts'

type Controls = Pick<RunControls, 'reset' | 'setConfig' | 'start'>

/** Sets up the fault's task, broken, and trains. The person's settings are kept for `mend`; ask before closing a run. */
export function breakRun(store: AppStore, controls: Controls, fault: Fault): void {
  setUpLesson(store, controls, (fresh) => brokenConfig(fresh, fault))
  controls.start()
}

/** The same run without the fault, to compare with. */
export function trainHealthy(store: AppStore, controls: Controls, fault: Fault): void {
  setUpLesson(store, controls, (fresh) => healthyConfig(fresh, fault))
  controls.start()
}

/** Closes the broken run and restores the settings from before it; without them, those of now without the fault. */
export function mend(store: AppStore, controls: Pick<RunControls, 'reset'>): void {
  if (store.getState().run.state !== 'idle') controls.reset()
  restoreOwn(store)
  const { fault: _, ...config } = store.getState().config
  store.setState({ config })
}
