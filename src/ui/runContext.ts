import { createContext, useContext } from 'react'
import type { RunControls } from '../store/controls/runControls.ts'

const Context = createContext<RunControls | null>(null)

export const RunControlsProvider = Context.Provider

/** The run's buttons, for any component under `RunControlsProvider`. */
export function useRunControls(): RunControls {
  const controls = useContext(Context)
  if (controls === null) throw new Error('useRunControls needs a RunControlsProvider above it.')
  return controls
}
