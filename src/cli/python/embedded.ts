/**
 * The engine of the Python package inside a V8 that is embedded in the program: `bellman_bros/_v8.py` evaluates the
 * bundle of this file, calls what it puts into `bellmanBros`, and reads and writes its memory. V8 alone has neither Node's modules nor
 * those of a browser.
 */
import { type Arguments, createEnvironments, methodOf } from './environments.ts'
import { createSharedMemory, type Place, type SharedMemory } from './sharedMemory.ts'
import type { Worlds } from './worlds.ts'

/** Replaced by the build: the version of the package that this engine belongs to. */
declare const PYTHON_ENGINE_VERSION: string

/**
 * An environment, with its actions, and what a step gives, in shared memory: `[actions | columns | final observations]`. Each part
 * begins at a multiple of `ALIGNED` bytes: V8 copies into shared memory by whole words where both places allow it, otherwise byte by byte,
 * which made a step a sixth slower.
 */
interface Stage {
  readonly worlds: Worlds
  readonly place: Place
  readonly actions: Int32Array
  /** Worlds read their actions here: V8 is faster with memory that is not shared. */
  readonly copied: Int32Array<ArrayBuffer>
  readonly columns: Uint8Array
  readonly finals: Uint8Array
}

const { methods, worldsOf, step: stepWorlds } = createEnvironments()
const stages = new Map<number, Stage>()
let memory: SharedMemory | null = null
let fault = ''

const ALIGNED = 8 // bytes

/** Where the numbers stand by which a program asks a helper for steps. `bellman_bros/_awake.py` says what they mean. */
interface Control {
  readonly numbers: Int32Array
  readonly asked: number
  readonly handle: number
  readonly nap: number
  readonly answered: number
  readonly ended: number
}

const CONTROL_BYTES = 2 ** 12
const LOOKS = 1000 // between two looks at the clock
const AWAKE_MILLISECONDS = 1 // at least, after a step; a policy's forward pass takes part of that
let control: Control | null = null

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED
}

function stageOf(handle: number): Stage {
  const stage = stages.get(handle)
  if (stage === undefined) throw new Error('This environment is closed.')
  return stage
}

function open(handle: number): { readonly offset: number } {
  if (memory === null) throw new Error('There is no memory yet.')
  const worlds = worldsOf(handle)
  const columnBytes = worlds.stepped.reduce((sum, { length }) => sum + length, 0)
  const observationBytes = worlds.stepped[0].length
  const columnsAt = aligned(Int32Array.BYTES_PER_ELEMENT * worlds.count)
  const finalsAt = columnsAt + aligned(columnBytes)
  const place = memory.allocate(finalsAt + observationBytes)
  const bytes = memory.bytesAt(place)
  stages.set(handle, {
    worlds,
    place,
    actions: new Int32Array(bytes.buffer, bytes.byteOffset, worlds.count),
    copied: new Int32Array(worlds.count),
    columns: bytes.subarray(columnsAt, columnsAt + columnBytes),
    finals: bytes.subarray(finalsAt, finalsAt + observationBytes),
  })
  return { offset: place.offset }
}

function close(handle: number): void {
  const stage = stages.get(handle)
  stages.delete(handle)
  if (stage !== undefined) memory?.free(stage.place)
}

/** Gives the control numbers a place. */
function controlled({ asked, handle, nap, answered, ended }: Arguments): { readonly offset: number } {
  if (memory === null) throw new Error('There is no memory yet.')
  const place = memory.allocate(CONTROL_BYTES)
  const { buffer } = memory.bytesAt(place)
  control = {
    numbers: new Int32Array(buffer, place.offset, CONTROL_BYTES / Int32Array.BYTES_PER_ELEMENT),
    asked: Number(asked),
    handle: Number(handle),
    nap: Number(nap),
    answered: Number(answered),
    ended: Number(ended),
  }
  return { offset: place.offset }
}

function called({ method, ...given }: Arguments): unknown {
  if (method === 'hello') return { version: PYTHON_ENGINE_VERSION }
  if (method === 'memory') {
    memory ??= createSharedMemory(String(given.token))
    return null
  }
  if (method === 'forgetToken') {
    memory?.bytesAt({ offset: 0, bytes: String(given.token).length }).fill(0)
    return null
  }
  if (method === 'control') return controlled(given)
  const answer = methodOf(methods, method)(given)
  if ('data' in answer) {
    stageOf(Number(given.handle)).columns.set(answer.data)
    return null
  }
  if (method === 'close') close(Number(given.handle))
  if (method !== 'create') return answer.result
  const made = answer.result as { readonly handle: number }
  try {
    return { ...made, ...open(made.handle) }
  } catch (error) {
    methods.close({ handle: made.handle })
    throw error
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Calls a method with JSON and answers with JSON: `result`, or `fault`, what was wrong with the request. */
function call(request: string): string {
  try {
    return JSON.stringify({ result: called(JSON.parse(request)) })
  } catch (error) {
    return JSON.stringify({ fault: messageOf(error) })
  }
}

/** Takes the decisions that stand in the memory; returns the number of ended episodes, or −1 for a `lastFault`. */
function step(handle: number): number {
  try {
    const { worlds, actions, copied, columns, finals } = stageOf(handle)
    copied.set(actions)
    stepWorlds(worlds, copied)
    const [observations, outcome] = worlds.stepped
    columns.set(observations)
    columns.set(outcome, observations.length)
    const { count, bytes } = worlds.final()
    if (count > 0) finals.set(bytes)
    return count
  } catch (error) {
    fault = messageOf(error)
    return -1
  }
}

/**
 * Takes the steps that a program asks for, until it has asked for none for a while (0), or after a step for which it sleeps (1).
 * In one call, because a call from Python and back takes a tenth of a step.
 */
function serve(): number {
  if (control === null) throw new Error('There are no control numbers.')
  const { numbers, asked, handle, nap, answered, ended } = control
  let last = numbers[answered]
  let end = Date.now() + AWAKE_MILLISECONDS
  for (;;) {
    let number = Atomics.load(numbers, asked)
    for (let look = 0; number === last && look < LOOKS; look++) number = Atomics.load(numbers, asked)
    if (number === last) {
      if (numbers[nap] !== 0 || Date.now() > end) return 0
      continue
    }
    numbers[ended] = step(numbers[handle])
    const naps = numbers[nap]
    last = number
    Atomics.store(numbers, answered, number) // now the program reads, and may ask again
    if (naps !== 0) return 1
    end = Date.now() + AWAKE_MILLISECONDS
  }
}

Object.assign(globalThis, { bellmanBros: { call, step, serve, lastFault: () => fault } })
