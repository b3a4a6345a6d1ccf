import { useMemo } from 'react'
import { checkpointOf, misfitOf } from '../../store/teach/checkpoints.ts'
import { useApp } from '../page.ts'

/** The policy that the next run starts from, and whether it can. */
export interface Start {
  readonly name: string
  /** Why a run of the present choices cannot start from it, in sentences; null if it can. */
  readonly misfit: string | null
}

/** Null if the next run starts from random weights. */
export function useStart(): Start | null {
  const config = useApp((state) => state.config)
  const from = useApp(({ teach }) => checkpointOf(teach, teach.startFrom))
  return useMemo(() => from && { name: from.name, misfit: misfitOf(config, from.snapshot) }, [config, from]) ?? null
}
