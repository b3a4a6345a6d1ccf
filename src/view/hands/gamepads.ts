import type { HeroAction, PadMake } from '../../store/app/hands.ts'
import type { Command } from '../session/menu.ts'
import type { Hands } from './hands.ts'

// Of the standard mapping (https://w3c.github.io/gamepad/#remapping).
const BUTTONS = {
  bottom: 0,
  right: 1,
  left: 2,
  top: 3,
  leftShoulder: 4,
  rightShoulder: 5,
  select: 8,
  start: 9,
} as const
const DPAD = { up: 12, down: 13, left: 14, right: 15 } as const
const STICK_X = 0
const STICK_Y = 1

const DEADZONE = 0.35 // share of the stick's way; worn sticks rest at up to 0.2
const RELEASE_ZONE = 0.25 // a direction ends below this, so that a stick at the limit does not flutter
const PRESSED = 0.5 // of an analogue button that does not say whether it is pressed

const HERO_BUTTONS: Readonly<Record<number, HeroAction>> = {
  [BUTTONS.bottom]: 'jump',
  [BUTTONS.right]: 'attack',
  [BUTTONS.left]: 'attack',
  [BUTTONS.rightShoulder]: 'attack',
}
/** Buttons that are commands while a menu is open. */
const MENU_BUTTONS: Readonly<Record<number, Command>> = {
  [BUTTONS.bottom]: 'confirm',
  [BUTTONS.right]: 'back',
  [BUTTONS.top]: 'restart',
  [BUTTONS.leftShoulder]: 'less',
  [BUTTONS.rightShoulder]: 'more',
}
/** Buttons that are commands at any time: `confirm` pauses a game and resumes it. */
const ALWAYS_BUTTONS: Readonly<Record<number, Command>> = { [BUTTONS.start]: 'confirm', [BUTTONS.select]: 'back' }
const DIRECTIONS = ['left', 'right', 'up', 'down'] as const
type Direction = (typeof DIRECTIONS)[number]

/** The part of a `Gamepad` that is read. */
export type PadReading = Pick<Gamepad, 'id' | 'index' | 'connected' | 'axes'> & {
  readonly buttons: readonly Pick<GamepadButton, 'pressed' | 'value'>[]
}

interface GamepadOptions {
  /** `navigator.getGamepads`, which may throw where a frame forbids gamepads. */
  readonly read: () => readonly (PadReading | null)[]
  readonly hands: Hands
  readonly personPlays: () => boolean
  readonly press: (command: Command) => boolean
  /** Called when a button or a direction is pressed, with the gamepad's make. */
  readonly onUse: (make: PadMake) => void
  /** Called when a gamepad that has been used is gone. */
  readonly onUnplug: () => void
}

export interface Gamepads {
  /** Reads all gamepads. Call it at each tick, and at each frame without ticks. */
  poll(): void
}

/**
 * Gamepads of the standard mapping; others are read the same way, because their first stick and first buttons usually
 * agree. Browsers have no events for buttons, so the state is compared with that of the last poll.
 */
export function createGamepads({ read, hands, personPlays, press, onUse, onUnplug }: GamepadOptions): Gamepads {
  const known = new Map<number, PadState>()

  function poll(): void {
    const present = new Set<number>()
    for (const pad of readAll(read)) {
      if (pad === null || !pad.connected) continue
      present.add(pad.index)
      const state = known.get(pad.index) ?? createState(pad)
      known.set(pad.index, state)
      update(pad, state)
    }
    for (const [index, state] of known) {
      if (present.has(index)) continue
      known.delete(index)
      for (const name of HERO_INPUTS) for (const source of sourcesOf(index)) hands.release(name, source)
      if (state.isUsed) onUnplug()
    }
  }

  function update(pad: PadReading, state: PadState): void {
    const plays = personPlays()
    const commands: Command[] = []
    for (const direction of DIRECTIONS) {
      const isHeld = holds(pad, direction, state.directions.has(direction))
      const isNew = isHeld && !state.directions.has(direction)
      setMember(state.directions, direction, isHeld)
      if (isNew) notice(state)
      if (isNew && !plays) commands.push(direction)
      if (direction === 'left' || direction === 'right') {
        // A direction that is held since before the game counts: nobody releases the stick between two lives.
        if (isHeld && plays) hands.hold(direction, stickSource(pad.index))
        else hands.release(direction, stickSource(pad.index))
      }
    }
    pad.buttons.forEach((button, index) => {
      const isDown = button.pressed || button.value > PRESSED
      const isNew = isDown && !state.buttons.has(index)
      setMember(state.buttons, index, isDown)
      const action = HERO_BUTTONS[index]
      if (action !== undefined && !isDown) hands.release(action, buttonSource(pad.index, index))
      if (!isNew) return
      notice(state)
      const command = ALWAYS_BUTTONS[index] ?? (plays ? undefined : MENU_BUTTONS[index])
      if (command !== undefined) commands.push(command)
      else if (action !== undefined && plays) hands.hold(action, buttonSource(pad.index, index))
    })
    for (const command of commands) press(command)
  }

  function notice(state: PadState): void {
    state.isUsed = true
    onUse(state.make)
  }

  return { poll }
}

/** What a gamepad held at the last poll. */
interface PadState {
  readonly make: PadMake
  readonly buttons: Set<number>
  readonly directions: Set<Direction>
  /** Whether anything has been pressed: a gamepad that lies unused may go. */
  isUsed: boolean
}

function createState({ id }: PadReading): PadState {
  return { make: padMakeOf(id), buttons: new Set(), directions: new Set(), isUsed: false }
}

const MAKE_BY_VENDOR: Readonly<Record<string, PadMake>> = { '045e': 'xbox', '054c': 'playStation', '057e': 'nintendo' } // USB
/** Names in ids without a vendor, as in Safari and in Windows' XInput, through which pads answer as Xbox pads do. */
const MAKE_BY_NAME: readonly (readonly [RegExp, PadMake])[] = [
  [/xbox|x-box|xinput/i, 'xbox'],
  [/playstation|dualshock|dualsense|^wireless controller/i, 'playStation'],
  [/nintendo|joy-?con|^pro controller/i, 'nintendo'],
]

/**
 * The make by a `Gamepad.id`: Chromium ends it with `Vendor: 045e Product: 0b13`, Firefox begins it with `045e-0b13-`, on macOS
 * without leading zeros, and Safari gives the name alone.
 */
export function padMakeOf(id: string): PadMake {
  const [, chromium, firefox] = /vendor: ?([0-9a-f]{1,4})\b|^([0-9a-f]{1,4})-[0-9a-f]{1,4}-/i.exec(id) ?? []
  const vendor = (chromium ?? firefox ?? '').toLowerCase().padStart(4, '0')
  return MAKE_BY_VENDOR[vendor] ?? MAKE_BY_NAME.find(([name]) => name.test(id))?.[1] ?? 'other'
}

const HERO_INPUTS: readonly HeroAction[] = ['left', 'right', 'jump', 'attack']
const HERO_BUTTON_INDICES = Object.keys(HERO_BUTTONS).map(Number)

const stickSource = (pad: number) => `gamepad ${pad}`
const buttonSource = (pad: number, button: number) => `gamepad ${pad} button ${button}`
const sourcesOf = (pad: number) => [stickSource(pad), ...HERO_BUTTON_INDICES.map((index) => buttonSource(pad, index))]

function readAll(read: GamepadOptions['read']): readonly (PadReading | null)[] {
  try {
    return read()
  } catch {
    return [] // a frame without the permission
  }
}

function holds({ axes, buttons }: PadReading, direction: Direction, wasHeld: boolean): boolean {
  if (buttons[DPAD[direction]]?.pressed === true) return true
  const axis = axes[direction === 'left' || direction === 'right' ? STICK_X : STICK_Y] ?? 0
  const along = direction === 'left' || direction === 'up' ? -axis : axis
  return along > (wasHeld ? RELEASE_ZONE : DEADZONE)
}

function setMember<Value>(set: Set<Value>, value: Value, isMember: boolean): void {
  if (isMember) set.add(value)
  else set.delete(value)
}
