import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { AppState } from '../store/app/types.ts'
import type { Page } from '../store/controls/page.ts'

const Context = createContext<Page | null>(null)

export const PageProvider = Context.Provider

/** The page's state, for any component under `PageProvider`. The same object in every render. */
export function usePage(): Page {
  const page = useContext(Context)
  if (page === null) throw new Error('usePage needs a PageProvider above it.')
  return page
}

/** The page's state in a component, which re-renders only when the result of `selector` changes. */
export function useApp<Picked>(selector: (state: AppState) => Picked): Picked {
  return useStore(usePage().store, selector)
}
