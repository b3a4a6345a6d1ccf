/** The strokes that distinguish lines without colour: patterns of drawn and empty pixels, and two widths. */
export const LINES = {
  line: { dash: [], isFaint: false },
  dashed: { dash: [6, 4], isFaint: false },
  dotted: { dash: [2, 4], isFaint: false },
  longDashed: { dash: [14, 4], isFaint: false },
  dashDotted: { dash: [9, 3, 2, 3], isFaint: false },
  dashDoubleDotted: { dash: [9, 3, 2, 3, 2, 3], isFaint: false },
  faint: { dash: [], isFaint: true },
  faintDashed: { dash: [6, 4], isFaint: true },
  faintDotted: { dash: [2, 4], isFaint: true },
  faintLongDashed: { dash: [14, 4], isFaint: true },
} as const

export type LineMark = keyof typeof LINES

export function isLine(mark: string): mark is LineMark {
  return Object.hasOwn(LINES, mark)
}
