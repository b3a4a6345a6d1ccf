import { describe, expect, it } from 'vitest'
import { DEFAULT_KEYS } from '../../src/store/app/hands.ts'
import { walkPairs } from '../../src/ui/hands/walkPairs.ts'
import { laterText } from '../../src/ui/text/onDemand.ts'

describe('the keys to walk', () => {
  it('are paired as they lie together at first', () => {
    expect(walkPairs(DEFAULT_KEYS.left, DEFAULT_KEYS.right)).toEqual([
      ['ArrowLeft', 'ArrowRight'],
      ['KeyA', 'KeyD'],
    ])
  })

  it('are paired whatever their order, and those without a partner are left out', () => {
    expect(walkPairs(['ArrowLeft', 'KeyA'], ['KeyD', 'KeyL'])).toEqual([['KeyA', 'KeyD']])
    expect(walkPairs(['KeyJ', 'KeyA'], ['KeyD', 'KeyL'])).toEqual([
      ['KeyJ', 'KeyL'],
      ['KeyA', 'KeyD'],
    ])
    expect(walkPairs(['Numpad4'], ['ArrowRight', 'Numpad6'])).toEqual([['Numpad4', 'Numpad6']])
  })

  it('are no pair in another row, far apart, or with left at the right', () => {
    for (const [left, right] of [
      ['KeyA', 'KeyC'],
      ['KeyA', 'KeyL'],
      ['KeyD', 'KeyA'],
      ['ArrowLeft', 'KeyD'],
      ['Space', 'Backspace'],
    ]) {
      expect(walkPairs([left], [right]), `${left} ${right}`).toEqual([])
    }
  })

  it('are each in one pair', () => expect(walkPairs(['KeyA', 'KeyS'], ['KeyD'])).toEqual([['KeyA', 'KeyD']]))

  it('are named direction by direction where none lie together', () => {
    const others = { jump: ['Space'], attack: ['X'] }
    const say = laterText.play.hints.keyboard
    expect(say({ walk: ['A D'], left: ['←', 'A'], right: ['D', 'L'], ...others })).toMatch(
      /^A D to walk, Space to jump/,
    )
    expect(say({ walk: [], left: ['←'], right: ['D', 'L'], ...others })).toMatch(
      /^← to walk left, D or L to walk right, Space to jump/,
    )
  })
})
