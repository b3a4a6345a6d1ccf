import { useStore } from 'zustand'
import { appStore } from '../store/app/appStore.ts'
import type { AppState } from '../store/app/types.ts'

/** The page's state in a component, which is drawn again only when what `selector` picks has changed. */
export function useAppStore<Picked>(selector: (state: AppState) => Picked): Picked {
  return useStore(appStore, selector)
}
