import { createRng } from '../../src/shared/rng.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../src/view/scaling.ts'
import { type Canvas, createCanvas, dithered, dot, fill, letterAt, type PixelMap, stamp } from './canvas.ts'

// What is behind the game: the evening sky and the roofs of the city, which repeat sideways, and the wall of the hotel,
// which is built from wallpaper, wainscot and windows. The panes are transparent: sky and city are seen through them.

const SKY_WIDTH = 320
const CITY_WIDTH = 384
const BACKDROP_HEIGHT = 192

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

/** Where the wainscot begins, below the ceiling of the level. */
const RAIL = 134
const WINDOW_WIDTH = 68
/** The window's picture with wall on both sides; wallpaper repeats every 16, so it fits wherever its middle is at 16 n. */
const WINDOW_PICTURE_WIDTH = 80
const WINDOW_TOP = 24
const SILL = 120

/** Wallpaper from ceiling to wainscot: a stripe with an ornament, a plain one. Repeats every 16 pixels. */
export function drawWallpaper(): Canvas {
  const canvas = createCanvas(16, RAIL)
  wallpaper(canvas, 0)
  return canvas
}

/** Wood below the wallpaper, and below that darkness: a gap in the floor has no bottom. Repeats every 32 pixels. */
export function drawWainscot(): Canvas {
  const canvas = createCanvas(32, BACKDROP_HEIGHT - RAIL)
  fill(canvas, 0, 0, 32, canvas.height, 'H')
  fill(canvas, 0, 0, 32, 1, 'G')
  fill(canvas, 0, 1, 32, 2, 'T')
  fill(canvas, 0, 3, 32, 1, 'k')
  fill(canvas, 4, 8, 24, 40, 'k')
  fill(canvas, 5, 9, 23, 39, 'T')
  fill(canvas, 6, 10, 21, 37, 'H')
  for (let y = 14; y < canvas.height; y++) {
    for (let x = 0; x < 32; x++) if (dithered(x, y, (y - 14) / 22)) dot(canvas, x, y, 'k')
  }
  return canvas
}

/** A tall window with a round arch and curtains. */
export function drawWindow(): Canvas {
  const canvas = createCanvas(WINDOW_PICTURE_WIDTH, RAIL)
  wallpaper(canvas, 8)
  archedWindow(canvas, (WINDOW_PICTURE_WIDTH - WINDOW_WIDTH) / 2)
  return canvas
}

function wallpaper(canvas: Canvas, phase: number): void {
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) dot(canvas, x, y, ((x + phase) & 15) < 8 ? 'q' : 'Q')
  }
  for (let x = -phase; x < canvas.width; x += 16) {
    for (let y = 18; y < canvas.height; y += 18) stamp(canvas, ORNAMENT, x + 8, y)
    // The crown moulding under the ceiling.
    fill(canvas, x, 0, 16, 8, 'H')
    fill(canvas, x, 6, 16, 2, 'T')
    fill(canvas, x, 8, 16, 1, 'G')
    fill(canvas, x, 9, 16, 1, 'k')
    for (const dentil of [2, 10]) {
      fill(canvas, x + dentil, 10, 4, 3, 'T')
      fill(canvas, x + dentil, 12, 4, 1, 'H')
    }
  }
}

const ORNAMENT: PixelMap = [
  '...q...',
  '..qqq..',
  '.q.q.q.',
  'qq.q.qq',
  '.q.q.q.',
  '..qqq..',
  '...q...',
  '..q.q..',
  '...q...',
]

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
      inside(left + x, y, letter)
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

/** Darkness in the corners of the stage, drawn over a backdrop with the transparency of its look. */
export function drawVignette(): Canvas {
  const canvas = createCanvas(STAGE_WIDTH, STAGE_HEIGHT)
  for (let y = 0; y < STAGE_HEIGHT; y++) {
    for (let x = 0; x < STAGE_WIDTH; x++) {
      const fromMiddle = Math.sqrt(((x + 0.5) / STAGE_WIDTH - 0.5) ** 2 + ((y + 0.5) / STAGE_HEIGHT - 0.5) ** 2)
      if (dithered(x, y, (fromMiddle - 0.42) * 3)) dot(canvas, x, y, 'k')
    }
  }
  return canvas
}
