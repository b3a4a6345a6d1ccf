import type { LevelDocument } from '../../sim/editor/document.ts'
import { THING_CHOICES, TILE_CHOICES, type TileChoice } from '../../sim/editor/palette.ts'
import type { ThingKind } from '../../sim/tiled/things.ts'
import { editorText } from '../text/editor.ts'
import { said } from '../text/words.ts'

/** What is painted or placed. */
export type Brush =
  | { readonly kind: 'eraser' }
  | { readonly kind: 'tile'; readonly tile: TileChoice }
  | { readonly kind: 'thing'; readonly thing: ThingKind }

export type Tool = 'brush' | 'rectangle' | 'select'

const ERASER: Brush = { kind: 'eraser' }

/** The palette, group by group; made of the lists of things and tiles. */
export const PALETTE: readonly { readonly name: keyof typeof editorText.groups; readonly brushes: readonly Brush[] }[] =
  [
    { name: 'things', brushes: [ERASER, ...THING_CHOICES.map(({ kind }): Brush => ({ kind: 'thing', thing: kind }))] },
    { name: 'tiles', brushes: tilesOn('ground') },
    { name: 'decoration', brushes: tilesOn('decoration') },
  ]

function tilesOn(layer: TileChoice['layer']): Brush[] {
  return TILE_CHOICES.filter((tile) => tile.layer === layer).map((tile) => ({ kind: 'tile', tile }))
}

const ALL = PALETTE.flatMap(({ brushes }) => brushes)

/** The first tile of each class, on the keys 1 to 9. */
const BY_DIGIT: readonly Brush[] = ALL.filter(
  (brush, index) =>
    brush.kind === 'tile' &&
    brush.tile.layer === 'ground' &&
    ALL.findIndex((each) => each.kind === 'tile' && each.tile.kind === brush.tile.kind) === index,
).slice(0, 9)

/** The digit that chooses a brush; undefined if none does. */
export function digitOf(brush: Brush): string | undefined {
  if (brush.kind === 'eraser') return '0'
  const index = BY_DIGIT.findIndex((each) => keyOf(each) === keyOf(brush))
  return index < 0 ? undefined : String(index + 1)
}

/** The brush that a key chooses; undefined if it chooses none. */
export function brushOfKey(key: string, now: Brush): Brush | undefined {
  if (key === '0') return ERASER
  if (/^[1-9]$/.test(key)) return BY_DIGIT[Number(key) - 1]
  const step = key === '[' ? -1 : key === ']' ? 1 : 0
  if (step === 0) return undefined
  const index = ALL.findIndex((each) => keyOf(each) === keyOf(now))
  return ALL[(index + step + ALL.length) % ALL.length]
}

export const FIRST_BRUSH = BY_DIGIT[0]

/** One text per brush. */
export function keyOf(brush: Brush): string {
  if (brush.kind === 'tile') return `tile-${brush.tile.id}`
  return brush.kind === 'thing' ? brush.thing : brush.kind
}

/** The tile of the palette with this id. */
function tileOf(id: number): TileChoice | undefined {
  return TILE_CHOICES.find((each) => each.id === id)
}

/** The name of a brush in words: `groundTop` is “ground top”. */
export function nameOf(brush: Brush): string {
  if (brush.kind === 'eraser') return editorText.eraser
  return said(brush.kind === 'thing' ? brush.thing : inWords(brush.tile.name))
}

function inWords(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => ` ${letters.toLowerCase()}`)
}

/** What is at a tile, in words. */
export function contentsAt(document: LevelDocument, index: number): string[] {
  return [document.ground[index], document.decoration[index]].flatMap((id) => {
    const tile = tileOf(id)
    return tile === undefined ? [] : [said(inWords(tile.name))]
  })
}
