import { AdvisedError } from './advisedError.ts'

/** State as plain data: what a checkpoint consists of. Arrays are copies, so that nobody writes to a saved state. */
export type Saved = number | string | boolean | null | SavedArray | readonly Saved[] | SavedGroup

export type SavedArray = Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array

export interface SavedGroup {
  readonly [name: string]: Saved
}

/** Something that continues as if it had never been interrupted: `load` of a `save` restores every bit. */
export interface Stateful {
  save(): Saved | Promise<Saved>
  /** @throws AdvisedError if the saved state has another shape. */
  load(saved: Saved): void | Promise<void>
}

/** The same without waiting for a device. */
export interface PlainStateful extends Stateful {
  save(): Saved
  load(saved: Saved): void
}

/** The state of several parts, by name. They are loaded in the given order. */
export function stateOf(parts: Readonly<Record<string, Stateful>>): Stateful {
  return {
    async save() {
      const saved: Record<string, Saved> = {}
      for (const [name, part] of Object.entries(parts)) saved[name] = await part.save()
      return saved
    },
    async load(saved) {
      for (const [name, part] of Object.entries(parts)) await part.load(partOf(saved, name))
    },
  }
}

/** The same for parts that need no device. */
export function plainStateOf(parts: Readonly<Record<string, PlainStateful>>): PlainStateful {
  return {
    save: () => Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.save()])),
    load(saved) {
      for (const [name, part] of Object.entries(parts)) part.load(partOf(saved, name))
    },
  }
}

/** A variable that holds a number, a text, a truth value or null. */
export function variable<Value extends number | string | boolean | null>(
  get: () => Value,
  set: (value: Value) => void,
): PlainStateful {
  return {
    save: get,
    load(saved) {
      if (saved !== null && typeof saved === 'object') throw misfit('a single value')
      set(saved as Value)
    },
  }
}

/** Variables that hold single values; `set` receives values of the same names and types. */
export function fields<Values extends Readonly<Record<string, number | string | boolean>>>(
  get: () => Values,
  set: (values: Values) => void,
): PlainStateful {
  return {
    save: get,
    load(saved) {
      const values = Object.entries(get()).map(([name, like]) => {
        const value = partOf(saved, name)
        if (typeof value !== typeof like) throw misfit(name)
        return [name, value]
      })
      set(Object.fromEntries(values) as Values)
    },
  }
}

/** Arrays of constant length that their owner writes in place. */
export function arrays(parts: Readonly<Record<string, SavedArray>>): PlainStateful {
  return {
    save: () => Object.fromEntries(Object.entries(parts).map(([name, array]) => [name, array.slice()])),
    load(saved) {
      for (const [name, array] of Object.entries(parts)) array.set(arrayOf(partOf(saved, name), array))
    },
  }
}

/** The part `name` of a saved group. @throws AdvisedError if there is none. */
export function partOf(saved: Saved, name: string): Saved {
  const part = isGroup(saved) && Object.hasOwn(saved, name) ? saved[name] : undefined
  if (part === undefined) throw misfit(name)
  return part
}

/** A saved array of the kind and, unless `length` is null, the length of `like`. @throws AdvisedError if it differs. */
export function arrayOf<Kind extends SavedArray>(saved: Saved, like: Kind, length: number | null = like.length): Kind {
  const fits = isArray(saved) && saved.constructor === like.constructor
  if (!fits || (length !== null && saved.length !== length)) {
    throw misfit(`${length ?? 'a list of'} numbers of ${like.constructor.name}`)
  }
  return saved as Kind
}

/** A saved number. @throws AdvisedError if it is something else. */
export function numberOf(saved: Saved): number {
  if (typeof saved !== 'number') throw misfit('a number')
  return saved
}

/** A saved list. @throws AdvisedError if it is something else. */
export function listOf(saved: Saved): readonly Saved[] {
  if (!Array.isArray(saved)) throw misfit('a list')
  return saved as readonly Saved[]
}

/** Why parts of a state were left out of it: their marks are groups with the reason as `leftOut`. */
export function leftOutOf(saved: Saved): string[] {
  if (Array.isArray(saved)) return saved.flatMap(leftOutOf)
  if (!isGroup(saved)) return []
  const { leftOut } = saved
  return typeof leftOut === 'string' ? [leftOut] : Object.values(saved).flatMap(leftOutOf)
}

export function isArray(saved: Saved): saved is SavedArray {
  return ArrayBuffer.isView(saved)
}

export function isGroup(saved: Saved): saved is SavedGroup {
  return saved !== null && typeof saved === 'object' && !Array.isArray(saved) && !isArray(saved)
}

function misfit(expected: string): AdvisedError {
  return new AdvisedError(
    `The checkpoint does not fit this run: ${expected} is missing or has another shape.`,
    'Resume it with the algorithm, environment and network that it was saved with.',
  )
}
