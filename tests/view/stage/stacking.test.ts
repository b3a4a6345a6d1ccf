import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freeAbove } from '../../../src/view/stage/stacking.ts'

const line = (x: number, y: number, width = 40) => ({ x, y, width })

it('keeps a line in its place if there is no other', () => {
  expect(freeAbove(line(100, 50), [])).toBe(50)
  expect(freeAbove(line(100, 50), [line(100, 61), line(100, 39), line(150, 50)])).toBe(50)
})

it('moves it above those that overlap, one after the other', () => {
  expect(freeAbove(line(100, 50), [line(110, 52)])).toBe(41)
  expect(freeAbove(line(100, 50), [line(110, 43), line(90, 52), line(100, 20)])).toBe(32)
})

it('never lets two overlap', () => {
  const lines = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 180 }) }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(lines, (wanted) => {
      const placed: { x: number; y: number; width: number }[] = []
      for (const { x, y } of wanted) placed.push({ x, y: freeAbove(line(x, y), placed), width: 40 })
      placed.forEach((one, index) => {
        for (const other of placed.slice(index + 1)) {
          const apart = Math.abs(one.x - other.x) >= 40 || Math.abs(one.y - other.y) >= 11
          expect(apart, JSON.stringify([one, other])).toBe(true)
        }
      })
    }),
  )
})
