import { patch } from '../app/appStore.ts'
import type { PageState } from '../controls/trainerEvents.ts'
import { restoreRun, savedRunOf } from './pageRun.ts'
import type { SavedRun } from './savedRun.ts'

/** What tabs of one browser say to each other. */
export type TabMessage =
  /** The list of kept runs has changed. */
  | { readonly type: 'changed' }
  /** A tab shows this run, which another tab writes: it wants to see its progress. */
  | { readonly type: 'follow'; readonly id: string }
  /** The current state of a run, for the tabs that follow it. */
  | { readonly type: 'live'; readonly id: string; readonly run: SavedRun }

export interface TabsPort {
  /**
   * Asks to be the only tab that writes a run. `answer(true)` is called when this tab is, at once or as soon as the tab
   * that is has gone; `answer(false)` if it has to wait. Returns a function that gives the right back, or stops waiting.
   */
  claim(id: string, answer: (isWriter: boolean) => void): () => void
  send(message: TabMessage): void
  listen(hear: (message: TabMessage) => void): void
}

interface Tabs {
  open(port: TabsPort): void
  /** Says that the list of kept runs has changed. */
  changed(): void
}

interface TabsOptions {
  readonly page: PageState
  /** Shows the run that this tab follows as it was stored last. */
  reload(): Promise<void>
  /** Reads the list of kept runs again. */
  refresh(): Promise<void>
}

const LIVE_EVERY_MS = 1000
const FOLLOW_EVERY_MS = 2000
const FOLLOWED_FOR_MS = 3 * FOLLOW_EVERY_MS // after a tab's last word: it may have gone without one

/** One run is written by one tab; others that show it follow it, and one of them takes over when the writer has gone. */
export function createTabs({ page, reload, refresh }: TabsOptions): Tabs {
  const { store } = page
  let port: TabsPort | null = null
  let claimed: string | null = null
  let release = () => {}
  let followedUntil = Number.NEGATIVE_INFINITY

  /** Claims a run once: a listener can hear of the same change twice if another listener has made it. */
  function claim(opened: TabsPort, id: string | null): void {
    if (id === claimed) return
    claimed = id
    release()
    release = () => {}
    if (store.getState().run.isFollowed) patch(store, 'run', { isFollowed: false })
    if (id === null) return
    release = opened.claim(id, (isWriter) => {
      const { run } = store.getState()
      if (run.recordId !== id) return
      if (!isWriter) {
        patch(store, 'run', { isFollowed: true })
        follow(opened)
      } else if (run.isFollowed) void takeOver(id)
    })
  }

  /** The writer stored its run before it went. */
  async function takeOver(id: string): Promise<void> {
    await reload()
    if (store.getState().run.recordId === id) patch(store, 'run', { isFollowed: false })
  }

  function follow(opened: TabsPort): void {
    const { isFollowed, recordId } = store.getState().run
    if (isFollowed && recordId !== null) opened.send({ type: 'follow', id: recordId })
  }

  function sendLive(opened: TabsPort): void {
    const { recordId, isFollowed } = store.getState().run
    const run = recordId !== null && !isFollowed && performance.now() < followedUntil ? savedRunOf(page) : null
    if (recordId !== null && run !== null) opened.send({ type: 'live', id: recordId, run })
  }

  function hear(opened: TabsPort, message: TabMessage): void {
    const { recordId, isFollowed } = store.getState().run
    if (message.type === 'changed') void refresh()
    else if (message.id !== recordId) return
    else if (message.type === 'follow' && !isFollowed) {
      const isNew = performance.now() >= followedUntil
      followedUntil = performance.now() + FOLLOWED_FOR_MS
      if (isNew) sendLive(opened)
    } else if (message.type === 'live' && isFollowed) restoreRun(page, message.run, message.id)
  }

  return {
    open(opened) {
      port = opened
      opened.listen((message) => hear(opened, message))
      store.subscribe(({ run }) => claim(opened, run.recordId))
      claim(opened, store.getState().run.recordId)
      setInterval(() => sendLive(opened), LIVE_EVERY_MS)
      setInterval(() => follow(opened), FOLLOW_EVERY_MS)
    },
    changed: () => port?.send({ type: 'changed' }),
  }
}

/** Tabs of this browser, by Web Locks and a broadcast channel. Where there are no locks (plain HTTP), every tab writes. */
export function createTabsPort(navigator: Partial<Pick<Navigator, 'locks'>>): TabsPort {
  const channel = new BroadcastChannel('bellman-bros/runs')
  return {
    claim(id, answer) {
      const { locks } = navigator
      if (locks === undefined) {
        answer(true)
        return () => {}
      }
      const name = `bellman-bros/run/${id}`
      const stop = new AbortController()
      const held = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()))
      const hold = async () => {
        if (stop.signal.aborted) return
        answer(true)
        await held
      }
      const wait = () => {
        answer(false)
        locks.request(name, { signal: stop.signal }, hold).catch(() => {}) // rejects when it stops waiting
      }
      void locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await hold()
        else if (!stop.signal.aborted) wait()
      })
      return () => stop.abort()
    },
    send: (message) => channel.postMessage(message),
    listen(hear) {
      channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => hear(data))
    },
  }
}
