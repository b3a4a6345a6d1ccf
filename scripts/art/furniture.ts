import { type Canvas, createCanvas, dot, fill, fromMap, letterAt, mirrored, type PixelMap, stamp } from './canvas.ts'

// Tiles that only furnish the hotel. 16 × 16 each; larger pieces are drawn whole and cut into tiles.

const LAMP_TOP: PixelMap = [
  '................',
  '......kkkk......',
  '.....kyyyyk.....',
  '....kywwwyyk....',
  '....kywwwyyk....',
  '...kyywwwyyok...',
  '...kywwwwyyok...',
  '..kyywwwwyyyok..',
  '..kywwwwwyyyok..',
  '..kywwwwwyyook..',
  '.koooooooooooGk.',
  '.kkkkkkkkkkkkkk.',
  '.......gG.......',
  '......kgGk......',
  '......kgGk......',
  '......kgGk......',
]
const GUEST: PixelMap = [
  '..kkk..',
  '.kmmmk.',
  '.kfffk.',
  '.kfkfk.',
  '.kfffk.',
  '.kvvvk.',
  'kvvevvk',
  'kvvevvk',
  'kvvvvvk',
  'kfvvvfk',
  '.kvvvk.',
  '.kvvvk.',
  '.kvvvk.',
  '.knnnk.',
  '.knknk.',
  '.knknk.',
  '.knknk.',
  '.kk.kk.',
]
const LAMP_POST: PixelMap = [
  '......kgGk......',
  '......kgGk......',
  '......kgGk......',
  '......kgGk......',
  '.....kkgGkk.....',
  '.....kYggGk.....',
  '.....kkgGkk.....',
  '......kgGk......',
  '......kgGk......',
  '......kgGk......',
  '......kgGk......',
  '......kgGk......',
  '.....kkgGkk.....',
  '...kkYggggGkk...',
  '..kYgggggGGGGk..',
  '..kkkkkkkkkkkk..',
]
const PLANT_TOP: PixelMap = [
  '......k.........',
  '.....kjk..kk....',
  '.kk..kjk.kjjk...',
  'kjjk.kjzkjjzk...',
  'kjjjkkjzkjzk.kk.',
  '.kzjjkjzkjzkkjjk',
  '..kzjjjzjzkjjzk.',
  '...kzjjzjkjjzk..',
  '.kkkkzjzjjjzk...',
  'kjjjjkzjzjzkkk..',
  'kzzjjjjzjjjjjjk.',
  '.kkzzjjzjzjjzzk.',
  '...kkzzjzzjzkk..',
  '.....kkzzzkk....',
  '......kzQk......',
  '......kzQk......',
]
const PLANT_POT: PixelMap = [
  '......kzQk......',
  '......kzQk......',
  '...kkkkQQkkkk...',
  '..kHHHHQQHHHHk..',
  '..klltttttttTk..',
  '..kkkkkkkkkkkk..',
  '...kllttttTTk...',
  '...klltttttTk...',
  '...kgggggggGk...',
  '...kYggggGGGk...',
  '....klttttTk....',
  '....klttttTk....',
  '....kltttTTk....',
  '.....klttTk.....',
  '.....kkkkkk.....',
  '................',
]
/** A mountain at dusk: the loss surface that hangs in every lobby. */
const PICTURE: PixelMap = [
  'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk',
  'kYgggggggggggggggggggggggggggYGk',
  'kgkkkkkkkkkkkkkkkkkkkkkkkkkkkkGk',
  'kgkvvvvvvvvvvvvvvvvvvvvvvvvvvkGk',
  'kgkvvvvvvwwvvvvvvvvvvvvyyvvvvkGk',
  'kgkmmmmmwwwwmmmmmmmmmmyyyymmmkGk',
  'kgkmmmmEwwEwEmmmmmmmmmyyyymmmkGk',
  'kgkpppEEEwEEEEpppppwpppyyppppkGk',
  'kgkpppEddEEddEEpppwwEppppppppkGk',
  'kgkoodddddddddddooEdEEooooookkGk',
  'kgkodddddddddddddEddddEoooddokGk',
  'kgknndddnndddnndddddnddddnddnkGk',
  'kgknnnnnnnnnnnnnnnnnnnnnnnnnnkGk',
  'kGkkkkkkkkkkkkkkkkkkkkkkkkkkkkGk',
  'kGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGk',
  'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk',
]
const SIGN: PixelMap = [
  '................',
  '.kkkkkkkkkkkkkk.',
  '.klllllllllllTk.',
  '.kltttttttttlTk.',
  '.kltttttttttlTk.',
  '.kltttttttttlTk.',
  '.kltttttttttlTk.',
  '.kltttttttttlTk.',
  '.kltttttttttlTk.',
  '.kTTTTTTTTTTTTk.',
  '.kkkkkkkkkkkkkk.',
  '......kltk......',
  '......kltk......',
  '......kltk......',
  '......kltk......',
  '.....kkltkk.....',
]
const ARROW_RIGHT: PixelMap = ['....w..', '....ww.', 'wwwwwww', '....ww.', '....w..']
const SUITCASE_ICON: PixelMap = ['...ww...', '..w..w..', 'wwwwwwww', 'w.wwww.w', 'wwwwwwww']
const ARROW_UP: PixelMap = ['...w...', '..www..', '.wwwww.', '...w...', '...w...', '...w...']

const PILLAR_TOP: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'kwwyyyyyyyyyyllk',
  'kyyllllllllllttk',
  'kkkkkkkkkkkkkkkk',
  '.kgYggggggggGGk.',
  '.kkkkkkkkkkkkkk.',
  '..kyyllllllltk..',
  '..kkkkkkkkkkkk..',
]
const PILLAR_SHAFT = '...kywlylltlTk..'
const PILLAR_BASE: PixelMap = [
  '..kkkkkkkkkkkk..',
  '..kyyllllllltk..',
  '..kkkkkkkkkkkk..',
  '.kgYggggggggGGk.',
  '.kkkkkkkkkkkkkk.',
  'kwwyyyyyyyyyyllk',
  'kyyllllllllllttk',
  'kkkkkkkkkkkkkkkk',
]
const KEY_RACK: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'klllllllllllllTk',
  'klTTTTTTTTTTTlTk',
  'klTgTTgTTgTTTlTk',
  'klTYTTYTTYTTTlTk',
  'klTGTTGTTgTTTlTk',
  'klTTTTTTTGTTTlTk',
  'klkkkkkkkkkkklTk',
  'klTTTTTTTTTTTlTk',
  'klTTgTTTTTgTTlTk',
  'klTTYTTTTTYTTlTk',
  'klTTgTTTTTGTTlTk',
  'klTTGTTTTTTTTlTk',
  'klllllllllllllTk',
  'kTTTTTTTTTTTTTTk',
  'kkkkkkkkkkkkkkkk',
]
const DESK_MIDDLE: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'yyyyyyyyyyyyyyyy',
  'llllllllllllllll',
  'TTTTTTTTTTTTTTTT',
  'kkkkkkkkkkkkkkkk',
  'gygygygygygygygy',
  'kkkkkkkkkkkkkkkk',
  'ttttttttttttttTk',
  'tllllllllllllTTk',
  'tltttttttttttTTk',
  'tlttttttttttTTTk',
  'tltttttttttttTTk',
  'tlttttttttttTTTk',
  'tTTTTTTTTTTTTTTk',
  'TTTTTTTTTTTTTTTk',
  'kkkkkkkkkkkkkkkk',
]
const WALL_LAMP: PixelMap = [
  '................',
  '......yyyy......',
  '.....ywwwwy.....',
  '....kywwwwyk....',
  '....kywwwwok....',
  '....kyywwyok....',
  '.....kyyook.....',
  '......kkkk......',
  '......kgGk......',
  '.....kYggGk.....',
  '......kgGk......',
  '.......kgGk.....',
  '......kYgGk.....',
  '......kgGGk.....',
  '.......kkk......',
  '................',
]
const CURTAIN_TOP: PixelMap = [
  'kkkkkkkkkkkkkkkk',
  'gYgggYgggYgggYgg',
  'kGkkkGkkkGkkkGkk',
  'srRsrRRsrRsrrRsR',
  'srRsrRRsrRsrrRsR',
  'yrRyrRRyrRyrrRyR',
  'GyyGyyyGyyGyyyGy',
  'rRRsrRRsrRRsrRRk',
]
const CURTAIN_FOLDS = 'rRRsrrRRsrRRsrRk'
const CARPET_EDGE: PixelMap = ['rRrRrRrRrRrRrRrR', 'RRRRRRRRRRRRRRRR', 'ygygygygygygygyg', 'G.G.G.G.G.G.G.G.']
const CRACK: PixelMap = [
  '................',
  '.......k........',
  '......kk........',
  '......k.........',
  '.....kk.........',
  '.....kkk........',
  '.......k..k.....',
  '.......kkkk.....',
  '......kk..kk....',
  '.....kk.........',
  '.....k..........',
  '....kk..........',
  '....k...........',
]

/** A window of two by two tiles, the dusk behind it. */
function windowOnDusk(): Canvas {
  const canvas = createCanvas(32, 32)
  fill(canvas, 2, 0, 28, 32, 'k')
  const bands = ['v', 'v', 'm', 'm', 'p', 'p', 'o', 'o', 'y']
  for (let row = 4; row < 26; row++) fill(canvas, 5, row, 22, 1, bands[Math.floor((row - 4) / 2.5)] ?? 'y')
  // Roofs against the evening, with a few lit windows.
  for (const [x, width, top] of [
    [5, 5, 18],
    [9, 4, 21],
    [14, 6, 16],
    [20, 3, 20],
    [23, 4, 18],
  ] as const) {
    fill(canvas, x, top, width, 26 - top, 'd')
    dot(canvas, x + 1, top + 3, 'y')
    dot(canvas, x + 3, top + 5, 'y')
  }
  dot(canvas, 8, 6, 'w')
  dot(canvas, 22, 8, 'w')
  // Frame: brass inside, wood outside, a cross of muntins, a sill with light on it.
  fill(canvas, 3, 1, 26, 2, 't')
  fill(canvas, 3, 1, 26, 1, 'l')
  fill(canvas, 3, 3, 1, 24, 'l')
  fill(canvas, 28, 3, 1, 24, 'T')
  fill(canvas, 4, 3, 1, 23, 'T')
  fill(canvas, 27, 3, 1, 23, 'H')
  fill(canvas, 15, 3, 2, 23, 't')
  fill(canvas, 15, 3, 1, 23, 'l')
  fill(canvas, 5, 13, 22, 2, 't')
  fill(canvas, 5, 13, 22, 1, 'l')
  fill(canvas, 1, 26, 30, 4, 't')
  fill(canvas, 1, 26, 30, 1, 'y')
  fill(canvas, 1, 29, 30, 1, 'T')
  fill(canvas, 0, 30, 32, 1, 'k')
  fill(canvas, 2, 31, 28, 1, 'k')
  fill(canvas, 0, 26, 1, 4, 'k')
  fill(canvas, 31, 26, 1, 4, 'k')
  for (let row = 31; row < 32; row++) fill(canvas, 2, row, 28, 1, 'q')
  return canvas
}

/** A lift of two by two tiles: brass doors and the pointer above. */
function lift(): Canvas {
  const canvas = createCanvas(32, 32)
  fill(canvas, 0, 0, 32, 32, 'k')
  fill(canvas, 1, 1, 30, 31, 'T')
  fill(canvas, 1, 1, 30, 1, 'l')
  fill(canvas, 1, 1, 1, 31, 't')
  fill(canvas, 3, 8, 26, 24, 'k')
  for (const [x, light] of [
    [4, 'Y'],
    [17, 'g'],
  ] as const) {
    fill(canvas, x, 9, 11, 23, 'g')
    fill(canvas, x, 9, 1, 23, light)
    fill(canvas, x + 10, 9, 1, 23, 'G')
    for (const y of [11, 21]) {
      fill(canvas, x + 2, y, 7, 8, 'G')
      fill(canvas, x + 3, y + 1, 6, 7, 'g')
      fill(canvas, x + 4, y + 3, 3, 3, 'Y')
    }
  }
  fill(canvas, 15, 9, 2, 23, 'k')
  stamp(canvas, ['.kkkkkkkkkk.', 'kwwwwwwwwwwk', 'kwwwrwwkwwwk', 'kwwwwrwwwwwk', '.kkkkrkkkkk.'], 10, 2)
  return canvas
}

/** A room door of one by two tiles with its number. */
function door(): Canvas {
  const canvas = createCanvas(16, 32)
  fill(canvas, 0, 0, 16, 32, 'k')
  fill(canvas, 1, 1, 14, 31, 't')
  fill(canvas, 1, 1, 14, 1, 'l')
  fill(canvas, 1, 1, 1, 31, 'l')
  fill(canvas, 14, 1, 1, 31, 'T')
  fill(canvas, 2, 3, 12, 29, 'k')
  fill(canvas, 3, 4, 10, 28, 'R')
  fill(canvas, 3, 4, 1, 28, 'r')
  for (const y of [7, 20]) {
    fill(canvas, 5, y, 6, 10, 'k')
    fill(canvas, 5, y + 1, 6, 9, 'r')
    fill(canvas, 6, y + 1, 5, 8, 'R')
  }
  fill(canvas, 6, 4, 4, 2, 'g')
  fill(canvas, 11, 18, 2, 2, 'Y')
  return canvas
}

/** The same door, open by `gap` of its ten pixels: behind it a lit room. */
function openDoor(gap: number): Canvas {
  const canvas = door()
  const left = 13 - gap
  fill(canvas, left, 4, gap, 28, 'y')
  fill(canvas, left, 4, gap, 5, 'w')
  fill(canvas, left, 22, gap, 7, 'o')
  fill(canvas, left, 29, gap, 3, 'T')
  fill(canvas, left - 1, 4, 1, 28, 'k')
  return canvas
}

/** The guest in the open door. */
function guestInDoor(): Canvas {
  const canvas = openDoor(8)
  stamp(canvas, GUEST, 6, 13)
  return canvas
}

function withIcon(icon: PixelMap, x: number, y: number): Canvas {
  const canvas = fromMap(SIGN)
  stamp(canvas, icon, x, y)
  return canvas
}

function repeated(row: string, before: PixelMap = [], after: PixelMap = []): Canvas {
  const middle = new Array<string>(16 - before.length - after.length).fill(row)
  return fromMap([...before, ...middle, ...after])
}

/** The tile of a larger picture at a column and row of tiles. */
function cut(picture: Canvas, column: number, row: number): Canvas {
  const tile = createCanvas(16, 16)
  for (let y = 0; y < 16; y++) {
    for (let x = 0; x < 16; x++) dot(tile, x, y, letterAt(picture, column * 16 + x, row * 16 + y))
  }
  return tile
}

function deskEnd(): Canvas {
  const canvas = fromMap(DESK_MIDDLE)
  fill(canvas, 0, 0, 1, 16, 'k')
  fill(canvas, 1, 7, 1, 8, 'l')
  fill(canvas, 2, 5, 2, 1, 'G')
  return canvas
}

function mirroredTile(tile: Canvas): Canvas {
  const rows = Array.from({ length: 16 }, (_, y) =>
    Array.from({ length: 16 }, (_, x) => letterAt(tile, x, y) || '.').join(''),
  )
  return fromMap(mirrored(rows))
}

/** Frames of a door that opens. */
export const DOOR_FRAMES = { open: [openDoor(2), openDoor(5), openDoor(8), guestInDoor()] } as const

const WINDOW = windowOnDusk()
const LIFT = lift()
const DOOR = door()
const PICTURE_WHOLE = fromMap(PICTURE)
const DESK_LEFT = deskEnd()

export const FURNITURE = {
  lampTop: fromMap(LAMP_TOP),
  lampPost: fromMap(LAMP_POST),
  plantTop: fromMap(PLANT_TOP),
  plantPot: fromMap(PLANT_POT),
  windowTopLeft: cut(WINDOW, 0, 0),
  windowTopRight: cut(WINDOW, 1, 0),
  windowBottomLeft: cut(WINDOW, 0, 1),
  windowBottomRight: cut(WINDOW, 1, 1),
  pictureLeft: cut(PICTURE_WHOLE, 0, 0),
  pictureRight: cut(PICTURE_WHOLE, 1, 0),
  signRight: withIcon(ARROW_RIGHT, 4, 3),
  signAttack: withIcon(SUITCASE_ICON, 4, 3),
  pillarTop: repeated(PILLAR_SHAFT, PILLAR_TOP),
  pillarMiddle: repeated(PILLAR_SHAFT),
  pillarBase: repeated(PILLAR_SHAFT, [], PILLAR_BASE),
  keyRack: fromMap(KEY_RACK),
  deskLeft: DESK_LEFT,
  deskMiddle: fromMap(DESK_MIDDLE),
  deskRight: mirroredTile(DESK_LEFT),
  doorTop: cut(DOOR, 0, 0),
  doorBottom: cut(DOOR, 0, 1),
  curtainTop: repeated(CURTAIN_FOLDS, CURTAIN_TOP),
  curtainMiddle: repeated(CURTAIN_FOLDS),
  liftTopLeft: cut(LIFT, 0, 0),
  liftTopRight: cut(LIFT, 1, 0),
  liftBottomLeft: cut(LIFT, 0, 1),
  liftBottomRight: cut(LIFT, 1, 1),
  wallLamp: fromMap(WALL_LAMP),
  carpetEdge: fromMap(CARPET_EDGE),
  crack: fromMap(CRACK),
  arrowUp: withIcon(ARROW_UP, 5, 3),
} as const
