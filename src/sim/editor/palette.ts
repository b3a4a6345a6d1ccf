import tileset from '../../../assets/levels/tiles.tsj'
import { isBlocking, isStandable } from '../collision.ts'
import { propertyOf, recordsIn } from '../tiled/json.ts'
import { RECTANGLES, THING_KINDS, type ThingKind } from '../tiled/things.ts'
import { parseTileset, TILESET } from '../tiled/tileset.ts'
import { EMPTY_TILE, TILE_KINDS, type TileClass } from '../tiles.ts'
import type { Cell, LevelDocument, TileLayer } from './document.ts'

/** A tile to paint with. */
export interface TileChoice {
  /** Its id in the tileset. */
  readonly id: number
  /** Its name in the tileset, such as `groundTop`. */
  readonly name: string
  readonly layer: TileLayer
  /** `empty` for decoration. */
  readonly kind: TileClass
}

/** The classes of the tileset's tiles, by id. */
const { classes } = parseTileset({ tilesets: [{ firstgid: 1, source: TILESET }] }, tileset, TILESET)

/** All tiles of the tileset that have a name and a picture, in the order of the table of tiles; decoration comes last. */
export const TILE_CHOICES: readonly TileChoice[] = readTiles()

function readTiles(): TileChoice[] {
  const { tiles } = tileset as { readonly tiles?: unknown }
  const found = recordsIn(tiles, TILESET).flatMap((tile): TileChoice[] => {
    const id = Number(tile.id)
    const name = propertyOf(tile, 'name', TILESET)
    if (typeof name !== 'string' || name === TILE_KINDS[EMPTY_TILE].id) return []
    return [{ id, name, layer: classes[id] === EMPTY_TILE ? 'decoration' : 'ground', kind: TILE_KINDS[classes[id]].id }]
  })
  const place = ({ id }: TileChoice) => (classes[id] === EMPTY_TILE ? TILE_KINDS.length : classes[id])
  return found.sort((one, other) => place(one) - place(other) || one.id - other.id)
}

/** What a new thing needs beside its place. */
interface ThingForm {
  readonly shape: 'point' | 'rectangle' | 'either'
  /** A level has exactly one. */
  readonly isUnique?: true
  /** It needs a name. */
  readonly isNamed?: true
  readonly properties?: Readonly<Record<string, PropertyForm>>
}

/** A property of a thing: one of some texts, or a whole number. The first text, or `initial`, is that of a new thing. */
export type PropertyForm =
  | { readonly kind: 'text'; readonly choices: readonly string[] }
  | { readonly kind: 'int'; readonly min: number; readonly max: number; readonly initial: number }

const SIDES: PropertyForm = { kind: 'text', choices: ['left', 'right'] }

const FORMS: Readonly<Record<ThingKind, Omit<ThingForm, 'shape'>>> = {
  start: { isUnique: true },
  bell: { isUnique: true },
  regret: { properties: { direction: SIDES } },
  milestone: { isNamed: true },
  wind: { properties: { direction: SIDES, chance: { kind: 'int', min: 0, max: 100, initial: 50 } } },
  platform: { properties: { direction: { kind: 'text', choices: ['left', 'right', 'up', 'down'] } } },
  outlier: { properties: { direction: SIDES } },
}

/** Rectangles that may be points as well. */
const EITHER: readonly ThingKind[] = ['milestone']

/** All kinds of things that can be placed. */
export const THING_CHOICES: readonly (ThingForm & { readonly kind: ThingKind })[] = THING_KINDS.map((kind) => ({
  kind,
  shape: EITHER.includes(kind) ? 'either' : RECTANGLES.includes(kind) ? 'rectangle' : 'point',
  ...FORMS[kind],
}))

export function formOf(kind: ThingKind): ThingForm {
  return THING_CHOICES.find((each) => each.kind === kind) ?? { shape: 'point' }
}

/** The level's tiles as codes of classes, column-major. */
export function tilesOf({ ground }: LevelDocument): Uint8Array {
  return Uint8Array.from(ground, (id) => (id < 0 ? EMPTY_TILE : classes[id]))
}

/** The first free tile with ground below it, from this one downward; null if there is none. */
export function footingBelow(document: LevelDocument, { column, row }: Cell): Cell | null {
  const tiles = tilesOf(document)
  for (let at = row; at + 1 < document.height; at++) {
    if (isBlocking(tiles, document.height, column, at)) continue
    if (isStandable(tiles, document.height, column, at + 1)) return { column, row: at }
  }
  return null
}
