import type { AppStore } from '../app/appStore.ts'
import type { Archive, RunsPort } from './archive.ts'
import { openDatabase } from './database.ts'
import { createLibraryPort, type OpenLibrary, openLibrary } from './library.ts'
import { createRunsPort } from './runsPort.ts'

interface StorageUsers {
  readonly store: AppStore
  readonly archive: Pick<Archive, 'lose' | 'reopen'>
  now(): number
}

interface OpenStorage {
  readonly runs: RunsPort
  /** Restores what has been taught, and keeps it from now on. Returns the number of unreadable records. */
  keepTaught(): Promise<number>
}

/**
 * Opens the page's storage, for the archive to be opened with. If it is cleared while the page is open, it is opened again and
 * everything on the page is stored again; if a newer page takes it, this page stores nothing more.
 * @throws as `openDatabase` does
 */
export async function openStorage({ store, archive, now }: StorageUsers): Promise<OpenStorage> {
  let library: OpenLibrary | null = null

  const open = () =>
    openDatabase((reason) => {
      archive.lose(reason)
      library?.lose(reason)
      if (reason === 'cleared') void reopen()
    })

  async function reopen(): Promise<void> {
    try {
      const cleared = await open()
      await Promise.all([archive.reopen(createRunsPort(cleared, now)), library?.reopen(createLibraryPort(cleared))])
    } catch {
      // Storage is gone for good: the page says so since it was lost.
    }
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
