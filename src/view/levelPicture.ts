import { HERO_HEIGHT, HERO_WIDTH } from '../sim/player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH } from '../sim/regrets.ts'
import { TILE_KINDS } from '../sim/tiles.ts'
import { type Level, SUBPIXELS, TILE_PX } from '../sim/world.ts'
import { FRAMES } from './atlas.ts'
import { BACKDROP_HEIGHT, LOOKS } from './looks.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from './scaling.ts'
import { PICTURE_URLS } from './stage/assets.ts'
import { decorationTiles, edgeTiles, pictureOf as tileOf } from './stage/levelParts.ts'
import { lookUrl } from './stage/lookPictures.ts'
import { TILE_LOOKS } from './tileLooks.ts'

const TILES_PER_ROW = 8 // of the tileset
const RAIL = 134 // where the wainscot of a hall begins, from the top of its wall

/**
 * Paints a level at rest as it looks in the game: its most eventful 20 × 11 tiles, as many pixels as the stage has. Pictures
 * that do not arrive are left out.
 */
export async function paintLevel(canvas: HTMLCanvasElement, level: Level): Promise<void> {
  const { layers, hall } = LOOKS[level.look]
  const names = [
    ...layers.map(({ picture }) => picture),
    `${level.look}/tiles`,
    'tiles',
    'sprites',
    'wallpaper',
    'wainscot',
  ]
  const loaded = new Map(await Promise.all(names.map(async (name) => [name, await pictureOf(name)] as const)))
  canvas.width = STAGE_WIDTH
  canvas.height = STAGE_HEIGHT
  const context = canvas.getContext('2d')
  if (context === null) return
  context.imageSmoothingEnabled = false
  context.fillStyle = '#17132e'
  context.fillRect(0, 0, STAGE_WIDTH, STAGE_HEIGHT)
  const left = eventfulLeft(level) * TILE_PX + overhang(level)
  const top = level.height * TILE_PX + 2 - STAGE_HEIGHT // between the extra rows above and below the level
  for (const { picture, follows } of layers) {
    fill(context, loaded.get(picture), -Math.round(left * follows), 0, STAGE_HEIGHT, BACKDROP_HEIGHT)
  }
  context.translate(-left, -top)
  if (hall) {
    const wallTop = level.height * TILE_PX - 176
    fill(context, loaded.get('wallpaper'), 0, wallTop, RAIL)
    fill(context, loaded.get('wainscot'), 0, wallTop + RAIL, 64)
  }
  const tiles = loaded.get(`${level.look}/tiles`) ?? loaded.get('tiles')
  if (tiles) drawTiles(context, level, tiles)
  const atlas = loaded.get('sprites')
  if (atlas) drawThings(context, level, atlas)
}

/** The first of the 20 columns with the most to see; 0 in a level that is not wider. */
export function eventfulLeft(level: Level): number {
  const columns = STAGE_WIDTH / TILE_PX
  const seen = new Float64Array(level.width)
  const note = (x: number, weight: number) => {
    const column = Math.floor(x / SUBPIXELS / TILE_PX)
    if (column >= 0 && column < level.width) seen[column] += weight
  }
  for (const regret of level.regrets) note(regret.x, 3)
  for (const wind of level.winds) note((wind.left + wind.right) / 2, 3)
  for (const index of [...level.keys, ...level.doors, ...level.questionBlocks]) {
    seen[Math.floor(index / level.height)] += 2
  }
  note(level.bellX, 2)
  level.tiles.forEach((code, index) => {
    const { id } = TILE_KINDS[code]
    if (id !== 'empty' && id !== 'solid') seen[Math.floor(index / level.height)] += 0.5
  })
  const sums = Array.from({ length: Math.max(1, level.width - columns + 1) }, (_, left) =>
    seen.subarray(left, left + columns).reduce((total, each) => total + each, 0),
  )
  // The middle one of equal places: what there is to see stands away from the edges.
  const most = Math.max(...sums)
  const best = sums.flatMap((sum, left) => (sum === most ? [left] : []))
  return best[Math.floor(best.length / 2)]
}

/** A level that is narrower than the picture stands in its middle: a negative offset, px. */
function overhang(level: Level): number {
  return Math.min(0, (level.width * TILE_PX - STAGE_WIDTH) / 2)
}

/** Repeats a picture sideways over the whole width. `height`: of what is shown of its first frame. */
function fill(
  context: CanvasRenderingContext2D,
  picture: HTMLImageElement | null | undefined,
  from: number,
  top: number,
  height: number,
  frame = height,
): void {
  if (!picture) return
  const { width } = picture
  const shown = Math.min(height, frame, picture.height)
  const { e: shift } = context.getTransform()
  for (let x = from - Math.ceil((from + shift) / width) * width; x < STAGE_WIDTH - shift; x += width) {
    context.drawImage(picture, 0, 0, width, shown, x, top, width, shown)
  }
}

function drawTiles(context: CanvasRenderingContext2D, level: Level, tiles: HTMLImageElement): void {
  const draw = (tile: number, column: number, row: number) => {
    const [x, y] = [(tile % TILES_PER_ROW) * TILE_PX, Math.floor(tile / TILES_PER_ROW) * TILE_PX]
    context.drawImage(tiles, x, y, TILE_PX, TILE_PX, column * TILE_PX, row * TILE_PX, TILE_PX, TILE_PX)
  }
  for (const { tile, column, row } of decorationTiles(level)) draw(tile, column, row)
  for (let index = 0; index < level.width * level.height; index++) {
    const tile = tileOf(level, index)
    if (tile !== null) draw(tile, Math.floor(index / level.height), index % level.height)
  }
  for (const { tile, column, row } of edgeTiles(level)) draw(tile, column, row)
}

function drawThings(context: CanvasRenderingContext2D, level: Level, atlas: HTMLImageElement): void {
  /** At the middle of its lower edge, px. */
  const put = (name: string, x: number, bottom: number) => {
    const { frame } = FRAMES[name] ?? {}
    if (frame === undefined) return
    const { w, h } = frame
    context.drawImage(atlas, frame.x, frame.y, w, h, Math.round(x - w / 2), Math.round(bottom - h), w, h)
  }
  for (let index = 0; index < level.tiles.length; index++) {
    const look = drawnAs(level, index)
    const x = Math.floor(index / level.height) * TILE_PX + TILE_PX / 2
    const bottom = (index % level.height) * TILE_PX + TILE_PX
    if (typeof look === 'object') putCentred(look.animation, x, bottom - TILE_PX / 2)
  }
  function putCentred(animation: string, x: number, y: number): void {
    const { frame } = FRAMES[`${animation}/0`] ?? {}
    if (frame !== undefined) put(`${animation}/0`, x, y + frame.h / 2)
  }
  for (const index of level.questionBlocks) {
    const x = Math.floor(index / level.height) * TILE_PX + TILE_PX / 2
    put('block/closed/0', x, (index % level.height) * TILE_PX + TILE_PX)
  }
  put('bell/idle/0', level.bellX / SUBPIXELS, level.bellY / SUBPIXELS + TILE_PX / 2)
  for (const { x, y } of level.regrets) {
    put('regret/walk/0', (x + REGRET_WIDTH / 2) / SUBPIXELS, (y + REGRET_HEIGHT) / SUBPIXELS)
  }
  const { startX, startY } = level
  put('bellman/idle/0', (startX + HERO_WIDTH / 2) / SUBPIXELS, (startY + HERO_HEIGHT) / SUBPIXELS)
}

function drawnAs(level: Level, index: number) {
  return TILE_LOOKS[TILE_KINDS[level.tiles[index]].id].drawnAs
}

const pictures = new Map<string, Promise<HTMLImageElement | null>>()

/** Null for a look without such a picture, or if it does not arrive; it is then asked for again by the next call. */
function pictureOf(name: string): Promise<HTMLImageElement | null> {
  const known = pictures.get(name) ?? load(name)
  pictures.set(name, known)
  return known
}

async function load(name: string): Promise<HTMLImageElement | null> {
  const url = PICTURE_URLS[name] ?? lookUrl(name)
  if (url === undefined) return null
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return image
  } catch {
    pictures.delete(name)
    return null
  }
}
