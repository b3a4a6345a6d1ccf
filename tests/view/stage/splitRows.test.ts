import { expect, it } from 'vitest'
import { splitRows } from '../../../src/view/stage/splitRows.ts'

const passed = (count: number) => Array.from({ length: 11 }, (_, index) => (index < count ? 60 * (index + 1) : 0))

it('shows all milestones that have room', () => {
  expect(splitRows([60, 0, 0], false, 3)).toEqual({ shown: [0, 1, 2], left: 0 })
  expect(splitRows([], true, 5)).toEqual({ shown: [], left: 0 })
})

it('shows the last ones that were passed and the next one where the hero did not get to the bell', () => {
  expect(splitRows(passed(6), false, 4)).toEqual({ shown: [3, 4, 5, 6], left: 7 })
  expect(splitRows(passed(0), false, 4)).toEqual({ shown: [0, 1, 2, 3], left: 7 })
  expect(splitRows(passed(2), false, 4)).toEqual({ shown: [0, 1, 2, 3], left: 7 })
  expect(splitRows(passed(11), false, 4)).toEqual({ shown: [7, 8, 9, 10], left: 7 })
})

it('counts a milestone as passed though one before it was missed', () => {
  expect(splitRows([60, 0, 0, 0, 300, 0, 0], false, 3)).toEqual({ shown: [3, 4, 5], left: 4 })
})

it('shows milestones from the first to the last after the bell', () => {
  expect(splitRows(passed(11), true, 6)).toEqual({ shown: [0, 2, 4, 6, 8, 10], left: 5 })
  expect(splitRows(passed(11), true, 4)).toEqual({ shown: [0, 3, 7, 10], left: 7 })
  expect(splitRows(passed(11), true, 1)).toEqual({ shown: [0], left: 10 })
})
