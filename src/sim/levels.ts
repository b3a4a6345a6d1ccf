import cellar from '../../assets/levels/cellar.tmj'
import cliff from '../../assets/levels/cliff.tmj'
import corridor from '../../assets/levels/corridor.tmj'
import credit from '../../assets/levels/credit.tmj'
import lobby from '../../assets/levels/lobby.tmj'
import lure from '../../assets/levels/lure.tmj'
import penthouse from '../../assets/levels/penthouse.tmj'
import regret from '../../assets/levels/regret.tmj'
import tileset from '../../assets/levels/tiles.tsj'
import tutorial from '../../assets/levels/tutorial.tmj'
import wind from '../../assets/levels/wind.tmj'
import { generateEndless } from './endless/generate.ts'
import { ENDLESS, endlessId, endlessPlaceOf, FIRST_ENDLESS, GENERATOR, MAX_ENDLESS_SEED } from './endless/ids.ts'
import { LevelError, parseLevel } from './tiled.ts'
import type { Level } from './world.ts'

// To add a level: draw `assets/levels/<id>.tmj` in Tiled, import it above, add it here (in menu order), and commit a
// solution (`npm run solve -- --level <id>`) and trained policies (`npm run policies -- --level <id>`).
const MAPS = { tutorial, corridor, lobby, regret, cliff, lure, credit, wind, cellar, penthouse } as const

type LevelId = keyof typeof MAPS

/** What the menu shows of a level. Name and lesson come from the level's file. */
interface LevelCard {
  readonly id: string
  readonly name: string
  readonly lesson: string
}

/** A level that a person has imported. Plain data: storage and messages to workers carry it. */
export interface LevelFile {
  readonly id: string
  readonly name: string
  readonly fileName: string
  /** The map in Tiled's JSON. */
  readonly map: string
}

const cache = new Map<string, Level>()
/** Files of the levels that were added to the list, in this order. */
const added = new Map<string, LevelFile>()

/**
 * Returns the level with this id. All calls return the same object, which worlds share.
 * @throws LevelError if the level's file is broken, Error if there is no such level
 */
export function loadLevel(id: string): Level {
  const known = cache.get(id) ?? endlessCache.get(id)
  if (known !== undefined) return known
  const place = endlessPlaceOf(id)
  if (place !== null) return keepEndless(generateEndless(place))
  if (!isMapId(id)) throw new Error(`No level "${id}". There are: ${Object.keys(MAPS).join(', ')}, ${ENDLESS_RULE}.`)
  const level = parseLevel(MAPS[id], tileset, `${id}.tmj`)
  cache.set(id, level)
  return level
}

const ENDLESS_RULE = `and ${ENDLESS}${GENERATOR}-<seed>-<difficulty>, with a seed from 0 to ${MAX_ENDLESS_SEED} and a difficulty from 0 to 100`

const endlessCache = new Map<string, Level>()
const MAX_ENDLESS_LEVELS = 1024 // kept; about 4 MB

function keepEndless(level: Level): Level {
  // A map lists its keys in the order of their insertion: the first is the oldest.
  for (const oldest of endlessCache.keys()) {
    if (endlessCache.size < MAX_ENDLESS_LEVELS) break
    endlessCache.delete(oldest)
  }
  endlessCache.set(level.id, level)
  return level
}

/** True if a level with this id exists, even if its file is broken: clips of a broken level are kept. */
export function isLevelId(id: string): boolean {
  return isMapId(id) || added.has(id) || endlessPlaceOf(id) !== null
}

function isMapId(id: string): id is LevelId {
  return Object.hasOwn(MAPS, id)
}

/** Reads the map of a level without adding it. @throws LevelError if it is broken */
export function readMap({ fileName, map }: Pick<LevelFile, 'fileName' | 'map'>): Level {
  return parseLevel(map, tileset, fileName)
}

/**
 * Adds an imported level, which all functions of this module then know until `removeLevel`. Nothing happens if its id is
 * taken. Every thread has a list of its own.
 * @throws LevelError if its map is broken
 */
export function addLevel(file: LevelFile): void {
  if (isLevelId(file.id)) return
  const { id, name } = file
  cache.set(id, { ...readMap(file), id, name })
  added.set(id, file)
}

/** Removes an imported level. Worlds that were made of it continue. */
export function removeLevel(id: string): void {
  if (added.delete(id)) cache.delete(id)
}

/** The imported levels, in the order in which they were added. */
export function addedLevels(): readonly LevelFile[] {
  return [...added.values()].filter(({ id }) => !isTrial(id))
}

const TRIAL = 'trial-'

/** The id of a level that is played from the editor: it is in no list, and nothing is kept of it. */
export function trialId(checksum: number): string {
  return TRIAL + checksum.toString(16)
}

export function isTrial(id: string): boolean {
  return id.startsWith(TRIAL)
}

/** The map of a level in Tiled's JSON, as text or parsed; null if it has none, as endless levels. */
export function mapOfLevel(id: string): unknown {
  return added.get(id)?.map ?? (isMapId(id) ? MAPS[id] : null)
}

/** What is wrong with a level's file and how to fix it; null if the file is sound, or if there is no such level. */
export function levelFault(id: string): string | null {
  if (!isMapId(id)) return null
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

/** All playable levels that have a file of the game's, in menu order. A broken file removes only its own level; empty if all files are broken. */
export const LEVELS: readonly LevelCard[] = (Object.keys(MAPS) as LevelId[])
  .filter((id) => cache.has(id))
  .map(cardOfLevel)

const FIRST_ENDLESS_ID = endlessId(FIRST_ENDLESS)

/** The levels of the menu without imported ones: those of the game, and an endless one, which stands for all of its kind. */
export const LEVEL_MENU: readonly LevelCard[] = [...LEVELS, { ...cardOfLevel(FIRST_ENDLESS_ID), name: 'Endless' }]

/** The levels of the menu, the imported ones last. */
export function levelMenu(): readonly LevelCard[] {
  return added.size === 0 ? LEVEL_MENU : [...LEVEL_MENU, ...addedLevels().map(({ id }) => cardOfLevel(id))]
}

/** What the page shows of a level; undefined if there is none with this id, or if its file is broken. */
export function levelCard(id: string): LevelCard | undefined {
  return cache.has(id) || endlessPlaceOf(id) !== null ? cardOfLevel(id) : undefined
}

/** The entry of the menu to which a level belongs: its own id, or that of the endless one. */
export function menuIdOf(id: string): string {
  return endlessPlaceOf(id) === null ? id : FIRST_ENDLESS_ID
}

function cardOfLevel(id: string): LevelCard {
  const { name, lesson } = loadLevel(id)
  return { id, name, lesson }
}
