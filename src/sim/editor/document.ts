import type { LookName } from '../looks.ts'
import type { ThingKind } from '../tiled/things.ts'
import { TILE_PX } from '../world.ts'

/** A level under edit: what its Tiled map says, also while it is not a level yet. Plain data that is never changed in place. */
export interface LevelDocument extends LevelSettings {
  readonly width: number // tiles
  readonly height: number // tiles
  /** Tile ids of the layers, column-major, −1 for none. The class of a tile is that of its id in the tileset. */
  readonly ground: Int16Array
  readonly decoration: Int16Array
  /** The objects, in the order of the map. */
  readonly things: readonly PlacedThing[]
}

/** The map's properties. */
export interface LevelSettings {
  readonly name: string
  readonly lesson: string
  readonly look: LookName
  readonly timeLimitDecisions: number
  readonly onlyReward: string | null
}

export const TILE_LAYERS = ['ground', 'decoration'] as const
export type TileLayer = (typeof TILE_LAYERS)[number]

/** An object of the layer "things": a point, or a rectangle. */
export interface PlacedThing extends Box {
  /** Its number in Tiled, one per object. */
  readonly id: number
  readonly kind: ThingKind
  readonly name: string
  readonly properties: Readonly<Record<string, string | number | boolean>>
}

/** A rectangle in pixels of the map; a point has no size. */
export interface Box {
  readonly x: number // left
  readonly y: number // top
  readonly width: number
  readonly height: number
}

export interface Cell {
  readonly column: number
  readonly row: number
}

/** An empty level, without ground, start or bell. */
export function emptyDocument(width: number, height: number, settings: LevelSettings): LevelDocument {
  return {
    ...settings,
    width,
    height,
    ground: emptyLayer(width, height),
    decoration: emptyLayer(width, height),
    things: [],
  }
}

export function emptyLayer(width: number, height: number): Int16Array {
  return new Int16Array(width * height).fill(-1)
}

export function isInside({ width, height }: Pick<LevelDocument, 'width' | 'height'>, { column, row }: Cell): boolean {
  return column >= 0 && row >= 0 && column < width && row < height
}

/** The tile of a thing's left upper corner. */
export function cellOf({ x, y }: Pick<Box, 'x' | 'y'>): Cell {
  return { column: Math.floor(x / TILE_PX), row: Math.floor(y / TILE_PX) }
}

/** The topmost thing at a tile; points come before rectangles, which lie below them. */
export function thingAt({ things }: LevelDocument, cell: Cell): PlacedThing | undefined {
  const found = things.filter((thing) => covers(thing, cell))
  return found.findLast(({ width }) => width === 0) ?? found.at(-1)
}

function covers({ x, y, width, height }: PlacedThing, { column, row }: Cell): boolean {
  if (width === 0) return Math.floor(x / TILE_PX) === column && Math.floor(y / TILE_PX) === row
  const [left, top] = [column * TILE_PX, row * TILE_PX]
  return x < left + TILE_PX && x + width > left && y < top + TILE_PX && y + height > top
}

/** The tiles between two corners, both included; those outside the level are left out. */
export function rectangleBetween(document: LevelDocument, from: Cell, to: Cell): Cell[] {
  const cells: Cell[] = []
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)]
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  for (let column = Math.max(0, left); column <= Math.min(document.width - 1, right); column++) {
    for (let row = Math.max(0, top); row <= Math.min(document.height - 1, bottom); row++) cells.push({ column, row })
  }
  return cells
}

/** The tiles that a straight stroke touches, both ends included: a fast pointer leaves no gaps. */
export function lineBetween(document: LevelDocument, from: Cell, to: Cell): Cell[] {
  const steps = Math.max(Math.abs(to.column - from.column), Math.abs(to.row - from.row), 1)
  const along = (start: number, end: number, step: number) => Math.round(start + ((end - start) * step) / steps)
  return Array.from({ length: steps + 1 }, (_, step) => ({
    column: along(from.column, to.column, step),
    row: along(from.row, to.row, step),
  })).filter((cell) => isInside(document, cell))
}

/** The rectangle in pixels between two tiles, both included. */
export function boxBetween(from: Cell, to: Cell): Box {
  const left = Math.min(from.column, to.column)
  const top = Math.min(from.row, to.row)
  return {
    x: left * TILE_PX,
    y: top * TILE_PX,
    width: (Math.abs(to.column - from.column) + 1) * TILE_PX,
    height: (Math.abs(to.row - from.row) + 1) * TILE_PX,
  }
}
