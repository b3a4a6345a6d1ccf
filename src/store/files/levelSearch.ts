import { loadLevel } from '../../sim/levels.ts'
import { reachOf } from '../../sim/reach.ts'
import { createSearch } from '../../sim/search.ts'
import { createWorld } from '../../sim/state.ts'
import type { Level } from '../../sim/world.ts'
import type { Clock } from '../../training/trainer/clock.ts'
import type { AppStore } from '../app/appStore.ts'
import type { LevelVerdict } from '../app/types.ts'
import type { Levels } from '../controls/levels.ts'
import { inSlices } from './slices.ts'

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
  /** Indices of the tiles that the hero came to; if the level is cut off, of all in which it can ever stand. */
  readonly reached: ReadonlySet<number>
}

/** How far a search is: states visited, and the most that it visits. */
export interface SearchProgress {
  readonly states: number
  readonly most: number
}

/**
 * The same for a level that is not kept. Whether a way can exist at all is asked first, because that is known at once. Null if it
 * is no longer wanted.
 */
export async function searchLevel(
  level: Level,
  clock: SearchPorts['clock'],
  isWanted: () => boolean,
  onProgress: (progress: SearchProgress) => void = () => {},
): Promise<LevelSearch | null> {
  return inSlices(search(level, onProgress), clock, isWanted)
}

function* search(
  level: Level,
  onProgress: (progress: SearchProgress) => void,
): Generator<undefined, LevelSearch, undefined> {
  const { cutOff, standing } = yield* reachOf(createWorld(level))
  if (cutOff !== null) return { verdict: { kind: 'cutOff', reason: cutOff }, actions: null, reached: standing }

  const { timeLimitDecisions: withinDecisions } = level
  const ways = createSearch(level, { ticksPerAction: TICKS_PER_ACTION, maxDecisions: withinDecisions })
  for (;;) {
    const result = ways.run(STATES_A_LOOK)
    if (result !== null) {
      const { actions, exhausted, worldsVisited: states, nearest, reached } = result
      const verdict: LevelVerdict =
        actions === null
          ? { kind: 'unsolved', exhausted, states, withinDecisions, ...nearest }
          : { kind: 'solved', decisions: actions.length }
      return { verdict, actions, reached }
    }
    onProgress({ states: ways.visited, most: ways.most })
    yield
  }
}
