import cellar from '../../assets/levels/cellar.tmj'
import cliff from '../../assets/levels/cliff.tmj'
import corridor from '../../assets/levels/corridor.tmj'
import lobby from '../../assets/levels/lobby.tmj'
import lure from '../../assets/levels/lure.tmj'
import regret from '../../assets/levels/regret.tmj'
import tileset from '../../assets/levels/tiles.tsj'
import { LevelError, parseLevel } from './tiled.ts'
import type { Level } from './world.ts'

// To add a level: draw `assets/levels/<id>.tmj` in Tiled, import it above, add it here (in menu order), and commit a
// solution (`npm run solve -- --level <id>`).
const MAPS = { corridor, lobby, regret, cliff, lure, cellar } as const

type LevelId = keyof typeof MAPS

/** What the menu shows of a level. Name and lesson come from the level's file. */
interface LevelCard {
  readonly id: LevelId
  readonly name: string
  readonly lesson: string
}

const cache = new Map<string, Level>()

/**
 * Returns the level with this id. All calls return the same object, which worlds share.
 * @throws LevelError if the level's file is broken, Error if there is no such level
 */
export function loadLevel(id: string): Level {
  const known = cache.get(id)
  if (known !== undefined) return known
  if (!isLevelId(id)) throw new Error(`No level "${id}". There are: ${Object.keys(MAPS).join(', ')}.`)
  const level = parseLevel(MAPS[id], tileset, `${id}.tmj`)
  cache.set(id, level)
  return level
}

/** True if a level with this id exists, even if its file is broken: clips of a broken level are kept. */
export function isLevelId(id: string): id is LevelId {
  return Object.hasOwn(MAPS, id)
}

/** What is wrong with a level's file and how to fix it; null if the file is sound, or if there is no such level. */
export function levelFault(id: string): string | null {
  if (!isLevelId(id)) return null
  try {
    loadLevel(id)
    return null
  } catch (error) {
    if (error instanceof LevelError) return error.message
    throw error
  }
}

/** One message per broken level file: the file, the fault and how to fix it. */
export const LEVEL_FAULTS: readonly string[] = Object.keys(MAPS).flatMap((id) => levelFault(id) ?? [])

/** All playable levels, in menu order. A broken file removes only its own level; empty if all files are broken. */
export const LEVELS: readonly LevelCard[] = (Object.keys(MAPS) as LevelId[])
  .filter((id) => cache.has(id))
  .map((id) => {
    const { name, lesson } = loadLevel(id)
    return { id, name, lesson }
  })
