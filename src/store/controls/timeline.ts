import { createStore, type StoreApi } from 'zustand/vanilla'
import { type AppStore, patch } from '../app/appStore.ts'
import { type EpisodeTrace, tracedEpisode } from '../history/episodeTrace.ts'
import { whenStageGoesOn } from './stageGoesOn.ts'

/** The past state that the stage shows. */
interface TimelineState {
  /** Null: the stage is live. `episode`: its id in the trace; `decision`: the state before it. */
  readonly at: { readonly episode: number; readonly decision: number } | null
  /** The hash of the world on the stage, played again, and whether it is the one that was recorded live; null if live. */
  readonly replayed: { readonly hash: number; readonly isEqual: boolean } | null
}

export type TimelineStore = StoreApi<TimelineState>

/** The time machine of the stage: any decision of the running episode, and of the one before, again. */
export interface Timeline {
  /**
   * Pauses the stage and puts it into the state before a decision of an episode of the trace (its id; absent: the one on the
   * stage already, or the running one). A decision that was not played, or cannot be played again, is replaced by the
   * nearest one; nothing happens if there is none.
   */
  go(decision: number, episode?: number): void
  /** Back to where the stage was. */
  live(): void
}

interface TimelineDeps {
  readonly store: AppStore
  readonly trace: EpisodeTrace
  readonly state: TimelineStore
  /** Called before the picture on the stage changes. */
  readonly onMove: () => void
}

const LIVE: TimelineState = { at: null, replayed: null }

export function createTimelineStore(): TimelineStore {
  return createStore<TimelineState>(() => LIVE)
}

export function createTimeline({ store, trace, state, onMove }: TimelineDeps): Timeline {
  let abort = new AbortController()

  function go(decision: number, id = state.getState().at?.episode ?? trace.current.id): void {
    const last = (tracedEpisode(trace, id)?.replayable ?? 0) - 1
    if (last < 0) return
    onMove()
    if (state.getState().at === null) {
      patch(store, 'spectator', { paused: true })
      abort = new AbortController()
      whenStageGoesOn(store, abort.signal, live, { anyPolicy: true })
    }
    state.setState({ at: { episode: id, decision: Math.min(Math.max(Math.round(decision), 0), last) }, replayed: null })
  }

  function live(): void {
    abort.abort()
    if (state.getState().at === null) return
    onMove()
    state.setState(LIVE)
  }

  return { go, live }
}
