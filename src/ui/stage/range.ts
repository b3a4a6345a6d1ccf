/** The range of a meter's recent values: it grows at once and shrinks slowly, so that the meter does not jump. */
interface Range {
  include(value: number): void
  /** Position of a value in the range, 0–1. */
  share(value: number): number
}

const SHRINK = 0.998 // factor on the range, per value
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
