import { createRng } from '../../../src/shared/rng.ts'
import { type Canvas, dithered, dot, fill, stamp } from '../canvas.ts'
import { bands, box, disc, layer, line, veil } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'

// The roof, when the sun has just gone: chimneys against mauve, and washing that shows which way the wind blows.

function sky(): Canvas {
  const canvas = layer(512)
  bands(canvas, [
    ['d', 30],
    ['v', 74],
    ['m', 112],
    ['p', 132],
    ['o', 150],
    ['y', 192],
  ])
  // The last of the sun, half below the roofs.
  disc(canvas, 330, 134, 22, 'y')
  disc(canvas, 330, 134, 18, 'w')
  const rng = createRng(71, 'roof clouds')
  for (let cloud = 0; cloud < 9; cloud++) {
    const [x, y, length] = [rng.int(440), 26 + cloud * 10 + rng.int(6), 40 + rng.int(70)]
    // Torn by the wind: long, thin, all one way.
    for (let step = 0; step < length; step++) {
      const inward = Math.min(step, (length - step) / 3)
      const thick = inward < 4 ? 1 : inward < 10 ? 2 : 4
      for (let row = 0; row < thick; row++) {
        if (row > 0 || dithered(x + step, y, 0.8))
          dot(canvas, (x + step) % 512, y - row, y < 60 ? 'v' : y < 95 ? 'm' : 'p')
      }
    }
  }
  for (const [x, y] of [
    [60, 62],
    [72, 58],
    [84, 66],
    [96, 60],
    [420, 80],
    [430, 76],
  ] as const) {
    stamp(canvas, ['k...k', '.k.k.', '..k..'], x, y)
  }
  return canvas
}

/** Roofs and chimneys across the street. */
function chimneys(): Canvas {
  const canvas = layer(480)
  const rng = createRng(72, 'chimneys')
  for (let x = 0; x < 480; ) {
    const width = Math.min(50 + rng.int(36), Math.min(480 - x, 110))
    const top = 112 + rng.int(16)
    // A pitched roof, its ridge lit from behind.
    for (let row = 0; row < 80; row++) {
      const inset = Math.max(0, 16 - row)
      fill(canvas, x + inset, top + row, width - 2 * inset, 1, row < 1 ? 'p' : 'C')
      if (row % 4 === 2)
        for (let tile = x + inset + (row % 8 === 2 ? 2 : 5); tile < x + width - inset; tile += 6)
          dot(canvas, tile, top + row, 'H')
    }
    const chimney = x + 18 + rng.int(width - 40)
    const height = 20 + rng.int(18)
    fill(canvas, chimney, top - height, 10, height + 4, 'C')
    fill(canvas, chimney + 9, top - height, 1, height + 4, 'c')
    fill(canvas, chimney - 1, top - height, 12, 3, 'H')
    for (const pot of [1, 6]) fill(canvas, chimney + pot, top - height - 5, 3, 5, 'C')
    if (rng.float() < 0.5) aerial(canvas, x + width - 22, top)
    x += width
  }
  tank(canvas, 210)
  veil(canvas, [0, 136, 480, 56], 'n', 0.1, 1)
  return canvas
}

function aerial(canvas: Canvas, x: number, top: number): void {
  fill(canvas, x, top - 28, 1, 30, 'H')
  for (const [y, width] of [
    [27, 11],
    [23, 9],
    [19, 7],
  ] as const) {
    fill(canvas, x - (width >> 1), top - y, width, 1, 'H')
  }
}

function tank(canvas: Canvas, x: number): void {
  for (const leg of [2, 13, 25]) fill(canvas, x + leg, 88, 2, 50, 'H')
  line(canvas, x + 3, 132, x + 26, 96, 'H')
  line(canvas, x + 3, 96, x + 26, 132, 'H')
  fill(canvas, x, 60, 29, 28, 'C')
  for (let stave = 0; stave < 29; stave += 4) fill(canvas, x + stave, 60, 1, 28, 'H')
  fill(canvas, x + 26, 60, 2, 28, 'c')
  for (const y of [65, 80]) fill(canvas, x, y, 29, 1, 'H')
  for (let row = 0; row < 10; row++)
    fill(canvas, x + 14 - Math.round(row * 1.6), 50 + row, 1 + 2 * Math.round(row * 1.6), 1, 'H')
}

const WIDTH = 400
const LINE_Y = 52
const WASHING = [
  { at: 16, width: 30, height: 34, letters: ['E', 'b'] },
  { at: 52, width: 12, height: 20, letters: ['v', 'd'] },
  { at: 70, width: 26, height: 30, letters: ['E', 'b'] },
  { at: 104, width: 10, height: 14, letters: ['c', 'C'] },
  { at: 118, width: 10, height: 14, letters: ['c', 'C'] },
  { at: 214, width: 34, height: 36, letters: ['E', 'b'] },
  { at: 256, width: 14, height: 24, letters: ['z', 'Q'] },
  { at: 276, width: 14, height: 18, letters: ['v', 'd'] },
  { at: 300, width: 28, height: 32, letters: ['E', 'b'] },
] as const

/** Washing lines between poles, the near parapet with its vent and weather vane. */
function washing(frame: number): Canvas {
  const canvas = layer(WIDTH)
  for (const x of [2, 146, 202, 344]) {
    fill(canvas, x, LINE_Y - 8, 4, 96, 'k')
    fill(canvas, x + 1, LINE_Y - 8, 1, 96, 'T')
    fill(canvas, x - 4, LINE_Y - 4, 12, 2, 'k')
  }
  for (const x of [4, 204]) fill(canvas, x, LINE_Y, 142, 1, 'k')
  for (const piece of WASHING) cloth(canvas, piece, frame)
  vane(canvas, 176, frame)
  cowl(canvas, 366, frame)
  parapet(canvas)
  return canvas
}

/** A cloth that the wind lifts: the further down, the further it swings to the side, in a wave that moves on. */
function cloth(canvas: Canvas, { at, width, height, letters }: (typeof WASHING)[number], frame: number): void {
  const [light, dark] = letters
  for (let row = 0; row < height; row++) {
    const share = row / height
    const sway = Math.round(share * share * 9 + 2 * share * Math.sin(row / 4 - (frame * Math.PI) / 2 + at))
    for (let column = 0; column < width; column++) {
      const fold = Math.sin(column / 3 + row / 7 - (frame * Math.PI) / 2)
      const isEdge = column === 0 || column === width - 1 || row === height - 1
      dot(
        canvas,
        at + column + sway,
        LINE_Y + 1 + row - Math.round(share * column * 0.12),
        isEdge ? 'k' : fold > -0.3 ? light : dark,
      )
    }
  }
  for (const peg of [2, width - 4]) fill(canvas, at + peg, LINE_Y - 1, 2, 4, 't')
}

function vane(canvas: Canvas, x: number, frame: number): void {
  fill(canvas, x, 84, 2, 56, 'k')
  fill(canvas, x - 6, 98, 14, 1, 'k')
  const turn = frame % 2
  stamp(canvas, ['...kk.....k.', '..kkkkk..kk.', '..kkkkkkkkk.', '....kkkkkk..', '.....kkk....'], x - 5 - turn, 74)
  fill(canvas, x - 9, 84, 20, 1, 'k')
  stamp(canvas, ['.k', 'kk', '.k'], x - 10, 83)
}

function cowl(canvas: Canvas, x: number, frame: number): void {
  box(canvas, [x, 112, 14, 30], ['c', 'C', 'H'])
  disc(canvas, x + 7, 104, 8, 'k')
  for (let blade = -6; blade <= 6; blade += 3) fill(canvas, x + 7 + blade - (frame % 3), 98, 1, 12, 'b')
  fill(canvas, x - 1, 110, 16, 2, 'k')
}

function parapet(canvas: Canvas): void {
  fill(canvas, 0, 140, WIDTH, 1, 'c')
  fill(canvas, 0, 141, WIDTH, 4, 'C')
  fill(canvas, 0, 145, WIDTH, 47, 'H')
  for (let x = 0; x < WIDTH; x += 16) fill(canvas, x, 145, 1, 47, 'k')
  veil(canvas, [0, 146, WIDTH, 46], 'k', 0.15, 1)
}

const PANTILES = [
  'ttTkttTkttTkttTk',
  'tTTHtTTHtTTHtTTH',
  'TTTHTTTHTTTHTTTH',
  'kTHkkTHkkTHkkTHk',
  'TkkttTkttTkttTkt',
  'TTHtTTHtTTHtTTHt',
  'HkkkkkHkkkkkHkkk',
]
const ROOF_BRICK = [
  'HHHHHHHHHHHHHHHH',
  'cccccHccccccHccc',
  'CCCCCHCCCCCCHCCC',
  'CCCCCHCCCCCCHCCC',
  'HHHHHHHHHHHHHHHH',
  'ccHccccccHcccccc',
  'CCHCCCCCCHCCCCCC',
  'CCHCCCCCCHCCCCCC',
  'HHHHHHHHHHHHHHHH',
  'cccccHccccccHccc',
  'CCCCCHCCCCCCHCCC',
  'CCCCCHCCCCCCHCCC',
  'HHHHHHHHHHHHHHHH',
  'ccHccccccHcccccc',
  'CCHCCCCCCHCCCCCC',
  'HHHHHHHHHHHHHHHH',
]
const SKYLIGHT = [
  '',
  '',
  '',
  '..kkkkkkkkkkkk..',
  '..kTTTTTTTTTTk..',
  '..kTyyykyyyoTk..',
  '..kTyyykyyooTk..',
  '..kTkkkkkkkkTk..',
  '..kTyyokyoooTk..',
  '..kTyookooooTk..',
  '..kTTTTTTTTTTk..',
  '..kkkkkkkkkkkk..',
]
const EAVES = [
  'HHHHHHHHHHHHHHHH',
  'CCCCCHCCCCCCHCCC',
  'HHHHHHHHHHHHHHHH',
  'kkkkkkkkkkkkkkkk',
  'cccccccccccccccc',
  'CCCCCCCCCCCCCCCC',
  'kkkkkkkkkkkkkkkk',
  '.kTk....kTk.....',
  '.kTk....kTk.....',
  '..k......k......',
]

export const ROOF: LookArt = {
  layers: { sky: [sky()], chimneys: [chimneys()], washing: [0, 1, 2, 3].map(washing) },
  tiles: masonryTiles({
    top: PANTILES,
    body: ROOF_BRICK,
    detail: SKYLIGHT,
    edge: 'c',
    underside: EAVES,
    above: ROOF_BRICK,
    wall: ROOF_BRICK,
  }),
}
