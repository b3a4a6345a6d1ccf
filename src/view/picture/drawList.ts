import { OUTLIER_HEIGHT, OUTLIER_WIDTH } from '../../sim/outliers.ts'
import { platformLeft, platformTop } from '../../sim/platforms.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH } from '../../sim/regrets.ts'
import { BLOCK_OPEN, type Level, RANG_BELL, SUBPIXELS, TICKS_PER_SECOND, TILE_PX, type World } from '../../sim/world.ts'
import { FRAMES, frameAt, SPRITES, VIGNETTE } from '../atlas.ts'
import { BACKDROP_HEIGHT, LOOKS, layerShift } from '../looks.ts'
import type { Rectangle } from '../rectangle.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import { createCameraPath } from '../stage/camera.ts'
import { doorNear } from '../stage/doors.ts'
import { BARE_WALL, hallWall } from '../stage/hallWall.ts'
import { heroFrame } from '../stage/heroView.ts'
import { heldKeys, KEY_ABOVE_PX, keyFrame } from '../stage/keysView.ts'
import { LAYERS } from '../stage/layers.ts'
import {
  animatedTiles,
  bellFrame,
  blockFrame,
  DOOR_FRAMES,
  decorationTiles,
  edgeTiles,
  LIGHT_ALPHA,
  lampAlpha,
  lampLights,
  pictureOf,
} from '../stage/levelParts.ts'
import { outlierFrame } from '../stage/outliersView.ts'
import { platformFrame, rails } from '../stage/platformsView.ts'
import { regretFrame } from '../stage/regretsView.ts'
import { windStreaks } from '../stage/windView.ts'

const TILES_PER_ROW = 8 // of the tileset
const WHITE = 0xffffff
const MS_PER_TICK = 1000 / TICKS_PER_SECOND

/** What is drawn on the stage's 320 × 180 px; places are those of the stage, and may lie beyond it. */
export type Drawn = DrawnPicture | DrawnRectangle

/** A part of a picture, once. */
interface DrawnPicture {
  readonly kind: 'picture'
  /** Of `assets/art`, without its ending: `sprites`, `looks/alley/wall`. */
  readonly picture: string
  readonly from: { readonly x: number; readonly y: number }
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly flipped: boolean // left and right
  readonly alpha: number // 0–1
  readonly tint: number // 0xRRGGBB, by which its colours are multiplied
}

interface DrawnRectangle extends Rectangle {
  readonly kind: 'rectangle'
}

/** Size of a picture by its name, px. */
type SizeOf = (picture: string) => { readonly width: number; readonly height: number }

/**
 * A world as the page's stage shows it, from far to near, without what is not a part of its state: particles, bubbles,
 * the camera's glide, the counters above. It depends on the world alone: the time of animations is the world's tick.
 */
export function drawList(world: World, sizeOf: SizeOf): Drawn[] {
  const { level } = world
  const timeMs = world.tick * MS_PER_TICK
  const feetX = world.x / SUBPIXELS + HERO_WIDTH / SUBPIXELS / 2
  const feetY = world.y / SUBPIXELS + HERO_HEIGHT / SUBPIXELS
  const camera = createCameraPath()
  camera.jumpTo(level, feetX, feetY)
  const { scrollX, scrollY } = camera
  const layers: { readonly depth: number; readonly drawn: Drawn }[] = []

  function add(depth: number, drawn: Drawn): void {
    layers.push({ depth, drawn: { ...drawn, x: drawn.x - scrollX, y: drawn.y - scrollY } })
  }
  function addRectangle(depth: number, rectangle: Rectangle): void {
    add(depth, { kind: 'rectangle', ...rectangle })
  }
  /** At its left upper corner. */
  function addSprite(depth: number, frame: string, x: number, y: number, look: SpriteLook = {}): void {
    add(depth, { kind: 'picture', picture: SPRITES, ...partOf(frame), x, y, ...PLAIN, ...look })
  }
  /** At the middle of its lower edge. */
  function addStanding(depth: number, frame: string, x: number, y: number, look?: SpriteLook): void {
    const { width, height } = partOf(frame)
    addSprite(depth, frame, Math.round(x) - width / 2, Math.round(y) - height, look)
  }
  function addCentred(depth: number, frame: string, x: number, y: number, look?: SpriteLook): void {
    const { width, height } = partOf(frame)
    addSprite(depth, frame, Math.round(x - width / 2), Math.round(y - height / 2), look)
  }
  function addTile(depth: number, tile: number, column: number, row: number, tint = WHITE): void {
    const from = { x: (tile % TILES_PER_ROW) * TILE_PX, y: Math.floor(tile / TILES_PER_ROW) * TILE_PX }
    const place = { x: column * TILE_PX, y: row * TILE_PX, width: TILE_PX, height: TILE_PX }
    add(depth, { kind: 'picture', picture: tilesOf(level), from, ...place, ...PLAIN, tint })
  }

  const { light, layers: backdrop, hall } = LOOKS[level.look]
  const lowest = level.height * TILE_PX - STAGE_HEIGHT
  backdrop.forEach(({ picture, follows, frameMs }, index) => {
    const name = fileOf(picture)
    const { height } = sizeOf(name)
    const frames = frameMs === undefined ? 1 : Math.round(height / BACKDROP_HEIGHT)
    const frame = frameMs === undefined ? 0 : Math.floor(timeMs / frameMs) % frames
    const area = { x: scrollX, y: scrollY, width: STAGE_WIDTH, height: STAGE_HEIGHT }
    const shift = layerShift(follows, scrollX, scrollY, lowest)
    const source = { top: frame * BACKDROP_HEIGHT, height: Math.min(height, BACKDROP_HEIGHT), shift }
    for (const part of repeated(name, sizeOf(name).width, source, area)) add(LAYERS.sky + index / backdrop.length, part)
  })
  if (hall) {
    for (const { picture, depth, shift, ...area } of hallWall(level)) {
      if (picture === null) addRectangle(depth, { ...area, colour: BARE_WALL, alpha: 1 })
      else {
        const { width, height } = sizeOf(picture)
        const parts = repeated(picture, width, { top: 0, height, shift: { x: shift, y: 0 } }, area)
        for (const part of parts) add(depth, part)
      }
    }
  }
  for (const { tile, column, row } of decorationTiles(level)) {
    addTile(LAYERS.decoration, tile, column, row, light.furniture)
  }
  for (const rail of rails(level)) addRectangle(LAYERS.decoration, rail)
  if (light.vignette > 0) {
    const area = { x: scrollX, y: scrollY, width: STAGE_WIDTH, height: STAGE_HEIGHT }
    const look = { ...PLAIN, alpha: light.vignette }
    add(LAYERS.vignette, { kind: 'picture', picture: VIGNETTE, from: { x: 0, y: 0 }, ...area, ...look })
  }
  lampLights(level).forEach(({ x, y, frame }, index) => {
    const alpha = lampAlpha(index, light.flickers ? timeMs : 0)
    addCentred(LAYERS.light, frame, x, y, { alpha, tint: light.lamp })
  })

  const rings = world.status === RANG_BELL
  const bellX = level.bellX / SUBPIXELS
  const bellY = level.bellY / SUBPIXELS + TILE_PX / 2
  addCentred(LAYERS.light, 'glow/large', bellX, bellY - 10, { alpha: rings ? 2 * LIGHT_ALPHA : LIGHT_ALPHA })
  addStanding(LAYERS.bell, bellFrame(rings, timeMs), bellX, bellY)

  for (let index = 0; index < world.tiles.length; index++) {
    const tile = world.tiles[index] === level.tiles[index] ? pictureOf(level, index) : null
    if (tile !== null) addTile(LAYERS.ground, tile, Math.floor(index / level.height), index % level.height)
  }
  for (const { tile, column, row } of edgeTiles(level)) addTile(LAYERS.ground, tile, column, row)
  level.questionBlocks.forEach((place, index) => {
    const [x, y] = [Math.floor(place / level.height) * TILE_PX, (place % level.height) * TILE_PX]
    addSprite(LAYERS.ground, blockFrame(world.blockState[index], timeMs), x, y)
    const door = world.blockState[index] === BLOCK_OPEN ? doorNear(level, place) : null
    if (door !== null) {
      addSprite(LAYERS.decoration, `door/open/${DOOR_FRAMES - 1}`, door.column * TILE_PX, door.row * TILE_PX)
    }
  })
  for (const { index, x, y, animation, frameMs, layer, ahead } of animatedTiles(level)) {
    if (world.tiles[index] !== level.tiles[index]) continue
    addCentred(LAYERS[layer], frameAt(animation, timeMs, frameMs, ahead), x, y)
  }

  for (let index = 0; index < world.platformWay.length; index++) {
    const x = Math.round(platformLeft(world, index) / SUBPIXELS)
    addSprite(LAYERS.platform, platformFrame(timeMs), x, Math.round(platformTop(world, index) / SUBPIXELS))
  }
  for (let index = 0; index < world.regretX.length; index++) {
    if (world.regretAlive[index] === 0) continue
    const x = (world.regretX[index] + REGRET_WIDTH / 2) / SUBPIXELS
    const y = (world.regretY[index] + REGRET_HEIGHT) / SUBPIXELS
    addStanding(LAYERS.regret, regretFrame(index, timeMs), x, y, { flipped: world.regretDirection[index] < 0 })
  }
  for (let index = 0; index < world.outlierX.length; index++) {
    if (world.outlierAlive[index] === 0) continue
    const x = (world.outlierX[index] + OUTLIER_WIDTH / 2) / SUBPIXELS
    const y = (world.outlierY[index] + OUTLIER_HEIGHT / 2) / SUBPIXELS
    const look = { flipped: world.outlierSideways[index] < 0 }
    addCentred(LAYERS.regret, outlierFrame(index, timeMs), Math.round(x), Math.round(y), look)
  }
  addStanding(LAYERS.hero, heroFrame(world, feetX, timeMs), feetX, feetY, { flipped: world.facing < 0 })
  for (let key = 1; key <= heldKeys(world); key++) {
    const y = Math.round(world.y / SUBPIXELS) - KEY_ABOVE_PX * key
    addCentred(LAYERS.hero, keyFrame(timeMs), Math.round(feetX), y)
  }
  for (const streak of windStreaks(world, 0)) addRectangle(LAYERS.effect, streak)

  return layers.sort((a, b) => a.depth - b.depth).map(({ drawn }) => drawn)
}

interface SpriteLook {
  readonly flipped?: boolean
  readonly alpha?: number
  readonly tint?: number
}

const PLAIN = { flipped: false, alpha: 1, tint: WHITE }

/** Place and size of a frame of the atlas. */
function partOf(name: string) {
  const found = FRAMES[name]
  if (found === undefined) throw new Error(`The atlas has no picture "${name}": draw it in scripts/art.`)
  const { x, y, w, h } = found.frame
  return { from: { x, y }, width: w, height: h }
}

function tilesOf({ look }: Level): string {
  return look === 'lobby' ? 'tiles' : `looks/${look}/tiles`
}

/** `sky` and `city` lie beside the atlas, all others in the folders of the looks. */
function fileOf(picture: string): string {
  return picture.includes('/') ? `looks/${picture}` : picture
}

/**
 * Fills an area with copies of a picture `width` wide, or of a part of it from `top` on, `height` high. `shift`: how far the
 * copies are moved to the left and up.
 */
function repeated(
  picture: string,
  width: number,
  source: { readonly top: number; readonly height: number; readonly shift: { readonly x: number; readonly y: number } },
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): DrawnPicture[] {
  const { top, height, shift } = source
  const parts: DrawnPicture[] = []
  for (let y = -modulo(shift.y, height); y < area.height; y += height) {
    for (let x = -modulo(shift.x, width); x < area.width; x += width) {
      const [left, upper] = [Math.max(x, 0), Math.max(y, 0)]
      parts.push({
        ...{ kind: 'picture', picture, from: { x: left - x, y: top + upper - y } },
        ...{ x: area.x + left, y: area.y + upper },
        width: Math.min(x + width, area.width) - left,
        height: Math.min(y + height, area.height) - upper,
        ...PLAIN,
      })
    }
  }
  return parts
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
