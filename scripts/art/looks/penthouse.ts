import { createRng } from '../../../src/shared/rng.ts'
import { type Canvas, dot, fill, fromMap, stamp } from '../canvas.ts'
import { FURNITURE } from '../furniture.ts'
import { bands, disc, layer, line, recoloured, shine, veil } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'

// The penthouse: glass from floor to ceiling, brass fans, a piano, a chandelier, and the stars close by. The city is a glimmer below.

function night(): Canvas {
  const canvas = layer(512)
  bands(canvas, [
    ['k', 60],
    ['n', 118],
    ['B', 192],
  ])
  const rng = createRng(81, 'penthouse night')
  // The Milky Way, aslant.
  for (let star = 0; star < 900; star++) {
    const x = rng.int(512)
    const middle = 96 - ((x * 0.36) % 184) + 20
    const y = Math.round(middle + (rng.float() + rng.float() + rng.float() - 1.5) * 34)
    if (y > 0 && y < 116) dot(canvas, x, y, rng.float() < 0.06 ? 'E' : rng.float() < 0.4 ? 'd' : 'n')
  }
  for (let star = 0; star < 90; star++) dot(canvas, rng.int(512), rng.int(112), rng.float() < 0.3 ? 'w' : 'E')
  // A comet.
  for (let step = 0; step < 26; step++)
    dot(canvas, 140 + step, 30 - Math.floor(step / 3), step < 3 ? 'w' : step < 10 ? 'e' : step % 2 === 0 ? 'E' : 'd')
  // The tops of the highest towers, no more; between them streets of light.
  for (let x = 0; x < 512; ) {
    const width = 10 + rng.int(16)
    const top = 106 + rng.int(26)
    fill(canvas, x, top, width, 192 - top, 'd')
    fill(canvas, x, top, width, 1, 'v')
    for (let y = top + 3; y < 160; y += 3)
      for (let window = x + 2; window < x + width - 1; window += 3)
        if (rng.float() < 0.3) dot(canvas, window, y, rng.float() < 0.6 ? 'o' : 'E')
    x += width + rng.int(6)
  }
  searchlight(canvas, 392)
  return canvas
}

function searchlight(canvas: Canvas, x: number): void {
  for (let y = 20; y < 124; y++) {
    const left = x + Math.round((124 - y) * 0.55)
    const width = 2 + ((124 - y) >> 3)
    veil(canvas, [left, y, width, 1], 'b', 0.35, 0.35)
  }
}

const WIDTH = 400
const BAY = 100
const FLOOR = 150

/** The glass wall: mullions of brass, fans above, and what stands in front of it. */
function salon(): Canvas {
  const canvas = layer(WIDTH)
  fill(canvas, 0, 0, WIDTH, 26, 'k')
  fill(canvas, 0, 24, WIDTH, 1, 'G')
  fill(canvas, 0, 26, WIDTH, 1, 'k')
  for (let bay = 0; bay < WIDTH / BAY; bay++) {
    const x = bay * BAY
    fan(canvas, x + BAY / 2, 62)
    mullion(canvas, x)
    for (const split of [34, 66]) fill(canvas, x + split, 62, 1, FLOOR - 62, 'H')
  }
  fill(canvas, 0, 62, WIDTH, 1, 'G')
  fill(canvas, 0, 63, WIDTH, 2, 'k')
  dado(canvas)
  curtain(canvas, 8)
  curtain(canvas, 292)
  piano(canvas, 118)
  chandelier(canvas, 250)
  sofa(canvas, 318)
  palm(canvas, 218)
  return canvas
}

/** Rays of brass over each window. */
function fan(canvas: Canvas, x: number, y: number): void {
  for (let ray = 1; ray < 8; ray++) {
    const angle = (ray * Math.PI) / 8
    line(
      canvas,
      x,
      y,
      Math.round(x + 44 * Math.cos(angle)),
      Math.round(y - 33 * Math.sin(angle)),
      ray % 2 === 0 ? 'G' : 'T',
    )
  }
  for (const radius of [12, 34]) {
    for (let step = 0; step <= 80; step++) {
      const angle = (step * Math.PI) / 80
      dot(canvas, Math.round(x + radius * 1.3 * Math.cos(angle)), Math.round(y - radius * Math.sin(angle)), 'G')
    }
  }
  disc(canvas, x, y - 2, 5, 'T')
  fill(canvas, x - 6, y, 13, 6, 'k')
}

function mullion(canvas: Canvas, x: number): void {
  fill(canvas, x - 4, 26, 9, FLOOR - 26, 'k')
  if (x === 0) fill(canvas, WIDTH - 4, 26, 4, FLOOR - 26, 'k')
  fill(canvas, x + 1, 26, 1, FLOOR - 26, 'G')
  fill(canvas, x + 3, 26, 1, FLOOR - 26, 'H')
  stamp(canvas, ['G.G.G', '.GGG.', 'TGGGT', '.TTT.', '..T..'], x, 66)
}

function dado(canvas: Canvas): void {
  fill(canvas, 0, FLOOR - 12, WIDTH, 1, 'G')
  fill(canvas, 0, FLOOR - 11, WIDTH, 53, 'H')
  for (let x = 0; x < WIDTH; x += 20) {
    for (let step = 0; step < 7; step++) {
      dot(canvas, x + 10 - step, FLOOR - 3 - step, 'G')
      dot(canvas, x + 10 + step, FLOOR - 3 - step, 'G')
    }
  }
  fill(canvas, 0, FLOOR, WIDTH, 42, 'k')
}

function curtain(canvas: Canvas, x: number): void {
  for (let y = 65; y < FLOOR - 12; y++) {
    const width = y < 104 ? 16 - Math.round((y - 65) / 5) : 8 + Math.round((y - 104) / 9)
    for (let fold = 0; fold < width; fold++)
      dot(canvas, x + fold, y, fold === width - 1 ? 'k' : fold % 4 === 0 ? 'C' : fold % 4 === 3 ? 'k' : 'H')
  }
  fill(canvas, x, 103, 9, 2, 'G')
}

/** A grand piano, its lid up, with a glass on it. */
function piano(canvas: Canvas, x: number): void {
  stamp(
    canvas,
    [
      '..............................kk..',
      '..........................kkkk....',
      '.....................kkkkkk.......',
      '................kkkkkkkk..........',
      '...........kkkkkkkkk..............',
      '......kkkkkkkkk...................',
    ],
    x + 8,
    96,
  )
  line(canvas, x + 34, 100, x + 34, 116, 'k')
  fill(canvas, x, 114, 54, 9, 'k')
  fill(canvas, x, 114, 54, 1, 'd')
  fill(canvas, x - 6, 118, 12, 5, 'k')
  for (let key = 0; key < 10; key += 2) dot(canvas, x - 5 + key, 118, 'E')
  for (const leg of [2, 44]) fill(canvas, x + leg, 123, 4, FLOOR - 123, 'k')
  fill(canvas, x + 20, 123, 2, FLOOR - 125, 'k')
  stamp(canvas, ['e.e', 'eoe', '.e.', '.e.', 'eee'], x + 46, 109)
  // The stool.
  fill(canvas, x - 22, 130, 12, 4, 'C')
  fill(canvas, x - 20, 134, 2, FLOOR - 134, 'k')
  fill(canvas, x - 14, 134, 2, FLOOR - 134, 'k')
}

function chandelier(canvas: Canvas, x: number): void {
  shine(canvas, x, 48, 30, 'T', 0.6)
  fill(canvas, x, 26, 1, 12, 'G')
  for (const [y, half, drops] of [
    [38, 8, 4],
    [45, 15, 5],
  ] as const) {
    fill(canvas, x - half, y, 2 * half + 1, 1, 'g')
    for (let drop = -half; drop <= half; drop += drops) {
      dot(canvas, x + drop, y - 1, 'y')
      dot(canvas, x + drop, y - 2, 'w')
      dot(canvas, x + drop, y + 2, 'E')
      dot(canvas, x + drop + 1, y + 3, 'e')
    }
  }
  stamp(canvas, ['.e.', 'eEe', '.e.'], x - 1, 50)
}

function sofa(canvas: Canvas, x: number): void {
  fill(canvas, x, 122, 60, 18, 'k')
  fill(canvas, x + 2, 120, 56, 14, 'U')
  fill(canvas, x + 2, 120, 56, 1, 'm')
  veil(canvas, [x + 2, 121, 56, 13], 'C', 0.5, 0.8)
  for (const cushion of [2, 21, 40]) fill(canvas, x + cushion, 134, 18, 5, 'C')
  for (const arm of [-2, 54]) {
    fill(canvas, x + arm, 126, 8, 16, 'k')
    fill(canvas, x + arm + 1, 127, 6, 13, 'C')
  }
  for (const leg of [2, 54]) fill(canvas, x + leg, 142, 3, 8, 'G')
}

function palm(canvas: Canvas, x: number): void {
  for (const [dx, dy] of [
    [-16, 4],
    [-12, -8],
    [-3, -14],
    [8, -12],
    [15, -2],
    [17, 8],
  ] as const) {
    line(canvas, x, 110, x + dx, 106 + dy, 'J')
    line(canvas, x, 111, x + dx, 108 + dy, 'J')
    line(canvas, x, 110, x + Math.round(dx * 0.7), 107 + dy, 'j')
  }
  fill(canvas, x - 1, 110, 3, 24, 'H')
  stamp(
    canvas,
    ['GGGGGGGGGGG', '.kTTTTTTTk.', '.kTTTTTTTk.', '.kTTTTTTTk.', '..kTTTTTk..', '..kTTTTTk..', '..kGGGGGk..'],
    x - 5,
    134,
  )
  fill(canvas, x - 4, 141, 9, 9, 'k')
}

const MARBLE = ['wweeeeeewwweeeee', 'eeeeEeeeeeeeeeEe', 'EEEEEEEEEEEEEEEE', 'GgygGgygGgygGgyg', 'kkkkkkkkkkkkkkkk']
const DECO = [
  'nnnnnnnkknnnnnnn',
  'nkkkkkkkkkkkkkkn',
  'nkkkkkkGGkkkkkkn',
  'nkkkkkGkkGkkkkkn',
  'nkkkkGkkkkGkkkkn',
  'nkkkGkkGGkkGkkkn',
  'nkkGkkGkkGkkGkkn',
  'nkkGkGkGGkGkGkkn',
  'nkGkkGkGGkGkkGkn',
  'nkGkGkkGGkkGkGkn',
  'nkGkGkGGGGkGkGkn',
  'nkGkGkGGGGkGkGkn',
  'nkGGGGGGGGGGGGkn',
  'nkkkkkkkkkkkkkkn',
  'nkkkkkkkkkkkkkkn',
  'nnnnnnnkknnnnnnn',
]
const INLAY = ['', '', '......kggk......', '.....kgkkgk.....', '....kgkkkkgk....']
const COFFER = [
  'kkkkkkkkkkkkkkkk',
  'GGGGGGGGGGGGGGGG',
  'kkkkkkkkkkkkkkkk',
  'nnnnnnnnnnnnnnnn',
  'nkkkkkkkkkkkkkkn',
  'nkTTTTTTTTTTTTkn',
  'nkTkkkkkkkkkkTkn',
  'nnnnnnnnnnnnnnnn',
  'GgGGgGGgGGgGGgGG',
  'kkkkkkkkkkkkkkkk',
  '..kGk......kGk..',
  '...k........k...',
]
/** Black lacquer with lines of brass. */
const LACQUER = [
  'kkkkkkkGGkkkkkkk',
  'knnnnnnGGnnnnnnk',
  'kndddndGGdndddnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndkkndGGdnkkdnk',
  'kndddndGGdndddnk',
  'knnnnnnGGnnnnnnk',
  'kkkkkkkGGkkkkkkk',
]
const GILT = { w: 'e', y: 'E', l: 'n', t: 'k', T: 'k' }

export const PENTHOUSE: LookArt = {
  layers: { night: [night()], salon: [salon()] },
  tiles: {
    ...masonryTiles({
      top: MARBLE,
      body: DECO,
      detail: INLAY,
      edge: 'g',
      underside: COFFER,
      above: LACQUER,
      wall: LACQUER,
    }),
    pillarTop: recoloured(FURNITURE.pillarTop, GILT),
    pillarMiddle: recoloured(FURNITURE.pillarMiddle, GILT),
    pillarBase: recoloured(FURNITURE.pillarBase, GILT),
    stairBlock: fromMap(LACQUER),
  },
}
