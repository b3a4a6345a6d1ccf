import { createRng } from '../../../src/shared/rng.ts'
import { type Canvas, createCanvas, dithered, dot, fill, fromMap, letterAt, stamp } from '../canvas.ts'
import { bands, disc, layer, line, rope, veil } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'

// A terrace at night, high over the city: a cold moon, lights down to the bay, a balustrade with festoon lamps.

const WIDTH = 512
const HORIZON = 98

function sky(): Canvas {
  const canvas = layer(WIDTH)
  bands(canvas, [
    ['k', 34],
    ['n', 82],
    ['d', 118],
    ['v', 192],
  ])
  const rng = createRng(21, 'terrace stars')
  for (let star = 0; star < 150; star++) {
    const y = Math.floor(rng.float() * rng.float() * 92)
    dot(canvas, rng.int(WIDTH), y, rng.float() < 0.25 ? 'w' : rng.float() < 0.5 ? 'E' : 'v')
  }
  // The Plough, over the sea.
  for (const [x, y] of [
    [70, 24],
    [82, 20],
    [92, 24],
    [102, 30],
    [104, 40],
    [118, 44],
    [122, 33],
  ] as const) {
    dot(canvas, x, y, 'w')
    dot(canvas, x + 1, y, 'e')
  }
  disc(canvas, 262, 44, 21, 'n')
  disc(canvas, 262, 44, 17, 'e')
  disc(canvas, 258, 41, 13, 'w')
  for (const [x, y, radius] of [
    [268, 50, 4],
    [256, 36, 3],
    [272, 38, 2],
    [260, 54, 2],
  ] as const) {
    disc(canvas, x, y, radius, 'e')
    dot(canvas, x + 1, y + 1, 'E')
  }
  for (const [x, y, length] of [
    [206, 58, 90],
    [330, 72, 70],
    [30, 80, 84],
    [424, 54, 56],
  ] as const) {
    for (let step = 0; step < length; step++) {
      const inward = Math.min(step, length - 1 - step)
      dot(canvas, x + step, y, 'v')
      if (inward > 9) dot(canvas, x + step, y - 1, 'd')
      if (inward > 20 && dithered(step, y, 0.5)) dot(canvas, x + step, y + 2, 'v')
    }
  }
  return canvas
}

/** The city from above: roofs that get smaller towards the bay, and a bridge. */
function city(): Canvas {
  const canvas = layer(WIDTH)
  const rng = createRng(22, 'terrace city')
  // The bay, with the moon's path on it.
  fill(canvas, 0, HORIZON, WIDTH, 16, 'n')
  fill(canvas, 0, HORIZON, WIDTH, 1, 'v')
  for (let x = 0; x < WIDTH; x++) if (rng.float() < 0.16) fill(canvas, x, HORIZON + 2 + rng.int(9), 3, 1, 'd')
  for (let row = 0; row < 12; row++) {
    for (let step = 0; step < 4; step++)
      fill(canvas, 252 + rng.int(24) - row, HORIZON + 2 + row, 2 + rng.int(4), 1, 'E')
  }
  bridge(canvas, 330)
  // Three rows of roofs; the nearer, the darker and the larger.
  const rows = [
    { base: 108, rise: 9, minimum: 7, body: 'd', light: 0.5, letters: ['o', 'p'] },
    { base: 118, rise: 20, minimum: 12, body: 'n', light: 0.34, letters: ['y', 'o'] },
    { base: 140, rise: 26, minimum: 18, body: 'k', light: 0.2, letters: ['y', 'E'] },
  ] as const
  for (const { base, rise, minimum, body, light, letters } of rows) {
    for (let x = 0; x < WIDTH; ) {
      let width = minimum + rng.int(minimum)
      if (WIDTH - x - width < minimum) width = WIDTH - x
      const top = base - rng.int(rise)
      fill(canvas, x, top, width, 192 - top, body)
      if (rng.float() < 0.4) fill(canvas, x + 2 + rng.int(width - 4), top - 3 - rng.int(4), 1, 8, body)
      for (let y = top + 3; y < 186; y += 4) {
        for (let window = x + 2; window < x + width - 2; window += 4) {
          if (rng.float() < light * (1 - (y - top) / 90)) dot(canvas, window, y, letters[rng.int(2)] ?? 'y')
        }
      }
      x += width
    }
  }
  clockTower(canvas, 120)
  wheel(canvas, 438, 100)
  // Far below it is dark: a fall has no bottom.
  veil(canvas, [0, 132, WIDTH, 60], 'k', 0, 1)
  return canvas
}

function bridge(canvas: Canvas, x: number): void {
  fill(canvas, x, HORIZON + 5, 90, 1, 'm')
  for (const tower of [20, 68]) fill(canvas, x + tower, HORIZON - 12, 2, 24, 'd')
  rope(canvas, x + 20, HORIZON - 12, 48, 14, 'v')
  line(canvas, x, HORIZON + 4, x + 20, HORIZON - 12, 'v')
  line(canvas, x + 69, HORIZON - 12, x + 90, HORIZON + 4, 'v')
  for (let lamp = 2; lamp < 90; lamp += 6) dot(canvas, x + lamp, HORIZON + 4, 'y')
}

function clockTower(canvas: Canvas, x: number): void {
  fill(canvas, x, 74, 16, 118, 'n')
  fill(canvas, x + 14, 74, 1, 60, 'v')
  fill(canvas, x - 1, 72, 18, 2, 'd')
  for (let step = 0; step < 14; step++) fill(canvas, x + 1 + (step >> 1), 71 - step, 14 - 2 * (step >> 1), 1, 'n')
  fill(canvas, x + 7, 50, 1, 8, 'd')
  disc(canvas, x + 7, 83, 5, 'y')
  disc(canvas, x + 7, 83, 4, 'o')
  line(canvas, x + 7, 83, x + 7, 80, 'k')
  line(canvas, x + 7, 83, x + 9, 84, 'k')
  for (let y = 96; y < 130; y += 8) fill(canvas, x + 6, y, 2, 4, 'd')
}

function wheel(canvas: Canvas, x: number, y: number): void {
  for (let spoke = 0; spoke < 12; spoke++) {
    const angle = (spoke * Math.PI) / 6
    const [endX, endY] = [Math.round(x + 21 * Math.cos(angle)), Math.round(y + 21 * Math.sin(angle))]
    line(canvas, x, y, endX, endY, 'd')
    fill(canvas, endX - 1, endY, 3, 2, spoke % 3 === 0 ? 'p' : spoke % 3 === 1 ? 'o' : 'm')
  }
  for (let step = 0; step < 120; step++) {
    const angle = (step * Math.PI) / 60
    dot(canvas, Math.round(x + 19 * Math.cos(angle)), Math.round(y + 19 * Math.sin(angle)), 'v')
  }
  line(canvas, x, y, x - 9, y + 36, 'v')
  line(canvas, x, y, x + 9, y + 36, 'v')
}

const RAIL_WIDTH = 320
const RAIL_TOP = 128
const POST_EVERY = 80

/** The balustrade of the lower wing and the strings of lamps; `dim` counts the lamps that are darker in this frame. */
function rail(phase: number): Canvas {
  const canvas = layer(RAIL_WIDTH)
  fill(canvas, 0, RAIL_TOP, RAIL_WIDTH, 1, 'E')
  fill(canvas, 0, RAIL_TOP + 1, RAIL_WIDTH, 3, 'b')
  fill(canvas, 0, RAIL_TOP + 4, RAIL_WIDTH, 1, 'k')
  for (let x = 4; x < RAIL_WIDTH; x += 8) {
    stamp(canvas, ['.bb.', '.Bb.', 'BBbb', 'BBbb', 'BBbb', '.Bb.', '.bb.', 'BBbb'], x, RAIL_TOP + 5)
  }
  fill(canvas, 0, RAIL_TOP + 13, RAIL_WIDTH, 2, 'b')
  fill(canvas, 0, RAIL_TOP + 15, RAIL_WIDTH, 49, 'B')
  // Blind arches under the balustrade.
  for (let x = 8; x < RAIL_WIDTH; x += 40) {
    disc(canvas, x + 12, RAIL_TOP + 32, 10, 'k')
    fill(canvas, x + 2, RAIL_TOP + 32, 21, 32, 'k')
  }
  veil(canvas, [0, RAIL_TOP + 15, RAIL_WIDTH, 49], 'k', 0.1, 1)
  for (let post = 0; post < RAIL_WIDTH / POST_EVERY; post++) {
    const x = post * POST_EVERY + 38
    stamp(canvas, ['.bbbb.', 'bEEbbb', '.bbBB.'], x - 2, RAIL_TOP - 3)
    fill(canvas, x, RAIL_TOP, 3, 20, 'B')
    if (post % 2 === 0) lantern(canvas, x)
    else urn(canvas, x - 5)
  }
  festoon(canvas, phase)
  return canvas
}

function lantern(canvas: Canvas, x: number): void {
  fill(canvas, x, 34, 2, RAIL_TOP - 37, 'B')
  fill(canvas, x, 34, 1, RAIL_TOP - 37, 'b')
  fill(canvas, x - 1, 80, 4, 2, 'b')
  stamp(canvas, ['..bb..', '.bbbb.', 'bbbbbb'], x - 2, 31)
}

function urn(canvas: Canvas, x: number): void {
  const bush = [
    '...JJ.JJ..',
    '.JJjJJJJJ.',
    'JJJJJjJJJJ',
    '.JJJJJJjJ.',
    '..JJJJJJ..',
    '.bbbbbbbb.',
    '..bbbBBB..',
    '...bbBB...',
    '..bbbbBB..',
  ]
  stamp(canvas, bush, x, RAIL_TOP - 12)
}

function festoon(canvas: Canvas, phase: number): void {
  for (let span = 0; span < 2; span++) {
    const left = 39 + span * 160
    for (const half of [0, 1]) {
      // The second span goes over the edge of the picture: it is drawn in two parts.
      const x = left - half * RAIL_WIDTH
      const heightAt = rope(canvas, x, 36, 160, 22, 'd')
      for (let lamp = 10; lamp < 160; lamp += 14) {
        const y = heightAt(lamp)
        const isDim = (lamp * 3 + span * 5 + phase * 7) % 11 === 0
        stamp(canvas, isDim ? ['.d.', 'oGo', '.o.'] : ['.d.', 'ywy', '.y.'], x + lamp - 1, y)
        if (!isDim)
          for (const [dx, dy] of HALO)
            if (letterAt(canvas, x + lamp + dx, y + dy) === '') dot(canvas, x + lamp + dx, y + dy, 'G')
      }
    }
  }
}
const HALO = [
  [-3, 1],
  [3, 1],
  [0, 4],
  [-2, 3],
  [2, 3],
] as const

const COPING = ['EeeeeeeEEeeeeeee', 'eEEEEEEbeEEEEEEE', 'bbbbbbbbbbbbbbbb', 'kkkkkkkkkkkkkkkk']
const STONE = [
  'bbbbbbbkbbbbbbbb',
  'bBBBBBBkbBBBBBBB',
  'bBBBBBBkbBBBBBBB',
  'bBBBBBBkbBBBBBBB',
  'kkkkkkkkkkkkkkkk',
  'bbbkbbbbbbbbkbbb',
  'BBBkbBBBBBBBkbBB',
  'BBBkbBBBBBBBkbBB',
  'BBBkbBBBBBBBkbBB',
  'kkkkkkkkkkkkkkkk',
  'bbbbbbbkbbbbbbbb',
  'bBBBBBBkbBBBBBBB',
  'bBBBBBBkbBBBBBBB',
  'bBBBBBBkbBBBBBBB',
  'bBBBBBBkbBBBBBBB',
  'kkkkkkkkkkkkkkkk',
]
/** The scalloped edge of an awning, striped. */
const AWNING = [
  'kkkkkkkkkkkkkkkk',
  'vvvvvvvvEEEEEEEE',
  'ddddddddeeeeeeee',
  'ddddddddeeeeeeee',
  'ddddddddEEEEEEEE',
  'nnnnnnnnbbbbbbbb',
  'kkkkkkkkkkkkkkkk',
  'ddddddddeeeeeeee',
  'ddddddddeeeeeeee',
  'kddddddkkeeeeeek',
  '.kddddk..kEEEEk.',
  '..kkkk....kkkk..',
]
const IVY = [
  '....j...........',
  '...jJj.....j....',
  '....J.....jJj...',
  '...JjJ.....J....',
  '....j.....JjJ...',
  '...........j....',
]

export const TERRACE: LookArt = {
  layers: { sky: [sky()], city: [city()], rail: [rail(0), rail(1), rail(2)] },
  tiles: {
    ...masonryTiles({
      top: COPING,
      body: STONE,
      detail: IVY,
      edge: 'E',
      underside: AWNING,
      above: Array.from({ length: 16 }, () => 'vvvvvvvvEEEEEEEE'),
      wall: STONE,
    }),
    wallLamp: bulb(),
    plantTop: fromMap([
      '.....JJJ........',
      '...JJjjJJ.......',
      '..JjjjjJJJ......',
      '..JjjJjjJJ......',
      '..JJjjjJJJ......',
      '...JJJJJJ.......',
      '.....TT.........',
      '.....TT.........',
      '....JjJJ........',
      '...JjjjJJ.......',
      '..JjjJjjJJ......',
      '..JJjjjJJJ......',
      '...JJJJJJ.......',
      '.....TT.........',
      '.....TT.........',
      '.....TT.........',
    ]),
  },
}

/** A lantern that hangs from the awning. */
function bulb(): Canvas {
  const lamp = createCanvas(16, 16)
  fill(lamp, 7, 0, 1, 5, 'k')
  stamp(lamp, ['..kkk..', '.kbbbk.', 'kbbbbbk', 'kyywyyk', 'kywwwyk', 'kywwwyk', 'kyywyok', '.kyyok.', '..kkk..'], 4, 5)
  return lamp
}
