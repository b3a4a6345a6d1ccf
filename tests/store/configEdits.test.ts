import { describe, expect, it } from 'vitest'
import {
  withAlgorithm,
  withHyperparameter,
  withLevel,
  withReference,
  withRewardWeight,
} from '../../src/store/configEdits.ts'
import { defaultRunConfig } from '../../src/store/defaults.ts'
import type { RunConfig } from '../../src/training/protocol.ts'

describe('another environment', () => {
  const dqn = withAlgorithm(defaultRunConfig(), 'dqn')

  it('brings its preset along where nobody has touched a slider', () => {
    const onCartPole = withReference(dqn, 'cartpole')
    expect(onCartPole.env).toEqual({ kind: 'reference', id: 'cartpole' })
    expect(onCartPole.hyperparameters.loss).toBe('mse')
    expect(withLevel(onCartPole, 'lobby').hyperparameters).toEqual(dqn.hyperparameters)
  })

  it('leaves values that somebody has set', () => {
    const touched = withHyperparameter(dqn, 'gamma', 0.9)
    expect(withReference(touched, 'cartpole').hyperparameters).toEqual(touched.hyperparameters)
  })

  it('brings its reward weights along where nobody has touched one', () => {
    const weightsOf = ({ env }: RunConfig) => (env.kind === 'platformer' ? env.rewardWeights : null)
    const inCellar = withLevel(defaultRunConfig(), 'cellar')
    expect(weightsOf(inCellar)).toMatchObject({ bell: 10, progress: 0, death: 0, time: 0 })
    expect(weightsOf(withLevel(inCellar, 'lobby'))).toEqual(weightsOf(defaultRunConfig()))
    const touched = withRewardWeight(defaultRunConfig(), 'death', -7)
    expect(weightsOf(withLevel(touched, 'cellar'))).toEqual(weightsOf(touched))
  })

  it('comes back to the game with the world that a newcomer gets', () => {
    const back = withLevel(withReference(dqn, 'cartpole'), 'regret')
    expect(back.env).toEqual({ ...defaultRunConfig().env, level: 'regret' })
  })
})
