// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stageWords } from '../../../src/ui/text/stage.ts'
import { createHands, type Hands } from '../../../src/view/hands/hands.ts'
import { createTouchPads } from '../../../src/view/hands/touchPads.ts'

const NOTHING = { left: false, right: false, jump: false, attack: false }
const SIZE = 60
/** Left edges of the pads, side by side with gaps of 10 px; all at y 300 to 360. */
const LEFT_EDGES: Readonly<Record<string, number>> = { left: 10, right: 80, attack: 500, jump: 570 }

describe('the touch pads', () => {
  let hands: Hands
  let pads: ReturnType<typeof createTouchPads>
  let commands: string[]

  beforeEach(() => {
    hands = createHands()
    commands = []
    const press = (command: string) => commands.push(command) > 0
    pads = createTouchPads(document.body, { hands, words: stageWords.pads, press })
    for (const element of document.querySelectorAll<HTMLElement>('.touch-pads button')) {
      const left = LEFT_EDGES[element.dataset.pad ?? ''] ?? 0
      element.getBoundingClientRect = () => new DOMRect(left, 300, SIZE, SIZE)
    }
    pads.show('hero')
  })
  afterEach(() => {
    document.body.innerHTML = ''
  })

  function touch(type: string, pad: string, place: { x?: number; y?: number } = {}, pointerId = 1): void {
    const { x = (LEFT_EDGES[pad] ?? 0) + SIZE / 2, y = 330 } = place
    document
      .querySelector(`[data-pad="${pad}"]`)
      ?.dispatchEvent(new PointerEvent(type, { pointerId, clientX: x, clientY: y, bubbles: true, cancelable: true }))
  }

  it('hold an action as long as the finger is down', () => {
    touch('pointerdown', 'right')
    expect(hands.read().right).toBe(true)
    expect(hands.read().right).toBe(true)
    touch('pointerup', 'right')
    expect(hands.read().right).toBe(false)
  })

  it('count a tap between two ticks', () => {
    touch('pointerdown', 'jump')
    touch('pointerup', 'jump')
    expect(hands.read().jump).toBe(true)
    expect(hands.read().jump).toBe(false)
  })

  it('hold an action until the last finger leaves, also if the touch is cancelled', () => {
    touch('pointerdown', 'left', {}, 1)
    touch('pointerdown', 'left', {}, 2)
    hands.read()
    touch('pointerup', 'left', {}, 1)
    expect(hands.read().left).toBe(true)
    touch('pointercancel', 'left', {}, 2)
    expect(hands.read().left).toBe(false)
  })

  it('follow a thumb that slides from one pad to the other, through the gap, and back', () => {
    touch('pointerdown', 'left')
    hands.read()
    const held = [74, 76, 110, 76, 74, 40].map((x) => {
      touch('pointermove', 'left', { x })
      const { left, right } = hands.read()
      return left === right ? 'both or none' : left ? 'left' : 'right'
    })
    expect(held).toEqual(['left', 'right', 'right', 'right', 'left', 'left'])
    touch('pointerup', 'left')
    expect(hands.read()).toEqual(NOTHING)
  })

  it('hold a thumb that wanders a little off its pad, not one that is far away, and take it back', () => {
    touch('pointerdown', 'right')
    touch('pointermove', 'right', { y: 290 })
    expect(hands.read().right).toBe(true)
    touch('pointermove', 'right', { y: 200 })
    expect(hands.read()).toEqual(NOTHING)
    touch('pointermove', 'right', { y: 310 })
    expect(hands.read().right).toBe(true)
  })

  it('serve two thumbs at once, each with its own slide', () => {
    touch('pointerdown', 'right', {}, 1)
    touch('pointerdown', 'attack', {}, 2)
    expect(hands.read()).toEqual({ ...NOTHING, right: true, attack: true })
    touch('pointermove', 'attack', { x: 600 }, 2)
    expect(hands.read()).toEqual({ ...NOTHING, right: true, jump: true })
    touch('pointerup', 'attack', {}, 2)
    expect(hands.read()).toEqual({ ...NOTHING, right: true })
  })

  it('ignore a finger that moves over them without having begun on one', () => {
    touch('pointermove', 'right')
    expect(hands.read()).toEqual(NOTHING)
  })

  it('release everything when they are hidden, and when a menu opens', () => {
    for (const next of ['none', 'menu'] as const) {
      pads.show('hero')
      touch('pointerdown', 'jump')
      hands.read()
      pads.show(next)
      expect(hands.read().jump, next).toBe(false)
    }
  })

  it('choose, confirm and go back in menus, and name that; a finger that began there does not move the hero', () => {
    pads.show('menu')
    for (const pad of ['left', 'right', 'attack', 'jump']) touch('pointerdown', pad, {}, 5)
    expect(commands).toEqual(['left', 'right', 'back', 'confirm'])
    expect(hands.read()).toEqual(NOTHING)
    const labels = () =>
      [...document.querySelectorAll('.touch-pads button')].map((pad) => pad.getAttribute('aria-label'))
    expect(labels()).toEqual(['Previous', 'Next', 'Back', 'Confirm'])
    pads.show('hero')
    expect(labels()).toEqual(['Run left', 'Run right', 'Swing the suitcase', 'Jump'])
    touch('pointermove', 'jump', {}, 5)
    expect(hands.read()).toEqual(NOTHING)
  })
})
