import type { Size } from '../scaling.ts'

/** A larger distance between down and up is a scroll, not a tap. CSS px. */
const SLOP_PX = 24

interface TapOptions {
  /** The canvas, or another element that covers the whole stage. */
  readonly surface: HTMLElement
  /** The stage's size in logical pixels. */
  readonly size: () => Size
  /** The current screen. A gesture that begins on one screen and ends on another is no tap. */
  readonly screen: () => string
  /** Receives the place in logical pixels of the stage. */
  readonly tap: (x: number, y: number) => void
}

/**
 * Reports taps and clicks on the canvas, each exactly once. Browsers send mouse events after every touch, so only pointer
 * events are read, and the mouse events are prevented: they would press a button that a tap has brought under the finger. The game has no other pointer input: Phaser's is off. Returns a function that stops it.
 */
export function listenToTaps({ surface, size, screen, tap }: TapOptions): () => void {
  let start: { readonly pointer: number; readonly x: number; readonly y: number; readonly screen: string } | null = null

  function onDown({ pointerId, isPrimary, button, clientX, clientY }: PointerEvent): void {
    // With a second finger it is a gesture: neither finger taps.
    start = isPrimary && button === 0 ? { pointer: pointerId, x: clientX, y: clientY, screen: screen() } : null
  }
  function onUp({ pointerId, clientX, clientY }: PointerEvent): void {
    if (start === null || start.pointer !== pointerId) return
    const begun = start
    start = null
    const way = Math.hypot(clientX - begun.x, clientY - begun.y)
    if (way > SLOP_PX || screen() !== begun.screen) return
    const { left, top, width, height } = surface.getBoundingClientRect()
    const stage = size()
    const x = ((clientX - left) / width) * stage.width
    const y = ((clientY - top) / height) * stage.height
    if (x >= 0 && x < stage.width && y >= 0 && y < stage.height) tap(x, y)
  }
  function onCancel({ pointerId }: PointerEvent): void {
    if (start?.pointer === pointerId) start = null
  }

  function onTouchEnd(event: TouchEvent): void {
    if (event.cancelable) event.preventDefault()
  }

  surface.addEventListener('touchend', onTouchEnd)
  surface.addEventListener('pointerdown', onDown)
  surface.addEventListener('pointerup', onUp)
  surface.addEventListener('pointercancel', onCancel)
  surface.addEventListener('pointerleave', onCancel)
  return () => {
    surface.removeEventListener('touchend', onTouchEnd)
    surface.removeEventListener('pointerdown', onDown)
    surface.removeEventListener('pointerup', onUp)
    surface.removeEventListener('pointercancel', onCancel)
    surface.removeEventListener('pointerleave', onCancel)
  }
}
