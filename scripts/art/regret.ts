import { type Canvas, createCanvas, type PixelMap, stamp } from './canvas.ts'

/**
 * A Regret: the letter that should never have been sent, crumpled, spiky and cross. 20 × 20, feet at (10, 19),
 * facing right.
 */
const REGRET_SIZE = 20

const BODY: PixelMap = [
  '....k....k....k.',
  '...kwk..kuk..kwk',
  '...kuwkkuwukkuuk',
  '..kuuwuuuwuuuuk.',
  '.kkuuwwuuuwuuuUk',
  'kUuukkuuuuukkukk',
  '.kuuukkuuukkuuUk',
  '.kuuwwkuuukwwuk.',
  'kkuuwkkuuukkwukk',
  'kUuuwwwuuuwwwuUk',
  '.kUuuuuuuuuuuUk.',
  '.kUuukkkkkkuuUk.',
  'kUUukwkwkwkkUUUk',
  '.kkUUUuuuuUUUkk.',
  '...kkkkkkkkkk...',
]
const BODY_SQUASHED: PixelMap = [
  '....k....k....k...',
  '..kkwkkkkukkkkwkk.',
  '.kuuwuuuuwuuuuuuuk',
  'kUukkuuuuuuukkuuUk',
  'kuuukkuuuuukkuuuUk',
  'kUuuwwkuuukwwuuUUk',
  'kUUuukkkkkkkuuUUk.',
  '.kkkkkkkkkkkkkkkk.',
]
const TORN: readonly PixelMap[] = [
  ['..kkk...', '.kuwuk..', 'kuuwwuk.', '.kUuuk..', '..kkk...'],
  ['.kkkk', 'kwuuk', 'kuuUk', '.kkk.'],
  ['.kk.', 'kuwk', 'kUk.', '.k..'],
]
const FOOT_DOWN: PixelMap = ['kUUk', 'kkkk']
const FOOT_UP: PixelMap = ['kUUk', '.kkk']

function walking(step: number): Canvas {
  const canvas = createCanvas(REGRET_SIZE, REGRET_SIZE)
  const [left, right, lift] = [
    [0, 0, 0],
    [-1, 1, -1],
    [0, 0, 0],
    [1, -1, -1],
  ][step] ?? [0, 0, 0]
  stamp(canvas, left === -1 ? FOOT_UP : FOOT_DOWN, 5 + (left ?? 0), 18 + Math.min(0, left ?? 0))
  stamp(canvas, right === -1 ? FOOT_UP : FOOT_DOWN, 11 + (right ?? 0), 18 + Math.min(0, right ?? 0))
  stamp(canvas, BODY, 2, 4 + (lift ?? 0))
  return canvas
}

function torn(spread: number): Canvas {
  const canvas = createCanvas(REGRET_SIZE, REGRET_SIZE)
  stamp(canvas, TORN[0] ?? [], 2 - spread, 7 - spread)
  stamp(canvas, TORN[1] ?? [], 11 + spread, 5 - spread)
  stamp(canvas, TORN[2] ?? [], 5 - spread, 14)
  stamp(canvas, TORN[2] ?? [], 12 + spread, 13 + Math.floor(spread / 2))
  return canvas
}

function squashed(): Canvas {
  const canvas = createCanvas(REGRET_SIZE, REGRET_SIZE)
  stamp(canvas, BODY_SQUASHED, 1, REGRET_SIZE - BODY_SQUASHED.length)
  return canvas
}

export const REGRET: Readonly<Record<string, readonly Canvas[]>> = {
  walk: [0, 1, 2, 3].map(walking),
  beaten: [squashed(), torn(0), torn(2)],
}
