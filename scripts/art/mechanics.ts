import { type Canvas, createCanvas, dot, fill, fromMap, type PixelMap, stamp } from './canvas.ts'
import type { Tile } from './tile.ts'

// Tiles of the mechanics that were added to the table of tiles, with their pictures.

const BELT_PERIOD = 8 // px
const BELT_FRAME_PX = 2

/** A belt's frames: its tread and the arrows on its side move by 2 px from frame to frame. */
function belt(direction: -1 | 1): Canvas[] {
  return Array.from({ length: BELT_PERIOD / BELT_FRAME_PX }, (_, frame) => {
    const canvas = createCanvas(16, 16)
    fill(canvas, 0, 0, 16, 16, 'k')
    fill(canvas, 0, 6, 16, 9, 'n')
    for (let x = 0; x < 16; x++) {
      const phase = (x - direction * BELT_FRAME_PX * frame + 4 * BELT_PERIOD) % BELT_PERIOD
      dot(canvas, x, 1, phase < 4 ? 'w' : 'e')
      fill(canvas, x, 2, 1, 3, phase < 4 ? 'e' : 'E')
      for (let row = 0; row < 5; row++) {
        const tip = direction > 0 ? 4 - Math.abs(row - 2) : 3 + Math.abs(row - 2)
        if (phase === tip) dot(canvas, x, 8 + row, 'Y')
        if (phase === tip - direction) dot(canvas, x, 8 + row, 'g')
      }
    }
    return canvas
  })
}

const SPRING: PixelMap = [
  '.kkkkkkkkkkkkkk.',
  'kwyyYYYYYYYYyygk',
  'kgggggggggggggGk',
  '.kkkkkkkkkkkkkk.',
  '...kweeeeeeEk...',
  '..kEEkkkkkkwek..',
  '...kkeeeeeekk...',
  '..kwekkkkkkEEk..',
  '...kweeeeeeEk...',
  '..kEEkkkkkkwek..',
  '...kkeeeeeekk...',
  '..kwekkkkkkEEk..',
  '.kkkkkkkkkkkkkk.',
  'kTttttttttttttTk',
  'kTTTTTTTTTTTTTHk',
  'kkkkkkkkkkkkkkkk',
]
const PLATE = SPRING.slice(0, 4)
const COIL = SPRING.slice(4, 8)

/** The plate on its coil, `turns` turns high, as it appears above the spring that is released. */
function release(turns: number): Canvas {
  const canvas = createCanvas(16, 12)
  const top = 12 - 4 * (turns + 1)
  stamp(canvas, PLATE, 0, top)
  for (let turn = 0; turn < turns; turn++) stamp(canvas, COIL, 0, top + 4 * (turn + 1))
  return canvas
}

const KEY_FRONT: PixelMap = [
  '..kkk.......',
  '.kYYgk......',
  'kYwkkgkkkkkk',
  'kYk.kgYYYYYk',
  'kYgkkgkGkGgk',
  '.kggGkkkkkgk',
  '..kkk....kk.',
]
const KEY_TURNED: PixelMap = [
  '..kkk.......',
  '..kYgk......',
  '..kYkgkkkkk.',
  '..kYkgYYYYk.',
  '..kgkgkGkgk.',
  '..kgGkkkkgk.',
  '..kkk...kk..',
]
const KEY: readonly Canvas[] = [KEY_FRONT, KEY_FRONT, KEY_FRONT, KEY_TURNED].map(fromMap)

/** Steel on dark wood, with a brass lock in every tile, so that a door of any height reads as locked. */
const DOOR: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'keeEEEEEEEEEEEek',
  'kekkkkkkkkkkkkEk',
  'kEkTttttttttTkEk',
  'kEkTtkkkkkktTkEk',
  'kEkTkYYYYggkTkEk',
  'kEkTkYwYgggkTkEk',
  'kEkTkYYkkggkTkEk',
  'kEkTkYYkkggkTkEk',
  'kEkTkggkkgGkTkEk',
  'kEkTkggggGGkTkEk',
  'kEkTtkkkkkktTkEk',
  'kEkTttttttttTkEk',
  'kEkkkkkkkkkkkkEk',
  'keEEEEEEEEEEEEEk',
  'kkkkkkkkkkkkkkkk',
]

/** The open padlock falls as the door opens. */
const UNLOCK: readonly Canvas[] = [0, 2, 5].map((fall) => {
  const canvas = createCanvas(16, 16)
  stamp(canvas, ['.kkk.', 'kE.Ek', 'kE...'], 5, fall)
  stamp(canvas, ['kkkkkkkk', 'kYYYYggk', 'kYwkkggk', 'kggkkgGk', 'kkkkkkkk'], 4, 3 + fall)
  return canvas
})

export const MECHANIC_TILES: readonly Tile[] = [
  { name: 'beltLeft', kind: 'beltLeft', picture: belt(-1)[0], frames: { 'belt/left': belt(-1) } },
  { name: 'beltRight', kind: 'beltRight', picture: belt(1)[0], frames: { 'belt/right': belt(1) } },
  {
    name: 'spring',
    kind: 'spring',
    picture: fromMap(SPRING),
    frames: { 'spring/release': [release(1), release(2), release(1)] },
  },
  { name: 'key', kind: 'key', picture: inTile(KEY_FRONT), frames: { 'key/turn': KEY } },
  { name: 'door', kind: 'door', picture: fromMap(DOOR), frames: { 'door/unlock': UNLOCK } },
]

/** A small picture in the middle of a tile. */
function inTile(map: PixelMap): Canvas {
  const canvas = createCanvas(16, 16)
  const width = Math.max(...map.map((row) => row.length))
  stamp(canvas, map, (16 - width) >> 1, (16 - map.length) >> 1)
  return canvas
}
