import type { LookName } from '../../../src/sim/looks.ts'
import { type Canvas, createCanvas, paste } from '../canvas.ts'
import { ALLEY } from './alley.ts'
import { CELLAR } from './cellar.ts'
import { CORRIDOR } from './corridor.ts'
import { KITCHEN } from './kitchen.ts'
import { PENTHOUSE } from './penthouse.ts'
import { ROOF } from './roof.ts'
import { SHAFT } from './shaft.ts'
import { TERRACE } from './terrace.ts'
import { YARD } from './yard.ts'

/** What is drawn for a look. */
export interface LookArt {
  /** Its layers by name, each a list of frames; `src/view/looks.ts` places them. */
  readonly layers: Readonly<Record<string, readonly Canvas[]>>
  /** Its own pictures of tiles, by their names in `tiles.ts`. */
  readonly tiles: Readonly<Record<string, Canvas>>
}

/** The lobby has the common tiles, and the hall's wall in `backdrop.ts`. */
export const LOOK_ART: Readonly<Record<Exclude<LookName, 'lobby'>, LookArt>> = {
  corridor: CORRIDOR,
  alley: ALLEY,
  terrace: TERRACE,
  cellar: CELLAR,
  kitchen: KITCHEN,
  shaft: SHAFT,
  roof: ROOF,
  penthouse: PENTHOUSE,
  yard: YARD,
}

/** The frames of a layer as one picture, one below the other. */
export function stacked(frames: readonly Canvas[]): Canvas {
  const [first] = frames
  if (first === undefined) throw new Error('A layer of a look needs at least one frame.')
  const all = createCanvas(first.width, first.height * frames.length)
  frames.forEach((frame, index) => {
    paste(all, frame, 0, index * first.height)
  })
  return all
}
