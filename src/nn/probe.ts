import type { BackendName } from './backendReport.ts'
import { finishesWithin } from './deadline.ts'

const MAX_TURNS = 5 // of each backend
const MIN_TURNS = 3
const PROBE_MS = 200 // after it no backend has more than `MIN_TURNS`
const TURN_MS = 10 // short work is repeated, because clocks in a browser are coarse
const MAX_RUNS_PER_TURN = 16
const CUT_FACTOR = 1.5 // a turn is stopped when it takes this many times as long as another backend's latest
const MIN_CUT_MS = 20
const MIN_COLD_CUT_MS = 100 // of webgpu's first turn, in which shaders compile
const MAX_CUTS = 2 // then a backend has no more turns

/** Repeatable work on the backend that was current when it was created, e.g. the updates of a run. */
export interface Workload {
  /** Does it once. Resolves after a result was read back. */
  run(): Promise<void>
  /** Frees its tensors. */
  close(): Promise<void>
}

/** Creates the work on the current backend. */
export type CreateWorkload = () => Workload | Promise<Workload>

/** The time of a workload on one backend. */
export interface Timing {
  /** The shortest turn's milliseconds per run; null if it failed. */
  readonly updateMs: number | null
  /** True if no turn reached the end of the work: `updateMs` is a lower bound. */
  readonly isCut: boolean
  /** What happened, in a few words for the screen. */
  readonly note: string
}

interface ProbeOptions {
  /** Makes a backend current. */
  readonly select: (name: BackendName) => Promise<unknown>
  readonly createWorkload: CreateWorkload
  readonly now: () => number // ms
}

/**
 * Times the work on each backend by turns, so that load on the machine slows all of them or is not the shortest turn of
 * any. Work on tfjs is stopped once it is clearly slower than on another backend. Frees everything that it creates.
 */
export async function measureByTurns(
  names: readonly BackendName[],
  options: ProbeOptions,
): Promise<ReadonlyMap<BackendName, Timing>> {
  const contestants = names.map((name) => createContestant(name, options))
  const start = options.now()
  // One turn more, alone: code compiles in it, and a slow one would let the others take long.
  await contestants.at(0)?.takeTurn(Number.POSITIVE_INFINITY)
  for (;;) {
    const left = contestants.filter((contestant) => contestant.isLeft)
    const limit = left.length < 2 || options.now() - start > PROBE_MS ? MIN_TURNS : MAX_TURNS
    const due = left.filter((contestant) => contestant.turns < limit)
    if (due.length === 0) break
    for (const contestant of due) {
      const others = contestants.filter((other) => other !== contestant)
      await contestant.takeTurn(Math.min(...others.map((other) => other.latestMs)))
    }
  }
  for (const contestant of contestants) await contestant.close()
  return new Map(contestants.map((contestant) => [contestant.name, contestant.timing()]))
}

interface Contestant {
  readonly name: BackendName
  readonly turns: number // taken so far
  /** Milliseconds per run in the latest complete turn; Infinity before it. */
  readonly latestMs: number
  /** False after a failure, or several turns that were cut. */
  readonly isLeft: boolean
  /** `rivalMs`: the latest time of the fastest other backend. */
  takeTurn(rivalMs: number): Promise<void>
  timing(): Timing
  close(): Promise<void>
}

function createContestant(name: BackendName, { select, createWorkload, now }: ProbeOptions): Contestant {
  let workload: Workload | null = null
  let bestMs = Number.POSITIVE_INFINITY
  let latestMs = Number.POSITIVE_INFINITY
  let atLeastMs = 0
  let turns = 0
  let cuts = 0
  let fault: string | null = null

  async function close(): Promise<void> {
    const closing = workload
    workload = null
    if (closing === null) return
    await select(name)
    await closing.close()
  }

  /** Mean milliseconds per run; null if it was cut. */
  async function turn(limitMs: number): Promise<number | null> {
    await select(name)
    workload ??= await createWorkload()
    const { run } = workload
    const start = now()
    for (let runs = 1; ; runs++) {
      const isFinished = await finishesWithin(limitMs, now, run)
      const elapsed = now() - start
      if (!isFinished) {
        atLeastMs = Math.max(atLeastMs, elapsed / runs)
        return null
      }
      if (elapsed >= TURN_MS || runs === MAX_RUNS_PER_TURN) return elapsed / runs
    }
  }

  return {
    name,
    get turns() {
      return turns
    },
    get latestMs() {
      return latestMs
    },
    get isLeft() {
      return fault === null && cuts < MAX_CUTS
    },
    async takeTurn(rivalMs) {
      const isCold = turns++ === 0 && name === 'webgpu'
      try {
        const ms = await turn(Math.max(isCold ? MIN_COLD_CUT_MS : MIN_CUT_MS, CUT_FACTOR * rivalMs))
        if (ms !== null) {
          latestMs = ms
          bestMs = Math.min(bestMs, ms)
        } else {
          if (!isCold) cuts++
          await close() // stopped halfway, so that it cannot run again
        }
      } catch (error) {
        fault = error instanceof Error ? error.message : String(error)
      }
    },
    timing() {
      if (fault !== null) return { updateMs: null, isCut: false, note: fault }
      if (bestMs < Number.POSITIVE_INFINITY)
        return { updateMs: bestMs, isCut: false, note: `fastest of ${turns} turns` }
      return { updateMs: atLeastMs, isCut: true, note: `stopped in each of ${turns} turns` }
    },
    async close() {
      try {
        await close()
      } catch (error) {
        fault ??= error instanceof Error ? error.message : String(error)
      }
    },
  }
}
