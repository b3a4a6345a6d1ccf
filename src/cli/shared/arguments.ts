import type { Hyperparameter } from '../../algorithms/contract.ts'

/** A command-line flag as data: parsing, errors and help follow from it. */
export type Flag = Described & (Toggle | Text | Numeric)

interface Described {
  /** Without dashes, in kebab-case. */
  readonly name: string
  readonly help: string
  readonly section: string
  readonly default?: string | number | boolean
}

/** Takes no value: `--greedy`, `--no-greedy`. */
interface Toggle {
  readonly kind: 'toggle'
}

interface Text {
  readonly kind: 'text'
  readonly options?: readonly string[]
  /** Whether a value beyond the options is right, too: those of which there are too many to list. */
  readonly isOption?: (value: string) => boolean
  /** Why a value is not among the options although it exists; null where it does not exist. */
  readonly faultOf?: (value: string) => string | null
}

/** A value outside the bounds is refused, not clamped. */
interface Numeric {
  readonly kind: 'number' | 'whole'
  readonly min: number
  readonly max: number
}

export type FlagValue = string | number | boolean

/** Whether the flag takes a number and therefore has bounds. */
export function isNumeric(flag: Flag): flag is Described & Numeric {
  return flag.kind === 'number' || flag.kind === 'whole'
}

/** An invalid command line. Its message says what is allowed. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError'
}

/**
 * The values that were given, by flag name; the caller adds defaults. Reads `--name value`, `--name=value`, and for
 * toggles `--name`, `--no-name`, `--name=false`.
 */
export function parseArguments(argv: readonly string[], flags: readonly Flag[]): Readonly<Record<string, FlagValue>> {
  const values: Record<string, FlagValue> = {}
  const give = (name: string, value: FlagValue) => {
    if (Object.hasOwn(values, name)) throw new ArgumentError(`--${name} is given twice. Leave one out.`)
    values[name] = value
  }
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]
    if (!word.startsWith('--')) throw new ArgumentError(`"${word}" is not a flag: flags start with two dashes.`)
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? ['', word.slice(2)]
    const flag = flags.find((each) => each.name === name)
    const negated = flags.find((each) => each.kind === 'toggle' && name === `no-${each.name}`)
    if (negated && inline === undefined) {
      give(negated.name, false)
    } else if (!flag) {
      throw new ArgumentError(unknownFlag(name, flags))
    } else if (flag.kind === 'toggle') {
      give(name, readToggle(name, inline))
    } else {
      const text = inline ?? argv[++index]
      const isMissing = text === undefined || (inline === undefined && text.startsWith('--'))
      if (isMissing || text.trim() === '') throw new ArgumentError(`--${name} needs a value: ${allowed(flag)}.`)
      give(name, readValue(flag, text))
    }
  }
  return values
}

/** 300000, 300_000, 3e5, -.5: no hexadecimal numbers, no spaces. */
const DECIMAL = /^[+-]?(\d[\d_]*(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

function readToggle(name: string, text: string | undefined): boolean {
  if (text === undefined || text === 'on' || text === 'true') return true
  if (text === 'off' || text === 'false') return false
  throw new ArgumentError(`--${name} is on or off, not "${text}".`)
}

function readValue(flag: Described & (Text | Numeric), text: string): FlagValue {
  const { name, kind } = flag
  if (kind === 'text') {
    if (!flag.options || flag.options.includes(text) || flag.isOption?.(text)) return text
    const fault = flag.faultOf?.(text)
    if (fault) throw new ArgumentError(fault)
    throw new ArgumentError(`--${name} is ${allowed(flag)}, not "${text}".${didYouMean(text, flag.options)}`)
  }
  const { min, max } = flag
  const number = DECIMAL.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN
  const isRight = kind === 'whole' ? Number.isInteger(number) : Number.isFinite(number)
  if (!isRight) throw new ArgumentError(`--${name} is ${allowed(flag)}, not "${text}".`)
  if (number < min || number > max) {
    throw new ArgumentError(`--${name} goes from ${min} to ${max}, not ${text}.`)
  }
  return number
}

/** The values that a flag takes, in words. */
function allowed(flag: Text | Numeric): string {
  if (flag.kind !== 'text') return `a ${flag.kind === 'whole' ? 'whole ' : ''}number from ${flag.min} to ${flag.max}`
  return flag.options ? `one of ${flag.options.join(', ')}` : 'a text'
}

function unknownFlag(name: string, flags: readonly Flag[]): string {
  const names = flags.map((flag) => flag.name)
  return `There is no --${name}.${didYouMean(name, names, '--') || ' Try --help.'}`
}

/** A hint at the candidates that a misspelt word may mean; empty where none is close. */
export function didYouMean(word: string, candidates: readonly string[], prefix = ''): string {
  const close = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= 2 || (word.length >= 4 && candidate.includes(word)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
  return close.length === 0 ? '' : ` Did you mean ${close.map(({ candidate }) => prefix + candidate).join(' or ')}?`
}

/** Insertions, deletions and substitutions between two words (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const substitution = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(substitution, previous[column] + 1, current[column - 1] + 1))
    }
    previous = current
  }
  return previous[b.length]
}

/** One flag for each hyperparameter of a schema. */
export function hyperparameterFlags(schema: Readonly<Record<string, Hyperparameter>>, section: string): Flag[] {
  return Object.entries(schema).map(([name, declared]) => {
    const flag = { name: kebab(name), help: declared.help, section, default: declared.default }
    switch (declared.kind) {
      case 'toggle':
        return { ...flag, kind: 'toggle' }
      case 'choice':
        return { ...flag, kind: 'text', options: declared.options }
      case 'int':
        return { ...flag, kind: 'whole', min: declared.min, max: declared.max }
      case 'float':
        return { ...flag, kind: 'number', min: declared.min, max: declared.max }
      default:
        return declared satisfies never
    }
  })
}

/** `learningRate` → `learning-rate`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The output of `--help`: sections in the order in which they first appear. */
export function helpText(usage: string, flags: readonly Flag[]): string {
  const width = Math.max(...flags.map((flag) => flag.name.length)) + 4
  const sections = [...new Set(flags.map((flag) => flag.section))].map((section) => {
    const lines = flags
      .filter((flag) => flag.section === section)
      .map((flag) => `  ${`--${flag.name}`.padEnd(width)}${explain(flag)}`)
    return `${section}\n${lines.join('\n')}`
  })
  return `${usage}\n\n${sections.join('\n\n')}\n`
}

function explain(flag: Flag): string {
  const options = flag.kind === 'text' && flag.options ? ` (${flag.options.join(', ')})` : ''
  const fallback =
    flag.default === undefined || flag.default === false
      ? ''
      : flag.kind === 'toggle'
        ? `; on unless --no-${flag.name}`
        : ` [${flag.default}]`
  const bounds = isNumeric(flag) ? `, ${flag.min} to ${flag.max}` : ''
  return flag.help + options + bounds + fallback
}
