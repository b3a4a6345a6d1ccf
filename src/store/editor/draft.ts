import * as v from 'valibot'
import { crc32 } from '../../shared/crc.ts'
import {
  boxBetween,
  type Cell,
  emptyDocument,
  type LevelDocument,
  type LevelSettings,
  rectangleBetween,
} from '../../sim/editor/document.ts'
import { applyChanges, paint, place } from '../../sim/editor/edits.ts'
import { footingBelow, TILE_CHOICES } from '../../sim/editor/palette.ts'
import { DEFAULT_TIME_LIMIT, documentOfLevel, readMapDocument, writeMap } from '../../sim/editor/tmj.ts'
import { addedLevels, addLevel, type LevelFile, loadLevel, mapOfLevel, readMap, trialId } from '../../sim/levels.ts'
import { type AppStore, INITIAL_PLAY } from '../app/appStore.ts'
import { platformerOf } from '../app/configEdits.ts'
import type { LevelVerdict } from '../app/types.ts'
import type { Levels } from '../controls/levels.ts'
import { readLevelFile } from '../files/levelFile.ts'
import { fileStem } from '../files/levelLink.ts'

/** A level under edit and the imported level that it was last saved as. */
interface Draft {
  readonly document: LevelDocument
  readonly savedAs: string | null
}

const NEW_WIDTH = 24
const NEW_HEIGHT = 11 // as high as the stage

/** A new level: a floor, a start and a bell, so that it can be played at once. */
export function newDocument(texts: Pick<LevelSettings, 'name' | 'lesson'>): LevelDocument {
  const empty = emptyDocument(NEW_WIDTH, NEW_HEIGHT, {
    ...{ ...texts, look: 'lobby', timeLimitDecisions: DEFAULT_TIME_LIMIT, onlyReward: null },
  })
  const at = (column: number, row: number): Cell => ({ column, row })
  const tileOf = (name: string) => TILE_CHOICES.find((each) => each.name === name)?.id ?? 0
  const rowOf = (row: number) => rectangleBetween(empty, at(0, row), at(NEW_WIDTH - 1, row))
  const boxAt = (column: number) => boxBetween(at(column, NEW_HEIGHT - 3), at(column, NEW_HEIGHT - 3))
  return [
    (each: LevelDocument) => paint(each, rowOf(NEW_HEIGHT - 2), 'ground', tileOf('groundTop')),
    (each: LevelDocument) => paint(each, rowOf(NEW_HEIGHT - 1), 'ground', tileOf('groundFill')),
    (each: LevelDocument) => place(each, 'start', boxAt(2)),
    (each: LevelDocument) => place(each, 'bell', boxAt(NEW_WIDTH - 3)),
  ].reduce((document, step) => applyChanges(document, step(document)), empty)
}

/** A copy of a level to edit. */
export function copyOf(level: string): LevelDocument {
  const map = mapOfLevel(level)
  return map === null ? documentOfLevel(loadLevel(level)) : readMapDocument(map, `${level}.tmj`)
}

/** The name of the draft's file. */
export function fileNameOf({ name }: LevelDocument): string {
  return `${fileStem(name)}.tmj`
}

// ——— the draft over reloads ———

const DRAFT_KEY = 'bellman-bros/draft'
const DRAFT_FILE = 'draft.tmj' // in messages
const STORED = v.object({ map: v.string(), savedAs: v.nullable(v.string()) })

/** The draft of the last visit; null if there is none that can be read. `storage` is a function, because where storage is forbidden even naming it throws. */
export function recallDraft(storage: () => Storage): Draft | null {
  try {
    const { map, savedAs } = v.parse(STORED, JSON.parse(storage().getItem(DRAFT_KEY) ?? ''))
    return { document: readMapDocument(map, DRAFT_FILE), savedAs }
  } catch {
    return null
  }
}

/** Stores the draft. False if storage is full or forbidden. */
export function keepDraft(storage: () => Storage, { document, savedAs }: Draft): boolean {
  try {
    storage().setItem(DRAFT_KEY, JSON.stringify({ map: writeMap(document), savedAs }))
    return true
  } catch {
    return false
  }
}

/** Whether the draft is not the level that it was saved as. */
export function isUnsaved({ document, savedAs }: Draft): boolean {
  return savedAs === null || addedLevels().find(({ id }) => id === savedAs)?.map !== writeMap(document)
}

// ——— what is done with it ———

interface Saved {
  readonly file: LevelFile
  /** False: storage is full or forbidden, so that a reload loses the level. */
  readonly isStored: boolean
}

/**
 * Saves the draft among the imported levels. An imported level never changes: the one that it was saved as before is
 * replaced if no run, policy or clip is of it, and stays otherwise. Throws `LevelError` or `FileError`, and has then changed nothing.
 */
export function saveDraft(
  { store, levels }: { readonly store: AppStore; readonly levels: Levels },
  { document, savedAs }: Draft,
  verdict: LevelVerdict | null,
): Saved {
  const map = writeMap(document)
  const fileName = fileNameOf(document)
  readMap({ fileName, map })
  const before = addedLevels().find(({ id }) => id === savedAs)
  if (before?.map === map && before.fileName === fileName) return { file: before, isStored: true }

  const { config, play, levels: known } = store.getState()
  const isChosen = platformerOf(config.env)?.level === savedAs || play.level === savedAs
  const oldVerdict = known.find(({ id }) => id === savedAs)?.verdict ?? null
  const isReplaced = before !== undefined && levels.remove(before.id) === null
  try {
    const file = readLevelFile(fileName, map)
    const isStored = levels.add(file)
    if (verdict !== null) levels.judge(file.id, verdict)
    if (isChosen) levels.choose(file.id)
    return { file, isStored }
  } catch (error) {
    if (isReplaced) {
      levels.add(before)
      if (oldVerdict !== null) levels.judge(before.id, oldVerdict)
      if (isChosen) levels.choose(before.id)
    }
    throw error
  }
}

/**
 * Plays the draft, from its start or from the first ground below a tile. Throws `LevelError` if it is no level yet; false if there is no ground.
 */
export function startTrial(store: AppStore, draft: LevelDocument, from: Cell | null): boolean {
  const { editor, mode, play } = store.getState()
  if (editor === null) throw new Error('A draft is tried from the open editor.')
  const footing = from === null ? null : footingBelow(draft, from)
  if (from !== null && footing === null) return false
  const document = footing === null ? draft : applyChanges(draft, place(draft, 'start', boxBetween(footing, footing)))
  const map = writeMap(document)
  const id = trialId(crc32(new TextEncoder().encode(map)))
  addLevel({ id, name: document.name, fileName: fileNameOf(document), map })
  store.setState({
    mode: 'play',
    play: { ...INITIAL_PLAY, level: id, screen: 'playing' },
    editor: { ...editor, isOpen: false, trial: { id, mode, level: play.level } },
  })
  return true
}
