import type { HeldKeys } from '../policies/human.ts'
import type { Command } from './session/menu.ts'

type HeldName = keyof HeldKeys

const HELD_BY_CODE: Readonly<Record<string, HeldName>> = {
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
const COMMAND_BY_CODE: Readonly<Record<string, Command>> = {
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
  KeyR: 'restart',
  KeyM: 'mute',
}

/** The keys and pads that are down. */
export interface Hands {
  /** Once a tick: what is held, with every tap since the last call. */
  read(): HeldKeys
  hold(name: HeldName): void
  release(name: HeldName): void
  releaseAll(): void
}

export function createHands(): Hands {
  const down: Record<HeldName, boolean> = { left: false, right: false, jump: false, attack: false }
  const tapped: Record<HeldName, boolean> = { left: false, right: false, jump: false, attack: false }
  const names = Object.keys(down) as HeldName[]
  return {
    read() {
      const keys = {
        left: down.left || tapped.left,
        right: down.right || tapped.right,
        jump: down.jump || tapped.jump,
        attack: down.attack || tapped.attack,
      }
      for (const name of names) tapped[name] = false
      return keys
    },
    hold(name) {
      down[name] = true
      tapped[name] = true
    },
    release(name) {
      down[name] = false
    },
    releaseAll() {
      for (const name of names) {
        down[name] = false
        tapped[name] = false
      }
    },
  }
}

export interface KeyboardOptions {
  readonly window: Window
  readonly hands: Hands
  /** The hero follows the keys: they belong to the game. */
  readonly personPlays: () => boolean
  /** True when the command meant something: then the page does not see the key. */
  readonly press: (command: Command) => boolean
}

/** Listens to the keys; returns how to stop. */
export function listenToKeyboard({ window, hands, personPlays, press }: KeyboardOptions): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsToControl(event)) return
    if (window.document.querySelector('dialog[open]') !== null) return
    const held = HELD_BY_CODE[event.code]
    if (held && personPlays()) {
      if (!event.repeat) hands.hold(held)
      consume(event)
      return
    }
    const command = COMMAND_BY_CODE[event.code]
    if (command && !event.repeat && press(command)) consume(event)
  }
  function onKeyUp(event: KeyboardEvent): void {
    const held = HELD_BY_CODE[event.code]
    if (held) hands.release(held)
  }
  function onBlur(): void {
    hands.releaseAll()
  }

  // In the capture phase: while a person plays, Space jumps and does not also press the page's Train.
  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('keyup', onKeyUp, true)
  window.addEventListener('blur', onBlur)
  return () => {
    window.removeEventListener('keydown', onKeyDown, true)
    window.removeEventListener('keyup', onKeyUp, true)
    window.removeEventListener('blur', onBlur)
  }
}

function consume(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** Keys typed into a form stay there; so do Space and Enter on whatever they would press. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof Element)) return false
  if (target.closest('input, select, textarea, [contenteditable=""], [contenteditable="true"]')) return true
  if (event.code !== 'Space' && event.code !== 'Enter')
    return target.closest('[role="tablist"], [role="menu"]') !== null
  return target.closest('button, a[href], summary, [role="button"], [role="tab"], [role="menuitem"]') !== null
}
