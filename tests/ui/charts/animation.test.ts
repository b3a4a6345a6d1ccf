import { describe, expect, it } from 'vitest'
import { createChartClock, type FrameSource } from '../../../src/ui/charts/animation.ts'

/** Frames that the test triggers. */
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

/** A drawing that makes the frame after it as long as it costs; all others take 20 ms. */
function createCostlyDrawing() {
  const drawing = {
    costMs: 300,
    drawings: 0,
    frames: 0,
    longFrames: 0,
    draw() {
      isLong = true
      drawing.drawings++
      return true
    },
    lengthOf() {
      const length = isLong ? drawing.costMs : 20
      drawing.frames++
      if (isLong) drawing.longFrames++
      isLong = false
      return length
    },
  }
  let isLong = false
  return drawing
}

describe('the clock of charts', () => {
  it('runs one drawing per frame, each about ten times a second', () => {
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

  it('tries the next chart in the same frame if one has no new data', () => {
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

  it('draws less often if drawings lengthen frames, so that three quarters of the time are left to the stage', () => {
    const frames = createFrames()
    const costly = createCostlyDrawing()
    createChartClock(frames.source)(costly.draw)
    frames.runUntil(30_000, costly.lengthOf)
    expect(costly.drawings).toBeGreaterThan(15)
    expect((costly.longFrames * 280) / 30_000).toBeLessThan(0.3) // of the time
    expect(costly.frames / 30).toBeGreaterThan(30) // a second; drawn ten times a second there would be 3
  })

  it('returns to its rate when drawings are cheap again', () => {
    const frames = createFrames()
    const costly = createCostlyDrawing()
    createChartClock(frames.source)(costly.draw)
    frames.runUntil(10_000, costly.lengthOf)
    costly.costMs = 20
    frames.runUntil(13_000, costly.lengthOf)
    const before = costly.drawings
    frames.runUntil(15_000, costly.lengthOf)
    expect(costly.drawings - before).toBeGreaterThanOrEqual(15)
  })

  it('stops after the last drawing is removed, and never runs a removed one', () => {
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
