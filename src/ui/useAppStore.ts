import { useStore } from 'zustand'
import { appStore } from '../store/appStore.ts'
import type { AppState } from '../store/types.ts'

/** The page's state in a component, which is drawn again only when what `selector` picks has changed. */
export function useAppStore<Picked>(selector: (state: AppState) => Picked): Picked {
  return useStore(appStore, selector)
}
