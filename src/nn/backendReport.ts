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
  readonly candidates: readonly {
    readonly name: BackendName
    readonly started: boolean
    /** Milliseconds per minibatch; null if it was not timed. */
    readonly minibatchMs: number | null
    readonly note: string
  }[]
}

export type BackendCandidate = BackendReport['candidates'][number]

/** Hardware WebGPU is preferred unless another backend is this many times faster: it leaves the CPU to the game. */
const WEBGPU_MAY_BE_SLOWER = 1.5

/**
 * Chooses a backend from the measurements; null if none is usable. Hardware WebGPU comes first unless it is clearly
 * slower, else the fastest backend. A software adapter is never chosen automatically, because it competes with the page
 * for the CPU. A forced backend runs if it starts.
 */
export function pickBackend(
  choice: BackendChoice,
  candidates: readonly BackendCandidate[],
  adapter: BackendReport['adapter'],
): { readonly chosen: BackendName; readonly reason: string } | null {
  const usable = candidates.filter((candidate) => candidate.started && candidate.minibatchMs !== null)
  if (usable.some((candidate) => candidate.name === choice)) {
    return { chosen: choice as BackendName, reason: `${choice} runs because you chose it.` }
  }
  const failed = candidates.find((candidate) => candidate.name === choice)
  const preface = failed === undefined ? '' : `The chosen backend ${failed.name} did not start (${failed.note}). `

  const ranked = usable
    .filter((candidate) => candidate.name !== 'webgpu' || adapter?.software === false)
    .sort((a, b) => msOf(a) - msOf(b))
  const fastest = ranked.at(0)
  if (fastest === undefined) return null

  const webgpu = ranked.find((candidate) => candidate.name === 'webgpu')
  const others = ranked.filter((candidate) => candidate.name !== 'webgpu')
  const bestOther = others.at(0)
  if (webgpu !== undefined) {
    if (bestOther === undefined || msOf(webgpu) <= WEBGPU_MAY_BE_SLOWER * msOf(bestOther)) {
      const comparison = bestOther === undefined ? '' : `, ${figure(bestOther)}`
      return {
        chosen: 'webgpu',
        reason: `${preface}webgpu runs on ${adapter?.description}: ${figure(webgpu)}${comparison}.`,
      }
    }
    return {
      chosen: bestOther.name,
      reason: `${preface}${bestOther.name} runs because it is faster here: ${figure(bestOther)}, ${figure(webgpu)}.`,
    }
  }
  const figures = ranked.map(figure).join(', ')
  const why = adapter?.software
    ? 'because the only WebGPU adapter is a software adapter'
    : candidates.some((candidate) => candidate.name === 'webgpu')
      ? 'because WebGPU is not available here'
      : 'because it is the fastest'
  return { chosen: fastest.name, reason: `${preface}${fastest.name} runs ${why}: ${figures} per minibatch.` }
}

function msOf(candidate: BackendCandidate): number {
  return candidate.minibatchMs ?? Infinity
}

function figure(candidate: BackendCandidate): string {
  return `${candidate.name} ${msOf(candidate).toPrecision(2)} ms`
}
