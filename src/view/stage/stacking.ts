/** A line of text on the stage: its middle, its top and its width in pixels. */
export interface Line {
  readonly x: number
  readonly y: number
  readonly width: number
}

const LINE_HEIGHT = 11 // of the face with most: a Chinese character with its outline
const GAP = 3 // between two lines side by side

/** The y at which a new line does not overlap the others: the wanted one, or the nearest one above. */
export function freeAbove(wanted: Line, others: readonly Line[]): number {
  // From the lowest up: a label that was passed cannot overlap again.
  const above = others
    .filter((other) => Math.abs(other.x - wanted.x) < (other.width + wanted.width) / 2 + GAP)
    .map(({ y }) => y)
    .sort((a, b) => b - a)
  let free = wanted.y
  for (const y of above) if (Math.abs(y - free) < LINE_HEIGHT) free = y - LINE_HEIGHT
  return free
}
