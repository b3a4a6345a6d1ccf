import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import type { RunState, SnapshotShelf } from '../app/types.ts'
import type { History, SavedHistory } from '../history/history.ts'

/** What the page shows of a run at one point of it: counters, policies and charts. */
export interface Moment {
  readonly run: RunState
  readonly latest: PolicySnapshot | null
  readonly best: PolicySnapshot | null
  readonly generations: readonly PolicySnapshot[]
  readonly referencePolicy: PolicySnapshot | null
  readonly history: SavedHistory
}

/** A whole checkpoint of the run on the page. */
export interface KeptPoint {
  /** `ResumePoint.agentState`. */
  readonly agentState: Uint8Array<ArrayBuffer>
  readonly moment: Moment
}

/** The checkpoints from which the run on the page can resume; null where it has only weights. */
export interface KeptPoints {
  last: KeptPoint | null
  /** Of the best policy by evaluation. */
  best: KeptPoint | null
}

export function createKeptPoints(): KeptPoints {
  return { last: null, best: null }
}

/** Where the page shows its run. */
interface ShownRun {
  readonly store: AppStore
  readonly shelf: SnapshotShelf
  readonly history: History
}

export function momentOf({ store, shelf, history }: ShownRun): Moment {
  const { latest, best, generations, referencePolicy, reference } = shelf
  return {
    run: store.getState().run,
    ...{ latest, best, generations: [...generations] },
    referencePolicy: referencePolicy ?? reference,
    history: history.save(),
  }
}

/** Shows the run as it was at an earlier point. Its settings in force, its material and its state stay. */
export function rewindTo({ store, shelf, history }: ShownRun, moment: Moment): void {
  shelf.latest = moment.latest
  shelf.best = moment.best
  shelf.generations = [...moment.generations]
  shelf.referencePolicy = moment.referencePolicy
  history.restore(moment.history)
  const { updates, envSteps, trainingSeconds, episodes, evaluation, best, solved, milestones } = moment.run
  patch(store, 'run', {
    ...{ updates, envSteps, trainingSeconds, episodes, evaluation, best, solved, milestones },
    ...{ collapsed: moment.run.collapsed, hacked: moment.run.hacked },
    generations: moment.generations.map((snapshot) => snapshot.updates),
  })
}
