import type { HyperparameterValues } from '../../algorithms/contract.ts'
import { type BackendOptions, chooseBackend } from '../../nn/backend.ts'
import { createMinibatchProbe } from '../../nn/probe.ts'
import type { BackendReport } from '../protocol.ts'
import type { BackendNeeds } from './trainer.ts'

const MOST_LOSSES = 3 // a graphics device that is lost this often is not asked again

/** Starts the backend that suits a run: timed on minibatches of the run's own size, unless one is forced. */
export async function prepareBackend(
  { choice, spec, hyperparameters, losses }: BackendNeeds,
  options: BackendOptions & { readonly now: () => number },
): Promise<BackendReport> {
  const { hidden, activation, minibatchSize } = networkOf(hyperparameters)
  const shape = { sizes: [spec.observationSize, ...hidden, spec.actionCount + 1], activation }
  const isGivenUp = losses >= MOST_LOSSES
  const report = await chooseBackend(isGivenUp ? 'wasm' : choice, createMinibatchProbe(shape, minibatchSize), options)
  if (!isGivenUp) return report
  return { ...report, reason: `The graphics device was lost ${losses} times: ${report.chosen} runs instead.` }
}

/** By the names that all algorithms here use for them. */
function networkOf({ hiddenUnits, hiddenLayers, activation, minibatchSize, batchSize }: HyperparameterValues) {
  return {
    hidden: new Array<number>(Number(hiddenLayers ?? 2)).fill(Number(hiddenUnits ?? 64)),
    activation: activation === 'tanh' ? ('tanh' as const) : ('relu' as const),
    minibatchSize: Number(minibatchSize ?? batchSize ?? 256),
  }
}
