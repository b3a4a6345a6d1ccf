import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Lists of what people have taught; each of their records has an `id`. */
export const SHELVES = ['clips', 'answers', 'checkpoints', 'rest'] as const
export type Shelf = (typeof SHELVES)[number]
export type ShelfRecord = { readonly id: string }

type Shelves = { [Name in Shelf]: { key: string; value: ShelfRecord } }

interface Schema extends DBSchema, Shelves {
  runs: { key: string; value: unknown }
}

export type Database = IDBPDatabase<Schema>

const NAME = 'bellman-bros'
const VERSION = 2 // 1 had `runs` alone

/** The page's IndexedDB. Rejects where there is none (a private window). A newer version keeps what older ones stored. */
export async function openDatabase(): Promise<Database> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade(opened, before) {
      if (before < 1) opened.createObjectStore('runs')
      if (before < 2) for (const shelf of SHELVES) opened.createObjectStore(shelf, { keyPath: 'id' })
    },
    // A page of a newer version waits to upgrade: this one must not stand in its way.
    blocking: () => database.close(),
  })
  return database
}
