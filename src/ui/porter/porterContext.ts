import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Porter, PorterState, PorterStore } from '../../store/porter/porter.ts'

interface PorterParts {
  readonly porter: Porter
  readonly state: PorterStore
}

const Context = createContext<PorterParts | null>(null)

export const PorterProvider = Context.Provider

export function usePorter(): Porter {
  return useParts().porter
}

/** The conversation in a component, which re-renders only when the result of `selector` changes. */
export function usePorterState<Picked>(selector: (state: PorterState) => Picked): Picked {
  return useStore(useParts().state, selector)
}

function useParts(): PorterParts {
  const parts = useContext(Context)
  if (parts === null) throw new Error('usePorter needs a PorterProvider above it.')
  return parts
}
