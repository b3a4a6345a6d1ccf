import { STAGE_HEIGHT, STAGE_WIDTH } from './scaling.ts'

/** Farther than this between down and up, and the finger meant to scroll. CSS px. */
const SLOP_PX = 24

interface TapOptions {
  /** The canvas, or whatever shows the stage in full. */
  readonly surface: HTMLElement
  /** What is on the stage now. A tap that begins on one screen and ends on another is none. */
  readonly screen: () => string
  /** Place in logical pixels of the stage. */
  readonly tap: (x: number, y: number) => void
}

/**
 * Taps and clicks on the canvas, each exactly once. Browsers follow every touch with mouse events of the same tap, so
 * only pointer events are read. The game has no other pointer input: Phaser's is off. Returns how to stop.
 */
export function listenToTaps({ surface, screen, tap }: TapOptions): () => void {
  let start: { readonly pointer: number; readonly x: number; readonly y: number; readonly screen: string } | null = null

  function onDown({ pointerId, isPrimary, button, clientX, clientY }: PointerEvent): void {
    // A second finger makes a gesture of it: neither of the two taps.
    start = isPrimary && button === 0 ? { pointer: pointerId, x: clientX, y: clientY, screen: screen() } : null
  }
  function onUp({ pointerId, clientX, clientY }: PointerEvent): void {
    if (start === null || start.pointer !== pointerId) return
    const begun = start
    start = null
    const way = Math.hypot(clientX - begun.x, clientY - begun.y)
    if (way > SLOP_PX || screen() !== begun.screen) return
    const { left, top, width, height } = surface.getBoundingClientRect()
    const x = ((clientX - left) / width) * STAGE_WIDTH
    const y = ((clientY - top) / height) * STAGE_HEIGHT
    if (x >= 0 && x < STAGE_WIDTH && y >= 0 && y < STAGE_HEIGHT) tap(x, y)
  }
  function onCancel({ pointerId }: PointerEvent): void {
    if (start?.pointer === pointerId) start = null
  }

  surface.addEventListener('pointerdown', onDown)
  surface.addEventListener('pointerup', onUp)
  surface.addEventListener('pointercancel', onCancel)
  surface.addEventListener('pointerleave', onCancel)
  return () => {
    surface.removeEventListener('pointerdown', onDown)
    surface.removeEventListener('pointerup', onUp)
    surface.removeEventListener('pointercancel', onCancel)
    surface.removeEventListener('pointerleave', onCancel)
  }
}
