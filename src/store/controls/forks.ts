import { createStore, type StoreApi } from 'zustand/vanilla'
import { onOneLevel } from '../../env/config.ts'
import { platformerSpec } from '../../env/platformerSpec.ts'
import type { Fork, ForkRequest } from '../../policies/fork.ts'
import { playable } from '../../policies/initial.ts'
import type { Workshop } from '../../training/page/workshopClient.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { gammaInForce, policyOnStage } from '../app/stagePolicy.ts'
import type { SnapshotShelf, SpectatorFrame } from '../app/types.ts'
import { type Failure, failureOf, isCancelled } from '../teach/comparisons.ts'
import { whenStageGoesOn } from './stageGoesOn.ts'

/** “What if?”: the futures of the state on the stage, and what the person looks at in them. */
interface ForkState {
  readonly phase: 'closed' | 'playing' | 'shown' | 'failed'
  readonly fork: Fork | null
  /** The decision of the episode whose futures they are, and the action that the policy took there. */
  readonly decision: number
  readonly taken: number
  /** The branch whose paths stand out on the stage; null: all of them. */
  readonly branch: number | null
  readonly failure: Failure | null
}

export type ForkStore = StoreApi<ForkState>

export interface Forks {
  /** Pauses the stage and plays the futures of the state before its last decision. */
  open(): Promise<void>
  /**
   * Starts the worker ahead of the first futures of a visit, and plays a few that nobody sees: its code is compiled then. Once; nothing
   * happens where the stage has no state to play from.
   */
  prepare(): void
  /** Stops playing them, and hides them. */
  close(): void
  /** Brings out one branch. */
  look(branch: number | null): void
}

interface ForksDeps {
  readonly store: AppStore
  readonly shelf: SnapshotShelf
  readonly frame: SpectatorFrame
  readonly state: ForkStore
  readonly workshop: Pick<Workshop, 'fork'>
}

/** Futures of each branch. */
export const WHAT_IF_FUTURES = 64
/** Enough for the browser to optimise what plays them. */
const FUTURES_AHEAD = 8

const CLOSED: ForkState = { phase: 'closed', fork: null, decision: 0, taken: 0, branch: null, failure: null }

export function createForkStore(): ForkStore {
  return createStore<ForkState>(() => CLOSED)
}

export function createForks({ store, shelf, frame, state, workshop }: ForksDeps): Forks {
  let abort = new AbortController()

  let isPrepared = false
  let hasPaused = false // the stage, which went on before

  async function open(): Promise<void> {
    const request = requestOf(WHAT_IF_FUTURES)
    if (request === null) return
    isPrepared = true
    hasPaused = !store.getState().spectator.paused || (hasPaused && state.getState().phase !== 'closed')
    stop()
    patch(store, 'spectator', { paused: true })
    const { signal } = abort
    const decision = request.start.actions.length
    const playing: ForkState = { ...CLOSED, phase: 'playing', decision, taken: frame.action }
    state.setState(playing)
    // The paths lie on a frozen picture: they go when it moves.
    const leave = whenStageGoesOn(store, signal, stop)
    try {
      const fork = await workshop.fork(request, { signal })
      if (!signal.aborted) state.setState({ phase: 'shown', fork })
    } catch (error) {
      leave()
      if (!isCancelled(error)) state.setState({ ...playing, phase: 'failed', failure: failureOf(error) })
    }
  }

  /** The stage goes on if it did before. */
  function close(): void {
    const isOpen = state.getState().phase !== 'closed'
    stop()
    if (isOpen && hasPaused) patch(store, 'spectator', { paused: false })
  }

  function stop(): void {
    abort.abort()
    abort = new AbortController()
    if (state.getState().phase !== 'closed') state.setState(CLOSED)
  }

  /** Of the state before the last decision on the stage; null where it cannot be played again. */
  function requestOf(futures: number): ForkRequest | null {
    const { episode, env } = frame
    if (episode === null || env?.kind !== 'platformer') return null
    const { spectator, config } = store.getState()
    const rewardWeights = config.env.kind === 'platformer' ? config.env.rewardWeights : env.rewardWeights
    const { seed, actions, decisions } = episode
    return {
      env: onOneLevel({ ...env, rewardWeights }),
      policy: playable(policyOnStage(shelf, spectator.show), platformerSpec(env)),
      start: { seed, actions: actions.slice(0, decisions) },
      futures,
      gamma: gammaInForce(store.getState()),
      greedy: spectator.greedy,
      seed: config.seed,
    }
  }

  function prepare(): void {
    const request = isPrepared ? null : requestOf(FUTURES_AHEAD)
    if (request === null) return
    isPrepared = true
    // The futures that a person asks for report what fails.
    workshop.fork(request).catch(() => undefined)
  }

  return { open, close, prepare, look: (branch) => state.setState({ branch }) }
}
