import { describe, expect, it } from 'vitest'
import { ALGORITHMS } from '../../../src/algorithms/index.ts'
import { PROOFS } from '../../../src/cli/prove/proofs.ts'
import { ArgumentError, helpText, isNumeric, kebab } from '../../../src/cli/shared/arguments.ts'
import { readTrainRequest, trainFlags } from '../../../src/cli/shared/configuration.ts'
import { presetFor, startingValues } from '../../../src/store/app/catalog.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'

const read = (line: string) => readTrainRequest(line === '' ? [] : line.split(' '))

describe('npm run train', () => {
  it('trains the page’s default run without flags', () => {
    const { evaluation, ...config } = read('').config
    const { evaluation: _, ...page } = defaultRunConfig()
    expect(config).toEqual(page)
    expect(evaluation.episodes).toBe(100)
  })

  it('takes world, run and evaluation from flags', () => {
    const { config } = read(
      '--level corridor --seed 9 --steps 5000 --backend cpu --kernels tf --observation tiles --ticks 2 --sticky 0.1 --random-regrets --eval-every 100 --eval-episodes 7 --greedy --reward-death -9',
    )
    expect(config).toMatchObject({
      seed: 9,
      budgetSteps: 5000,
      backend: 'cpu',
      kernels: 'tf',
      env: { level: 'corridor', observation: 'tiles', ticksPerAction: 2, stickyActions: 0.1, randomRegrets: true },
      evaluation: { everySteps: 100, episodes: 7, greedy: true },
    })
    expect(config.env).toMatchObject({ rewardWeights: { death: -9 } })
  })

  it('takes the settings of the learned reward and of the KL penalty', () => {
    expect(read('--learned-reward 1 --reference-penalty 0.05').config.guidance).toEqual({
      learnedReward: 1,
      referencePenalty: 0.05,
    })
    expect(() => read('--learned-reward 2')).toThrow('--learned-reward goes from 0 to 1, not 2')
  })

  it('uses the level’s reward weights, overridden by flags', () => {
    const { config } = read('--level cellar --reward-time -0.1')
    expect(config.env).toMatchObject({ rewardWeights: { bell: 10, progress: 0, death: 0, time: -0.1 } })
  })

  it('takes any endless level by its id', () => {
    expect(read('--level endless-17-50').config.env).toMatchObject({ level: 'endless-17-50' })
    expect(() => read('--level endless-17-500')).toThrow(/--level is one of .*endless2-1-30, not "endless-17-500"/)
  })

  it('takes a number of endless levels to train on, and refuses it elsewhere', () => {
    expect(read('--level endless-17-50 --train-seeds 64').config.env).toMatchObject({ trainSeeds: '64' })
    expect(read('--level endless-17-50').config.env).toMatchObject({ trainSeeds: '1', curriculum: false })
    expect(read('--level endless-17-50 --curriculum').config.env).toMatchObject({ curriculum: true })
    expect(() => read('--level lobby --curriculum')).toThrow(/--curriculum is about endless levels/)
    expect(() => read('--level endless-17-50 --train-seeds 5')).toThrow(
      /--train-seeds is one of 1, 4, 16, 64, 256, all/,
    )
    expect(() => read('--level lobby --train-seeds 4')).toThrow(/--train-seeds is about endless levels.*endless2-1-30/)
    expect(() => read('--env cartpole --train-seeds 4')).toThrow(/--train-seeds is about the game/)
  })

  it('takes any hyperparameter of the algorithm, overriding its preset', () => {
    const { config } = read('--algorithm dqn --learning-rate 0.0005 --dueling')
    expect(config.hyperparameters).toMatchObject({ learningRate: 0.0005, dueling: true })
    expect(() => read('--algorithm ppo --dueling')).toThrow('There is no --dueling')
  })

  it('uses the preset of its environment, or none', () => {
    for (const card of ALGORITHMS) {
      const env = { kind: 'reference', id: 'cartpole' } as const
      const preset = startingValues(card, presetFor(card, { env }))
      expect(read(`--algorithm ${card.id} --env cartpole`).config.hyperparameters).toEqual(preset)
      const plain = startingValues(card, null)
      expect(read(`--algorithm ${card.id} --env cartpole --preset none`).config.hyperparameters).toEqual(plain)
    }
  })

  it('refuses values outside a declared bound', () => {
    expect(() => read('--learning-rate 7')).toThrow(/--learning-rate goes from .* not 7/)
    expect(() => read('--ticks 9')).toThrow('--ticks goes from 1 to 8, not 9')
  })

  it('refuses an algorithm that does not exist', () => {
    expect(() => read('--algorithm alphazero')).toThrow(ArgumentError)
    expect(() => read('--algorithm alphazero')).toThrow('no algorithm "alphazero". There are: ')
    expect(() => read('--algorithm pppo')).toThrow('Did you mean ppo')
    expect(() => readTrainRequest(['--algorithm'])).toThrow('--algorithm needs a value')
    expect(() => read('--algorithm= --seed 1')).toThrow('--algorithm needs a value')
  })

  it.each(ALGORITHMS.map((card) => [card.id, card] as const))(
    'has bounds for every number of %s, and states them',
    (id, card) => {
      const numbers = trainFlags(card).filter(isNumeric)
      expect(numbers.length).toBeGreaterThan(10)
      const help = helpText('', numbers)
      for (const { name, min, max } of numbers) {
        expect(min, name).toBeLessThan(max)
        expect(help).toContain(`${min} to ${max}`)
        for (const beyond of [Number(min) - 1, Number(max) + 1, 1e30, -1e30]) {
          expect(() => read(`--algorithm ${id} --${name} ${beyond}`), `${name} ${beyond}`).toThrow(
            `--${name} goes from ${min} to ${max}, not ${beyond}`,
          )
        }
        for (const odd of ['NaN', 'Infinity', '0x10', '1,5', 'many', '1e999', '']) {
          expect(() => readTrainRequest(['--algorithm', id, `--${name}`, odd]), `${name} ${odd}`).toThrow(
            `number from ${min} to ${max}`,
          )
        }
        expect(() => read(`--algorithm ${id} --${name}`)).toThrow(`number from ${min} to ${max}`)
        expect(() => read(`--algorithm ${id} --${name} ${max} --${name}=${max}`)).toThrow(`--${name} is given twice.`)
      }
    },
  )

  it('refuses flags that would have no effect', () => {
    expect(() => read('--env cartpole --level lobby')).toThrow('--level is about the game')
    expect(() => read('--env cartpole --reward-bell 3')).toThrow('--reward-bell is about the game')
    expect(() => read('--eval-every 0 --curve x.svg')).toThrow('--curve needs evaluations')
    expect(() => read('--eval-every 0 --stop-when-solved')).toThrow('--stop-when-solved needs evaluations')
    expect(() => read('--save a --curve a')).toThrow('name the same file')
  })

  it.each(ALGORITHMS.map((card) => [card.id, card] as const))('has a flag for each hyperparameter of %s', (_, card) => {
    const names = trainFlags(card).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(card.hyperparameters).map(kebab)))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the proofs', () => {
  it.each(PROOFS.map((proof) => [proof.id, proof] as const))('%s is a valid command', (_, proof) => {
    const { config } = read(proof.flags)
    expect(config.evaluation.episodes).toBeGreaterThanOrEqual(100)
    if (proof.bar?.stays) {
      const longest = Math.max(...proof.bar.stays.after) + proof.bar.eachSeed.steps
      expect(config.budgetSteps).toBeGreaterThanOrEqual(longest)
    } else if (proof.bar) {
      expect(config.budgetSteps).toBe(proof.bar.eachSeed.steps)
    }
  })

  it('have unique ids', () => {
    expect(new Set(PROOFS.map(({ id }) => id)).size).toBe(PROOFS.length)
  })
})
