import { createStore, type StoreApi } from 'zustand/vanilla'
import { onOneLevel } from '../../env/config.ts'
import { platformerSpec } from '../../env/platformerSpec.ts'
import type { Autopsy } from '../../policies/autopsy.ts'
import { playable } from '../../policies/initial.ts'
import { policyOnStage } from '../app/stagePolicy.ts'
import { type TracedEpisode, tracedEpisode } from '../history/episodeTrace.ts'
import { type Failure, failureOf, isCancelled } from '../teach/comparisons.ts'
import type { Page } from './page.ts'

/** What is known of the end of an episode of the stage. */
interface AutopsyState {
  readonly phase: 'none' | 'searching' | 'found' | 'failed'
  /** Id of the episode in the trace. */
  readonly episode: number
  readonly autopsy: Autopsy | null
  /** Updates behind the policy that played the futures. */
  readonly policyUpdates: number
  readonly failure: Failure | null
}

export interface Autopsies {
  readonly state: StoreApi<AutopsyState>
  /** Looks for the last decision that could still have saved an episode of the trace, with the stage at its last decision. */
  open(episode: number): Promise<void>
  /** Stops looking, and forgets what was found. */
  close(): void
}

type AutopsiesDeps = Pick<Page, 'store' | 'shelf' | 'trace' | 'timeline' | 'futures'>

const NONE: AutopsyState = { phase: 'none', episode: 0, autopsy: null, policyUpdates: 0, failure: null }

/** Whether an episode ended without the bell, and can be played again as a whole. */
export function isMissed({ outcome, replayable, length }: TracedEpisode): boolean {
  return (outcome === 'hurt' || outcome === 'timeLimit') && replayable === length
}

export function createAutopsies({ store, shelf, trace, timeline, futures }: AutopsiesDeps): Autopsies {
  const state = createStore<AutopsyState>(() => NONE)
  let abort = new AbortController()

  async function open(id: number): Promise<void> {
    const episode = tracedEpisode(trace, id)
    if (episode === null || !isMissed(episode) || episode.env?.kind !== 'platformer') return
    const { env, seed, actions, length, outcome } = episode
    close()
    // The stage stands: its next episodes would take the place of this one.
    timeline.go(length - 1, id)
    const { spectator, config } = store.getState()
    const policy = playable(policyOnStage(shelf, spectator.show), platformerSpec(env))
    const searching: AutopsyState = { ...NONE, phase: 'searching', episode: id, policyUpdates: policy.updates }
    state.setState(searching)
    const { signal } = abort
    try {
      const autopsy = await futures.autopsy(
        {
          ...{ env: onOneLevel(env), policy, greedy: spectator.greedy, seed: config.seed },
          episode: { seed, actions: actions.slice(0, length) },
          ending: outcome === 'hurt' ? 'hurt' : 'timeLimit',
        },
        { signal },
      )
      if (!signal.aborted) state.setState({ phase: 'found', autopsy })
    } catch (error) {
      if (!isCancelled(error)) state.setState({ ...searching, phase: 'failed', failure: failureOf(error) })
    }
  }

  function close(): void {
    abort.abort()
    abort = new AbortController()
    state.setState(NONE)
  }

  return { state, open, close }
}

/** The largest fall of V between two decisions from a decision on; null if it never falls, or there is no V. */
export function fallAfter(
  { hasValue, values, length }: Pick<TracedEpisode, 'hasValue' | 'values' | 'length'>,
  decision: number,
): { readonly from: number; readonly to: number; readonly later: number } | null {
  if (!hasValue) return null
  let fall = { from: 0, to: 0, later: 0 }
  for (let t = decision; t < length - 1; t++) {
    if (values[t] - values[t + 1] > fall.from - fall.to)
      fall = { from: values[t], to: values[t + 1], later: t + 1 - decision }
  }
  return fall.later === 0 ? null : fall
}
