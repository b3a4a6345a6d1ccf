import { beforeEach, describe, expect, it } from 'vitest'
import face from '../../../assets/art/font.json'
import { type PadMake, promptingOf } from '../../../src/store/app/hands.ts'
import { PAD_BUTTONS } from '../../../src/ui/text/padButtons.ts'
import { stageWords } from '../../../src/ui/text/stage.ts'
import { createGamepads, type Gamepads, type PadReading, padMakeOf } from '../../../src/view/hands/gamepads.ts'
import { createHands, type Hands } from '../../../src/view/hands/hands.ts'
import { promptOf } from '../../../src/view/hands/prompts.ts'

const NOTHING = { left: false, right: false, jump: false, attack: false }
const [BOTTOM, RIGHT_BUTTON, LEFT_BUTTON, TOP, SELECT, START] = [0, 1, 2, 3, 8, 9]
const [DPAD_UP, DPAD_LEFT] = [12, 14]

describe('a gamepad', () => {
  let hands: Hands
  let plays: boolean
  let commands: string[]
  let unplugged: number
  let uses: number
  let pads: (PadReading | null)[]
  let gamepads: Gamepads

  beforeEach(() => {
    hands = createHands()
    plays = true
    commands = []
    unplugged = 0
    uses = 0
    pads = [null]
    gamepads = createGamepads({
      read: () => pads,
      hands,
      personPlays: () => plays,
      press: (command) => commands.push(command) > 0,
      onUse: () => uses++,
      onUnplug: () => unplugged++,
    })
  })

  /** A state of the pad with this index, read at once. */
  function state(buttons: readonly number[] = [], [x = 0, y = 0]: readonly number[] = [], index = 0): void {
    const pressed = (button: number) => buttons.includes(button)
    pads[index] = {
      id: '',
      index,
      connected: true,
      axes: [x, y, 0, 0],
      buttons: Array.from({ length: 17 }, (_, each) => ({ pressed: pressed(each), value: pressed(each) ? 1 : 0 })),
    }
    gamepads.poll()
  }

  it('runs by stick and D-pad, jumps and swings by buttons', () => {
    state([BOTTOM, LEFT_BUTTON], [0.9])
    expect(hands.read()).toEqual({ left: false, right: true, jump: true, attack: true })
    state([DPAD_LEFT, RIGHT_BUTTON])
    expect(hands.read()).toEqual({ left: true, right: false, jump: false, attack: true })
    state()
    expect(hands.read()).toEqual(NOTHING)
  })

  it('ignores a stick within the deadzone, and does not flutter at its limit', () => {
    const rightAt = (x: number) => {
      state([], [x])
      return hands.read().right
    }
    expect([0.2, 0.3, 0.36, 0.3, 0.36, 0.2, 0.3].map(rightAt)).toEqual([false, false, true, true, true, false, false])
    expect(uses).toBe(1)
  })

  it('counts a press that is seen by one poll between two ticks', () => {
    state([BOTTOM])
    state()
    expect(hands.read().jump).toBe(true)
    expect(hands.read().jump).toBe(false)
  })

  it('is a set of commands in menus, each press once', () => {
    plays = false
    for (const buttons of [[BOTTOM], [BOTTOM], [], [RIGHT_BUTTON], [TOP], [DPAD_UP], [START], [SELECT], [4], [5]])
      state(buttons)
    state([], [0, 0.8])
    state([], [0, 0.9])
    expect(commands).toEqual(['confirm', 'back', 'restart', 'up', 'confirm', 'back', 'less', 'more', 'down'])
    expect(hands.read()).toEqual(NOTHING)
  })

  it('pauses by Start while a person plays, and does not go back by the button that swings', () => {
    state([START, RIGHT_BUTTON, TOP])
    expect(commands).toEqual(['confirm'])
  })

  it('does not jump by the press that started the game, but runs on by a stick held since before', () => {
    plays = false
    state([BOTTOM], [0.9])
    plays = true
    state([BOTTOM], [0.9])
    expect(hands.read()).toEqual({ ...NOTHING, right: true })
    state([], [0.9])
    state([BOTTOM], [0.9])
    expect(hands.read()).toEqual({ ...NOTHING, right: true, jump: true })
  })

  it('that is unplugged releases all that it holds, and says so if it was in use', () => {
    state([BOTTOM], [-1])
    hands.read()
    pads = [null]
    gamepads.poll()
    expect(hands.read()).toEqual(NOTHING)
    expect(unplugged).toBe(1)
    gamepads.poll()
    expect(unplugged).toBe(1)
  })

  it('that lies unused may go, and another may come in its place', () => {
    state()
    pads = [{ id: '', index: 0, connected: false, axes: [], buttons: [] }]
    gamepads.poll()
    expect(unplugged).toBe(0)
    state([BOTTOM])
    expect(hands.read().jump).toBe(true)
  })

  it('shares the hero with a second one: an action ends with the last button', () => {
    state([BOTTOM], [], 0)
    state([BOTTOM], [], 1)
    hands.read()
    state([], [], 0)
    expect(hands.read().jump).toBe(true)
    state([], [], 1)
    expect(hands.read().jump).toBe(false)
  })

  it('without standard buttons or axes, or in a frame that forbids gamepads, does nothing', () => {
    pads = [{ id: '', index: 0, connected: true, axes: [], buttons: [] }]
    gamepads.poll()
    const forbidden = createGamepads({
      read: () => {
        throw new DOMException('Access to the feature "gamepad" is disallowed.', 'SecurityError')
      },
      hands,
      personPlays: () => true,
      press: () => true,
      onUse: () => uses++,
      onUnplug: () => unplugged++,
    })
    expect(() => forbidden.poll()).not.toThrow()
    expect(hands.read()).toEqual(NOTHING)
    expect([uses, unplugged]).toEqual([0, 0])
  })
})

describe('the make of a gamepad', () => {
  it.each([
    // Chromium
    ['Xbox Wireless Controller (STANDARD GAMEPAD Vendor: 045e Product: 0b13)', 'xbox'],
    ['Xbox 360 Controller (XInput STANDARD GAMEPAD)', 'xbox'],
    ['Microsoft Corporation. Controller (STANDARD GAMEPAD Vendor: 045e Product: 028e)', 'xbox'],
    ['DualSense Wireless Controller (STANDARD GAMEPAD Vendor: 054c Product: 0ce6)', 'playStation'],
    ['Wireless Controller (STANDARD GAMEPAD Vendor: 054c Product: 09cc)', 'playStation'],
    ['DUALSHOCK®4 USB Wireless Adaptor (Vendor: 054c Product: 0ba0)', 'playStation'],
    ['Pro Controller (STANDARD GAMEPAD Vendor: 057e Product: 2009)', 'nintendo'],
    ['Joy-Con L+R (STANDARD GAMEPAD Vendor: 057e Product: 200e)', 'nintendo'],
    ['USB Gamepad (Vendor: 0810 Product: e501)', 'other'],
    // Firefox
    ['045e-028e-Microsoft X-Box 360 pad', 'xbox'],
    ['xinput', 'xbox'],
    ['054c-09cc-Wireless Controller', 'playStation'],
    ['54c-ce6-Wireless Controller', 'playStation'],
    ['057e-2009-Pro Controller', 'nintendo'],
    ['046d-c216-Logitech Dual Action', 'other'],
    // Safari
    ['Wireless Controller Extended Gamepad', 'playStation'],
    ['', 'other'],
  ])('of the id "%s" is %s', (id, make) => expect(padMakeOf(id)).toBe(make))

  it('is reported with each use of the gamepad', () => {
    const id = 'Pro Controller (STANDARD GAMEPAD Vendor: 057e Product: 2009)'
    const used: PadMake[] = []
    const buttons = [{ pressed: true, value: 1 }]
    createGamepads({
      read: () => [{ id, index: 0, connected: true, axes: [0, 0], buttons }],
      hands: createHands(),
      personPlays: () => false,
      press: () => true,
      onUse: (make) => used.push(make),
      onUnplug: () => undefined,
    }).poll()
    expect(used).toEqual(['nintendo'])
  })
})

describe('prompts', () => {
  const named = (padMake: PadMake) =>
    (['confirm', 'back', 'restart'] as const).map((command) =>
      promptOf(stageWords.prompts, promptingOf({ device: 'gamepad', padMake }), command, 'go'),
    )

  it('name the button at the same place as it is written on the gamepad', () => {
    expect(named('xbox')).toEqual(['A: go', 'B: go', 'Y: go'])
    expect(named('playStation')).toEqual(['✕: go', '○: go', '△: go'])
    expect(named('nintendo')).toEqual(['B: go', 'A: go', 'X: go'])
    expect(named('other')).toEqual(['button 1: go', 'button 2: go', 'button 4: go'])
  })

  it('are written with glyphs that the game’s face has', () => {
    const known = new Set(face.glyphs.map(({ code }) => String.fromCodePoint(code)))
    const said = Object.values(PAD_BUTTONS).flatMap((buttons) => Object.values(buttons).flatMap((name) => [...name]))
    expect([...said, '…'].filter((character) => !known.has(character))).toEqual([])
  })
})
