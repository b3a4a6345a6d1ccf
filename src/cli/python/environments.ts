import { ACTIONS } from '../../sim/world.ts'
import { filedEpisode, joinClips, splitClips } from './clips.ts'
import { configOf } from './options.ts'
import { createWorlds, type Worlds } from './worlds.ts'

const MAX_ROWS = 65_536

/** Arguments of a method, from JSON: each method checks its own. */
export type Arguments = Readonly<Record<string, unknown>>

/** What a method gives: a value for JSON, or the observations of all rows. */
export type Answer = { readonly result: unknown } | { readonly data: Uint8Array }

/** The environments that a Python program has opened, whether in a process of their own or in that of the program. */
interface Environments {
  /** Methods that need no more than JavaScript itself. */
  readonly methods: Readonly<Record<string, (given: Arguments) => Answer>>
  /** @throws Error if it is closed, or was never opened */
  worldsOf(handle: unknown): Worlds
  /** Takes a decision in every row. @throws Error for actions that do not exist, before any row is changed */
  step(worlds: Worlds, actions: Int32Array): void
}

export function createEnvironments(): Environments {
  const opened = new Map<number, Worlds>()
  let handles = 0

  function worldsOf(handle: unknown): Worlds {
    const worlds = opened.get(Number(handle))
    if (worlds === undefined) throw new Error('This environment is closed.')
    return worlds
  }

  return {
    worldsOf,
    step(worlds, actions) {
      if (actions.length !== worlds.count) {
        throw new Error(`There are ${actions.length} actions for ${worlds.count} rows.`)
      }
      for (let row = 0; row < actions.length; row++) {
        if (actions[row] >= 0 && actions[row] < ACTIONS.length) continue
        throw new Error(`Action ${actions[row]} of row ${row} does not exist: give 0 to ${ACTIONS.length - 1}.`)
      }
      worlds.step(actions)
    },
    methods: {
      /** Creates an environment of `rows` rows, the first of which has the number `firstRow`. `renders`: `render` is asked for. */
      create({ level, options, rows, firstRow, renders }) {
        const count = whole('rows', rows, 1, MAX_ROWS)
        const config = configOf(String(level), (options ?? {}) as Arguments)
        const worlds = createWorlds(config, count, whole('firstRow', firstRow, 0, MAX_ROWS))
        if (renders === true) worlds.keepLast()
        opened.set(++handles, worlds)
        const { id, observationSize, observationSlices, picture } = worlds.spec
        return { result: { handle: handles, id, size: observationSize, slices: observationSlices, picture, config } }
      },

      /** Starts over: `seed` for all rows together, `seeds` for each of them, or neither for the next episodes. */
      reset({ handle, seed, seeds }) {
        const worlds = worldsOf(handle)
        if (seed !== undefined) worlds.reset(seedOf(seed))
        else if (!Array.isArray(seeds)) worlds.next()
        else if (seeds.length === worlds.count) worlds.resetEach(seeds.map(seedOf))
        else throw new Error(`There are ${seeds.length} seeds for ${worlds.count} rows.`)
        return { data: worlds.observed() }
      },

      /** The clips of a file that the page wrote. */
      splitClips: ({ text }) => ({ result: { clips: splitClips(String(text)) } }),

      /** The episode of the first row, running or just ended, as a file of one clip. */
      episode: ({ handle, name }) => ({ result: { text: filedEpisode(String(name), worldsOf(handle).clipOf(0)) } }),

      /** One file of several. */
      joinClips: ({ texts }) => ({ result: { text: joinClips((Array.isArray(texts) ? texts : []).map(String)) } }),

      close({ handle }) {
        opened.delete(Number(handle))
        return { result: null }
      },
    },
  }
}

/** @throws Error if there is none of this name */
export function methodOf(
  methods: Readonly<Record<string, (given: Arguments) => Answer>>,
  name: unknown,
): (given: Arguments) => Answer {
  const found = Object.hasOwn(methods, String(name)) ? methods[String(name)] : undefined
  if (found === undefined) throw new Error(`There is no method "${name}".`)
  return found
}

function seedOf(value: unknown): number {
  return whole('seed', value, 0, 2 ** 32 - 1)
}

/** @throws Error for anything but a whole number within bounds */
export function whole(name: string, value: unknown, min: number, max: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  throw new Error(`${name} is ${JSON.stringify(value)}: give a whole number from ${min} to ${max}.`)
}
