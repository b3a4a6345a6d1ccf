import { afterEach, describe, expect, it } from 'vitest'
import { boxBetween } from '../../../src/sim/editor/document.ts'
import {
  applyChanges,
  changeSettings,
  deleteThing,
  type EditHistory,
  edit,
  paint,
  place,
  redo,
  resize,
  startHistory,
  undo,
} from '../../../src/sim/editor/edits.ts'
import { writeMap } from '../../../src/sim/editor/tmj.ts'
import { addedLevels, loadLevel, trialId } from '../../../src/sim/levels.ts'
import { HERO_WIDTH } from '../../../src/sim/player.ts'
import { LevelError, TALLEST_MAP, WIDEST_MAP } from '../../../src/sim/tiled.ts'
import { TILE } from '../../../src/sim/world.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { FileError } from '../../../src/store/app/fileError.ts'
import { closeEditor, openEditor } from '../../../src/store/controls/editor.ts'
import { createLevels } from '../../../src/store/controls/levels.ts'
import {
  copyOf,
  fileNameOf,
  isUnsaved,
  keepDraft,
  newDocument,
  recallDraft,
  saveDraft,
  startTrial,
} from '../../../src/store/editor/draft.ts'
import { forgetLevels, memoryStorage } from '../importedLevels.ts'

afterEach(forgetLevels)

const DRAFT = newDocument({ name: 'My attic', lesson: 'A test.' })
const named = (name: string) => applyChanges(DRAFT, changeSettings(DRAFT, { name }))

function openPage() {
  const store = createAppStore(defaultRunConfig())
  const storage = memoryStorage()
  const levels = createLevels(
    store,
    () => storage,
    () => 0,
  )
  return { store, levels, storage }
}

describe('a draft', () => {
  it('is kept over a reload with what it was saved as, and is a new one where nothing can be read', () => {
    const storage = memoryStorage()
    expect(recallDraft(() => storage)).toBeNull()
    expect(keepDraft(() => storage, { document: DRAFT, savedAs: 'own-attic' })).toBe(true)
    expect(recallDraft(() => storage)).toEqual({ document: DRAFT, savedAs: 'own-attic' })
    storage.setItem(storage.key(0) ?? '', '{"map":"{","savedAs":null}')
    expect(recallDraft(() => storage)).toBeNull()
    storage.refuses = true
    expect(keepDraft(() => storage, { document: DRAFT, savedAs: null })).toBe(false)
  })

  it('is kept also while it is no level yet', () => {
    const storage = memoryStorage()
    const bell = DRAFT.things.find(({ kind }) => kind === 'bell')
    const document = applyChanges(DRAFT, deleteThing(DRAFT, bell?.id ?? -1))
    keepDraft(() => storage, { document, savedAs: null })
    expect(recallDraft(() => storage)?.document.things.map(({ kind }) => kind)).toEqual(['start'])
  })

  it('is a copy of a level of the game, of an imported one, or of an endless one, and plays as it does', () => {
    const page = openPage()
    const { file } = saveDraft(page, { document: DRAFT, savedAs: null }, null)
    expect(copyOf(file.id)).toEqual(DRAFT)
    expect(copyOf('lobby').name).toBe('Lobby')
    const endless = copyOf('endless-3-40')
    expect(endless.width).toBe(loadLevel('endless-3-40').width)
  })
})

describe('saving', () => {
  it('adds the level, and says so until the next edit', () => {
    const page = openPage()
    expect(isUnsaved({ document: DRAFT, savedAs: null })).toBe(true)
    const { file, isStored } = saveDraft(page, { document: DRAFT, savedAs: null }, { kind: 'solved', decisions: 20 })
    expect(isStored).toBe(true)
    expect(file).toMatchObject({ name: 'My attic', fileName: 'my-attic.tmj' })
    expect(page.store.getState().levels).toMatchObject([{ id: file.id, verdict: { kind: 'solved' } }])
    expect(isUnsaved({ document: DRAFT, savedAs: file.id })).toBe(false)
    const longer = applyChanges(DRAFT, changeSettings(DRAFT, { timeLimitDecisions: 999 }))
    expect(isUnsaved({ document: longer, savedAs: file.id })).toBe(true)
  })

  it('replaces what it was saved as, unless a run is of that', () => {
    const page = openPage()
    const { file: first } = saveDraft(page, { document: DRAFT, savedAs: null }, null)
    page.levels.choose(first.id)
    const { file: second } = saveDraft(page, { document: named('Loft'), savedAs: first.id }, null)
    expect(addedLevels().map(({ id }) => id)).toEqual([second.id])
    const { config } = page.store.getState()
    expect(config.env, 'it stays chosen').toMatchObject({ level: second.id })

    patch(page.store, 'run', { startedWith: config })
    const { file: third } = saveDraft(page, { document: named('Roof'), savedAs: second.id }, null)
    expect(addedLevels().map(({ id }) => id)).toEqual([second.id, third.id])
  })

  it('that is refused changes nothing', () => {
    const page = openPage()
    const { file } = saveDraft(page, { document: DRAFT, savedAs: null }, { kind: 'solved', decisions: 20 })
    const before = page.store.getState().levels
    const broken = applyChanges(DRAFT, changeSettings(DRAFT, { onlyReward: 'no such term' }))
    expect(() => saveDraft(page, { document: broken, savedAs: file.id }, null)).toThrow(FileError)
    expect(page.store.getState().levels).toEqual(before)
    const start = DRAFT.things.find(({ kind }) => kind === 'start')
    const empty = applyChanges(DRAFT, deleteThing(DRAFT, start?.id ?? -1))
    expect(() => saveDraft(page, { document: empty, savedAs: file.id }, null)).toThrow(LevelError)
    expect(addedLevels()).toEqual([file])
  })

  it('names the file after the level, in any script', () => {
    expect(['My attic!', '屋根裏', '///'].map((name) => fileNameOf(named(name)))).toEqual([
      'my-attic.tmj',
      '屋根裏.tmj',
      'level.tmj',
    ])
  })
})

describe('undo', () => {
  it('has no limit: a thousand strokes lead back to the new level, and forth again', () => {
    let history: EditHistory = startHistory(DRAFT)
    for (let stroke = 0; stroke < 1000; stroke++) {
      const cell = { column: stroke % DRAFT.width, row: Math.floor(stroke / DRAFT.width) % 5 }
      history = edit(history, paint(history.document, [cell], 'ground', stroke % 7), stroke)
    }
    const drawn = history.document
    let steps = 0
    for (let back = undo(history); back !== null; back = undo(back)) {
      history = back
      steps++
    }
    expect(steps).toBeGreaterThan(800)
    expect(history.document).toEqual(DRAFT)
    for (let forth = redo(history); forth !== null; forth = redo(forth)) history = forth
    expect(history.document).toEqual(drawn)
  })

  it('brings back what a smaller size had no room for', () => {
    const small = edit(startHistory(DRAFT), resize(DRAFT, 8, 6))
    expect(small.document.things.map(({ kind }) => kind)).toEqual(['start'])
    expect(undo(small)?.document).toEqual(DRAFT)
  })

  it('takes the largest size that a level may have, which is kept and read back', () => {
    const large = applyChanges(DRAFT, resize(DRAFT, WIDEST_MAP, TALLEST_MAP))
    const storage = memoryStorage()
    keepDraft(() => storage, { document: large, savedAs: null })
    expect(recallDraft(() => storage)?.document).toEqual(large)
  })
})

describe('playing from the cursor', () => {
  it('starts on the first ground below it, in a level of no list, and leaves the draft as it is', () => {
    const { store } = openPage()
    openEditor(store, null)
    expect(startTrial(store, DRAFT, { column: 12, row: 1 })).toBe(true)
    const { mode, play, editor } = store.getState()
    expect({ mode, screen: play.screen }).toEqual({ mode: 'play', screen: 'playing' })
    expect(editor).toMatchObject({ isOpen: false, trial: { id: play.level, mode: 'train' } })
    const level = loadLevel(play.level)
    expect(level.startX).toBe(12 * TILE + (TILE - HERO_WIDTH) / 2)
    expect(level.startY >> 12, 'above the floor').toBe(8)
    expect(addedLevels()).toEqual([])
    expect(DRAFT.things.find(({ kind }) => kind === 'start')?.x).toBe(40)
  })

  it('starts at the start without a cursor, and not where there is no ground', () => {
    const { store } = openPage()
    openEditor(store, null)
    const hole = applyChanges(
      DRAFT,
      paint(
        DRAFT,
        [9, 10].map((row) => ({ column: 12, row })),
        'ground',
        -1,
      ),
    )
    expect(startTrial(store, hole, { column: 12, row: 1 })).toBe(false)
    expect(store.getState().editor).toMatchObject({ isOpen: true, trial: null })
    expect(startTrial(store, hole, null)).toBe(true)
    expect(loadLevel(store.getState().play.level).startX >> 12).toBe(2)
  })

  it('says what the draft lacks, and stays in the editor', () => {
    const { store } = openPage()
    openEditor(store, null)
    const bell = DRAFT.things.find(({ kind }) => kind === 'bell')
    const document = applyChanges(DRAFT, deleteThing(DRAFT, bell?.id ?? -1))
    expect(() => startTrial(store, document, null)).toThrow('no bell')
    expect(store.getState().editor?.isOpen).toBe(true)
  })

  it('ends with the editor on the same draft, and what was on the page before; the trial is forgotten', () => {
    const { store } = openPage()
    store.setState({ mode: 'train' })
    patch(store, 'play', { level: 'corridor' })
    openEditor(store, 'lobby')
    const asked = store.getState().editor?.asked
    startTrial(store, DRAFT, null)
    const trial = store.getState().play.level
    openEditor(store, trial, true)
    const { mode, play, editor } = store.getState()
    expect({ mode, level: play.level }).toEqual({ mode: 'train', level: 'corridor' })
    expect(editor).toEqual({ isOpen: true, asked, trial: null })
    expect(() => loadLevel(trial)).toThrow()
    expect(trial).toMatch(new RegExp(`^${trialId(0).slice(0, -1)}`))
  })
})

describe('the editor', () => {
  it('opens on a new level, on a copy, or on the draft that it was closed with', () => {
    const { store } = openPage()
    openEditor(store, null)
    expect(store.getState().editor).toEqual({
      isOpen: true,
      asked: { level: null, resumes: false, serial: 1 },
      trial: null,
    })
    closeEditor(store)
    expect(store.getState().editor?.isOpen).toBe(false)
    openEditor(store, 'lobby', true)
    expect(store.getState().editor?.asked, 'the draft').toEqual({ level: null, resumes: false, serial: 1 })
    openEditor(store, 'lobby')
    expect(store.getState().editor?.asked).toEqual({ level: 'lobby', resumes: false, serial: 2 })
  })

  it('is not closed where it was never opened', () => {
    const { store } = openPage()
    closeEditor(store)
    expect(store.getState().editor).toBeNull()
    expect(() => startTrial(store, DRAFT, null)).toThrow('open editor')
  })
})

it('a milestone, or any thing, stays in the map that is exported', () => {
  const box = boxBetween({ column: 4, row: 3 }, { column: 6, row: 4 })
  const wind = applyChanges(DRAFT, place(DRAFT, 'wind', box))
  expect(JSON.parse(writeMap(wind)).layers[2].objects.map(({ type }: { type: string }) => type)).toContain('wind')
})
