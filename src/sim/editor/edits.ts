import type { ThingKind } from '../tiled/things.ts'
import { TILE_PX } from '../world.ts'
import {
  type Box,
  type Cell,
  emptyLayer,
  type LevelDocument,
  type LevelSettings,
  type PlacedThing,
  TILE_LAYERS,
  type TileLayer,
} from './document.ts'
import { formOf, type PropertyForm } from './palette.ts'

/** A difference between two documents. It holds both sides, so that exchanging them undoes it. */
export type Change =
  | {
      readonly kind: 'tiles'
      readonly layer: TileLayer
      readonly before: readonly Tile[]
      readonly after: readonly Tile[]
    }
  /** `at`: its place in the list of things. Null: there is none before, or after. */
  | {
      readonly kind: 'thing'
      readonly at: number
      readonly before: PlacedThing | null
      readonly after: PlacedThing | null
    }
  | { readonly kind: 'settings'; readonly before: Partial<LevelSettings>; readonly after: Partial<LevelSettings> }
  /** What the smaller size has no room for has been removed by earlier changes. */
  | { readonly kind: 'size'; readonly before: Size; readonly after: Size }
  | { readonly kind: 'document'; readonly before: LevelDocument; readonly after: LevelDocument }

interface Tile {
  readonly index: number // column · height + row
  readonly id: number
}

interface Size {
  readonly width: number
  readonly height: number
}

// ——— operations: each returns the changes it takes, none where nothing changes ———

/** Paints a tile of a layer at these cells. −1 erases. */
export function paint(document: LevelDocument, cells: readonly Cell[], layer: TileLayer, id: number): Change[] {
  const tiles = document[layer]
  const indices = new Set(cells.map(({ column, row }) => column * document.height + row))
  const changed = [...indices].filter((index) => tiles[index] !== id)
  if (changed.length === 0) return []
  return [
    {
      ...{ kind: 'tiles', layer },
      before: changed.map((index) => ({ index, id: tiles[index] })),
      after: changed.map((index) => ({ index, id })),
    },
  ]
}

/** Removes the tiles of both layers at these cells, and the things that stand in them as points. */
export function erase(document: LevelDocument, cells: readonly Cell[]): Change[] {
  const isErased = ({ x, y, width }: PlacedThing) =>
    width === 0 &&
    cells.some(({ column, row }) => Math.floor(x / TILE_PX) === column && Math.floor(y / TILE_PX) === row)
  return [
    ...TILE_LAYERS.flatMap((layer) => paint(document, cells, layer, -1)),
    ...removeThings(document, (thing) => isErased(thing)),
  ]
}

/**
 * Places a thing: a rectangle, as far as it lies inside the level, or a point in the middle of the box's first tile. Of a kind
 * that a level has once, the old one moves.
 */
export function place(document: LevelDocument, kind: ThingKind, wanted: Box, name = ''): Change[] {
  const box = inside(document, wanted)
  if (box === null) return []
  const { shape, isUnique, isNamed, properties = {} } = formOf(kind)
  const isPoint = shape === 'point' || (shape === 'either' && box.width <= TILE_PX && box.height <= TILE_PX)
  const { things } = document
  const known = isUnique ? things.findIndex((thing) => thing.kind === kind) : -1
  const place = isPoint ? middleOf(box) : box
  if (known >= 0) return changeThing(document, things[known].id, place)
  const after: PlacedThing = {
    ...{ id: Math.max(0, ...things.map(({ id }) => id)) + 1, kind, name: isNamed ? name : '' },
    ...place,
    properties: Object.fromEntries(Object.entries(properties).map(([each, form]) => [each, initialOf(form)])),
  }
  return [{ kind: 'thing', at: things.length, before: null, after }]
}

/** The part of a box that lies inside the level; null if there is none. */
function inside(document: LevelDocument, { x, y, width, height }: Box): Box | null {
  const [left, top] = [Math.max(0, x), Math.max(0, y)]
  const right = Math.min(document.width * TILE_PX, x + width)
  const bottom = Math.min(document.height * TILE_PX, y + height)
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null
}

function middleOf({ x, y }: Box): Box {
  return { x: x + TILE_PX / 2, y: y + TILE_PX / 2, width: 0, height: 0 }
}

function initialOf(form: PropertyForm): string | number {
  return form.kind === 'text' ? form.choices[0] : form.initial
}

/** Moves a thing by whole tiles, as far as the level reaches. */
export function moveThing(document: LevelDocument, id: number, columns: number, rows: number): Change[] {
  const thing = document.things.find((each) => each.id === id)
  if (thing === undefined) return []
  const within = (at: number, by: number, size: number, room: number) => {
    const last = size === 0 ? room - TILE_PX + (at % TILE_PX) : room - size // a point keeps its place in its tile
    return Math.max(Math.min(at % TILE_PX, last), Math.min(at + by * TILE_PX, last))
  }
  return changeThing(document, id, {
    x: within(thing.x, columns, thing.width, document.width * TILE_PX),
    y: within(thing.y, rows, thing.height, document.height * TILE_PX),
  })
}

/** Changes what a thing says, or where it is. */
export function changeThing(document: LevelDocument, id: number, changes: Partial<Omit<PlacedThing, 'id'>>): Change[] {
  const at = document.things.findIndex((thing) => thing.id === id)
  if (at < 0) return []
  const before = document.things[at]
  const after = { ...before, ...changes }
  return isSame(before, after) ? [] : [{ kind: 'thing', at, before, after }]
}

export function deleteThing(document: LevelDocument, id: number): Change[] {
  return removeThings(document, (thing) => thing.id === id)
}

/** The last comes first, so that the places of the others stay right. */
function removeThings({ things }: LevelDocument, isRemoved: (thing: PlacedThing) => boolean): Change[] {
  return things
    .flatMap((before, at): Change[] => (isRemoved(before) ? [{ kind: 'thing', at, before, after: null }] : []))
    .reverse()
}

export function changeSettings(document: LevelDocument, after: Partial<LevelSettings>): Change[] {
  const names = (Object.keys(after) as (keyof LevelSettings)[]).filter((name) => document[name] !== after[name])
  if (names.length === 0) return []
  const of = (settings: Partial<LevelSettings>) => Object.fromEntries(names.map((name) => [name, settings[name]]))
  return [{ kind: 'settings', before: of(document), after: of(after) }]
}

/**
 * Resizes the level at its right edge and at its top, so that the ground stays where it is. What lies outside is removed,
 * and rectangles are cut.
 */
export function resize(document: LevelDocument, width: number, height: number): Change[] {
  if (width === document.width && height === document.height) return []
  const lostRows = document.height - height
  const lost: Cell[] = []
  for (let column = 0; column < document.width; column++) {
    for (let row = 0; row < document.height; row++) if (column >= width || row < lostRows) lost.push({ column, row })
  }
  const things = document.things.flatMap((before, at): Change[] => {
    const left = before.x
    const top = Math.max(before.y, lostRows * TILE_PX)
    const right = Math.min(before.x + before.width, width * TILE_PX)
    const bottom = before.y + before.height
    const isCut = right < before.x + before.width || top > before.y
    if (before.width === 0) {
      const isLost = before.x >= width * TILE_PX || before.y < lostRows * TILE_PX
      return isLost ? [{ kind: 'thing', at, before, after: null }] : []
    }
    if (!isCut) return []
    const isLost = right <= left || bottom <= top
    const after = isLost ? null : { ...before, y: top, width: right - left, height: bottom - top }
    return [{ kind: 'thing', at, before, after }]
  })
  return [
    ...TILE_LAYERS.flatMap((layer) => paint(document, lost, layer, -1)),
    ...things.reverse(),
    { kind: 'size', before: { width: document.width, height: document.height }, after: { width, height } },
  ]
}

/** Puts another document in the place of this one, which undoing brings back. */
export function replaceDocument(before: LevelDocument, after: LevelDocument): Change[] {
  return [{ kind: 'document', before, after }]
}

function isSame(one: PlacedThing, other: PlacedThing): boolean {
  const entries = (thing: PlacedThing) => JSON.stringify({ ...thing, properties: Object.entries(thing.properties) })
  return entries(one) === entries(other)
}

// ——— changes ———

export function applyChanges(document: LevelDocument, changes: readonly Change[]): LevelDocument {
  return changes.reduce(applied, document)
}

function applied(document: LevelDocument, change: Change): LevelDocument {
  switch (change.kind) {
    case 'tiles': {
      const tiles = document[change.layer].slice()
      for (const { index, id } of change.after) tiles[index] = id
      return { ...document, [change.layer]: tiles }
    }
    case 'thing': {
      const things = [...document.things]
      things.splice(change.at, change.before === null ? 0 : 1, ...(change.after === null ? [] : [change.after]))
      return { ...document, things }
    }
    case 'settings':
      return { ...document, ...change.after }
    case 'size':
      return resized(document, change.after)
    case 'document':
      return change.after
    default:
      return change satisfies never
  }
}

function resized(document: LevelDocument, { width, height }: Size): LevelDocument {
  const rowsAdded = height - document.height
  const move = (tiles: Int16Array): Int16Array => {
    const moved = emptyLayer(width, height)
    for (let column = 0; column < Math.min(width, document.width); column++) {
      for (let row = Math.max(0, rowsAdded); row < height; row++) {
        moved[column * height + row] = tiles[column * document.height + row - rowsAdded]
      }
    }
    return moved
  }
  return {
    ...document,
    width,
    height,
    ground: move(document.ground),
    decoration: move(document.decoration),
    things: document.things.map((thing) => ({ ...thing, y: thing.y + rowsAdded * TILE_PX })),
  }
}

/** The changes that lead back. */
function inverse(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse()
}

// ——— undo and redo ———

/** A document with all the steps that led to it and that were undone, without a limit. Never changed in place. */
export interface EditHistory {
  readonly document: LevelDocument
  readonly past: Step | null
  readonly future: Step | null
}

interface Step {
  readonly changes: readonly Change[]
  /** Changes of the same stroke are one step; null: a step of its own. */
  readonly stroke: number | null
  readonly next: Step | null
}

export function startHistory(document: LevelDocument): EditHistory {
  return { document, past: null, future: null }
}

/** Makes changes, which become a step, or part of the last step if that belongs to the same stroke. */
export function edit(history: EditHistory, changes: readonly Change[], stroke: number | null = null): EditHistory {
  if (changes.length === 0) return history
  const document = applyChanges(history.document, changes)
  const { past } = history
  const joins = stroke !== null && past?.stroke === stroke && history.future === null
  const step = joins ? { ...past, changes: [...past.changes, ...changes] } : { changes, stroke, next: past }
  return { document, past: step, future: null }
}

/** Undoes the last step; null if there is none. */
export function undo({ document, past, future }: EditHistory): EditHistory | null {
  if (past === null) return null
  const { changes, next } = past
  return {
    document: applyChanges(document, inverse(changes)),
    past: next,
    future: { changes, stroke: null, next: future },
  }
}

/** Makes the step again that was undone last; null if there is none. */
export function redo({ document, past, future }: EditHistory): EditHistory | null {
  if (future === null) return null
  const { changes, next } = future
  return { document: applyChanges(document, changes), past: { changes, stroke: null, next: past }, future: next }
}
