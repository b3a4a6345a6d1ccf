import type { AppStore } from '../app/appStore.ts'
import { showsPolicy } from '../app/stagePolicy.ts'

/**
 * Calls back once, when the picture on the stage moves or is another one, unless `signal` is aborted before. With
 * `anyPolicy`, another policy on the stage does not count: the picture stays.
 */
export function whenStageGoesOn(
  store: AppStore,
  signal: AbortSignal,
  goesOn: () => void,
  { anyPolicy = false } = {},
): () => void {
  const { mode, spectator } = store.getState()
  const leave = store.subscribe((now) => {
    const { paused, stepRequests, restartRequests, show, takenOver } = now.spectator
    const isStill = paused && stepRequests === spectator.stepRequests && restartRequests === spectator.restartRequests
    const isSame = show === spectator.show || (anyPolicy && showsPolicy(show) && showsPolicy(spectator.show))
    if (isStill && isSame && takenOver === spectator.takenOver && now.mode === mode) return
    leave()
    goesOn()
  })
  signal.addEventListener('abort', leave, { once: true })
  return leave
}
