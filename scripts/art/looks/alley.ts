import { createRng } from '../../../src/shared/rng.ts'
import { type Canvas, createCanvas, dot, fill, fromMap, stamp } from '../canvas.ts'
import { FURNITURE } from '../furniture.ts'
import { bands, box, bricks, layer, line, recoloured, rope, shine, veil } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'
import { number } from './numbers.ts'

// The alley behind the hotel, after dark: service doors with their numbers, bins, a fire escape, and a strip of sky.

/** The strip of sky between the houses, and the backs of those across the street. */
function sky(): Canvas {
  const canvas = layer(384)
  bands(canvas, [
    ['n', 26],
    ['d', 58],
    ['v', 96],
    ['C', 192],
  ])
  const rng = createRng(41, 'alley sky')
  for (let star = 0; star < 40; star++) dot(canvas, rng.int(384), rng.int(40), rng.float() < 0.3 ? 'e' : 'v')
  for (let x = 0; x < 384; ) {
    const width = Math.min(34 + rng.int(40), 384 - x < 70 ? 384 - x : 74)
    const top = 52 + rng.int(34)
    fill(canvas, x, top, width, 192 - top, 'n')
    fill(canvas, x, top, width, 1, 'd')
    fill(canvas, x + 4 + rng.int(width - 14), top - 9, 5, 9, 'n')
    for (let y = top + 8; y < 150; y += 14) {
      for (let window = x + 6; window < x + width - 8; window += 12) {
        const isLit = rng.float() < 0.25
        fill(canvas, window, y, 5, 7, isLit ? 'G' : 'k')
        fill(canvas, window, y + 3, 5, 1, 'n')
        if (isLit && rng.float() < 0.3) fill(canvas, window + 2, y + 3, 2, 4, 'n')
      }
    }
    x += width
  }
  // A washing line across the gap between two houses.
  const heightAt = rope(canvas, 120, 62, 70, 6, 'd')
  for (const at of [12, 24, 40, 54]) fill(canvas, 120 + at, heightAt(at) + 1, 6, 8, at === 40 ? 'v' : 'd')
  return canvas
}

const WIDTH = 480
const DOORS = [
  { x: 40, number: 7, face: 'b', lit: 'E' },
  { x: 176, number: 9, face: 'J', lit: 'z' },
  { x: 304, number: 11, face: 'b', lit: 'E' },
  { x: 416, number: 13, face: 'C', lit: 'c' },
] as const
const STREET = 118 // where the doors stand: the highest ground of the alley

/** The back wall of the hotel; `frame` moves the steam of the kitchen's vent. */
function wall(frame: number): Canvas {
  const canvas = layer(WIDTH)
  const rng = createRng(42, 'alley wall')
  // Roof lines at three heights: the hotel has grown over the years.
  for (const [x, width, top] of [
    [0, 144, 24],
    [144, 108, 36],
    [252, 132, 18],
    [384, 96, 30],
  ] as const) {
    bricks(canvas, [x, top, width, 192 - top], ['C', 'c', 'H'], rng)
    veil(canvas, [x, top, width, 60], 'n', 0.55, 0.1)
    fill(canvas, x - 1, top - 4, width + 2, 4, 'k')
    fill(canvas, x, top - 3, width, 1, 'c')
    fill(canvas, x, top - 2, width, 1, 'C')
    fill(canvas, x + width - 1, top, 1, 192 - top, 'k')
  }
  // Below the doors a loading dock, and below that the dark.
  fill(canvas, 0, STREET, WIDTH, 3, 'b')
  fill(canvas, 0, STREET, WIDTH, 1, 'E')
  fill(canvas, 0, STREET + 3, WIDTH, 1, 'k')
  veil(canvas, [0, STREET + 4, WIDTH, 70], 'k', 0.3, 1)
  for (const [x, y, lit] of [
    [88, 42, false],
    [114, 42, true],
    [212, 48, true],
    [338, 40, true],
    [362, 40, false],
    [396, 48, true],
  ] as const) {
    window(canvas, x, y, lit)
  }
  drainpipe(canvas, 150, 36)
  drainpipe(canvas, 388, 30)
  fireEscape(canvas, 266)
  for (const each of DOORS) door(canvas, each)
  bins(canvas, 92)
  bins(canvas, 356)
  vent(canvas, 236, frame)
  poster(canvas, 222)
  cat(canvas, 118, 54, frame)
  return canvas
}

function window(canvas: Canvas, x: number, y: number, lit: boolean): void {
  fill(canvas, x - 1, y - 1, 16, 21, 'k')
  fill(canvas, x, y, 14, 19, lit ? 'G' : 'n')
  if (lit) {
    fill(canvas, x + 1, y + 1, 5, 8, 'g')
    fill(canvas, x + 8, y + 1, 5, 5, 'g')
    // A blind, half drawn.
    for (let row = 0; row < 8; row += 2) fill(canvas, x, y + row, 14, 1, 'T')
  }
  fill(canvas, x + 6, y, 1, 19, 'k')
  fill(canvas, x, y + 9, 14, 1, 'k')
  fill(canvas, x - 2, y + 20, 18, 2, 'c')
  fill(canvas, x - 2, y + 22, 18, 1, 'k')
}

function door(canvas: Canvas, { x, number: value, face, lit }: (typeof DOORS)[number]): void {
  const top = STREET - 40
  shine(canvas, x + 11, top - 6, 26, 'G', 0.55)
  shine(canvas, x + 11, top - 6, 13, 'g', 0.5)
  box(canvas, [x - 3, top - 3, 28, 43], ['c', 'H', 'k'])
  box(canvas, [x, top, 22, 40], [lit, face, 'k'])
  fill(canvas, x + 3, top + 14, 16, 1, 'k')
  fill(canvas, x + 3, top + 30, 16, 7, 'k')
  for (let slat = 0; slat < 3; slat++) fill(canvas, x + 4, top + 31 + 2 * slat, 14, 1, lit)
  fill(canvas, x + 17, top + 19, 2, 4, 'e')
  fill(canvas, x + 5, top + 3, 12, 9, 'k')
  fill(canvas, x + 6, top + 4, 10, 7, 'n')
  number(canvas, value, x + (value > 9 ? 8 : 10), top + 5, 'y')
  // The lamp over the door, on an iron arm.
  stamp(canvas, ['.kkkkkkk.', 'kbbbbbbbk', 'kkkkkkkkk', '.kywwwyk.', '..kyyyk..'], x + 7, top - 14)
  fill(canvas, x - 4, STREET - 2, 30, 2, 'b')
}

function drainpipe(canvas: Canvas, x: number, top: number): void {
  fill(canvas, x, top, 6, STREET - top, 'k')
  fill(canvas, x + 1, top, 4, STREET - top - 4, 'B')
  fill(canvas, x + 1, top, 1, STREET - top - 4, 'b')
  for (let y = top + 18; y < STREET - 10; y += 26) fill(canvas, x - 1, y, 8, 3, 'k')
  stamp(canvas, ['kBBBkk..', '.kBBBBk.', '..kkkkk.'], x, STREET - 5)
}

function fireEscape(canvas: Canvas, x: number): void {
  for (const [y, width] of [
    [48, 34],
    [80, 34],
  ] as const) {
    fill(canvas, x, y, width, 2, 'k')
    for (let bar = 0; bar < width; bar += 4) fill(canvas, x + bar, y - 11, 1, 11, 'k')
    fill(canvas, x, y - 11, width, 1, 'k')
    fill(canvas, x, y + 2, width, 1, 'B')
  }
  line(canvas, x + 3, 78, x + 29, 50, 'k')
  line(canvas, x + 7, 79, x + 32, 52, 'k')
  for (let step = 0; step < 7; step++) fill(canvas, x + 5 + 4 * step, 76 - 4 * step, 4, 1, 'k')
  // The last ladder hangs above the street.
  for (const side of [6, 13]) fill(canvas, x + side, 82, 1, 24, 'k')
  for (let y = 85; y < 106; y += 4) fill(canvas, x + 6, y, 8, 1, 'k')
}

function bins(canvas: Canvas, x: number): void {
  for (const [left, height] of [
    [x, 22],
    [x + 20, 19],
  ] as const) {
    const top = STREET - height
    box(canvas, [left, top, 17, height], ['E', 'b', 'B'])
    for (let rib = 3; rib < 15; rib += 3) fill(canvas, left + rib, top + 3, 1, height - 5, 'B')
    box(canvas, [left - 1, top - 3, 19, 5], ['E', 'b', 'B'])
    fill(canvas, left + 7, top - 5, 4, 2, 'k')
  }
}

/** The kitchen's vent; its steam drifts up. */
function vent(canvas: Canvas, x: number, frame: number): void {
  box(canvas, [x - 16, 80, 30, 12], ['b', 'B', 'k'])
  for (let slat = 0; slat < 4; slat++) fill(canvas, x - 14, 82 + 2 * slat, 26, 1, 'k')
  for (let puff = 0; puff < 5; puff++) {
    const y = 78 - ((puff * 9 + frame * 3) % 40)
    const drift = Math.round(3 * Math.sin((y + puff * 5) / 6))
    const size = 3 + ((78 - y) >> 3)
    veil(canvas, [x - 8 + drift + puff, y, size + 3, size], 'E', 0.45 - (78 - y) / 110, 0.3 - (78 - y) / 140)
  }
}

/** A poster, torn at a corner: a bell, and a line that rises. */
function poster(canvas: Canvas, x: number): void {
  fill(canvas, x, 92, 18, 24, 'k')
  fill(canvas, x + 1, 93, 16, 22, 'l')
  stamp(canvas, ['...TT...', '..TTTT..', '.TTTTTT.', '.TTTTTT.', 'TTTTTTTT', '...TT...'], x + 5, 96)
  line(canvas, x + 3, 111, x + 8, 107, 'R')
  line(canvas, x + 8, 107, x + 14, 105, 'R')
  for (const [dx, dy] of [
    [15, 114],
    [16, 113],
    [16, 114],
    [14, 114],
  ] as const)
    dot(canvas, x + dx, dy, 'C')
}

/** A cat on the lit window's sill; its tail hangs. */
function cat(canvas: Canvas, x: number, y: number, frame: number): void {
  stamp(canvas, ['k.k.....', 'kkk.....', 'kkkkkk..', '.kkkkkk.', '.kkkkkk.'], x, y + 3)
  dot(canvas, x, y + 5, 'y')
  line(canvas, x + 6, y + 8, x + 7 - (frame % 2), y + 13, 'k')
}

const COBBLES = [
  '.kkkkk..kkkkk...',
  'kEEEEbkkEEEEbkkk',
  'EEbbbbkEEbbbbkEE',
  'bbbbbkBbbbbbkBbb',
  'BkkkkkBBkkkkkBBB',
  'kEEbkkEEEbkkEEbk',
  'kbbbkkbbbBkkbbBk',
  'kkkkkkkkkkkkkkkk',
]
const EARTH = [
  'HHHHHHHHHHHHHHHH',
  'HCCCCCHHCCCCCCHH',
  'HCccCCHHCcccCCHH',
  'HCCCCCHHCCCCCCHH',
  'HHHHHHHHHHHHHHHH',
  'CCHHCCCCCCHHCCCC',
  'cCHHCccCCCHHCccC',
  'CCHHCCCCCCHHCCCC',
  'HHHHHHHHHHHHHHHH',
  'HCCCCCHHCCCCCCHH',
  'HCcCCCHHCccCCCHH',
  'HCCCCCHHCCCCCCHH',
  'HHHHHHHHHHHHHHHH',
  'CCHHCCCCCCHHCCCC',
  'CCHHCCCCCCHHCCCC',
  'HHHHHHHHHHHHHHHH',
]
const DRAIN = ['................', '...kkkkkkkkkk...', '...kBBkBBkBBk...', '...kbbkbbkbbk...', '...kkkkkkkkkk...']
const GIRDER = [
  'kkkkkkkkkkkkkkkk',
  'EEEEEEEEEEEEEEEE',
  'bbbbbbbbbbbbbbbb',
  'kkkkkkkkkkkkkkkk',
  'BBBBBBBBBBBBBBBB',
  'BkBBBBBBBkBBBBBB',
  'BBBBBBBBBBBBBBBB',
  'BBBBBBBBBBBBBBBB',
  'kkkkkkkkkkkkkkkk',
  'EEEEEEEEEEEEEEEE',
  'bbbbbbbbbbbbbbbb',
  'kkkkkkkkkkkkkkkk',
]
/** The house across: slate instead of brick, so that the tunnels stand out. */
const HOUSE = [
  'kkkkkkkkkkkkkkkk',
  'bbbbbkbbbbbbkbbb',
  'bBBBBkbBBBBBkbBB',
  'BBBBBkBBBBBBkBBB',
  'BBBBBkBBBBBBkBBB',
  'kkkkkkkkkkkkkkkk',
  'bkbbbbbbkbbbbbbb',
  'BkbBBBBBkbBBBBBB',
  'BkBBBBBBkBBBBBBB',
  'BkBBBBBBkBBBBBBB',
  'kkkkkkkkkkkkkkkk',
  'bbbbbkbbbbbbkbbb',
  'bBBBBkbBBBBBkbBB',
  'BBBBBkBBBBBBkBBB',
  'BBBBBkBBBBBBkBBB',
  'BBBBBkBBBBBBkBBB',
]

/** A bulkhead lamp on the bricks. */
function wallLamp(): Canvas {
  const lamp = createCanvas(16, 16)
  stamp(
    lamp,
    ['..kkkkkk..', '.kbbbbbbk.', 'kkkkkkkkkk', 'kywwkwwwyk', 'kywwkwwyyk', 'kyywkwyyok', '.kyykyyok.', '..kkkkkk..'],
    3,
    4,
  )
  return lamp
}

const STEEL = { R: 'B', r: 'b', t: 'c', l: 'c', T: 'C', Y: 'e', g: 'E' }

export const ALLEY: LookArt = {
  layers: { sky: [sky()], wall: [0, 1, 2, 3].map(wall) },
  tiles: {
    ...masonryTiles({
      top: COBBLES,
      body: EARTH,
      detail: DRAIN,
      edge: 'b',
      underside: GIRDER,
      above: HOUSE,
      wall: HOUSE,
    }),
    wallLamp: wallLamp(),
    doorTop: recoloured(FURNITURE.doorTop, STEEL),
    doorBottom: recoloured(FURNITURE.doorBottom, STEEL),
    // In place of paintings, boards with the week's bills.
    pictureLeft: fromMap(
      [
        '',
        '',
        '..kkkkkkkkkkkkkk',
        '..kTTTTTTTTTTTTT',
        '..kTeeeeTTeeeTTe',
        '..kTeEEeTTeEeTTe',
        '..kTeeeeTTeeeTTe',
        '..kTeEeeTTeEeTTe',
        '..kTeeeeTTTTTTTT',
        '..kTTTTTTTTTTTTT',
        '..kkkkkkkkkkkkkk',
      ].map((row) => row || '................'),
    ),
    pictureRight: fromMap(
      [
        '',
        '',
        'kkkkkkkkkkkkkk..',
        'TTTTTTTTTTTTTk..',
        'eeTTllllTTeeTk..',
        'EeTTlTTlTTeeTk..',
        'eeTTlTllTTEeTk..',
        'EeTTllllTTeeTk..',
        'TTTTTTTTTTTTTk..',
        'TTTTTTTTTTTTTk..',
        'kkkkkkkkkkkkkk..',
      ].map((row) => row || '................'),
    ),
    plantTop: fromMap([
      '................',
      '................',
      '................',
      '................',
      '................',
      '................',
      '.....kkkkkk.....',
      '....kEEbbbbk....',
      '...kkkkkkkkkk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
    ]),
    plantPot: fromMap([
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kbbbbbbbBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kbbbbbbbBk...',
      '...kEbBbBbBBk...',
      '...kEbBbBbBBk...',
      '...kkkkkkkkkk...',
      '....kk....kk....',
    ]),
  },
}
