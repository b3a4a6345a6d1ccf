import { afterEach, describe, expect, it } from 'vitest'
import { createRng } from '../../../src/shared/rng.ts'
import type { LevelDocument } from '../../../src/sim/editor/document.ts'
import { applyChanges, changeSettings, resize } from '../../../src/sim/editor/edits.ts'
import { TILE_CHOICES } from '../../../src/sim/editor/palette.ts'
import { writeMap } from '../../../src/sim/editor/tmj.ts'
import { LinkError, MAX_HASH_LENGTH } from '../../../src/store/app/link.ts'
import { copyOf, fileNameOf, newDocument } from '../../../src/store/editor/draft.ts'
import { readLevelFile } from '../../../src/store/files/levelFile.ts'
import { levelLinkTo, readLevelLink } from '../../../src/store/files/levelLink.ts'
import { forgetLevels } from '../importedLevels.ts'

afterEach(forgetLevels)

const PAGE = 'https://example.org/some/where/?bench#v=1&seed=3'
const DRAFT = newDocument({ name: 'Attic', lesson: 'A test.' })
const hashOf = (link: string) => new URL(link).hash

/** A level of tiles by chance, which cannot be compressed. */
function noise(width: number, height: number): LevelDocument {
  const rng = createRng(1, 'test')
  const wide = applyChanges(DRAFT, resize(DRAFT, width, height))
  const decoration = TILE_CHOICES.filter(({ layer }) => layer === 'decoration')
  return { ...wide, decoration: wide.decoration.map(() => decoration[rng.int(decoration.length)].id) }
}

describe('the link of a level', () => {
  it('gives the same level with the same id as saving it, at the page’s own address', () => {
    const link = levelLinkTo(PAGE, writeMap(DRAFT))
    expect(link.startsWith('https://example.org/some/where/#map=')).toBe(true)
    expect(readLevelLink(hashOf(link))).toEqual(readLevelFile(fileNameOf(DRAFT), writeMap(DRAFT)))
  })

  it('is compressed: each level of the game fits, in less than half of its map’s length', () => {
    for (const id of ['corridor', 'lobby', 'cellar', 'penthouse']) {
      const map = writeMap(copyOf(id))
      const link = levelLinkTo(PAGE, map)
      expect(link.length, id).toBeLessThan(Math.min(MAX_HASH_LENGTH, map.length / 2))
      expect(readLevelLink(hashOf(link)).map).toBe(map)
    }
  })

  it('is refused where it is too long, with both lengths and what to do instead', () => {
    const map = writeMap(noise(400, 40))
    expect(() => levelLinkTo(PAGE, map)).toThrow(LinkError)
    expect(() => levelLinkTo(PAGE, map)).toThrow(
      new RegExp(`needs \\d+ characters, and a link holds ${MAX_HASH_LENGTH}\\. Export it as a file`),
    )
    expect(() => readLevelLink(`#map=${'a'.repeat(MAX_HASH_LENGTH)}`)).toThrow('longer than any level')
  })

  it('is refused where it was cut off or changed', () => {
    const hash = hashOf(levelLinkTo(PAGE, writeMap(DRAFT)))
    const middle = Math.floor(hash.length / 2)
    const changed = `${hash.slice(0, middle)}${hash[middle] === 'A' ? 'B' : 'A'}${hash.slice(middle + 1)}`
    for (const broken of [hash.slice(0, -20), changed, '#map=', '#map=00.%%%']) {
      expect(() => readLevelLink(broken), broken).toThrow('cut off or changed')
    }
  })

  it('says what is wrong with a level that cannot be played', () => {
    const nameless = applyChanges(DRAFT, changeSettings(DRAFT, { lesson: '' }))
    const link = levelLinkTo(PAGE, writeMap(nameless))
    expect(() => readLevelLink(hashOf(link))).toThrow(LinkError)
    expect(() => readLevelLink(hashOf(link))).toThrow(/lesson/)
  })
})
