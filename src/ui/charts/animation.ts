const REDRAW_MS = 100 // about 10 times a second: as often as a curve can be followed

const drawings = new Set<() => void>()
let frame = 0
let lastDrawnMs = Number.NEGATIVE_INFINITY

/** Calls `draw` on animation frames, at most every REDRAW_MS, until the returned function is called. */
export function onChartFrame(draw: () => void): () => void {
  drawings.add(draw)
  if (drawings.size === 1) frame = requestAnimationFrame(tick)
  return () => {
    drawings.delete(draw)
    if (drawings.size === 0) cancelAnimationFrame(frame)
  }
}

function tick(nowMs: number): void {
  frame = requestAnimationFrame(tick)
  if (nowMs - lastDrawnMs < REDRAW_MS) return
  lastDrawnMs = nowMs
  for (const draw of drawings) draw()
}
