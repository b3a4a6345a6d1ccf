import { describe, expect, it } from 'vitest'
import type { HyperparameterSchema } from '../../../src/algorithms/contract.ts'
import { BEHAVIOUR } from '../../../src/algorithms/shared/behaviour.ts'
import {
  defaultsOf,
  HyperparameterError,
  optionLabel,
  parseHyperparameters,
} from '../../../src/algorithms/shared/schema.ts'

const text = { label: 'label', help: 'help' }
const SCHEMA = {
  rate: { ...text, kind: 'float', default: 0.1, min: 0.01, max: 1 },
  count: { ...text, kind: 'int', default: 4, min: 1, max: 9 },
  clip: { ...text, kind: 'toggle', default: false },
  shape: { ...text, kind: 'choice', default: 'round', options: ['round', 'square'] },
} as const satisfies HyperparameterSchema

describe('hyperparameters', () => {
  it('start from the declared defaults', () => {
    expect(defaultsOf(SCHEMA)).toEqual({ rate: 0.1, count: 4, clip: false, shape: 'round' })
  })

  it('keep given values and complete missing ones', () => {
    expect(parseHyperparameters(SCHEMA, { clip: true })).toEqual({ rate: 0.1, count: 4, clip: true, shape: 'round' })
    expect(parseHyperparameters(SCHEMA, undefined)).toEqual(defaultsOf(SCHEMA))
  })

  it('are parsed from a command line’s strings', () => {
    const parsed = parseHyperparameters(SCHEMA, { rate: '5e-2', count: '7', clip: 'true', shape: 'square' })
    expect(parsed).toEqual({ rate: 0.05, count: 7, clip: true, shape: 'square' })
  })

  it('are clamped to their bounds, and rounded for integers', () => {
    expect(parseHyperparameters(SCHEMA, { rate: 7, count: -3 })).toMatchObject({ rate: 1, count: 1 })
    expect(parseHyperparameters(SCHEMA, { count: 4.6 })).toMatchObject({ count: 5 })
    expect(parseHyperparameters({ of: { ...SCHEMA.count, min: 0, max: 64, step: 8 } }, { of: 19 })).toEqual({ of: 16 })
    expect(parseHyperparameters(SCHEMA, { rate: Infinity })).toMatchObject({ rate: 1 })
  })

  it.each([
    [{ speed: 1 }, 'There is no hyperparameter "speed". There are: rate, count, clip, shape.'],
    [{ rate: 'fast' }, '"rate" is a number from 0.01 to 1, not "fast".'],
    [{ rate: Number.NaN }, '"rate" is a number from 0.01 to 1, not number NaN.'],
    [{ rate: '' }, '"rate" is a number from 0.01 to 1, not "".'],
    [{ clip: 1 }, '"clip" is on or off: give true or false, not number 1.'],
    [{ shape: 'oval' }, '"shape" is one of "round", "square", not "oval".'],
    [[1], 'Hyperparameters must be an object of names and values, not a list.'],
    [null, 'Hyperparameters must be an object of names and values, not null.'],
    [{ toString: 1 }, 'There is no hyperparameter "toString". There are: rate, count, clip, shape.'],
  ])('that are invalid are refused with the allowed ones: %j', (input, message) => {
    expect(() => parseHyperparameters(SCHEMA, input)).toThrow(new HyperparameterError(message))
  })

  it('show options by their labels; links keep the ids', () => {
    expect(BEHAVIOUR.options.map((option) => optionLabel(BEHAVIOUR, option))).toEqual([
      'own',
      'random',
      'expert',
      'clips',
    ])
    expect(optionLabel(SCHEMA.shape, 'square')).toBe('square')

    const schema = { behaviour: BEHAVIOUR } satisfies HyperparameterSchema
    expect(parseHyperparameters(schema, { behaviour: 'chance' })).toEqual({ behaviour: 'chance' })
    expect(() => parseHyperparameters(schema, { behaviour: 'random' })).toThrow(
      '"behaviour" is one of "itself" (own), "chance" (random), "expert", "clips", not "random".',
    )
  })
})
