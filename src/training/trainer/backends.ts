import { type BackendOptions, chooseBackend } from '../../nn/backend.ts'
import type { BackendName, BackendReport } from '../protocol.ts'
import { type BackendNeeds, isGivenUp } from './backendFailures.ts'

/**
 * Chooses and starts a run's backend: the one on which its workload is fastest, unless one is forced. Backends that were
 * given up in this run, forced or not, are excluded; the fastest of the others is used.
 * @throws Error if no backend is left.
 */
export async function prepareBackend(
  { choice, kernels = 'own', createWorkload, failures, earlier, first }: BackendNeeds,
  given: Omit<BackendOptions, 'kernels'> & { readonly now: () => number },
): Promise<BackendReport> {
  const options = { ...given, kernels, ...(earlier && { earlier }) }
  const messages = new Map<BackendName, string>()
  for (const { backend, message } of failures) {
    if (isGivenUp(failures, backend)) messages.set(backend, message)
  }
  if (messages.size === 0) return chooseBackend(choice, createWorkload, { ...options, ...(first && { first }) })
  const why = [...messages].map(([name, message]) => `${name} failed (${message})`).join(', ')
  const excluded = new Map([...messages].map(([name, message]) => [name, `failed in training: ${message}`]))
  const report = await chooseBackend('auto', createWorkload, { ...options, excluded }).catch((error: unknown) => {
    throw new Error(`No backend is left: ${why}.`, { cause: error })
  })
  return earlier ? report : { ...report, reason: `${report.chosen} took over: ${why}.` }
}
