import { useCallback, useEffect, useRef, useState } from 'react'
import { replayClip } from '../../sim/clip.ts'
import type { LevelDocument } from '../../sim/editor/document.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { type Level, SUBPIXELS } from '../../sim/world.ts'
import type { LevelVerdict } from '../../store/app/types.ts'
import { type SearchProgress, searchLevel, TICKS_PER_ACTION } from '../../store/files/levelSearch.ts'
import { createSystemClock } from '../../training/trainer/clock.ts'
import type { Findings } from './drawLevel.ts'

/** What a search for a way to the bell found in a document; forgotten with the next edit. */
interface Checked {
  readonly document: LevelDocument
  readonly verdict: LevelVerdict
  readonly findings: Findings
}

const REPORT_MS = 200 // progress is shown so often

/** Searches for a way to the bell, a few milliseconds at a time. */
export function useCheck(document: LevelDocument, isOpen: boolean) {
  const [checked, setChecked] = useState<Checked | null>(null)
  const [checking, setChecking] = useState<LevelDocument | null>(null)
  const [progress, setProgress] = useState<SearchProgress | null>(null)
  const wanted = useRef<LevelDocument | null>(null)
  // An edit, and leaving the editor, end a search.
  useEffect(() => {
    if (!isOpen || wanted.current !== document) {
      wanted.current = null
      setChecking(null)
    }
    return () => {
      wanted.current = null
    }
  }, [document, isOpen])

  const check = useCallback(
    async (level: Level): Promise<void> => {
      wanted.current = document
      setChecking(document)
      setProgress(null)
      const clock = createSystemClock()
      let reportedAt = clock.now()
      const report = (now: SearchProgress) => {
        if (clock.now() - reportedAt < REPORT_MS) return
        reportedAt = clock.now()
        setProgress(now)
      }
      const found = await searchLevel(level, clock, () => wanted.current === document, report)
      clock.close()
      if (found === null) return
      const { verdict, actions, reached } = found
      const way = actions === null ? [] : wayOf(level, actions)
      const nearest = verdict.kind === 'solved' ? null : verdict.kind === 'cutOff' ? verdict.reason.farthest : verdict
      setChecked({ document, verdict, findings: { way, nearest, reached } })
      setChecking((now) => (now === document ? null : now))
    },
    [document],
  )
  const stop = useCallback(() => {
    wanted.current = null
    setChecking(null)
  }, [])
  return {
    checked: checked?.document === document ? checked : null,
    isChecking: checking === document,
    /** Null until there is something to say. */
    progress,
    check,
    stop,
  }
}

/** The middles of the hero on a way, one every few ticks, px of the level. */
function wayOf(level: Level, actions: Uint8Array): Findings['way'] {
  const way: { x: number; y: number }[] = []
  const clip = { levelId: level.id, seed: 0, randomRegrets: false, ticksPerAction: TICKS_PER_ACTION, actions }
  replayClip(clip, level, ({ tick, x, y }) => {
    if (tick % DOT_TICKS !== 0) return
    way.push({ x: (x + HERO_WIDTH / 2) / SUBPIXELS, y: (y + HERO_HEIGHT / 2) / SUBPIXELS })
  })
  return way
}

const DOT_TICKS = 3
