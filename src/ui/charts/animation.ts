const REDRAW_MS = 100 // about 10 times a second: more would not be noticed
const LONGEST_REDRAW_MS = 1500
/** Maximum share of time for drawing charts. The stage gets the rest, also with software rendering. */
const DRAWING_SHARE = 1 / 4
const SMOOTH_MS = 1000 / 60
const USUAL_WEIGHT = 0.1 // weight of the latest frame in the mean of frames without a drawing
const FRAMES_AFTER = 2 // frames in which a drawing's cost appears: painting lags by a frame or two

/** Draws new data; returns whether there was any. */
type Drawing = () => boolean

/** The frames of a page. */
export interface FrameSource {
  request(callback: (nowMs: number) => void): number
  cancel(handle: number): void
}

/**
 * Runs drawings on animation frames: one drawing per frame, to keep frames short, and each at most every REDRAW_MS, or
 * less often if needed to keep the time by which they lengthen frames within their share.
 */
export function createChartClock(frames: FrameSource): (draw: Drawing) => () => void {
  const drawings = new Set<Drawing>()
  let queue: Drawing[] = []
  let frame = 0
  let roundStartedMs = Number.NEGATIVE_INFINITY
  let lastFrameMs: number | null = null
  let framesSince = Number.POSITIVE_INFINITY // the last drawing
  let roundCostMs = 0 // time by which the round's drawings have lengthened frames
  let intervalMs = REDRAW_MS
  let usualMs = SMOOTH_MS // mean duration of a frame without a drawing

  function tick(nowMs: number): void {
    frame = frames.request(tick)
    framesSince++
    if (lastFrameMs !== null) weigh(nowMs - lastFrameMs)
    lastFrameMs = nowMs

    if (queue.length === 0 && nowMs - roundStartedMs >= intervalMs) {
      queue = [...drawings]
      roundStartedMs = nowMs
      roundCostMs = 0
    }
    for (let draw = queue.shift(); draw !== undefined; draw = queue.shift()) {
      if (!drawings.has(draw) || !draw()) continue
      framesSince = 0
      return
    }
  }

  function weigh(frameMs: number): void {
    if (framesSince > FRAMES_AFTER) {
      usualMs += USUAL_WEIGHT * (frameMs - usualMs)
      return
    }
    roundCostMs += Math.max(0, frameMs - usualMs)
    intervalMs = Math.min(LONGEST_REDRAW_MS, Math.max(REDRAW_MS, roundCostMs / DRAWING_SHARE))
  }

  return (draw) => {
    drawings.add(draw)
    if (drawings.size === 1) {
      lastFrameMs = null
      frame = frames.request(tick)
    }
    return () => {
      drawings.delete(draw)
      if (drawings.size === 0) frames.cancel(frame)
    }
  }
}

/** Calls `draw` on animation frames, until the returned function is called. */
export const onChartFrame = createChartClock({
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
})
