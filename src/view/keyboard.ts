import type { HeldKeys } from '../policies/human.ts'
import { isTaken, keyUseOf, needsKey, typedKey } from '../shared/keys.ts'
import type { Command } from './session/menu.ts'

type HeldName = keyof HeldKeys

/** Movement by the key's position: WASD is under the same fingers on every layout, whatever its letters are. */
const HELD_BY_PLACE: Readonly<Record<string, HeldName>> = {
  ArrowLeft: 'left',
  KeyA: 'left',
  ArrowRight: 'right',
  KeyD: 'right',
  ArrowUp: 'jump',
  KeyW: 'jump',
  Space: 'jump',
  KeyZ: 'jump',
  KeyX: 'attack',
  KeyJ: 'attack',
}
const COMMAND_BY_PLACE: Readonly<Record<string, Command>> = {
  ArrowUp: 'up',
  KeyW: 'up',
  ArrowDown: 'down',
  KeyS: 'down',
  ArrowLeft: 'left',
  KeyA: 'left',
  ArrowRight: 'right',
  KeyD: 'right',
  Enter: 'confirm',
  NumpadEnter: 'confirm',
  Space: 'confirm',
  Escape: 'back',
}
/** Commands by the character typed: on a French keyboard, the position of M types a comma, and with Shift the help's `?`. */
const COMMAND_BY_LETTER: Readonly<Record<string, Command>> = { r: 'restart', m: 'mute' }

/** The keys and pads that are down. */
export interface Hands {
  /** Call once a tick: the held actions, including every tap since the last call. */
  read(): HeldKeys
  /** `source` identifies the key or finger: an action ends when the last of its sources is released. */
  hold(name: HeldName, source: string): void
  release(name: HeldName, source: string): void
  releaseAll(): void
}

export function createHands(): Hands {
  const down: Readonly<Record<HeldName, Set<string>>> = {
    left: new Set(),
    right: new Set(),
    jump: new Set(),
    attack: new Set(),
  }
  const tapped = new Set<HeldName>()
  const isHeld = (name: HeldName) => down[name].size > 0 || tapped.has(name)
  return {
    read() {
      const keys = {
        left: isHeld('left'),
        right: isHeld('right'),
        jump: isHeld('jump'),
        attack: isHeld('attack'),
      }
      tapped.clear()
      return keys
    },
    hold(name, source) {
      down[name].add(source)
      tapped.add(name)
    },
    release(name, source) {
      down[name].delete(source)
    },
    releaseAll() {
      for (const sources of Object.values(down)) sources.clear()
      tapped.clear()
    },
  }
}

interface KeyboardOptions {
  readonly window: Window
  readonly hands: Hands
  /** Whether the keys control the hero. */
  readonly personPlays: () => boolean
  /** Returns true if the command had an effect; then the page does not receive the key. */
  readonly press: (command: Command) => boolean
  /** Called when keys no longer reach the page: its window lost the focus, or its tab was hidden or left. */
  readonly lost: () => void
}

/** Listens to the keys; returns a function that stops it. */
export function listenToKeyboard({ window, hands, personPlays, press, lost }: KeyboardOptions): () => void {
  const { document } = window
  const taken = new Set<string>() // codes of keys that the game has handled and that are still down

  function onKeyDown(event: KeyboardEvent): void {
    if (isTaken(event) || needsKey(keyUseOf(event.target), keyOf(event))) return
    if (document.querySelector('dialog[open]') !== null) return
    const held = HELD_BY_PLACE[event.code]
    const belongsToHero = held !== undefined && personPlays()
    if (event.repeat) {
      // A key held since before a change of screen has no effect on the new screen, and does not scroll the page.
      if (belongsToHero || taken.has(event.code)) consume(event)
      return
    }
    if (belongsToHero) hands.hold(held, event.code)
    if (!belongsToHero && !commandsOf(event).some(press)) return
    taken.add(event.code)
    consume(event)
  }
  function onKeyUp(event: KeyboardEvent): void {
    const held = HELD_BY_PLACE[event.code]
    if (held !== undefined) hands.release(held, event.code)
    // Firefox clicks a focused button on keyup of Space, even if keydown was prevented.
    if (taken.delete(event.code)) consume(event)
    // macOS sends no keyup for a key that is released while Command is down.
    if (event.key === 'Meta' || event.key === 'OS') letGo()
  }
  function letGo(): void {
    hands.releaseAll()
    taken.clear()
  }
  function onLost(): void {
    letGo()
    lost()
  }
  function onVisibility(): void {
    if (document.visibilityState === 'hidden') onLost()
  }

  // In the capture phase: while a person plays, Space jumps and does not also press the page's Train button.
  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('keyup', onKeyUp, true)
  window.addEventListener('blur', onLost)
  window.addEventListener('pagehide', onLost)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    window.removeEventListener('keydown', onKeyDown, true)
    window.removeEventListener('keyup', onKeyUp, true)
    window.removeEventListener('blur', onLost)
    window.removeEventListener('pagehide', onLost)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}

/** Commands of a key, those of the typed letter first: on some layouts R is at the position of QWERTY's S. */
function commandsOf(event: KeyboardEvent): Command[] {
  const commands = [COMMAND_BY_LETTER[typedKey(event)], COMMAND_BY_PLACE[event.code]]
  return commands.filter((command) => command !== undefined)
}

/** Name of the key, to determine how a focused element handles it. */
function keyOf({ key, code }: KeyboardEvent): string {
  return code === 'Space' ? ' ' : code === 'NumpadEnter' ? 'Enter' : key
}

function consume(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
