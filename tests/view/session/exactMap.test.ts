import { describe, expect, it } from 'vitest'
import type { ExactPlace } from '../../../src/policies/exact/values.ts'
import { exactMap, exactNumbers, shortNumber } from '../../../src/view/session/exactMap.ts'

const sure = (value: number) => ({ low: value, high: value })
const place = (column: number, policy: number, learned: number): ExactPlace => {
  return { column, row: 8, optimal: sure(3), policy: sure(policy), learned }
}

describe('exact values on the stage', () => {
  it('are painted on the tiles of their places, an error by its size', () => {
    const places = [place(4, 1, 0.5), place(5, 2, 4)]
    expect(exactMap(places, 'policy')).toMatchObject({
      cells: [
        { x: 64, y: 128, value: 1 },
        { x: 80, y: 128, value: 2 },
      ],
      lowest: 1,
      highest: 2,
    })
    expect(exactMap(places, 'error')).toMatchObject({ cells: [{ value: 0.5 }, { value: 2 }], lowest: 0, highest: 2 })
    expect(exactNumbers(places, 'policy')).toBeNull()
  })

  it('leave out what is not known', () => {
    const unknown: ExactPlace = { ...place(4, 1, 1), policy: { low: -1, high: 3 } }
    expect(exactMap([unknown], 'policy')).toBeNull()
    expect(exactMap([unknown], 'error')).toBeNull()
    expect(exactMap([unknown], 'optimal')?.cells).toHaveLength(1)
  })

  it('are written into the cells of a grid, in at most four characters', () => {
    const cells: ExactPlace[] = [{ cell: 7, optimal: sure(0.54), policy: null, learned: 0.5 }]
    expect([...(exactNumbers(cells, 'optimal') ?? [])]).toEqual([[7, 0.54]])
    expect(exactNumbers(cells, 'policy')).toBeNull()
    expect(exactMap(cells, 'optimal')).toBeNull()
    const shown = [0.542, -0.07, 1, -9.6, -13, -164.2, -1234].map(shortNumber)
    expect(shown).toEqual(['.54', '-.07', '1.0', '-9.6', '-13', '-164', '-1k'])
  })
})
