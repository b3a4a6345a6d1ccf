import { describe, expect, it } from 'vitest'
import { INITIAL_PLAY } from '../../../src/store/app/appStore.ts'
import { cardOf } from '../../../src/store/app/catalog.ts'
import {
  presetOf,
  sharedConfig,
  withAlgorithm,
  withDefaults,
  withHyperparameter,
  withLevel,
  withReference,
  withRewardWeight,
  withText,
  withTextSettings,
  withWorld,
} from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { readConfig, writeConfig } from '../../../src/store/app/link.ts'
import type { RunConfig } from '../../../src/training/protocol.ts'

it('a link shares the endless level that is played by hand, with its side of the bell', () => {
  const config = defaultRunConfig()
  const play = { ...INITIAL_PLAY, level: 'endless2-9-40-left', screen: 'playing' as const }
  const shared = sharedConfig({ config, mode: 'play', play })
  expect(readConfig(writeConfig(shared))?.env).toMatchObject({ level: 'endless2-9-40-left' })
  expect(sharedConfig({ config, mode: 'train', play })).toBe(config)
  expect(sharedConfig({ config, mode: 'play', play: { ...play, screen: 'title' } })).toBe(config)
})

describe('another environment', () => {
  const dqn = withAlgorithm(defaultRunConfig(), 'dqn')

  it('uses its preset if no slider was edited', () => {
    const onCartPole = withReference(dqn, 'cartpole')
    expect(onCartPole.env).toEqual({ kind: 'reference', id: 'cartpole' })
    expect(onCartPole.hyperparameters.loss).toBe('mse')
    expect(withLevel(onCartPole, 'lobby').hyperparameters).toEqual(dqn.hyperparameters)
  })

  it('keeps edited values', () => {
    const touched = withHyperparameter(dqn, 'gamma', 0.9)
    expect(withReference(touched, 'cartpole').hyperparameters).toEqual(touched.hyperparameters)
  })

  it('uses the budget of a long level, and returns to the default, if it was not edited', () => {
    const above = withLevel(defaultRunConfig(), 'penthouse')
    expect(above.budgetSteps).toBe(700_000)
    expect(presetOf(cardOf(above), above)).toBe('penthouse') // not that of the lobby, whose values are the same
    expect(withLevel(above, 'lobby').budgetSteps).toBe(defaultRunConfig().budgetSteps)
    expect(withLevel({ ...defaultRunConfig(), budgetSteps: 50_000 }, 'penthouse').budgetSteps).toBe(50_000)
  })

  it('uses its reward weights if none was edited', () => {
    const weightsOf = ({ env }: RunConfig) => (env.kind === 'platformer' ? env.rewardWeights : null)
    const inCellar = withLevel(defaultRunConfig(), 'cellar')
    expect(weightsOf(inCellar)).toMatchObject({ bell: 10, progress: 0, death: 0, time: 0 })
    expect(weightsOf(withLevel(inCellar, 'lobby'))).toEqual(weightsOf(defaultRunConfig()))
    const touched = withRewardWeight(defaultRunConfig(), 'death', -7)
    expect(weightsOf(withLevel(touched, 'cellar'))).toEqual(weightsOf(touched))
  })

  it('returns to the game with the default world settings', () => {
    const back = withLevel(withReference(dqn, 'cartpole'), 'regret')
    expect(back.env).toEqual({ ...defaultRunConfig().env, level: 'regret' })
  })
})

describe('resetting to the defaults', () => {
  it('keeps algorithm, level and observation, and takes the level’s default reward', () => {
    const inCellar = withLevel(defaultRunConfig(), 'cellar')
    const placed = withAlgorithm(withWorld(inCellar, { observation: 'tiles' }), 'dqn')
    const moved = withHyperparameter(withRewardWeight(placed, 'progress', 0.4), 'learningRate', 1e-5)
    expect(withDefaults(moved)).toEqual(placed)
  })
})

describe('the porter', () => {
  const text = withText(defaultRunConfig())

  it('is taught first by an algorithm that learns language', () => {
    expect(withText(withAlgorithm(defaultRunConfig(), 'dqn')).algorithm).toBe('sft')
    expect(withText(withAlgorithm(defaultRunConfig(), 'grpo')).algorithm).toBe('grpo')
  })

  it('leaves to the game, or to a reference environment, with hyperparameters that are declared there', () => {
    const [game, cartpole] = [withLevel(text, 'corridor'), withReference(text, 'cartpole')]
    expect(game).toEqual(withAlgorithm(withLevel(defaultRunConfig(), 'corridor'), text.algorithm))
    expect(cartpole.env).toEqual({ kind: 'reference', id: 'cartpole' })
    for (const config of [game, cartpole]) {
      expect(Object.keys(config.hyperparameters)).toEqual(Object.keys(cardOf(config).hyperparameters))
    }
  })

  it('keeps the algorithm where every slider goes back', () => {
    const grpo = withAlgorithm(text, 'grpo')
    expect(withDefaults(withTextSettings(withHyperparameter(grpo, 'groups', 4), { maxNewTokens: 20 }))).toEqual(grpo)
  })
})

describe('a link to the page', () => {
  it('names the level of the person’s game in Play, and the run’s elsewhere', () => {
    const config = withLevel(defaultRunConfig(), 'lobby')
    const play = { ...INITIAL_PLAY, level: 'wind', screen: 'playing' as const }
    expect(sharedConfig({ mode: 'train', play, config })).toBe(config)
    expect(sharedConfig({ mode: 'play', play, config })).toEqual(withLevel(config, 'wind'))
    expect(readConfig(writeConfig(sharedConfig({ mode: 'play', play, config })))?.env).toMatchObject({ level: 'wind' })
  })
})
