import { GUST_TICKS, type Level } from './level.ts'

type StartValues = (level: Level) => readonly number[]

interface ThingKind {
  /** The version of the observations that first contains it: see `env/observations/layout.ts`. */
  readonly since: number
  /** Start values of its fields, one entry per thing. */
  readonly fields: Readonly<Record<string, StartValues>>
}

// The only list of kinds of things, which have a state of their own, and of their fields: a world's reset, copy, hash and
// saved games follow from it. Fields are hashed in this order. New kinds go to the end: a kind that a level lacks does
// not change the hashes of its worlds. What else a kind needs (a picture, a signal for agents, its part of the search's
// states) are records by `ThingKindName`, none of which may lack one.
const TABLE = {
  /** Walk to and fro. */
  regrets: {
    since: 1,
    fields: {
      regretX: ({ regrets }) => regrets.map(({ x }) => x), // subpixels, left edge
      regretY: ({ regrets }) => regrets.map(({ y }) => y), // top edge
      regretDirection: ({ regrets }) => regrets.map(({ direction }) => direction), // −1 | 1
      regretAlive: ({ regrets }) => regrets.map(() => 1), // 0 | 1
    },
  },
  /** ? Blocks: ask when the hero hits them from below. */
  questionBlocks: {
    since: 1,
    fields: {
      blockState: ({ questionBlocks }) => questionBlocks.map(() => 0), // BLOCK_CLOSED | BLOCK_ASKING | BLOCK_OPEN
      blockAsked: ({ questionBlocks }) => questionBlocks.map(() => 0), // questions asked so far
    },
  },
  /** Taken by touch; each opens one door. */
  keys: {
    since: 3,
    fields: {
      keyState: ({ keys }) => keys.map(() => 0), // KEY_LYING | KEY_HELD | KEY_USED
    },
  },
  /** Areas in which gusts come by chance. */
  winds: {
    since: 4,
    fields: {
      windTicks: ({ winds }) => winds.map(() => GUST_TICKS), // ticks left of the interval
      windBlows: ({ winds }) => winds.map(() => 0), // 0 | 1, for the whole interval; the first one is calm
    },
  },
  /** Move to and fro and carry the hero. */
  platforms: {
    since: 5,
    fields: {
      platformWay: ({ platforms }) => platforms.map(({ direction, length }) => (direction > 0 ? 0 : length)), // subpixels from the left or upper end
      platformDirection: ({ platforms }) => platforms.map(({ direction }) => direction), // −1 | 1: of its next move
    },
  },
  /** Fly a zigzag. */
  outliers: {
    since: 5,
    fields: {
      outlierX: ({ outliers }) => outliers.map(({ direction, minX, maxX }) => (direction > 0 ? minX : maxX)), // subpixels, left edge
      outlierY: ({ outliers }) => outliers.map(({ minY }) => minY), // top edge
      outlierSideways: ({ outliers }) => outliers.map(({ direction }) => direction), // −1 | 1
      outlierDown: ({ outliers }) => outliers.map(() => 1), // −1 | 1
      outlierAlive: ({ outliers }) => outliers.map(() => 1), // 0 | 1
    },
  },
} as const satisfies Readonly<Record<string, ThingKind>>

export type ThingKindName = keyof typeof TABLE
/** All kinds of things. */
export const THING_KINDS: Readonly<Record<ThingKindName, ThingKind>> = TABLE

type FieldOf<Kind extends ThingKindName> = keyof (typeof TABLE)[Kind]['fields'] & string
export type ThingField = { [Kind in ThingKindName]: FieldOf<Kind> }[ThingKindName]

/** The fields of all kinds, in the order of the hash. */
const FIELDS = Object.values(TABLE).flatMap(({ fields }) => Object.entries<StartValues>(fields)) as readonly (readonly [
  ThingField,
  StartValues,
])[]

/** The things of a level at its start: their memory, and each field as a part of it. */
export function thingsAtStart(
  level: Level,
): { readonly things: Int32Array } & Readonly<Record<ThingField, Int32Array>> {
  const values = FIELDS.map(([, valuesAtStart]) => valuesAtStart(level))
  const things = Int32Array.from(values.flat())
  let start = 0
  const parts = FIELDS.map(([field], index) => {
    const end = start + values[index].length
    const part: [ThingField, Int32Array] = [field, things.subarray(start, end)]
    start = end
    return part
  })
  return { ...(Object.fromEntries(parts) as Record<ThingField, Int32Array>), things }
}
