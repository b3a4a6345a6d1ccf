// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { stageWords } from '../../src/ui/text/stage.ts'
import { createHands } from '../../src/view/keyboard.ts'
import { createTouchPads } from '../../src/view/touchPads.ts'

function mounted() {
  const hands = createHands()
  const pads = createTouchPads(document.body, hands, stageWords.pads)
  const pad = (label: string) => document.querySelector<HTMLElement>(`button[aria-label="${label}"]`)
  return { hands, pads, pad }
}

describe('the touch pads', () => {
  it('hold an action as long as the finger is down', () => {
    const { hands, pads, pad } = mounted()
    pads.setVisible(true)
    pad('Run right')?.dispatchEvent(new Event('pointerdown', { cancelable: true }))
    expect(hands.read().right).toBe(true)
    expect(hands.read().right).toBe(true)
    pad('Run right')?.dispatchEvent(new Event('pointerup'))
    expect(hands.read().right).toBe(false)
    pads.dispose()
  })

  it('hold an action until the last finger leaves, also if the touch is cancelled', () => {
    const { hands, pads, pad } = mounted()
    pads.setVisible(true)
    const touch = (type: string, pointerId: number) =>
      pad('Run left')?.dispatchEvent(new PointerEvent(type, { pointerId, cancelable: true }))
    touch('pointerdown', 1)
    touch('pointerdown', 2)
    hands.read()
    touch('pointerup', 1)
    expect(hands.read().left).toBe(true)
    touch('pointercancel', 2)
    expect(hands.read().left).toBe(false)
    pads.dispose()
  })

  it('release everything when they are hidden', () => {
    const { hands, pads, pad } = mounted()
    pads.setVisible(true)
    pad('Jump')?.dispatchEvent(new Event('pointerdown', { cancelable: true }))
    pads.setVisible(false)
    expect(hands.read().jump).toBe(false)
    pads.dispose()
  })

  it('are large enough for touch: at least 44 CSS px', () => {
    const { pads } = mounted()
    const sizes = [...document.querySelectorAll<HTMLElement>('.touch-pads button')].map((button) =>
      Number.parseInt(button.style.width, 10),
    )
    expect(sizes).toHaveLength(4)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
    pads.dispose()
  })
})
