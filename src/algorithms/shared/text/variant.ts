import type { HyperparameterSchema, TextVariant } from '../../contract.ts'

/** A variant without the types of its hyperparameters, as the list of algorithms has its cards. */
export function textVariant<Schema extends HyperparameterSchema>(variant: TextVariant<Schema>): TextVariant {
  return variant as unknown as TextVariant
}
