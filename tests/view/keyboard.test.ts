// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHands, type Hands, listenToKeyboard } from '../../src/view/keyboard.ts'

const NOTHING = { left: false, right: false, jump: false, attack: false }

describe('hands', () => {
  it('report a tap that came and went between two ticks for exactly one tick', () => {
    const hands = createHands()
    hands.hold('jump')
    hands.release('jump')
    expect(hands.read()).toEqual({ ...NOTHING, jump: true })
    expect(hands.read()).toEqual(NOTHING)
  })

  it('report a held key in every tick until it is let go', () => {
    const hands = createHands()
    hands.hold('right')
    expect(hands.read().right).toBe(true)
    expect(hands.read().right).toBe(true)
    hands.release('right')
    expect(hands.read().right).toBe(false)
  })
})

describe('the keyboard', () => {
  let hands: Hands
  let personPlays: boolean
  let pressed: string[]
  let stop: () => void

  beforeEach(() => {
    hands = createHands()
    personPlays = true
    pressed = []
    stop = listenToKeyboard({
      window,
      hands,
      personPlays: () => personPlays,
      press(command) {
        pressed.push(command)
        return true
      },
    })
  })
  afterEach(() => {
    stop()
    document.body.innerHTML = ''
  })

  function key(type: 'keydown' | 'keyup', code: string, target: EventTarget = document.body): KeyboardEvent {
    const event = new KeyboardEvent(type, { code, bubbles: true, cancelable: true })
    target.dispatchEvent(event)
    return event
  }

  it('moves the hero by arrows and by letters while a person plays', () => {
    key('keydown', 'ArrowLeft')
    key('keydown', 'KeyZ')
    key('keydown', 'KeyJ')
    expect(hands.read()).toEqual({ left: true, right: false, jump: true, attack: true })
  })

  it('keeps game keys from the page, which would scroll or press Train', () => {
    expect(key('keydown', 'Space').defaultPrevented).toBe(true)
  })

  it('leaves keys to a form field', () => {
    document.body.innerHTML = '<input id="field">'
    const field = document.getElementById('field') as HTMLElement
    expect(key('keydown', 'KeyA', field).defaultPrevented).toBe(false)
    expect(hands.read()).toEqual(NOTHING)
  })

  it('leaves Space and Enter to a focused button', () => {
    personPlays = false
    document.body.innerHTML = '<button id="go">Go</button>'
    const button = document.getElementById('go') as HTMLElement
    key('keydown', 'Enter', button)
    key('keydown', 'Space', button)
    expect(pressed).toEqual([])
  })

  it('reads the same keys as commands where nobody plays', () => {
    personPlays = false
    key('keydown', 'ArrowUp')
    key('keydown', 'Enter')
    expect(pressed).toEqual(['up', 'confirm'])
    expect(hands.read()).toEqual(NOTHING)
  })

  it('lets go of everything when the window loses the keyboard', () => {
    key('keydown', 'ArrowRight')
    window.dispatchEvent(new Event('blur'))
    expect(hands.read()).toEqual(NOTHING)
  })
})
