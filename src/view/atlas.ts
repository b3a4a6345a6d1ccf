import sprites from '../../assets/art/sprites.json'

/** Names of the pictures that the stage is drawn from. */
export const SPRITES = 'sprites'
export const TILES = 'tiles'
export const VIGNETTE = 'vignette'

interface Frame {
  readonly frame: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
}

/** Places in the atlas by name, such as `bellman/run/2`, px. */
export const FRAMES: Readonly<Record<string, Frame | undefined>> = sprites.frames

const frameCounts = new Map<string, number>()
for (const name of Object.keys(sprites.frames)) {
  const animation = name.slice(0, name.lastIndexOf('/'))
  frameCounts.set(animation, (frameCounts.get(animation) ?? 0) + 1)
}

/** Number of frames of an animation of the atlas. */
export function frameCount(animation: string): number {
  const count = frameCounts.get(animation)
  if (count === undefined) throw new Error(`The atlas has no animation "${animation}": draw it in scripts/art.`)
  return count
}

/** The frame that an animation without end shows at a time. `ahead`: by how many frames it precedes others. */
export function frameAt(animation: string, timeMs: number, frameMs: number, ahead = 0): string {
  return `${animation}/${(Math.floor(timeMs / frameMs) + ahead) % frameCount(animation)}`
}
