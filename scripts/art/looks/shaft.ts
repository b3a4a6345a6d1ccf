import { createRng } from '../../../src/shared/rng.ts'
import { type Canvas, dot, fill, fromMap, stamp } from '../canvas.ts'
import { box, disc, layer, line, shine, veil } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'
import { number } from './numbers.ts'

// Inside the lift shaft: girders in the depth, cables that run, a counterweight, and the doors of the floors.

/** The far side: girders and their crosses, lost in the dark above and below. */
function depth(): Canvas {
  const canvas = layer(320)
  fill(canvas, 0, 0, 320, 192, 'n')
  for (let x = 0; x < 320; x += 80) {
    fill(canvas, x, 0, 9, 192, 'k')
    fill(canvas, x + 1, 0, 2, 192, 'd')
    for (let y = 0; y < 192; y += 48) {
      line(canvas, x + 9, y + 6, x + 79, y + 42, 'k')
      line(canvas, x + 9, y + 7, x + 79, y + 43, 'k')
      line(canvas, x + 9, y + 42, x + 79, y + 6, 'k')
      line(canvas, x + 9, y + 41, x + 79, y + 5, 'k')
      fill(canvas, x, y, 80, 5, 'k')
      fill(canvas, x, y + 1, 80, 1, 'd')
      stamp(canvas, ['kkkkkk', 'kdddnk', 'kdnndk', 'kndddk', 'kkkkkk'], x + 41, y + 21)
      for (let rivet = 14; rivet < 78; rivet += 8) dot(canvas, x + rivet, y + 3, 'd')
    }
  }
  veil(canvas, [0, 0, 320, 60], 'k', 0.75, 0.05)
  veil(canvas, [0, 100, 320, 92], 'k', 0, 0.9)
  return canvas
}

const WIDTH = 400

/** The near side; cables and counterweight move on with the frames. */
function rails(frame: number): Canvas {
  const canvas = layer(WIDTH)
  floorDoor(canvas, 24, 3, frame)
  floorDoor(canvas, 232, 4, frame + 1)
  guide(canvas, 116)
  guide(canvas, 338)
  for (const [x, way] of [
    [146, 1],
    [152, 1],
    [158, -1],
    [374, -1],
    [380, -1],
  ] as const) {
    cable(canvas, x, way * frame)
  }
  counterweight(canvas, 352)
  car(canvas, 136)
  wiring(canvas, 206)
  return canvas
}

/** A cable that runs: its twist moves on by a third with each frame. */
function cable(canvas: Canvas, x: number, phase: number): void {
  for (let y = 0; y < 192; y++) {
    const twist = (((y + phase * 2) % 6) + 6) % 6
    fill(canvas, x, y, 3, 1, 'k')
    dot(canvas, x + 1, y, twist < 3 ? 'E' : 'b')
  }
}

function guide(canvas: Canvas, x: number): void {
  fill(canvas, x, 0, 9, 192, 'k')
  fill(canvas, x + 1, 0, 2, 192, 'E')
  fill(canvas, x + 3, 0, 3, 192, 'b')
  fill(canvas, x + 6, 0, 2, 192, 'B')
  for (let y = 10; y < 192; y += 32) {
    box(canvas, [x - 4, y, 17, 8], ['b', 'B', 'k'])
    dot(canvas, x - 2, y + 3, 'E')
    dot(canvas, x + 10, y + 3, 'E')
  }
}

function counterweight(canvas: Canvas, x: number): void {
  box(canvas, [x, 48, 40, 60], ['b', 'B', 'k'])
  for (let y = 54; y < 104; y += 9) {
    fill(canvas, x + 3, y, 34, 8, 'k')
    fill(canvas, x + 4, y + 1, 32, 5, 'b')
    fill(canvas, x + 4, y + 1, 32, 1, 'E')
  }
  fill(canvas, x + 14, 40, 14, 8, 'k')
  disc(canvas, x + 20, 42, 5, 'B')
  disc(canvas, x + 20, 42, 2, 'E')
  veil(canvas, [x, 48, 40, 60], 'k', 0.1, 0.35)
}

/** The top of a car that waits below, with its lit trap door. */
function car(canvas: Canvas, x: number): void {
  fill(canvas, x + 4, 120, 28, 4, 'k')
  box(canvas, [x, 124, 36, 10], ['E', 'b', 'B'])
  box(canvas, [x - 6, 134, 48, 58], ['b', 'B', 'k'])
  fill(canvas, x + 8, 142, 20, 12, 'k')
  fill(canvas, x + 9, 143, 18, 10, 'G')
  for (let bar = 12; bar < 28; bar += 4) fill(canvas, x + bar, 143, 1, 10, 'k')
  shine(canvas, x + 18, 138, 22, 'G', 0.4)
  veil(canvas, [x - 6, 150, 48, 42], 'k', 0.2, 0.95)
}

/** The doors of a floor seen from inside: steel leaves, a slit of light, the number of the floor, a lamp. */
function floorDoor(canvas: Canvas, x: number, floor: number, frame: number): void {
  const [top, bottom] = [70, 150]
  box(canvas, [x - 6, top - 8, 62, bottom - top + 8], ['b', 'B', 'k'])
  fill(canvas, x, top, 50, bottom - top, 'k')
  for (const leaf of [0, 26]) {
    fill(canvas, x + leaf + 1, top + 1, 23, bottom - top - 1, 'b')
    fill(canvas, x + leaf + 1, top + 1, 1, bottom - top - 1, 'E')
    fill(canvas, x + leaf + 22, top + 1, 2, bottom - top - 1, 'B')
    for (let y = top + 8; y < bottom; y += 24) line(canvas, x + leaf + 3, y, x + leaf + 20, y + 16, 'B')
  }
  fill(canvas, x + 25, top, 1, bottom - top, 'o')
  fill(canvas, x + 24, top + 20, 1, 40, 'G')
  fill(canvas, x + 26, top + 20, 1, 40, 'G')
  // The sill, and the floor's number in stencil.
  fill(canvas, x - 8, bottom, 66, 3, 'E')
  fill(canvas, x - 8, bottom + 3, 66, 3, 'b')
  fill(canvas, x - 8, bottom + 6, 66, 1, 'k')
  fill(canvas, x + 34, top + 8, 11, 11, 'B')
  number(canvas, floor, x + 38, top + 11, 'e')
  // The indicator: two arrows, one of them lit.
  fill(canvas, x + 16, top - 7, 18, 6, 'k')
  const up = frame % 4 < 2
  stamp(
    canvas,
    ['..#..', '.###.', '#####'].map((row) => row.replaceAll('#', up ? 'y' : 'H')),
    x + 18,
    top - 6,
  )
  stamp(
    canvas,
    ['#####', '.###.', '..#..'].map((row) => row.replaceAll('#', up ? 'H' : 'y')),
    x + 26,
    top - 6,
  )
  veil(canvas, [x - 8, bottom + 7, 66, 40], 'k', 0.3, 1)
}

/** A switch box with its conduit, and a warning in yellow and ink. */
function wiring(canvas: Canvas, x: number): void {
  const rng = createRng(61, 'wiring')
  fill(canvas, x + 8, 0, 3, 84, 'k')
  fill(canvas, x + 9, 0, 1, 84, 'C')
  box(canvas, [x, 84, 20, 28], ['b', 'B', 'k'])
  for (let row = 0; row < 3; row++) fill(canvas, x + 4, 90 + row * 6, 12, 3, rng.float() < 0.5 ? 'C' : 'k')
  dot(canvas, x + 14, 91, 'r')
  for (const dx of [3, 9, 15]) line(canvas, x + dx, 112, x + dx - 3, 134, 'C')
}

const TREAD = ['EEEEEEEEEEEEEEEE', 'bEbbbEbbbEbbbEbb', 'bbbEbbbEbbbEbbbE', 'BBBBBBBBBBBBBBBB', 'kkkkkkkkkkkkkkkk']
const TRUSS = [
  'bbbbbbbbbbbbbbbb',
  'BBBBBBBBBBBBBBBB',
  'kkkkkkkkkkkkkkkk',
  'kBbkknnnnnnkkbBk',
  'kkBbkknnnnkkbBkk',
  'nkkBbkknnkkbBkkn',
  'nnkkBbkkkkbBkknn',
  'nnnkkBbkkbBkknnn',
  'nnnkkbBkkBbkknnn',
  'nnkkbBkkkkBbkknn',
  'nkkbBkknnkkBbkkn',
  'kkbBkknnnnkkBbkk',
  'kbBkknnnnnnkkBbk',
  'kkkkkkkkkkkkkkkk',
  'bbbbbbbbbbbbbbbb',
  'kkkkkkkkkkkkkkkk',
]
const BOLT_PLATE = [
  '',
  '',
  '',
  '...kkkkkkkkkk...',
  '...kbbbbbbbBk...',
  '...kbEbbbbEBk...',
  '...kbbbbbbbBk...',
  '...kbbbbbbbBk...',
  '...kbEbbbbEBk...',
  '...kBBBBBBBBk...',
  '...kkkkkkkkkk...',
]
const PULLEY_BEAM = [
  'kkkkkkkkkkkkkkkk',
  'EEEEEEEEEEEEEEEE',
  'bbbbbbbbbbbbbbbb',
  'bEbbbbbbbEbbbbbb',
  'bbbbbbbbbbbbbbbb',
  'BBBBBBBBBBBBBBBB',
  'kkkkkkkkkkkkkkkk',
  '.kkk.......kkk..',
  '..k.........k...',
]
const CORRUGATED = Array.from({ length: 16 }, (_, y) =>
  y === 15 ? 'kkkkkkkkkkkkkkkk' : y === 0 ? 'EEbkEEbkEEbkEEbk' : 'bBBkbBBkbBBkbBBk',
)

export const SHAFT: LookArt = {
  layers: { depth: [depth()], rails: [0, 1, 2].map(rails) },
  tiles: {
    ...masonryTiles({
      top: TREAD,
      body: TRUSS,
      detail: BOLT_PLATE,
      edge: 'E',
      underside: PULLEY_BEAM,
      above: TRUSS,
      wall: CORRUGATED,
    }),
    wallLamp: fromMap([
      '................',
      '................',
      '....kkkkkkk.....',
      '...kbbbbbbBk....',
      '...kkkkkkkkk....',
      '...kywkwkyok....',
      '...kywkwkyok....',
      '....kykyko......',
      '.....kkkk.......',
    ]),
  },
}
