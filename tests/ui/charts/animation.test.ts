import { describe, expect, it } from 'vitest'
import { createChartClock, type FrameSource } from '../../../src/ui/charts/animation.ts'

/** Frames that come when they are told to. */
function createFrames() {
  let waiting: ((nowMs: number) => void) | null = null
  let nowMs = 0
  const source: FrameSource = {
    request(callback) {
      waiting = callback
      return 1
    },
    cancel() {
      waiting = null
    },
  }
  return {
    source,
    isWaiting: () => waiting !== null,
    /** Frames until that moment, each as long as `lengthOf` says when it begins. */
    runUntil(endMs: number, lengthOf: () => number) {
      while (nowMs < endMs) {
        nowMs += lengthOf()
        const callback = waiting
        waiting = null
        callback?.(nowMs)
      }
    },
  }
}

describe('the clock of charts', () => {
  it('runs one drawing a frame, each about ten times a second', () => {
    const frames = createFrames()
    const onFrame = createChartClock(frames.source)
    const drawn: string[] = []
    let inFrame = 0
    for (const name of ['a', 'b', 'c']) {
      onFrame(() => {
        inFrame++
        drawn.push(name)
        return true
      })
    }
    let most = 0
    frames.runUntil(1000, () => {
      most = Math.max(most, inFrame)
      inFrame = 0
      return 1000 / 60
    })
    expect(most).toBe(1)
    for (const name of ['a', 'b', 'c']) {
      const times = drawn.filter((each) => each === name).length
      expect(times).toBeGreaterThanOrEqual(8)
      expect(times).toBeLessThanOrEqual(10)
    }
  })

  it('asks on where there is nothing new, in the same frame', () => {
    const frames = createFrames()
    const onFrame = createChartClock(frames.source)
    const asked: string[] = []
    onFrame(() => {
      asked.push('still')
      return false
    })
    onFrame(() => {
      asked.push('new')
      return true
    })
    frames.runUntil(17, () => 17)
    expect(asked).toEqual(['still', 'new'])
  })

  it('draws seldom where a drawing makes frames long, so that three quarters of the time are the stage’s', () => {
    const frames = createFrames()
    const onFrame = createChartClock(frames.source)
    let isLong = false
    let drawings = 0
    onFrame(() => {
      isLong = true
      drawings++
      return true
    })
    let frameCount = 0
    let long = 0
    frames.runUntil(30_000, () => {
      const length = isLong ? 300 : 20
      frameCount++
      if (isLong) long++
      isLong = false
      return length
    })
    expect(drawings).toBeGreaterThan(15)
    expect((long * 280) / 30_000).toBeLessThan(0.3) // of the time
    expect(frameCount / 30).toBeGreaterThan(30) // a second; drawn ten times a second there would be 3
  })

  it('comes back to its pace when drawings are cheap again', () => {
    const frames = createFrames()
    const onFrame = createChartClock(frames.source)
    let cost = 300
    let isLong = false
    let drawings = 0
    onFrame(() => {
      isLong = true
      drawings++
      return true
    })
    const lengthOf = () => {
      const length = isLong ? cost : 20
      isLong = false
      return length
    }
    frames.runUntil(10_000, lengthOf)
    cost = 20
    frames.runUntil(13_000, lengthOf)
    const before = drawings
    frames.runUntil(15_000, lengthOf)
    expect(drawings - before).toBeGreaterThanOrEqual(15)
  })

  it('stops when the last drawing has gone, and never runs one that has', () => {
    const frames = createFrames()
    const onFrame = createChartClock(frames.source)
    const ran: string[] = []
    const stopB: { call?: () => void } = {}
    const stopA = onFrame(() => {
      ran.push('a')
      stopB.call?.()
      return true
    })
    stopB.call = onFrame(() => {
      ran.push('b')
      return true
    })
    frames.runUntil(300, () => 17)
    expect(ran).not.toContain('b')
    stopA()
    expect(frames.isWaiting()).toBe(false)
  })
})
