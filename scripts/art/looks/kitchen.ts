import { createRng } from '../../../src/shared/rng.ts'
import { type Canvas, dithered, dot, fill, fromMap, stamp } from '../canvas.ts'
import { box, disc, layer, line, shine, veil } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'

// The kitchen: green tiles, a long hood, copper pans on a rail, blue flames, and orders on a string.

const WIDTH = 400
const COUNTER = 122

/** The tiled wall, with a hatch to the pantry. */
function tiled(): Canvas {
  const canvas = layer(320)
  fill(canvas, 0, 0, 320, 192, 'k')
  for (let y = 0; y < 192; y += 8) {
    for (let x = (y / 8) % 2 === 0 ? 0 : -8; x < 320; x += 16) {
      fill(canvas, x, y, 15, 7, 'q')
      fill(canvas, x, y, 15, 1, 'Q')
    }
  }
  // A frieze at eye level.
  fill(canvas, 0, 64, 320, 8, 'q')
  for (let x = 0; x < 320; x += 8) {
    fill(canvas, x, 65, 7, 6, (x / 8) % 2 === 0 ? 'z' : 'Q')
  }
  veil(canvas, [0, 0, 320, 48], 'k', 0.6, 0.05)
  veil(canvas, [0, 110, 320, 82], 'k', 0, 0.95)
  return canvas
}

function stoves(frame: number): Canvas {
  const canvas = layer(WIDTH)
  hood(canvas, 30, 150, frame)
  rail(canvas, 196, 190)
  counter(canvas)
  stove(canvas, 46, frame)
  stove(canvas, 114, frame + 1)
  shelf(canvas, 206, 74)
  shelf(canvas, 206, 96)
  fridge(canvas, 296)
  clock(canvas, 276, 70)
  orders(canvas, 330)
  steam(canvas, 62, frame)
  steam(canvas, 138, frame + 2)
  return canvas
}

/** The extractor hood: a wide funnel with a lit edge. */
function hood(canvas: Canvas, x: number, width: number, frame: number): void {
  fill(canvas, x + width / 2 - 18, 0, 36, 22, 'k')
  fill(canvas, x + width / 2 - 17, 0, 34, 22, 'B')
  fill(canvas, x + width / 2 - 14, 0, 3, 22, 'b')
  for (let row = 0; row < 26; row++) {
    const inset = Math.round((26 - row) * 1.9)
    fill(canvas, x + inset, 22 + row, width - 2 * inset, 1, 'b')
    fill(canvas, x + inset, 22 + row, 2, 1, 'E')
    fill(canvas, x + width - inset - 3, 22 + row, 3, 1, 'B')
  }
  fill(canvas, x, 48, width, 6, 'k')
  fill(canvas, x + 1, 49, width - 2, 2, 'E')
  fill(canvas, x + 1, 51, width - 2, 2, 'b')
  for (const lamp of [30, 98]) {
    fill(canvas, x + lamp, 54, 20, 2, frame >= 0 ? 'y' : 'g')
  }
}

/** Pans on a rail, from large to small, and a ladle between them. */
function rail(canvas: Canvas, x: number, width: number): void {
  fill(canvas, x, 20, width, 1, 'E')
  fill(canvas, x, 21, width, 1, 'k')
  for (const hook of [8, 90, 180]) fill(canvas, x + hook, 0, 1, 20, 'B')
  const pans = [
    [16, 11, 't'],
    [44, 9, 'T'],
    [68, 8, 't'],
    [90, 6, 'T'],
    [134, 10, 't'],
    [160, 8, 'T'],
  ] as const
  for (const [dx, radius, copper] of pans) {
    fill(canvas, x + dx - 1, 21, 2, 10, 'k')
    disc(canvas, x + dx, 32 + radius, radius, 'k')
    disc(canvas, x + dx, 32 + radius, radius - 1, copper)
    disc(canvas, x + dx, 32 + radius, radius - 3, 'H')
    dot(canvas, x + dx - radius + 3, 29 + radius, 'l')
    dot(canvas, x + dx - radius + 3, 30 + radius, 'l')
  }
  for (const dx of [108, 114, 176]) {
    fill(canvas, x + dx, 21, 1, 20, 'b')
    stamp(canvas, dx === 114 ? ['k.k', 'b.b', 'bbb', '.b.'] : ['.b.', 'bbb', 'bbb', '.b.'], x + dx - 1, 40)
  }
}

function counter(canvas: Canvas): void {
  fill(canvas, 0, COUNTER, WIDTH, 1, 'E')
  fill(canvas, 0, COUNTER + 1, WIDTH, 3, 'b')
  fill(canvas, 0, COUNTER + 4, WIDTH, 1, 'k')
  fill(canvas, 0, COUNTER + 5, WIDTH, 65, 'B')
  for (let x = 0; x < WIDTH; x += 40) {
    fill(canvas, x, COUNTER + 5, 1, 65, 'k')
    fill(canvas, x + 6, COUNTER + 9, 28, 1, 'b')
    fill(canvas, x + 14, COUNTER + 12, 12, 1, 'k')
  }
  veil(canvas, [0, COUNTER + 12, WIDTH, 58], 'k', 0.1, 1)
}

function stove(canvas: Canvas, x: number, frame: number): void {
  shine(canvas, x + 22, COUNTER - 6, 22, 'b', 0.6)
  fill(canvas, x, COUNTER - 3, 46, 3, 'k')
  for (const burner of [4, 28]) {
    for (let flame = 0; flame < 14; flame += 2) {
      const height = 2 + ((flame + frame * 3) % 3)
      fill(canvas, x + burner + flame, COUNTER - 3 - height, 1, height, flame % 4 === 0 ? 'E' : 'v')
    }
  }
  // A stock pot with a lid that rattles, and a low pan.
  const lift = frame % 3 === 0 ? 1 : 0
  box(canvas, [x + 1, COUNTER - 26, 20, 20], ['E', 'b', 'B'])
  fill(canvas, x + 8, COUNTER - 30 - lift, 6, 2, 'k')
  fill(canvas, x, COUNTER - 28 - lift, 22, 2, 'k')
  fill(canvas, x + 1, COUNTER - 28 - lift, 20, 1, 'E')
  fill(canvas, x - 2, COUNTER - 21, 3, 2, 'k')
  fill(canvas, x + 21, COUNTER - 21, 3, 2, 'k')
  box(canvas, [x + 26, COUNTER - 14, 18, 8], ['l', 't', 'T'])
  fill(canvas, x + 44, COUNTER - 13, 12, 2, 'k')
}

/** Steam that rises and thins out. */
function steam(canvas: Canvas, x: number, frame: number): void {
  for (let puff = 0; puff < 4; puff++) {
    const age = (puff * 8 + frame * 2) % 32
    const y = COUNTER - 32 - age
    const drift = Math.round(2 * Math.sin((age + puff * 9) / 5))
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 7; column++) {
        const share = (0.7 - age / 45) * (1 - Math.abs(column - 3) / 4)
        if (dithered(x + column + drift, y + row, share)) dot(canvas, x + column + drift, y + row, 'E')
      }
    }
  }
}

/** Jars, plates and a mortar. */
function shelf(canvas: Canvas, x: number, y: number): void {
  const rng = createRng(51 + y, 'kitchen shelf')
  fill(canvas, x, y, 62, 1, 't')
  fill(canvas, x, y + 1, 62, 2, 'T')
  fill(canvas, x, y + 3, 62, 1, 'k')
  fill(canvas, x + 6, y + 4, 2, 4, 'k')
  fill(canvas, x + 54, y + 4, 2, 4, 'k')
  for (let jar = 0; jar < 5; jar++) {
    const [left, height] = [x + 3 + jar * 12, 8 + rng.int(5)]
    if (jar === 3) {
      for (let plate = 0; plate < 4; plate++) fill(canvas, left - (plate % 2), y - 2 - 2 * plate, 10, 1, 'E')
      continue
    }
    box(canvas, [left, y - height, 9, height], ['z', 'Q', 'q'])
    fill(
      canvas,
      left + 2,
      y - Math.floor(height / 2),
      5,
      Math.floor(height / 2) - 1,
      ['T', 'J', 'G', 'C'][rng.int(4)] ?? 'T',
    )
    fill(canvas, left + 1, y - height - 1, 7, 2, 'k')
  }
}

function fridge(canvas: Canvas, x: number): void {
  box(canvas, [x, 62, 30, 90], ['E', 'b', 'B'])
  fill(canvas, x + 2, 92, 26, 1, 'k')
  fill(canvas, x + 23, 74, 2, 12, 'e')
  fill(canvas, x + 23, 98, 2, 16, 'e')
  // A drawing by somebody's child, under a magnet.
  fill(canvas, x + 6, 100, 11, 12, 'l')
  stamp(canvas, ['..R..', '.RRR.', '.TTT.', '..R..', '.RRR.', '.R.R.'], x + 9, 103)
  dot(canvas, x + 11, 100, 'R')
}

function clock(canvas: Canvas, x: number, y: number): void {
  disc(canvas, x, y, 7, 'k')
  disc(canvas, x, y, 6, 'E')
  line(canvas, x, y, x, y - 4, 'k')
  line(canvas, x, y, x + 3, y + 1, 'k')
}

/** Order slips on a string. */
function orders(canvas: Canvas, x: number): void {
  fill(canvas, x, 72, 66, 1, 'T')
  for (let slip = 0; slip < 5; slip++) {
    const [left, height] = [x + 4 + slip * 13, 10 + ((slip * 5) % 4)]
    fill(canvas, left, 72, 8, height, 'l')
    for (let row = 75; row < 71 + height; row += 2) fill(canvas, left + 1, row, row % 4 === 1 ? 5 : 4, 1, 'T')
    dot(canvas, left + 4, 72, 'k')
  }
}

const CHECKERS = [
  'eeeeeeeeEEEEEEEE',
  'eEEEEEEEbbbbbbbb',
  'eEEEEEEEbbbbbbbb',
  'kkkkkkkkkkkkkkkk',
  'zzzzzzzzzzzzzzzz',
  'kkkkkkkkkkkkkkkk',
]
/** Steel cupboards, with a handle in the detail. */
const CUPBOARD = [
  'bbbbbbbbbbbbbbbk',
  'bBBBBBBBBBBBBBBk',
  'bBqqqqqqqqqqqqBk',
  'bBqQQQQQQQQQQzBk',
  'bBqQQQQQQQQQQzBk',
  'bBqQQQQQQQQQQzBk',
  'bBqQQQQQQQQQQzBk',
  'bBqQQQQQQQQQQzBk',
  'bBqQQQQQQQQQQzBk',
  'bBqQQQQQQQQQQzBk',
  'bBqQQQQQQQQQQzBk',
  'bBqQQQQQQQQQQzBk',
  'bBqzzzzzzzzzzzBk',
  'bBBBBBBBBBBBBBBk',
  'BBBBBBBBBBBBBBBk',
  'kkkkkkkkkkkkkkkk',
]
const HANDLE = ['', '', '', '', '', '.....kkkkkk.....', '.....keeeEk.....', '.....kkkkkk.....']
const DUCT = [
  'kkkkkkkkkkkkkkkk',
  'EEEEEEEEkEEEEEEE',
  'bbbbbbbbkbbbbbbb',
  'BBBBBBBBkBBBBBBB',
  'BBBBBBBBkBBBBBBB',
  'kkkkkkkkkkkkkkkk',
  'zzzzzzzzzzzzzzzz',
  'QQQQQQQkQQQQQQQk',
  'QQQQQQQkQQQQQQQk',
  'kkkkkkkkkkkkkkkk',
  '...k.......k....',
  '..kEk.....kEk...',
  '...k.......k....',
]
const GLAZED = [
  'zzzzzzzkzzzzzzzk',
  'zQQQQQQkzQQQQQQk',
  'zQQQQQQkzQQQQQQk',
  'QQQQQQQkQQQQQQQk',
  'kkkkkkkkkkkkkkkk',
  'zzzkzzzzzzzkzzzz',
  'QQQkzQQQQQQkzQQQ',
  'QQQkzQQQQQQkzQQQ',
  'QQQkQQQQQQQkQQQQ',
  'kkkkkkkkkkkkkkkk',
  'zzzzzzzkzzzzzzzk',
  'zQQQQQQkzQQQQQQk',
  'zQQQQQQkzQQQQQQk',
  'zQQQQQQkzQQQQQQk',
  'QQQQQQQkQQQQQQQk',
  'kkkkkkkkkkkkkkkk',
]

export const KITCHEN: LookArt = {
  layers: { tiled: [tiled()], stoves: [0, 1, 2, 3].map(stoves) },
  tiles: {
    ...masonryTiles({
      top: CHECKERS,
      body: CUPBOARD,
      detail: HANDLE,
      edge: 'E',
      underside: DUCT,
      above: GLAZED,
      wall: GLAZED,
    }),
    wallLamp: fromMap([
      '.......k........',
      '.......k........',
      '.....kkkkk......',
      '....kbbbbBk.....',
      '...kbbbbbbBk....',
      '..kbbbbbbbbBk...',
      '..kkkkkkkkkkk...',
      '...kywwwwwok....',
      '....kyyyyok.....',
      '.....kkkkk......',
    ]),
  },
}
