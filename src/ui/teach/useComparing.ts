import { useStore } from 'zustand'
import { useApp, usePage } from '../page.ts'

/** Whether the pair's card replaces the agent's outputs. */
export function useComparing(): boolean {
  const { comparisonsStore } = usePage()
  const phase = useStore(comparisonsStore, (state) => state.phase)
  const mode = useApp((state) => state.mode)
  return phase !== 'idle' && mode === 'teach'
}
