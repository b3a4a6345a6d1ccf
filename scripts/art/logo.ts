import { CAP } from './bellman.ts'
import { type Canvas, createCanvas, fill, letterAt, type PixelMap } from './canvas.ts'

/** "Bellman Bros" in fat letters, lit like the evening sky, the first of them under the cap. */
const LETTERS: Readonly<Record<string, PixelMap>> = {
  B: [
    '######.',
    '#######',
    '##...##',
    '##...##',
    '######.',
    '######.',
    '##...##',
    '##...##',
    '##...##',
    '#######',
    '######.',
  ],
  e: ['', '', '', '', '.####.', '######', '##..##', '######', '##....', '######', '.#####'],
  l: ['##', '##', '##', '##', '##', '##', '##', '##', '##', '##', '##'],
  m: ['', '', '', '', '#########.', '##########', '##..##..##', '##..##..##', '##..##..##', '##..##..##', '##..##..##'],
  a: ['', '', '', '', '.####.', '.#####', '....##', '.#####', '##..##', '######', '.#####'],
  n: ['', '', '', '', '#####.', '######', '##..##', '##..##', '##..##', '##..##', '##..##'],
  r: ['', '', '', '', '##.##', '#####', '###..', '##...', '##...', '##...', '##...'],
  o: ['', '', '', '', '.####.', '######', '##..##', '##..##', '##..##', '######', '.####.'],
  s: ['', '', '', '', '.#####', '######', '##....', '######', '....##', '######', '#####.'],
  ' ': ['....'],
}
const LETTER_HEIGHT = 11
const GAP = 2 // so that the outlines of two letters just touch
const SCALE = 2
const PAD = 3 // room for the outline
const CAP_ROOM = 7

export function drawLogo(text = 'Bellman Bros'): Canvas {
  const glyphs = [...text].map((character) => {
    const rows = LETTERS[character]
    if (!rows) throw new Error(`The logo has no "${character}": draw it in scripts/art/logo.ts.`)
    return { rows, width: Math.max(...rows.map((row) => row.length)) }
  })
  const width = glyphs.reduce((sum, glyph) => sum + (glyph.width + GAP) * SCALE, -GAP * SCALE)
  const canvas = createCanvas(width + 2 * PAD, LETTER_HEIGHT * SCALE + 2 * PAD + CAP_ROOM)
  let left = PAD
  for (const glyph of glyphs) {
    enlarge(
      canvas,
      glyph.rows.map((row) => row.replaceAll('#', 'g')),
      left,
      CAP_ROOM + PAD,
    )
    left += (glyph.width + GAP) * SCALE
  }
  light(canvas)
  outline(canvas, 'R')
  outline(canvas, 'k')
  enlarge(canvas, CAP, PAD - 1, 0)
  return canvas
}

function enlarge(canvas: Canvas, map: PixelMap, left: number, top: number): void {
  map.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row.charAt(x) !== '.') fill(canvas, left + x * SCALE, top + y * SCALE, SCALE, SCALE, row.charAt(x))
    }
  })
}

/** From white where the light falls to the red of the horizon. */
function light(canvas: Canvas): void {
  const bands = ['w', 'Y', 'Y', 'Y', 'g', 'g', 'g', 'o', 'o', 's', 's']
  for (let y = 0; y < canvas.height; y++) {
    const band = bands[Math.floor((y - CAP_ROOM - PAD) / SCALE)] ?? 's'
    for (let x = 0; x < canvas.width; x++) {
      if (letterAt(canvas, x, y) === '') continue
      fill(canvas, x, y, 1, 1, letterAt(canvas, x, y - 1) === '' ? 'w' : band)
    }
  }
}

/** Surrounds what is drawn with one pixel more; two below, as a shadow. */
function outline(canvas: Canvas, letter: string): void {
  const before: Canvas = { ...canvas, letters: canvas.letters.slice() }
  const inked = (x: number, y: number) => letterAt(before, x, y) !== ''
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      if (inked(x, y)) continue
      const beside = inked(x - 1, y) || inked(x + 1, y) || inked(x, y + 1)
      if (beside || inked(x, y - 1) || inked(x, y - 2)) fill(canvas, x, y, 1, 1, letter)
    }
  }
}
