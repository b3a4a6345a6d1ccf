import { createRng } from '../../../src/shared/rng.ts'
import { type Canvas, dot, fill, stamp } from '../canvas.ts'
import { FURNITURE } from '../furniture.ts'
import { bands, box, disc, layer, line, recoloured, shine, veil } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'

// The yard behind the hotel at dawn, where the day's shift begins: the staff door, ivy, a bicycle, milk on the step.

function dawn(): Canvas {
  const canvas = layer(400)
  bands(canvas, [
    ['B', 20],
    ['b', 66],
    ['E', 104],
    ['m', 118],
    ['p', 132],
    ['o', 192],
  ])
  stamp(canvas, ['..w..', '..w..', 'wwwww', '..w..', '..w..'], 318, 38)
  const rng = createRng(91, 'dawn')
  for (let cloud = 0; cloud < 7; cloud++) {
    const [x, y, length] = [rng.int(330), 44 + cloud * 9, 30 + rng.int(40)]
    for (let step = 0; step < length; step++) {
      const thick = Math.min(step, length - step) < 6 ? 1 : 2
      fill(canvas, x + step, y, 1, thick, y > 74 ? 'p' : 'E')
    }
  }
  // Hills and poplars, far away.
  for (let x = 0; x < 400; x++) {
    const hill = Math.round(112 + 6 * Math.sin((x * Math.PI) / 100) + 4 * Math.sin((x * Math.PI) / 40))
    fill(canvas, x, hill, 1, 80, 'b')
  }
  for (const x of [30, 42, 50, 190, 204, 350, 358]) {
    for (let row = 0; row < 30; row++) {
      const half = Math.round(4 * Math.sin((Math.PI * (row + 2)) / 34))
      fill(canvas, x - half, 92 + row, 2 * half + 1, 1, 'B')
    }
  }
  veil(canvas, [0, 130, 400, 62], 'k', 0.2, 1)
  return canvas
}

const WIDTH = 420
const GROUND = 150

/** The back of the hotel with the staff door, and the wall of the yard. */
function wall(frame: number): Canvas {
  const canvas = layer(WIDTH)
  house(canvas)
  gardenWall(canvas, 180, WIDTH - 180)
  tree(canvas, 386)
  bicycle(canvas, 212)
  milk(canvas, 124)
  crates(canvas, 286)
  pigeons(canvas, 250, frame)
  veil(canvas, [0, GROUND, WIDTH, 42], 'k', 0.3, 1)
  return canvas
}

function house(canvas: Canvas): void {
  fill(canvas, 0, 30, 180, 162, 'B')
  const rng = createRng(92, 'yard house')
  // Weatherboards.
  for (let y = 30; y < 192; y += 6) {
    fill(canvas, 0, y, 180, 1, 'b')
    fill(canvas, 0, y + 5, 180, 1, 'k')
    for (let nail = 8 + rng.int(20); nail < 180; nail += 40) dot(canvas, nail, y + 2, 'k')
  }
  fill(canvas, 176, 30, 4, 162, 'k')
  fill(canvas, 176, 30, 1, 162, 'b')
  // Eaves.
  fill(canvas, 0, 24, 190, 6, 'k')
  fill(canvas, 0, 25, 188, 2, 'c')
  fill(canvas, 0, 27, 188, 2, 'C')
  for (const [x, lit] of [
    [20, true],
    [140, false],
  ] as const) {
    box(canvas, [x, 50, 26, 30], ['E', 'b', 'B'])
    fill(canvas, x + 3, 53, 20, 24, lit ? 'G' : 'k')
    if (lit) {
      fill(canvas, x + 3, 53, 20, 12, 'g')
      // Somebody is up already.
      stamp(canvas, ['.kkk.', 'kkkkk', '.kkk.', 'kkkkk', 'kkkkk', 'kkkkk'], x + 12, 64)
    }
    fill(canvas, x + 12, 53, 2, 24, 'b')
    fill(canvas, x + 3, 64, 20, 2, 'b')
    fill(canvas, x - 2, 80, 30, 3, 'c')
    stamp(
      canvas,
      ['.j.J.j..J.j.J.j.J.jJ', 'JjJjJJjJjJjJJjJjJJjJ', 'tttttttttttttttttttt', 'TTTTTTTTTTTTTTTTTTTT'],
      x + 3,
      77,
    )
  }
  staffDoor(canvas, 76)
  ivy(canvas)
}

function staffDoor(canvas: Canvas, x: number): void {
  const top = GROUND - 56
  shine(canvas, x + 17, top - 12, 26, 'G', 0.5)
  box(canvas, [x - 4, top - 4, 42, 60], ['E', 'b', 'B'])
  box(canvas, [x, top, 34, 56], ['j', 'J', 'B'])
  for (const [dx, dy] of [
    [5, 24],
    [19, 24],
  ] as const) {
    fill(canvas, x + dx, top + dy, 11, 26, 'B')
    fill(canvas, x + dx + 1, top + dy + 1, 10, 25, 'J')
  }
  fill(canvas, x + 5, top + 5, 25, 14, 'k')
  fill(canvas, x + 6, top + 6, 23, 12, 'G')
  fill(canvas, x + 17, top + 6, 1, 12, 'k')
  fill(canvas, x + 29, top + 30, 2, 3, 'g')
  // A canopy of glass on two brackets, a lamp, and a plate.
  fill(canvas, x - 10, top - 12, 54, 3, 'k')
  fill(canvas, x - 9, top - 11, 52, 1, 'E')
  line(canvas, x - 6, top - 2, x - 2, top - 9, 'k')
  line(canvas, x + 40, top - 2, x + 36, top - 9, 'k')
  stamp(canvas, ['.kkkk.', 'kywwyk', 'kywwyk', '.kyyk.'], x + 14, top - 10)
  fill(canvas, x + 42, top + 16, 12, 8, 'k')
  fill(canvas, x + 43, top + 17, 10, 6, 'l')
  fill(canvas, x + 45, top + 19, 6, 1, 'T')
  fill(canvas, x + 45, top + 21, 4, 1, 'T')
  fill(canvas, x - 8, GROUND - 4, 50, 4, 'b')
  fill(canvas, x - 8, GROUND - 4, 50, 1, 'E')
}

function ivy(canvas: Canvas): void {
  const rng = createRng(93, 'ivy')
  for (let stem = 0; stem < 7; stem++) {
    let x = 160 + rng.int(18)
    for (let y = GROUND; y > 36 + stem * 11; y -= 2) {
      x = Math.min(178, Math.max(148, x + rng.int(3) - 1))
      stamp(canvas, rng.float() < 0.3 ? ['.j.', 'jJJ'] : ['JJ.', '.JJ'], x, y)
    }
  }
}

function gardenWall(canvas: Canvas, x: number, width: number): void {
  fill(canvas, x, 110, width, 82, 'k')
  for (let course = 0; course * 8 < 80; course++) {
    for (let stone = -1; stone * 20 < width; stone++) {
      const left = stone * 20 + (course % 2) * 10
      const from = Math.max(0, left)
      const to = Math.min(width, left + 19)
      if (to > from) fill(canvas, x + from, 116 + course * 8, to - from, 7, (stone + course * 3) % 5 === 0 ? 'b' : 'B')
    }
  }
  fill(canvas, x, 110, width, 5, 'b')
  fill(canvas, x, 110, width, 1, 'E')
  // A gap with a gate of iron.
  for (let bar = 0; bar < 26; bar += 4) fill(canvas, x + 150 + bar, 98, 2, 52, 'k')
  fill(canvas, x + 148, 104, 30, 2, 'k')
}

function tree(canvas: Canvas, x: number): void {
  line(canvas, x, 112, x - 4, 66, 'k')
  line(canvas, x + 1, 112, x - 3, 66, 'k')
  line(canvas, x - 3, 80, x + 12, 60, 'k')
  for (const [dx, dy, radius] of [
    [-6, 58, 12],
    [8, 50, 14],
    [20, 62, 10],
    [4, 68, 10],
  ] as const) {
    disc(canvas, x + dx, dy, radius, 'J')
    veil(canvas, [x + dx - radius, dy - radius, radius, radius], 'j', 0.12, 0)
  }
}

function bicycle(canvas: Canvas, x: number): void {
  for (const wheel of [0, 28]) {
    for (let step = 0; step < 40; step++) {
      const angle = (step * Math.PI) / 20
      dot(canvas, x + wheel + Math.round(9 * Math.cos(angle)), 140 + Math.round(9 * Math.sin(angle)), 'k')
    }
    dot(canvas, x + wheel, 140, 'E')
  }
  line(canvas, x, 140, x + 10, 126, 'C')
  line(canvas, x + 10, 126, x + 22, 126, 'C')
  line(canvas, x + 22, 126, x + 13, 140, 'C')
  line(canvas, x + 13, 140, x, 140, 'C')
  line(canvas, x + 10, 126, x + 13, 140, 'C')
  line(canvas, x + 28, 140, x + 21, 121, 'k')
  fill(canvas, x + 7, 123, 6, 2, 'k')
  fill(canvas, x + 19, 120, 5, 1, 'k')
  box(canvas, [x + 22, 123, 10, 7], ['l', 't', 'T'])
}

function milk(canvas: Canvas, x: number): void {
  for (const dx of [0, 6]) stamp(canvas, ['.EE.', '.ee.', 'Eeee', 'Eeee', 'Eeee', 'EEee'], x + dx, GROUND - 10)
}

function crates(canvas: Canvas, x: number): void {
  for (const [dx, y] of [
    [0, 136],
    [20, 136],
    [9, 122],
  ] as const) {
    fill(canvas, x + dx, y, 19, 14, 'k')
    for (let slat = 0; slat < 3; slat++) fill(canvas, x + dx + 1, y + 1 + slat * 4, 17, 3, 'T')
    for (let green = 2; green < 16; green += 3) dot(canvas, x + dx + green, y - 1, green % 2 === 0 ? 'j' : 'J')
  }
}

/** Three pigeons on the wall; one pecks. */
function pigeons(canvas: Canvas, x: number, frame: number): void {
  for (const [index, dx] of [0, 14, 40].entries()) {
    const pecks = frame === index + 1
    stamp(
      canvas,
      pecks ? ['......', '.EEE..', 'EEbbEk', '..k..E'] : ['...Ek.', '.EEE..', 'EEbb..', '..k...'],
      x + dx,
      106,
    )
  }
}

const GRASS = [
  'j..jj...j..j...j',
  'jjJjjjJjjjjjJjjj',
  'JjJJjJJJjJJjJJjJ',
  'JJJJJJJJJJJJJJJJ',
  'BJJBJBJJJBJJBJJB',
  'kBkkBkBBkBkBkkBk',
]
const SOIL = [
  'HHHHHHHHHHHHHHHH',
  'HHTTHHHHHHHHHHHH',
  'HTTHHHHHHHTTTHHH',
  'HHHHHHkHHHHHHHHH',
  'HHHHHkkHHHHHHHHH',
  'HHHHHHHHHHHHTHHH',
  'HHHTHHHHHHHTTHHH',
  'HHHHHHHHHHHHHHHk',
  'kHHHHHHHHkkHHHHH',
  'HHHHHHTHHHHHHHHH',
  'HHHHHTTTHHHHHHHH',
  'HHHHHHHHHHHHHHHH',
  'HTHHHHHHHHHTHHHH',
  'HHHHHkHHHHHHHHHH',
  'HHHHHHHHHHHHHHkH',
  'HHHHHHHHHHHHHHHH',
]
const ROOT = ['', '', '....lll.........', '...lttTl........', '...tttTT........', '....TTT.........']
const LATH = [
  'kkkkkkkkkkkkkkkk',
  'cccccccccccccccc',
  'CCCCCCCCCCCCCCCC',
  'kkkkkkkkkkkkkkkk',
  'bbbbbbbkbbbbbbbk',
  'BBBBBBBkBBBBBBBk',
  'kkkkkkkkkkkkkkkk',
  '.JjJ..J.jJ..J...',
  '..J...j..J..jJ..',
  '......J.....J...',
]
const CLAPBOARD = Array.from(
  { length: 16 },
  (_, y) => ['EEEEEEEEEEEEEEEE', 'bbbbbbbbbbbbbbbb', 'bbbbbbbbbbbbbbbb', 'kkkkkkkkkkkkkkkk'][y % 4] ?? '',
)
const GREEN = { R: 'J', r: 'j', t: 'b', l: 'E', T: 'B' }

export const YARD: LookArt = {
  layers: { dawn: [dawn()], wall: [0, 1, 2, 3].map(wall) },
  tiles: {
    ...masonryTiles({
      top: GRASS,
      body: SOIL,
      detail: ROOT,
      edge: 'J',
      underside: LATH,
      above: CLAPBOARD,
      wall: CLAPBOARD,
    }),
    doorTop: recoloured(FURNITURE.doorTop, GREEN),
    doorBottom: recoloured(FURNITURE.doorBottom, GREEN),
  },
}
