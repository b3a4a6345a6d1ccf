import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  actionOf,
  assignKey,
  DEFAULT_KEYS,
  deviceWithoutPad,
  HERO_ACTIONS,
  isPlayable,
  type KeyMap,
  removeKey,
} from '../../../src/store/app/hands.ts'

const ONE_EACH: KeyMap = { left: ['KeyA'], right: ['KeyD'], jump: ['KeyW'], attack: ['KeyS'] }

describe('keys of the hero', () => {
  it('can be added, and mean that action from then on', () => {
    const answer = assignKey(DEFAULT_KEYS, 'attack', 'ShiftLeft')
    expect(answer).toMatchObject({ takenFrom: null, keys: { attack: ['KeyX', 'KeyJ', 'ShiftLeft'] } })
    if ('keys' in answer) expect(actionOf(answer.keys, 'ShiftLeft')).toBe('attack')
    expect(actionOf(DEFAULT_KEYS, 'ShiftLeft')).toBeNull()
  })

  it('move from one action to another, and that is said', () => {
    expect(assignKey(DEFAULT_KEYS, 'jump', 'KeyX')).toMatchObject({ problem: { kind: 'full' } })
    const { jump, ...rest } = DEFAULT_KEYS
    expect(assignKey({ ...rest, jump: jump.slice(1) }, 'jump', 'KeyX')).toMatchObject({
      takenFrom: 'attack',
      keys: { attack: ['KeyJ'], jump: ['ArrowUp', 'KeyW', 'KeyZ', 'KeyX'] },
    })
  })

  it.each([
    ['Escape', { kind: 'pauses' }],
    ['Enter', { kind: 'pauses' }],
    ['NumpadEnter', { kind: 'pauses' }],
    ['Tab', { kind: 'browser' }],
    ['F5', { kind: 'browser' }],
    ['ControlLeft', { kind: 'browser' }],
    ['AltRight', { kind: 'browser' }],
    ['MetaLeft', { kind: 'browser' }],
    ['CapsLock', { kind: 'browser' }],
    ['', { kind: 'browser' }],
    ['Unidentified', { kind: 'browser' }],
    ['KeyA', { kind: 'onlyKey', action: 'left' }],
    ['KeyW', { kind: 'alreadyHere' }],
  ])('refuse %s, and say why', (code, problem) => {
    expect(assignKey(ONE_EACH, 'jump', code)).toEqual({ problem })
  })

  it('are never all taken from an action', () => {
    expect(removeKey(ONE_EACH, 'left', 'KeyA')).toEqual(ONE_EACH)
    expect(removeKey(DEFAULT_KEYS, 'left', 'KeyA').left).toEqual(['ArrowLeft'])
  })

  it('stay playable through any changes', () => {
    const code = fc.constantFrom('KeyA', 'KeyD', 'KeyX', 'Space', 'KeyQ', 'ShiftLeft', 'Digit1', 'Escape', 'F1')
    const change = fc.tuple(fc.constantFrom(...HERO_ACTIONS), code, fc.boolean())
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let keys = DEFAULT_KEYS
        for (const [action, each, adds] of changes) {
          const answer = adds ? assignKey(keys, action, each) : { keys: removeKey(keys, action, each) }
          if ('keys' in answer) keys = answer.keys
        }
        return isPlayable(keys)
      }),
    )
  })

  it.each<[string, KeyMap]>([
    ['an action without a key', { ...ONE_EACH, jump: [] }],
    ['a key with two actions', { ...ONE_EACH, jump: ['KeyA'] }],
    ['the key that pauses', { ...ONE_EACH, jump: ['Escape'] }],
    ['a code that is none', { ...ONE_EACH, jump: ['<b>'] }],
    ['too many keys', { ...ONE_EACH, jump: ['KeyF', 'KeyG', 'KeyH', 'KeyI', 'KeyK'] }],
  ])('that are stored with %s are not used', (_, keys) => {
    expect(isPlayable(keys)).toBe(false)
    expect(isPlayable(ONE_EACH)).toBe(true)
  })
})

it('once a gamepad is gone, the keyboard or the fingers are named, unless they were in use already', () => {
  expect(deviceWithoutPad('gamepad', false)).toBe('keyboard')
  expect(deviceWithoutPad('gamepad', true)).toBe('touch')
  expect(deviceWithoutPad('touch', false)).toBe('touch')
  expect(deviceWithoutPad('keyboard', true)).toBe('keyboard')
})
