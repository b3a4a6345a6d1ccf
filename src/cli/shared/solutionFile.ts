import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Clip } from '../../sim/clip.ts'

/** The folder of the maps and their solutions. */
const LEVELS_FOLDER = new URL('../../../assets/levels/', import.meta.url)

/** The path of a file in the folder of the maps. */
export function levelFile(name: string): string {
  return fileURLToPath(new URL(name, LEVELS_FOLDER))
}

/**
 * Reads the committed solution of a level: its clip and the hash of its last world.
 * @throws Error if the file is missing or cannot be read
 */
export async function readSolution(levelId: string): Promise<{ readonly clip: Clip; readonly worldHash: number }> {
  const text = await readFile(levelFile(`${levelId}.solution.json`), 'utf8')
  const { actions, seed, ticksPerAction, worldHash } = JSON.parse(text)
  return {
    clip: { levelId, seed, randomRegrets: false, ticksPerAction, actions: Uint8Array.from(actions) },
    worldHash,
  }
}
