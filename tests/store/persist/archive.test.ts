import 'fake-indexeddb/auto' // IndexedDB's globals
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { momentOf } from '../../../src/store/controls/moments.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import type { PageState } from '../../../src/store/controls/trainerEvents.ts'
import { type Archive, type ArchiveEvent, createArchive, type RunsPort } from '../../../src/store/persist/archive.ts'
import { openDatabase } from '../../../src/store/persist/database.ts'
import { createRunsPort } from '../../../src/store/persist/runsPort.ts'
import type { TabMessage, TabsPort } from '../../../src/store/persist/tabs.ts'
import type { RunConfig } from '../../../src/training/protocol.ts'
import { evaluationOf } from '../batch.ts'
import { emptyPage, fakeDocument, saved, trainedPage } from './pages.ts'

/** One browser: its storage, and its tabs, which hear each other. */
class Browser {
  readonly #writers = new Map<string, Tab[]>()
  readonly tabs = new Set<Tab>()
  #time = 1000

  readonly now = (): number => this.#time++

  pass(milliseconds: number): void {
    this.#time += milliseconds
  }

  async runs(): Promise<RunsPort> {
    return createRunsPort(await openDatabase(), this.now)
  }

  /** Opens a tab. `before`: the tab storage of a tab that is reloaded. */
  async open(
    page: PageState = emptyPage(),
    options: { link?: RunConfig; before?: Tab; runs?: RunsPort } = {},
  ): Promise<Tab> {
    const tab = new Tab(this, page, options.before?.stored)
    this.tabs.add(tab)
    tab.offered = await tab.archive.open(
      {
        runs: options.runs ?? (await this.runs()),
        tabs: tab.port,
        tab: () => tab.storage,
        document: tab.document,
        persist: tab.persist,
      },
      options.link ?? null,
    )
    return tab
  }

  /** The claims of a run: the first is the writer's. */
  claims(id: string): Tab[] {
    const claims = this.#writers.get(id) ?? []
    this.#writers.set(id, claims)
    return claims
  }
}

class Tab {
  readonly browser: Browser
  readonly page: PageState
  readonly stored: Map<string, string>
  readonly events: ArchiveEvent[] = []
  readonly persist = vi.fn()
  readonly archive: Archive
  readonly port: TabsPort
  readonly document: Document
  readonly hide: () => void
  offered: string | null = null
  hear: (message: TabMessage) => void = () => {}
  readonly answers = new Map<string, (isWriter: boolean) => void>()

  constructor(browser: Browser, page: PageState, stored: ReadonlyMap<string, string> = new Map()) {
    this.browser = browser
    this.page = page
    this.stored = new Map(stored)
    const controls = createRunControls(
      page,
      () => {},
      () => this.archive.save(),
      () => this.archive.reload(),
    )
    this.controls = controls
    this.archive = createArchive({ page, controls, now: browser.now, say: (event) => this.events.push(event) })
    ;({ document: this.document, hide: this.hide } = fakeDocument())
    this.port = {
      claim: (id, answer) => {
        const claims = browser.claims(id)
        claims.push(this)
        this.answers.set(id, answer)
        answer(claims[0] === this)
        return () => this.release(id)
      },
      send: (message) => {
        for (const other of browser.tabs) if (other !== this) other.hear(structuredClone(message))
      },
      listen: (hear) => {
        this.hear = hear
      },
    }
  }

  readonly controls

  readonly storage = {
    getItem: (key: string) => this.stored.get(key) ?? null,
    setItem: (key: string, value: string) => void this.stored.set(key, value),
  }

  release(id: string): void {
    const claims = this.browser.claims(id)
    const wasWriter = claims[0] === this
    claims.splice(claims.indexOf(this), 1)
    if (wasWriter) claims[0]?.answers.get(id)?.(true)
  }

  /** The browser hides the page, and it is gone. */
  close(): void {
    this.hide()
    this.browser.tabs.delete(this)
    const { recordId } = this.run
    if (recordId !== null) this.release(recordId)
  }

  get run() {
    return this.page.store.getState().run
  }

  get list() {
    return this.page.store.getState().archive
  }

  get names() {
    return this.list.cards.map(({ name }) => name)
  }

  /** Trains a new run and stops it. */
  async train(updates: number): Promise<string> {
    this.controls.reset()
    const { shelf, store } = this.page
    const snapshot = saved().latest
    shelf.latest = snapshot
    shelf.generations = [snapshot]
    patch(store, 'run', { state: 'running', startedWith: store.getState().config, updates, envSteps: 100 * updates })
    patch(store, 'run', { state: 'stopped' })
    await vi.waitFor(async () =>
      expect((await (await this.browser.runs()).list()).cards.map(({ id }) => id)).toContain(this.run.recordId),
    )
    return this.run.recordId ?? ''
  }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const OTHER = { ...defaultRunConfig(), seed: 77 }

describe('runs', () => {
  it('are all kept: one does not replace another', async () => {
    const tab = await new Browser().open()
    const first = await tab.train(3)
    const second = await tab.train(4)
    expect(first).not.toBe(second)
    expect(tab.list.cards.map(({ id, updates }) => [id, updates])).toEqual([
      [second, 4],
      [first, 3],
    ])
    expect(new Set(tab.names).size).toBe(2)
    expect((await tab.archive.load(first))?.run.updates).toBe(3)
  })

  it('are kept as they are when a reset or a new run replaces them on the page', async () => {
    const browser = new Browser()
    const tab = await browser.open(trainedPage())
    patch(tab.page.store, 'run', { updates: 8 })
    tab.controls.reset()
    expect(tab.list.cards[0].updates).toBe(8)
    expect(tab.run.recordId).toBeNull()
    const id = tab.list.cards[0].id
    await vi.waitFor(async () => expect((await (await browser.runs()).load(id))?.run.updates).toBe(8))
  })

  it('can be renamed and pinned', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    const id = await tab.train(3)
    tab.archive.rename(id, '  My best  ')
    tab.archive.rename(id, '   ')
    tab.archive.pin(id, true)
    expect(tab.list.cards[0]).toMatchObject({ name: 'My best', isPinned: true })
    await vi.waitFor(async () => {
      const { cards } = await (await browser.runs()).list()
      expect(cards[0]).toMatchObject({ name: 'My best', isPinned: true })
    })
    patch(tab.page.store, 'run', { updates: 9, best: evaluationOf(1, { isBest: true }) })
    expect(tab.list.cards[0], 'after the next save').toMatchObject({ name: 'My best', isPinned: true, updates: 9 })
  })

  it('can be deleted, and the deletion can be undone', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    const first = await tab.train(3)
    const second = await tab.train(4)
    await tab.archive.remove(second)
    expect(tab.run.state, 'it was on the page').toBe('idle')
    expect((await browser.open()).list.cards.map(({ id }) => id)).toEqual([first])
    expect(tab.list.deleted?.id).toBe(second)
    await tab.archive.undoRemove()
    expect(tab.list.deleted).toBeNull()
    expect((await browser.open()).list.cards.map(({ id }) => id)).toEqual([second, first])
    expect(tab.run, 'it is on the page again').toMatchObject({ recordId: second, state: 'stopped', updates: 4 })
  })

  it('that come back with undo leave what has been started meanwhile on the page', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    const first = await tab.train(3)
    await tab.archive.remove(first)
    const second = await tab.train(4)
    await tab.archive.undoRemove()
    expect(tab.run.recordId).toBe(second)
  })

  it('are shown again with their settings; the run on the page is kept', async () => {
    const tab = await new Browser().open()
    tab.page.store.setState({ config: OTHER })
    const first = await tab.train(3)
    tab.page.store.setState({ config: defaultRunConfig() })
    const second = await tab.train(4)
    await tab.archive.show(first)
    expect(tab.run).toMatchObject({ recordId: first, updates: 3, restored: true, state: 'stopped' })
    expect(tab.page.store.getState().config.seed).toBe(77)
    await tab.archive.show(second)
    expect(tab.run).toMatchObject({ recordId: second, updates: 4 })
  })

  it('continue in their own record; a branch has its own', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    const id = await tab.train(3)
    await tab.archive.branch(id)
    const branch = tab.run.recordId ?? ''
    expect(branch).not.toBe(id)
    tab.controls.continueTraining()
    patch(tab.page.store, 'run', { state: 'running', updates: 6 })
    patch(tab.page.store, 'run', { state: 'stopped' })
    expect(tab.list.cards.map((card) => [card.id, card.updates])).toEqual([
      [branch, 6],
      [id, 3],
    ])
  })

  it('ask the browser to keep them, once', async () => {
    const tab = await new Browser().open()
    expect(tab.persist).not.toHaveBeenCalled()
    await tab.train(3)
    await tab.train(4)
    await vi.waitFor(() => expect(tab.persist).toHaveBeenCalledTimes(1))
  })

  it('that older versions have saved are in the list; what cannot be read stays stored', async () => {
    const database = await openDatabase()
    await database.put('runs', saved(), 'last')
    await database.put('runs', { version: 99 }, 'broken')
    const tab = await new Browser().open()
    expect(tab.list.cards.map(({ id, updates }) => [id, updates])).toEqual([['last', 5]])
    expect(tab.list.unreadable).toBe(1)
    expect(tab.run).toMatchObject({ recordId: 'last', updates: 5, restored: true })
    expect(await database.getAllKeys('runs')).toEqual(['broken', 'last'])
  })

  it('whose weights are NaN do not replace what can be read', async () => {
    const browser = new Browser()
    const runs = await browser.runs()
    const tab = await browser.open()
    const id = await tab.train(3)
    const run = await runs.load(id)
    if (run === null) throw new Error('it was not stored')
    const { head } = run.latest
    if (head.kind !== 'sharedActorCritic') throw new Error('another head')
    head.network.layers[0].weights.fill(Number.NaN)
    await runs.save(tab.list.cards[0], { ...run, run: { ...run.run, updates: 9 } })
    expect((await runs.load(id))?.run.updates).toBe(3)
  })
})

describe('the run that a page shows', () => {
  it('is the newest one in a new tab', async () => {
    const browser = new Browser()
    await (await browser.open()).train(3)
    expect((await browser.open()).run).toMatchObject({ updates: 3, restored: true })
  })

  describe('knows after a reload what has been lost of it', () => {
    /** A tab whose run is stored as it was at update 5, and trains on. */
    async function training(browser: Browser): Promise<Tab> {
      const tab = await browser.open(trainedPage())
      tab.page.points.last = { agentState: Uint8Array.of(1), moment: momentOf(tab.page) }
      patch(tab.page.store, 'run', { checkpointedAt: 5 })
      await vi.waitFor(async () => expect((await (await browser.runs()).list()).cards).toHaveLength(1))
      return tab
    }
    const lostOf = async (browser: Browser, before: Tab) => (await browser.open(emptyPage(), { before })).run.lost
    const seen = { updates: 9, trainingSeconds: 3 }

    it('all that the page had shown when it closed', async () => {
      const browser = new Browser()
      const tab = await training(browser)
      patch(tab.page.store, 'run', { updates: 8, trainingSeconds: 2 })
      patch(tab.page.store, 'run', seen)
      tab.close()
      expect(await lostOf(browser, tab)).toEqual({ updates: 4, trainingSeconds: 3, isLeast: false })
    })

    it('at least what it had shown a second before it was killed', async () => {
      const browser = new Browser()
      const tab = await training(browser)
      browser.pass(1100)
      patch(tab.page.store, 'run', seen)
      patch(tab.page.store, 'run', { updates: 12, trainingSeconds: 4 })
      expect(await lostOf(browser, tab)).toEqual({ updates: 4, trainingSeconds: 3, isLeast: true })
    })

    it('nothing, if it had ended; and it does not claim that of one that was killed', async () => {
      const browser = new Browser()
      const tab = await training(browser)
      expect(await lostOf(browser, tab), 'killed after its checkpoint').toBeNull()
      patch(tab.page.store, 'run', { state: 'stopped' })
      expect(await lostOf(browser, tab)).toEqual({ updates: 0, trainingSeconds: 0, isLeast: false })
      expect((await browser.open()).run.lost, 'another tab did not see it').toBeNull()
    })

    it('nothing certain, if the tab’s storage is forbidden or has something else', async () => {
      const browser = new Browser()
      const tab = await training(browser)
      tab.close()
      tab.stored.set('bellman-bros/last-seen', '{"id":')
      expect(await lostOf(browser, tab)).toBeNull()
    })
  })

  it('is its own after a reload, and none after a reset', async () => {
    const browser = new Browser()
    const [mine, theirs] = [await browser.open(), await browser.open()]
    const id = await mine.train(3)
    await theirs.train(4)
    mine.close()
    const again = await browser.open(emptyPage(), { before: mine })
    expect(again.run).toMatchObject({ recordId: id, updates: 3 })
    again.controls.reset()
    again.close()
    expect((await browser.open(emptyPage(), { before: again })).run.state).toBe('idle')
  })

  it('has the setup of the link; the one that would have been shown is offered', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    const first = await tab.train(3)
    tab.page.store.setState({ config: OTHER })
    const second = await tab.train(4)
    tab.close()
    const plain = await browser.open(emptyPage(), { link: defaultRunConfig() })
    expect(plain.run.recordId).toBe(first)
    expect(plain.offered).toBe(second)
    plain.close()
    const fresh = await browser.open(emptyPage(), { link: { ...OTHER, seed: 5 } })
    expect(fresh.run.state).toBe('idle')
    expect(fresh.offered).toBe(second)
    fresh.close()
    const fitting = await browser.open(emptyPage(), { link: OTHER })
    expect(fitting.run.recordId).toBe(second)
    expect(fitting.offered).toBeNull()
  })

  it('is found by its initial setup, whatever was changed since', async () => {
    const browser = new Browser()
    const tab = await browser.open(trainedPage())
    const { hyperparameters } = tab.page.store.getState().config
    patch(tab.page.store, 'run', {
      applied: { hyperparameters: { ...hyperparameters, learningRate: 2e-3 }, rewardWeights: {} },
    })
    tab.close()
    await vi.waitFor(async () => expect((await (await browser.runs()).list()).cards).toHaveLength(1))
    const later = await browser.open(emptyPage(), { link: defaultRunConfig() })
    expect(later.run.startedWith?.hyperparameters.learningRate).toBe(2e-3)
    expect(later.page.store.getState().config.hyperparameters.learningRate, 'with which it continues').toBe(2e-3)
  })
})

describe('saving the run on the page', () => {
  /** Storage whose saves are recorded and end when the test says so. */
  async function slow(browser: Browser) {
    const saves: { readonly updates: number; readonly end: () => void; readonly fail: (error: Error) => void }[] = []
    const runs: RunsPort = {
      ...(await browser.runs()),
      save: ({ updates }) => new Promise((end, fail) => saves.push({ updates, end, fail })),
    }
    return { runs, saves, updates: () => saves.map((save) => save.updates) }
  }

  it('happens when it stops, also while an earlier save is under way', async () => {
    const browser = new Browser()
    const { runs, updates } = await slow(browser)
    const { page } = await browser.open(trainedPage(), { runs })
    patch(page.store, 'run', { updates: 195, best: evaluationOf(0.7, { isBest: true }) })
    patch(page.store, 'run', { updates: 242, state: 'stopped' })
    expect(updates()).toEqual([195, 242])
  })

  it('is known to the page while the run does not train, until all of it is stored or has failed', async () => {
    const browser = new Browser()
    const { runs, saves } = await slow(browser)
    const { page } = await browser.open(trainedPage(), { runs })
    const isStoring = () => page.store.getState().archive.isStoring
    const settled = () => vi.advanceTimersByTimeAsync(0)
    patch(page.store, 'run', { updates: 195, best: evaluationOf(0.7, { isBest: true }) })
    expect(isStoring(), 'it trains on').toBe(false)
    patch(page.store, 'run', { updates: 242, state: 'stopped' })
    expect(isStoring()).toBe(true)
    saves[1].end()
    await settled()
    expect(isStoring()).toBe(false)
    patch(page.store, 'run', { state: 'running' })
    patch(page.store, 'run', { updates: 250, state: 'finished' })
    saves[2].fail(new Error('withdrawn'))
    await settled()
    expect(isStoring()).toBe(false)
  })

  it('happens every ten seconds, and before the page is closed, once for each state of the run', async () => {
    const browser = new Browser()
    const { runs, updates } = await slow(browser)
    const { page, hide } = await browser.open(trainedPage(), { runs })
    vi.advanceTimersByTime(10_000)
    hide()
    expect(updates()).toEqual([5])
    patch(page.store, 'run', { updates: 7 })
    hide()
    expect(updates()).toEqual([5, 7])
  })

  it('follows the checkpoints of a run that trains, less often if it takes long or fails', async () => {
    const browser = new Browser()
    const { runs, saves, updates } = await slow(browser)
    const { page } = await browser.open(trainedPage(), { runs })
    const checkpoint = (atUpdates: number) =>
      patch(page.store, 'run', { updates: atUpdates, checkpointedAt: atUpdates })
    const settled = () => vi.advanceTimersByTimeAsync(0)
    checkpoint(10)
    saves[0].end()
    await settled()
    checkpoint(20)
    expect(updates(), 'at once, and not again at once').toEqual([10])
    browser.pass(1600)
    checkpoint(30)
    browser.pass(400)
    saves[1].end()
    await settled()
    browser.pass(3000)
    checkpoint(40)
    expect(updates(), 'this save took .4 s').toEqual([10, 30])
    browser.pass(1100)
    checkpoint(50)
    saves[2].fail(new Error('withdrawn'))
    await settled()
    browser.pass(9000)
    checkpoint(60)
    expect(updates(), 'this save failed').toEqual([10, 30, 50])
    browser.pass(1100)
    checkpoint(70)
    expect(updates()).toEqual([10, 30, 50, 70])
  })

  it('is retried after a failed save, and says that this tab alone has the run', async () => {
    const browser = new Browser()
    const { runs, saves, updates } = await slow(browser)
    const { hide, events, page } = await browser.open(trainedPage(), { runs })
    hide()
    saves[0].fail(new Error('withdrawn'))
    await vi.waitFor(() => expect(events).toEqual([{ kind: 'full' }]))
    expect(page.store.getState().archive.storage).toBe('full')
    hide()
    expect(updates()).toEqual([5, 5])
  })
})

describe('full storage', () => {
  /** Storage that holds so many intermediate policies in all. */
  async function limited(browser: Browser, policies: number): Promise<RunsPort> {
    const runs = await browser.runs()
    return {
      ...runs,
      async save(card, run) {
        const { cards } = await runs.list()
        const others = cards.filter(({ id }) => id !== card.id).reduce((sum, each) => sum + each.generations, 0)
        if (others + run.generations.length > policies) throw new DOMException('full', 'QuotaExceededError')
        await runs.save(card, run)
      },
    }
  }

  it('takes the intermediate policies of the oldest run that is not pinned, and says so', async () => {
    const browser = new Browser()
    const tab = await browser.open(emptyPage(), { runs: await limited(browser, 3) })
    const [pinned, oldest, other] = [await tab.train(1), await tab.train(2), await tab.train(3)]
    tab.archive.pin(pinned, true)
    const name = tab.list.cards.find(({ id }) => id === oldest)?.name ?? ''
    const newest = await tab.train(4)
    const generations = new Map(tab.list.cards.map((card) => [card.id, card.generations]))
    expect(generations).toEqual(new Map([[pinned, 1], [oldest, 0], [other, 1], [newest, 1]])) // biome-ignore format: one line
    expect(tab.events).toEqual([{ kind: 'thinned', name }])
    expect((await tab.archive.load(oldest))?.latest).toEqual(saved().latest)
    expect(tab.list.storage).toBe('open')
  })

  it('keeps the last and the best policy of the run on the page when nothing else can give way', async () => {
    const browser = new Browser()
    const tab = await browser.open(emptyPage(), { runs: await limited(browser, 0) })
    const id = await tab.train(4)
    expect((await tab.archive.load(id))?.generations).toEqual([])
    expect(tab.events).toEqual([{ kind: 'thinned', name: tab.names[0] }])
  })
})

describe('a run that two tabs show', () => {
  async function twoTabs() {
    const browser = new Browser()
    const writer = await browser.open()
    const id = await writer.train(3)
    const reader = await browser.open()
    return { browser, writer, reader, id }
  }

  it('is written by one of them', async () => {
    const { writer, reader, id } = await twoTabs()
    expect(reader.run).toMatchObject({ recordId: id, isFollowed: true, updates: 3 })
    expect(writer.run.isFollowed).toBe(false)
    patch(reader.page.store, 'run', { updates: 1 })
    reader.hide()
    expect((await writer.archive.load(id))?.run.updates).toBe(3)
  })

  it('is claimed once by each, also when its first save comes with another change', async () => {
    const browser = new Browser()
    const tab = await browser.open(trainedPage())
    const claim = vi.spyOn(tab.port, 'claim')
    patch(tab.page.store, 'run', { state: 'paused' })
    patch(tab.page.store, 'run', { state: 'running', updates: 6 })
    expect(claim.mock.calls.map(([id]) => id)).toEqual([tab.run.recordId])
  })

  it('is followed live by the other, while the writer trains', async () => {
    const { writer, reader } = await twoTabs()
    patch(writer.page.store, 'run', { state: 'running', updates: 11 })
    vi.advanceTimersByTime(2000)
    expect(reader.run).toMatchObject({ updates: 11, state: 'stopped', isFollowed: true })
    patch(writer.page.store, 'run', { updates: 12 })
    vi.advanceTimersByTime(1000)
    expect(reader.run.updates).toBe(12)
  })

  it('is taken over by the other when its writer closes, as it was saved last', async () => {
    const { writer, reader, id } = await twoTabs()
    patch(writer.page.store, 'run', { state: 'running', updates: 20 })
    writer.close()
    await vi.waitFor(() => expect(reader.run).toMatchObject({ updates: 20, isFollowed: false, recordId: id }))
    reader.controls.continueTraining()
    patch(reader.page.store, 'run', { state: 'running', updates: 25 })
    patch(reader.page.store, 'run', { state: 'stopped' })
    await vi.waitFor(async () => expect((await reader.archive.load(id))?.run.updates).toBe(25))
  })

  it('that the other takes over from a killed writer says what it had seen and is lost', async () => {
    const { writer, reader, id } = await twoTabs()
    patch(writer.page.store, 'run', { state: 'running', updates: 11, trainingSeconds: 8 })
    vi.advanceTimersByTime(2000)
    expect(reader.run.updates).toBe(11)
    writer.release(id) // without a last save
    await vi.waitFor(() => expect(reader.run).toMatchObject({ updates: 3, isFollowed: false }))
    const trainingSeconds = 8 - reader.run.trainingSeconds
    expect(reader.run.lost).toEqual({ updates: 8, trainingSeconds, isLeast: true })
  })

  it('is continued by the other as a copy', async () => {
    const { writer, reader, id } = await twoTabs()
    reader.controls.continueTraining()
    await vi.waitFor(() => expect(reader.run.state).toBe('starting'))
    patch(reader.page.store, 'run', { state: 'running', updates: 9 })
    patch(reader.page.store, 'run', { state: 'stopped' })
    expect(reader.run.recordId).not.toBe(id)
    expect(reader.run.isFollowed).toBe(false)
    await vi.waitFor(() => expect(writer.list.cards.map(({ updates }) => updates)).toEqual([9, 3]))
  })

  it('has one list of runs in both', async () => {
    const { writer, reader, id } = await twoTabs()
    writer.archive.rename(id, 'Renamed')
    await vi.waitFor(() => expect(reader.names).toEqual(['Renamed']))
    await writer.archive.remove(id)
    await vi.waitFor(() => expect(reader.names).toEqual([]))
  })
})

it('before it is opened, an archive keeps nothing and changes nothing', () => {
  const page = trainedPage()
  const before = page.store.getState()
  createArchive({ page, controls: { reset: () => {}, stop: () => {} }, now: () => 0, say: () => {} }).save()
  expect(page.store.getState()).toBe(before)
})
