import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { ValueMap } from '../../policies/valueMap.ts'
import { boxBetween, type Cell, isInside, type LevelDocument, thingAt } from '../../sim/editor/document.ts'
import { TILE_PX } from '../../sim/world.ts'
import { editorText } from '../text/editor.ts'
import { actOn } from './actOn.ts'
import { IconButton } from './BarButton.tsx'
import type { Brush, Tool } from './brush.ts'
import { drawLevel, type Findings, type Place } from './drawLevel.ts'
import { EditorIcon } from './EditorIcon.tsx'
import { Overview } from './Overview.tsx'
import { SPRITES_URL, tilesetUrl } from './pictures.ts'

interface LevelCanvasProps {
  readonly document: LevelDocument
  readonly brush: Brush
  readonly tool: Tool
  readonly cursor: Cell
  readonly selected: number | null
  readonly findings: Findings | null
  /** V(s), painted over the level. */
  readonly values: ValueMap | null
  /** What is below it, beside the zoom. */
  readonly children: ReactNode
  /** Id of a text that says what is at the cursor. */
  readonly describedBy: string
  onCursor(cell: Cell): void
  /** Paints along a line; a stroke is one step. */
  onPaint(from: Cell, to: Cell, stroke: number, erases: boolean): void
  onFill(from: Cell, to: Cell): void
  onPlace(from: Cell, to: Cell): void
  onSelect(id: number | null): void
  onMove(id: number, columns: number, rows: number, stroke: number): void
  onDelete(): void
  /** Takes back what a finger has painted before the second one came. */
  onCancel(stroke: number): void
}

const MIN_SCALE = 1
const MAX_SCALE = 6
const EDGE_PX = 24 // of the level that stays in sight

/** What the pointer is doing. */
type Gesture =
  | { readonly kind: 'paint'; readonly stroke: number; readonly erases: boolean; readonly last: Cell }
  | { readonly kind: 'box'; readonly from: Cell; readonly to: Cell }
  | { readonly kind: 'move'; readonly stroke: number; readonly thing: number; readonly last: Cell }
  /** The level follows the middle of what holds it, and grows with the distance of two fingers. */
  | { readonly kind: 'pan'; readonly from: Hold; readonly place: Place }

interface Point {
  readonly x: number
  readonly y: number
}

/** Where a pointer or two fingers hold the level: their middle, and how far they are apart (0 of one). */
interface Hold extends Point {
  readonly apart: number
}

/** The level on a grid, to paint on by mouse, fingers and keys. */
export function LevelCanvas(props: LevelCanvasProps) {
  const { document: level, brush, tool, cursor, selected, findings, values } = props
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [view, setView] = useState<Place | null>(null)
  const [gesture, setGesture] = useState<Gesture | null>(null)
  const [anchor, setAnchor] = useState<Cell | null>(null) // of a rectangle that is drawn by keys
  const strokes = useRef(0)
  const fingers = useRef(new Map<number, Point>())
  const place = view === null ? fitted(level, size) : bounded(view, level, size)
  const { left, top, scale } = place
  const tile = TILE_PX * scale
  const isWhole = level.width * tile <= size.width && level.height * tile <= size.height

  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  const tileset = usePicture(tilesetUrl(level.look))
  const sprites = usePicture(SPRITES_URL)

  const from = anchor ?? (gesture?.kind === 'box' ? gesture.from : null)
  const to = anchor === null && gesture?.kind === 'box' ? gesture.to : cursor
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || size.width === 0) return
    const ratio = window.devicePixelRatio
    context.canvas.width = Math.round(size.width * ratio)
    context.canvas.height = Math.round(size.height * ratio)
    const preview = from === null ? null : boxBetween(from, to)
    const picture = { document: level, tileset, sprites, cursor, preview, selected, findings, values }
    drawLevel(context, { left, top, scale }, picture, ratio)
  }, [level, tileset, sprites, left, top, scale, size, cursor, from, to, selected, findings, values])

  const nearest = findings?.nearest ?? null
  const revealed = useRef(nearest)
  useEffect(() => {
    if (nearest !== null && nearest !== revealed.current) reveal(nearest)
    revealed.current = nearest
  })

  // React's own listener of the wheel is passive, and could not keep the page from zooming.
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    function onWheel(event: WheelEvent): void {
      event.preventDefault()
      const { x, y } = pointOf(event)
      if (event.ctrlKey || event.metaKey) zoom(event.deltaY < 0 ? 1 : -1, x, y)
      else setView({ ...place, left: place.left - event.deltaX, top: place.top - event.deltaY })
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  })

  function pointOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
    const box = frame.current?.getBoundingClientRect()
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) }
  }

  /** The tile below a pointer, also outside the level. */
  function cellOf(event: { readonly clientX: number; readonly clientY: number }): Cell {
    const { x, y } = pointOf(event)
    const tile = TILE_PX * place.scale
    return { column: Math.floor((x - place.left) / tile), row: Math.floor((y - place.top) / tile) }
  }

  function inside({ column, row }: Cell): Cell {
    return {
      column: Math.max(0, Math.min(level.width - 1, column)),
      row: Math.max(0, Math.min(level.height - 1, row)),
    }
  }

  function zoom(step: number, x = size.width / 2, y = size.height / 2): void {
    const scale = inScale(place.scale + step)
    const by = scale / place.scale
    setView({ scale, left: x - (x - place.left) * by, top: y - (y - place.top) * by })
  }

  // ——— pointers ———

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (!(event.target instanceof HTMLCanvasElement)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setAnchor(null)
    if (event.pointerType === 'touch') {
      fingers.current.set(event.pointerId, pointOf(event))
      if (fingers.current.size === 2) {
        if (gesture?.kind === 'paint' || gesture?.kind === 'move') props.onCancel(gesture.stroke)
        setGesture({ kind: 'pan', from: holdOf(event), place })
        return
      }
    }
    const cell = cellOf(event)
    if (event.button === 1 || !isInside(level, cell)) {
      setGesture({ kind: 'pan', from: holdOf(event), place })
      return
    }
    props.onCursor(cell)
    const stroke = ++strokes.current
    if (event.button === 2 || (tool !== 'select' && tool !== 'rectangle' && brush.kind !== 'thing')) {
      const erases = event.button === 2 || brush.kind === 'eraser'
      props.onPaint(cell, cell, stroke, erases)
      setGesture({ kind: 'paint', stroke, erases, last: cell })
    } else if (tool === 'select') {
      const thing = thingAt(level, cell)?.id ?? null
      props.onSelect(thing)
      if (thing !== null) setGesture({ kind: 'move', stroke, thing, last: cell })
    } else {
      setGesture({ kind: 'box', from: cell, to: cell })
    }
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, pointOf(event))
    if (gesture === null) return
    if (gesture.kind === 'pan') {
      pan(gesture, holdOf(event))
      return
    }
    const cell = cellOf(event)
    if (gesture.kind === 'box') {
      props.onCursor(inside(cell))
      setGesture({ ...gesture, to: inside(cell) })
    } else if (cell.column !== gesture.last.column || cell.row !== gesture.last.row) {
      if (gesture.kind === 'paint') props.onPaint(gesture.last, cell, gesture.stroke, gesture.erases)
      else {
        const { column, row } = gesture.last
        props.onMove(gesture.thing, cell.column - column, cell.row - row, gesture.stroke)
      }
      props.onCursor(inside(cell))
      setGesture({ ...gesture, last: cell })
    }
  }

  function holdOf(event: PointerEvent<HTMLDivElement>): Hold {
    const [one, two] = [...fingers.current.values()]
    if (one === undefined || two === undefined) return { ...pointOf(event), apart: 0 }
    return { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2, apart: Math.hypot(one.x - two.x, one.y - two.y) }
  }

  /** What was held stays under the fingers. Reckoned from the start of the gesture, because both fingers move before a drawing. */
  function pan({ from, place: start }: Extract<Gesture, { kind: 'pan' }>, to: Hold): void {
    const stretch = from.apart === 0 ? 1 : to.apart / from.apart
    const scale = inScale(Math.round(start.scale * stretch))
    const by = scale / start.scale
    setView({ scale, left: to.x - (from.x - start.left) * by, top: to.y - (from.y - start.top) * by })
  }

  function onPointerEnd(event: PointerEvent<HTMLDivElement>): void {
    fingers.current.delete(event.pointerId)
    if (gesture?.kind === 'box' && event.type === 'pointerup') finishBox(gesture.from, gesture.to)
    setGesture(null)
  }

  function finishBox(start: Cell, end: Cell): void {
    if (brush.kind === 'thing') props.onPlace(start, end)
    else props.onFill(start, end)
  }

  // ——— keys ———

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (actOn(event, actionOf(event.key, event.shiftKey))) event.stopPropagation()
  }

  function actionOf(key: string, isHeld: boolean): (() => void) | undefined {
    const step = STEPS[key]
    if (step !== undefined) return () => move(step, isHeld)
    if (key === ' ' || key === 'Enter') return use
    if (key === 'Delete' || key === 'Backspace') return props.onDelete
    if (key === 'Escape' && anchor !== null) return () => setAnchor(null)
    if (key === '+' || key === '-') return () => zoom(key === '+' ? 1 : -1)
    return undefined
  }

  function move(step: Cell, isHeld: boolean): void {
    const next = inside({ column: cursor.column + step.column, row: cursor.row + step.row })
    if (isHeld && tool === 'select' && selected !== null) {
      props.onMove(selected, step.column, step.row, ++strokes.current)
    } else if (isHeld && tool === 'brush' && brush.kind !== 'thing') {
      props.onPaint(cursor, next, ++strokes.current, brush.kind === 'eraser')
    }
    props.onCursor(next)
    reveal(next)
  }

  function use(): void {
    if (tool === 'select') props.onSelect(thingAt(level, cursor)?.id ?? null)
    else if (tool === 'rectangle' && anchor === null) setAnchor(cursor)
    else if (tool === 'rectangle' && anchor !== null) {
      finishBox(anchor, cursor)
      setAnchor(null)
    } else if (brush.kind === 'thing') props.onPlace(cursor, cursor)
    else props.onPaint(cursor, cursor, ++strokes.current, brush.kind === 'eraser')
  }

  function lookAt(x: number, y: number): void {
    setView({ scale, left: size.width / 2 - x * scale, top: size.height / 2 - y * scale })
  }

  /** Moves the level until a tile, and its neighbours, are in sight. */
  function reveal({ column, row }: Cell): void {
    if (size.width === 0) return // not laid out yet
    const tile = TILE_PX * place.scale
    const near = (start: number, at: number, room: number) => {
      const [first, last] = [start + (at - 1) * tile, start + (at + 2) * tile]
      return first < 0 ? start - first : last > room ? start - (last - room) : start
    }
    setView({ ...place, left: near(place.left, column, size.width), top: near(place.top, row, size.height) })
  }

  return (
    <div className="editor-canvas">
      <div
        ref={frame}
        className="editor-frame"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application, with keys of its own
        tabIndex={0}
        data-testid="level-canvas"
        data-place={`${place.left} ${place.top} ${place.scale}`}
        aria-label={editorText.canvas(level.name, level.width, level.height)}
        aria-describedby={props.describedBy}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} style={{ width: size.width, height: size.height }} />
      </div>
      <div className="editor-strip">
        {size.width > 0 && !isWhole && (
          <Overview document={level} tileset={tileset} sprites={sprites} place={place} size={size} onLookAt={lookAt} />
        )}
        {props.children}
        <div className="editor-zoom">
          <IconButton label={editorText.zoomOut} isDisabled={place.scale === MIN_SCALE} onClick={() => zoom(-1)}>
            <EditorIcon name="minus" />
          </IconButton>
          <IconButton label={editorText.zoomIn} isDisabled={place.scale === MAX_SCALE} onClick={() => zoom(1)}>
            <EditorIcon name="plus" />
          </IconButton>
        </div>
      </div>
    </div>
  )
}

/** A picture once it has been loaded; null until then. */
function usePicture(url: string): HTMLImageElement | null {
  const [picture, setPicture] = useState<HTMLImageElement | null>(null)
  useEffect(() => {
    let isWanted = true
    const image = new Image()
    image.addEventListener('load', () => isWanted && setPicture(image), { once: true })
    image.src = url
    return () => {
      isWanted = false
    }
  }, [url])
  return picture
}

const inScale = (scale: number) => Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale))

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
}

/** The level as large as its height fits, from its left end; in the middle if all of it fits. */
function fitted(level: LevelDocument, { width, height }: { readonly width: number; readonly height: number }): Place {
  const fits = Math.floor(Math.max(height / (level.height * TILE_PX), MIN_SCALE))
  return bounded({ left: 0, top: 0, scale: Math.min(MAX_SCALE, fits) }, level, { width, height })
}

/** In the middle where it fits, otherwise so that a part of it stays in sight. */
function bounded(
  { left, top, scale }: Place,
  level: LevelDocument,
  { width, height }: { readonly width: number; readonly height: number },
): Place {
  const along = (start: number, length: number, room: number) => {
    if (length <= room) return Math.round((room - length) / 2)
    return Math.round(Math.max(room - length - EDGE_PX, Math.min(EDGE_PX, start)))
  }
  const tile = TILE_PX * scale
  return { left: along(left, level.width * tile, width), top: along(top, level.height * tile, height), scale }
}
