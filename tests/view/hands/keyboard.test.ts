// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_KEYS, type KeyMap } from '../../../src/store/app/hands.ts'
import { createHands, type Hands } from '../../../src/view/hands/hands.ts'
import { listenToKeyboard } from '../../../src/view/hands/keyboard.ts'

const NOTHING = { left: false, right: false, jump: false, attack: false }

describe('the keyboard', () => {
  let hands: Hands
  let personPlays: boolean
  let pressed: string[]
  let keys: KeyMap
  let uses: number
  let stop: () => void

  beforeEach(() => {
    hands = createHands()
    personPlays = true
    pressed = []
    keys = DEFAULT_KEYS
    uses = 0
    stop = listenToKeyboard({
      window,
      hands,
      keys: () => keys,
      onUse: () => uses++,
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

  function key(
    type: 'keydown' | 'keyup',
    code: string,
    target: EventTarget = document.body,
    more: KeyboardEventInit = {},
  ): KeyboardEvent {
    const event = new KeyboardEvent(type, { code, key: more.key ?? code, bubbles: true, cancelable: true, ...more })
    // happy-dom leaves it out.
    Object.defineProperty(event, 'isComposing', { value: more.isComposing ?? false })
    target.dispatchEvent(event)
    return event
  }
  const typed = (code: string, character: string, more: KeyboardEventInit = {}) =>
    key('keydown', code, document.body, { key: character, ...more })

  it('moves the hero by arrows and by letters while a person plays', () => {
    key('keydown', 'ArrowLeft')
    key('keydown', 'KeyZ')
    key('keydown', 'KeyJ')
    expect(hands.read()).toEqual({ left: true, right: false, jump: true, attack: true })
  })

  it('moves the hero by the keys that the person has chosen, and by no others', () => {
    keys = { left: ['KeyO'], right: ['KeyP'], jump: ['ShiftLeft'], attack: ['KeyL'] }
    for (const code of ['ArrowLeft', 'KeyX']) key('keydown', code)
    key('keydown', 'KeyP', document.body, { key: 'p' })
    key('keydown', 'ShiftLeft', document.body, { key: 'Shift', shiftKey: true })
    expect(hands.read()).toEqual({ left: false, right: true, jump: true, attack: false })
    expect(pressed).not.toContain('confirm')
  })

  it('releases a key that has been given to another action while it was down', () => {
    key('keydown', 'KeyX')
    hands.read()
    keys = { ...DEFAULT_KEYS, jump: ['KeyX'], attack: ['KeyJ'] }
    key('keyup', 'KeyX')
    expect(hands.read()).toEqual(NOTHING)
  })

  it('says that it is used at each press, but not while a key repeats', () => {
    key('keydown', 'KeyX')
    key('keydown', 'KeyX', document.body, { repeat: true })
    expect(uses).toBe(1)
  })

  it('releases all keys when a dialog opens', () => {
    key('keydown', 'ArrowRight')
    document.body.innerHTML = '<dialog open><button id="close">Close</button></dialog>'
    document.getElementById('close')?.focus()
    expect(hands.read()).toEqual(NOTHING)
  })

  it('does not pass game keys to the page, which would scroll or press Train', () => {
    expect(key('keydown', 'Space').defaultPrevented).toBe(true)
  })

  it('does not take keys from a form field', () => {
    document.body.innerHTML = '<input id="field">'
    const field = document.getElementById('field') as HTMLElement
    expect(key('keydown', 'KeyA', field).defaultPrevented).toBe(false)
    expect(hands.read()).toEqual(NOTHING)
  })

  it('does not take Space and Enter from a focused button', () => {
    personPlays = false
    document.body.innerHTML = '<button id="go">Go</button>'
    const button = document.getElementById('go') as HTMLElement
    key('keydown', 'Enter', button)
    key('keydown', 'Space', button)
    expect(pressed).toEqual([])
  })

  it('reads the same keys as commands while no person plays', () => {
    personPlays = false
    key('keydown', 'ArrowUp')
    key('keydown', 'Enter')
    expect(pressed).toEqual(['up', 'confirm'])
    expect(hands.read()).toEqual(NOTHING)
  })

  it.each<[string, () => void]>([
    [
      'Command goes up, which hides the keyups before it',
      () => key('keyup', 'MetaLeft', document.body, { key: 'Meta' }),
    ],
    ['the window loses focus', () => window.dispatchEvent(new Event('blur'))],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the page is hidden', () => showAs('hidden')],
  ])('releases all keys when %s', (_, happens) => {
    key('keydown', 'ArrowRight')
    key('keydown', 'Space')
    hands.read()
    happens()
    expect(hands.read()).toEqual(NOTHING)
  })

  function showAs(state: DocumentVisibilityState): void {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
  }

  it('moves by the position of a key and reads commands by its character', () => {
    // AZERTY: Q and Z lie where QWERTY has A and W; M types where QWERTY has the semicolon, `?` where it has M.
    typed('KeyA', 'q')
    typed('KeyW', 'z')
    expect(hands.read()).toEqual({ ...NOTHING, left: true, jump: true })
    typed('KeyM', '?', { shiftKey: true })
    typed('KeyM', ',')
    expect(pressed).toEqual([])
    typed('Semicolon', 'm')
    typed('KeyO', 'r') // Dvorak
    typed('KeyM', 'ь') // Russian: a letter of another script counts by its place
    expect(pressed).toEqual(['mute', 'restart', 'mute'])
  })

  it('ignores keys of the browser, the system or an input method', () => {
    for (const taken of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) {
      expect(typed('KeyA', 'a', taken).defaultPrevented).toBe(false)
      expect(typed('KeyR', 'r', taken).defaultPrevented).toBe(false)
    }
    expect(hands.read()).toEqual(NOTHING)
    expect(pressed).toEqual([])
  })

  it('sends a command once, however long its key is held', () => {
    personPlays = false
    typed('KeyM', 'm')
    for (let repeats = 0; repeats < 3; repeats++) typed('KeyM', 'm', { repeat: true })
    expect(pressed).toEqual(['mute'])
  })

  it('neither moves the hero by a key held since before the game, nor scrolls the page by one held since after it', () => {
    personPlays = false
    key('keydown', 'ArrowRight')
    personPlays = true
    expect(key('keydown', 'ArrowRight', document.body, { repeat: true }).defaultPrevented).toBe(true)
    expect(hands.read()).toEqual(NOTHING)
    key('keyup', 'ArrowRight')

    key('keydown', 'ArrowUp')
    personPlays = false
    expect(key('keydown', 'ArrowUp', document.body, { repeat: true }).defaultPrevented).toBe(true)
    expect(key('keyup', 'ArrowUp').defaultPrevented).toBe(true)
    expect(key('keyup', 'ArrowUp').defaultPrevented).toBe(false)
  })

  it.each(['input', 'input type="range"', 'input type="number"', 'input type="search"', 'select', 'textarea'])(
    'does not take arrows from a focused <%s>',
    (element) => {
      document.body.innerHTML = `<${element} id="field">`
      const field = document.getElementById('field') as HTMLElement
      expect(key('keydown', 'ArrowLeft', field).defaultPrevented).toBe(false)
      expect(key('keydown', 'Space', field).defaultPrevented).toBe(false)
      expect(hands.read()).toEqual(NOTHING)
    },
  )

  it('moves the hero by arrows while a switch or a button has the focus', () => {
    document.body.innerHTML = '<input type="checkbox" id="field">'
    const field = document.getElementById('field') as HTMLElement
    key('keydown', 'ArrowLeft', field)
    key('keydown', 'Space', field)
    expect(hands.read()).toEqual({ ...NOTHING, left: true })
  })
})
