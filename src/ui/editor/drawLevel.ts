import type { ValueMap } from '../../policies/valueMap.ts'
import { isBlocking, isHurting, isStandable } from '../../sim/collision.ts'
import type { Box, Cell, LevelDocument, PlacedThing } from '../../sim/editor/document.ts'
import { TILE_CHOICES, tilesOf } from '../../sim/editor/palette.ts'
import { ATTACK, IDLE, JUMP, LEFT, TILE_PX } from '../../sim/world.ts'
import { COLOURS, translucent } from '../colours.ts'
import { said } from '../text/words.ts'
import { pictureOf, spriteOfTile, tilePlace } from './pictures.ts'
import { PREFERRED, valueColour } from './valueColours.ts'

/** Where the level lies on the canvas: CSS px of its corner, and how much it is enlarged. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly scale: number
}

/** What a search has found, to be drawn over the level. */
export interface Findings {
  /** Middles of the hero on the way to the bell, px of the level; empty if there is none. */
  readonly way: readonly { readonly x: number; readonly y: number }[]
  /** Without a way: the tile nearest to the bell, and the tiles that were reached. */
  readonly nearest: Cell | null
  readonly reached: ReadonlySet<number>
}

interface LevelPicture {
  readonly document: LevelDocument
  /** Pictures that have not arrived yet are null. */
  readonly tileset: HTMLImageElement | null
  readonly sprites: HTMLImageElement | null
  readonly cursor: Cell
  /** A rectangle that is being drawn. */
  readonly preview: Box | null
  readonly selected: number | null
  readonly findings: Findings | null
  readonly values: ValueMap | null
}

/** Draws the level as the game does, with a grid, the things as marks, and what the editor says about it. */
export function drawLevel(context: CanvasRenderingContext2D, place: Place, picture: LevelPicture, ratio: number): void {
  const { document, tileset, sprites, cursor, preview, selected, findings, values } = picture
  const { width, height } = document
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  const unit = place.scale * ratio
  context.setTransform(unit, 0, 0, unit, Math.round(place.left * ratio), Math.round(place.top * ratio))
  context.imageSmoothingEnabled = false
  context.fillStyle = COLOURS.card
  context.fillRect(0, 0, width * TILE_PX, height * TILE_PX)
  for (const tiles of [document.decoration, document.ground]) drawTiles(context, document, tiles, { tileset, sprites })
  if (values !== null) drawValues(context, values)
  const pixel = 1 / unit
  drawGrid(context, document, pixel)
  // Areas lie below points.
  const things = [...document.things].sort((one, other) => other.width - one.width)
  for (const thing of things) drawThing(context, thing, sprites, { pixel, isSelected: thing.id === selected })
  if (findings !== null) drawFindings(context, document, findings, pixel)
  if (preview !== null) outline(context, preview, COLOURS.lamp, 2 * pixel)
  outline(context, boxOf(cursor), COLOURS.ground, 4 * pixel)
  outline(context, boxOf(cursor), COLOURS.lamp, 2 * pixel)
}

const BELL_MARK = 3 // px of the strip

/** Draws the whole level small: its tiles, its bell as a mark, and a frame around what is in sight. `unit`: canvas px per px. */
export function drawOverview(
  context: CanvasRenderingContext2D,
  picture: Pick<LevelPicture, 'document' | 'tileset' | 'sprites'>,
  sight: Box,
  unit: number,
): void {
  const { document } = picture
  const [width, height] = [document.width * TILE_PX, document.height * TILE_PX]
  const pixel = window.devicePixelRatio / unit
  context.setTransform(unit, 0, 0, unit, 0, 0)
  context.fillStyle = COLOURS.card
  context.fillRect(0, 0, width, height)
  for (const tiles of [document.decoration, document.ground]) drawTiles(context, document, tiles, picture)
  context.fillStyle = translucent('ground', 0.35)
  const [left, right] = [Math.max(0, sight.x), Math.min(width, sight.x + sight.width)]
  context.fillRect(0, 0, left, height)
  context.fillRect(right, 0, width - right, height)
  const [top, bottom] = [Math.max(0, sight.y), Math.min(height, sight.y + sight.height)]
  const inSight = { x: left + pixel, y: top + pixel, width: right - left - 2 * pixel, height: bottom - top - 2 * pixel }
  outline(context, inSight, COLOURS.lamp, 2 * pixel)
  context.fillStyle = COLOURS.bell
  context.strokeStyle = COLOURS.ground
  context.lineWidth = 2 * pixel
  for (const { kind, x, y } of document.things) {
    if (kind !== 'bell') continue
    context.beginPath()
    context.arc(x, y, BELL_MARK * pixel, 0, 2 * Math.PI)
    context.stroke()
    context.fill()
  }
}

const SPRITE_OF_TILE = new Map(TILE_CHOICES.map((tile) => [tile.id, spriteOfTile(tile)]))

function drawTiles(
  context: CanvasRenderingContext2D,
  { width, height }: LevelDocument,
  tiles: Int16Array,
  { tileset, sprites }: Pick<LevelPicture, 'tileset' | 'sprites'>,
): void {
  if (tileset === null) return
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < height; row++) {
      const id = tiles[column * height + row]
      if (id < 0) continue
      const frame = SPRITE_OF_TILE.get(id)
      if (frame !== undefined && sprites !== null) {
        const [left, top] = [(column + 0.5) * TILE_PX - frame.w / 2, (row + 0.5) * TILE_PX - frame.h / 2]
        context.drawImage(sprites, frame.x, frame.y, frame.w, frame.h, left, top, frame.w, frame.h)
        continue
      }
      const { x, y } = tilePlace(id)
      context.drawImage(tileset, x, y, TILE_PX, TILE_PX, column * TILE_PX, row * TILE_PX, TILE_PX, TILE_PX)
    }
  }
}

const VALUE_OPACITY = 0.6 // as on the stage

/** V(s) as on the stage: dark is low, and the mark is the policy's preferred action. */
function drawValues(context: CanvasRenderingContext2D, { cells, arrows, lowest, highest }: ValueMap): void {
  const range = Math.max(1e-6, highest - lowest)
  context.save()
  context.globalAlpha = VALUE_OPACITY
  for (const { x, y, width, height, value } of cells) {
    context.fillStyle = valueColour((value - lowest) / range)
    context.fillRect(x, y, width, height)
  }
  context.restore()
  context.fillStyle = PREFERRED
  for (const { x, y, action } of arrows) drawAction(context, x, y, action)
}

/** Triangles for movements, a cross for an attack, a dot for idle. */
function drawAction(context: CanvasRenderingContext2D, x: number, y: number, action: number): void {
  if (action === IDLE) context.fillRect(x - 1, y - 1, 2, 2)
  else if (action === ATTACK) {
    context.fillRect(x - 3, y - 1, 6, 2)
    context.fillRect(x - 1, y - 3, 2, 6)
  } else if (action === JUMP) fillTriangle(context, [x - 3, y + 2], [x + 3, y + 2], [x, y - 3])
  else {
    const ahead = action === LEFT ? -3 : 3
    fillTriangle(context, [x - ahead, y - 3], [x - ahead, y + 3], [x + ahead, y])
  }
}

type Point = readonly [x: number, y: number]

function fillTriangle(context: CanvasRenderingContext2D, one: Point, two: Point, three: Point): void {
  context.beginPath()
  context.moveTo(...one)
  context.lineTo(...two)
  context.lineTo(...three)
  context.fill()
}

function drawGrid(context: CanvasRenderingContext2D, { width, height }: LevelDocument, pixel: number): void {
  context.fillStyle = translucent('text', 0.1)
  for (let column = 0; column <= width; column++) context.fillRect(column * TILE_PX, 0, pixel, height * TILE_PX)
  for (let row = 0; row <= height; row++) context.fillRect(0, row * TILE_PX, width * TILE_PX, pixel)
}

function drawThing(
  context: CanvasRenderingContext2D,
  thing: PlacedThing,
  sprites: HTMLImageElement | null,
  { pixel, isSelected }: { readonly pixel: number; readonly isSelected: boolean },
): void {
  const { x, y, width, kind, name, properties } = thing
  const corner = { x: Math.floor(x / TILE_PX) * TILE_PX, y: Math.floor(y / TILE_PX) * TILE_PX }
  const box = width === 0 ? { ...corner, width: TILE_PX, height: TILE_PX } : thing
  const colour = isSelected ? COLOURS.lamp : COLOURS.neutral
  if (width > 0) {
    context.fillStyle = translucent('neutral', 0.12)
    context.fillRect(box.x, box.y, box.width, box.height)
    outline(context, box, colour, pixel)
  }
  const frame = pictureOf(kind)
  if (frame !== undefined && sprites !== null) {
    const turned = properties.direction === 'left'
    context.save()
    context.translate(box.x + TILE_PX / 2, box.y + TILE_PX)
    if (turned) context.scale(-1, 1)
    context.drawImage(sprites, frame.x, frame.y, frame.w, frame.h, -frame.w / 2, -frame.h, frame.w, frame.h)
    context.restore()
  } else if (width === 0) {
    drawFlag(context, box, colour)
  }
  const arrow = properties.direction === 'left' ? '←' : properties.direction === 'right' ? '→' : ''
  const label = [frame === undefined && name === '' ? said(kind) : name, width > 0 ? arrow : ''].join(' ').trim()
  if (label !== '') drawLabel(context, label, box, colour)
  if (isSelected) outline(context, box, COLOURS.lamp, 2 * pixel)
}

function drawFlag(context: CanvasRenderingContext2D, { x, y }: Box, colour: string): void {
  context.fillStyle = colour
  context.fillRect(x + 4, y + 3, 1, 13)
  context.beginPath()
  context.moveTo(x + 5, y + 3)
  context.lineTo(x + 12, y + 6)
  context.lineTo(x + 5, y + 9)
  context.fill()
}

function drawLabel(context: CanvasRenderingContext2D, label: string, { x, y }: Box, colour: string): void {
  const { a: unit } = context.getTransform()
  const ratio = window.devicePixelRatio
  const size = (14 * ratio) / unit // 14 px, however much the level is enlarged
  context.font = `${size}px "Inter Variable", system-ui, sans-serif`
  context.textBaseline = 'bottom'
  context.lineWidth = size / 4
  context.lineJoin = 'round'
  context.strokeStyle = COLOURS.ground
  context.strokeText(label, x + 1, y)
  context.fillStyle = colour
  context.fillText(label, x + 1, y)
}

function drawFindings(
  context: CanvasRenderingContext2D,
  document: LevelDocument,
  { way, nearest, reached }: Findings,
  pixel: number,
): void {
  context.fillStyle = COLOURS.bell
  for (const { x, y } of way) context.fillRect(x - 1, y - 1, 2, 2)
  if (nearest === null) return
  const tiles = tilesOf(document)
  context.strokeStyle = COLOURS.danger
  context.lineWidth = pixel
  context.beginPath()
  for (const { column, row } of standingPlaces(document, tiles)) {
    if (reached.has(column * document.height + row)) continue
    for (let step = 4; step < 2 * TILE_PX; step += 4) {
      const [from, to] = [Math.max(0, step - TILE_PX), Math.min(step, TILE_PX)]
      context.moveTo(column * TILE_PX + from, row * TILE_PX + to)
      context.lineTo(column * TILE_PX + to, row * TILE_PX + from)
    }
  }
  context.stroke()
  context.lineWidth = 2 * pixel
  context.beginPath()
  context.arc((nearest.column + 0.5) * TILE_PX, (nearest.row + 0.5) * TILE_PX, TILE_PX / 2, 0, 2 * Math.PI)
  context.stroke()
}

/** Free tiles directly above ground. */
function standingPlaces({ width, height }: LevelDocument, tiles: Uint8Array): Cell[] {
  const places: Cell[] = []
  for (let column = 0; column < width; column++) {
    for (let row = 0; row + 1 < height; row++) {
      const isFree = !isBlocking(tiles, height, column, row) && !isHurting(tiles[column * height + row])
      if (isFree && isStandable(tiles, height, column, row + 1)) places.push({ column, row })
    }
  }
  return places
}

function boxOf({ column, row }: Cell): Box {
  return { x: column * TILE_PX, y: row * TILE_PX, width: TILE_PX, height: TILE_PX }
}

function outline(context: CanvasRenderingContext2D, { x, y, width, height }: Box, colour: string, line: number): void {
  context.strokeStyle = colour
  context.lineWidth = line
  context.strokeRect(x, y, width, height)
}
