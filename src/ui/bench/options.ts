import type { BackendName } from '../../training/protocol.ts'
import { benchText } from '../text/bench.ts'

const BACKENDS: readonly BackendName[] = ['wasm', 'cpu', 'webgpu'] // slow ones last, so that the table fills early
const DEFAULT_SECONDS = 1
const MIN_SECONDS = 0.01
const MAX_SECONDS = 60

/** What to measure, from the address: `?bench&seconds=0.5&backends=webgpu,wasm`. */
interface BenchPageOptions {
  readonly backends: readonly BackendName[]
  /** Seconds of training per turn. */
  readonly seconds: number
  /** What the address asks that cannot be done; null if nothing. Defaults replace it. */
  readonly fault: string | null
}

export function readBenchOptions(search: string): BenchPageOptions {
  const given = new URLSearchParams(search)
  const faults: string[] = []
  const names = given.get('backends')?.split(',') ?? BACKENDS
  const unknown = names.find((name) => !isBackend(name))
  if (unknown !== undefined) faults.push(benchText.unknownBackend(unknown.slice(0, 40), BACKENDS))
  const seconds = Number(given.get('seconds') ?? DEFAULT_SECONDS)
  const isPossible = seconds >= MIN_SECONDS && seconds <= MAX_SECONDS
  if (!isPossible) faults.push(benchText.secondsRange(MIN_SECONDS, MAX_SECONDS))
  return {
    backends: unknown === undefined ? BACKENDS.filter((name) => names.includes(name)) : BACKENDS,
    seconds: isPossible ? seconds : DEFAULT_SECONDS,
    fault: faults.length === 0 ? null : faults.join(' '),
  }
}

function isBackend(name: string): name is BackendName {
  return (BACKENDS as readonly string[]).includes(name)
}
