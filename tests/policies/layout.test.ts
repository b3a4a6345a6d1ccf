import { describe, expect, it } from 'vitest'
import { checkEnvironment } from '../../src/policies/adopt.ts'
import { reads } from '../../src/policies/layout.ts'

/** The same shape throughout, so that the layout alone decides. */
function shaped(id: string) {
  return { id, envId: id, observationSize: 82, actionCount: 5 }
}

const FIRST = shaped('BellmanBros-lobby-features-v1')
const SECOND = shaped('BellmanBros-wind-features-v2.0a1b2c3d')

describe('the layout of observations', () => {
  it('is shared by the levels of the game, and by nothing else', () => {
    expect(reads(FIRST, shaped('BellmanBros-cliff-features-v1'))).toBe(true)
    expect(reads(SECOND, shaped('BellmanBros-a-level-features-v2.0a1b2c3d'))).toBe(true)
    for (const other of ['tiles-v1', 'features-v2.0a1b2c3d', 'features-v1.0a1b2c3d']) {
      expect(reads(FIRST, shaped(`BellmanBros-lobby-${other}`)), other).toBe(false)
    }
    expect(reads(SECOND, shaped('BellmanBros-wind-features-v2.ffffffff'))).toBe(false)
    expect(reads(FIRST, shaped('CartPole-v1'))).toBe(false)
  })

  it('is not taken for another one of equal length, and the message says in names which one is needed', () => {
    expect(() => checkEnvironment(FIRST, SECOND)).toThrow(
      'cannot read the observation “Features” of “Windy Roof”: it was trained on “Lobby”, whose mechanics need version 1 ' +
        'of it, and this level needs version 2.',
    )
    expect(() => checkEnvironment(shaped('BellmanBros-wind-features-v2.ffffffff'), SECOND)).toThrow(
      'trained on “Windy Roof” in another build of the game, which laid out version 2 differently',
    )
    expect(() => checkEnvironment(FIRST, shaped('BellmanBros-cliff-features-v1'))).not.toThrow()
  })

  it('of another observation or environment is refused with their names', () => {
    expect(() => checkEnvironment(FIRST, { ...shaped('BellmanBros-lobby-tiles-v1'), observationSize: 7 })).toThrow(
      'trained on “Lobby” with the observation “Features” and sees 82 numbers; “Lobby” with the observation “Tiles” shows 7.',
    )
    expect(() => checkEnvironment(FIRST, shaped('CartPole-v1'))).toThrow('another meaning than those of CartPole-v1')
  })
})
