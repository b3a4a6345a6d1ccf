import { expect, it } from 'vitest'
import { columnEnds, lineHeight } from '../../../src/view/stage/columns.ts'

it('sets columns from the right, each as wide as its longest text', () => {
  expect(columnEnds([20, 48, 26], 191, 8)).toEqual([101, 157, 191])
})

it('leaves no room for an empty column', () => {
  expect(columnEnds([20, 0, 26], 191, 8)).toEqual([157, 157, 191])
})

it('brings lines closer together where they would not fit', () => {
  expect(lineHeight(3, { top: 80, bottom: 149 }, 12)).toBe(12)
  expect(lineHeight(6, { top: 83, bottom: 149 }, 12)).toBe(11)
})
