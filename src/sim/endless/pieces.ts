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
}

// To add a piece: draw it here. Tests prove by search that it can be passed from a standing start on three flat tiles, at
// every height at which it is built, and that its Regrets stay in it. Empty rows on top reserve room below the ceiling.
export const PIECES: readonly Piece[] = [
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
