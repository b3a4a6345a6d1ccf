import { quantile } from '../../shared/statistics.ts'
import type { Breakpoint } from '../../training/protocol.ts'
import { patch } from '../app/appStore.ts'
import type { FiredOnStage } from '../app/types.ts'
import type { TracedEpisode } from '../history/episodeTrace.ts'
import { openTransition } from './openTransition.ts'
import type { Page } from './page.ts'
import { isActive, type RunControls } from './runControls.ts'

type Found = Pick<FiredOnStage, 'found' | 'limit'>

interface StageKind {
  /** At a decision; null where it does not fire. */
  atDecision?(episode: TracedEpisode, decision: number, breakpoint: Breakpoint): Found | null
  /** At the end of an episode. */
  atEnd?(episode: TracedEpisode, breakpoint: Breakpoint, past: Past): Found | null
}

/** What came before the episode that has ended. */
interface Past {
  /** The last episode on the stage that was no time-out rang the bell. */
  readonly rang: boolean
  /** Returns of the last training episodes, unscaled. */
  readonly returns: readonly number[]
}

const FEWEST_RETURNS = 20 // a percentile of fewer episodes is mostly chance

/** What stops the stage: one line a kind. The others are of the run (`training/trainer/breakpoints.ts`). */
const STAGE_KINDS: Readonly<Partial<Record<Breakpoint['kind'], StageKind>>> = {
  advantageBelow: {
    atDecision: ({ hasValue, advantages }, t, { value }) => firesBelow(advantages[t], value, hasValue),
  },
  deathAfterSuccess: { atEnd: ({ outcome }, _, { rang }) => firesBelow(0, 1, rang && outcome === 'hurt') },
  episodeBelowPercentile: {
    atEnd: (episode, { value }, { returns }) =>
      firesBelow(returnOf(episode), quantile([...returns], value / 100), returns.length >= FEWEST_RETURNS),
  },
}

type StagePage = Pick<Page, 'store' | 'trace' | 'history' | 'timeline'>

/** Stops stage and run where a breakpoint of the stage fires, and puts the stage into the state before that decision. */
export function watchStage(
  { store, trace, history, timeline }: StagePage,
  controls: Pick<RunControls, 'toggle'>,
  nextFrame: (callback: () => void) => void,
): void {
  let version = trace.version
  let next = { episode: trace.current.id, decision: trace.current.length }
  let rang = false

  function onFrame(): void {
    nextFrame(onFrame)
    if (trace.version === version) return
    version = trace.version
    const { current, finished } = trace
    if (finished !== null && finished.id >= next.episode) {
      look(finished)
      next = { episode: finished.id + 1, decision: 0 }
    }
    if (current.id > next.episode) next = { episode: current.id, decision: 0 }
    look(current)
  }

  /** Looks at the decisions that are new, and at the end of the episode. */
  function look(episode: TracedEpisode): void {
    const from = episode.id === next.episode ? next.decision : 0
    next = { episode: episode.id, decision: episode.length }
    const { breakpoints } = store.getState().view
    for (let t = from; t < Math.min(episode.length, episode.replayable); t++) {
      if (breakpoints.some((each) => fire(each, episode, t, STAGE_KINDS[each.kind]?.atDecision?.(episode, t, each))))
        return
    }
    if (episode.outcome === null) return
    const past = { rang, returns: history.lastReturns }
    if (episode.outcome !== 'timeLimit') rang = episode.outcome === 'bell'
    breakpoints.some((each) =>
      fire(each, episode, episode.length - 1, STAGE_KINDS[each.kind]?.atEnd?.(episode, each, past)),
    )
  }

  function fire(
    breakpoint: Breakpoint,
    { id }: TracedEpisode,
    decision: number,
    found: Found | null | undefined,
  ): boolean {
    if (!found) return false
    if (isTraining()) controls.toggle()
    patch(store, 'view', { showTimeline: true })
    timeline.go(decision, id)
    patch(store, 'run', { stoppedBy: { at: 'stage', breakpoint, ...found, episode: id, decision } })
    return true
  }

  function isTraining(): boolean {
    const { state } = store.getState().run
    return isActive(state) && state !== 'paused'
  }

  let opened = store.getState().run.stoppedBy
  store.subscribe(({ run: { stoppedBy } }) => {
    if (stoppedBy === opened) return
    opened = stoppedBy
    if (stoppedBy?.at === 'update') openTransition({ store, trace, timeline }, stoppedBy)
  })
  store.subscribe(({ run, spectator }, { run: before }) => {
    if (run.stoppedBy?.at === 'stage' && !spectator.paused) patch(store, 'run', { stoppedBy: null })
    // Run and stage were stopped together.
    const hasResumed = before.stoppedBy?.at === 'stage' && run.state === 'running' && before.state !== 'running'
    if (hasResumed && spectator.paused) patch(store, 'spectator', { paused: false })
  })
  nextFrame(onFrame)
}

function firesBelow(found: number, limit: number, isKnown: boolean): Found | null {
  return isKnown && found < limit ? { found, limit } : null
}

/** Undiscounted return, in the unit of training episodes. */
function returnOf({ rewards, length, env }: TracedEpisode): number {
  const scale = env?.kind === 'platformer' ? env.rewardScale : 1
  return rewards.subarray(0, length).reduce((sum, reward) => sum + reward, 0) / scale
}
