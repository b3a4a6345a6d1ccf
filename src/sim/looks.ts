/** How a level can look. Visual only: worlds, hashes and observations do not depend on it. `view/looks.ts` describes each look. */
export const LOOK_NAMES = [
  'lobby',
  'corridor',
  'alley',
  'terrace',
  'cellar',
  'kitchen',
  'shaft',
  'roof',
  'penthouse',
  'yard',
] as const
export type LookName = (typeof LOOK_NAMES)[number]

/** Looks of levels whose map names none and whose id is not that of a look. */
const LOOKS_BY_LEVEL = new Map<string, LookName>([
  ['regret', 'alley'],
  ['cliff', 'terrace'],
  ['lure', 'kitchen'],
  ['credit', 'shaft'],
  ['wind', 'roof'],
  ['tutorial', 'yard'],
])

/** The look of a level whose map names none. */
export function defaultLook(levelId: string): LookName {
  return LOOK_NAMES.find((name) => name === levelId) ?? LOOKS_BY_LEVEL.get(levelId) ?? 'lobby'
}
