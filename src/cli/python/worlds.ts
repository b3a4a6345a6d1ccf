import { outcomeBytes } from '../../env/columns.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import type { EnvSpec } from '../../env/contracts.ts'
import { createPlatformerVecEnv } from '../../env/platformer.ts'
import { episodeSeeds } from '../../env/vectorise.ts'
import { createRng, type Rng } from '../../shared/rng.ts'
import type { Clip } from '../../sim/clip.ts'
import { createEventBuffer } from '../../sim/events.ts'
import { copyWorld, createWorld } from '../../sim/state.ts'
import { stepTicks } from '../../sim/step.ts'
import type { World } from '../../sim/world.ts'

/** Rows of one environment that a Python program steps together, with their memory as bytes to send. */
export interface Worlds {
  readonly spec: EnvSpec
  readonly count: number
  readonly worlds: readonly World[]
  /** As the page and Node start them: the seeds of row i's episodes depend only on `seed` and on i. */
  reset(seed: number): void
  /** As if each row were the first of an environment with a seed of its own. One seed per row. */
  resetEach(seeds: readonly number[]): void
  /** Leaves the running episodes and begins the next ones. */
  next(): void
  /** One action per row. */
  step(actions: Int32Array): void
  /** The observation of every row, `[rows × size]`: numbers of 32 bits, or bytes where they are a picture. */
  observed(): Uint8Array
  /** What the last step gave: observations; then rewards, and a byte per row for terminated, truncated and success. */
  readonly stepped: readonly Uint8Array[]
  /** The last observation of each row whose episode the last step ended, in order. */
  final(): { readonly count: number; readonly bytes: Uint8Array }
  readonly config: PlatformerConfig
  /** The row's running episode, or the one that the last decision ended. */
  clipOf(row: number): Clip
  /** From the next step on, `lastWorlds` is kept. */
  keepLast(): void
  /** Each row's world at the end of the last decision, which may have ended its episode. */
  lastWorlds(): readonly World[]
}

const MAX_EVENTS = 64 // of a decision, at least

/** `firstRow`: the number of the first row, where an environment's rows are divided among several engines. */
export function createWorlds(config: PlatformerConfig, count: number, firstRow: number): Worlds {
  const env = createPlatformerVecEnv(config, count, { firstRow, finals: 'ended' })
  const { spec, observations, finalObservations, terminated, truncated, worlds } = env
  const size = spec.observationSize
  const noSums = Float64Array.from(arrayIn(env.state.save(), 'sums').fill(0))
  const now = spec.picture === undefined ? asBytes(observations) : new Uint8Array(count * size)
  const itemBytes = now.length / (count * size)
  const last = new Uint8Array(now.length)
  const nothing = new Uint8Array(0)
  let kept: World[] | null = null // where a row's episode has just ended, its last world

  function observed(): Uint8Array {
    if (spec.picture !== undefined) writeGreys(observations, now, 0)
    return now
  }

  /** Begins an episode in every row, with the next seed of its stream. */
  function begin(streams: readonly Rng[]): void {
    env.state.load({
      seeds: Uint32Array.from(streams, (stream) => stream.uint32()),
      lengths: new Uint32Array(count),
      actions: new Uint8Array(0),
      streams: Uint32Array.from(streams.flatMap((stream) => [...stream.save()])),
      sums: noSums,
    })
  }

  const hasEnded = (row: number) => terminated[row] === 1 || truncated[row] === 1

  function rememberIn(copies: World[]): void {
    worlds.forEach((world, row) => {
      if (copies[row].level !== world.level) copies[row] = createWorld(world.level)
      copyWorld(world, copies[row])
    })
  }

  /** Rows whose episode has ended are in the next one already: their last decision is played again in the copies. */
  function playEnds(copies: readonly World[]): void {
    for (let row = 0; row < count; row++) {
      if (!hasEnded(row)) continue
      const { actions, length } = env.episodeOf(row)
      stepTicks(copies[row], actions[length - 1], config.ticksPerAction, createEventBuffer(MAX_EVENTS))
    }
  }

  return {
    spec,
    count,
    worlds,
    reset: env.reset,
    resetEach: (seeds) => begin(seeds.map((seed) => episodeSeeds(seed, 0))),
    next() {
      const words = arrayIn(env.state.save(), 'streams')
      const perStream = words.length / count
      begin(
        Array.from({ length: count }, (_, row) => {
          const stream = createRng(0)
          stream.load(Uint32Array.from(words.subarray(row * perStream, (row + 1) * perStream)))
          return stream
        }),
      )
    },
    step(actions) {
      if (kept !== null) rememberIn(kept)
      env.step(actions)
      if (kept !== null) playEnds(kept)
      observed()
    },
    observed,
    // The small columns in one piece: fewer parts to send take less time.
    stepped: [now, outcomeBytes(env)],
    final() {
      let ended = 0
      for (let row = 0; row < count; row++) {
        if (!hasEnded(row)) continue
        const values = finalObservations.subarray(row * size, (row + 1) * size)
        if (spec.picture === undefined) last.set(asBytes(values), ended * size * itemBytes)
        else writeGreys(values, last, ended * size)
        ended++
      }
      return { count: ended, bytes: ended === 0 ? nothing : last.subarray(0, ended * size * itemBytes) }
    },
    config,
    clipOf: env.clipOf,
    keepLast() {
      kept ??= worlds.map(({ level }) => createWorld(level))
    },
    lastWorlds: () => worlds.map((world, row) => (kept !== null && hasEnded(row) ? kept[row] : world)),
  }
}

/** The entries of a picture are k / 255. */
function writeGreys(entries: Float32Array, bytes: Uint8Array, offset: number): void {
  for (let index = 0; index < entries.length; index++) bytes[offset + index] = Math.round(entries[index] * 255)
}

function asBytes({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function arrayIn(saved: unknown, name: string): Float64Array | Uint32Array {
  const found = (saved as Readonly<Record<string, unknown>>)[name]
  if (found instanceof Float64Array || found instanceof Uint32Array) return found
  throw new Error(`The state of the rows has no array "${name}".`)
}
