import { createRng } from '../../../src/shared/rng.ts'
import { type Canvas, dot, fill, fromMap, stamp } from '../canvas.ts'
import { FURNITURE } from '../furniture.ts'
import { box, bricks, disc, layer, line, recoloured, shine, veil } from './brushes.ts'
import type { LookArt } from './index.ts'
import { masonryTiles } from './masonry.ts'

// The cellar: vaults of old brick, warm in the light of the boilers' fires, under a floor of cold stone.

/** A row of vaults that recedes into the dark. */
function vault(): Canvas {
  const canvas = layer(320)
  bricks(canvas, [0, 0, 320, 192], ['H', 'C', 'k'], createRng(31, 'vault'))
  veil(canvas, [0, 0, 320, 192], 'k', 0.4, 0.55)
  for (let x = 0; x < 320; x += 80) {
    disc(canvas, x + 40, 74, 30, 'k')
    fill(canvas, x + 10, 74, 61, 118, 'k')
    // In the second vault stands a rack of barrels, in the fourth a far lamp.
    if (x === 80)
      for (const [dx, y] of [
        [20, 118],
        [36, 118],
        [52, 118],
        [28, 104],
        [44, 104],
      ] as const)
        barrel(canvas, x + dx, y)
    if (x === 240) {
      fill(canvas, x + 38, 46, 1, 30, 'B')
      stamp(canvas, ['.g.', 'oyo', '.o.'], x + 37, 76)
      for (const [dx, dy] of [
        [-4, 2],
        [4, 2],
        [0, 6],
        [-3, 5],
        [3, 5],
        [-6, 4],
        [6, 4],
        [0, 9],
      ] as const)
        dot(canvas, x + 38 + dx, 77 + dy, 'T')
    }
  }
  return canvas
}

function barrel(canvas: Canvas, x: number, y: number): void {
  disc(canvas, x, y, 7, 'H')
  disc(canvas, x, y, 5, 'k')
  fill(canvas, x - 4, y - 3, 9, 7, 'H')
  fill(canvas, x - 4, y, 9, 1, 'k')
  dot(canvas, x, y + 2, 'G')
}

const WIDTH = 480

/** The wall with the boilers; `heat` 0–2 is how bright the fires are in this frame. */
function wall(heat: number): Canvas {
  const canvas = layer(WIDTH)
  // Piers carry a low arch each; between them one looks into the vaults.
  for (let x = 0; x < WIDTH; x += 240) {
    bricks(canvas, [x, 36, 120, 156], ['C', 'T', 'H'], createRng(32 + x, 'pier'))
    veil(canvas, [x, 36, 120, 156], 'H', 0.65, 0.3)
    fill(canvas, x + 119, 36, 1, 156, 'k')
    fill(canvas, x, 36, 1, 156, 'k')
  }
  boiler(canvas, 18, heat)
  coal(canvas, 84)
  boiler(canvas, 258, (heat + 1) % 3)
  ladder(canvas, 334)
  pipes(canvas)
  wineRack(canvas, 150)
  return canvas
}

function boiler(canvas: Canvas, x: number, heat: number): void {
  // Light on the wall first, the iron in front of it.
  shine(canvas, x + 28, 122, 58 + 3 * heat, 'H', 0.95)
  shine(canvas, x + 28, 122, 40 + 3 * heat, 'T', 0.9)
  shine(canvas, x + 28, 124, 24 + 2 * heat, 'G', 0.5)
  disc(canvas, x + 28, 82, 25, 'k')
  fill(canvas, x + 3, 82, 51, 66, 'k')
  disc(canvas, x + 28, 82, 23, 'B')
  fill(canvas, x + 5, 82, 47, 64, 'B')
  fill(canvas, x + 8, 72, 4, 74, 'b')
  fill(canvas, x + 13, 68, 1, 78, 'b')
  fill(canvas, x + 47, 74, 5, 72, 'k')
  for (const y of [84, 108]) {
    fill(canvas, x + 5, y, 47, 1, 'b')
    fill(canvas, x + 5, y + 1, 47, 2, 'k')
    for (let rivet = x + 8; rivet < x + 50; rivet += 6) dot(canvas, rivet, y + 1, 'E')
  }
  // The gauge, near the red.
  disc(canvas, x + 28, 74, 6, 'k')
  disc(canvas, x + 28, 74, 5, 'E')
  disc(canvas, x + 28, 74, 3, 'e')
  line(canvas, x + 28, 74, x + 30 + (heat === 1 ? 1 : 0), 72, 'r')
  // The fire behind its grate.
  box(canvas, [x + 14, 113, 29, 24], ['E', 'b', 'k'])
  fill(canvas, x + 17, 116, 23, 18, 'k')
  fill(canvas, x + 18, 124 - heat, 21, 9 + heat, 'r')
  for (let flame = 0; flame < 21; flame++) {
    const height = 5 + ((flame * 7 + heat * 5) % 6)
    fill(canvas, x + 18 + flame, 133 - height, 1, height, 's')
    fill(canvas, x + 18 + flame, 133 - Math.floor(height * 0.6), 1, Math.floor(height * 0.6), 'o')
    if ((flame + heat) % 3 === 0) fill(canvas, x + 18 + flame, 131, 1, 2, 'y')
  }
  for (let bar = 3; bar < 21; bar += 5) fill(canvas, x + 18 + bar, 116, 2, 18, 'k')
  fill(canvas, x + 41, 123, 3, 4, 'G')
  // Feet, and the flue that goes up through the ceiling.
  fill(canvas, x + 8, 146, 8, 6, 'k')
  fill(canvas, x + 41, 146, 8, 6, 'k')
  fill(canvas, x + 21, 0, 15, 60, 'k')
  fill(canvas, x + 22, 0, 13, 60, 'B')
  fill(canvas, x + 24, 0, 2, 60, 'b')
  for (const y of [20, 44]) box(canvas, [x + 19, y, 19, 6], ['E', 'b', 'k'])
}

/** A heap of coal with a shovel in it. */
function coal(canvas: Canvas, x: number): void {
  const rng = createRng(35, 'coal')
  for (let step = 0; step < 30; step++) {
    const height = Math.round(18 - Math.abs(step - 14) * 1.1)
    fill(canvas, x + step, 152 - height, 1, height, 'k')
    for (let lump = 0; lump < 3; lump++)
      if (rng.float() < 0.5) dot(canvas, x + step, 152 - rng.int(Math.max(1, height)), rng.float() < 0.5 ? 'b' : 'H')
  }
  line(canvas, x + 10, 140, x + 24, 112, 't')
  line(canvas, x + 11, 140, x + 25, 112, 'T')
  stamp(canvas, ['EEb', 'EEb', '.Eb'], x + 8, 139)
}

function ladder(canvas: Canvas, x: number): void {
  for (const side of [0, 10]) {
    fill(canvas, x + side, 40, 2, 112, 'H')
    fill(canvas, x + side, 40, 1, 112, 'T')
  }
  for (let y = 46; y < 150; y += 8) fill(canvas, x + 2, y, 8, 2, 'H')
}

/** Pipes under the ceiling, with a valve and a drop of water. */
function pipes(canvas: Canvas): void {
  for (const [y, width, light, face] of [
    [42, 7, 'E', 'b'],
    [53, 4, 'l', 'T'],
  ] as const) {
    fill(canvas, 0, y, WIDTH, width, 'k')
    fill(canvas, 0, y + 1, WIDTH, width - 2, face)
    fill(canvas, 0, y + 1, WIDTH, 1, light)
    for (let x = 30; x < WIDTH; x += 96) {
      fill(canvas, x, y - 1, 5, width + 2, 'k')
      fill(canvas, x + 1, y, 3, width, face)
      fill(canvas, x + 1, y, 1, width, light)
    }
  }
  for (const x of [140, 384]) {
    fill(canvas, x, 58, 4, 94, 'k')
    fill(canvas, x + 1, 57, 2, 95, 'T')
    fill(canvas, x + 1, 57, 1, 95, 't')
    stamp(
      canvas,
      ['..kkk..', '.krrrk.', 'krkrkrk', 'krrRrrk', 'krkrkrk', '.krrrk.', '..kkk..'].map((row) =>
        row.replaceAll('r', 'G').replaceAll('R', 'g'),
      ),
      x - 2,
      84,
    )
  }
}

function wineRack(canvas: Canvas, x: number): void {
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 6; column++) {
      const [left, top] = [x + column * 11, 92 + row * 11]
      box(canvas, [left, top, 12, 12], ['H', 'k', 'H'], 'H')
      if ((row * 5 + column * 3) % 4 === 0) continue
      disc(canvas, left + 6, top + 6, 3, (row + column) % 3 === 0 ? 'J' : 'C')
      dot(canvas, left + 5, top + 5, 'b')
    }
  }
  fill(canvas, x, 147, 67, 5, 'H')
}

const FLAGSTONE = ['eEEEEEEEeEEEEEEE', 'EbbbbbbkEbbbbbbk', 'bBBBBBBkbBBBBBBk', 'kkkkkkkkkkkkkkkk']
const RUBBLE = [
  'BBBBBkBBBBBBBkBB',
  'bbbBBkbbbbbBBkbb',
  'bBBBBkbBBBBBBkbB',
  'BBBBBkBBBBBBBkBB',
  'kkkkkkkkkkkkkkkk',
  'BBkBBBBBBkBBBBBB',
  'bBkbbbbBBkbbbbBB',
  'BBkbBBBBBkbBBBBB',
  'BBkBBBBBBkBBBBBB',
  'kkkkkkkkkkkkkkkk',
  'BBBBBBkBBBBBkBBB',
  'bbbbBBkbbbBBkbbb',
  'bBBBBBkbBBBBkbBB',
  'BBBBBBkBBBBBkBBB',
  'BBBBBBkBBBBBkBBB',
  'kkkkkkkkkkkkkkkk',
]
const MOSS = ['................', '...JJ...........', '..JjJJ..........', '...JJJJ...JJ....', '.....JJ..JJjJ...']
/** The round underside of a vault, with a pipe along it. */
const VAULT_UNDERSIDE = [
  ...RUBBLE.slice(0, 10),
  'bBBBBBBbbBBBBBBb',
  'bBBBBBBbbBBBBBBb',
  'kbBBBBbkkbBBBBbk',
  '.kkkkkk..kkkkkk.',
]

/** Large stones, for walls of the tile "brick", which the cellar is built of. */
const ASHLAR = [
  'EEbbbbbbbbbbbEbk',
  'bbBBBBBBBBBBBBBk',
  'bBBBBBBBBBBBBBBk',
  'bBBBBBBBBbBBBBBk',
  'bBBBBBBBBBBBBBBk',
  'bBBBBBBBBBBBBBBk',
  'kkkkkkkkkkkkkkkk',
  'bbbbbbbkbbbbbbbb',
  'BBBBBBBkbBBBBBBB',
  'BBBBBBBkbBBBBBBB',
  'BBBBBBBkbBBBBBBB',
  'BBbBBBBkbBBBBBBB',
  'BBBBBBBkbBBBbBBB',
  'BBBBBBBkbBBBBBBB',
  'BBBBBBBkbBBBBBBB',
  'kkkkkkkkkkkkkkkk',
]

const IRON = { w: 'E', y: 'b', l: 'B', t: 'k', g: 'b', Y: 'E', G: 'B' }
const PLANKS = { R: 'H', r: 'T', t: 'b', l: 'E', T: 'B' }

export const CELLAR: LookArt = {
  layers: { vault: [vault()], wall: [wall(0), wall(1), wall(2)] },
  tiles: {
    ...masonryTiles({
      top: FLAGSTONE,
      body: RUBBLE,
      detail: MOSS,
      edge: 'b',
      underside: VAULT_UNDERSIDE,
      above: RUBBLE,
      wall: RUBBLE,
    }),
    brick: fromMap(ASHLAR),
    // A column of iron, and a door of planks.
    pillarTop: recoloured(FURNITURE.pillarTop, IRON),
    pillarMiddle: recoloured(FURNITURE.pillarMiddle, IRON),
    pillarBase: recoloured(FURNITURE.pillarBase, IRON),
    doorTop: recoloured(FURNITURE.doorTop, PLANKS),
    doorBottom: recoloured(FURNITURE.doorBottom, PLANKS),
    wallLamp: fromMap([
      '.......k........',
      '.......k........',
      '.......k........',
      '......kkk.......',
      '.....kbbbk......',
      '....kbbbbbk.....',
      '...kkkkkkkkk....',
      '....kywwwyk.....',
      '....kywwwok.....',
      '.....kyyok......',
      '......kkk.......',
    ]),
  },
}
