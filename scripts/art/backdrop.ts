import { createRng } from '../../src/shared/rng.ts'
import { type Canvas, createCanvas, dot, fill, letterAt, type PixelMap, stamp } from './canvas.ts'

// Three layers behind the game, each of which repeats sideways: the evening sky, the roofs of the city, and the inner
// wall of the hotel whose windows are holes through which the other two are seen.

export const SKY_WIDTH = 320
export const CITY_WIDTH = 384
export const WALL_WIDTH = 256
export const BACKDROP_HEIGHT = 192

/** 4 × 4 ordered dither thresholds (Bayer), in sixteenths. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const

/** Whether a dither of density `share` (0–1) sets the pixel. */
function dithered(x: number, y: number, share: number): boolean {
  return ((BAYER[(y & 3) * 4 + (x & 3)] ?? 0) + 0.5) / 16 < share
}

const MOON: PixelMap = [
  '.....yyyyyy.....',
  '...yywwwwwwyy...',
  '..ywwwwwwwwwwy..',
  '.ywwwwywwwwwwwy.',
  '.ywwwyyywwwwwwy.',
  'ywwwwwywwwwwwwwy',
  'ywwwwwwwwwyywwwy',
  'ywwwwwwwwyyyywwy',
  'ywwwwwwwwyyyywwy',
  'ywwywwwwwwyywwwy',
  'ywwwwwwwwwwwwwwy',
  '.ywwwwyywwwwwwy.',
  '.ywwwwyywwwwwwy.',
  '..ywwwwwwwywwy..',
  '...yywwwwwwyy...',
  '.....yyyyyy.....',
]

export function drawSky(): Canvas {
  const canvas = createCanvas(SKY_WIDTH, BACKDROP_HEIGHT)
  const bands = ['n', 'd', 'v', 'm', 'p', 'o', 'y'] as const
  const ends = [8, 30, 54, 74, 92, 112, 192] as const
  for (let y = 0; y < BACKDROP_HEIGHT; y++) {
    const band = ends.findIndex((end) => y < end)
    const start = ends[band - 1] ?? 0
    // Each band dithers into the next over its whole depth.
    const share = Math.max(0, (y - start) / ((ends[band] ?? 1) - start) - 0.35) / 0.65
    for (let x = 0; x < SKY_WIDTH; x++) {
      dot(canvas, x, y, (dithered(x, y, share) ? bands[band + 1] : bands[band]) ?? 'y')
    }
  }
  const rng = createRng(7, 'stars')
  for (let star = 0; star < 90; star++) {
    const x = rng.int(SKY_WIDTH)
    const y = Math.floor(rng.float() * rng.float() * 100)
    dot(canvas, x, y, rng.float() < 0.3 ? 'w' : rng.float() < 0.5 ? 'e' : 'm')
  }
  for (const [x, y] of [
    [40, 22],
    [150, 40],
    [288, 30],
  ] as const) {
    stamp(canvas, ['..w..', '..w..', 'wwwww', '..w..', '..w..'], x, y)
    dot(canvas, x + 2, y + 2, 'w')
  }
  stamp(canvas, MOON, 226, 30)
  for (const [x, y, length] of [
    [20, 62, 60],
    [110, 76, 84],
    [200, 56, 50],
    [262, 82, 72],
    [60, 92, 96],
    [176, 98, 56],
  ] as const) {
    cloud(canvas, x, y, length)
  }
  return canvas
}

/** A long evening cloud: a lit belly, a dark back, both ends thin. Wraps round the edge. */
function cloud(canvas: Canvas, left: number, y: number, length: number): void {
  for (let step = 0; step < length; step++) {
    const x = (left + step) % canvas.width
    const fromEnd = Math.min(step, length - 1 - step)
    const thickness = fromEnd < 6 ? 1 : fromEnd < 16 ? 2 : 3
    for (let row = 0; row < thickness; row++) dot(canvas, x, y - row, row === 0 ? 'o' : y < 80 ? 'm' : 'p')
    if (fromEnd > 10) dot(canvas, (x + 5) % canvas.width, y + 2, dithered(x, y, 0.5) ? 'o' : letterAt(canvas, x, y + 2))
  }
}

export function drawCity(): Canvas {
  const canvas = createCanvas(CITY_WIDTH, BACKDROP_HEIGHT)
  const rng = createRng(11, 'city')
  skyline({ body: 'v', lit: 'm', window: 'p', top: 66, spread: 30, minimum: 14, chance: 0.12 })
  skyline({ body: 'd', lit: 'v', window: 'y', top: 84, spread: 34, minimum: 18, chance: 0.3 })
  skyline({ body: 'n', lit: 'd', window: 'o', top: 106, spread: 26, minimum: 22, chance: 0.22 })
  return canvas

  interface Row {
    body: string
    lit: string // the side that the last light falls on
    window: string
    top: number // highest roof
    spread: number // how much lower the others may be
    minimum: number // narrowest house
    chance: number // of a window to be lit
  }
  function skyline(row: Row): void {
    for (let x = 0; x < CITY_WIDTH; ) {
      const left = CITY_WIDTH - x
      let width = row.minimum + rng.int(row.minimum)
      if (left - width < row.minimum) width = left // the last house reaches the edge: the picture repeats
      house(row, x, row.top + rng.int(row.spread), width)
      x += width
    }
  }
  function house(row: Row, x: number, y: number, width: number): void {
    fill(canvas, x, y, width, BACKDROP_HEIGHT - y, row.body)
    fill(canvas, x + width - 2, y, 1, BACKDROP_HEIGHT - y, row.lit)
    fill(canvas, x, y, width, 1, row.lit)
    roof(row, x, y, width)
    for (let windowY = y + 5; windowY < BACKDROP_HEIGHT - 4; windowY += 6) {
      for (let windowX = x + 3; windowX < x + width - 4; windowX += 5) {
        if (rng.float() < row.chance) fill(canvas, windowX, windowY, 2, 3, row.window)
        else if (rng.float() < 0.3) fill(canvas, windowX, windowY, 2, 3, row.lit)
      }
    }
  }
  function roof(row: Row, x: number, y: number, width: number): void {
    const middle = x + (width >> 1)
    const kind = rng.int(5)
    if (kind === 0) {
      // A spire.
      for (let step = 0; step < 12; step++)
        fill(canvas, middle - (step >> 2), y - 12 + step, 1 + 2 * (step >> 2), 1, row.body)
    } else if (kind === 1) {
      // A dome with a lantern.
      for (let step = 0; step < 6; step++) {
        const half = Math.round(Math.sqrt(36 - (5 - step) * (5 - step)))
        fill(canvas, middle - half, y - 6 + step, 2 * half, 1, row.body)
      }
      fill(canvas, middle - 1, y - 10, 2, 4, row.body)
    } else if (kind === 2) {
      // A water tank on legs.
      fill(canvas, x + 4, y - 9, 7, 6, row.body)
      fill(canvas, x + 5, y - 10, 5, 1, row.body)
      for (const leg of [4, 7, 10]) fill(canvas, x + leg, y - 3, 1, 3, row.body)
    } else if (kind === 3) {
      // A gable.
      for (let step = 0; step < width >> 1; step++) {
        if (step < 8) fill(canvas, x + step, y - 1 - step, width - 2 * step, 1, row.body)
      }
    } else {
      // An aerial and a chimney.
      fill(canvas, x + width - 6, y - 7, 1, 7, row.body)
      fill(canvas, x + width - 8, y - 5, 5, 1, row.body)
      fill(canvas, x + 3, y - 4, 4, 4, row.body)
    }
  }
}

const WINDOW_WIDTH = 68
const WINDOW_TOP = 26
const SILL = 122
const RAIL = 134 // top of the wainscot

export function drawWall(): Canvas {
  const canvas = createCanvas(WALL_WIDTH, BACKDROP_HEIGHT)
  wallpaper(canvas)
  crown(canvas)
  wainscot(canvas)
  for (const x of [30, 158]) archedWindow(canvas, x)
  for (const x of [0, 128]) pilaster(canvas, x)
  return canvas
}

/** Damask: broad stripes, a quiet ornament on every other one; lighter where lamps stand. */
function wallpaper(canvas: Canvas): void {
  const ornament: PixelMap = [
    '...#...',
    '..###..',
    '.#.#.#.',
    '##.#.##',
    '.#.#.#.',
    '..###..',
    '...#...',
    '..#.#..',
    '...#...',
  ]
  for (let y = 0; y < BACKDROP_HEIGHT; y++) {
    for (let x = 0; x < WALL_WIDTH; x++) dot(canvas, x, y, (x >> 3) % 2 === 0 ? 'q' : 'Q')
  }
  for (let column = 0; column < WALL_WIDTH; column += 16) {
    for (let row = 0; row < BACKDROP_HEIGHT; row += 16) {
      ornament.forEach((line, y) => {
        for (let x = 0; x < line.length; x++) {
          if (line.charAt(x) === '#') dot(canvas, column + 8 + x, row + ((column >> 4) % 2) * 8 + y, 'q')
        }
      })
    }
  }
  // Light of the sconces on the pilasters, as a dithered pool.
  for (const centre of [8, 136, 264]) {
    for (let y = 40; y < RAIL; y++) {
      for (let x = centre - 30; x < centre + 30; x++) {
        const distance = Math.sqrt((x - centre) ** 2 + ((y - 76) * 0.8) ** 2)
        if (x >= 0 && x < WALL_WIDTH && dithered(x, y, 0.6 - distance / 48)) dot(canvas, x, y, 'z')
      }
    }
  }
}

function crown(canvas: Canvas): void {
  fill(canvas, 0, 0, WALL_WIDTH, 6, 'H')
  fill(canvas, 0, 6, WALL_WIDTH, 2, 'T')
  fill(canvas, 0, 8, WALL_WIDTH, 1, 'G')
  fill(canvas, 0, 9, WALL_WIDTH, 1, 'k')
  for (let x = 0; x < WALL_WIDTH; x += 8) {
    fill(canvas, x + 2, 10, 4, 3, 'T')
    fill(canvas, x + 2, 12, 4, 1, 'H')
  }
  fill(canvas, 0, 14, WALL_WIDTH, 1, 'q')
}

function wainscot(canvas: Canvas): void {
  fill(canvas, 0, RAIL, WALL_WIDTH, BACKDROP_HEIGHT - RAIL, 'H')
  fill(canvas, 0, RAIL, WALL_WIDTH, 1, 'G')
  fill(canvas, 0, RAIL + 1, WALL_WIDTH, 2, 'T')
  fill(canvas, 0, RAIL + 3, WALL_WIDTH, 1, 'k')
  for (let x = 0; x < WALL_WIDTH; x += 32) {
    fill(canvas, x + 4, RAIL + 8, 24, 40, 'k')
    fill(canvas, x + 5, RAIL + 9, 23, 39, 'T')
    fill(canvas, x + 6, RAIL + 10, 21, 37, 'H')
  }
  // Down there is only darkness: a gap in the floor has no bottom.
  for (let y = RAIL + 18; y < BACKDROP_HEIGHT; y++) {
    for (let x = 0; x < WALL_WIDTH; x++) if (dithered(x, y, (y - RAIL - 18) / 22)) dot(canvas, x, y, 'k')
  }
}

function pilaster(canvas: Canvas, x: number): void {
  fill(canvas, x, 14, 16, RAIL - 14, 'H')
  fill(canvas, x + 2, 14, 12, RAIL - 14, 'T')
  for (const groove of [4, 7, 10]) fill(canvas, x + groove, 26, 2, RAIL - 38, 'H')
  fill(canvas, x, 14, 16, 6, 'T')
  fill(canvas, x, 19, 16, 1, 'G')
  fill(canvas, x, RAIL - 8, 16, 8, 'T')
  fill(canvas, x, RAIL - 8, 16, 1, 'G')
  fill(canvas, x, 20, 1, RAIL - 28, 'k')
  fill(canvas, x + 15, 20, 1, RAIL - 28, 'k')
  // A sconce: small, warm.
  stamp(canvas, ['.yyyy.', 'ywwwwy', 'ywwwwy', 'yywwyo', '.oyyo.', '..GG..', '..gG..', '..GG..', '...G..'], x + 5, 68)
}

/** A tall window with a round arch; its panes are transparent. */
function archedWindow(canvas: Canvas, left: number): void {
  const radius = WINDOW_WIDTH / 2
  const centreX = left + radius - 0.5
  const springY = WINDOW_TOP + radius // where the arch begins
  for (let y = WINDOW_TOP - 4; y < SILL; y++) {
    for (let x = left - 4; x < left + WINDOW_WIDTH + 4; x++) {
      const distance = y < springY ? Math.sqrt((x - centreX) ** 2 + (y - springY) ** 2) : Math.abs(x - centreX)
      if (distance > radius + 3.5) continue
      if (distance > radius + 2.5) dot(canvas, x, y, 'k')
      else if (distance > radius - 0.5) dot(canvas, x, y, x < centreX ? 't' : 'T')
      else if (distance > radius - 1.5) dot(canvas, x, y, 'k')
      else dot(canvas, x, y, '')
    }
  }
  // Muntins: two uprights, three bars.
  for (const x of [left + 22, left + 44]) {
    for (let y = WINDOW_TOP; y < SILL; y++) {
      if (letterAt(canvas, x, y) === '') {
        dot(canvas, x, y, 'T')
        dot(canvas, x + 1, y, 'H')
      }
    }
  }
  for (const y of [WINDOW_TOP + 34, WINDOW_TOP + 62]) {
    for (let x = left; x < left + WINDOW_WIDTH; x++) {
      if (letterAt(canvas, x, y) === '') dot(canvas, x, y, 'T')
      if (letterAt(canvas, x, y + 1) === '') dot(canvas, x, y + 1, 'H')
    }
  }
  // Curtains tied at the sides, and the sill.
  for (let y = WINDOW_TOP + 14; y < SILL; y++) {
    const gather = 9 - Math.round(7 * Math.sin(((y - WINDOW_TOP - 14) / (SILL - WINDOW_TOP - 14)) * Math.PI * 0.8))
    for (let x = 0; x < gather + 3; x++) {
      const letter = x === gather + 2 ? 'k' : x % 3 === 0 ? 'R' : 'H'
      if (letterAt(canvas, left + x, y) !== 'Q') inside(left + x, y, letter)
      inside(left + WINDOW_WIDTH - 1 - x, y, letter)
    }
  }
  fill(canvas, left - 6, SILL, WINDOW_WIDTH + 12, 1, 'l')
  fill(canvas, left - 6, SILL + 1, WINDOW_WIDTH + 12, 2, 't')
  fill(canvas, left - 6, SILL + 3, WINDOW_WIDTH + 12, 1, 'T')
  fill(canvas, left - 4, SILL + 4, WINDOW_WIDTH + 8, 1, 'k')

  function inside(x: number, y: number, letter: string): void {
    const distance = y < springY ? Math.sqrt((x - centreX) ** 2 + (y - springY) ** 2) : Math.abs(x - centreX)
    if (distance <= radius - 1.5) dot(canvas, x, y, letter)
  }
}
