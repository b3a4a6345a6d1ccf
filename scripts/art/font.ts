import { type Canvas, createCanvas, dot } from './canvas.ts'

/**
 * The game's own face: proportional, capitals seven pixels high, descenders of two. Blocks of glyphs are drawn side by
 * side, six columns each; the width of a glyph is that of its ink.
 */
const GLYPH_HEIGHT = 9
const CELL = 6
const SPACE_WIDTH = 3

const BLOCKS: readonly { readonly glyphs: string; readonly rows: readonly string[] }[] = [
  {
    glyphs: 'ABCDEFGHI',
    rows: [
      '.###..####...###..####..#####.#####..###..#...#.###...',
      '#...#.#...#.#...#.#...#.#.....#.....#...#.#...#..#....',
      '#...#.#...#.#.....#...#.#.....#.....#.....#...#..#....',
      '#####.####..#.....#...#.####..####..#.###.#####..#....',
      '#...#.#...#.#.....#...#.#.....#.....#...#.#...#..#....',
      '#...#.#...#.#...#.#...#.#.....#.....#...#.#...#..#....',
      '#...#.####...###..####..#####.#......###..#...#.###...',
    ],
  },
  {
    glyphs: 'JKLMNOPQR',
    rows: [
      '...##.#...#.#.....#...#.#...#..###..####...###..####..',
      '....#.#..#..#.....##.##.##..#.#...#.#...#.#...#.#...#.',
      '....#.#.#...#.....#.#.#.#.#.#.#...#.#...#.#...#.#...#.',
      '....#.##....#.....#.#.#.#..##.#...#.####..#...#.####..',
      '....#.#.#...#.....#...#.#...#.#...#.#.....#.#.#.#.#...',
      '#...#.#..#..#.....#...#.#...#.#...#.#.....#..#..#..#..',
      '.###..#...#.#####.#...#.#...#..###..#......##.#.#...#.',
    ],
  },
  {
    glyphs: 'STUVWXYZ',
    rows: [
      '.####.#####.#...#.#...#.#...#.#...#.#...#.#####.',
      '#.......#...#...#.#...#.#...#.#...#.#...#.....#.',
      '#.......#...#...#.#...#.#...#..#.#...#.#.....#..',
      '.###....#...#...#.#...#.#.#.#...#.....#.....#...',
      '....#...#...#...#..#.#..#.#.#..#.#....#....#....',
      '....#...#...#...#..#.#..##.##.#...#...#...#.....',
      '####....#....###....#...#...#.#...#...#...#####.',
    ],
  },
  {
    glyphs: 'abcdefghi',
    rows: [
      '......#...............#.........##........#.....#.....',
      '......#...............#........#..........#...........',
      '.###..####...###...####..###..####..####..####..#.....',
      '....#.#...#.#.....#...#.#...#..#....#...#.#...#.#.....',
      '.####.#...#.#.....#...#.#####..#....#...#.#...#.#.....',
      '#...#.#...#.#.....#...#.#......#....#...#.#...#.#.....',
      '.####.####...###...####..####..#.....####.#...#.#.....',
      '........................................#.............',
      '.....................................###..............',
    ],
  },
  {
    glyphs: 'jklmnopqr',
    rows: [
      '..#...#.....#.........................................',
      '......#.....#.........................................',
      '..#...#..#..#.....####..####...###..####...####.#.##..',
      '..#...#.#...#.....#.#.#.#...#.#...#.#...#.#...#.##....',
      '..#...##....#.....#.#.#.#...#.#...#.#...#.#...#.#.....',
      '..#...#.#...#.....#.#.#.#...#.#...#.#...#.#...#.#.....',
      '..#...#..#...#....#.#.#.#...#..###..####...####.#.....',
      '..#.................................#.........#.......',
      '##..................................#.........#.......',
    ],
  },
  {
    glyphs: 'stuvwxyz',
    rows: [
      '.......#........................................',
      '.......#........................................',
      '.####.####..#...#.#...#.#...#.#...#.#...#.#####.',
      '#......#....#...#.#...#.#.#.#..#.#..#...#....#..',
      '.###...#....#...#.#...#.#.#.#...#...#...#...#...',
      '....#..#....#...#..#.#..#.#.#..#.#..#...#..#....',
      '####....##...####...#....#.#..#...#..####.#####.',
      '........................................#.......',
      '.....................................###........',
    ],
  },
  {
    glyphs: '0123456789',
    rows: [
      '.###...#.....###...###.....#..#####...##..#####..###...###..',
      '#...#.##....#...#.#...#...##..#......#........#.#...#.#...#.',
      '#..##..#........#.....#..#.#..####..#........#..#...#.#...#.',
      '#.#.#..#.......#....##..#..#......#.####....#....###...####.',
      '##..#..#......#.......#.#####.....#.#...#...#...#...#.....#.',
      '#...#..#.....#....#...#....#..#...#.#...#...#...#...#....#..',
      '.###..###...#####..###.....#...###...###....#....###...##...',
    ],
  },
  {
    glyphs: '.,:;!?\'"-',
    rows: [
      '........................#......###..#.....#.#.........',
      '........................#.....#...#.#.....#.#.........',
      '............#.....#.....#.........#...................',
      '........................#.......##..............###...',
      '........................#.......#.....................',
      '......................................................',
      '#.....#.....#.....#.....#.......#.....................',
      '......#...........#...................................',
    ],
  },
  {
    glyphs: '()+=/%<>&',
    rows: [
      '.#....#.....................#.##..#....#..#......##...',
      '#......#......#............#..##..#...#....#....#..#..',
      '#......#......#...####.....#.....#...#......#...#.#...',
      '#......#....#####.........#.....#...#........#...#....',
      '#......#......#...####...#.....#.....#......#...#.#.#.',
      '#......#......#..........#....#..##...#....#....#..#..',
      '.#....#.................#.....#..##....#..#......##.#.',
    ],
  },
]

interface Glyph {
  readonly character: string
  readonly width: number
  /** Ink as rows of booleans, `GLYPH_HEIGHT` of them. */
  readonly rows: readonly string[]
}

/** Signs that a keyboard lacks. */
const SIGNS: readonly Glyph[] = [
  sign('→', ['', '..#..', '...#.', '#####', '...#.', '..#..']),
  sign('←', ['', '..#..', '.#...', '#####', '.#...', '..#..']),
  sign('↑', ['', '..#..', '.###.', '#.#.#', '..#..', '..#..', '..#..']),
  sign('×', ['', '', '#...#', '.#.#.', '..#..', '.#.#.', '#...#']),
  sign('−', ['', '', '', '####']),
  sign('·', ['', '', '', '#']),
  sign('π', ['', '', '#####', '.#.#.', '.#.#.', '.#.#.', '.#..#']),
  sign('γ', ['', '', '#..#', '#..#', '#.#.', '.##.', '.#..', '#.#.', '.#..']),
  sign('±', ['', '..#..', '..#..', '#####', '..#..', '..#..', '#####']),
  sign('↓', ['', '..#..', '..#..', '..#..', '#.#.#', '.###.', '..#..']),
  sign('▲', ['', '..#..', '..#..', '.###.', '.###.', '#####', '#####']),
  sign('▼', ['', '#####', '#####', '.###.', '.###.', '..#..', '..#..']),
  sign('▶', ['#...', '##..', '###.', '####', '###.', '##..', '#...']),
  { character: ' ', width: SPACE_WIDTH, rows: [] },
]

function sign(character: string, rows: readonly string[]): Glyph {
  return { character, width: Math.max(...rows.map((row) => row.length)), rows }
}

function glyphsOf(block: (typeof BLOCKS)[number]): Glyph[] {
  return [...block.glyphs].map((character, index) => {
    const cells = block.rows.map((row) => row.slice(index * CELL, (index + 1) * CELL))
    const columns = Array.from({ length: CELL }, (_, column) => cells.some((row) => row.charAt(column) === '#'))
    const first = columns.indexOf(true)
    const last = columns.lastIndexOf(true)
    return { character, width: last - first + 1, rows: cells.map((row) => row.slice(first, last + 1)) }
  })
}

const GLYPHS: readonly Glyph[] = [...BLOCKS.flatMap(glyphsOf), ...SIGNS]

/** Width of a line in pixels, a pixel of air between glyphs. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + glyphFor(character).width + 1, -1)
}

export function drawText(canvas: Canvas, text: string, x: number, y: number, letter: string): void {
  for (const character of text) {
    const glyph = glyphFor(character)
    drawGlyph(canvas, glyph, x, y, letter)
    x += glyph.width + 1
  }
}

function glyphFor(character: string): Glyph {
  const found = GLYPHS.find((candidate) => candidate.character === character)
  if (!found) throw new Error(`The game's face has no "${character}": draw it in scripts/art/font.ts.`)
  return found
}

function drawGlyph(canvas: Canvas, glyph: Glyph, x: number, y: number, letter: string): void {
  glyph.rows.forEach((row, rowIndex) => {
    for (let column = 0; column < row.length; column++) {
      if (row.charAt(column) === '#') dot(canvas, x + column, y + rowIndex, letter)
    }
  })
}

const SHEET_COLUMNS = 16
const SHEET_CELL = 8 // pixels a glyph may be wide on the sheet
const SHEET_ROW = GLYPH_HEIGHT + 3 // room for the shadow and air

/** What a reader of `font.json` needs to set text: all lengths in pixels. */
interface FaceDescription {
  readonly size: number
  readonly lineHeight: number
  readonly glyphs: readonly { readonly code: number; readonly x: number; readonly y: number; readonly width: number }[]
}

/** The face as a picture and its description. Glyphs are white, to be tinted; one pixel of air follows each. */
export function drawFont(): { readonly picture: Canvas; readonly description: FaceDescription } {
  const picture = createCanvas(SHEET_COLUMNS * SHEET_CELL, Math.ceil(GLYPHS.length / SHEET_COLUMNS) * SHEET_ROW)
  const glyphs = GLYPHS.map((glyph, index) => {
    const x = (index % SHEET_COLUMNS) * SHEET_CELL
    const y = Math.floor(index / SHEET_COLUMNS) * SHEET_ROW
    drawGlyph(picture, glyph, x, y, 'w')
    return { code: glyph.character.codePointAt(0) ?? 0, x, y, width: glyph.width }
  })
  return { picture, description: { size: GLYPH_HEIGHT, lineHeight: GLYPH_HEIGHT + 2, glyphs } }
}
