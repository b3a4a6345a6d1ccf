import { createContext, useContext } from 'react'
import type { Archive } from '../store/persist/archive.ts'

const Context = createContext<Archive | null>(null)

export const ArchiveProvider = Context.Provider

/** The kept runs, for any component under `ArchiveProvider`. */
export function useArchive(): Archive {
  const archive = useContext(Context)
  if (archive === null) throw new Error('useArchive needs an ArchiveProvider above it.')
  return archive
}
