import { type Canvas, dot, fill, fromMap, type PixelMap, stamp } from './canvas.ts'

// Tiles that the hero stands on, bumps into, breaks or fears. 16 × 16 each.

const CARPET: PixelMap = [
  'ssssssssssssssss',
  'rrrrrrrsrrrrrrrr',
  'rrrrrrsYsrrrrrrr',
  'RrRrRrRsRrRrRrRr',
  'RRRRRRRRRRRRRRRR',
  'ygygygygygygygyg',
  'GkGkGkGkGkGkGkGk',
]
/** A panel of dark wood: the body of every floor and wall. */
const PANEL: PixelMap = [
  'HHHHHHHHHHHHHHHH',
  'HTTTTTTTTTTTTTTk',
  'HTHHHHHHHHHHHHTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHTTTTTTTTTTtTk',
  'HTHttttttttttTTk',
  'HTTTTTTTTTTTTTTk',
  'Hkkkkkkkkkkkkkkk',
]
const ROSETTE: PixelMap = ['...G...', '..GgG..', '.GgYgG.', 'GgYwYgG', '.GgYgG.', '..GgG..', '...G...']

const BRICK: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'kllllllkklllllkk',
  'kltttttkklttttTk',
  'kltttttkklttttTk',
  'kttttTTkkttttTTk',
  'kkkkkkkkkkkkkkkk',
  'kllkklllllllkklk',
  'ktTkkltttttTkktk',
  'ktTkkltttttTkktk',
  'kTTkkttttTTTkkTk',
  'kkkkkkkkkkkkkkkk',
  'kllllllkklllllkk',
  'kltttttkklttttTk',
  'kltttttkklttttTk',
  'kttttTTkkttttTTk',
  'kkkkkkkkkkkkkkkk',
]

const CRATE: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'kgYlllllllllYgGk',
  'kYtkkkkkkkkkktGk',
  'klkttttttttttkTk',
  'klklttttttttlkTk',
  'klkTltttttTltkTk',
  'klkttlttttlTtkTk',
  'klkttTlttlTttkTk',
  'klktttTllTtttkTk',
  'klkttttllttttkTk',
  'klktttlTTltttkTk',
  'klkttlTttTlttkTk',
  'klktlTttttTltkTk',
  'kYtkkkkkkkkkktGk',
  'kgGTTTTTTTTTTGGk',
  'kkkkkkkkkkkkkkkk',
]

/** A ? Block: a brass letter box with a question in it. Dots are filled by the frames' signs. */
const BLOCK: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'kwyYYYYYYYYYYyGk',
  'kyGggggggggggGTk',
  'kYgkggggggggkgGk',
  'kYggggggggggggGk',
  'kYggggggggggggGk',
  'kYggggggggggggGk',
  'kYggggggggggggGk',
  'kYggggggggggggGk',
  'kYggggggggggggGk',
  'kYggggggggggggGk',
  'kYggggggggggggGk',
  'kYgkggggggggkgGk',
  'kyGggggggggggGTk',
  'kGTGGGGGGGGGGTTk',
  'kkkkkkkkkkkkkkkk',
]
const QUESTION_MARK: PixelMap = [
  '..kkkk..',
  '.kwwwwk.',
  'kwwkkwwk',
  'kwwkkwwk',
  '.kkkwwk.',
  '..kwwk..',
  '..kkkk..',
  '..kwwk..',
  '..kkkk..',
]
const DOTS: PixelMap = ['kkk.kkk.kkk', 'kwk.kwk.kwk', 'kkk.kkk.kkk']
/** The opened block: an empty, dark box. */
const OPEN_BLOCK: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'kGGGGGGGGGGGGGTk',
  'kGTTTTTTTTTTTTHk',
  'kGTkkkkkkkkkkTHk',
  'kGTknnnnnnnnkTHk',
  'kGTknnnnnnnnkTHk',
  'kGTknnnnnnnjkTHk',
  'kGTknnnnnnjjkTHk',
  'kGTkjnnnnjjnkTHk',
  'kGTkjjnnjjnnkTHk',
  'kGTknjjjjnnnkTHk',
  'kGTknnjjnnnnkTHk',
  'kGTkkkkkkkkkkTHk',
  'kGTTTTTTTTTTTTHk',
  'kTHHHHHHHHHHHHHk',
  'kkkkkkkkkkkkkkkk',
]

const SPIKES: PixelMap = [
  '................',
  '................',
  '................',
  '...w.......w....',
  '...w.......w....',
  '..kwk.....kwk...',
  '..kwk.....kwk...',
  '..kwk..w..kwk..w',
  '.kweEk.w.kweEk.w',
  '.kweEkkwkkweEkkw',
  'kkweEkkwkkweEkkw',
  'wkweEkwekkweEkwe',
  'ekweEkwekkweEkwe',
  'EkweEkeEkkweEkeE',
  'kkkkkkkkkkkkkkkk',
  'gGggGGGggGGGggGG',
]

const SHELF_MIDDLE: PixelMap = [
  'yyyyyyyyyyyyyyyy',
  'llllllllllllllll',
  'tttttttttttttttt',
  'TTTTTTTTTTTTTTTT',
  'kkkkkkkkkkkkkkkk',
]
const SHELF_LEFT: PixelMap = [
  '.yyyyyyyyyyyyyyy',
  'klllllllllllllll',
  'kttttttttttttttt',
  'kTTTTTTTTTTTTTTT',
  '.kkkkkkkkkkkkkkk',
  '....kgGkkgGk....',
  '....kgGkgGk.....',
  '....kgkgGk......',
  '....kggGk.......',
  '....kgGk........',
  '....kGk.........',
  '.....k..........',
]
const SHELF_RIGHT: PixelMap = SHELF_LEFT.map((row) => [...row.padEnd(16, '.')].reverse().join(''))

const STAIR: PixelMap = [
  'wwwwwwwwwwwwwwww',
  'yyyyyyyyyyyyyyyl',
  'llllllllllllllll',
  'kkkkkkkkkkkkkkkk',
  'Hlttttttttttttlk',
  'Htllllllllllltlk',
  'Htltttttttttltlk',
  'HtltTTTTTTTltTtk',
  'HtltTttttTTltTtk',
  'HtltTttttTTltTtk',
  'HtltTTTTTTTltTtk',
  'HtllllllllllTTtk',
  'HttttttttttttTtk',
  'HTTTTTTTTTTTTTTk',
  'HTTTTTTTTTTTTTTk',
  'kkkkkkkkkkkkkkkk',
]

const CEILING_FILL: PixelMap = [
  'nnnnnnnnnnnnnnnn',
  'nkkkkkkkkkkkkkkn',
  'nknnnnnnnnnnnnkn',
  'nknnnnnnnnnnnnkn',
  'nknnnnndnnnnnnkn',
  'nknnnndvdnnnnnkn',
  'nknnndvmvdnnnnkn',
  'nknnnndvdnnnnnkn',
  'nknnnnndnnnnnnkn',
  'nknnnnnnnnnnnnkn',
  'nknnnnnnnnnnnnkn',
  'nknnnnnnnnnnnnkn',
  'nknnnnnnnnnnnnkn',
  'nknnnnnnnnnnnnkn',
  'nkkkkkkkkkkkkkkn',
  'nnnnnnnnnnnnnnnn',
]
/** The cornice: what one sees of a ceiling from below. */
const CORNICE: PixelMap = [
  'nnnnnnnnnnnnnnnn',
  'nkkkkkkkkkkkkkkn',
  'nnnnnnnnnnnnnnnn',
  'kkkkkkkkkkkkkkkk',
  'TTTTTTTTTTTTTTTT',
  'tttttttttttttttt',
  'HHHHHHHHHHHHHHHH',
  'GGGGGGGGGGGGGGGG',
  'gygygygygygygygy',
  'GGGGGGGGGGGGGGGG',
  'kkkkkkkkkkkkkkkk',
  'lTTTlTTTlTTTlTTT',
  'tTkktTkktTkktTkk',
  'Tk..Tk..Tk..Tk..',
  'k...k...k...k...',
]

function floor(edge: 'none' | 'left' | 'right'): Canvas {
  const canvas = fromMap(PANEL)
  stamp(canvas, CARPET)
  fill(canvas, 0, 7, 16, 1, 'k')
  if (edge === 'none') return canvas
  // The carpet hangs over the edge and ends in a brass seam.
  const x = edge === 'left' ? 0 : 15
  const inner = edge === 'left' ? 1 : 14
  fill(canvas, x, 0, 1, 16, 'k')
  fill(canvas, inner, 1, 1, 4, 'g')
  dot(canvas, x, 0, '')
  dot(canvas, inner, 0, 's')
  fill(canvas, inner, 7, 1, 8, 'T')
  return canvas
}

function panelWithRosette(): Canvas {
  const canvas = fromMap(PANEL)
  stamp(canvas, ROSETTE, 5, 5)
  return canvas
}

/** A partition that stops the hero: the wallpaper's teal, but lit, framed and solid. */
const WALL_PANEL: PixelMap = [
  'zzzzzzzzzzzzzzzz',
  'zQQQQQQQQQQQQQQq',
  'zQqqqqqqqqqqqqQq',
  'zQqQQQQQQQQQQzQq',
  'zQqQQQQQQQQQQzQq',
  'zQqQQQQgQQQQQzQq',
  'zQqQQQgQgQQQQzQq',
  'zQqQQgQQQgQQQzQq',
  'zQqQgQQYQQgQQzQq',
  'zQqQQgQQQgQQQzQq',
  'zQqQQQgQgQQQQzQq',
  'zQqQQQQgQQQQQzQq',
  'zQqQQQQQQQQQQzQq',
  'zQqzzzzzzzzzzzQq',
  'zQQQQQQQQQQQQQQq',
  'qqqqqqqqqqqqqqqk',
]

function block(sign: PixelMap, x: number, y: number): Canvas {
  const canvas = fromMap(BLOCK)
  stamp(canvas, sign, x, y)
  return canvas
}

/** The same picture with a darker sign: the question mark pulses. */
function dimmed(sign: PixelMap, letter: string): PixelMap {
  return sign.map((row) => row.replaceAll('w', letter))
}

/** A ? Block by its state. */
export const BLOCK_FRAMES = {
  closed: ['w', 'w', 'w', 'y', 'g', 'y'].map((letter) => block(dimmed(QUESTION_MARK, letter), 4, 3)),
  asking: [block(DOTS, 2, 6)],
  open: [fromMap(OPEN_BLOCK)],
} as const

export const BUILDING = {
  groundTop: floor('none'),
  groundTopLeft: floor('left'),
  groundTopRight: floor('right'),
  groundFill: fromMap(PANEL),
  groundFillAlt: panelWithRosette(),
  brick: fromMap(BRICK),
  ceilingUnderside: fromMap(CORNICE),
  wallPanel: fromMap(WALL_PANEL),
  shelfLeft: fromMap(SHELF_LEFT),
  shelfMiddle: fromMap(SHELF_MIDDLE),
  shelfRight: fromMap(SHELF_RIGHT),
  spikes: fromMap(SPIKES),
  crate: fromMap(CRATE),
  stairBlock: fromMap(STAIR),
  ceilingFill: fromMap(CEILING_FILL),
  question: block(QUESTION_MARK, 4, 3),
} as const
