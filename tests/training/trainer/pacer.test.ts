import { describe, expect, it } from 'vitest'
import { createPacer } from '../../../src/training/trainer/pacer.ts'
import { createFakeClock } from '../fakes.ts'

const NO_LIMIT = Number.POSITIVE_INFINITY

/** A pacer in which updates take `updateMs`, and the time that passes until each of `count` updates may start. */
function waits(updateMs: number, share: number, count: number): number[] {
  const clock = createFakeClock()
  const pacer = createPacer(clock, false)
  pacer.setSpeed(NO_LIMIT, NO_LIMIT, share)
  return Array.from({ length: count }, () => {
    const from = clock.now()
    while (pacer.turn() === 'wait') clock.pass(1)
    const waited = clock.now() - from
    pacer.started()
    clock.pass(updateMs)
    pacer.finished(1)
    return waited
  })
}

describe('the share of time that a trainer works', () => {
  it('rests as long as it worked at a share of one half', () => {
    expect(waits(60, 0.5, 4)).toEqual([0, 60, 60, 60])
  })

  it('rests less at a larger share, and never at 1', () => {
    expect(waits(60, 0.75, 3)).toEqual([0, 20, 20])
    expect(waits(60, 1, 3)).toEqual([0, 0, 0])
  })

  it('collects the rests of short updates', () => {
    const all = waits(2, 0.5, 33)
    expect(all.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(all.filter((wait) => wait > 0)).toEqual([16, 16, 16, 16])
  })

  it('goes on at once when the share is taken back', () => {
    const clock = createFakeClock()
    const pacer = createPacer(clock, false)
    pacer.setSpeed(NO_LIMIT, NO_LIMIT, 0.5)
    pacer.started()
    clock.pass(100)
    pacer.finished(1)
    expect(pacer.turn()).toBe('wait')
    pacer.setSpeed(NO_LIMIT)
    expect(pacer.turn()).toBe('update')
  })
})
