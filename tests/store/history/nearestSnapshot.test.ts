import { expect, it } from 'vitest'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import { nearestSnapshot } from '../../../src/store/history/nearestSnapshot.ts'
import { batchOf } from '../batch.ts'

const kept = [0, 100, 400].map((envSteps) => ({ envSteps }) as PolicySnapshot)

it('finds the kept policy next to a click in a chart of the run', () => {
  const history = createHistory()
  expect(nearestSnapshot(history, kept, 'steps', 90)).toBeNull()
  for (let update = 1; update <= 10; update++) history.addProgress(batchOf({ updates: update, envSteps: 50 * update }))
  expect(nearestSnapshot(history, kept, 'steps', 10)?.envSteps).toBe(0)
  expect(nearestSnapshot(history, kept, 'steps', 90)?.envSteps).toBe(100)
  expect(nearestSnapshot(history, kept, 'steps', 9000)?.envSteps).toBe(400)
  expect(nearestSnapshot(history, [], 'steps', 90)).toBeNull()
  // By another axis, whose unit is not decisions.
  const seconds = history.updates.column('time')[8]
  expect(nearestSnapshot(history, kept, 'time', seconds)?.envSteps).toBe(400)
})

it('finds the initial policy at the beginning, also where the first update comes late', () => {
  const history = createHistory()
  history.addProgress(batchOf({ updates: 1, envSteps: 400 }))
  for (const axis of ['steps', 'time'] as const) {
    expect(nearestSnapshot(history, kept, axis, 0)?.envSteps).toBe(0)
    expect(nearestSnapshot(history, kept, axis, history.updates.column(axis)[0])?.envSteps).toBe(400)
  }
})
