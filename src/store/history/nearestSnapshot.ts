import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { History, XAxis } from './history.ts'

/** The kept policy that is nearest to a place on the x axis of the charts of a run; null if there is none. */
export function nearestSnapshot(
  { updates }: Pick<History, 'updates'>,
  kept: readonly PolicySnapshot[],
  xAxis: XAxis,
  x: number,
): PolicySnapshot | null {
  const places = updates.column(xAxis).subarray(0, updates.length)
  const row = nearest(places, x)
  if (row < 0 || kept.length === 0) return null
  // A run begins at 0 on every axis, before its first update.
  const steps = x <= places[0] / 2 ? 0 : updates.column('steps')[row]
  return kept[
    nearest(
      kept.map(({ envSteps }) => envSteps),
      steps,
    )
  ]
}

function nearest(values: ArrayLike<number>, wanted: number): number {
  let best = -1
  for (let index = 0; index < values.length; index++) {
    if (best < 0 || Math.abs(values[index] - wanted) < Math.abs(values[best] - wanted)) best = index
  }
  return best
}
