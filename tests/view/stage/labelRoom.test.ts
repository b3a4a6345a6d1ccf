import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/view/scaling.ts'
import { createLabelRoom, overlap } from '../../../src/view/stage/labelRoom.ts'

const box = (left: number, top: number, width = 40, height = 9): Box => ({ left, top, width, height })

describe('the room for labels', () => {
  it('leaves a label where it wants to be if nothing is there', () => {
    const room = createLabelRoom()
    room.clear(0)
    expect(room.place(box(100, 50))).toEqual(box(100, 50))
    expect(room.place(box(100, 59))).toEqual(box(100, 59))
  })

  it('moves a label above those that it would cover', () => {
    const room = createLabelRoom()
    room.clear(0)
    room.place(box(100, 50))
    room.place(box(110, 43))
    expect(room.place(box(90, 52))?.top).toBe(32)
  })

  it('keeps labels on the stage, beside the meter and above the caption', () => {
    const room = createLabelRoom()
    room.clear(20)
    expect(room.place(box(-30, -40))).toEqual(box(20, 2))
    expect(room.place(box(310, 300))).toEqual(box(278, 156))
  })

  it('has no place for a label that would be too far from what it names', () => {
    const room = createLabelRoom()
    room.clear(0)
    for (let label = 0; label < 4; label++) expect(room.place(box(100, 100), 27)).not.toBeNull()
    expect(room.place(box(100, 100), 27)).toBeNull()
    expect(room.place(box(200, 100), 27)).not.toBeNull()
  })

  it('never lets two labels overlap, nor one overlap what is reserved', () => {
    const anyBox = fc.record({
      left: fc.integer({ min: -50, max: 350 }),
      top: fc.integer({ min: -50, max: 220 }),
      width: fc.integer({ min: 1, max: 120 }),
      height: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 3 }), fc.array(anyBox, { maxLength: 20 }), (reserved, wanted) => {
        const room = createLabelRoom()
        room.clear(20)
        for (const each of reserved) room.reserve(each)
        const placed = wanted.map((each) => room.place(each)).filter((each) => each !== null)
        placed.forEach((one, index) => {
          expect(one.top).toBeGreaterThanOrEqual(2)
          for (const other of [...reserved, ...placed.slice(index + 1)]) expect(overlap(one, other)).toBe(false)
        })
      }),
    )
  })
})
