import type { EnvSpec } from '../../env/contracts.ts'
import { placeNamed } from '../../policies/layout.ts'
import type { TableDiscretisation } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'

/** A range divided into equal bins; null for entries that the table ignores. */
type Cut = readonly [low: number, high: number, bins: number] | null

interface SliceCuts {
  readonly slice: RegExp
  /** One per entry of the slice; repeated if the slice is longer. */
  readonly cuts: readonly Cut[]
  /** Whether the slice gives the position. Without such a slice a table cannot distinguish places. */
  readonly isPlace?: true
}

const BIT: Cut = [0, 1, 2]

/**
 * Bins of the observation's slices, by name. Slices that are not listed are ignored: a table does not generalise, so
 * every bin multiplies the number of states that must be visited.
 */
const CUTS: readonly SliceCuts[] = [
  // Gridworlds: one-hot, row by row.
  { slice: /^row \d+$/, cuts: [BIT], isPlace: true },
  // Platformer, `features`: where the hero is, how it moves, and the nearest Regret.
  // The range extends past the bell, because a detour may lead there.
  { slice: /^way to the bell$/, cuts: [[-0.35, 1, 189], null, [-1, 1, 8]], isPlace: true },
  {
    slice: /^own speed$/,
    cuts: [
      [-1, 1, 3],
      [-1, 1, 5],
    ],
  },
  { slice: /^on the ground$/, cuts: [BIT] },
  { slice: /^jump timers$/, cuts: [null, null, [0, 1, 3]] },
  { slice: /^suitcase timers$/, cuts: [null, BIT] },
  { slice: /^nearest regret$/, cuts: [BIT, [-1, 1, 16], null, null, BIT] },
  // CartPole and Acrobot.
  { slice: /^cart position$/, cuts: [[-2.4, 2.4, 3]], isPlace: true },
  { slice: /^cart velocity$/, cuts: [[-2, 2, 3]] },
  { slice: /^pole angle$/, cuts: [[-0.21, 0.21, 8]] },
  { slice: /^pole angular velocity$/, cuts: [[-2, 2, 8]] },
  { slice: /joint angle \(cos, sin\)$/, cuts: [[-1, 1, 6]], isPlace: true },
  {
    slice: /^joint speeds$/,
    cuts: [
      [-4 * Math.PI, 4 * Math.PI, 7],
      [-9 * Math.PI, 9 * Math.PI, 7],
    ],
  },
]

/**
 * The discretisation of `spec`'s observations into a table's keys.
 * @throws AdvisedError if no part of the observation gives the position.
 */
export function discretisationOf(spec: EnvSpec): TableDiscretisation {
  const dimensions: TableDiscretisation['dimensions'][number][] = []
  let hasPlace = false
  for (const { name, start, length } of spec.observationSlices) {
    const declared = CUTS.find(({ slice }) => slice.test(name))
    if (!declared) continue
    hasPlace ||= declared.isPlace === true
    for (let entry = 0; entry < length; entry++) {
      const cut = declared.cuts[entry % declared.cuts.length]
      if (cut !== null) dimensions.push({ index: start + entry, low: cut[0], high: cut[1], bins: cut[2] })
    }
  }
  if (!hasPlace) {
    throw new AdvisedError(
      `A table cannot distinguish the places of ${placeNamed(spec.id)}: nothing in its observation is a position.`,
      'Choose the observation “Features”, or an algorithm with a network.',
    )
  }
  return { dimensions }
}
