import { type Canvas, createCanvas, dot, fill, type PixelMap, stamp } from './canvas.ts'

// What moves by itself besides Regrets: platforms and Outliers.

const LENGTH = 48 // px, as the platform's box
const PLATFORM_HEIGHT = 12

/** A lift for luggage: a brass deck on a dark truss, with two wheels on its rail. A lamp below shows that it moves. */
function platform(step: number): Canvas {
  const canvas = createCanvas(LENGTH, PLATFORM_HEIGHT)
  fill(canvas, 0, 0, LENGTH, 6, 'k')
  fill(canvas, 1, 1, LENGTH - 2, 1, 'Y')
  fill(canvas, 1, 2, LENGTH - 2, 1, 'g')
  fill(canvas, 1, 3, LENGTH - 2, 1, 'G')
  for (let x = 4; x < LENGTH - 4; x += 8) {
    fill(canvas, x, 2, 1, 2, 'w')
    fill(canvas, x + 1, 4, 5, 1, 'r')
  }
  for (let x = 3; x < LENGTH - 5; x += 6) {
    stamp(canvas, ['k....k', '.k..k.', '..kk..'], x, 6)
    stamp(canvas, ['.EEEE.', '..EE..'], x, 6)
  }
  fill(canvas, 2, 9, LENGTH - 4, 2, 'k')
  fill(canvas, 3, 9, LENGTH - 6, 1, 'E')
  for (const x of [5, LENGTH - 11]) {
    stamp(canvas, ['.kkkk.', 'keeEEk', 'kekkEk', '.kkkk.'], x, 8)
    dot(canvas, x + 2 + (step % 2), 9 + (step >> 1), 'w')
  }
  stamp(canvas, ['kkkk', step % 2 === 0 ? 'kYyk' : 'kgGk', 'kkkk'], LENGTH / 2 - 2, 8)
  return canvas
}

export const PLATFORM: Readonly<Record<string, readonly Canvas[]>> = { move: [0, 1, 3, 2].map(platform) }

const OUTLIER_SIZE = 20

/** A point that left the trend, with the whiskers of its error bar and a pair of wings: as pale and cross as a Regret. */
const POINT: PixelMap = [
  '..kkkkk..',
  '.kuuuuUk.',
  'kuwuuuuUk',
  'kuwkuuukk',
  'kuuwkukwk',
  'kuuwwuwwk',
  'kUuuuuuUk',
  '.kUukkuk.',
  '..kkkkk..',
]
const WHISKER: PixelMap = ['kkkkk', 'kUUUk', '.kUk.']
const WING_UP: PixelMap = ['kk....', 'kwk...', 'kwek..', '.kweek', '..keek', '...kk.']
const WING_LEVEL: PixelMap = ['......', '.kkkk.', 'kwweek', '.kkeek', '...kk.', '......']
const WING_DOWN: PixelMap = ['...kk.', '..keek', '.kweek', 'kwek..', 'kwk...', 'kk....']

function flying(wing: PixelMap, lift: number): Canvas {
  const canvas = createCanvas(OUTLIER_SIZE, OUTLIER_SIZE)
  const top = 5 + lift
  stamp(canvas, WHISKER, 8, top - 3)
  stamp(canvas, [...WHISKER].reverse(), 8, top + 8)
  stamp(canvas, wing, 1, top + 1)
  stamp(
    canvas,
    wing.map((row) => [...row.padEnd(6, '.')].reverse().join('')),
    14,
    top + 1,
  )
  stamp(canvas, POINT, 6, top)
  return canvas
}

function scattered(spread: number): Canvas {
  const canvas = createCanvas(OUTLIER_SIZE, OUTLIER_SIZE)
  stamp(canvas, ['.kkk', 'kuwk', 'kuuk', '.kk.'], 5 - spread, 6 - spread)
  stamp(canvas, ['kkk.', 'kuUk', 'kUUk', '.kk.'], 11 + spread, 6 - spread)
  stamp(canvas, ['.kk.', 'kuUk', '.kk.'], 8, 12 + spread)
  stamp(canvas, ['kwk', '.kk'], 1, 10 + spread)
  stamp(canvas, ['kwk', 'kk.'], 16, 9 + spread)
  return canvas
}

export const OUTLIER: Readonly<Record<string, readonly Canvas[]>> = {
  fly: [flying(WING_UP, 0), flying(WING_LEVEL, 1), flying(WING_DOWN, 0), flying(WING_LEVEL, 0)],
  beaten: [scattered(0), scattered(2), scattered(4)],
}
