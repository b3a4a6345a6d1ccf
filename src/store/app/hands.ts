import type { HeldKeys } from '../../policies/human.ts'

/** What a person plays with: the device used last, which prompts name, and the keys of the hero's actions. */
export interface HandsState {
  readonly device: Device
  /** Whose buttons prompts name: the make of the gamepad used last. */
  readonly padMake: PadMake
  readonly keys: KeyMap
  /** What the keys type on this keyboard, by code; empty where the browser does not say. */
  readonly layout: Readonly<Record<string, string>>
}

export type Device = 'keyboard' | 'gamepad' | 'touch'
/** Makers with names of their own for a gamepad's buttons; `other`: buttons have only numbers. */
export type PadMake = 'xbox' | 'playStation' | 'nintendo' | 'other'
export type HeroAction = keyof HeldKeys

/** What prompts name: the keyboard, the screen, or a gamepad's buttons as its maker does. */
export type Prompting = Exclude<Device, 'gamepad'> | PadMake

export function promptingOf({ device, padMake }: Pick<HandsState, 'device' | 'padMake'>): Prompting {
  return device === 'gamepad' ? padMake : device
}

/** The device once a gamepad is gone: its buttons are named no longer. `hasFingers`: the screen is touched rather than pointed at. */
export function deviceWithoutPad(device: Device, hasFingers: boolean): Device {
  if (device !== 'gamepad') return device
  return hasFingers ? 'touch' : 'keyboard'
}

/** Physical keys (`KeyboardEvent.code`) of each action: a code is the same place on AZERTY, Dvorak and QWERTY. */
export type KeyMap = Readonly<Record<HeroAction, readonly string[]>>

export const HERO_ACTIONS = ['left', 'right', 'jump', 'attack'] as const satisfies readonly HeroAction[]

export const DEFAULT_KEYS: KeyMap = {
  left: ['ArrowLeft', 'KeyA'],
  right: ['ArrowRight', 'KeyD'],
  jump: ['Space', 'ArrowUp', 'KeyW', 'KeyZ'],
  attack: ['KeyX', 'KeyJ'],
}

export const INITIAL_HANDS: HandsState = { device: 'keyboard', padMake: 'other', keys: DEFAULT_KEYS, layout: {} }

/** Keys an action can have. */
const MAX_KEYS = 4

const CODE = /^[A-Z][A-Za-z0-9]{0,31}$/ // of `KeyboardEvent.code`: `KeyA`, `Digit1`, `IntlBackslash`
const PAUSE_KEYS = ['Escape', 'Enter', 'NumpadEnter']
const BROWSER_KEYS = /^(F\d+|Tab|(Control|Alt|Meta|OS).*|ContextMenu|CapsLock|.*Lock|Unidentified|Browser.*|Media.*)$/

/** Why a key cannot be given to an action. */
export type KeyProblem =
  /** It pauses the game. */
  | { readonly kind: 'pauses' }
  /** The browser or the system uses it. */
  | { readonly kind: 'browser' }
  /** It is the only key of that action. */
  | { readonly kind: 'onlyKey'; readonly action: HeroAction }
  | { readonly kind: 'alreadyHere' }
  | { readonly kind: 'full' }

type Assignment = { readonly keys: KeyMap; readonly takenFrom: HeroAction | null } | { readonly problem: KeyProblem }

/** Gives a key to an action. A key of another action moves, unless that action would be left without one. */
export function assignKey(keys: KeyMap, action: HeroAction, code: string): Assignment {
  if (PAUSE_KEYS.includes(code)) return { problem: { kind: 'pauses' } }
  if (!CODE.test(code) || BROWSER_KEYS.test(code)) return { problem: { kind: 'browser' } }
  if (keys[action].includes(code)) return { problem: { kind: 'alreadyHere' } }
  if (keys[action].length >= MAX_KEYS) return { problem: { kind: 'full' } }
  const takenFrom = actionOf(keys, code)
  if (takenFrom !== null && keys[takenFrom].length === 1) return { problem: { kind: 'onlyKey', action: takenFrom } }
  const rest = takenFrom === null ? keys : removeKey(keys, takenFrom, code)
  return { keys: { ...rest, [action]: [...rest[action], code] }, takenFrom }
}

/** Takes a key from an action; the last one stays. */
export function removeKey(keys: KeyMap, action: HeroAction, code: string): KeyMap {
  const rest = keys[action].filter((each) => each !== code)
  return rest.length === 0 ? keys : { ...keys, [action]: rest }
}

/** The action of a key; null if it has none. */
export function actionOf(keys: KeyMap, code: string): HeroAction | null {
  return HERO_ACTIONS.find((action) => keys[action].includes(code)) ?? null
}

/** Whether a stored map can be played with: every action has a key, and every key one action. */
export function isPlayable(keys: KeyMap): boolean {
  const all = HERO_ACTIONS.flatMap((action) => keys[action])
  const isUsable = (code: string) => CODE.test(code) && !BROWSER_KEYS.test(code) && !PAUSE_KEYS.includes(code)
  const isSized = ({ length }: readonly string[]) => length >= 1 && length <= MAX_KEYS
  return (
    HERO_ACTIONS.every((action) => isSized(keys[action])) && new Set(all).size === all.length && all.every(isUsable)
  )
}
