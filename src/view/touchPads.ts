import type { Hands } from './keyboard.ts'
import type { StageWords } from './words.ts'

/** Touch buttons over the lower corners of the stage, shown for coarse pointers while a person plays. */
interface TouchPads {
  setVisible(visible: boolean): void
  dispose(): void
}

const SIZE_PX = 56 // CSS px; the recommended minimum for touch is 44
const GAP_PX = 8

const PADS = [
  { name: 'left', sign: '←', side: 'left', column: 0 },
  { name: 'right', sign: '→', side: 'left', column: 1 },
  { name: 'attack', sign: '⚔', side: 'right', column: 1 },
  { name: 'jump', sign: '↑', side: 'right', column: 0 },
] as const

export function createTouchPads(parent: HTMLElement, hands: Hands, labels: StageWords['pads']): TouchPads {
  const layer = parent.ownerDocument.createElement('div')
  layer.className = 'touch-pads'
  Object.assign(layer.style, {
    position: 'absolute',
    inset: '0',
    zIndex: '1', // above the canvas, which is inserted later
    pointerEvents: 'none',
    display: 'none',
  })
  for (const { name, sign, side, column } of PADS) {
    const pad = parent.ownerDocument.createElement('button')
    pad.type = 'button'
    pad.textContent = sign
    pad.setAttribute('aria-label', labels[name])
    pad.tabIndex = -1 // for touch only: keyboards have keys for these
    Object.assign(pad.style, {
      position: 'absolute',
      bottom: `${GAP_PX}px`,
      [side]: `${GAP_PX + column * (SIZE_PX + GAP_PX)}px`,
      width: `${SIZE_PX}px`,
      height: `${SIZE_PX}px`,
      borderRadius: '50%',
      border: '2px solid rgba(255, 214, 143, .8)',
      background: 'rgba(23, 19, 46, .55)',
      color: '#ffd68f',
      font: '700 24px system-ui, sans-serif',
      touchAction: 'none',
      userSelect: 'none',
      pointerEvents: 'auto',
    })
    // Two fingers may press a pad: it is released with the last of them.
    const sourceOf = ({ pointerId }: PointerEvent) => `pointer ${pointerId}`
    const hold = (event: PointerEvent) => {
      event.preventDefault()
      hands.hold(name, sourceOf(event))
      // A mouse button that is released outside the pad releases it as well.
      pad.setPointerCapture?.(event.pointerId)
    }
    const release = (event: PointerEvent) => hands.release(name, sourceOf(event))
    pad.addEventListener('pointerdown', hold)
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) pad.addEventListener(end, release)
    pad.addEventListener('contextmenu', (event) => event.preventDefault())
    layer.append(pad)
  }
  parent.append(layer)

  let shown = false
  return {
    setVisible(visible) {
      if (visible === shown) return
      shown = visible
      layer.style.display = visible ? 'block' : 'none'
      if (!visible) hands.releaseAll()
    },
    dispose: () => layer.remove(),
  }
}
