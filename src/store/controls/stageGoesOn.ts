import type { AppStore } from '../app/appStore.ts'

/** Calls back once, when the picture on the stage moves or is another one, unless `signal` is aborted before. */
export function whenStageGoesOn(store: AppStore, signal: AbortSignal, goesOn: () => void): () => void {
  const { mode, spectator } = store.getState()
  const leave = store.subscribe((now) => {
    const { paused, stepRequests, restartRequests, show, takenOver } = now.spectator
    const isStill = paused && stepRequests === spectator.stepRequests && restartRequests === spectator.restartRequests
    if (isStill && show === spectator.show && takenOver === spectator.takenOver && now.mode === mode) return
    leave()
    goesOn()
  })
  signal.addEventListener('abort', leave, { once: true })
  return leave
}
