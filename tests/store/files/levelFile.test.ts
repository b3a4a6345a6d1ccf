import { afterEach, describe, expect, it } from 'vitest'
import { addLevel, levelMenu, loadLevel } from '../../../src/sim/levels.ts'
import { FileError } from '../../../src/store/app/fileError.ts'
import { MAX_CHARACTERS_OF_ALL, MAX_LEVELS, MAX_MAP_CHARACTERS } from '../../../src/store/controls/levels.ts'
import { isLevelFile, readLevelFile } from '../../../src/store/files/levelFile.ts'
import { forgetLevels } from '../importedLevels.ts'
import { mapFile } from '../mapFile.ts'

afterEach(forgetLevels)

const import_ = (fileName: string, map: string) => {
  const file = readLevelFile(fileName, map)
  addLevel(file)
  return file
}

describe('a level file', () => {
  it('becomes a level among the others, under the name in its map', () => {
    const { id } = import_('Pit Stop.tmj', mapFile({ name: 'Pit' }))
    expect(id).toMatch(/^own-pit-stop-[0-9a-f]{8}$/)
    expect(levelMenu().at(-1)).toMatchObject({ id, name: 'Pit' })
    expect(loadLevel(id)).toMatchObject({ id, name: 'Pit', width: 20 })
  })

  it('gives a name of its own where another level has it', () => {
    expect(readLevelFile('lobby.tmj', mapFile({ name: 'Lobby' })).name).toBe('Lobby 1')
  })

  it('keeps the id for the same map, and has another for a changed one, so that neither replaces the other', () => {
    const first = import_('pit.tmj', mapFile({ name: 'Pit' }))
    expect(readLevelFile('pit.tmj', mapFile({ name: 'Pit' }))).toEqual(first)
    const second = import_('pit.tmj', mapFile({ name: 'Pit', isWalledIn: true }))
    expect(second.id).not.toBe(first.id)
    expect(second.name).toBe('Pit 1')
    expect(loadLevel(first.id).tiles).not.toEqual(loadLevel(second.id).tiles)
  })

  it.each(['../../etc.tmj', '<b>.tmj', '日本.tmj', '.tmj', 'a&level=b.tmj'])(
    'makes a plain id of the name %s',
    (name) => {
      expect(readLevelFile(name, mapFile()).id).toMatch(/^own-[a-z0-9-]+-[0-9a-f]{8}$/)
    },
  )

  it.each<[string, string, string]>([
    ['nothing', '', 'pit.tmj: the file is empty'],
    ['XML', '<map></map>', 'Save As'],
    ['half a map', mapFile().slice(0, 900), 'truncated'],
    ['another JSON', '{"tilewidth":16}', 'pit.tmj: not an orthogonal Tiled map'],
    ['a map without a bell', mapFile().replace('"bell"', '"milestone"'), 'pit.tmj, layer "things": no bell. Add'],
    ['an unknown reward term', mapFile({ onlyReward: 'fame' }), 'no reward term "fame". Set the map property'],
    ['a map of 2 GB', mapFile().replace(/"width":\d+,/g, '"width":2000000000,'), 'pit.tmj'],
    ['a million of objects', mapFile().replace('"objects":[', `"objects":[${'{},'.repeat(340_000)}`), 'pit.tmj'],
    ['deep nesting', `{"tilewidth":16,"layers":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'pit.tmj'],
    ['numbers beyond all bounds', mapFile().replace(/"height":\d+,/g, '"height":1e309,'), 'pit.tmj'],
    ['a longer map than is kept', mapFile().padEnd(MAX_MAP_CHARACTERS + 1), 'Make the map smaller'],
  ])('refuses %s with the fault and the cure', (_, map, reason) => {
    expect(() => readLevelFile('pit.tmj', map)).toThrow(FileError)
    expect(() => readLevelFile('pit.tmj', map)).toThrow(reason)
  })

  it('is refused when there are too many, or when they are too long together', () => {
    for (let count = 0; count < MAX_LEVELS; count++) import_(`level${count}.tmj`, mapFile())
    expect(() => readLevelFile('more.tmj', mapFile())).toThrow('Delete one')
    forgetLevels()
    const long = mapFile().padEnd(MAX_MAP_CHARACTERS)
    for (let count = 0; count < MAX_CHARACTERS_OF_ALL / MAX_MAP_CHARACTERS; count++) import_(`long${count}.tmj`, long)
    expect(() => readLevelFile('more.tmj', mapFile())).toThrow('Delete one')
  })

  it('is known by its name or by its contents', () => {
    expect(isLevelFile('pit.tmj', '')).toBe(true)
    expect(isLevelFile('pit.TMX', '<map>')).toBe(true)
    expect(isLevelFile('pit.json', mapFile())).toBe(true)
    expect(isLevelFile('pit.json', '{"a":1}')).toBe(false)
  })
})
