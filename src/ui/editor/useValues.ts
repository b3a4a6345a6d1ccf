import { useEffect, useState } from 'react'
import type { Level } from '../../sim/world.ts'
import { loadFile } from '../../store/app/loadFile.ts'
import { createDraftPainter, type DraftPainter, type DraftValues } from '../../store/editor/values.ts'
import { createSystemClock } from '../../training/trainer/clock.ts'
import { usePage } from '../page.ts'

const PAUSE_MS = 300 // after an edit, so that a stroke is mapped once
const FOLLOW_MS = 1000 // a run in progress learns on

/**
 * V(s) over the draft, while it is wanted: computed again after an edit, and while the run on the page learns. Null until it is
 * known; the last map stays until the next one is.
 */
export function useValues(level: Level | null, source: string | null, isWanted: boolean): DraftValues | null {
  const { store, shelf } = usePage()
  const [painter] = useState<DraftPainter>(() => createDraftPainter({ store, shelf, load: loadFile }))
  const [values, setValues] = useState<DraftValues | null>(null)
  useEffect(() => {
    if (!isWanted || level === null) {
      setValues(null)
      return
    }
    const drawn = level
    let isCurrent = true
    let timer = setTimeout(paint, PAUSE_MS)
    let used: DraftValues | null = null

    async function paint(): Promise<void> {
      const clock = createSystemClock()
      used = await painter.paint(drawn, { source, clock, isWanted: () => isCurrent })
      clock.close()
      if (used === null) return
      setValues(used)
      timer = setTimeout(follow, FOLLOW_MS)
    }

    function follow(): void {
      const known = used?.kind === 'painted' && used.whose.kind === 'run' ? used.snapshot : null
      if (known === null || known === shelf.latest) timer = setTimeout(follow, FOLLOW_MS)
      else void paint()
    }

    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [painter, shelf, level, source, isWanted])
  return isWanted && level !== null ? values : null
}
