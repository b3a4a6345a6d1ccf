import type { AppState, SpectatorFrame } from './store/app/types.ts'
import type { Page } from './store/controls/page.ts'

/**
 * A window into the running page, for the curious and for the end-to-end tests: `__bellman.state` in the browser's
 * console. Everything it gives is a copy, so nothing can be changed through it.
 */
interface DebugHandle {
  readonly state: AppState
  /** Current outputs of the drawn agent; `version` increases with each decision on the stage. */
  readonly spectator: SpectatorFrame
  /** Points that the charts have to draw, by series. */
  readonly chartPoints: Readonly<Record<'updates' | 'episodes' | 'recent' | 'evaluations', number>>
  /** Updates behind the policy on stage, null before the first. */
  readonly policyUpdates: number | null
}

declare global {
  interface Window {
    __bellman: DebugHandle
  }
}

/** Puts the handle on `window`. Called once, by `main.tsx`. */
export function installDebugHandle({ store, frame, history, shelf }: Page): void {
  window.__bellman = Object.freeze({
    get state() {
      return structuredClone(store.getState())
    },
    get spectator() {
      return structuredClone(frame)
    },
    get chartPoints() {
      const { updates, episodes, recent, evaluations } = history
      return {
        updates: updates.length,
        episodes: episodes.length,
        recent: recent.length,
        evaluations: evaluations.length,
      }
    },
    get policyUpdates() {
      return shelf.latest?.updates ?? null
    },
  })
}
