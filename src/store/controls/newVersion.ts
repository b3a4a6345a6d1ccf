import { type AppStore, dismiss, isInGame, notify } from '../app/appStore.ts'
import type { AppState, Notice } from '../app/types.ts'
import { isActive } from './runControls.ts'

/** Offers to reload the page with a newer version of the site, but not while a run or a person's game is going. */
export function offerNewVersion(store: AppStore, text: string): void {
  const notice: Notice = { kind: 'info', text, action: 'reload' }
  let isOffered = false
  const consider = (state: AppState) => {
    const canReload = !isActive(state.run.state) && !isInGame(state)
    if (canReload === isOffered) return
    isOffered = canReload
    if (canReload) notify(store, notice)
    else dismiss(store, notice)
  }
  consider(store.getState())
  store.subscribe(consider)
}
