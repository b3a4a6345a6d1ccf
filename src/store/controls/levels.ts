import * as v from 'valibot'
import { addedLevels, addLevel, type LevelFile, readMap, removeLevel } from '../../sim/levels.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { platformerOf, withLevel } from '../app/configEdits.ts'
import { firstLevel } from '../app/defaults.ts'
import type { AppState, ImportedLevel, LevelVerdict } from '../app/types.ts'

/** Limits of imported levels, in characters of their maps: browsers give a page about five million. */
export const MAX_MAP_CHARACTERS = 2 ** 20
export const MAX_CHARACTERS_OF_ALL = 2 ** 21
export const MAX_LEVELS = 32

/**
 * The imported levels: on the page, and in localStorage, which is read before the page's link is. An id is made of the
 * map's contents, so an imported level never changes, and what was learnt or recorded on it stays valid.
 */
export interface Levels {
  /** Adds the stored levels. Returns how many are stored that cannot be read; they stay stored. */
  recall(): number
  /** Adds a level. False if it could not be stored: it then lives only in this page. @throws LevelError */
  add(file: LevelFile): boolean
  /** Chooses the level for the next run, unless that is of a language model, and in the menu of the game. */
  choose(id: string): void
  /** Notes what the search for a solution found. */
  judge(id: string, verdict: LevelVerdict): void
  /** Removes a level that nothing uses. Returns what still uses it; null if it was removed. */
  remove(id: string): LevelUse | null
}

/** How many kept runs, policies and clips (with those of answers) are of a level. */
export interface LevelUse {
  readonly runs: number
  readonly policies: number
  readonly clips: number
}

/** Keys of the stored levels in localStorage begin with it. */
export const LEVEL_KEY = 'bellman-bros/level/'

/** `storage` is a function, because where storage is forbidden even naming it throws. */
export function createLevels(store: AppStore, storage: () => Storage, now: () => number): Levels {
  const files = new Map<string, StoredLevel>()

  function show(): void {
    const levels: ImportedLevel[] = addedLevels().flatMap(({ id, name, fileName }) => {
      const file = files.get(id)
      return file === undefined ? [] : [{ id, name, fileName, verdict: file.verdict }]
    })
    store.setState({ levels })
  }

  function keep(id: string, file: StoredLevel): boolean {
    files.set(id, file)
    show()
    try {
      storage().setItem(LEVEL_KEY + id, JSON.stringify(file))
      return true
    } catch {
      return false // forbidden or full
    }
  }

  return {
    recall() {
      const { found, unreadable } = readStored(storage)
      for (const [id, file] of found) {
        addLevel({ id, ...file })
        files.set(id, file)
      }
      show()
      return unreadable
    },
    add({ id, ...file }) {
      addLevel({ id, ...file })
      return keep(id, { ...file, addedAt: now(), verdict: files.get(id)?.verdict ?? null })
    },
    choose(level) {
      const { config, play } = store.getState()
      if (config.env.kind !== 'text') store.setState({ config: withLevel(config, level) })
      if (play.screen === 'title' || play.screen === 'levelSelect') patch(store, 'play', { level })
    },
    judge(id, verdict) {
      const file = files.get(id)
      if (file !== undefined) keep(id, { ...file, verdict })
    },
    remove(id) {
      const use = usersOf(store.getState(), id)
      if (use.runs + use.policies + use.clips > 0) return use
      leave(store, id)
      removeLevel(id)
      files.delete(id)
      try {
        storage().removeItem(LEVEL_KEY + id)
      } catch {
        // Storage is forbidden: nothing was stored.
      }
      show()
      return null
    },
  }
}

type StoredLevel = v.InferOutput<typeof STORED>

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const tiles = v.pipe(v.number(), v.integer())
const cell = v.object({ column: tiles, row: tiles })

const CUT_OFF = v.variant('kind', [
  v.object({ kind: v.literal('noKey'), door: cell, farthest: cell }),
  v.object({
    ...{ kind: v.literal('outOfReach'), goal: v.picklist(['bell', 'key']), at: cell, farthest: cell },
    obstacle: v.variant('kind', [
      v.object({ kind: v.literal('gap'), tiles, crosses: tiles }),
      v.object({ kind: v.literal('step'), tiles, rises: tiles }),
      v.object({ kind: v.literal('closed') }),
    ]),
  }),
])

const STORED = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  fileName: v.string(),
  map: v.pipe(v.string(), v.maxLength(MAX_MAP_CHARACTERS)),
  addedAt: v.pipe(v.number(), v.finite()), // ms since 1970: orders the menu
  verdict: v.nullable(
    v.variant('kind', [
      v.object({ kind: v.literal('solved'), decisions: count }),
      v.object({
        kind: v.literal('unsolved'),
        exhausted: v.boolean(),
        states: count,
        withinDecisions: count,
        ...cell.entries,
      }),
      v.object({ kind: v.literal('cutOff'), reason: CUT_OFF }),
    ]),
  ),
})

/** The stored levels whose maps can be read, the oldest first. */
function readStored(storage: () => Storage): { found: [string, StoredLevel][]; unreadable: number } {
  const found: [string, StoredLevel][] = []
  let unreadable = 0
  try {
    const stored = storage()
    const keys = Array.from({ length: stored.length }, (_, index) => stored.key(index) ?? '')
    for (const key of keys.filter((name) => name.startsWith(LEVEL_KEY))) {
      try {
        const file = v.parse(STORED, JSON.parse(stored.getItem(key) ?? ''))
        readMap(file)
        found.push([key.slice(LEVEL_KEY.length), file])
      } catch {
        unreadable++
      }
    }
  } catch {
    // Storage is forbidden: nothing was stored.
  }
  return { found: found.sort(([, a], [, b]) => a.addedAt - b.addedAt), unreadable }
}

function usersOf({ teach, archive, run }: AppState, level: string): LevelUse {
  const isOfIt = (config: string) => new URLSearchParams(config).get('level') === level
  const cards = archive.cards.filter(({ config, startedWith }) => isOfIt(config) || isOfIt(startedWith))
  const env = run.startedWith && platformerOf(run.startedWith.env)
  const isOnPage = env?.level === level && !cards.some(({ id }) => id === run.recordId)
  const pairs = teach.answers.flatMap(({ left, right }) => [left, right])
  const clips = [...teach.clips.map(({ clip }) => clip), ...pairs].filter(({ levelId }) => levelId === level)
  return {
    runs: cards.length + (isOnPage ? 1 : 0),
    policies: teach.checkpoints.filter(({ config }) => isOfIt(config)).length,
    clips: clips.length,
  }
}

/** Takes a level that is about to be removed off the stage and out of the settings. */
function leave(store: AppStore, level: string): void {
  const { config, play, spectator, desk } = store.getState()
  if (platformerOf(config.env)?.level === level) store.setState({ config: withLevel(config, firstLevel()) })
  if (play.level === level) patch(store, 'play', { level: firstLevel(), screen: 'title', result: null, question: null })
  if (desk.offered?.clip.levelId === level) patch(store, 'desk', { offered: null })
  const { show } = spectator
  const shown = show.kind === 'clip' ? [show.clip] : show.kind === 'pair' ? [show.left, show.right] : []
  if (shown.some(({ levelId }) => levelId === level)) patch(store, 'spectator', { show: { kind: 'latest' } })
}
