/** A level file that cannot be loaded. The message names the file, the layer, the fault and how to fix it. */
export class LevelError extends Error {
  override readonly name = 'LevelError'
}

export type Json = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isIntegerIn(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
}

/** A finite number, or `missing` if absent; NaN for anything that is not a finite number. */
export function numberOr(value: unknown, missing: number): number {
  if (value === undefined) return missing
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN
}

/** The entries of an optional list. @throws LevelError unless it is a list of objects */
export function recordsIn(list: unknown, where: string): readonly Json[] {
  if (list === undefined) return []
  if (!Array.isArray(list) || !list.every(isRecord)) throw new LevelError(`${where}: ${DAMAGED}`)
  return list
}

export const DAMAGED = 'the file is damaged. Save it again in Tiled, or restore it from version control.'

/** Names are compared in lower case and trimmed: "Ground" and "ground" are the same layer. */
export function normalised(name: unknown): string {
  return typeof name === 'string' ? name.trim().toLowerCase() : ''
}

/** Tiled writes a class as `type` (up to 1.8, and from 1.10) or as `class` (1.9). Returned trimmed. */
export function classOf(owner: Json, where: string): string {
  const names = [owner.type, owner.class].filter((name): name is string => typeof name === 'string' && name !== '')
  if (new Set(names.map(normalised)).size > 1) {
    throw new LevelError(`${where} has two classes, "${names.join('" and "')}". Choose one in Tiled and save.`)
  }
  return names[0]?.trim() ?? ''
}

/** The custom property with this name, ignoring case; undefined if there is none. */
export function propertyOf(owner: Json, name: string, where: string): unknown {
  const found = recordsIn(owner.properties, where).filter((each) => normalised(each.name) === normalised(name))
  if (found.length > 1) throw new LevelError(`${where}: ${found.length} properties "${name}". Keep one.`)
  return found[0]?.value
}
