import { type Canvas, type PixelMap, stamp } from '../canvas.ts'

const DIGITS: readonly PixelMap[] = [
  ['###', '#.#', '#.#', '#.#', '###'],
  ['.#.', '##.', '.#.', '.#.', '###'],
  ['###', '..#', '###', '#..', '###'],
  ['###', '..#', '.##', '..#', '###'],
  ['#.#', '#.#', '###', '..#', '..#'],
  ['###', '#..', '###', '..#', '###'],
  ['###', '#..', '###', '#.#', '###'],
  ['###', '..#', '..#', '.#.', '.#.'],
  ['###', '#.#', '###', '#.#', '###'],
  ['###', '#.#', '###', '..#', '###'],
]

/** A number, 3 × 5 px a digit. */
export function number(canvas: Canvas, value: number, x: number, y: number, letter: string): void {
  for (const [place, digit] of [...String(value)].entries()) {
    stamp(
      canvas,
      (DIGITS[Number(digit)] ?? []).map((row) => row.replaceAll('#', letter)),
      x + 4 * place,
      y,
    )
  }
}
