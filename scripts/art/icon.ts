import { type Canvas, createCanvas, fill, stamp } from './canvas.ts'

/** The reception bell of `assets/favicon.svg`, as an installed app shows it. */
const BELL = [
  '.....YY.....',
  '...YYYYYY...',
  '..YwwYYYYY..',
  '..wYYYYYYY..',
  '.YwYYYYYggY.',
  '.YYYYYYYggY.',
  '.YYYYYYYggY.',
  'YYYYYYYYYYYY',
  'YYYYYYYYYYYY',
  'gggggggggggg',
  '.....yy.....',
]

/**
 * The bell in the middle of a night-blue square of `side` pixels, each drawn as `scale` × `scale`. A system that cuts a
 * circle or a drop out of the icon keeps the inner 80 % of its width: for those, leave more ground around the bell.
 */
export function drawIcon(side: number, scale: number): Canvas {
  const small = createCanvas(side, side)
  fill(small, 0, 0, side, side, 'k')
  stamp(small, BELL, (side - 12) / 2, Math.floor((side - BELL.length) / 2))
  const large = createCanvas(side * scale, side * scale)
  small.letters.forEach((letter, index) => {
    fill(large, (index % side) * scale, Math.floor(index / side) * scale, scale, scale, letter)
  })
  return large
}
