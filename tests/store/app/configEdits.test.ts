import { describe, expect, it } from 'vitest'
import {
  withAlgorithm,
  withDefaults,
  withHyperparameter,
  withLevel,
  withReference,
  withRewardWeight,
  withWorld,
} from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { RunConfig } from '../../../src/training/protocol.ts'

describe('another environment', () => {
  const dqn = withAlgorithm(defaultRunConfig(), 'dqn')

  it('takes its preset where no slider was edited', () => {
    const onCartPole = withReference(dqn, 'cartpole')
    expect(onCartPole.env).toEqual({ kind: 'reference', id: 'cartpole' })
    expect(onCartPole.hyperparameters.loss).toBe('mse')
    expect(withLevel(onCartPole, 'lobby').hyperparameters).toEqual(dqn.hyperparameters)
  })

  it('leaves values that somebody has set', () => {
    const touched = withHyperparameter(dqn, 'gamma', 0.9)
    expect(withReference(touched, 'cartpole').hyperparameters).toEqual(touched.hyperparameters)
  })

  it('takes its reward weights where none was edited', () => {
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

describe('going back to the defaults', () => {
  it('keeps algorithm, level and observation, and takes the reward that the level starts with', () => {
    const inCellar = withLevel(defaultRunConfig(), 'cellar')
    const placed = withAlgorithm(withWorld(inCellar, { observation: 'tiles' }), 'dqn')
    const moved = withHyperparameter(withRewardWeight(placed, 'progress', 0.4), 'learningRate', 1e-5)
    expect(withDefaults(moved)).toEqual(placed)
  })
})
