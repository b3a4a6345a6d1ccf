/** The span of what a meter has shown lately: it grows at once and shrinks slowly, so that the needle does not jump. */
interface Range {
  include(value: number): void
  /** Where a value stands in the span, 0–1. */
  share(value: number): number
}

const SHRINK = 0.998 // of the span, per value seen
const SMALLEST = 0.1

export function createRange(): Range {
  let low = 0
  let high = SMALLEST
  return {
    include(value) {
      low = Math.min(value, low * SHRINK)
      high = Math.max(value, high * SHRINK, low + SMALLEST)
    },
    share: (value) => Math.min(1, Math.max(0, (value - low) / (high - low))),
  }
}
