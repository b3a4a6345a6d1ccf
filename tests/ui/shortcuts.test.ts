import { describe, expect, it } from 'vitest'
import type { KeyPress } from '../../src/shared/keys.ts'
import { INITIAL_PLAY, INITIAL_SPECTATOR } from '../../src/store/app/appStore.ts'
import { PAIR_KEYS } from '../../src/ui/pairKeys.ts'
import { shortcutOf } from '../../src/ui/shortcuts.ts'

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...changes,
})
const page = { play: { ...INITIAL_PLAY, level: 'lobby' }, spectator: INITIAL_SPECTATOR, editor: null } as const
const training = { ...page, mode: 'train' } as const
const playing = { ...page, mode: 'play', play: { ...page.play, screen: 'playing' } } as const
const takenOver = { ...training, spectator: { ...INITIAL_SPECTATOR, takenOver: true } } as const

describe('a key', () => {
  it.each([
    [' ', 'toggleRun'],
    ['n', 'stepOne'],
    ['N', 'stepOne'],
    ['p', 'togglePlay'],
    ['t', 'takeOver'],
    ['r', 'reset'],
    ['e', 'timeline'],
    ['c', 'course'],
    ['v', 'exact'],
    ['i', 'microscope'],
    ['?', 'help'],
    ['x', null],
  ])('%s while training asks for %s', (key, shortcut) => expect(shortcutOf(press(key), training, null)).toBe(shortcut))

  it('of a comparison, or that mutes the sound, asks for nothing else', () => {
    const others = [...Object.values(PAIR_KEYS).map((key) => key.toLowerCase()), 'm']
    for (const key of others) expect(shortcutOf(press(key), training, null), key).toBeNull()
  })

  it('goes to the game while a person plays, except P, which returns', () => {
    for (const key of [' ', 'n', 'r', 't', 'c']) expect(shortcutOf(press(key), playing, null), key).toBeNull()
    expect(shortcutOf(press('p'), playing, null)).toBe('togglePlay')
  })

  it('K keeps the last life while a person plays, and does nothing elsewhere', () => {
    expect(shortcutOf(press('k'), playing, null)).toBe('keepRun')
    expect(shortcutOf(press('k'), { ...playing, play: { ...playing.play, screen: 'paused' } }, null)).toBeNull()
    expect(shortcutOf(press('k'), training, null)).toBeNull()
  })

  it('goes to the game during a takeover, except T, which hands the hero back', () => {
    for (const key of [' ', 'n', 'r']) expect(shortcutOf(press(key), takenOver, null), key).toBeNull()
    expect(shortcutOf(press('t'), takenOver, null)).toBe('takeOver')
  })

  it('E edits a level, but not in the middle of a game, except to return to the draft', () => {
    expect(shortcutOf(press('e'), { ...playing, play: page.play }, null)).toBe('edit')
    const paused = { ...playing, play: { ...page.play, screen: 'paused' } } as const
    for (const state of [playing, paused, takenOver]) expect(shortcutOf(press('e'), state, null)).toBeNull()
    const trial = { id: 'trial-1', mode: 'play', level: 'lobby' } as const
    const editor = { isOpen: false, asked: { level: null, resumes: false, serial: 1 }, trial }
    expect(shortcutOf(press('e'), { ...playing, editor }, null)).toBe('edit')
  })

  it('is only text in a text field', () => {
    for (const key of [' ', 'n', '?']) expect(shortcutOf(press(key), training, 'typing')).toBeNull()
  })

  it('Space presses the focused button instead of starting a run', () => {
    expect(shortcutOf(press(' '), training, 'pressing')).toBeNull()
    expect(shortcutOf(press('n'), training, 'pressing')).toBe('stepOne')
  })

  it('does nothing with a modifier or while held down', () => {
    expect(shortcutOf(press('r', { ctrlKey: true }), training, null)).toBeNull()
    expect(shortcutOf(press('n', { metaKey: true }), training, null)).toBeNull()
    expect(shortcutOf(press('n', { altKey: true }), training, null)).toBeNull()
    expect(shortcutOf(press('n', { isComposing: true }), training, null)).toBeNull()
    expect(shortcutOf(press('n', { repeat: true }), training, null)).toBeNull()
  })

  it('is recognised by its character, on any layout', () => {
    expect(shortcutOf(press('?', { code: 'KeyM' }), training, null)).toBe('help') // AZERTY
    expect(shortcutOf(press(',', { code: 'KeyM' }), training, null)).toBeNull()
    expect(shortcutOf(press('n', { code: 'KeyL' }), training, null)).toBe('stepOne') // Dvorak
    expect(shortcutOf(press('b', { code: 'KeyN' }), training, null)).toBeNull()
    expect(shortcutOf(press('т', { code: 'KeyN' }), training, null)).toBe('stepOne') // Russian
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (key: string) => key === 'AltGraph' }
    expect(shortcutOf(press('?', altGr), training, null)).toBe('help')
  })
})
