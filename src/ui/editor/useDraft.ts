import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LevelDocument } from '../../sim/editor/document.ts'
import {
  type Change,
  type EditHistory,
  edit,
  redo,
  replaceDocument,
  startHistory,
  undo,
} from '../../sim/editor/edits.ts'
import { levelOf } from '../../sim/editor/tmj.ts'
import { LevelError } from '../../sim/tiled.ts'
import type { Level } from '../../sim/world.ts'
import type { EditorState } from '../../store/app/types.ts'
import { copyOf, fileNameOf, isUnsaved, keepDraft, newDocument, recallDraft } from '../../store/editor/draft.ts'
import { editorText } from '../text/editor.ts'
import { said } from '../text/words.ts'

/** What the editor says about the last action. */
export interface News {
  readonly kind: 'info' | 'warning'
  readonly text: string
}

/** The draft with its undo, kept in the browser, and what it lacks. */
interface DraftState {
  readonly document: LevelDocument
  /** The draft as a level; null if it is none yet. */
  readonly level: Level | null
  /** Why it is none. */
  readonly problem: string | null
  readonly savedAs: string | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Makes changes. Those of the same stroke are one step. */
  change(make: (document: LevelDocument) => readonly Change[], stroke?: number): void
  undo(): void
  redo(): void
  /** Undoes the last step if it belongs to this stroke. */
  cancel(stroke: number): void
  setSavedAs(id: string): void
}

interface Editing {
  readonly history: EditHistory
  readonly savedAs: string | null
}

const storage = () => localStorage

/** `say` is called with what happened to the draft as a person asked for another level. */
export function useDraft(asked: EditorState['asked'], say: (news: News) => void): DraftState {
  const first = useRef<{ readonly editing: Editing; readonly news: News | null } | null>(null)
  first.current ??= begin(asked)
  const [{ history, savedAs }, setEditing] = useState(first.current.editing)
  const { document } = history

  // The requests that come while a draft is open.
  const serial = useRef(asked.serial)
  useEffect(() => {
    const started = first.current?.news
    if (started) say(started)
  }, [say])
  useEffect(() => {
    if (serial.current === asked.serial) return
    serial.current = asked.serial
    setEditing((editing) => ({
      history: edit(editing.history, replaceDocument(editing.history.document, documentFor(asked))),
      savedAs: null,
    }))
    say({ kind: 'info', text: editorText.aside(document.name) })
  }, [asked, document, say])

  const isEdited = history.past !== null || history.future !== null
  useEffect(() => {
    if (isEdited && !keepDraft(storage, { document, savedAs })) say({ kind: 'warning', text: editorText.notKept })
  }, [document, savedAs, isEdited, say])

  const { level, problem } = useMemo(() => read(document), [document])
  const step = useCallback((make: (history: EditHistory) => EditHistory | null) => {
    setEditing((editing) => ({ ...editing, history: make(editing.history) ?? editing.history }))
  }, [])
  return {
    ...{ document, level, problem, savedAs },
    canUndo: history.past !== null,
    canRedo: history.future !== null,
    change: useCallback(
      (make, stroke) => step((before) => edit(before, make(before.document), stroke ?? null)),
      [step],
    ),
    undo: useCallback(() => step(undo), [step]),
    redo: useCallback(() => step(redo), [step]),
    cancel: useCallback((stroke) => step((before) => (before.past?.stroke === stroke ? undo(before) : null)), [step]),
    setSavedAs: useCallback((id) => setEditing((editing) => ({ ...editing, savedAs: id })), []),
  }
}

/** The document that was asked for. A draft that was not saved comes first, or waits one step of Undo away. */
function begin(asked: EditorState['asked']): { editing: Editing; news: News | null } {
  const kept = recallDraft(storage)
  if (kept === null || !isUnsaved(kept)) {
    return { editing: { history: startHistory(documentFor(asked)), savedAs: null }, news: null }
  }
  const { document, savedAs } = kept
  if (asked.resumes) {
    return {
      editing: { history: startHistory(document), savedAs },
      news: { kind: 'info', text: editorText.resumed(document.name) },
    }
  }
  const history = edit(startHistory(document), replaceDocument(document, documentFor(asked)))
  return { editing: { history, savedAs: null }, news: { kind: 'info', text: editorText.aside(document.name) } }
}

function documentFor({ level }: EditorState['asked']): LevelDocument {
  const { name, lesson } = editorText.draft
  return level === null ? newDocument({ name, lesson }) : inLanguage(copyOf(level))
}

/** A copy of a level of the game says its names in the language of the page: from now on they are the person's to change. */
export function inLanguage(document: LevelDocument): LevelDocument {
  const { name, lesson, things } = document
  return {
    ...document,
    name: said(name),
    lesson: said(lesson),
    things: things.map((thing) => ({ ...thing, name: said(thing.name) })),
  }
}

function read(document: LevelDocument): { level: Level | null; problem: string | null } {
  const missing = editorText.missing
  const has = (kind: string) => document.things.some((thing) => thing.kind === kind)
  if (!has('start')) return { level: null, problem: missing.start }
  if (!has('bell')) return { level: null, problem: missing.bell }
  if (document.name.trim() === '') return { level: null, problem: missing.name }
  if (document.lesson.trim() === '') return { level: null, problem: missing.lesson }
  try {
    return { level: levelOf(document, fileNameOf(document)), problem: null }
  } catch (error) {
    if (error instanceof LevelError) return { level: null, problem: error.message }
    throw error
  }
}
