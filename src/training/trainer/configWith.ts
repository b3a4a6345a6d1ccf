import type { FromWorker, RunConfig } from '../protocol.ts'

export type Applied = Pick<Extract<FromWorker, { type: 'applied' }>, 'hyperparameters' | 'rewardWeights'>

/** A run's configuration, updated with the live changes that were applied. */
export function configWith(config: RunConfig, { hyperparameters, rewardWeights }: Applied): RunConfig {
  const { env } = config
  return { ...config, hyperparameters, ...(env.kind !== 'reference' && { env: { ...env, rewardWeights } }) }
}
