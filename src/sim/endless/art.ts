import type { Rng } from '../../shared/rng.ts'
import { isBlocking } from '../collision.ts'
import { SOLID_TILE, TILE_KINDS, type TileClass } from '../tiles.ts'
import type { Level } from '../world.ts'

/** Ids of the tileset's pictures, by name; a test compares them with `assets/levels/tiles.tsj`. */
export const ART = {
  groundTop: 0,
  groundTopLeft: 1,
  groundTopRight: 2,
  groundFill: 3,
  groundFillAlt: 4,
  ceilingUnderside: 6,
  oneWayLeft: 8,
  oneWayMiddle: 9,
  oneWayRight: 10,
  spikes: 11,
  crate: 12,
  coin: 13,
  ceilingFill: 15,
  lampTop: 16,
  lampPost: 17,
  plantTop: 18,
  plantPot: 19,
  deskLeft: 32,
  deskMiddle: 33,
  deskRight: 34,
  question: 48,
  beltLeft: 49,
  beltRight: 50,
  spring: 51,
  key: 52,
  door: 53,
} as const

const NO_PICTURE = -1

/** Pictures of the classes that a generator places and that look the same everywhere. */
const PICTURES: Readonly<Partial<Record<TileClass, number>>> = {
  hazard: ART.spikes,
  crate: ART.crate,
  coin: ART.coin,
  question: ART.question,
  beltLeft: ART.beltLeft,
  beltRight: ART.beltRight,
  spring: ART.spring,
  key: ART.key,
  door: ART.door,
}

interface Scene {
  readonly tiles: Uint8Array // codes, column-major
  readonly width: number
  readonly height: number
  readonly floors: readonly { readonly column: number; readonly width: number; readonly ground: number }[]
  readonly bell: { readonly column: number; readonly row: number }
  /** Decides what is put on the floors. */
  readonly rng: Rng
}

/** The drawn layers of an endless level. */
export function drawEndless(scene: Scene): Level['art'] {
  const { tiles, width, height } = scene
  const ground = Int16Array.from(tiles, (_, index) => pictureAt(scene, Math.floor(index / height), index % height))
  const decoration = new Int16Array(width * height).fill(NO_PICTURE)
  const put = (column: number, row: number, picture: number) => {
    if (row > 0) decoration[column * height + row] = picture
  }
  const { column, row } = scene.bell
  put(column - 1, row + 1, ART.deskLeft)
  put(column, row + 1, ART.deskMiddle)
  put(column + 1, row + 1, ART.deskRight)
  for (const floor of scene.floors.slice(0, -1)) furnish(scene.rng, floor, put)
  return { ground, decoration }
}

function pictureAt({ tiles, width, height }: Scene, column: number, row: number): number {
  const { id } = TILE_KINDS[tiles[column * height + row]]
  if (id === 'oneWay') return oneWayPicture(tiles, { width, height }, column, row)
  if (id === 'solid') return solidPicture(tiles, { width, height }, column, row)
  return PICTURES[id] ?? NO_PICTURE
}

interface Size {
  readonly width: number
  readonly height: number
}

function oneWayPicture(tiles: Uint8Array, { width, height }: Size, column: number, row: number): number {
  const own = tiles[column * height + row]
  const continuesLeft = column > 0 && tiles[(column - 1) * height + row] === own
  const continuesRight = column + 1 < width && tiles[(column + 1) * height + row] === own
  if (continuesLeft === continuesRight) return ART.oneWayMiddle
  return continuesLeft ? ART.oneWayRight : ART.oneWayLeft
}

function solidPicture(tiles: Uint8Array, { width, height }: Size, column: number, row: number): number {
  if (hangsFromCeiling(tiles, height, column, row)) {
    return isBlocking(tiles, height, column, row + 1) ? ART.ceilingFill : ART.ceilingUnderside
  }
  if (isBlocking(tiles, height, column, row - 1)) {
    return (3 * column + 5 * row) % 11 === 0 ? ART.groundFillAlt : ART.groundFill
  }
  const isOpen = (beside: number) => beside >= 0 && beside < width && !isBlocking(tiles, height, beside, row)
  if (isOpen(column - 1)) return ART.groundTopLeft
  return isOpen(column + 1) ? ART.groundTopRight : ART.groundTop
}

function hangsFromCeiling(tiles: Uint8Array, height: number, column: number, row: number): boolean {
  for (let above = row; above >= 0; above--) if (tiles[column * height + above] !== SOLID_TILE) return false
  return true
}

const FURNITURE = [
  [],
  [ART.plantTop, ART.plantPot],
  [ART.lampTop, ART.lampPost, ART.lampPost],
] as const satisfies readonly (readonly number[])[] // from top to bottom

function furnish(
  rng: Rng,
  { column, width, ground }: Scene['floors'][number],
  put: (column: number, row: number, picture: number) => void,
): void {
  const pictures = FURNITURE[rng.int(FURNITURE.length)]
  const at = column + 1 + rng.int(Math.max(1, width - 2))
  pictures.forEach((picture, index) => {
    put(at, ground - pictures.length + index, picture)
  })
}
