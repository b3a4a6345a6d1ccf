import * as v from 'valibot'
import { type AppStore, patch } from '../app/appStore.ts'
import { readConfig, writeConfig } from '../app/link.ts'
import type { PaintedValues } from '../app/types.ts'
import { isActive } from '../controls/runControls.ts'
import type { PageState } from '../controls/trainerEvents.ts'
import { X_AXES } from '../history/history.ts'
import type { RunKeeper, SavedRun } from './savedRun.ts'
import { SAVED_VERSION } from './savedRun.ts'

/** What outlives a reload: the settings in localStorage, the last run in IndexedDB. Neither is ever needed. */

const SETTINGS_KEY = 'bellman-bros/settings'
const SETTINGS_DELAY_MS = 300 // a slider being dragged is written once

const PAINTED: readonly PaintedValues[] = ['none', 'values', 'learnedReward']

const SETTINGS = v.object({
  config: v.string(),
  view: v.object({
    muted: v.boolean(),
    volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    showObservation: v.boolean(),
    // Settings from before these existed, or from when there were only values to show, stay good.
    showValues: v.optional(
      v.union([
        v.picklist(PAINTED),
        v.pipe(
          v.boolean(),
          v.transform((shown) => (shown ? 'values' : 'none')),
        ),
      ]),
      'none',
    ),
    showSwarm: v.boolean(),
    showReference: v.optional(v.boolean(), true),
    xAxis: v.picklist(X_AXES),
  }),
})

/**
 * Takes up the settings of the last visit; leaves the defaults where there are none that can be read.
 * `storage` is a function, because where storage is forbidden even naming it throws.
 */
export function recallSettings(store: AppStore, storage: () => Pick<Storage, 'getItem'>): void {
  try {
    const { config, view } = v.parse(SETTINGS, JSON.parse(storage().getItem(SETTINGS_KEY) ?? ''))
    const recalled = readConfig(config)
    if (recalled !== null) store.setState({ config: recalled })
    patch(store, 'view', view)
  } catch {
    // Nothing stored, storage forbidden, or settings of another version: a first visit.
  }
}

/** Writes configuration and view to `storage` a moment after each change. */
export function rememberSettings(store: AppStore, storage: () => Pick<Storage, 'setItem'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = store.subscribe((state, before) => {
    if (state.config === before.config && state.view === before.view) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { reducedMotion: _, ...view } = state.view // less motion is the system's wish
      try {
        storage().setItem(SETTINGS_KEY, JSON.stringify({ config: writeConfig(state.config), view }))
      } catch {
        // Forbidden or full: the page works without.
      }
    }, SETTINGS_DELAY_MS)
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}

/** The run on the page as data to keep; null before there is anything to keep. */
export function savedRunOf({ store, shelf, history }: PageState): SavedRun | null {
  const { run } = store.getState()
  if (shelf.latest === null || run.startedWith === null) return null
  const { startedFrom, updates, envSteps, trainingSeconds, episodes, evaluation, best, solved, milestones } = run
  return {
    version: SAVED_VERSION,
    config: writeConfig(run.startedWith),
    run: { startedFrom, updates, envSteps, trainingSeconds, episodes, evaluation, best, solved, milestones },
    latest: shelf.latest,
    best: shelf.best,
    generations: shelf.generations,
    history: history.save(),
  }
}

/** Puts a kept run back on the page, stopped. A run that has been started meanwhile stays. */
export function restoreRun({ store, shelf, history }: PageState, saved: SavedRun): void {
  if (store.getState().run.state !== 'idle') return
  const startedWith = configOf(saved)
  if (startedWith === null) return
  shelf.latest = saved.latest
  shelf.best = saved.best
  shelf.generations = [...saved.generations]
  history.restore(saved.history)
  patch(store, 'run', {
    ...saved.run,
    state: 'stopped',
    restored: true,
    startedWith,
    generations: saved.generations.map((snapshot) => snapshot.updates),
  })
}

function configOf(saved: SavedRun) {
  try {
    return readConfig(saved.config)
  } catch {
    return null // a level or an algorithm that is no more
  }
}

const SAVE_EVERY_MS = 10_000 // while training; what a crash may cost

/**
 * Keeps the run on the page saved: now and then while it trains, at once when it pauses, ends, finds a better policy,
 * or when the page is about to go. Forgets it when the run is reset.
 */
export function keepRunSaved(page: PageState, keeper: RunKeeper, document: Document): () => void {
  let isSaving = false
  let savedUpdates = -1

  async function save(): Promise<void> {
    const saved = savedRunOf(page)
    if (isSaving || saved === null || saved.run.updates === savedUpdates) return
    isSaving = true
    try {
      await keeper.save(saved)
      savedUpdates = saved.run.updates
    } catch {
      // Storage full or withdrawn: the next attempt may succeed, and training does not depend on it.
    } finally {
      isSaving = false
    }
  }

  const unsubscribe = page.store.subscribe(({ run }, { run: before }) => {
    if (run.state === 'idle' && before.state !== 'idle') {
      savedUpdates = -1
      keeper.forget().catch(() => undefined)
    } else if (run.best !== before.best || (isActive(before.state) && run.state !== before.state)) save()
  })
  const timer = setInterval(() => isActive(page.store.getState().run.state) && save(), SAVE_EVERY_MS)
  const onHidden = () => document.visibilityState === 'hidden' && save()
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    unsubscribe()
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onHidden)
  }
}
