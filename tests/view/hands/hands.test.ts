import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHands } from '../../../src/view/hands/hands.ts'

const NOTHING = { left: false, right: false, jump: false, attack: false }

describe('held keys', () => {
  it('report a tap between two ticks for exactly one tick', () => {
    const hands = createHands()
    hands.hold('jump', 'Space')
    hands.release('jump', 'Space')
    expect(hands.read()).toEqual({ ...NOTHING, jump: true })
    expect(hands.read()).toEqual(NOTHING)
  })

  it('report a second press between two ticks as a press of its own', () => {
    const hands = createHands()
    hands.hold('jump', 'Space')
    expect(hands.read().jump).toBe(true)
    hands.release('jump', 'Space')
    hands.hold('jump', 'Space')
    expect([hands.read().jump, hands.read().jump, hands.read().jump]).toEqual([false, true, true])
  })

  it('report a held key in every tick until its release', () => {
    const hands = createHands()
    hands.hold('right', 'KeyD')
    expect(hands.read().right).toBe(true)
    expect(hands.read().right).toBe(true)
    hands.release('right', 'KeyD')
    expect(hands.read().right).toBe(false)
  })

  it('report an action until the last of its keys is released', () => {
    const hands = createHands()
    hands.hold('left', 'ArrowLeft')
    hands.hold('left', 'KeyA')
    hands.read()
    hands.release('left', 'ArrowLeft')
    expect(hands.read().left).toBe(true)
    hands.release('left', 'KeyA')
    expect(hands.read().left).toBe(false)
  })

  it('count every press, in whatever bursts they come, and end as they are held', () => {
    const bursts = fc.array(fc.array(fc.constantFrom('hold', 'release'), { maxLength: 4 }), { maxLength: 30 })
    fc.assert(
      fc.property(bursts, (frames) => {
        const hands = createHands()
        let isDown = false
        let presses = 0
        let counted = 0
        let before = false
        const tick = () => {
          const { jump } = hands.read()
          if (jump && !before) counted++
          before = jump
        }
        for (const burst of frames) {
          for (const act of burst) {
            if (act === 'hold' && !isDown) presses++
            isDown = act === 'hold'
            hands[act as 'hold' | 'release']('jump', 'Space')
          }
          for (let ticks = 0; ticks < 4; ticks++) tick()
        }
        return counted === presses && before === isDown
      }),
    )
  })

  it('do not lag behind a burst that no person makes', () => {
    const hands = createHands()
    for (let press = 0; press < 50; press++) {
      hands.hold('attack', 'KeyX')
      hands.release('attack', 'KeyX')
    }
    for (let ticks = 0; ticks < 6; ticks++) hands.read()
    expect(hands.read()).toEqual(NOTHING)
  })

  it('hold nothing after all are released', () => {
    const hands = createHands()
    hands.hold('left', 'KeyA')
    hands.read()
    hands.hold('jump', 'Space')
    hands.releaseAll()
    expect(hands.read()).toEqual(NOTHING)
    hands.release('left', 'KeyA') // its keyup arrives late
    expect(hands.read()).toEqual(NOTHING)
  })
})
