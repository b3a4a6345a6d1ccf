import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createGroupFrame, createSnapshotShelf, createSwarmFrame } from '../../../src/store/app/frames.ts'
import { createMicroscopeStore } from '../../../src/store/controls/microscope.ts'
import { createKeptPoints } from '../../../src/store/controls/moments.ts'
import type { PageState } from '../../../src/store/controls/trainerEvents.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import { savedRunOf } from '../../../src/store/persist/pageRun.ts'
import { parseSavedRun, type SavedRun } from '../../../src/store/persist/savedRun.ts'
import { batchOf, evaluationOf } from '../batch.ts'

/** Pages with and without a run, for the tests of what is stored. */

export const SPEC = { id: 'test', observationSize: 3, actionCount: 5, actionNames: [], observationSlices: [] }

export function emptyPage(): PageState {
  return {
    store: createAppStore(defaultRunConfig()),
    shelf: createSnapshotShelf(),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    history: createHistory(),
    points: createKeptPoints(),
    microscopeStore: createMicroscopeStore(),
  }
}

/** A page whose run has made five updates. */
export function trainedPage(): PageState {
  const page = emptyPage()
  const snapshot = initialSnapshot(SPEC, createRng(1), [4])
  page.shelf.latest = snapshot
  page.shelf.best = snapshot
  page.shelf.generations = [snapshot]
  page.history.addProgress(
    batchOf({ updates: 5, envSteps: 500, metrics: { 'loss/policy': 2 } }, [{ endedAt: 9, return: 3 }]),
  )
  const clip = { levelId: 'lobby', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 2) }
  patch(page.store, 'run', {
    state: 'running',
    startedWith: page.store.getState().config,
    updates: 5,
    envSteps: 500,
    best: evaluationOf(0.5, { isBest: true }),
    milestones: [{ name: 'over the gap', envSteps: 50, updates: 1, trainingSeconds: 0.5, clip }],
  })
  return page
}

/** What is stored of it. */
export function saved(): SavedRun {
  const run = savedRunOf(trainedPage())
  if (run === null) throw new Error('nothing to save')
  return structuredClone(run)
}

/** What a reload reads of the run on a page. */
export function reread(page: PageState): SavedRun {
  const run = parseSavedRun(structuredClone(savedRunOf(page)))
  if (run === null) throw new Error('it cannot be read')
  return run
}

/** A page that can be hidden. */
export function fakeDocument() {
  const target = new EventTarget()
  const document = Object.assign(target, { visibilityState: 'hidden' }) as unknown as Document
  return { document, hide: () => target.dispatchEvent(new Event('visibilitychange')) }
}
