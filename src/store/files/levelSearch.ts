import { loadLevel } from '../../sim/levels.ts'
import { createSearch } from '../../sim/search.ts'
import type { Level } from '../../sim/world.ts'
import type { Clock } from '../../training/trainer/clock.ts'
import type { AppStore } from '../app/appStore.ts'
import type { LevelVerdict } from '../app/types.ts'
import type { Levels } from '../controls/levels.ts'

const SLICE_MS = 5 // less than a third of a frame
const STATES_A_LOOK = 10
export const TICKS_PER_ACTION = 4

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

  const found = await searchLevel(loadLevel(id), clock, () => present() !== undefined)
  if (found === null) return null
  levels.judge(id, found.verdict)
  return found.verdict
}

/** What the search for a way to the bell has found. */
interface LevelSearch {
  readonly verdict: LevelVerdict
  /** The way, as action indices of 4 ticks each; null if none was found. */
  readonly actions: Uint8Array | null
  /** Indices of the tiles that the hero came to. */
  readonly reached: ReadonlySet<number>
}

/** The same for a level that is not kept. Null if it is no longer wanted. */
export async function searchLevel(
  level: Level,
  clock: SearchPorts['clock'],
  isWanted: () => boolean,
): Promise<LevelSearch | null> {
  const { timeLimitDecisions: withinDecisions } = level
  const search = createSearch(level, { ticksPerAction: TICKS_PER_ACTION, maxDecisions: withinDecisions })
  for (;;) {
    const sliceEnd = clock.now() + SLICE_MS
    while (clock.now() < sliceEnd) {
      const result = search.run(STATES_A_LOOK)
      if (result === null) continue
      const { actions, exhausted, worldsVisited: states, nearest, reached } = result
      const verdict: LevelVerdict =
        actions === null
          ? { kind: 'unsolved', exhausted, states, withinDecisions, ...nearest }
          : { kind: 'solved', decisions: actions.length }
      return { verdict, actions, reached }
    }
    await clock.breathe()
    if (!isWanted()) return null
  }
}
