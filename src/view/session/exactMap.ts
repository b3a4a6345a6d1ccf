import { type ExactPlace, single } from '../../policies/exact/values.ts'
import type { ValueMap } from '../../policies/valueMap.ts'
import { TILE_PX } from '../../sim/world.ts'
import type { PaintedExact } from '../../store/controls/exactStore.ts'

/** The number of a place that is painted; null where it is not known. */
function paintedValue({ optimal, policy, learned }: ExactPlace, paint: PaintedExact): number | null {
  switch (paint) {
    case 'optimal':
      return single(optimal)
    case 'policy':
      return single(policy)
    case 'learned':
      return learned
    case 'error': {
      const exact = single(policy)
      return exact === null || learned === null ? null : learned - exact
    }
    default:
      return paint satisfies never
  }
}

/** The places of a level as a map; null if none of them has a value, as in a grid. */
export function exactMap(places: readonly ExactPlace[], paint: PaintedExact): ValueMap | null {
  const cells = places.flatMap((place) => {
    const value = paintedValue(place, paint)
    if (value === null || 'cell' in place) return []
    const { column, row } = place
    // Of an error, its size decides on the colour.
    const shown = paint === 'error' ? Math.abs(value) : value
    return [{ x: column * TILE_PX, y: row * TILE_PX, width: TILE_PX, height: TILE_PX, value: shown }]
  })
  if (cells.length === 0) return null
  const values = cells.map(({ value }) => value)
  const lowest = paint === 'error' ? 0 : Math.min(...values)
  return { cells, arrows: [], lowest, highest: Math.max(...values) }
}

/** The numbers of a grid by cell; null if there are none, as in a level. */
export function exactNumbers(places: readonly ExactPlace[], paint: PaintedExact): ReadonlyMap<number, number> | null {
  const numbers = new Map<number, number>()
  for (const place of places) {
    const value = paintedValue(place, paint)
    if (value !== null && 'cell' in place) numbers.set(place.cell, value)
  }
  return numbers.size === 0 ? null : numbers
}

/** In at most four characters, which fit into a cell. */
export function shortNumber(value: number): string {
  const size = Math.abs(value)
  if (size >= 1000) return `${Math.round(value / 1000)}k`
  if (size >= 9.95) return value.toFixed(0)
  if (size >= 0.995) return value.toFixed(1)
  return value.toFixed(2).replace('0.', '.')
}
