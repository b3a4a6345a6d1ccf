import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boxBetween, emptyDocument, type LevelDocument } from '../../../src/sim/editor/document.ts'
import { applyChanges, changeSettings, paint, place } from '../../../src/sim/editor/edits.ts'
import { THING_CHOICES, TILE_CHOICES } from '../../../src/sim/editor/palette.ts'
import { documentOfLevel, levelOf, readMapDocument, writeMap } from '../../../src/sim/editor/tmj.ts'
import { generateEndless } from '../../../src/sim/endless/generate.ts'
import { provingPlace } from '../../../src/sim/endless/proof.ts'
import { LEVELS, loadLevel } from '../../../src/sim/levels.ts'
import { createWorld, hashWorld } from '../../../src/sim/state.ts'
import { thingsAtStart } from '../../../src/sim/things.ts'
import { TILE_KINDS } from '../../../src/sim/tiles.ts'

const mapOf = (id: string) => readFileSync(new URL(`../../../assets/levels/${id}.tmj`, import.meta.url), 'utf8')

describe('a map that is opened and written again', () => {
  it('is the same level with the same hash, for every level of the game', () => {
    expect(LEVELS.length).toBeGreaterThan(5)
    for (const { id } of LEVELS) {
      const written = writeMap(readMapDocument(mapOf(id), `${id}.tmj`))
      const again = readMapDocument(written, `${id}.tmj`)
      const level = levelOf(again, `${id}.tmj`)
      expect(level, id).toEqual(loadLevel(id))
      expect(hashWorld(createWorld(level)), id).toBe(hashWorld(createWorld(loadLevel(id))))
      expect(writeMap(again), id).toBe(written)
    }
  })

  it('is the same level with the same hash, for 100 endless ones, which have no map', () => {
    const kinds = new Set<string>()
    for (let seed = 0; seed < 100; seed++) {
      const level = generateEndless({ ...provingPlace(seed), ...(seed % 2 === 1 && { bell: 'left' }) })
      const fileName = `${level.id}.tmj`
      const again = levelOf(readMapDocument(writeMap(documentOfLevel(level)), fileName), fileName)
      const { layoutVersion: _, art, milestones, ...played } = level
      // A map has its milestones from left to right, and the place of one with an area is that of the area.
      const sorted = milestones
        .map(({ area, ...milestone }) => (area ? { ...milestone, x: area.left, area } : milestone))
        .sort((one, other) => one.x - other.x)
      expect(again, level.id).toEqual({ ...played, art: { ...art }, milestones: sorted })
      expect(hashWorld(createWorld(again)), level.id).toBe(hashWorld(createWorld(level)))
      for (const [field, values] of Object.entries(thingsAtStart(level))) if (values.length > 0) kinds.add(field)
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['regretX', 'keyState', 'windTicks', 'platformWay', 'outlierX']))
  })

  it('may be a draft without start, bell, footing and texts, of which the reader then says what is missing', () => {
    let document: LevelDocument = emptyDocument(8, 6, {
      ...{ name: '', lesson: '', look: 'cellar', timeLimitDecisions: 77, onlyReward: 'coin' },
    })
    const read = () => readMapDocument(writeMap(document), 'draft.tmj')
    expect(read()).toEqual(document)
    const lacks = (complaint: RegExp) => expect(() => levelOf(read(), 'draft.tmj')).toThrow(complaint)
    const change = (make: (document: LevelDocument) => Parameters<typeof applyChanges>[1]) => {
      document = applyChanges(document, make(document))
    }
    const at = (column: number, row: number) => boxBetween({ column, row }, { column, row })

    lacks(/^draft\.tmj, layer "things": no start/)
    change((each) => place(each, 'start', at(1, 4)))
    lacks(/no bell/)
    change((each) => place(each, 'bell', at(6, 4)))
    lacks(/the start at column 1, row 4 hangs in the air/)
    change((each) => paint(each, [{ column: 1, row: 5 }], 'ground', 0))
    lacks(/no map property "lesson"|no map property "name"/)
    change((each) => changeSettings(each, { name: 'Pit', lesson: 'Jump.' }))
    expect(levelOf(read(), 'draft.tmj')).toMatchObject({ name: 'Pit', look: 'cellar', timeLimitDecisions: 77 })
  })

  it.each(THING_CHOICES.map(({ kind }) => kind))('can be played with a new %s in it', (kind) => {
    const at = (column: number, row: number) => boxBetween({ column, row }, { column, row })
    const ground = Array.from({ length: 20 }, (_, column) => ({ column, row: 7 }))
    let document = emptyDocument(20, 8, {
      ...{ name: 'Pit', lesson: 'x', look: 'yard', timeLimitDecisions: 99, onlyReward: null },
    })
    document = applyChanges(document, paint(document, ground, 'ground', 0))
    document = applyChanges(document, place(document, 'start', at(1, 6)))
    document = applyChanges(document, place(document, 'bell', at(18, 6)))
    const { shape } = THING_CHOICES.find((each) => each.kind === kind) ?? { shape: 'point' }
    const box = shape === 'point' ? at(8, 6) : boxBetween({ column: 6, row: 3 }, { column: 11, row: 3 })
    document = applyChanges(document, place(document, kind, box, 'there'))
    const level = levelOf(document, 'pit.tmj')
    expect(hashWorld(createWorld(level))).toBeGreaterThan(0)
  })

  it('keeps the properties of every kind of thing, in the spelling of the list', () => {
    const box = boxBetween({ column: 1, row: 1 }, { column: 3, row: 2 })
    const document = THING_CHOICES.reduce(
      (each, { kind }) => applyChanges(each, place(each, kind, box, 'there')),
      emptyDocument(8, 6, { name: 'Pit', lesson: 'x', look: 'yard', timeLimitDecisions: 9, onlyReward: null }),
    )
    expect(readMapDocument(writeMap(document), 'pit.tmj')).toEqual(document)
    const shouted = writeMap(document).replaceAll('"direction"', '"Direction"').replaceAll('"left"', '"LEFT"')
    expect(readMapDocument(shouted, 'pit.tmj')).toEqual(document)
  })

  it('is refused with file, layer and cure where it is no map of the game', () => {
    expect(() => readMapDocument('<map>', 'pit.tmj')).toThrow(/^pit\.tmj: XML .*Save As/)
    const hidden = mapOf('corridor').replace('"visible": true', '"visible": false')
    expect(() => readMapDocument(hidden, 'pit.tmj')).toThrow(
      /^pit\.tmj, layer "decoration": the layer is hidden\. Show it/,
    )
  })
})

describe('the palette', () => {
  it('has a tile of every class that can be painted, and every kind of thing', () => {
    const painted = new Set(TILE_CHOICES.map(({ kind }) => kind))
    expect(TILE_KINDS.filter(({ id }) => !painted.has(id))).toEqual([])
    expect(TILE_CHOICES.filter(({ layer, kind }) => (layer === 'decoration') !== (kind === 'empty'))).toEqual([])
    expect(THING_CHOICES.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['start', 'bell', 'regret', 'wind']))
  })
})
