import { describe, expect, it } from 'vitest'
import {
  ArgumentError,
  type Flag,
  helpText,
  hyperparameterFlags,
  kebab,
  parseArguments,
} from '../../../src/cli/shared/arguments.ts'

const FLAGS: readonly Flag[] = [
  { name: 'level', kind: 'text', section: 'Run', help: 'Where', options: ['corridor', 'lobby'], default: 'lobby' },
  { name: 'seed', kind: 'whole', section: 'Run', help: 'Chance', default: 1, min: 0, max: 999 },
  { name: 'learning-rate', kind: 'number', section: 'Learning', help: 'How far', min: -9, max: 9 },
  { name: 'greedy', kind: 'toggle', section: 'Run', help: 'Best only' },
]
const complaint = (...argv: string[]) => {
  try {
    parseArguments(argv, FLAGS)
  } catch (error) {
    if (error instanceof ArgumentError) return error.message
  }
  return 'no complaint'
}

describe('a command line', () => {
  it('gives values in both spellings, and only the given ones', () => {
    expect(parseArguments(['--level', 'corridor', '--seed=3', '--learning-rate', '1e-3'], FLAGS)).toEqual({
      level: 'corridor',
      seed: 3,
      'learning-rate': 0.001,
    })
  })

  it('switches toggles on and off', () => {
    expect(parseArguments(['--greedy'], FLAGS)).toEqual({ greedy: true })
    expect(parseArguments(['--no-greedy'], FLAGS)).toEqual({ greedy: false })
    expect(parseArguments(['--greedy=false', '--seed', '2'], FLAGS)).toEqual({ greedy: false, seed: 2 })
  })

  it('takes a negative number as a value, not as a flag', () => {
    expect(parseArguments(['--learning-rate', '-2'], FLAGS)).toEqual({ 'learning-rate': -2 })
  })

  it('lists close matches for an unknown flag', () => {
    expect(complaint('--learing-rate', '1')).toBe('There is no --learing-rate. Did you mean --learning-rate?')
    expect(complaint('--rate', '1')).toBe('There is no --rate. Did you mean --learning-rate?')
    expect(complaint('--zzz')).toBe('There is no --zzz. Try --help.')
  })

  it('says what a value must be', () => {
    expect(complaint('--level', 'loby')).toBe('--level is one of corridor, lobby, not "loby". Did you mean lobby?')
    expect(complaint('--seed', '1.5')).toBe('--seed is a whole number from 0 to 999, not "1.5".')
    expect(complaint('--learning-rate', 'fast')).toBe('--learning-rate is a number from -9 to 9, not "fast".')
    expect(complaint('--seed')).toBe('--seed needs a value: a whole number from 0 to 999.')
    expect(complaint('--greedy=perhaps')).toBe('--greedy is on or off, not "perhaps".')
    expect(complaint('--seed', '-5')).toBe('--seed goes from 0 to 999, not -5.')
    expect(complaint('--seed', '--greedy')).toBe('--seed needs a value: a whole number from 0 to 999.')
    expect(complaint('--seed', '')).toBe('--seed needs a value: a whole number from 0 to 999.')
    expect(complaint('--level=')).toBe('--level needs a value: one of corridor, lobby.')
    expect(complaint('--seed', '1', '--seed=2')).toBe('--seed is given twice. Leave one out.')
    expect(complaint('--greedy', '--no-greedy')).toBe('--greedy is given twice. Leave one out.')
    expect(complaint('lobby')).toBe('"lobby" is not a flag: flags start with two dashes.')
  })
})

describe('flags of a schema', () => {
  it('are derived from the declarations', () => {
    const flags = hyperparameterFlags(
      {
        learningRate: { kind: 'float', label: '', help: 'Faster', default: 0.1, min: 0, max: 1 },
        epochs: { kind: 'int', label: '', help: 'More', default: 4, min: 1, max: 9 },
        dueling: { kind: 'toggle', label: '', help: 'Two streams', default: false },
        loss: { kind: 'choice', label: '', help: 'Which', default: 'mse', options: ['mse', 'huber'] },
      },
      'Learning',
    )
    expect(flags.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'learning-rate number',
      'epochs whole',
      'dueling toggle',
      'loss text',
    ])
    expect(flags[3]).toMatchObject({ options: ['mse', 'huber'] })
  })

  it('have names in kebab-case', () => {
    expect(kebab('decisionsPerGradientStep')).toBe('decisions-per-gradient-step')
  })
})

describe('help', () => {
  it('lists all flags by section with their options and defaults', () => {
    const text = helpText('usage', FLAGS)
    expect(text).toContain('--level          Where (corridor, lobby) [lobby]')
    expect(text.indexOf('Run')).toBeLessThan(text.indexOf('Learning'))
    for (const { name } of FLAGS) expect(text).toContain(`--${name}`)
  })
})
