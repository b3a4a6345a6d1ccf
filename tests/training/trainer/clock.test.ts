import { describe, expect, it } from 'vitest'
import { createSystemClock, createThrottle } from '../../../src/training/trainer/clock.ts'
import { createFakeClock } from '../fakes.ts'

describe('yielding', () => {
  it('lets timers run', async () => {
    const clock = createSystemClock()
    let isDue = false
    let turns = 0
    setTimeout(() => {
      isDue = true
    }, 1)
    const start = clock.now()
    while (!isDue && turns < 100) {
      await clock.breathe()
      while (clock.now() - start < turns) Math.sqrt(turns) // the work of an update
      turns++
    }
    clock.close()
    expect(turns).toBeLessThan(100)
  })
})

describe('a timer of the clock', () => {
  it('does not call back once cancelled', async () => {
    const clock = createSystemClock()
    let calls = 0
    clock.after(1, () => calls++)()
    await new Promise((resolve) => clock.after(5, () => resolve(null)))
    clock.close()
    expect(calls).toBe(0)
  })
})

describe('a throttle', () => {
  it('returns true the given number of times a second', () => {
    const clock = createFakeClock()
    const throttle = createThrottle(clock, 10)
    expect(throttle.due()).toBe(true)
    clock.pass(99)
    expect(throttle.due()).toBe(false)
    clock.pass(1)
    expect(throttle.due()).toBe(true)
  })

  it('never returns true at 0 a second, and always at Infinity', () => {
    const clock = createFakeClock()
    const throttle = createThrottle(clock, 0)
    clock.pass(1e9)
    expect(throttle.due()).toBe(false)
    throttle.reset(Number.POSITIVE_INFINITY)
    expect([throttle.due(), throttle.due()]).toEqual([true, true])
  })
})
