import type { RunConfig } from '../../training/protocol.ts'
import { patch } from '../app/appStore.ts'
import { writeConfig } from '../app/link.ts'
import { freshId, freshName, nameMaker, tidyName } from '../app/names.ts'
import { type ArchiveState, type RunCard, runTitle } from '../app/runCard.ts'
import type { RunState } from '../app/types.ts'
import type { KeptPoint } from '../controls/moments.ts'
import { isActive, type RunClearing, type RunControls } from '../controls/runControls.ts'
import type { PageState } from '../controls/trainerEvents.ts'
import { nextPointId, withCheckpoint } from './checkpointList.ts'
import type { LostStorage } from './database.ts'
import { lastSeen, noteSeen, type Seen } from './lastSeen.ts'
import { type CardFacts, cardOfRun, configOf, momentIn, restoreRun, savedRunOf } from './pageRun.ts'
import type { ReadPoint } from './readPoint.ts'
import type { SavedRun, StoredCheckpoint } from './savedRun.ts'
import type { StoredPoint } from './storedPoint.ts'
import { createTabs, type TabsPort } from './tabs.ts'
import { whenHidden } from './whenHidden.ts'

/** Storage of runs and of their cards. */
export interface RunsPort {
  list(): Promise<{ readonly cards: readonly RunCard[]; readonly unreadable: number }>
  /** The run; null if it is not stored or cannot be read. */
  load(id: string): Promise<SavedRun | null>
  /** Whether what is stored of a run differs from what was written. */
  isDamaged(id: string): Promise<boolean>
  /** The run with its checkpoints; null if it is not stored or cannot be read. */
  loadWhole(id: string): Promise<WholeRun | null>
  /** All stored checkpoints of a run, unchecked. */
  points(id: string): Promise<readonly StoredPoint[]>
  /** A checkpoint in the form in which it is stored; `run` is at the checkpoint. */
  pack(id: string, run: SavedRun, agentState: Uint8Array<ArrayBuffer>): StoredPoint
  /**
   * Writes a run, its card and new checkpoints of it in one transaction, removes its checkpoints that are not in its list, and
   * reads the new ones back. A run that could not be read again is not written.
   */
  save(card: RunCard, run: SavedRun, added?: readonly StoredPoint[]): Promise<void>
  change(card: RunCard): Promise<void>
  remove(id: string): Promise<void>
}

/** A stored run at its last checkpoint that can be read. */
export interface WholeRun {
  readonly run: SavedRun
  /** Null: the run resumes from its weights. */
  readonly last: ReadPoint | null
  readonly best: ReadPoint | null
  /** The run's last checkpoint is damaged: this is an earlier one, or the run without any. */
  readonly isEarlier: boolean
}

/** What the archive needs of the browser. */
interface ArchivePorts {
  readonly runs: RunsPort
  readonly tabs: TabsPort
  /** Storage of this tab alone, which survives a reload. A function, because where it is forbidden naming it throws. */
  tab(): Pick<Storage, 'getItem' | 'setItem'>
  readonly document: Document
  /** Asks the browser not to delete what is stored. */
  persist(): void
}

/** All runs of this browser, until a person deletes them. */
export interface Archive {
  /**
   * Shows the run of this tab, or the newest one in a new tab, and keeps the run on the page from then on. If the link
   * asks for another setup than that run has, the newest run of that setup is shown, if any, and the id of the run that
   * would have been shown is returned.
   */
  open(ports: ArchivePorts, link: RunConfig | null): Promise<string | null>
  /** Stores the run on the page at once. */
  save(): void
  /** Ends the run on the page, if this tab trains it, and stores it with all that it has learnt. */
  end(): Promise<void>
  /** Shows the run that this tab follows as it was stored last, with its checkpoints. */
  reload(): Promise<void>
  /**
   * Storage is lost. A newer page has it: the run is stored once more, and then no longer. It was cleared: the run is stored
   * again with `reopen`, and what has become of it is said by `settle`.
   */
  lose(reason: LostStorage): void
  /** Storage is there again, and empty. */
  reopen(runs: RunsPort): Promise<void>
  /** After storage was cleared: says whether what is on the page is stored again. */
  settle(isStoredAgain: boolean): void
  /** Puts a kept run on the page with its settings, stopped. The one that is there is stopped and kept. */
  show(id: string): Promise<void>
  /** Keeps a run from elsewhere with its checkpoints under that name, if it is free, and shows it. Returns its name. */
  add(name: string, whole: WholeRun): Promise<string>
  /** Shows a copy of a kept run, which can be trained in another direction. */
  branch(id: string): Promise<void>
  load(id: string): Promise<SavedRun | null>
  /** The run with the checkpoints from which it continues; null if it cannot be read, which is said. */
  loadWhole(id: string): Promise<WholeRun | null>
  rename(id: string, name: string): void
  pin(id: string, isPinned: boolean): void
  remove(id: string): Promise<void>
  undoRemove(): Promise<void>
}

const TAB_KEY = 'bellman-bros/run'
const NO_RUN = 'none' // this tab has been reset: a reload shows no run
/** Longest and shortest time between two saves while a run trains. What a crash may cost. */
const SAVE_EVERY_MS = { longest: 10_000, shortest: 1500 }
const SAVE_SHARE = 0.1 // of the time while a run trains that is spent on saving it, unless a save takes more than a second
const NOTE_EVERY_MS = 1000
const STOP_MS = 30_000 // how long a run may take to end: a hung worker is given up after ten seconds, or more if its updates are slow

interface ArchiveOptions {
  readonly page: PageState
  readonly controls: RunClearing & Pick<RunControls, 'stop'>
  now(): number
  /** Called when something of which a person should know has happened to the kept runs. */
  say(event: ArchiveEvent): void
}

interface RemovedRun {
  readonly card: RunCard
  readonly run: SavedRun
  readonly points: readonly StoredPoint[]
  /** It was the run on the page. */
  readonly wasShown: boolean
}

export type ArchiveEvent =
  | { readonly kind: 'thinned'; readonly name: string }
  /** The run was too large to be stored with its optimiser and replay buffer. */
  | { readonly kind: 'weightsOnly'; readonly name: string }
  | { readonly kind: 'full' }
  /** Storage is lost: see `lose`. */
  | { readonly kind: 'newer' }
  /** Storage was cleared: what is on the page is stored again, or it could not be. */
  | { readonly kind: 'cleared' | 'gone' }
  /** A run that cannot be read: it was written for another version of the page, or it is not what was written. */
  | { readonly kind: 'unreadable' | 'broken'; readonly name: string }
  /** A damaged checkpoint: the run is shown as it was at `updates`. */
  | { readonly kind: 'damaged'; readonly name: string; readonly updates: number }

/** Until it is opened, an archive keeps nothing. */
export function createArchive({ page, controls, now, say }: ArchiveOptions): Archive {
  const { store } = page
  let ports: ArchivePorts | null = null
  let lost: ArchivePorts | null = null // ports whose storage was lost
  let kept: RunState | KeptPoint | null = null // as it was when it was saved last
  let checkpoints: readonly StoredCheckpoint[] = [] // of the run on the page
  let ids = new WeakMap<KeptPoint, string>() // of those that are stored, or being stored
  let removed: RemovedRun | null = null
  let isRestoring = false // the run on the page is a stored one, whose checkpoints are not there yet
  let hasAsked = false
  const said = new Set<string>()
  let storing = 0 // saves in progress, of runs that do not train
  let edits = 0 // of the list
  let savedAt = Number.NEGATIVE_INFINITY // when the last save began
  let saveMs = 0 // how long it took
  let notedAt = Number.NEGATIVE_INFINITY
  const tabs = createTabs({
    page,
    reload,
    refresh,
  })

  const archive = () => store.getState().archive
  const cardWith = (id: string | null) => archive().cards.find((card) => card.id === id)

  function withCards(cards: readonly RunCard[]): void {
    edits++
    patch(store, 'archive', { cards: cards.toSorted((a, b) => b.savedAt - a.savedAt) })
  }

  function withCard(card: RunCard): void {
    withCards([card, ...archive().cards.filter(({ id }) => id !== card.id)])
  }

  /** Shows a stored run. It need not be saved again before it changes. `seen`: how far this tab has seen it go. */
  function restore(
    { run, last, best, isEarlier }: WholeRun,
    id: string,
    seen: Seen | null = ports && lastSeen(ports.tab),
  ): void {
    isRestoring = true
    const isShown = restoreRun(page, run, id)
    isRestoring = false
    if (!isShown) return
    const keep = (point: ReadPoint) => ({ agentState: point.agentState, moment: momentIn(page, point.run) })
    page.points.last = last && keep(last)
    page.points.best = best === last ? page.points.last : best && keep(best)
    checkpoints = run.checkpoints ?? []
    ids = new WeakMap()
    for (const [point, stored] of [
      [page.points.last, last],
      [page.points.best, best],
    ] as const) {
      if (point !== null && stored?.run.resumesFrom !== undefined) ids.set(point, stored.run.resumesFrom)
    }
    patch(store, 'run', { lost: lostSince(seen, id, store.getState().run) })
    kept = page.points.last ?? store.getState().run
    if (isEarlier) say({ kind: 'damaged', name: cardWith(id)?.name ?? id, updates: run.run.updates })
  }

  async function reload(): Promise<void> {
    const { recordId: id, isFollowed, updates, trainingSeconds } = store.getState().run
    const run = id !== null && isFollowed ? await ports?.runs.loadWhole(id) : null
    if (id !== null && run) restore(run, id, { id, updates, trainingSeconds, isLast: false }) // its writer may have gone further
  }

  /** Reads the list again, also what other tabs have written. A list that was read during a change here is out of date. */
  async function refresh(): Promise<void> {
    for (let before = -1; ports !== null && before !== edits; ) {
      before = edits
      const { cards, unreadable } = await ports.runs.list()
      if (before === edits) patch(store, 'archive', { cards, unreadable })
    }
  }

  function save(): void {
    void saveRun()
  }

  /** No checkpoint of the run on the page is stored. */
  function forgetStored(): void {
    checkpoints = []
    ids = new WeakMap()
  }

  /**
   * A save never waits for an earlier one: storage keeps the order of the calls, and a page may be reloaded in the moment
   * after a run has stopped.
   */
  async function saveRun(): Promise<void> {
    const { run } = store.getState()
    const { last } = page.points
    if (ports === null || (last ?? run) === kept || run.isFollowed) return
    const shown = savedRunOf(page, last?.moment)
    if (shown === null) return
    savedAt = now()
    const id = run.recordId ?? freshId(archive().cards, savedAt)
    if (run.recordId === null) forgetStored()
    const listed = checkpoints
    const { saved, added } = withPoints(ports, id, shown)
    const card = cardOfRun(saved, { ...(cardWith(id) ?? newCard(id, saved)), savedAt })
    if (run.recordId === null) patch(store, 'run', { recordId: id })
    kept = last ?? store.getState().run
    withCard(card)
    const trains = isActive(run.state)
    if (!trains) noteStoring(1)
    try {
      const stored = await storeRun(
        ports,
        card,
        saved,
        added.map(({ stored: point }) => point),
      )
      if (stored !== saved) {
        withCard(cardOfRun(stored, cardWith(id) ?? card))
        if (checkpoints === saved.checkpoints) checkpoints = stored.checkpoints ?? []
      }
      saveMs = now() - card.savedAt
      if (archive().storage !== 'open') patch(store, 'archive', { storage: 'open' })
    } catch {
      if (ports === null) return // storage is lost, and the person knows
      saveMs = SAVE_EVERY_MS.longest // trying again soon would not help
      // Full or withdrawn: the next attempt may succeed, and training does not depend on it.
      if (store.getState().run.recordId === id) kept = null
      if (checkpoints === saved.checkpoints) checkpoints = listed
      for (const { point } of added) ids.delete(point)
      if (archive().storage !== 'full') say({ kind: 'full' })
      patch(store, 'archive', { storage: 'full' })
      return
    } finally {
      if (!trains) noteStoring(-1)
    }
    tabs.changed()
    if (hasAsked) return
    hasAsked = true
    ports.persist()
  }

  function noteStoring(more: 1 | -1): void {
    storing += more
    patch(store, 'archive', { isStoring: storing > 0 })
  }

  /** The run with its list of checkpoints, and those that are not stored yet: that of its best policy, and the last one. */
  function withPoints({ runs }: ArchivePorts, id: string, run: SavedRun) {
    const { last, best } = page.points
    const added: { readonly point: KeptPoint; readonly stored: StoredPoint }[] = []
    for (const point of best === null || best === last ? [last] : [best, last]) {
      const then = point === null || ids.has(point) ? null : point === last ? run : savedRunOf(page, point.moment)
      if (point === null || then === null) continue
      const stored = runs.pack(nextPointId(id, checkpoints, now()), then, point.agentState)
      const bytes = stored.run.length + stored.agentState.length
      const { updates } = point.moment.run
      checkpoints = withCheckpoint(checkpoints, { id: stored.id, updates, bytes, isBest: point === best })
      ids.set(point, stored.id)
      added.push({ point, stored })
    }
    const resumesFrom = last === null ? undefined : ids.get(last)
    const saved: SavedRun = {
      ...run,
      ...(checkpoints.length > 0 && { checkpoints }),
      ...(resumesFrom !== undefined && { resumesFrom }),
    }
    return { saved, added }
  }

  /**
   * Stores a run and returns what was stored. When storage is full, intermediate policies and checkpoints of unpinned runs give
   * way, the oldest run's first, then the run's own. Its last and its best stay.
   */
  async function storeRun(
    { runs }: ArchivePorts,
    card: RunCard,
    run: SavedRun,
    added: readonly StoredPoint[] = [],
  ): Promise<SavedRun> {
    const fits = (stored: SavedRun, points: readonly StoredPoint[] = [], facts = card) =>
      runs.save(cardOfRun(stored, facts), stored, points).then(
        () => true,
        (error: unknown) => {
          if (isFull(error)) return false
          throw error
        },
      )
    if (await fits(run, added)) return run
    for (const other of archive().cards.toReversed()) {
      if (other.id === card.id || other.isPinned) continue
      const old = await runs.load(other.id)
      const thinner = old && withoutIntermediates(old)
      if (thinner === null || !(await fits(thinner, [], other))) continue
      withCard(cardOfRun(thinner, other))
      say({ kind: 'thinned', name: other.name })
      if (await fits(run, added)) return run
    }
    const own = withoutIntermediates(run)
    if (own !== null && (await fits(own, added))) {
      sayOfOwn('thinned', card)
      return own
    }
    const isStored = (run.checkpoints ?? []).some(({ id }) => !added.some((point) => point.id === id))
    if (added.length > 0 && !isStored) {
      // Nothing of the run is stored yet: its weights are better than nothing.
      const { checkpoints: _, resumesFrom: __, ...weights } = own ?? run
      if (await fits(weights)) {
        sayOfOwn('weightsOnly', card)
        return weights
      }
    }
    throw new DOMException('The run does not fit.', 'QuotaExceededError')
  }

  /** Every save of the same run may find storage full again: a person hears of it once. */
  function sayOfOwn(kind: 'thinned' | 'weightsOnly', { id, name }: RunCard): void {
    const key = `${kind} ${id}`
    if (said.has(key)) return
    said.add(key)
    say({ kind, name })
  }

  function newCard(id: string, saved: SavedRun): CardFacts {
    const config = configOf(saved.config)
    const name = freshName(archive().cards, config === null ? '' : runTitle(config))
    return { id, name, isPinned: false, startedAt: now(), savedAt: now() }
  }

  async function open(opened: ArchivePorts, link: RunConfig | null): Promise<string | null> {
    const { cards, unreadable } = await opened.runs.list()
    ports = opened
    patch(store, 'archive', { cards, unreadable, storage: 'open' })
    const last = lastOf(cards, recall(opened))
    const shown =
      link === null || last === null || isSetupOf(last, link) ? last : cards.find((card) => isSetupOf(card, link))
    const run = shown ? await opened.runs.loadWhole(shown.id) : null
    if (shown && run === null) await sayUnreadable(shown.id)
    if (shown && run !== null && store.getState().run.state === 'idle') {
      restore(run, shown.id)
      // The link may have the settings of the run's start: those in force came later.
      const { startedWith, recordId } = store.getState().run
      if (link !== null && recordId === shown.id && startedWith !== null) store.setState({ config: startedWith })
    }
    keepSaved(opened)
    tabs.open(opened.tabs)
    return last !== null && last !== shown ? last.id : null
  }

  function lose(reason: LostStorage): void {
    if (ports === null) return
    if (reason === 'newer') save()
    lost = ports
    ports = null
    patch(store, 'archive', { storage: reason === 'newer' ? 'newer' : 'missing' })
    if (reason === 'newer') say({ kind: 'newer' })
  }

  function settle(isStoredAgain: boolean): void {
    if (archive().storage !== 'newer') say({ kind: isStoredAgain ? 'cleared' : 'gone' })
  }

  async function reopen(runs: RunsPort): Promise<void> {
    if (lost === null) return
    ports = { ...lost, runs }
    lost = null
    forgetStored()
    kept = null
    patch(store, 'archive', { storage: 'open', deleted: null })
    await refresh()
    await saveRun()
  }

  /**
   * Saves while a run trains, as often as its size allows, and at once when it pauses, ends, finds a better policy or the page
   * goes.
   */
  function keepSaved(opened: ArchivePorts): void {
    store.subscribe(({ run }, { run: before }) => {
      if (run.recordId !== before.recordId && run.recordId !== null) remember(opened, run.recordId)
      if (run.state === 'idle' && before.state !== 'idle') remember(opened, NO_RUN)
      else if (isRestoring) return
      else if (isNewBest(run, before) || (isActive(before.state) && run.state !== before.state)) save()
      else if (isActive(run.state) && run.checkpointedAt !== before.checkpointedAt && isSaveDue()) save()
    })
    store.subscribe(({ run }, { run: before }) => {
      const isNews = run.updates !== before.updates || run.state !== before.state || run.recordId !== before.recordId
      if (isNews) noteProgress(opened)
    })
    setInterval(() => isActive(store.getState().run.state) && save(), SAVE_EVERY_MS.longest)
    whenHidden(opened.document, () => {
      noteProgress(opened, true)
      save()
    })
    const { recordId } = store.getState().run
    if (recordId !== null) remember(opened, recordId)
  }

  /** Notes how far the run is, at most once a second while it trains, so that a reload can say what it has lost. */
  function noteProgress({ tab }: ArchivePorts, isHidden = false): void {
    const { state, recordId: id, isFollowed, restored, updates, trainingSeconds } = store.getState().run
    if (id === null || isFollowed || restored) return
    const isLast = isHidden || !isActive(state)
    if (!isLast && now() - notedAt < NOTE_EVERY_MS) return
    notedAt = isLast ? Number.NEGATIVE_INFINITY : now() // what follows the last note, if anything does, is noted at once
    noteSeen(tab, { id, updates, trainingSeconds, isLast })
  }

  /** A large run, which takes long to store, is saved less often. */
  function isSaveDue(): boolean {
    const { shortest, longest } = SAVE_EVERY_MS
    return now() - savedAt >= Math.min(longest, Math.max(shortest, saveMs / SAVE_SHARE))
  }

  /** Of a run with checkpoints, the best policy is saved with the checkpoint that follows it. */
  function isNewBest(run: RunState, before: RunState): boolean {
    const { last, best } = page.points
    return last === null ? run.best !== before.best : run.checkpointedAt !== before.checkpointedAt && best === last
  }

  async function show(id: string): Promise<void> {
    const run = await ports?.runs.loadWhole(id)
    const config = run ? configOf(run.run.config) : null
    if (!run || config === null) return sayUnreadable(id)
    await end()
    controls.reset()
    store.setState({ config })
    restore(run, id)
  }

  async function sayUnreadable(id: string): Promise<void> {
    const kind = (await ports?.runs.isDamaged(id)) ? 'broken' : 'unreadable'
    say({ kind, name: cardWith(id)?.name ?? id })
  }

  async function loadWhole(id: string): Promise<WholeRun | null> {
    const run = (await ports?.runs.loadWhole(id)) ?? null
    if (run === null) await sayUnreadable(id)
    return run
  }

  async function branch(id: string): Promise<void> {
    if (store.getState().run.recordId === id) await end() // a branch begins where the run is, not at its last save
    const run = await ports?.runs.load(id)
    const from = cardWith(id)
    if (!run || from === undefined) return sayUnreadable(id)
    const points = (await ports?.runs.points(id)) ?? []
    await keep(run, { ...from, name: freshName(archive().cards, from.name) }, points)
  }

  async function add(wish: string, whole: WholeRun): Promise<string> {
    const name = nameMaker(archive().cards).unique(wish)
    if (ports === null) {
      await end()
      controls.reset() // a page without storage shows it nevertheless
      restore(whole, freshId(archive().cards, now()))
      return name
    }
    const points: StoredPoint[] = []
    for (const point of whole.best === whole.last ? [whole.last] : [whole.best, whole.last]) {
      const id = point?.run.resumesFrom
      if (point && id !== undefined) points.push(ports.runs.pack(id, point.run, point.agentState))
    }
    await keep(whole.run, { name, startedAt: now() }, points)
    return name
  }

  /** Stores a run as a new one, and shows it. */
  async function keep(
    original: SavedRun,
    facts: Pick<CardFacts, 'name' | 'startedAt' | 'startedWith'>,
    originalPoints: readonly StoredPoint[],
  ): Promise<void> {
    if (ports === null) return
    const id = freshId(archive().cards, now())
    const { run, points } = renamed(original, originalPoints, id)
    const card = cardOfRun(run, { ...facts, id, isPinned: false, savedAt: now() })
    try {
      await storeRun(ports, card, run, points)
    } catch {
      return say({ kind: 'full' })
    }
    withCard(card)
    tabs.changed()
    await show(id)
  }

  function change(id: string, changes: Partial<RunCard>): void {
    const card = cardWith(id)
    if (card === undefined) return
    const changed = { ...card, ...changes }
    withCard(changed)
    ports?.runs.change(changed).then(tabs.changed, () => say({ kind: 'full' }))
  }

  async function remove(id: string): Promise<void> {
    if (cardWith(id) === undefined || ports === null) return
    const isShown = () => store.getState().run.recordId === id
    if (isShown()) await end() // it is deleted with all that it has learnt
    const card = cardWith(id)
    if (card === undefined || ports === null) return
    const run = await ports.runs.load(id)
    const points = await ports.runs.points(id)
    await ports.runs.remove(id)
    removed = run && { card, run, points, wasShown: isShown() }
    withCards(archive().cards.filter((each) => each.id !== id))
    patch(store, 'archive', { deleted: run && card })
    if (isShown()) {
      kept = page.points.last ?? store.getState().run // else the reset would save it again
      controls.reset()
    }
    tabs.changed()
  }

  /** Stops the run on the page and waits for its end, with which its last checkpoint is stored. */
  async function end(): Promise<void> {
    const { runId, isFollowed } = store.getState().run
    const isOver = () => store.getState().run.runId !== runId || !isActive(store.getState().run.state)
    if (isFollowed || isOver()) return
    controls.stop()
    await new Promise<void>((resolve) => {
      const goOn = () => {
        clearTimeout(timer)
        unsubscribe()
        resolve()
      }
      const timer = setTimeout(goOn, STOP_MS)
      const unsubscribe = store.subscribe(() => isOver() && goOn())
    })
  }

  async function undoRemove(): Promise<void> {
    if (removed === null || ports === null) return
    const { card, run, points, wasShown } = removed
    try {
      await storeRun(ports, card, run, points)
    } catch {
      return say({ kind: 'full' })
    }
    removed = null
    withCard(card)
    patch(store, 'archive', { deleted: null })
    tabs.changed()
    const whole = wasShown && store.getState().run.state === 'idle' ? await ports?.runs.loadWhole(card.id) : null
    if (whole) restore(whole, card.id)
  }

  return {
    open,
    save,
    end,
    reload,
    lose,
    reopen,
    settle,
    show,
    branch,
    add,
    load: async (id) => (await ports?.runs.load(id)) ?? null,
    loadWhole,
    rename(id, typed) {
      const name = tidyName(typed)
      if (name !== '') change(id, { name })
    },
    pin: (id, isPinned) => change(id, { isPinned }),
    remove,
    undoRemove,
  }
}

/** What was seen of the run after the point at which it is shown; null where this tab did not see it last. */
function lostSince(seen: Seen | null, id: string, shown: RunState): RunState['lost'] {
  if (seen?.id !== id || seen.updates < shown.updates) return null
  const updates = seen.updates - shown.updates
  const trainingSeconds = Math.max(0, seen.trainingSeconds - shown.trainingSeconds)
  return updates === 0 && !seen.isLast ? null : { updates, trainingSeconds, isLeast: !seen.isLast }
}

/** The run without intermediate policies and checkpoints; null if it has none. */
function withoutIntermediates(run: SavedRun): SavedRun | null {
  const { generations, checkpoints = [], resumesFrom } = run
  const best = checkpoints.findLast(({ isBest }) => isBest)
  const kept = checkpoints.filter((each) => each.id === resumesFrom || each === best)
  if (generations.length === 0 && kept.length === checkpoints.length) return null
  return { ...run, generations: [], ...(run.checkpoints && { checkpoints: kept }) }
}

/** A run and its checkpoints under another id. */
function renamed(run: SavedRun, points: readonly StoredPoint[], id: string) {
  const moved = (old: string) => `${id}${old.slice(old.lastIndexOf('/'))}`
  const { checkpoints, resumesFrom, ...rest } = run
  const copy: SavedRun = {
    ...rest,
    ...(checkpoints && { checkpoints: checkpoints.map((each) => ({ ...each, id: moved(each.id) })) }),
    ...(resumesFrom !== undefined && { resumesFrom: moved(resumesFrom) }),
  }
  return { run: copy, points: points.map((point) => ({ ...point, id: moved(point.id) })) }
}

/** The run that this tab showed last, none if it was reset, or the newest run if this is a new tab. */
function lastOf(cards: ArchiveState['cards'], remembered: string | null): RunCard | null {
  if (remembered === NO_RUN) return null
  return cards.find(({ id }) => id === remembered) ?? cards[0] ?? null
}

function recall({ tab }: ArchivePorts): string | null {
  try {
    return tab().getItem(TAB_KEY)
  } catch {
    return null
  }
}

function remember({ tab }: ArchivePorts, id: string): void {
  try {
    tab().setItem(TAB_KEY, id)
  } catch {
    // Forbidden: a reload shows the newest run.
  }
}

/** Whether a link asks for what a run was started with, or for what it trains with now. */
function isSetupOf(card: RunCard, link: RunConfig): boolean {
  const wanted = writeConfig(link)
  return [card.config, card.startedWith].some((stored) => {
    const config = configOf(stored)
    return config !== null && writeConfig(config) === wanted
  })
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
