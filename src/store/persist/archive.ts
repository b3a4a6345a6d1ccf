import type { RunConfig } from '../../training/protocol.ts'
import { patch } from '../app/appStore.ts'
import { writeConfig } from '../app/link.ts'
import { freshId, freshName, nameMaker, tidyName } from '../app/names.ts'
import { type ArchiveState, type RunCard, runTitle } from '../app/runCard.ts'
import type { RunState } from '../app/types.ts'
import { isActive, type RunControls } from '../controls/runControls.ts'
import type { PageState } from '../controls/trainerEvents.ts'
import { type CardFacts, cardOfRun, configOf, restoreRun, savedRunOf } from './pageRun.ts'
import type { SavedRun } from './savedRun.ts'
import { createTabs, type TabsPort } from './tabs.ts'
import { whenHidden } from './whenHidden.ts'

/** Storage of runs and of their cards. */
export interface RunsPort {
  list(): Promise<{ readonly cards: readonly RunCard[]; readonly unreadable: number }>
  /** The run; null if it is not stored or cannot be read. */
  load(id: string): Promise<SavedRun | null>
  /** Writes a run and its card in one transaction. A run that could not be read again is not written. */
  save(card: RunCard, run: SavedRun): Promise<void>
  change(card: RunCard): Promise<void>
  remove(id: string): Promise<void>
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
  /** Puts a kept run on the page with its settings, stopped. The one that is there is stopped and kept. */
  show(id: string): Promise<void>
  /** Keeps a run from elsewhere under that name, if it is free, and shows it. Returns its name. */
  add(name: string, run: SavedRun): Promise<string>
  /** Shows a copy of a kept run, which can be trained in another direction. */
  branch(id: string): Promise<void>
  load(id: string): Promise<SavedRun | null>
  rename(id: string, name: string): void
  pin(id: string, isPinned: boolean): void
  remove(id: string): Promise<void>
  undoRemove(): Promise<void>
}

const TAB_KEY = 'bellman-bros/run'
const NO_RUN = 'none' // this tab has been reset: a reload shows no run
const SAVE_EVERY_MS = 10_000 // while training; what a crash may cost

interface ArchiveOptions {
  readonly page: PageState
  readonly controls: Pick<RunControls, 'reset'>
  now(): number
  /** Called when something of which a person should know has happened to the kept runs. */
  say(event: ArchiveEvent): void
}

export type ArchiveEvent =
  | { readonly kind: 'thinned'; readonly name: string }
  | { readonly kind: 'full' }
  | { readonly kind: 'unreadable'; readonly name: string }

/** Until it is opened, an archive keeps nothing. */
export function createArchive({ page, controls, now, say }: ArchiveOptions): Archive {
  const { store } = page
  let ports: ArchivePorts | null = null
  let kept: RunState | null = null // as it was when it was saved last
  let removed: { readonly card: RunCard; readonly run: SavedRun } | null = null
  let hasAsked = false
  let edits = 0 // of the list
  const tabs = createTabs({
    page,
    reload: async (id) => {
      const run = await ports?.runs.load(id)
      if (run) restore(run, id)
    },
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

  /** Shows a stored run. It need not be saved again before it changes. */
  function restore(run: SavedRun, id: string): void {
    if (restoreRun(page, run, id)) kept = store.getState().run
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

  /**
   * A save never waits for an earlier one: storage keeps the order of the calls, and a page may be reloaded in the moment
   * after a run has stopped.
   */
  async function saveRun(): Promise<void> {
    const { run } = store.getState()
    const saved = savedRunOf(page)
    if (ports === null || saved === null || run === kept || run.isFollowed) return
    const id = run.recordId ?? freshId(archive().cards, now())
    const card = cardOfRun(saved, { ...(cardWith(id) ?? newCard(id, saved)), savedAt: now() })
    if (run.recordId === null) patch(store, 'run', { recordId: id })
    kept = store.getState().run
    withCard(card)
    try {
      await storeRun(ports, card, saved)
      if (archive().storage !== 'open') patch(store, 'archive', { storage: 'open' })
    } catch {
      // Full or withdrawn: the next attempt may succeed, and training does not depend on it.
      if (kept?.recordId === id) kept = null
      if (archive().storage !== 'full') say({ kind: 'full' })
      patch(store, 'archive', { storage: 'full' })
      return
    }
    tabs.changed()
    if (hasAsked) return
    hasAsked = true
    ports.persist()
  }

  /** Stores a run. When storage is full, intermediate policies of unpinned runs give way, the oldest run's first. */
  async function storeRun({ runs }: ArchivePorts, card: RunCard, run: SavedRun): Promise<void> {
    try {
      return await runs.save(card, run)
    } catch (error) {
      if (!isFull(error)) throw error
    }
    const others = archive().cards.filter(
      ({ id, isPinned, generations }) => id !== card.id && !isPinned && generations > 0,
    )
    for (const other of others.toReversed()) {
      const old = await runs.load(other.id)
      if (old === null) continue
      const thinner = { ...old, generations: [] }
      const thinnerCard = cardOfRun(thinner, other)
      try {
        await runs.save(thinnerCard, thinner)
        withCard(thinnerCard)
        say({ kind: 'thinned', name: other.name })
        return await runs.save(card, run)
      } catch (error) {
        if (!isFull(error)) throw error
      }
    }
    return runs.save({ ...card, generations: 0 }, { ...run, generations: [] })
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
    const run = shown ? await opened.runs.load(shown.id) : null
    if (shown && run !== null && store.getState().run.state === 'idle') restore(run, shown.id)
    keepSaved(opened)
    tabs.open(opened.tabs)
    return last !== null && last !== shown ? last.id : null
  }

  /** Saves now and then while a run trains, at once when it pauses, ends, finds a better policy or the page goes. */
  function keepSaved(opened: ArchivePorts): void {
    store.subscribe(({ run }, { run: before }) => {
      if (run.recordId !== before.recordId && run.recordId !== null) remember(opened, run.recordId)
      if (run.state === 'idle' && before.state !== 'idle') remember(opened, NO_RUN)
      else if (run.best !== before.best || (isActive(before.state) && run.state !== before.state)) save()
    })
    setInterval(() => isActive(store.getState().run.state) && save(), SAVE_EVERY_MS)
    whenHidden(opened.document, save)
    const { recordId } = store.getState().run
    if (recordId !== null) remember(opened, recordId)
  }

  async function show(id: string): Promise<void> {
    const run = await ports?.runs.load(id)
    const config = run ? configOf(run.config) : null
    if (!run || config === null) return say({ kind: 'unreadable', name: cardWith(id)?.name ?? id })
    controls.reset()
    store.setState({ config })
    restore(run, id)
  }

  async function branch(id: string): Promise<void> {
    const run = await ports?.runs.load(id)
    const from = cardWith(id)
    if (!run || from === undefined) return say({ kind: 'unreadable', name: from?.name ?? id })
    await keep(run, { ...from, name: freshName(archive().cards, from.name) })
  }

  /** Stores a run as a new one, and shows it. */
  async function keep(run: SavedRun, facts: Pick<CardFacts, 'name' | 'startedAt' | 'startedWith'>): Promise<void> {
    const id = freshId(archive().cards, now())
    const card = cardOfRun(run, { ...facts, id, isPinned: false, savedAt: now() })
    if (ports === null) {
      controls.reset() // a page without storage shows it nevertheless
      restoreRun(page, run, id)
      return
    }
    try {
      await storeRun(ports, card, run)
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
    const card = cardWith(id)
    if (card === undefined || ports === null) return
    const run = await ports.runs.load(id)
    await ports.runs.remove(id)
    removed = run && { card, run }
    withCards(archive().cards.filter((each) => each.id !== id))
    patch(store, 'archive', { deleted: run && card })
    if (store.getState().run.recordId === id) {
      kept = store.getState().run // else the reset would save it again
      controls.reset()
    }
    tabs.changed()
  }

  async function undoRemove(): Promise<void> {
    if (removed === null || ports === null) return
    const { card, run } = removed
    try {
      await storeRun(ports, card, run)
    } catch {
      return say({ kind: 'full' })
    }
    removed = null
    withCard(card)
    patch(store, 'archive', { deleted: null })
    tabs.changed()
  }

  return {
    open,
    save,
    show,
    branch,
    async add(name, run) {
      const unique = nameMaker(archive().cards).unique(name)
      await keep(run, { name: unique, startedAt: now() })
      return unique
    },
    load: async (id) => (await ports?.runs.load(id)) ?? null,
    rename(id, typed) {
      const name = tidyName(typed)
      if (name !== '') change(id, { name })
    },
    pin: (id, isPinned) => change(id, { isPinned }),
    remove,
    undoRemove,
  }
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
