import type { AppStore } from '../app/appStore.ts'
import type { Archive, RunsPort } from './archive.ts'
import { type Database, type LostStorage, openDatabase } from './database.ts'
import { createLibraryPort, type OpenLibrary, openLibrary } from './library.ts'
import { createRunsPort } from './runsPort.ts'

interface StorageUsers {
  readonly store: AppStore
  readonly archive: Pick<Archive, 'lose' | 'reopen' | 'settle'>
  now(): number
  wait?(ms: number): Promise<void>
}

// A browser that clears a site's storage closes the connections first and deletes afterwards: what is stored in between is
// deleted, too, without another word. The waits double with each attempt.
const SETTLE_MS = 500
const ATTEMPTS = 4
const MARK = { id: 'storedAgain' } // stored after everything else: if it is there, so is the rest

interface OpenStorage {
  readonly runs: RunsPort
  /** Restores what has been taught, and keeps it from now on. Returns the number of unreadable records. */
  keepTaught(): Promise<number>
}

/**
 * Opens the page's storage, for the archive to be opened with. If it is cleared while the page is open, it is opened again and
 * everything on the page is stored again, until it is found there by a new connection; if a newer page takes it, this page
 * stores nothing more.
 * @throws as `openDatabase` does
 */
export async function openStorage({ store, archive, now, wait = pause }: StorageUsers): Promise<OpenStorage> {
  let library: OpenLibrary | null = null
  let isReopening = false

  const open = () =>
    openDatabase((reason) => {
      lose(reason)
      if (reason === 'cleared' && !isReopening) void reopen()
    })

  function lose(reason: LostStorage): void {
    archive.lose(reason)
    library?.lose(reason)
  }

  async function reopen(): Promise<void> {
    isReopening = true
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const settleMs = SETTLE_MS * 2 ** attempt
        await wait(settleMs)
        if (await storeAgain(settleMs)) return archive.settle(true)
      }
      archive.settle(false)
    } catch {
      // A newer page has taken it meanwhile, or it cannot be opened at all.
      lose('cleared')
      archive.settle(false)
    } finally {
      isReopening = false
    }
  }

  /** Stores everything on the page. False if it is not there a while later: then storage is lost again. */
  async function storeAgain(settleMs: number): Promise<boolean> {
    const database = await open()
    await Promise.all([archive.reopen(createRunsPort(database, now)), library?.reopen(createLibraryPort(database))])
    const isMarked = await mark(database)
    await wait(settleMs)
    if (isMarked && (await isThere())) return true
    lose('cleared')
    database.close()
    return false
  }

  const database = await open()
  return {
    runs: createRunsPort(database, now),
    async keepTaught() {
      library = await openLibrary(store, createLibraryPort(database))
      return library.unreadable
    },
  }
}

/** False if the connection has been closed again. */
async function mark(database: Database): Promise<boolean> {
  return database.put('rest', MARK).then(
    () => true,
    () => false,
  )
}

/** Whether a new connection finds the mark, which is removed. */
async function isThere(): Promise<boolean> {
  const fresh = await openDatabase()
  const isFound = (await fresh.get('rest', MARK.id)) !== undefined
  if (isFound) await fresh.delete('rest', MARK.id)
  fresh.close()
  return isFound
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
