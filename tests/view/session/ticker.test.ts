import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, createTicker, freeze } from '../../../src/view/session/ticker.ts'

const TICK_MS = 1000 / 60
const MAX_CAUGHT_UP = 15
const JUMPS = Number(process.env.SOAK_CASES ?? 100) // more of them: `npm run soak -- --rows 12`

describe('the ticker', () => {
  it.each([30, 60, 144])('plays 60 ticks in a second of frames at %i Hz', (framesPerSecond) => {
    const ticker = createTicker()
    let ticks = 0
    for (let frame = 0; frame < framesPerSecond; frame++) {
      advance(ticker, 1000 / framesPerSecond, () => {
        ticks++
        return true
      })
    }
    expect(ticks).toBe(60)
  })

  it('gives the elapsed share of the current tick', () => {
    const ticker = createTicker()
    expect(advance(ticker, TICK_MS * 1.25, () => true)).toBeCloseTo(0.25)
    expect(advance(ticker, TICK_MS * 0.25, () => true)).toBeCloseTo(0.5)
  })

  it('drops the time of a stalled page beyond fifteen ticks', () => {
    const ticker = createTicker()
    let ticks = 0
    const count = () => {
      ticks++
      return true
    }
    advance(ticker, 60_000, count)
    expect(ticks).toBe(MAX_CAUGHT_UP)
    advance(ticker, TICK_MS, count)
    expect(ticks).toBe(MAX_CAUGHT_UP + 1)
  })

  it('catches up at most fifteen ticks after any frame, and then goes on at its own pace', () => {
    const frame = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 1e12, noNaN: true }))
    const play = (frames: readonly number[]) => {
      const ticker = createTicker()
      let ticks = 0
      const count = () => {
        ticks++
        return true
      }
      for (const elapsedMs of frames) {
        const before = ticks
        const share = advance(ticker, elapsedMs, count)
        expect(ticks - before).toBeLessThanOrEqual(MAX_CAUGHT_UP)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      const before = ticks
      for (let second = 0; second < 60; second++) advance(ticker, TICK_MS, count)
      expect(Math.abs(ticks - before - 60)).toBeLessThanOrEqual(1)
    }
    fc.assert(fc.property(fc.array(frame, { maxLength: 50 }), play), { numRuns: JUMPS })
  })

  it('stops while frozen and then continues', () => {
    const ticker = createTicker()
    let ticks = 0
    const count = () => {
      ticks++
      return true
    }
    freeze(ticker, 4)
    for (let frame = 0; frame < 6; frame++) advance(ticker, TICK_MS, count)
    expect(ticks).toBe(2)
  })

  it('stops after the tick that asks for it and drops the remaining time', () => {
    const ticker = createTicker()
    let ticks = 0
    expect(advance(ticker, TICK_MS * 10, () => ++ticks < 3)).toBe(1)
    expect(ticks).toBe(3)
    advance(ticker, 0, () => ++ticks < 99)
    expect(ticks).toBe(3)
  })
})
