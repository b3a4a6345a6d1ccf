import * as v from 'valibot'
import type { RunConfig, RunMaterial } from '../../training/protocol.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { readConfig, writeConfig } from '../app/link.ts'
import type { PaintedValues, RunState } from '../app/types.ts'
import { configInForce, isActive, type RunControls } from '../controls/runControls.ts'
import type { PageState } from '../controls/trainerEvents.ts'
import { X_AXES } from '../history/history.ts'
import type { RunKeeper, SavedRun } from './savedRun.ts'
import { SAVED_VERSION } from './savedVersion.ts'

/** What outlives a reload: the settings in localStorage, the last run in IndexedDB. The page works without either. */

const SETTINGS_KEY = 'bellman-bros/settings'
const SETTINGS_DELAY_MS = 300 // a slider being dragged is written once

const PAINTED: readonly PaintedValues[] = ['none', 'values', 'learnedReward']

/** Every part may be absent: settings from before it existed stay valid, and it keeps its default. */
const SETTINGS = v.object({
  config: v.optional(v.string(), ''),
  view: v.object({
    speed: v.exactOptional(v.union([v.picklist(['watching', 'full']), v.pipe(v.number(), v.gtValue(0))])),
    muted: v.exactOptional(v.boolean()),
    volume: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    showObservation: v.exactOptional(v.boolean()),
    // It was a switch when there were only values to show.
    showValues: v.exactOptional(
      v.union([
        v.picklist(PAINTED),
        v.pipe(
          v.boolean(),
          v.transform((shown) => (shown ? 'values' : 'none')),
        ),
      ]),
    ),
    showSwarm: v.exactOptional(v.boolean()),
    showReference: v.exactOptional(v.boolean()),
    xAxis: v.exactOptional(v.picklist(X_AXES)),
  }),
})

/**
 * Restores the settings of the last visit; keeps the defaults where none can be read.
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

/** Writes configuration and view to `storage` a moment after each change, and at once when the page is about to go. */
export function rememberSettings(
  store: AppStore,
  storage: () => Pick<Storage, 'setItem'>,
  document: Document,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    timer = undefined
    const { config, view: shown } = store.getState()
    const { reducedMotion: _, ...view } = shown // less motion is the system's wish
    try {
      storage().setItem(SETTINGS_KEY, JSON.stringify({ config: writeConfig(config), view }))
    } catch {
      // Forbidden or full: the page works without.
    }
  }
  const cancel = () => clearTimeout(timer)
  const unsubscribe = store.subscribe((state, before) => {
    if (state.config === before.config && state.view === before.view) return
    cancel()
    timer = setTimeout(write, SETTINGS_DELAY_MS)
  })
  const stopWatching = whenHidden(document, () => {
    if (timer === undefined) return
    cancel()
    write()
  })
  return () => {
    cancel()
    unsubscribe()
    stopWatching()
  }
}

/** Calls `act` when the page is hidden, which is the last that a page hears before it is reloaded or closed. */
function whenHidden(document: Document, act: () => void): () => void {
  const onChange = () => document.visibilityState === 'hidden' && act()
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}

/** The run on the page as data to keep; null before there is anything to keep. */
export function savedRunOf({ store, shelf, history }: PageState): SavedRun | null {
  const { run } = store.getState()
  const inForce = configInForce(run)
  if (shelf.latest === null || run.startedWith === null || inForce === null) return null
  const { startedFrom, updates, envSteps, trainingSeconds, episodes, evaluation, best, solved, milestones } = run
  const { collapsed, hacked, hasReference } = run
  return {
    version: SAVED_VERSION,
    config: writeConfig(inForce),
    startedWith: writeConfig(run.startedWith),
    run: {
      ...{ startedFrom, updates, envSteps, trainingSeconds, episodes, evaluation, best, solved, milestones },
      ...{ collapsed, hacked, hasReference },
    },
    latest: shelf.latest,
    best: shelf.best,
    generations: shelf.generations,
    referencePolicy: shelf.referencePolicy ?? shelf.reference,
    material: shelf.material && withoutPolicies(shelf.material),
    history: history.save(),
  }
}

function withoutPolicies({ initialPolicy: _, referencePolicy: __, ...rest }: RunMaterial): SavedRun['material'] {
  return rest
}

/** Puts a kept run back on the page, stopped. Does nothing where a run has been started meanwhile, and says false. */
export function restoreRun({ store, shelf, history }: PageState, saved: SavedRun): boolean {
  if (store.getState().run.state !== 'idle') return false
  const config = configOf(saved.config)
  if (config === null) return false
  shelf.latest = saved.latest
  shelf.best = saved.best
  shelf.generations = [...saved.generations]
  shelf.referencePolicy = saved.referencePolicy
  shelf.reference = saved.run.hasReference ? saved.referencePolicy : null
  shelf.material = saved.material
  history.restore(saved.history)
  patch(store, 'run', {
    ...saved.run,
    state: 'stopped',
    restored: true,
    startedWith: config,
    generations: saved.generations.map((snapshot) => snapshot.updates),
  })
  return true
}

function configOf(stored: string): RunConfig | null {
  try {
    return readConfig(stored)
  } catch {
    return null // a level or an algorithm that no longer exists
  }
}

/**
 * Shows the last run, unless the link that the page was opened with asks for another setup than the run has: then the run
 * is set aside and returned, to be offered. A run that was set aside before is shown where the link asks for its setup.
 */
export async function openLastRun(
  page: PageState,
  keeper: RunKeeper,
  link: RunConfig | null,
): Promise<SavedRun | null> {
  const { last, previous } = await keeper.load()
  const fits = (saved: SavedRun | null) => saved !== null && (link === null || isSetupOf(saved, link))
  const shown = fits(last) ? last : fits(previous) ? previous : null
  const isShown = shown !== null && restoreRun(page, shown)
  if (shown === last || last === null) {
    if (isShown && shown === previous) await keeper.replace({ last: previous, previous: null })
    return null
  }
  // What the page shows is what will be saved over `last`.
  await keeper.replace({ last: isShown ? shown : null, previous: last })
  return last
}

/** Whether a link asks for what the run was started with, or for what it trains with now. */
function isSetupOf(saved: SavedRun, link: RunConfig): boolean {
  const wanted = writeConfig(link)
  return [saved.config, saved.startedWith].some((stored) => {
    const config = stored === undefined ? null : configOf(stored)
    return config !== null && writeConfig(config) === wanted
  })
}

/** Puts a run that was set aside on the page, with its settings, and sets aside the one that is there. */
export async function bringBackRun(
  page: PageState,
  keeper: RunKeeper,
  saved: SavedRun,
  controls: Pick<RunControls, 'reset'>,
): Promise<void> {
  const config = configOf(saved.config)
  if (config === null) return
  const current = savedRunOf(page)
  controls.reset()
  page.store.setState({ config, notices: [] })
  restoreRun(page, saved)
  await keeper.replace({ last: saved, previous: current })
}

const SAVE_EVERY_MS = 10_000 // while training; what a crash may cost

/**
 * Keeps the run on the page saved: now and then while it trains, at once when it pauses, ends, finds a better policy,
 * or when the page is about to go. Forgets it when the run is reset.
 *
 * A save never waits for an earlier one: the keeper stores in the order of the calls, and a page may be reloaded in the
 * moment after a run has stopped.
 */
export function keepRunSaved(page: PageState, keeper: RunKeeper, document: Document): () => void {
  let kept: RunState | null = null

  async function save(): Promise<void> {
    const { run } = page.store.getState()
    const saved = savedRunOf(page)
    if (saved === null || run === kept) return
    kept = run
    try {
      await keeper.save(saved)
    } catch {
      // Storage full or withdrawn: the next attempt may succeed, and training does not depend on it.
      if (kept === run) kept = null
    }
  }

  const unsubscribe = page.store.subscribe(({ run }, { run: before }) => {
    if (run.state === 'idle' && before.state !== 'idle') {
      keeper.forget().catch(() => undefined)
    } else if (run.best !== before.best || (isActive(before.state) && run.state !== before.state)) save()
  })
  const timer = setInterval(() => isActive(page.store.getState().run.state) && save(), SAVE_EVERY_MS)
  const stopWatching = whenHidden(document, save)
  return () => {
    unsubscribe()
    clearInterval(timer)
    stopWatching()
  }
}
