import { expect, it } from 'vitest'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { createExactStore } from '../../../src/store/controls/exactStore.ts'
import { createEpisodeTrace } from '../../../src/store/history/episodeTrace.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import { nearestSnapshot } from '../../../src/store/history/nearestSnapshot.ts'
import { createValueErrorChart } from '../../../src/ui/charts/valueError.ts'
import { batchOf } from '../../store/batch.ts'

it.each(['steps', 'time'] as const)('a click on a point of the value error finds its policy by %s', (xAxis) => {
  const history = createHistory()
  for (let update = 1; update <= 10; update++) history.addProgress(batchOf({ updates: update, envSteps: 50 * update }))
  const kept = [0, 100, 400].map((envSteps) => ({ envSteps }) as PolicySnapshot)
  const store = createExactStore()
  store.setState({ points: kept.map(({ envSteps }) => ({ envSteps, policy: 1, optimal: 1 })) })
  const data = createValueErrorChart(store).read({ history, xAxis, trace: createEpisodeTrace() })
  const found = Array.from(data?.[0] ?? [], (x) => nearestSnapshot(history, kept, xAxis, x)?.envSteps)
  expect(found).toEqual([0, 100, 400])
})
