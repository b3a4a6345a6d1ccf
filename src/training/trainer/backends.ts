import type { HyperparameterValues } from '../../algorithms/contract.ts'
import { type BackendOptions, chooseBackend, startBackend } from '../../nn/backend.ts'
import { pickBackend } from '../../nn/backendReport.ts'
import { createMinibatchProbe } from '../../nn/probe.ts'
import type { BackendFailure, BackendName, BackendReport } from '../protocol.ts'
import { type BackendNeeds, isGivenUp } from './backendFailures.ts'

/**
 * Chooses and starts a run's backend, by timing minibatches of the run's size unless a backend is forced. Backends that
 * were given up in this run, forced or not, are excluded; the next best one is used.
 * @throws Error if no backend is left, or the next one does not start.
 */
export async function prepareBackend(
  { choice, kernels = 'own', spec, hyperparameters, failures }: BackendNeeds,
  given: Omit<BackendOptions, 'kernels'> & { readonly now: () => number },
): Promise<BackendReport> {
  const { hidden, activation, minibatchSize } = networkOf(hyperparameters)
  const shape = { sizes: [spec.observationSize, ...hidden, spec.actionCount + 1], activation }
  const options = { ...given, kernels }
  const probe = createMinibatchProbe(shape, minibatchSize)
  const failed = failures.filter(({ backend }) => isGivenUp(failures, backend))
  if (failed.length === 0) return chooseBackend(choice, probe, options)
  return withoutFailed(await chooseBackend('auto', probe, options), failed, options)
}

/** Makes the best backend current that has not failed, by the same measurement. @throws Error if none is left. */
async function withoutFailed(
  report: BackendReport,
  failed: readonly BackendFailure[],
  options: BackendOptions,
): Promise<BackendReport> {
  const messageOf = (name: BackendName) => failed.findLast(({ backend }) => backend === name)?.message
  const candidates = report.candidates.map((candidate) => {
    const message = messageOf(candidate.name)
    return message === undefined
      ? candidate
      : { ...candidate, minibatchMs: null, note: `failed in training: ${message}` }
  })
  const why = [...new Set(failed.map(({ backend }) => backend))].map((name) => `${name} failed (${messageOf(name)})`)
  const next = pickBackend('auto', candidates, report.adapter)
  if (next === null) throw new Error(`No backend is left: ${why.join(', ')}.`)
  if (next.chosen !== report.chosen) {
    const { started, note } = await startBackend(next.chosen, options)
    if (!started) throw new Error(`${why.join(', ')}, and ${next.chosen} does not start: ${note}.`)
  }
  return { ...report, candidates, chosen: next.chosen, reason: `${next.chosen} took over: ${why.join(', ')}.` }
}

/** The network's shape and batch size, from the hyperparameter names that all algorithms share. */
function networkOf({ hiddenUnits, hiddenLayers, activation, minibatchSize, batchSize }: HyperparameterValues) {
  return {
    hidden: new Array<number>(Number(hiddenLayers ?? 2)).fill(Number(hiddenUnits ?? 64)),
    activation: activation === 'tanh' ? ('tanh' as const) : ('relu' as const),
    minibatchSize: Number(minibatchSize ?? batchSize ?? 256),
  }
}
