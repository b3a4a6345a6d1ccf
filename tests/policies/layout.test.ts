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

  it('is not taken for another one of equal length, and the message says which one is needed', () => {
    expect(() => checkEnvironment(FIRST, SECOND)).toThrow(
      'cannot read BellmanBros-wind-features-v2.0a1b2c3d: it was trained in BellmanBros-lobby-features-v1, with version 1 ' +
        'of the observation “features”; this level needs version 2.',
    )
    expect(() => checkEnvironment(shaped('BellmanBros-wind-features-v2.ffffffff'), SECOND)).toThrow(
      'another build of the game, which laid out version 2 of “features” differently',
    )
    expect(() => checkEnvironment(FIRST, shaped('BellmanBros-cliff-features-v1'))).not.toThrow()
  })
})
