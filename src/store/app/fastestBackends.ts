import type { BackendName, RunConfig } from '../../training/protocol.ts'

/** The fastest backend of earlier runs on this machine, by the work of their updates. */
export type FastestBackends = Readonly<Record<string, BackendName>>

const MAX_KNOWN = 40 // the oldest are forgotten
const SIZES = ['hiddenUnits', 'hiddenLayers', 'minibatchSize', 'batchSize'] as const

/** The fastest backend of the latest run with this much work; absent if none was measured. */
export function fastestKnown(known: FastestBackends, config: RunConfig): { readonly likelyBackend?: BackendName } {
  const key = workOf(config)
  return Object.hasOwn(known, key) ? { likelyBackend: known[key] } : {}
}

export function withFastest(known: FastestBackends, config: RunConfig, backend: BackendName): FastestBackends {
  const key = workOf(config)
  const others = Object.entries(known).filter(([other]) => other !== key)
  return Object.fromEntries([...others.slice(1 - MAX_KNOWN), [key, backend]])
}

/** Algorithm, network and batch: what decides which backend is fastest. */
function workOf({ algorithm, hyperparameters }: RunConfig): string {
  return [algorithm, ...SIZES.map((name) => hyperparameters[name] ?? '')].join(' ')
}
