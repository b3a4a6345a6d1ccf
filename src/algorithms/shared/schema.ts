import type {
  ChoiceHyperparameter,
  Hyperparameter,
  HyperparameterSchema,
  HyperparametersOf,
  HyperparameterValue,
  HyperparameterValues,
  NumericHyperparameter,
} from '../contract.ts'

/** The default values of a schema. */
export function defaultsOf<Schema extends HyperparameterSchema>(schema: Schema): HyperparametersOf<Schema> {
  const values: HyperparameterValues = {}
  for (const [name, hyperparameter] of Object.entries(schema)) values[name] = hyperparameter.default
  return values as HyperparametersOf<Schema>
}

/**
 * Complete, typed values from external input (a link, a command line, a message). Missing values take their defaults,
 * numbers are clamped to their bounds, strings are parsed as the declared kind.
 * Throws `HyperparameterError` for a name that does not exist or a value that cannot be read.
 */
export function parseHyperparameters<Schema extends HyperparameterSchema>(
  schema: Schema,
  input: unknown,
): HyperparametersOf<Schema> {
  const values = defaultsOf(schema) as HyperparameterValues
  if (input === undefined) return values as HyperparametersOf<Schema>
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new HyperparameterError(`Hyperparameters must be an object of names and values, not ${describeValue(input)}.`)
  }
  for (const [name, value] of Object.entries(input)) {
    if (!Object.hasOwn(schema, name)) {
      throw new HyperparameterError(
        `There is no hyperparameter "${name}". There are: ${Object.keys(schema).join(', ')}.`,
      )
    }
    values[name] = parseHyperparameter(name, schema[name], value)
  }
  return values as HyperparametersOf<Schema>
}

/** One value, clamped to its declaration. */
export function parseHyperparameter(name: string, declared: Hyperparameter, value: unknown): HyperparameterValue {
  switch (declared.kind) {
    case 'toggle':
      if (value === true || value === 'true') return true
      if (value === false || value === 'false') return false
      throw new HyperparameterError(`"${name}" is on or off: give true or false, not ${describeValue(value)}.`)
    case 'choice':
      if (typeof value === 'string' && declared.options.includes(value)) return value
      throw new HyperparameterError(
        `"${name}" is one of ${declared.options.map((option) => describeOption(declared, option)).join(', ')}, not ${describeValue(value)}.`,
      )
    case 'int':
    case 'float': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      if (typeof number !== 'number' || Number.isNaN(number)) {
        throw new HyperparameterError(
          `"${name}" is a number from ${declared.min} to ${declared.max}, not ${describeValue(value)}.`,
        )
      }
      return fitted(declared, number)
    }
    default:
      return declared satisfies never
  }
}

/** The number within its bounds; of an `int`, a multiple of its step. */
export function fitted({ kind, min, max, step = 1 }: NumericHyperparameter, number: number): number {
  const clamped = Math.min(max, Math.max(min, number))
  return kind === 'int' ? Math.round(clamped / step) * step : clamped
}

/** The option's label on the page. */
export function optionLabel({ optionLabels = {} }: ChoiceHyperparameter, option: string): string {
  return optionLabels[option] ?? option
}

/** An invalid value. Its message says which, and what is allowed. */
export class HyperparameterError extends Error {
  override readonly name = 'HyperparameterError'
}

function describeOption(declared: ChoiceHyperparameter, option: string): string {
  const label = optionLabel(declared, option)
  return label === option ? `"${option}"` : `"${option}" (${label})`
}

function describeValue(value: unknown): string {
  if (value === null) return 'null'
  return typeof value === 'string' ? `"${value}"` : Array.isArray(value) ? 'a list' : `${typeof value} ${String(value)}`
}
