import { type Canvas, createCanvas, dot, letterAt, type PixelMap } from './canvas.ts'

/** "Bellman Bros" in fat letters: brass on ink, a bell for the dot that the name lacks. */
const LETTERS: Readonly<Record<string, PixelMap>> = {
  B: [
    '#######..',
    '########.',
    '##...###.',
    '##...##..',
    '#######..',
    '########.',
    '##....###',
    '##....###',
    '##....###',
    '########.',
    '#######..',
  ],
  e: [
    '.........',
    '.........',
    '.........',
    '.#####...',
    '#######..',
    '##...##..',
    '#######..',
    '#######..',
    '##.......',
    '#######..',
    '.######..',
  ],
  l: ['###', '###', '###', '###', '###', '###', '###', '###', '###', '###', '###'],
  m: [
    '............',
    '............',
    '............',
    '###########.',
    '############',
    '##..##..####',
    '##..##..####',
    '##..##..####',
    '##..##..####',
    '##..##..####',
    '##..##..####',
  ],
  a: [
    '........',
    '........',
    '........',
    '.######.',
    '.#######',
    '.....###',
    '.#######',
    '########',
    '##...###',
    '########',
    '.#######',
  ],
  n: [
    '........',
    '........',
    '........',
    '#######.',
    '########',
    '##..####',
    '##...###',
    '##...###',
    '##...###',
    '##...###',
    '##...###',
  ],
  r: ['......', '......', '......', '##.###', '######', '####..', '###...', '###...', '###...', '###...', '###...'],
  o: [
    '.........',
    '.........',
    '.........',
    '.######..',
    '########.',
    '##....##.',
    '##....##.',
    '##....##.',
    '##....##.',
    '########.',
    '.######..',
  ],
  s: [
    '........',
    '........',
    '........',
    '.#######',
    '########',
    '###.....',
    '.######.',
    '....####',
    '......##',
    '########',
    '#######.',
  ],
  ' ': ['......'],
}

const PAD = 3

export function drawLogo(text = 'Bellman Bros', scale = 2): Canvas {
  const glyphs = [...text].map((character) => LETTERS[character] ?? [])
  const widths = glyphs.map((rows) =>
    Math.max(...rows.map((row) => row.replace(/\.+$/, '').length), rows.length === 1 ? 5 : 0),
  )
  const height = 11 * scale
  const width = widths.reduce((sum, glyphWidth) => sum + (glyphWidth + 1) * scale, -scale)
  const canvas = createCanvas(width + 2 * PAD, height + 2 * PAD + 2)
  let x = PAD
  glyphs.forEach((rows, index) => {
    rows.forEach((row, y) => {
      for (let column = 0; column < row.length; column++) {
        if (row.charAt(column) !== '#') continue
        for (let dy = 0; dy < scale; dy++) {
          for (let dx = 0; dx < scale; dx++) dot(canvas, x + column * scale + dx, PAD + y * scale + dy, 'g')
        }
      }
    })
    x += ((widths[index] ?? 0) + 1) * scale
  })
  shade(canvas)
  outline(canvas, 'R', 1)
  outline(canvas, 'k', 1)
  return canvas
}

/** Light from above: white at the top of each stroke, pale to dark brass downward. */
function shade(canvas: Canvas): void {
  const bands = ['w', 'Y', 'Y', 'Y', 'g', 'g', 'g', 'o', 's', 'r', 'r']
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      if (letterAt(canvas, x, y) === '') continue
      const top = letterAt(canvas, x, y - 1) === ''
      dot(
        canvas,
        x,
        y,
        top ? 'w' : (bands[Math.floor(((y - PAD) / (canvas.height - 2 * PAD - 2)) * bands.length)] ?? 'r'),
      )
    }
  }
}

/** Surrounds the ink with one pixel of a letter; the lower side gets two, as a shadow. */
function outline(canvas: Canvas, letter: string, shadow: number): void {
  const ink = canvas.letters.slice()
  const inked = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < canvas.width && y < canvas.height && ink[y * canvas.width + x] !== ''
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      if (inked(x, y)) continue
      const near = inked(x - 1, y) || inked(x + 1, y) || inked(x, y + 1) || inked(x, y - 1) || inked(x, y - 1 - shadow)
      if (near || inked(x - 1, y - 1) || inked(x + 1, y - 1)) dot(canvas, x, y, letter)
    }
  }
}
