import { type Canvas, dot, fill, fromMap, type PixelMap, stamp } from '../canvas.ts'

/** The material of a look's ground and walls; every map is 16 px wide. */
interface Masonry {
  /** What the hero walks on, from the top row down. */
  readonly top: PixelMap
  /** Below it, 16 rows. */
  readonly body: PixelMap
  /** A second body, so that large surfaces do not repeat: drawn over the first. */
  readonly detail: PixelMap
  /** Letter of the line at the ends of the ground. */
  readonly edge: string
  /** Underside of a ceiling, 16 rows. */
  readonly underside: PixelMap
  /** Above a ceiling, 16 rows. */
  readonly above: PixelMap
  /** Walls from floor to ceiling, 16 rows. */
  readonly wall: PixelMap
}

/** Pictures of all tiles of ground and walls, by the names in `tiles.ts`. */
export function masonryTiles(masonry: Masonry): Record<string, Canvas> {
  const { body, detail, underside, above, wall } = masonry
  const detailed = fromMap(body)
  stamp(detailed, detail)
  return {
    groundTop: ground(masonry, null),
    groundTopLeft: ground(masonry, 0),
    groundTopRight: ground(masonry, 15),
    groundFill: fromMap(body),
    groundFillAlt: detailed,
    ceilingUnderside: fromMap(underside),
    ceilingFill: fromMap(above),
    wallPanel: fromMap(wall),
  }
}

function ground({ top, body, edge }: Masonry, end: number | null): Canvas {
  const canvas = fromMap(body)
  stamp(canvas, top)
  if (end === null) return canvas
  fill(canvas, end, 0, 1, 16, 'k')
  fill(canvas, end === 0 ? 1 : 14, 1, 1, 14, edge)
  dot(canvas, end, 0, '')
  return canvas
}
