import cellar from '../../assets/levels/cellar.tmj'
import cliff from '../../assets/levels/cliff.tmj'
import corridor from '../../assets/levels/corridor.tmj'
import lobby from '../../assets/levels/lobby.tmj'
import regret from '../../assets/levels/regret.tmj'
import tileset from '../../assets/levels/tiles.tsj'
import { LevelError, parseLevel } from './tiled.ts'
import type { Level } from './world.ts'

// To add a level: draw `assets/levels/<id>.tmj` in Tiled, import it above, name it here, in the order of the menu, and
// commit a solution (`npm run solve -- --level <id>`).
const MAPS = { corridor, lobby, regret, cliff, cellar } as const

export type LevelId = keyof typeof MAPS

/** What a menu needs to know about a level. Name and lesson stand in the level's file. */
export interface LevelCard {
  readonly id: LevelId
  readonly name: string
  readonly lesson: string
}

const cache = new Map<string, Level>()

/**
 * A level by its id. The same object each time: worlds of one level share it.
 * @throws LevelError where its file is broken, Error where there is no such level
 */
export function loadLevel(id: string): Level {
  const known = cache.get(id)
  if (known !== undefined) return known
  if (!isLevelId(id)) throw new Error(`No level "${id}". There are: ${Object.keys(MAPS).join(', ')}.`)
  const level = parseLevel(MAPS[id], tileset, `${id}.tmj`)
  cache.set(id, level)
  return level
}

/** Is there a level of this id? It may be one that cannot be read: its clips are kept until it can. */
export function isLevelId(id: string): id is LevelId {
  return Object.hasOwn(MAPS, id)
}

/** One message for each level whose file is broken: what is wrong in which file, and the cure. */
export const LEVEL_FAULTS: readonly string[] = (Object.keys(MAPS) as LevelId[]).flatMap((id) => {
  try {
    loadLevel(id)
    return []
  } catch (error) {
    if (error instanceof LevelError) return [error.message]
    throw error
  }
})

/** All levels that can be played, in the order of the menu. A broken file takes none but its own level with it; it is
 * empty where all are broken. */
export const LEVELS: readonly LevelCard[] = (Object.keys(MAPS) as LevelId[])
  .filter((id) => cache.has(id))
  .map((id) => {
    const { name, lesson } = loadLevel(id)
    return { id, name, lesson }
  })
