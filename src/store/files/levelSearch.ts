import { loadLevel } from '../../sim/levels.ts'
import { createSearch } from '../../sim/search.ts'
import type { Clock } from '../../training/trainer/clock.ts'
import type { AppStore } from '../app/appStore.ts'
import type { LevelVerdict } from '../app/types.ts'
import type { Levels } from '../controls/levels.ts'

const SLICE_MS = 5 // less than a third of a frame
const STATES_A_LOOK = 10
const TICKS_PER_ACTION = 4

interface SearchPorts {
  readonly store: AppStore
  readonly levels: Pick<Levels, 'judge'>
  readonly clock: Pick<Clock, 'now' | 'breathe'>
}

/**
 * Searches for a way to the bell of an imported level, a few milliseconds at a time, so that the page stays responsive.
 * Returns the verdict, which the level keeps; null if the level was deleted meanwhile.
 */
export async function judgeLevel(id: string, { store, levels, clock }: SearchPorts): Promise<LevelVerdict | null> {
  const present = () => store.getState().levels.find((level) => level.id === id)
  const known = present()
  if (known === undefined || known.verdict !== null) return known?.verdict ?? null

  const level = loadLevel(id)
  const { timeLimitDecisions: withinDecisions } = level
  const search = createSearch(level, { ticksPerAction: TICKS_PER_ACTION, maxDecisions: withinDecisions })
  for (;;) {
    const sliceEnd = clock.now() + SLICE_MS
    while (clock.now() < sliceEnd) {
      const result = search.run(STATES_A_LOOK)
      if (result === null) continue
      const { actions, exhausted, worldsVisited: states, nearest } = result
      const verdict: LevelVerdict =
        actions === null
          ? { kind: 'unsolved', exhausted, states, withinDecisions, ...nearest }
          : { kind: 'solved', decisions: actions.length }
      levels.judge(id, verdict)
      return verdict
    }
    await clock.breathe()
    if (present() === undefined) return null
  }
}
