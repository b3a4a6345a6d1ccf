/**
 * The engine of the Python package: the simulation in a process of its own, which a Python program drives over standard
 * input and output. `npm run build:python` bundles it into one file. It ends when the program closes its side or ends.
 */
import { pathToFileURL } from 'node:url'
import { createRng } from '../../shared/rng.ts'
import { ACTIONS } from '../../sim/world.ts'
import { filedEpisode, joinClips, replayed, splitClips } from './clips.ts'
import { CALL, openChannel, STEP } from './messages.ts'
import { configOf } from './options.ts'
import { createPainter } from './pictures.ts'
import { createWorlds, type Worlds } from './worlds.ts'

/** Replaced by the build: the version of the package that this engine belongs to. */
declare const PYTHON_ENGINE_VERSION: string

const MAX_ROWS = 65_536

type Arguments = Readonly<Record<string, unknown>>

const channel = openChannel(0, 1)
const opened = new Map<number, Worlds>()
const painter = createPainter(pathToFileURL(`${import.meta.dirname}/pictures/`))
let handles = 0

const METHODS: Readonly<Record<string, (given: Arguments) => void>> = {
  hello: () => channel.result({ version: PYTHON_ENGINE_VERSION, node: process.versions.node, actions: ACTIONS }),

  /** Creates an environment of `rows` rows, the first of which has the number `firstRow`. `renders`: `render` is asked for. */
  create({ level, options, rows, firstRow, renders }) {
    const count = whole('rows', rows, 1, MAX_ROWS)
    const config = configOf(String(level), (options ?? {}) as Arguments)
    const worlds = createWorlds(config, count, whole('firstRow', firstRow, 0, MAX_ROWS))
    if (renders === true) worlds.keepLast()
    opened.set(++handles, worlds)
    const { id, observationSize, observationSlices, picture } = worlds.spec
    channel.result({ handle: handles, id, size: observationSize, slices: observationSlices, picture, config })
  },

  /** Starts over: `seed` for all rows together, `seeds` for each of them, or neither for the next episodes. */
  reset({ handle, seed, seeds }) {
    const worlds = worldsOf(handle)
    if (seed !== undefined) worlds.reset(seedOf(seed))
    else if (!Array.isArray(seeds)) worlds.next()
    else if (seeds.length === worlds.count) worlds.resetEach(seeds.map(seedOf))
    else throw new Error(`There are ${seeds.length} seeds for ${worlds.count} rows.`)
    channel.data([worlds.observed()])
  },

  /** Pictures of all worlds, `[rows, 180, 320, 3]`; `last`: of the ends of episodes, where the last decision ended them. */
  render({ handle, last }) {
    const worlds = worldsOf(handle)
    channel.data([painter.paint(last === true ? worlds.lastWorlds() : worlds.worlds)])
  },

  /** The clips of a file that the page wrote. */
  splitClips: ({ text }) => channel.result({ clips: splitClips(String(text)) }),

  /** One of them as an agent of this environment would have seen it. */
  replay: ({ handle, text }) => channel.result(replayed(String(text), worldsOf(handle).config)),

  /** The episode of the first row, running or just ended, as a file of one clip. */
  episode: ({ handle, name }) => channel.result({ text: filedEpisode(String(name), worldsOf(handle).clipOf(0)) }),

  /** One file of several. */
  joinClips: ({ texts }) => channel.result({ text: joinClips((Array.isArray(texts) ? texts : []).map(String)) }),

  /** Plays random actions without Python for a time, for `python -m bellman_bros.bench`. */
  measure({ handle, milliseconds }) {
    const worlds = worldsOf(handle)
    const rng = createRng(1)
    const table = Array.from({ length: 64 }, () =>
      Int32Array.from({ length: worlds.count }, () => rng.int(ACTIONS.length)),
    )
    const start = performance.now()
    let steps = 0
    while (performance.now() - start < whole('milliseconds', milliseconds, 1, 10_000)) {
      for (const actions of table) worlds.step(actions)
      steps += table.length
    }
    channel.result({ decisions: steps * worlds.count })
  },

  /** Time on the processor since the start, in seconds. */
  processor() {
    const { user, system } = process.cpuUsage()
    channel.result({ seconds: (user + system) / 1e6 })
  },

  close({ handle }) {
    opened.delete(Number(handle))
    channel.result(null)
  },
}

function worldsOf(handle: unknown): Worlds {
  const worlds = opened.get(Number(handle))
  if (worlds === undefined) throw new Error('This environment is closed.')
  return worlds
}

function seedOf(value: unknown): number {
  return whole('seed', value, 0, 2 ** 32 - 1)
}

function whole(name: string, value: unknown, min: number, max: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  throw new Error(`${name} is ${JSON.stringify(value)}: give a whole number from ${min} to ${max}.`)
}

function step(handle: number, { buffer, byteOffset, byteLength }: Uint8Array): void {
  const worlds = worldsOf(handle)
  const actions = new Int32Array(buffer, byteOffset, byteLength >> 2)
  if (actions.length !== worlds.count) throw new Error(`There are ${actions.length} actions for ${worlds.count} rows.`)
  for (let row = 0; row < actions.length; row++) {
    if (actions[row] >= 0 && actions[row] < ACTIONS.length) continue
    throw new Error(`Action ${actions[row]} of row ${row} does not exist: give 0 to ${ACTIONS.length - 1}.`)
  }
  worlds.step(actions)
  const { count, bytes } = worlds.final()
  channel.data(count === 0 ? worlds.stepped : [...worlds.stepped, bytes], count)
}

/** The program ended while it was answered. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

function call(payload: Uint8Array): void {
  const { method, ...given } = JSON.parse(new TextDecoder().decode(payload)) as Arguments
  const run = Object.hasOwn(METHODS, String(method)) ? METHODS[String(method)] : undefined
  if (run === undefined) throw new Error(`There is no method "${method}".`)
  run(given)
}

for (let request = channel.read(); request !== null; request = channel.read()) {
  try {
    if (request.kind === STEP) step(request.handle, request.payload)
    else if (request.kind === CALL) call(request.payload)
    else throw new Error(`There is no request of kind ${request.kind}.`)
  } catch (error) {
    if (isGone(error)) break
    channel.fault(error instanceof Error ? error.message : String(error))
  }
}
