/**
 * The engine of the Python package: the simulation in a process of its own, which a Python program drives over standard
 * input and output. `npm run build:python` bundles it into one file. It ends when the program closes its side or ends.
 */
import { pathToFileURL } from 'node:url'
import { createRng } from '../../shared/rng.ts'
import { ACTIONS } from '../../sim/world.ts'
import { replayed } from './clips.ts'
import { type Answer, type Arguments, createEnvironments, methodOf, whole } from './environments.ts'
import { CALL, openChannel, STEP } from './messages.ts'
import { createPainter } from './pictures.ts'

/** Replaced by the build: the version of the package that this engine belongs to. */
declare const PYTHON_ENGINE_VERSION: string

const channel = openChannel(0, 1)
const { methods, step: stepWorlds, worldsOf } = createEnvironments()
const painter = createPainter(pathToFileURL(`${import.meta.dirname}/pictures/`))

const METHODS: Readonly<Record<string, (given: Arguments) => Answer>> = {
  ...methods,
  hello: () => ({ result: { version: PYTHON_ENGINE_VERSION, node: process.versions.node, actions: ACTIONS } }),

  /** Pictures of all worlds, `[rows, 180, 320, 3]`; `last`: of the ends of episodes, where the last decision ended them. */
  render({ handle, last }) {
    const worlds = worldsOf(handle)
    return { data: painter.paint(last === true ? worlds.lastWorlds() : worlds.worlds) }
  },

  /** One of the clips of a file as an agent of this environment would have seen it. */
  replay: ({ handle, text }) => ({ result: replayed(String(text), worldsOf(handle).config) }),

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
    return { result: { decisions: steps * worlds.count } }
  },

  /** Time on the processor since the start, in seconds. */
  processor() {
    const { user, system } = process.cpuUsage()
    return { result: { seconds: (user + system) / 1e6 } }
  },
}

function step(handle: number, { buffer, byteOffset, byteLength }: Uint8Array): void {
  const worlds = worldsOf(handle)
  stepWorlds(worlds, new Int32Array(buffer, byteOffset, byteLength >> 2))
  const { count, bytes } = worlds.final()
  channel.data(count === 0 ? worlds.stepped : [...worlds.stepped, bytes], count)
}

/** The program ended while it was answered. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

function call(payload: Uint8Array): void {
  const { method, ...given } = JSON.parse(new TextDecoder().decode(payload)) as Arguments
  const answer = methodOf(METHODS, method)(given)
  if ('data' in answer) channel.data([answer.data])
  else channel.result(answer.result)
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
