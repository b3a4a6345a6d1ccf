import type { GENERATOR } from './ids.ts'

/** A stretch of an endless level, drawn as text. */
export interface Piece {
  /** The least difficulty, 0–100, at which it is built. */
  readonly from: number
  /**
   * Tiles by their `sketch` in the table of tiles, and three marks: `=` is solid up to the ceiling, `<` and `>` are Regrets
   * by their direction. What is solid in the last row is solid down to the bottom; the rest of that row is a pit.
   * The hero enters on the highest `#` of the first column and leaves on that of the last one.
   */
  readonly rows: readonly string[]
  /**
   * A second drawing over the first one, of what moves: rectangles of one letter each, no letter twice; see `AREA_MARKS`.
   */
  readonly areas?: readonly string[]
  /** Built twice as often as others of its difficulty. */
  readonly isCommon?: true
}

/** What a letter of a piece's `areas` is. */
export type AreaMark =
  /** A path of a platform; `direction`: its first move, 1 to the right or down. */
  | { readonly kind: 'platform'; readonly isUpright: boolean; readonly direction: -1 | 1 }
  /** Where an Outlier flies, and to which side first; or where gusts push to a side. */
  | { readonly kind: 'outlier' | 'wind'; readonly direction: -1 | 1 }

export const AREA_MARKS: ReadonlyMap<string, AreaMark> = new Map([
  ['l', { kind: 'platform', isUpright: false, direction: -1 }],
  ['r', { kind: 'platform', isUpright: false, direction: 1 }],
  ['u', { kind: 'platform', isUpright: true, direction: -1 }],
  ['d', { kind: 'platform', isUpright: true, direction: 1 }],
  ['z', { kind: 'outlier', direction: -1 }],
  ['Z', { kind: 'outlier', direction: 1 }],
  ['w', { kind: 'wind', direction: -1 }], // against the hero's way
  ['W', { kind: 'wind', direction: 1 }],
])

// To add a piece: draw it here. Tests prove by search that it can be passed from a standing start on three flat tiles, at
// every height at which it is built, and that its enemies stay in it. Empty rows on top reserve room below the ceiling.

/** Those of the first generator. They never change, because links and clips of its levels are built of them. */
const FIRST_PIECES: readonly Piece[] = [
  { from: 0, rows: ['.oooo.', '######'] },
  { from: 0, rows: ['..ooo..', '.......', '#######'] },
  { from: 0, rows: ['.#####', '######'] },
  { from: 0, rows: ['##....', '######'] },
  { from: 0, rows: ['..oo...', '.----..', '.......', '#######'] },
  { from: 5, rows: ['##.##'] },
  { from: 10, rows: ['...oo...', '........', '###..###'] },
  { from: 10, rows: ['.....##', '...####', '.######', '#######'] },
  { from: 10, rows: ['##.....', '####...', '######.', '#######'] },
  { from: 15, rows: ['.####', '.####', '#####'] },
  { from: 15, rows: ['##...', '##...', '#####'] },
  { from: 20, rows: ['...X...', '#######'] },
  { from: 20, rows: ['..o..', '.....', '..^..', '#####'] },
  { from: 25, rows: ['...ooo...', '.........', '###...###'] },
  { from: 30, rows: ['......<....', '.#########.', '###########'] },
  { from: 30, rows: ['...X...', '...X...', '#######'] },
  { from: 35, rows: ['..^^..', '######'] },
  { from: 35, rows: ['..oooo..', '#))))))#'] },
  { from: 40, rows: ['#))))..###'] },
  { from: 40, rows: ['#((((..###'] },
  { from: 45, rows: ['##......<.##', '############'] },
  { from: 50, rows: ['####....####'] },
  { from: 50, rows: ['##..#..#..##'] },
  { from: 50, rows: ['....X...', '....X...', '....X...', '########'] },
  { from: 55, rows: ['##..--..--..##'] },
  { from: 55, rows: ['.======.', '........', '........', '........', '###..###'] },
  {
    from: 60,
    rows: ['..............', '..............', '......####....', '......#####...', '......######..', '####S#########'],
  },
  { from: 60, rows: ['..^^^..', '#######'] },
  { from: 65, rows: ['...>.....<...', '.###########.', '#############'] },
  { from: 70, rows: ['......##', '##....##'] },
  { from: 70, rows: ['.....##', '.....##', '##...##'] },
  { from: 75, rows: ['......#......', '##...##...###'] },
  { from: 75, rows: ['...^......', '####...###'] },
  { from: 75, rows: ['......X......', '......X......', '......X.<....', '.###########.', '#############'] },
  { from: 80, rows: ['....^^....', '#((((((((#'] },
  { from: 80, rows: ['............', '............', '............', '##S......###'] },
  { from: 85, rows: ['.=========.', '.....>.....', '.#########.', '###########'] },
  { from: 85, rows: ['.======.', '........', '........', '...^^...', '########'] },
  { from: 90, rows: ['###.....###'] },
  { from: 90, rows: ['##...--...--...##'] },
  { from: 95, rows: ['......--......', '..............', '##...-..-...##'] },
  { from: 100, rows: ['##....#....##'] },
  { from: 100, rows: ['##...-...-...##'] },
]

/** Those that only the present generator has: keys and doors, wind, platforms, Outliers. */
const LATER_PIECES: readonly Piece[] = [
  {
    from: 15, // a key on the way
    rows: ['.......=..', '.......D..', '..k....D..', '##########'],
  },
  { from: 20, rows: ['###......###'], areas: ['...rrrrrr...'] },
  {
    from: 25,
    rows: ['........', '........', '########'],
    areas: ['..zzzz..', '..zzzz..', '........'],
  },
  {
    from: 30,
    rows: ['..........', '..........', '..........', '####..####'],
    areas: ['.wwwwwwww.', '.wwwwwwww.', '.wwwwwwww.', '..........'],
  },
  {
    from: 40, // a lift
    rows: ['......###', '......###', '......###', '###...###'],
    areas: ['...uuu...', '...uuu...', '...uuu...', '...uuu...'],
  },
  {
    from: 45, // a key on a ledge
    rows: ['..k......=..', '..--.....D..', '.........D..', '############'],
  },
  { from: 50, rows: ['###........###'], areas: ['...rrrrrrrr...'] },
  {
    from: 55,
    rows: ['..........', '..........', '..........', '####..####'],
    areas: ['...zzzz...', '...zzzz...', '..........', '..........'],
  },
  {
    from: 55,
    rows: ['...........', '...........', '...........', '####...####'],
    areas: ['.wwwwwwwww.', '.wwwwwwwww.', '.wwwwwwwww.', '...........'],
  },
  {
    from: 65, // a key above spikes
    rows: ['....k.....=..', '..........D..', '...^^^....D..', '#############'],
  },
  {
    from: 70,
    rows: ['............', '............', '............', '##..####..##'],
    areas: ['.WWWWWWWWWW.', '.WWWWWWWWWW.', '.WWWWWWWWWW.', '............'],
  },
  {
    from: 70,
    rows: ['..............', '..............', '##############'],
    areas: ['..ZZZZ..zzzz..', '..ZZZZ..zzzz..', '..............'],
  },
  { from: 80, rows: ['###..........###'], areas: ['...rrrrrlllll...'] },
  {
    from: 85, // in a low tunnel, nobody gets past it
    rows: ['.=======.', '.........', '#########'],
    areas: ['.........', '..zzzzz..', '.........'],
  },
  {
    from: 85, // a key over the abyss
    rows: ['.....k......=..', '............D..', '............D..', '###......######'],
    areas: ['...............', '...............', '...............', '...rrrrrr......'],
  },
  {
    from: 90,
    rows: ['............', '............', '............', '####....####'],
    areas: ['.wwwwwwwwww.', '.wwwwwwwwww.', '.wwwwwwwwww.', '............'],
  },
  {
    from: 90, // a platform below an Outlier
    rows: ['..............', '..............', '..............', '###........###'],
    areas: ['.....ZZZZ.....', '.....ZZZZ.....', '..............', '...llllllll...'],
  },
]

/** By generator. */
export const PIECES: Readonly<Record<1 | typeof GENERATOR, readonly Piece[]>> = {
  1: FIRST_PIECES,
  // The earlier pieces are far more.
  2: [...FIRST_PIECES, ...LATER_PIECES.map((piece) => ({ ...piece, isCommon: true as const }))],
}
