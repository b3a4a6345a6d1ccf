/** Where right-aligned columns of these widths end, the last one at `right`, px. An empty column takes no room. */
export function columnEnds(widths: readonly number[], right: number, gap: number): number[] {
  const ends: number[] = []
  for (let column = widths.length - 1, end = right; column >= 0; column--) {
    ends[column] = end
    if (widths[column] > 0) end -= widths[column] + gap
  }
  return ends
}

/** The distance of so many lines between two heights, px: `wanted`, or as much of it as they have room for. */
export function lineHeight(
  count: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  wanted: number,
): number {
  return Math.min(wanted, Math.floor((bottom - top) / count))
}
