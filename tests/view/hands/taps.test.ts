// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listenToTaps } from '../../../src/view/hands/taps.ts'

describe('taps on the stage', () => {
  let surface: HTMLElement
  let screen: string
  let taps: [number, number][]
  let stop: () => void

  beforeEach(() => {
    surface = document.createElement('div')
    surface.getBoundingClientRect = () => new DOMRect(10, 20, 640, 360)
    screen = 'title'
    taps = []
    stop = listenToTaps({
      surface,
      size: () => ({ width: 320, height: 180 }),
      screen: () => screen,
      tap: (x, y) => taps.push([x, y]),
    })
  })
  afterEach(() => stop())

  function pointer(type: string, clientX: number, clientY: number, more: PointerEventInit = {}): void {
    surface.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, isPrimary: true, button: 0, clientX, clientY, ...more }),
    )
  }

  it('are reported once, in pixels of the stage, although mouse events of the same touch follow', () => {
    pointer('pointerdown', 330, 200)
    pointer('pointerup', 332, 200)
    for (const type of ['mousedown', 'mouseup', 'click']) {
      surface.dispatchEvent(new MouseEvent(type, { clientX: 332, clientY: 200 }))
    }
    expect(taps).toEqual([[161, 90]])
  })

  it('prevent the mouse events that would press what a tap has brought under the finger', () => {
    const end = new Event('touchend', { cancelable: true })
    surface.dispatchEvent(end)
    expect(end.defaultPrevented).toBe(true)
  })

  it.each<[string, () => void]>([
    [
      'ends on another screen than it began on',
      () => {
        pointer('pointerdown', 100, 100)
        screen = 'levelSelect'
        pointer('pointerup', 100, 100)
      },
    ],
    [
      'is cancelled, because the finger scrolls the page',
      () => {
        pointer('pointerdown', 100, 100)
        pointer('pointercancel', 100, 100)
        pointer('pointerup', 100, 100)
      },
    ],
    [
      'wanders off',
      () => {
        pointer('pointerdown', 100, 100)
        pointer('pointerup', 100, 160)
      },
    ],
    [
      'has a second finger beside it',
      () => {
        pointer('pointerdown', 100, 100)
        pointer('pointerdown', 200, 100, { pointerId: 2, isPrimary: false })
        pointer('pointerup', 200, 100, { pointerId: 2, isPrimary: false })
        pointer('pointerup', 100, 100)
      },
    ],
    [
      'is one of the right mouse button',
      () => {
        pointer('pointerdown', 100, 100, { button: 2 })
        pointer('pointerup', 100, 100, { button: 2 })
      },
    ],
    ['never began here', () => pointer('pointerup', 100, 100)],
    [
      'ends outside',
      () => {
        pointer('pointerdown', 12, 100)
        pointer('pointerup', 5, 100)
      },
    ],
  ])('are not reported if the finger %s', (_, happens) => {
    happens()
    expect(taps).toEqual([])
  })
})
