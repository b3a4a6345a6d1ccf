import { type Canvas, createCanvas, mirrored, type PixelMap, stamp, turned } from './canvas.ts'

/**
 * The bellman, facing right: red pillbox cap, red jacket with gold buttons, and the suitcase that never leaves his hand.
 * Every frame is 48 × 32 with the middle of his feet at (24, 31), so that the hit box sits in the same place in all of
 * them. A frame is assembled from parts; the pose decides where they go.
 */
const BELLMAN_WIDTH = 48
const BELLMAN_HEIGHT = 32
const MIDDLE = 24
const FLOOR = 32

/** Also the sign for a life. */
export const HEAD: PixelMap = [
  '...kkkkkk...',
  '..krrrsssk..',
  '..kRrrrrsk..',
  '.kGggggyyyk.',
  '.kTTTffffk..',
  '.kTfffkfkk..',
  '.kTlffkfkfk.',
  '.kklffffffk.',
  '...klfffkk..',
]
const HEAD_BLINKING: PixelMap = [...HEAD.slice(0, 5), '.kTffffffk..', '.kTlfflflfk.', ...HEAD.slice(7)]
const HEAD_HAPPY: PixelMap = [...HEAD.slice(0, 5), '.kTfffkfkk..', '.kTlfkfkfkk.', '.kklffffffk.', '...klfRRkk..']
/** Bare-headed: the cap flies. */
const HEAD_HURT: PixelMap = [
  '...kkkkkk...',
  '..kTTTTTTk..',
  '.kTTTTTfTTk.',
  '.kTTfkffkfk.',
  '.kTlffkkffk.',
  '.kklfkffkfk.',
  '...kffwwfk..',
  '....klkkk...',
]
/** Also worn by the logo. */
export const CAP: PixelMap = ['.kkkkkk.', 'krrrsssk', 'kRrrrrsk', 'GggggyyY', 'kkkkkkkk']

const TORSO: PixelMap = ['.kRrrgrk.', 'kRrrrgrsk', 'kRrrrYrsk', 'kRrrrgrrk', 'kRRrrYrRk']

// Legs hang from the row below the torso; eleven wide, the middle column is the fifth.
const LEGS_STANDING: PixelMap = ['..kdvvdvk..', '..kdk.kvk..', '..kkkkkkkk.']
const LEGS_RUN: readonly PixelMap[] = [
  ['..kdvvdvk..', '.kddk.kvvk.', 'kkk.....kkk'],
  ['..kdvvdvk..', '.kkdk.kvk..', '.k....kkkk.'],
  ['..kdvvvk...', '.kkkkvvk...', '..k.kkkk...'],
  ['..kdvvdvk..', '.kvvk.kddk.', 'kkk.....kkk'],
  ['..kdvvdvk..', '.kkvk.kdk..', '.k....kkkk.'],
  ['..kddvvk...', '.kkkkddk...', '..k.kkkk...'],
]
const LEGS_RISING: PixelMap = ['..kdvvdvvk.', '.kddk.kkkk.', '.kkk.......']
const LEGS_FALLING: PixelMap = ['.kddvvdvvk.', '.kdk...kvk.', '.kkkk..kkkk']
const LEGS_LUNGING: PixelMap = ['..kdvvdvk..', '.kddk..kvvk', 'kkkk...kkkk']

// Arms end in a hand. Drawn over the torso.
const ARM_DOWN: PixelMap = ['kRk', 'krk', 'krk', 'kfk']
const ARM_UP: PixelMap = ['.kfk', '.krk', 'krk.', 'krk.']
const ARM_AHEAD: PixelMap = ['kkkkkkk.', 'rrrrrrfk', 'kkkkkkk.']
const ARM_BENT: PixelMap = ['kRk..', 'krkk.', 'krrfk', '.kkk.']

const SUITCASE: PixelMap = [
  '...kkkk...',
  '..kk..kk..',
  'kkkkkkkkkk',
  'kllGlllGlk',
  'klygllygyk',
  'ktlGlllGtk',
  'kttGtttGTk',
  'kkkkkkkkkk',
]
const SUITCASE_UPRIGHT = turned(SUITCASE)

const SWING: readonly PixelMap[] = [
  [
    '..wwww.......',
    '.....www.....',
    '.......yww...',
    '.........yw..',
    '..........yw.',
    '..........yw.',
    '...........w.',
  ],
  [
    '......yy.....',
    '........yw...',
    '..........yw.',
    '..........yww',
    '...........yw',
    '...........yw',
    '...........yw',
    '..........yww',
    '..........yw.',
    '.........yw..',
    '.......yw....',
  ],
  ['.............', '.............', '...........y.', '...........y.', '..........y..', '........y....'],
]

/** Where the parts of a pose go: offsets from the standing position, in pixels. */
interface Pose {
  readonly head?: PixelMap
  readonly headX?: number
  readonly headY?: number
  readonly bodyX?: number
  readonly bodyY?: number
  readonly legs: PixelMap
  readonly legsY?: number
  readonly arm?: { readonly map: PixelMap; readonly x: number; readonly y: number }
  readonly suitcase?: { readonly map: PixelMap; readonly x: number; readonly y: number; readonly behind?: boolean }
  readonly extras?: readonly { readonly map: PixelMap; readonly x: number; readonly y: number }[]
}

function draw(pose: Pose): Canvas {
  const canvas = createCanvas(BELLMAN_WIDTH, BELLMAN_HEIGHT)
  const bodyX = MIDDLE - 4 + (pose.bodyX ?? 0)
  const bodyY = FLOOR - 8 + (pose.bodyY ?? 0)
  const place = (part: { map: PixelMap; x: number; y: number }) =>
    stamp(canvas, part.map, bodyX + part.x, bodyY + part.y)
  if (pose.suitcase?.behind) place(pose.suitcase)
  stamp(canvas, pose.legs, MIDDLE - 5, FLOOR - 3 + (pose.legsY ?? 0))
  stamp(canvas, TORSO, bodyX, bodyY)
  stamp(canvas, pose.head ?? HEAD, bodyX - 1 + (pose.headX ?? 0), bodyY - 8 + (pose.headY ?? 0))
  if (pose.suitcase && !pose.suitcase.behind) place(pose.suitcase)
  if (pose.arm) place(pose.arm)
  for (const extra of pose.extras ?? []) place(extra)
  return canvas
}

const CARRIED = { map: SUITCASE, x: -7, y: 0, behind: true }
const IDLE_ARM = { map: ARM_DOWN, x: 0, y: 1 }

function running(step: number): Canvas {
  const bob = [0, -1, -1, 0, -1, -1][step] ?? 0
  const swing = [-1, 0, 1, 1, 0, -1][step] ?? 0
  return draw({
    legs: LEGS_RUN[step] ?? LEGS_STANDING,
    bodyX: 1,
    bodyY: bob,
    headX: 1,
    suitcase: { map: SUITCASE, x: -8 + swing, y: -1, behind: true },
    arm: { map: ARM_BENT, x: 1 + swing, y: 1 },
  })
}

/** Frames by animation, in order. */
export const BELLMAN: Readonly<Record<string, readonly Canvas[]>> = {
  idle: [
    draw({ legs: LEGS_STANDING, suitcase: CARRIED, arm: IDLE_ARM }),
    draw({ legs: LEGS_STANDING, suitcase: CARRIED, arm: IDLE_ARM }),
    draw({ legs: LEGS_STANDING, suitcase: CARRIED, arm: IDLE_ARM, headY: 1 }),
    draw({ legs: LEGS_STANDING, suitcase: CARRIED, arm: IDLE_ARM, head: HEAD_BLINKING, headY: 1 }),
  ],
  run: [0, 1, 2, 3, 4, 5].map(running),
  jump: [
    draw({
      legs: LEGS_RISING,
      bodyY: -1,
      suitcase: { map: SUITCASE, x: -8, y: 1, behind: true },
      arm: { map: ARM_UP, x: 7, y: -4 },
    }),
  ],
  fall: [
    draw({
      legs: LEGS_FALLING,
      bodyY: -1,
      suitcase: { map: SUITCASE, x: -8, y: -6, behind: true },
      arm: { map: ARM_UP, x: 7, y: -3 },
    }),
  ],
  attack: [
    draw({
      legs: LEGS_LUNGING,
      bodyX: 1,
      headX: 1,
      suitcase: { map: SUITCASE_UPRIGHT, x: 8, y: -10 },
      arm: { map: ARM_UP, x: 7, y: -3 },
      extras: [{ map: SWING[0] ?? [], x: 4, y: -13 }],
    }),
    draw({
      legs: LEGS_LUNGING,
      bodyX: 2,
      headX: 1,
      suitcase: { map: SUITCASE_UPRIGHT, x: 13, y: -3 },
      arm: { map: ARM_AHEAD, x: 6, y: 1 },
      extras: [{ map: SWING[1] ?? [], x: 10, y: -6 }],
    }),
    draw({
      legs: LEGS_LUNGING,
      bodyX: 2,
      headX: 1,
      suitcase: { map: SUITCASE, x: 10, y: 0 },
      arm: { map: ARM_AHEAD, x: 5, y: 1 },
      extras: [{ map: SWING[2] ?? [], x: 10, y: -2 }],
    }),
    draw({
      legs: LEGS_STANDING,
      bodyX: 1,
      suitcase: { map: SUITCASE, x: 4, y: 1 },
      arm: { map: ARM_BENT, x: 3, y: 1 },
    }),
  ],
  hurt: [
    draw({
      legs: LEGS_FALLING,
      head: HEAD_HURT,
      headY: 1,
      bodyY: -1,
      suitcase: { map: SUITCASE_UPRIGHT, x: -12, y: -6, behind: true },
      arm: { map: ARM_UP, x: 7, y: -3 },
      extras: [
        { map: mirrored(ARM_UP), x: -2, y: -3 },
        { map: CAP, x: 2, y: -15 },
      ],
    }),
  ],
  ring: [
    draw({
      legs: LEGS_STANDING,
      head: HEAD_HAPPY,
      suitcase: { map: SUITCASE, x: -10, y: 0, behind: true },
      arm: { map: ARM_UP, x: 7, y: -4 },
    }),
    draw({
      legs: LEGS_RISING,
      legsY: -2,
      head: HEAD_HAPPY,
      bodyY: -3,
      suitcase: { map: SUITCASE, x: -10, y: 3, behind: true },
      arm: { map: ARM_UP, x: 7, y: -4 },
      extras: [{ map: mirrored(ARM_UP), x: -2, y: -4 }],
    }),
    draw({
      legs: LEGS_FALLING,
      legsY: -1,
      head: HEAD_HAPPY,
      bodyY: -2,
      suitcase: { map: SUITCASE, x: -10, y: 2, behind: true },
      arm: { map: ARM_UP, x: 7, y: -4 },
      extras: [{ map: mirrored(ARM_UP), x: -2, y: -4 }],
    }),
  ],
}
