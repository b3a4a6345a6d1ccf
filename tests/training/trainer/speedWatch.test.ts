import { describe, expect, it } from 'vitest'
import { createSpeedWatch } from '../../../src/training/trainer/speedWatch.ts'

/** What a watch says of these durations, one after the other. */
function contradictions(expectedMs: number | null, durations: readonly number[]) {
  const watch = createSpeedWatch()
  watch.expect(expectedMs)
  return durations.map((updateMs) => watch.add(updateMs)).filter((found) => found !== null)
}

const times = (count: number, updateMs: number) => new Array<number>(count).fill(updateMs)

describe('the speed of a run', () => {
  it('contradicts the measurement when the median of several updates is over three times as long', () => {
    expect(contradictions(10, times(8, 31))).toEqual([])
    expect(contradictions(10, times(9, 31))).toEqual([{ updateMs: 31, expectedMs: 10 }])
    expect(contradictions(10, times(100, 30))).toEqual([])
  })

  it('does not while most updates are as fast as measured', () => {
    const stalls = Array.from({ length: 100 }, (_, update) => (update % 9 < 4 ? 5_000 : 10))
    expect(contradictions(10, stalls)).toEqual([])
  })

  it('does not by the noise of a clock', () => {
    expect(contradictions(1, times(100, 4))).toEqual([])
    expect(contradictions(1, times(9, 7)).length).toBe(1)
  })

  it('does at most twice in a run', () => {
    expect(contradictions(10, times(1_000, 100)).length).toBe(2)
  })

  it('does not if nothing was measured', () => {
    expect(contradictions(null, times(100, 1_000))).toEqual([])
  })

  it('counts only the updates since the last measurement', () => {
    const watch = createSpeedWatch()
    watch.expect(10)
    for (const updateMs of times(8, 100)) watch.add(updateMs)
    watch.expect(50)
    expect(
      times(100, 100)
        .map(watch.add)
        .every((found) => found === null),
    ).toBe(true)
  })
})
