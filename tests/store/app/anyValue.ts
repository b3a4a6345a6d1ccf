import fc from 'fast-check'
import type { Hyperparameter } from '../../../src/algorithms/contract.ts'

/** Any value that a control can be set to. */
export function anyValueOf(declared: Hyperparameter): fc.Arbitrary<number | boolean | string> {
  switch (declared.kind) {
    case 'toggle':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...declared.options)
    case 'int':
      return fc
        .integer({ min: 0, max: Math.floor((declared.max - declared.min) / (declared.step ?? 1)) })
        .map((steps) => declared.min + steps * (declared.step ?? 1))
    case 'float':
      return fc.oneof(
        fc.constantFrom(declared.min, declared.max),
        fc.double({ min: declared.min, max: declared.max, noNaN: true }).map((value) => value + 0), // no −0
      )
    default:
      return declared satisfies never
  }
}
