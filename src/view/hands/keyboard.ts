import { isTaken, keyUseOf, needsKey, typedKey } from '../../shared/keys.ts'
import { actionOf, HERO_ACTIONS, type KeyMap } from '../../store/app/hands.ts'
import type { Command } from '../session/menu.ts'
import { watchAttention } from './attention.ts'
import type { Hands } from './hands.ts'

/** Menus keep these keys whatever the hero's keys are, so that nobody can lock themselves out. By position. */
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

interface KeyboardOptions {
  readonly window: Window
  readonly hands: Hands
  /** The hero's keys. */
  readonly keys: () => KeyMap
  /** Whether the keys control the hero. */
  readonly personPlays: () => boolean
  /** Returns true if the command had an effect; then the page does not receive the key. */
  readonly press: (command: Command) => boolean
  /** Called at each key press outside a dialog. */
  readonly onUse: () => void
}

/** Listens to the keys; returns a function that stops it. */
export function listenToKeyboard({ window, hands, keys, personPlays, press, onUse }: KeyboardOptions): () => void {
  const { document } = window
  const taken = new Set<string>() // codes of keys that the game has handled and that are still down

  function onKeyDown(event: KeyboardEvent): void {
    if (isTaken(event) || needsKey(keyUseOf(event.target), keyOf(event))) return
    if (document.querySelector('dialog[open]') !== null) return
    if (!event.repeat) onUse()
    const held = actionOf(keys(), event.code)
    const belongsToHero = held !== null && personPlays()
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
    for (const action of HERO_ACTIONS) hands.release(action, event.code) // its action may have changed meanwhile
    // Firefox clicks a focused button on keyup of Space, even if keydown was prevented.
    if (taken.delete(event.code)) consume(event)
    // macOS sends no keyup for a key that is released while Command is down.
    if (event.key === 'Meta' || event.key === 'OS') releaseAll()
  }
  function releaseAll(): void {
    hands.releaseAll()
    taken.clear()
  }

  // In the capture phase: while a person plays, Space jumps and does not also press the page's Train button.
  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('keyup', onKeyUp, true)
  const stopWatching = watchAttention(window, releaseAll)
  return () => {
    window.removeEventListener('keydown', onKeyDown, true)
    window.removeEventListener('keyup', onKeyUp, true)
    stopWatching()
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
