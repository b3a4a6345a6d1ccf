import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { StoredPoint } from './storedPoint.ts'

/** Object stores of teaching data; each record has an `id`. */
export const SHELVES = ['clips', 'answers', 'checkpoints', 'rest', 'judgements'] as const
export type Shelf = (typeof SHELVES)[number]
export type ShelfRecord = { readonly id: string }

type Shelves = { [Name in Shelf]: { key: string; value: ShelfRecord } }

interface Schema extends DBSchema, Shelves {
  runs: { key: string; value: unknown }
  /** What a list shows of each run, so that it need not read the runs. */
  runCards: { key: string; value: { readonly id: string } }
  /** Whole checkpoints of the runs. */
  points: { key: string; value: StoredPoint }
}

export type Database = IDBPDatabase<Schema>

const NAME = 'bellman-bros'
// Version 1 had only `runs`, version 2 no `judgements`, version 3 no `runCards`, version 4 no `points`.
const VERSION = 5

/**
 * Why the page can store nothing more: a page of a newer version upgrades the database, or everything stored was deleted, by
 * the person or by the browser.
 */
export type LostStorage = 'newer' | 'cleared'

/**
 * Opens the page's IndexedDB. Upgrades keep the data of older versions. `onLost` is called while a last transaction can still be
 * started, unless the browser itself has closed the database.
 * @throws DOMException `VersionError` if a newer version of the page has upgraded it; others if it is unavailable (a private window)
 */
export async function openDatabase(onLost: (reason: LostStorage) => void = () => {}): Promise<Database> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade(opened, before) {
      if (before < 1) opened.createObjectStore('runs')
      if (before < 4) opened.createObjectStore('runCards', { keyPath: 'id' })
      if (before < 5) opened.createObjectStore('points', { keyPath: 'id' })
      for (const shelf of SHELVES) {
        if (!opened.objectStoreNames.contains(shelf)) opened.createObjectStore(shelf, { keyPath: 'id' })
      }
    },
    blocking(_, wanted) {
      onLost(wanted === null ? 'cleared' : 'newer')
      database.close() // the other page, or the deletion, waits for it
    },
    terminated: () => onLost('cleared'),
  })
  return database
}
