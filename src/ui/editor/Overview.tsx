import { type PointerEvent, useEffect, useRef } from 'react'
import type { LevelDocument } from '../../sim/editor/document.ts'
import { TILE_PX } from '../../sim/world.ts'
import { drawOverview, type Place } from './drawLevel.ts'

interface OverviewProps {
  readonly document: LevelDocument
  /** Pictures that have not arrived yet are null. */
  readonly tileset: HTMLImageElement | null
  readonly sprites: HTMLImageElement | null
  /** Where the level lies in its frame, and the frame's size. */
  readonly place: Place
  readonly size: Size
  /** A place of the level, px, that is to be in the middle of the frame. */
  onLookAt(x: number, y: number): void
}

interface Size {
  readonly width: number
  readonly height: number
}

const MOST = { width: 480, height: 64 } // CSS px
const LOW = { frame: 320, height: 36 } // below this height of the frame, the overview is lower, too

/** The whole level in a strip, with its bell and a frame around the part that is in sight. For pointers: keys have the cursor. */
export function Overview({ document: level, tileset, sprites, place, size, onLookAt }: OverviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [width, height] = [level.width * TILE_PX, level.height * TILE_PX]
  const mostHeight = size.height < LOW.frame ? LOW.height : MOST.height
  const scale = Math.min(Math.min(MOST.width, size.width - 16) / width, mostHeight / height)
  const { left, top, scale: enlarged } = place

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || scale <= 0) return
    const ratio = window.devicePixelRatio
    context.canvas.width = Math.round(width * scale * ratio)
    context.canvas.height = Math.round(height * scale * ratio)
    const sight = {
      x: -left / enlarged,
      y: -top / enlarged,
      width: size.width / enlarged,
      height: size.height / enlarged,
    }
    drawOverview(context, { document: level, tileset, sprites }, sight, scale * ratio)
  }, [level, tileset, sprites, left, top, enlarged, size, width, height, scale])

  function look({ buttons, clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>): void {
    if (buttons === 0) return
    const box = currentTarget.getBoundingClientRect()
    onLookAt((clientX - box.left) / scale, (clientY - box.top) / scale)
  }

  return (
    <div className="editor-overview" data-testid="level-overview" aria-hidden="true">
      <canvas
        ref={canvas}
        style={{ width: width * scale, height: height * scale }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          look(event)
        }}
        onPointerMove={look}
      />
    </div>
  )
}
