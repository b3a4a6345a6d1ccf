import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { isTaken, keyUseOf, needsKey, typedKey } from '../../shared/keys.ts'
import {
  boxBetween,
  type Cell,
  cellOf,
  type LevelDocument,
  lineBetween,
  rectangleBetween,
} from '../../sim/editor/document.ts'
import { type Change, deleteThing, erase, moveThing, paint, place, replaceDocument } from '../../sim/editor/edits.ts'
import { readMapDocument, writeMap } from '../../sim/editor/tmj.ts'
import type { ThingKind } from '../../sim/tiled/things.ts'
import { LevelError } from '../../sim/tiled.ts'
import { TILE_PX } from '../../sim/world.ts'
import { changeMode } from '../../store/app/appStore.ts'
import { withLevel } from '../../store/app/configEdits.ts'
import { FileError } from '../../store/app/fileError.ts'
import { LinkError } from '../../store/app/link.ts'
import type { EditorState } from '../../store/app/types.ts'
import { closeEditor } from '../../store/controls/editor.ts'
import { MAX_MAP_CHARACTERS } from '../../store/controls/levels.ts'
import { fileNameOf, isUnsaved, saveDraft, startTrial } from '../../store/editor/draft.ts'
import { levelLinkTo } from '../../store/files/levelLink.ts'
import { judgeLevel } from '../../store/files/levelSearch.ts'
import { createSystemClock } from '../../training/trainer/clock.ts'
import { showInAddress } from '../address.ts'
import { FileButton } from '../controls/FileButton.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import { download } from '../download.ts'
import { compact } from '../format.ts'
import { Icon } from '../icons.tsx'
import { usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { editorText } from '../text/editor.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'
import { actOn } from './actOn.ts'
import { BarButton, IconButton } from './BarButton.tsx'
import { type Brush, brushOfKey, contentsAt, FIRST_BRUSH, type Tool } from './brush.ts'
import { EditorIcon } from './EditorIcon.tsx'
import { LevelCanvas } from './LevelCanvas.tsx'
import { LevelFields, ThingFields } from './LevelFields.tsx'
import { Palette } from './Palette.tsx'
import { useCheck } from './useCheck.ts'
import { type News, useDraft } from './useDraft.ts'
import { useValues } from './useValues.ts'
import { ValueLegend } from './ValueLegend.tsx'
import '../styles/editor.css'

const TOOLS: readonly Tool[] = ['brush', 'rectangle', 'select']
const TOOL_KEYS: Readonly<Record<string, Tool>> = { b: 'brush', r: 'rectangle', v: 'select' }

/** The level editor: a dialog over the whole page, which keeps its draft and its undo while it is closed. */
export function EditorPage({ editor }: { readonly editor: EditorState }) {
  const page = usePage()
  const { store } = page
  const controls = useRunControls()
  const dialog = useRef<HTMLDialogElement>(null)
  const cursorId = useId()
  const moreId = useId()
  const more = useRef<HTMLDivElement>(null)
  const [news, setNews] = useState<News | null>(null)
  const say = useCallback((next: News) => setNews(next), [])
  const draft = useDraft(editor.asked, say)
  const { document, level, problem } = draft
  const { checked, isChecking, progress, check, stop } = useCheck(document, editor.isOpen)
  const [brush, setBrush] = useState<Brush>(FIRST_BRUSH)
  const [tool, setTool] = useState<Tool>('brush')
  const [cursor, setCursor] = useState<Cell>(() => startOf(document))
  const [selected, setSelected] = useState<number | null>(null)
  const [showsFields, setShowsFields] = useState(false)
  const [paintsValues, setPaintsValues] = useState(false)
  const values = useValues(level, editor.asked.level, paintsValues && editor.isOpen)

  useEffect(() => {
    if (!editor.isOpen) {
      dialog.current?.close()
      return
    }
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[role="application"]')?.focus()
  }, [editor.isOpen])

  // After a resize the cursor may be outside.
  const at: Cell = {
    column: Math.min(cursor.column, document.width - 1),
    row: Math.min(cursor.row, document.height - 1),
  }

  /** What was said before an edit no longer holds. */
  function change(make: (document: LevelDocument) => readonly Change[], stroke?: number): void {
    setNews(null)
    draft.change(make, stroke)
  }

  function goBack(step: () => void): void {
    setNews(null)
    step()
  }

  function choose(next: Brush): void {
    setBrush(next)
    if (tool === 'select') setTool('brush')
  }

  function brushOn(each: LevelDocument, cells: readonly Cell[], erases: boolean): Change[] {
    if (erases || brush.kind === 'eraser') return erase(each, cells)
    return brush.kind === 'tile' ? paint(each, cells, brush.tile.layer, brush.tile.id) : []
  }

  function placeThing(kind: ThingKind, from: Cell, to: Cell): void {
    change((each) => {
      const count = each.things.filter((thing) => thing.kind === kind).length
      return place(each, kind, boxBetween(from, to), editorText.draft.milestone(count + 1))
    })
  }

  /** Runs an action that may fail with a sentence for the person; says that sentence. */
  function attempt<Result>(action: () => Result): Result | null {
    try {
      return action()
    } catch (error) {
      const isSaid = error instanceof LevelError || error instanceof FileError || error instanceof LinkError
      if (!isSaid) throw error
      setNews({
        kind: 'warning',
        text: error instanceof LinkError ? editorText.notShared(error.message) : error.message,
      })
      return null
    }
  }

  function warn(said: string): void {
    setNews({ kind: 'warning', text: said })
  }

  function playFromHere(): void {
    if (problem !== null) warn(editorText.problem(problem))
    else if (attempt(() => startTrial(store, document, at)) === false) warn(editorText.noGround)
  }

  function toggleValues(): void {
    setPaintsValues(!paintsValues)
  }

  function checkLevel(): void {
    if (isChecking) {
      stop()
      setNews({ kind: 'info', text: editorText.stopped })
      return
    }
    setNews(null) // what it lacks, or what is found, is said then
    if (level !== null) void check(level)
  }

  /** The id of the saved level; null if it is none. */
  function save(): string | null {
    if (problem !== null) {
      warn(editorText.problem(problem))
      return null
    }
    const saved = attempt(() => saveDraft(page, { document, savedAs: draft.savedAs }, checked?.verdict ?? null))
    if (saved === null) return null
    const { file, isStored } = saved
    draft.setSavedAs(file.id)
    setNews(
      isStored
        ? { kind: 'info', text: editorText.saved(file.name) }
        : { kind: 'warning', text: text.levels.notStored(file.name) },
    )
    const clock = createSystemClock()
    void judgeLevel(file.id, { ...page, clock }).then(() => clock.close())
    return file.id
  }

  function train(): void {
    const id = save()
    if (id === null) return
    controls.setConfig(withLevel(store.getState().config, id))
    closeEditor(store)
    changeMode(store, 'train')
  }

  async function share(): Promise<void> {
    if (problem !== null) {
      warn(editorText.problem(problem))
      return
    }
    const link = attempt(() => levelLinkTo(location.href, writeMap(document)))
    if (link === null) return
    try {
      await navigator.clipboard.writeText(link)
      setNews({ kind: 'info', text: editorText.shared(link.length) })
    } catch {
      showInAddress(link)
      setNews({ kind: 'info', text: editorText.shareFailed })
    }
  }

  function exportMap(): void {
    const name = fileNameOf(document)
    download(name, writeMap(document), 'application/json')
    setNews({ kind: 'info', text: editorText.exported(name) })
  }

  async function importMap(file: File): Promise<void> {
    const content = await file.slice(0, MAX_MAP_CHARACTERS + 1).text()
    const opened = attempt(() => readMapDocument(content, file.name))
    if (opened === null) return
    change((each) => replaceDocument(each, opened))
    setNews({ kind: 'info', text: editorText.imported(file.name) })
  }

  /** An action of the menu, which closes with it. */
  function fromMenu(act: () => unknown): () => void {
    return () => {
      more.current?.hidePopover()
      act()
    }
  }

  function deleteHere(): void {
    change((each) => (tool === 'select' && selected !== null ? deleteThing(each, selected) : erase(each, [at])))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const use = keyUseOf(event.target)
    const key = typedKey(event.nativeEvent)
    if (key === 'Escape') actOn(event, event.isDefaultPrevented() ? undefined : afterEscape())
    else actOn(event, event.ctrlKey || event.metaKey ? commandOf(key, event.shiftKey, use === 'typing') : plainOf(key))

    function plainOf(typed: string): (() => void) | undefined {
      // Radio buttons of the palette use arrows and Space alone.
      if (isTaken(event.nativeEvent) || needsKey(use, event.key)) return undefined
      const chosen = brushOfKey(typed, brush)
      if (chosen !== undefined) return () => choose(chosen)
      const nextTool = TOOL_KEYS[typed]
      if (nextTool !== undefined) return () => setTool(nextTool)
      return { p: playFromHere, c: checkLevel, m: toggleValues }[typed]
    }
  }

  /** Escape ends what is open, one thing at a time, and closes the editor at last. A menu the browser closes. */
  function afterEscape(): (() => void) | undefined {
    if (more.current?.matches(':popover-open')) return undefined
    if (isChecking) return checkLevel
    if (news?.kind === 'warning') return () => setNews(null)
    return document.things.some(({ id }) => id === selected) ? () => setSelected(null) : undefined
  }

  function commandOf(key: string, shift: boolean, isTyping: boolean): (() => void) | undefined {
    if (key === 's') return () => void save()
    if (isTyping) return undefined
    if (key === 'z') return () => goBack(shift ? draft.redo : draft.undo)
    return key === 'y' ? () => goBack(draft.redo) : undefined
  }

  const standing = document.things.filter(({ x, y, width }) => {
    return width === 0 && Math.floor(x / TILE_PX) === at.column && Math.floor(y / TILE_PX) === at.row
  })
  const atCursor = editorText.at(at.column, at.row, [
    ...standing.map(({ kind }) => kind),
    ...contentsAt(document, at.column * document.height + at.row),
  ])
  const unsaved = isUnsaved({ document, savedAs: draft.savedAs })

  return (
    <dialog
      ref={dialog}
      className="editor"
      aria-label={editorText.title}
      onClose={() => {
        if (store.getState().editor?.isOpen) closeEditor(store)
      }}
      onKeyDown={onKeyDown}
    >
      <header className="editor-bar">
        <IconButton label={editorText.close} onClick={() => closeEditor(store)}>
          <Icon name="close" />
        </IconButton>
        <h2>
          {document.name}
          {unsaved && <span aria-hidden="true"> •</span>}
        </h2>
        <IconButton label={editorText.undo} isDisabled={!draft.canUndo} onClick={() => goBack(draft.undo)}>
          <EditorIcon name="undo" />
        </IconButton>
        <IconButton label={editorText.redo} isDisabled={!draft.canRedo} onClick={() => goBack(draft.redo)}>
          <EditorIcon name="redo" />
        </IconButton>
        <div className="editor-actions">
          <BarButton look="primary" title={editorText.playHelp} onClick={playFromHere}>
            <Icon name="train" /> {editorText.play}
          </BarButton>
          <BarButton title={isChecking ? editorText.stopHelp : editorText.checkHelp} onClick={checkLevel}>
            <Icon name={isChecking ? 'stop' : 'check'} /> {isChecking ? editorText.stop : editorText.check}
          </BarButton>
          <button type="button" className="button editor-more-open" popoverTarget={moreId}>
            {editorText.more}
          </button>
          {/* A menu where the row has no room for them. */}
          <div id={moreId} ref={more} popover="auto" className="editor-more">
            <BarButton title={editorText.saveHelp} onClick={fromMenu(save)}>
              {editorText.save}
            </BarButton>
            <BarButton title={editorText.trainHelp} onClick={fromMenu(train)}>
              {editorText.train}
            </BarButton>
            <BarButton look="quiet" onClick={fromMenu(share)}>
              <Icon name="link" /> {editorText.share}
            </BarButton>
            <BarButton look="quiet" title={editorText.exportHelp} onClick={fromMenu(exportMap)}>
              <Icon name="download" /> {editorText.export}
            </BarButton>
            <FileButton
              label={editorText.import}
              title={editorText.importHelp}
              accept=".tmj,.json"
              testId="editor-import"
              onFile={(file) => fromMenu(() => importMap(file))()}
            />
          </div>
          <button
            type="button"
            className="quiet-button editor-fields-open"
            aria-expanded={showsFields}
            onClick={() => setShowsFields(!showsFields)}
          >
            <Icon name="settings" /> {editorText.level}
          </button>
        </div>
      </header>
      <div className="editor-palette">
        <div title={editorText.toolHelp[tool]}>
          <Segmented<Tool>
            label={editorText.tools.label}
            options={TOOLS.map((each) => ({ value: each, label: editorText.tools[each] }))}
            value={tool}
            onChange={setTool}
          />
        </div>
        <Palette brush={brush} look={document.look} onChoose={choose} />
      </div>
      <LevelCanvas
        {...{ document, brush, tool, cursor: at, selected }}
        findings={checked?.findings ?? null}
        values={values?.kind === 'painted' ? values.map : null}
        describedBy={cursorId}
        onCursor={setCursor}
        onPaint={(from, to, stroke, erases) =>
          change((each) => brushOn(each, lineBetween(each, from, to), erases), stroke)
        }
        onFill={(from, to) => change((each) => brushOn(each, rectangleBetween(each, from, to), false))}
        onPlace={(from, to) => brush.kind === 'thing' && placeThing(brush.thing, from, to)}
        onSelect={setSelected}
        onMove={(id, columns, rows, stroke) => change((each) => moveThing(each, id, columns, rows), stroke)}
        onDelete={deleteHere}
        onCancel={draft.cancel}
      >
        <ValueLegend values={values} isOn={paintsValues} isDraftPlayable={level !== null} onToggle={toggleValues} />
        <p id={cursorId} className="editor-cursor">
          {atCursor}
          <span className="unseen"> {editorText.keys}</span>
        </p>
      </LevelCanvas>
      <aside className="editor-side" data-open={showsFields || undefined}>
        <h3>{editorText.level}</h3>
        <LevelFields document={document} onChange={change} onLimit={warn} />
        <ThingFields document={document} selected={selected} onChange={change} onLimit={warn} />
      </aside>
      <footer className="editor-status">
        <p role="status" data-kind={statusOf().kind}>
          {said(statusOf().text)}
        </p>
        {isChecking && progress !== null && (
          <p className="editor-progress">
            <progress aria-label={editorText.progress} value={progress.states} max={progress.most} />
            {editorText.states(compact(progress.states), compact(progress.most))}
          </p>
        )}
      </footer>
    </dialog>
  )

  function statusOf(): News {
    if (isChecking) return { kind: 'info', text: editorText.checking }
    if (news !== null) return news
    if (problem !== null) return { kind: 'warning', text: editorText.problem(problem) }
    if (checked === null) return { kind: 'info', text: '' }
    const { verdict } = checked
    if (verdict.kind === 'solved') return { kind: 'info', text: editorText.solved(verdict.decisions) }
    const said = verdict.kind === 'cutOff' ? editorText.cutOff(verdict.reason) : editorText.unsolved(verdict)
    return { kind: 'warning', text: said }
  }
}

/** Where the hero starts, so that “Play from here” begins there. */
function startOf({ things }: LevelDocument): Cell {
  const start = things.find(({ kind }) => kind === 'start')
  return start === undefined ? { column: 0, row: 0 } : cellOf(start)
}
