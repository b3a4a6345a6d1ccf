import { type Canvas, createCanvas, paste } from './canvas.ts'

/** A picture with a name: `bellman/run/3`. */
export interface NamedPicture {
  readonly name: string
  readonly picture: Canvas
}

/** Phaser's "JSON hash" atlas description. */
interface AtlasDescription {
  readonly frames: Readonly<Record<string, { readonly frame: { x: number; y: number; w: number; h: number } }>>
  readonly meta: { readonly image: string; readonly size: { w: number; h: number } }
}

const SHEET_WIDTH = 256
const GAP = 1 // a transparent pixel between frames, so that neighbours never bleed in

/** Packs pictures in rows, in the order given: simple, and the same every time. */
export function packAtlas(
  pictures: readonly NamedPicture[],
  image: string,
): { readonly sheet: Canvas; readonly description: AtlasDescription } {
  const frames: Record<string, { frame: { x: number; y: number; w: number; h: number } }> = {}
  let x = GAP
  let y = GAP
  let rowHeight = 0
  for (const { name, picture } of pictures) {
    if (x + picture.width + GAP > SHEET_WIDTH) {
      x = GAP
      y += rowHeight + GAP
      rowHeight = 0
    }
    frames[name] = { frame: { x, y, w: picture.width, h: picture.height } }
    x += picture.width + GAP
    rowHeight = Math.max(rowHeight, picture.height)
  }
  const sheet = createCanvas(SHEET_WIDTH, y + rowHeight + GAP)
  for (const { name, picture } of pictures) {
    const place = frames[name]?.frame
    if (place) paste(sheet, picture, place.x, place.y)
  }
  return { sheet, description: { frames, meta: { image, size: { w: sheet.width, h: sheet.height } } } }
}
