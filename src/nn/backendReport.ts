export type BackendName = 'webgpu' | 'wasm' | 'cpu'
export type BackendChoice = BackendName | 'auto'

/** The chosen backend, the reason, and each candidate's measurement. */
export interface BackendReport {
  readonly chosen: BackendName
  /** What computes instead of a backend of TensorFlow.js, in a few words for the screen; absent if one does. */
  readonly without?: string
  /** One sentence for the screen. */
  readonly reason: string
  /** One sentence for the screen: whether learning and acting use the project's own kernels, and if not, why. */
  readonly kernels: string
  readonly adapter: { readonly description: string; readonly software: boolean } | null
  readonly candidates: readonly BackendCandidate[]
  /** What measuring them took, in milliseconds; absent if nothing was measured. */
  readonly measuringMs?: number
}

export interface BackendCandidate {
  readonly name: BackendName
  readonly started: boolean
  /** Milliseconds per update of the run; null if it was not measured. */
  readonly updateMs: number | null
  /** True if the measurement was stopped because another backend is faster: `updateMs` is a lower bound. */
  readonly isCut?: boolean
  /** True if the run began without starting and measuring it: it will be measured between two updates. */
  readonly isPending?: boolean
  readonly note: string
}

/** A run changes its backend only for one that is this many times faster, because starting another one costs time. */
const CLEARLY_FASTER = 1.5
/** Times whose ratio is smaller are equal: then the earlier of the candidates runs. */
const NOISE = 1.1

/**
 * Chooses a backend from the measurements, the fastest; null if none is usable. A software adapter is never chosen
 * automatically, because it competes with the page for the CPU. A forced backend runs if it starts. A backend that
 * could not be measured comes last: the run itself shows what is wrong with it. Given `running`, that one stays unless
 * another is clearly faster.
 */
export function pickBackend(
  choice: BackendChoice,
  candidates: readonly BackendCandidate[],
  adapter: BackendReport['adapter'],
  running?: BackendName,
): { readonly chosen: BackendName; readonly reason: string } | null {
  const usable = candidates.filter((candidate) => candidate.started)
  if (choice !== 'auto' && usable.some((candidate) => candidate.name === choice)) {
    return { chosen: choice, reason: `${choice} runs because you chose it.` }
  }
  const failed = candidates.find((candidate) => candidate.name === choice)
  const preface = failed === undefined ? '' : `The chosen backend ${failed.name} did not start (${failed.note}). `

  const ranked = usable
    .filter((candidate) => candidate.name !== 'webgpu' || adapter?.software === false)
    .sort((a, b) => msOf(a) - msOf(b))
  const fastest = ranked.at(0)
  if (fastest === undefined) return null

  const measured = ranked.filter((candidate) => candidate.updateMs !== null)
  const figures = measured.length === 0 ? '' : `: ${measured.map(updateFigure).join(', ')} per update`
  const equals = ranked.filter((candidate) => candidate.isCut !== true && msOf(candidate) <= NOISE * msOf(fastest))
  const current = ranked.find((candidate) => candidate.name === running)
  const isEqual = current !== undefined && equals.includes(current)
  if (current !== undefined && !isEqual && msOf(current) < CLEARLY_FASTER * msOf(fastest)) {
    return { chosen: current.name, reason: `${current.name} stays because no other is clearly faster${figures}.` }
  }
  const chosen = isEqual ? current : (candidates.find((candidate) => equals.includes(candidate)) ?? fastest)
  const where = chosen.name === 'webgpu' ? ` on ${adapter?.description}` : ''
  const why = measured.length > 1 ? 'because it is the fastest here' : 'because no other backend can be used here'
  const software = adapter?.software ? '; the only WebGPU adapter is a software adapter' : ''
  return { chosen: chosen.name, reason: `${preface}${chosen.name} runs${where} ${why}${figures}${software}.` }
}

function msOf(candidate: BackendCandidate): number {
  return candidate.updateMs ?? Infinity
}

/** For a sentence: "wasm 12 ms", or "cpu over 40 ms" if it was not measured to the end. */
function updateFigure(candidate: BackendCandidate): string {
  const ms = msOf(candidate)
  return `${candidate.name}${candidate.isCut ? ' over' : ''} ${ms < 100 ? Number(ms.toPrecision(2)) : Math.round(ms)} ms`
}
