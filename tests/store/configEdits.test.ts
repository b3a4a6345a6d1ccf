import { describe, expect, it } from 'vitest'
import { withAlgorithm, withHyperparameter, withLevel, withReference } from '../../src/store/configEdits.ts'
import { defaultRunConfig } from '../../src/store/defaults.ts'

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

  it('comes back to the game with the world that a newcomer gets', () => {
    const back = withLevel(withReference(dqn, 'cartpole'), 'regret')
    expect(back.env).toEqual({ ...defaultRunConfig().env, level: 'regret' })
  })
})
