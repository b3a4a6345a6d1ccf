import type { HeroAction } from '../../store/app/hands.ts'
import type { Command } from '../session/menu.ts'
import type { StageWords } from '../words.ts'
import type { Hands } from './hands.ts'
import './touchPads.css'

/** Touch pads for the hero, and for the menus while no person plays. */
interface TouchPads {
  show(pads: 'hero' | 'menu' | 'none'): void
  dispose(): void
}

interface PadsOptions {
  readonly hands: Hands
  readonly words: StageWords['pads']
  readonly press: (command: Command) => boolean
}

interface Pad {
  readonly name: HeroAction
  readonly sign: string
  readonly menuSign: string
  readonly command: Command
}

const PADS: readonly Pad[] = [
  { name: 'left', sign: '←', menuSign: '‹', command: 'left' },
  { name: 'right', sign: '→', menuSign: '›', command: 'right' },
  { name: 'attack', sign: '⚔', menuSign: '↩', command: 'back' },
  { name: 'jump', sign: '↑', menuSign: '✓', command: 'confirm' },
]

/** A finger this far from a pad still holds it: thumbs wander, and slide over the gap between two pads. CSS px. */
const REACH_PX = 36

/** `parent` is the stage's element. Its size decides where the pads are: `touchPads.css`. */
export function createTouchPads(parent: HTMLElement, { hands, words, press }: PadsOptions): TouchPads {
  const document = parent.ownerDocument
  const layer = document.createElement('div')
  layer.className = 'touch-pads'
  layer.hidden = true
  const ground = document.createElement('div')
  ground.className = 'touch-pads-ground'
  layer.append(ground)
  const pads = PADS.map((pad) => {
    const element = document.createElement('button')
    element.type = 'button'
    element.tabIndex = -1 // for touch only: keyboards have keys for these
    element.dataset.pad = pad.name
    layer.append(element)
    return { ...pad, element }
  })
  parent.append(layer)

  let shown: Parameters<TouchPads['show']>[0] = 'none'
  /** The pad under each finger that has begun on a pad; null while it is beside all of them. */
  const fingers = new Map<number, HeroAction | null>()
  const sourceOf = (pointerId: number) => `pointer ${pointerId}`

  function onDown(event: PointerEvent): void {
    const pad = pads.find(({ element }) => element === event.target)
    if (pad === undefined) return
    event.preventDefault()
    if (shown === 'menu') {
      press(pad.command)
      return
    }
    // Moves and the end of this pointer arrive here wherever it goes.
    pad.element.setPointerCapture?.(event.pointerId)
    slide(event.pointerId, pad.name)
  }
  function onMove({ pointerId, clientX, clientY }: PointerEvent): void {
    if (fingers.has(pointerId)) slide(pointerId, nearest(clientX, clientY))
  }
  function onEnd({ pointerId }: PointerEvent): void {
    slide(pointerId, null)
    fingers.delete(pointerId)
  }

  /** Moves a finger to a pad, or off all of them. */
  function slide(pointerId: number, to: HeroAction | null): void {
    const from = fingers.get(pointerId) ?? null
    fingers.set(pointerId, to)
    if (from === to) return
    if (from !== null) hands.release(from, sourceOf(pointerId))
    if (to !== null) hands.hold(to, sourceOf(pointerId))
    mark()
  }

  function nearest(x: number, y: number): HeroAction | null {
    let best: HeroAction | null = null
    let shortest = REACH_PX
    for (const { name, element } of pads) {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
      if (distance >= shortest) continue
      best = name
      shortest = distance
    }
    return best
  }

  function mark(): void {
    const held = [...fingers.values()]
    for (const { name, element } of pads) element.toggleAttribute('data-held', held.includes(name))
  }

  function releaseAll(): void {
    for (const [pointerId, name] of fingers) if (name !== null) hands.release(name, sourceOf(pointerId))
    fingers.clear()
    mark()
  }

  layer.addEventListener('pointerdown', onDown)
  layer.addEventListener('pointermove', onMove)
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) layer.addEventListener(end, onEnd)
  // The click that follows a touch would press what a pad has brought under the finger.
  layer.addEventListener('touchend', (event) => event.cancelable && event.preventDefault())
  layer.addEventListener('contextmenu', (event) => event.preventDefault())

  return {
    show(next) {
      if (next === shown) return
      shown = next
      releaseAll()
      layer.hidden = next === 'none'
      for (const { name, sign, menuSign, element } of pads) {
        element.textContent = next === 'menu' ? menuSign : sign
        element.setAttribute('aria-label', next === 'menu' ? words.menu[name] : words[name])
      }
    },
    dispose: () => layer.remove(),
  }
}
