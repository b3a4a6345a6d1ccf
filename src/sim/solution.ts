import type { Clip } from './clip.ts'

/** The file `assets/levels/<id>.solution.json`, which proves that a level can be solved: a clip and the hash of its last world. */
export function printSolution({ clip, worldHash }: { readonly clip: Clip; readonly worldHash: number }): string {
  const { levelId, seed, ticksPerAction, actions } = clip
  return `${JSON.stringify({ levelId, seed, ticksPerAction, actions: [...actions], worldHash })}\n`
}
