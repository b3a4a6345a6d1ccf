import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { crc32 } from '../../shared/crc.ts'
import { addedLevels, type LevelFile, levelMenu, readMap } from '../../sim/levels.ts'
import { LevelError } from '../../sim/tiled.ts'
import type { Level } from '../../sim/world.ts'
import { FileError } from '../app/fileError.ts'
import { nameMaker, tidyName } from '../app/names.ts'
import { MAX_CHARACTERS_OF_ALL, MAX_LEVELS, MAX_MAP_CHARACTERS } from '../controls/levels.ts'

const MAX_NAME = 32 // characters that fit in a line of the game's menu
const MAX_REGRETS = 256
const MAX_KEYS = 64 // the search follows the way from each

/** Whether a file is to be read as a level: by its name, or by what only Tiled's maps and tilesets contain. */
export function isLevelFile(name: string, text: string): boolean {
  return /\.(tmj|tmx|tsj|tsx)$/i.test(name) || (text.length <= MAX_MAP_CHARACTERS && /"tilewidth"\s*:/.test(text))
}

/**
 * Reads a level from the text of a Tiled map and gives it an id and a name that no other level has. The id is the same
 * for the same map in a file of the same name. Throws `FileError`, which names the file, the layer, the fault and the cure.
 */
export function readLevelFile(fileName: string, map: string): LevelFile {
  if (map.length > MAX_MAP_CHARACTERS) {
    throw new FileError(
      `${fileName}: longer than ${MAX_MAP_CHARACTERS} characters. Make the map smaller with Map > Resize Map.`,
    )
  }
  const level = parsed(fileName, map)
  requireSensible(level, fileName)
  const id = idOf(fileName, map)
  const known = addedLevels().find((each) => each.id === id)
  if (known !== undefined) return known
  requireRoom(map)
  return { id, name: nameMaker(levelMenu()).unique(tidyName(level.name, MAX_NAME)), fileName, map }
}

function parsed(fileName: string, map: string): Level {
  try {
    return readMap({ fileName, map })
  } catch (error) {
    if (error instanceof LevelError) throw new FileError(error.message)
    throw error
  }
}

/** Refuses what Tiled can draw and the game can read, but with which nobody could play or train. */
function requireSensible({ onlyReward, regrets, keys }: Level, fileName: string): void {
  if (onlyReward !== null && !REWARD_TERMS.some(({ id }) => id === onlyReward)) {
    const terms = REWARD_TERMS.map(({ id }) => id).join(', ')
    throw new FileError(
      `${fileName}: there is no reward term "${tidyName(onlyReward, 40)}". Set the map property "onlyReward" to one of ${terms}, or remove it.`,
    )
  }
  if (regrets.length > MAX_REGRETS) {
    throw new FileError(`${fileName}, layer "things": ${regrets.length} Regrets. Keep at most ${MAX_REGRETS}.`)
  }
  if (keys.length > MAX_KEYS) {
    throw new FileError(`${fileName}, layer "ground": ${keys.length} keys. Keep at most ${MAX_KEYS}.`)
  }
}

function requireRoom(map: string): void {
  const levels = addedLevels()
  if (levels.length >= MAX_LEVELS) {
    throw new FileError(
      `There are ${levels.length} imported levels, the most that are kept. Delete one, and drop this file again.`,
    )
  }
  const characters = levels.reduce((sum, each) => sum + each.map.length, map.length)
  if (characters > MAX_CHARACTERS_OF_ALL) {
    throw new FileError(
      'The imported levels would take too much storage together. Delete one, and drop this file again.',
    )
  }
}

/** Two maps with the same id would need the same name and the same checksum. */
function idOf(fileName: string, map: string): string {
  const stem = fileName.replace(/\.\w+$/, '').toLowerCase()
  const slug = stem
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24)
    .replace(/^-|-$/g, '')
  const checksum = crc32(new TextEncoder().encode(map)).toString(16).padStart(8, '0')
  return `own-${slug === '' ? 'level' : slug}-${checksum}`
}
