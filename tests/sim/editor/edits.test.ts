import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boxBetween,
  type Cell,
  emptyDocument,
  type LevelDocument,
  lineBetween,
  rectangleBetween,
  thingAt,
} from '../../../src/sim/editor/document.ts'
import {
  applyChanges,
  type Change,
  changeSettings,
  changeThing,
  deleteThing,
  type EditHistory,
  edit,
  erase,
  moveThing,
  paint,
  place,
  redo,
  replaceDocument,
  resize,
  startHistory,
  undo,
} from '../../../src/sim/editor/edits.ts'
import { THING_CHOICES, TILE_CHOICES } from '../../../src/sim/editor/palette.ts'
import { levelOf, readMapDocument, writeMap } from '../../../src/sim/editor/tmj.ts'
import { LOOK_NAMES } from '../../../src/sim/looks.ts'
import { createWorld, hashWorld } from '../../../src/sim/state.ts'
import { LevelError } from '../../../src/sim/tiled.ts'

const EMPTY = emptyDocument(8, 6, {
  ...{ name: 'Pit', lesson: 'A test.', look: 'lobby', timeLimitDecisions: 100, onlyReward: null },
})

const cell = fc.record({ column: fc.integer({ min: -2, max: 20 }), row: fc.integer({ min: -2, max: 14 }) })
const operation: fc.Arbitrary<(document: LevelDocument) => Change[]> = fc.oneof(
  fc.tuple(cell, cell, fc.constantFrom(...TILE_CHOICES)).map(([from, to, { layer, id }]) => {
    return (document: LevelDocument) => paint(document, rectangleBetween(document, from, to), layer, id)
  }),
  fc.tuple(cell, cell).map(([from, to]) => {
    return (document: LevelDocument) => erase(document, lineBetween(document, from, to))
  }),
  fc.tuple(cell, cell, fc.constantFrom(...THING_CHOICES)).map(([from, to, { kind }]) => {
    return (document: LevelDocument) => place(document, kind, boxBetween(from, to), 'there')
  }),
  fc.tuple(fc.nat(12), cell).map(([id, { column, row }]) => {
    return (document: LevelDocument) => moveThing(document, id, column, row)
  }),
  fc.nat(12).map((id) => (document: LevelDocument) => deleteThing(document, id)),
  fc.tuple(fc.nat(12), fc.string()).map(([id, name]) => {
    return (document: LevelDocument) => changeThing(document, id, { name })
  }),
  fc.tuple(fc.integer({ min: 6, max: 16 }), fc.integer({ min: 6, max: 12 })).map(([width, height]) => {
    return (document: LevelDocument) => resize(document, width, height)
  }),
  fc.tuple(fc.string(), fc.constantFrom(...LOOK_NAMES)).map(([name, look]) => {
    return (document: LevelDocument) => changeSettings(document, { name, look })
  }),
  fc.constant((document: LevelDocument) => replaceDocument(document, EMPTY)),
)

function repeat(history: EditHistory, step: (history: EditHistory) => EditHistory | null): EditHistory {
  let at = history
  for (let next = step(at); next !== null; next = step(at)) at = next
  return at
}

describe('undo and redo', () => {
  it('lead from any series of edits back to the start, and to the end again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(operation, fc.nat(3)), { maxLength: 40 }), (operations) => {
        let history = startHistory(EMPTY)
        for (const [operate, stroke] of operations) {
          history = edit(history, operate(history.document), stroke === 0 ? null : stroke)
        }
        const start = repeat(history, undo)
        expect(start.document).toEqual(EMPTY)
        expect(repeat(start, redo).document).toEqual(history.document)
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('take a stroke as one step, and forget what was undone after another edit', () => {
    const at = (column: number): Cell[] => [{ column, row: 0 }]
    let history = startHistory(EMPTY)
    for (const column of [0, 1, 2]) history = edit(history, paint(history.document, at(column), 'ground', 3), 1)
    expect(undo(history)?.document).toEqual(EMPTY)
    const undone = undo(edit(history, paint(history.document, at(5), 'ground', 3), 2))
    if (undone === null) throw new Error('There is a step to undo.')
    expect(redo(undone)).not.toBeNull()
    expect(redo(edit(undone, paint(undone.document, at(6), 'ground', 3)))).toBeNull()
    expect(edit(undone, paint(undone.document, at(0), 'ground', 3)), 'nothing changes').toBe(undone)
  })
})

describe('a map that was made by any series of edits', () => {
  /** The level and the hash of its world, or what is wrong with the map. */
  function outcome(document: LevelDocument): unknown {
    try {
      const level = levelOf(document, 'any.tmj')
      return { level, hash: hashWorld(createWorld(level)) }
    } catch (error) {
      if (error instanceof LevelError) return error.message
      throw error
    }
  }

  it('is the same level with the same hash when it is written and read, or is refused for the same reason', () => {
    let levels = 0
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 20 }), (operations) => {
        // Over ground, with a start and a bell, so that many of the maps are levels.
        const ends = [
          (each: LevelDocument) => changeSettings(each, { name: ' Pit ' }),
          (each: LevelDocument) =>
            erase(
              each,
              rectangleBetween(each, { column: 0, row: each.height - 3 }, { column: 5, row: each.height - 2 }),
            ),
          (each: LevelDocument) =>
            paint(
              each,
              rectangleBetween(each, { column: 0, row: each.height - 1 }, { column: 9, row: 99 }),
              'ground',
              0,
            ),
          (each: LevelDocument) => place(each, 'start', boxOf(1, each.height - 2)),
          (each: LevelDocument) => place(each, 'bell', boxOf(4, each.height - 2)),
        ]
        const made = [...operations, ...ends].reduce((each, step) => applyChanges(each, step(each)), EMPTY)
        const before = outcome(made)
        if (typeof before !== 'string') levels++
        expect(outcome(readMapDocument(writeMap(made), 'any.tmj'))).toEqual(before)
      }),
      { numRuns: 300, seed: 8 },
    )
    expect(levels).toBeGreaterThan(30)
  })
})

const boxOf = (column: number, row: number) => boxBetween({ column, row }, { column, row })

describe('an edit', () => {
  const made = (...steps: ((document: LevelDocument) => Change[])[]) =>
    steps.reduce((document, step) => applyChanges(document, step(document)), EMPTY)

  it('moves the start and the bell instead of adding another', () => {
    const document = made(
      (each) => place(each, 'start', boxOf(1, 4)),
      (each) => place(each, 'start', boxOf(3, 2)),
    )
    expect(document.things).toMatchObject([{ kind: 'start', x: 56, y: 40, width: 0 }])
  })

  it('erases both layers and the points of a tile, but no rectangle around it', () => {
    const document = made(
      (each) => paint(each, [{ column: 2, row: 2 }], 'ground', 3),
      (each) => paint(each, [{ column: 2, row: 2 }], 'decoration', 16),
      (each) => place(each, 'regret', boxOf(2, 2)),
      (each) => place(each, 'wind', boxBetween({ column: 0, row: 0 }, { column: 5, row: 5 })),
      (each) => erase(each, [{ column: 2, row: 2 }]),
    )
    expect(document.ground).toEqual(EMPTY.ground)
    expect(document.decoration).toEqual(EMPTY.decoration)
    expect(document.things.map(({ kind }) => kind)).toEqual(['wind'])
  })

  it('keeps things inside the level when they are moved, and finds a point before the rectangle around it', () => {
    const document = made(
      (each) => place(each, 'wind', boxBetween({ column: 0, row: 0 }, { column: 5, row: 5 })),
      (each) => place(each, 'regret', boxOf(2, 2)),
      (each) => moveThing(each, 2, 100, -100),
      (each) => moveThing(each, 1, 100, 100),
    )
    expect(document.things).toMatchObject([
      { x: 32, y: 0, width: 96 },
      { x: 120, y: 8 },
    ])
    expect(thingAt(document, { column: 7, row: 0 })?.kind).toBe('regret')
    expect(thingAt(document, { column: 7, row: 1 })?.kind).toBe('wind')
    expect(thingAt(document, { column: 0, row: 0 })).toBeUndefined()
  })

  it('resizes at the right and at the top, and cuts what has no room', () => {
    const full = made(
      (each) => paint(each, rectangleBetween(each, { column: 0, row: 5 }, { column: 7, row: 5 }), 'ground', 0),
      (each) => place(each, 'start', boxOf(1, 4)),
      (each) => place(each, 'bell', boxOf(7, 4)),
      (each) => place(each, 'wind', boxBetween({ column: 4, row: 3 }, { column: 7, row: 4 })),
    )
    const wider = applyChanges(full, resize(full, 10, 9))
    expect(wider.things[0]).toMatchObject({ kind: 'start', x: 24, y: 7 * 16 + 8 })
    expect(wider.ground[8], 'the ground stays at the bottom').toBe(0)
    const narrower = applyChanges(wider, resize(wider, 6, 6))
    expect(narrower.things).toMatchObject([
      { kind: 'start', y: 4 * 16 + 8 },
      { kind: 'wind', width: 32 },
    ])
    expect(narrower.ground.filter((id) => id === 0)).toHaveLength(6)
  })
})
