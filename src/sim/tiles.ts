/** What the simulation knows of a class of tiles. A property that is absent means no. */
interface TileKind {
  /** Its class in Tiled. */
  readonly id: string
  /** The version of the observations that first contains it: see `env/observations/layout.ts`. */
  readonly since: number
  /** One letter, for levels drawn as text in tests. */
  readonly sketch: string
  /**
   * Its picture for agents that see `pixels`: four rows of four grey levels, 1–f, `.` is black. After a release it never
   * changes, because saved policies have learnt it.
   */
  readonly pixels: string
  /** Solid from every side. */
  readonly blocks?: true
  /** Solid from above only: carries what was above it. */
  readonly carries?: true
  /** What happens to a hero whose box overlaps it. */
  readonly touch?: 'collect' | 'hurt' | 'take'
  /** What the suitcase does to it. */
  readonly strike?: 'break'
  /** What happens when the hero's head hits it from below. */
  readonly bump?: 'ask'
  /** Opens, with everything it adjoins of its class, when a hero with a key walks into it. */
  readonly locked?: true
  /** How far it carries a hero that stands on it, subpixels per tick, to the right. */
  readonly drift?: number
  /** The upward speed of a hero that lands on it, subpixels per tick. */
  readonly launch?: number
  /** The class that agents take it for, if it has no channel of its own in their observations. */
  readonly seenAs?: string
}

const BELT_SPEED = 256 // 1 px per tick: a third of the hero's running speed
const LAUNCH_SPEED = 1664 // 6.5 px per tick: rises 3.3 tiles, where a full jump rises 2.6

// The only table of tiles. A code, a byte of `World.tiles`, is a place in this list: new classes go to the end. How a
// class looks and sounds is in `view/tileLooks.ts`, its picture in `scripts/art`;
// neither may lack one.
const TABLE = [
  { id: 'empty', since: 1, sketch: '.', pixels: '.... .... .... ....' },
  { id: 'solid', since: 1, sketch: '#', pixels: '6666 6555 6555 6555', blocks: true },
  { id: 'oneWay', since: 1, sketch: '-', pixels: '7777 .7.7 .... ....', carries: true },
  { id: 'hazard', since: 1, sketch: '^', pixels: '.... c..c cc.c cccc', touch: 'hurt' },
  { id: 'crate', since: 1, sketch: 'X', pixels: 'aaaa a44a a44a aaaa', blocks: true, strike: 'break' },
  { id: 'coin', since: 1, sketch: 'o', pixels: '.... .ee. .ee. ....', touch: 'collect' },
  { id: 'question', since: 1, sketch: '?', pixels: '6666 6555 6555 6555', blocks: true, bump: 'ask', seenAs: 'solid' },
  { id: 'beltLeft', since: 2, sketch: '(', pixels: '8888 8848 8488 8848', blocks: true, drift: -BELT_SPEED },
  { id: 'beltRight', since: 2, sketch: ')', pixels: '8888 8488 8848 8488', blocks: true, drift: BELT_SPEED },
  { id: 'spring', since: 2, sketch: 'S', pixels: 'dddd .dd. d..d dddd', blocks: true, launch: LAUNCH_SPEED },
  { id: 'key', since: 3, sketch: 'k', pixels: '.... eee. e.ee ....', touch: 'take' },
  { id: 'door', since: 3, sketch: 'D', pixels: '8338 8338 8398 8338', blocks: true, locked: true },
] as const satisfies readonly TileKind[]

export type TileClass = (typeof TABLE)[number]['id']
export type Touch = NonNullable<TileKind['touch']>
export type Strike = NonNullable<TileKind['strike']>

/** All classes of tiles, by code. */
export const TILE_KINDS: readonly (TileKind & { readonly id: TileClass })[] = TABLE

/** The code of a class: its byte in `World.tiles`. */
export function codeOf(id: TileClass): number {
  return TABLE.findIndex((kind) => kind.id === id)
}

export const EMPTY_TILE = codeOf('empty')
export const SOLID_TILE = codeOf('solid')

/** One bit per class, set where `holds` is true: a test of a tile is one shift instead of several comparisons. */
export function maskOf(holds: (kind: TileKind) => boolean): number {
  return TILE_KINDS.reduce((mask, kind, code) => (holds(kind) ? mask | (1 << code) : mask), 0)
}
