import { type Canvas, createCanvas, dithered, dot, fromMap, mirrored, type PixelMap, stamp } from './canvas.ts'

// Coins, the bell and the small things that fly about.

const COIN_FRONT: PixelMap = [
  '...kkkk...',
  '.kkYYYYkk.',
  '.kYwggYGk.',
  'kYwgggggGk',
  'kYggYwggGk',
  'kYggYgggGk',
  'kYgggggGGk',
  '.kYgggGGk.',
  '.kkGGGGkk.',
  '...kkkk...',
]
const COIN_THREE_QUARTERS: PixelMap = [
  '...kkk....',
  '..kYYYkk..',
  '.kYwggGk..',
  '.kYwgggGk.',
  '.kYgYwgGk.',
  '.kYgYggGk.',
  '.kYggggGk.',
  '.kYgggGk..',
  '..kGGGkk..',
  '...kkk....',
]
const COIN_QUARTER: PixelMap = [
  '....kkk...',
  '...kYGk...',
  '..kYwgGk..',
  '..kYwgGk..',
  '..kYYgGk..',
  '..kYYgGk..',
  '..kYggGk..',
  '..kYggGk..',
  '...kGGk...',
  '....kkk...',
]
const COIN_EDGE: PixelMap = [
  '....kk....',
  '...kYGk...',
  '...kwGk...',
  '...kwGk...',
  '...kYGk...',
  '...kYGk...',
  '...kYGk...',
  '...kYGk...',
  '...kGGk...',
  '....kk....',
]

export const COIN: readonly Canvas[] = [
  COIN_FRONT,
  COIN_THREE_QUARTERS,
  COIN_QUARTER,
  COIN_EDGE,
  mirrored(COIN_QUARTER, 10),
  mirrored(COIN_THREE_QUARTERS, 10),
].map(fromMap)

/** The reception bell, the goal: big, and the brightest thing in the hall. 32 × 26, standing on its base. */
const BELL: PixelMap = [
  '..........kkkk..........',
  '.........kgYYGk.........',
  '.........kggGGk.........',
  '..........kGGk..........',
  '.......kkkkgGkkkk.......',
  '.....kkYYYYYYYYggkk.....',
  '....kYYwwwYYYYYYggGk....',
  '...kYYwwYYYYYYYYYggGk...',
  '..kYYwwYYYYYYYYYYgggGk..',
  '..kYwwYYYYYYYYYYYgggGk..',
  '.kYYwYYYYYYYYYYYYYggGGk.',
  '.kYYwYYYYYYYYYYYYYggGGk.',
  '.kYYYYYYYYYYYYYYYYggGGk.',
  'kggggggggggggggggggGGGGk',
  'kGGGGGGGGGGGGGGGGGGGGGGk',
  '.kkkkkkkkkkkkkkkkkkkkkk.',
  '..kTTttttttttttttttTTk..',
  '.kTTttllttttttttttttTTk.',
  '.kkkkkkkkkkkkkkkkkkkkkk.',
]
/** The dome without its stand, for the tilted frames. */
const BELL_DOME = BELL.slice(0, 16)
const BELL_STAND = BELL.slice(16)
const WAVE_NEAR: PixelMap = ['.w', 'w.', 'w.', 'w.', '.w']
const WAVE_FAR: PixelMap = ['..y', '.y.', 'y..', 'y..', 'y..', '.y.', '..y']

function bell(lean: number, waves: 0 | 1 | 2): Canvas {
  const canvas = createCanvas(34, 26)
  // A lean shears the dome: rows further up move further.
  BELL_DOME.forEach((row, index) => {
    stamp(canvas, [row], 5 + Math.round((lean * (15 - index)) / 15), 7 + index)
  })
  stamp(canvas, BELL_STAND, 5, 23)
  if (waves >= 1) {
    stamp(canvas, WAVE_NEAR, 3, 5)
    stamp(canvas, mirrored(WAVE_NEAR), 29, 5)
  }
  if (waves >= 2) {
    stamp(canvas, WAVE_FAR, 0, 3)
    stamp(canvas, mirrored(WAVE_FAR), 31, 3)
  }
  return canvas
}

export const BELL_FRAMES: Readonly<Record<string, readonly Canvas[]>> = {
  idle: [bell(0, 0)],
  ring: [bell(-2, 1), bell(2, 2), bell(-1, 1)],
}

/** Little pictures of effects by animation. */
export const EFFECTS: Readonly<Record<string, readonly Canvas[]>> = {
  dust: [
    ['........', '........', '...ww...', '..weew..', '.weeEEw.', '..eEEe..'],
    ['........', '..w..w..', '.wew.ew.', '.eEw.eE.', '..e...e.', '........'],
    ['.w....w.', '..e..e..', 'w.......', '......e.', '.e......', '........'],
  ].map(fromMap),
  sparkle: [
    ['.......', '...w...', '..wYw..', '...w...', '.......'],
    ['...w...', '...Y...', '.wYwYw.', '...Y...', '...w...'],
    ['...Y...', '.......', 'Y..w..Y', '.......', '...Y...'],
    ['.......', '.Y...Y.', '.......', '.Y...Y.', '.......'],
  ].map(fromMap),
  impact: [
    ['...........', '...........', '....www....', '...wwwww...', '...wwwww...', '....www....', '...........'],
    [
      '.....w.....',
      '.w...w...w.',
      '..yw.w.wy..',
      '....www....',
      'wwwwwwwwwww',
      '....www....',
      '..yw.w.wy..',
      '.w...w...w.',
      '.....w.....',
    ],
    [
      '.....y.....',
      'y.........y',
      '..y.....y..',
      '...........',
      'y.........y',
      '...........',
      '..y.....y..',
      'y.........y',
      '.....y.....',
    ],
  ].map(fromMap),
  splinter: [
    ['kkkkk', 'kltTk', 'kkkkk'],
    ['.kk.', 'kltk', 'ktTk', '.kk.'],
    ['kkk', 'klk', 'ktk', 'kTk', 'kkk'],
  ].map(fromMap),
  scrap: [
    ['.kk.', 'kwuk', 'kuUk', '.kk.'],
    ['kkkk', 'kuwk', '.kkk'],
  ].map(fromMap),
}

/** The pool of light round a lamp, drawn over the scene by adding: dithered, so that it stays pixel art. */
export function drawGlow(radius: number): Canvas {
  const canvas = createCanvas(2 * radius, 2 * radius)
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const distance = Math.sqrt((x + 0.5 - radius) ** 2 + (y + 0.5 - radius) ** 2) / radius
      if (dithered(x, y, (1 - distance) * 1.1)) dot(canvas, x, y, 'o')
    }
  }
  return canvas
}
