import { type Canvas, dithered, dot, fill, stamp } from '../canvas.ts'
import { box, layer, shine } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'
import { number } from './numbers.ts'

// A corridor at night: indigo damask, room doors with their numbers, and in the middle the passage that goes on and on.

const WIDTH = 320
const FLOOR = 148
const DAMASK = [
  '....d....',
  '...ddd...',
  '..d.d.d..',
  '.dd.d.dd.',
  'd..ddd..d',
  '.dd.d.dd.',
  '..d.d.d..',
  '...ddd...',
  '....d....',
]

function wall(): Canvas {
  const canvas = layer(WIDTH)
  fill(canvas, 0, 0, WIDTH, 192, 'n')
  for (let y = 34; y < FLOOR - 30; y += 14) {
    for (let x = (y / 14) % 2 < 1 ? 0 : 10; x < WIDTH; x += 20) stamp(canvas, DAMASK, x, y)
  }
  // Cornice, picture rail, panelling, skirting.
  fill(canvas, 0, 24, WIDTH, 10, 'k')
  fill(canvas, 0, 30, WIDTH, 2, 'H')
  fill(canvas, 0, 32, WIDTH, 1, 'G')
  panelling(canvas)
  passage(canvas)
  door(canvas, 98, 201)
  door(canvas, 196, 202)
  shoes(canvas, 106)
  tray(canvas, 198)
  for (const x of [78, 238]) sconce(canvas, x)
  return canvas
}

function panelling(canvas: Canvas): void {
  const top = FLOOR - 34
  fill(canvas, 0, top, WIDTH, 44, 'H')
  fill(canvas, 0, top, WIDTH, 1, 'k')
  fill(canvas, 0, top + 1, WIDTH, 1, 't')
  fill(canvas, 0, top + 2, WIDTH, 2, 'T')
  fill(canvas, 0, top + 4, WIDTH, 1, 'k')
  for (let x = 4; x < WIDTH; x += 20) {
    fill(canvas, x, top + 8, 14, 20, 'k')
    fill(canvas, x + 1, top + 9, 12, 18, 'T')
    fill(canvas, x + 2, top + 10, 11, 17, 'H')
  }
  fill(canvas, 0, FLOOR - 4, WIDTH, 44, 'k')
}

/** The passage in the middle, drawn to its vanishing point: lamp after lamp, door after door. */
function passage(canvas: Canvas): void {
  const middle = 159.5
  const [left, right, top] = [136, 183, 44]
  fill(canvas, left - 5, top - 6, right - left + 11, FLOOR - top + 6, 'k')
  fill(canvas, left - 4, top - 5, right - left + 9, FLOOR - top + 5, 'T')
  fill(canvas, left - 4, top - 5, 1, FLOOR - top + 5, 't')
  fill(canvas, left - 4, top - 5, right - left + 9, 1, 'l')
  fill(canvas, left - 1, top - 2, right - left + 3, FLOOR - top + 2, 'k')
  const vanish = 102
  for (let y = top; y < FLOOR; y++) {
    for (let x = left; x <= right; x++) {
      // Distance of the wall that is seen here: 1 at the opening, smaller further off.
      const side = Math.abs(x - middle) / ((right - left) / 2)
      const up = y < vanish ? (vanish - y) / (vanish - top) : (y - vanish) / (FLOOR - vanish)
      const scale = Math.max(side, up)
      if (scale < 0.16) dot(canvas, x, y, 'k')
      else if (side >= up) {
        // Walls: dark doors at even distances, panelling below.
        const depth = Math.floor(4 / scale)
        const low = (y - vanish) / scale > 20
        dot(
          canvas,
          x,
          y,
          depth % 4 === 1 && (y - vanish) / scale > -26 ? 'H' : low ? 'H' : dithered(x, y, 1 - scale) ? 'n' : 'd',
        )
      } else if (y < vanish) dot(canvas, x, y, Math.floor(3 / scale) % 3 === 0 ? 'd' : 'n')
      else {
        const runner = Math.abs(x - middle) / scale < 12
        dot(canvas, x, y, runner ? (Math.floor(5 / scale) % 2 === 0 ? 'v' : 'd') : 'H')
      }
    }
  }
  for (const scale of [0.82, 0.52, 0.34, 0.23]) {
    const y = Math.round(vanish - (vanish - top) * scale)
    const size = Math.max(1, Math.round(3 * scale))
    fill(canvas, Math.round(middle - size), y, 2 * size, size, 'y')
    shine(canvas, Math.round(middle), y + size, Math.round(16 * scale), 'o', 0.35)
  }
  // A window at the far end, with the night in it.
  fill(canvas, 157, 97, 6, 9, 'E')
  fill(canvas, 158, 98, 4, 7, 'v')
}

function door(canvas: Canvas, x: number, room: number): void {
  const top = FLOOR - 62
  box(canvas, [x - 3, top - 4, 32, 66], ['t', 'T', 'H'])
  fill(canvas, x, top, 26, 62, 'k')
  fill(canvas, x + 1, top + 1, 24, 61, 'H')
  fill(canvas, x + 1, top + 1, 1, 61, 'T')
  for (const y of [16, 38]) {
    fill(canvas, x + 4, top + y, 18, 18, 'k')
    fill(canvas, x + 5, top + y + 1, 17, 17, 'T')
    fill(canvas, x + 6, top + y + 2, 15, 15, 'H')
  }
  fill(canvas, x + 5, top + 5, 16, 9, 'k')
  fill(canvas, x + 6, top + 6, 14, 7, 'G')
  number(canvas, room, x + 7, top + 7, 'y')
  fill(canvas, x + 20, top + 33, 3, 3, 'g')
  dot(canvas, x + 21, top + 37, 'k')
  // Light under the door.
  fill(canvas, x + 2, FLOOR - 2, 22, 1, room === 202 ? 'o' : 'H')
  if (room === 201) {
    // "Do not disturb"
    fill(canvas, x + 19, top + 37, 5, 8, 'e')
    fill(canvas, x + 20, top + 39, 3, 1, 'r')
    fill(canvas, x + 20, top + 41, 3, 1, 'E')
  }
}

function shoes(canvas: Canvas, x: number): void {
  for (const dx of [0, 8]) stamp(canvas, ['kk....', 'kTk...', 'kTTkk.', 'kTTTTk', 'kkkkkk'], x + dx, FLOOR - 5)
}

function tray(canvas: Canvas, x: number): void {
  stamp(
    canvas,
    ['......kk......', '....kkeekk....', '...keeeEEEk...', '..keeeEEEEbk..', 'kkkkkkkkkkkkkk', '.kEEEEEEEEEEk.'],
    x + 4,
    FLOOR - 6,
  )
}

function sconce(canvas: Canvas, x: number): void {
  shine(canvas, x + 2, 74, 24, 'v', 0.75)
  shine(canvas, x + 2, 72, 13, 'm', 0.5)
  stamp(canvas, ['.yyyy.', 'ywwwwy', 'ywwwwo', '.yyyo.', '..kk..', '.kgGk.', '..gG..', '..kGk.', '...k..'], x, 66)
}

const RUNNER = [
  'mvvvmvvvmvvvmvvv',
  'vdvdvdvdvdvdvdvd',
  'dddydddddddydddd',
  'ddyoyddddddddddd',
  'dddydddddddydddd',
  'vdvdvdvdvdvdvdvd',
  'GgGgGgGgGgGgGgGg',
  'kkkkkkkkkkkkkkkk',
]
const JOISTS = [
  'HHHHHHHHHHHHHHHH',
  'TTTTTTTTTTTTTTTT',
  'HHHHHHHHHHHHHHHH',
  'kkkkkkkkkkkkkkkk',
  'nnnnnnkHHTHknnnn',
  'nddddnkHTTHkndddd',
  'nnnnnnkHHTHknnnn',
  'nnnnnnkHTTHknnnn',
  'nnnnnnkHHTHknnnn',
  'nddddnkHTTHkndddd',
  'nnnnnnkHHTHknnnn',
  'nnnnnnkHTTHknnnn',
  'kkkkkkkkkkkkkkkk',
  'HHHHHHHHHHHHHHHH',
  'TTTTTTTTTTTTTTTT',
  'kkkkkkkkkkkkkkkk',
].map((row) => row.slice(0, 16))
const KNOT = [
  '................',
  '................',
  '................',
  '................',
  '........Tt......',
  '........tT......',
]
const STUCCO = [
  'kkkkkkkkkkkkkkkk',
  'nnnnnnnnnnnnnnnn',
  'dddddddddddddddd',
  'nnnnnnnnnnnnnnnn',
  'GGGGGGGGGGGGGGGG',
  'HHHHHHHHHHHHHHHH',
  'TTTTTTTTTTTTTTTT',
  'kkkkkkkkkkkkkkkk',
  'vvvdkvvvdkvvvdkv',
  'vddnkvddnkvddnkv',
  'dnnkkdnnkkdnnkkd',
  '.kkk..kkk..kkk..',
].map((row) => row.slice(0, 16))
/** A buttoned panel of violet leather: the walls at both ends. */
const PADDED = [
  'ddddddddddddddnk',
  'dvvdddnnndddvvdn',
  'dvdddddnddddddvn',
  'ddddddnnnddddddn',
  'ddddnnndnnnddddn',
  'ddnnndddddnnnddn',
  'dnnndddgdddnnndn',
  'nnddddgYgddddnnn',
  'dnnndddgdddnnndn',
  'ddnnndddddnnnddn',
  'ddddnnndnnnddddn',
  'ddddddnnnddddddn',
  'dddddddndddddddn',
  'dddddnnnnnddddnn',
  'nnnnnnnnnnnnnnnk',
  'kkkkkkkkkkkkkkkk',
]

export const CORRIDOR: LookArt = {
  layers: { wall: [wall()] },
  tiles: masonryTiles({
    top: RUNNER,
    body: JOISTS,
    detail: KNOT,
    edge: 'g',
    underside: STUCCO,
    above: STUCCO.slice(0, 4).concat(Array.from({ length: 12 }, () => 'nnnnnnnnnnnnnnnn')),
    wall: PADDED,
  }),
}
