import { describe, expect, it } from 'vitest'
import { checkEnvironment } from '../../src/policies/adopt.ts'
import { reads } from '../../src/policies/layout.ts'
import { AdvisedError } from '../../src/shared/advisedError.ts'
import { zh } from '../../src/ui/text/zh/index.ts'

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
      'made for the level “Lobby” with the observation “Features”. It cannot read the level “Windy Roof” with the observation ' +
        '“Features”: this level has mechanics that the policy has never seen.',
    )
    expect(() => checkEnvironment(SECOND, FIRST)).toThrow('this level lacks mechanics that the policy expects to see')
    expect(() => checkEnvironment(shaped('BellmanBros-wind-features-v2.ffffffff'), SECOND)).toThrow(
      'another build of the game described things differently',
    )
    expect(() => checkEnvironment(FIRST, shaped('BellmanBros-cliff-features-v1'))).not.toThrow()
  })
})

describe('the message about a policy that does not fit', () => {
  it.each([
    ['BellmanBros-lobby-tiles-v1', 'Choose the observation “Tiles”'],
    ['CartPole-v1', 'made for the environment “CartPole-v1”'],
    ['Porter-rooms-v1', 'made for the environment “The little porter”'],
    ['BellmanBros-lobby-features-v2.0a1b2c3d', 'Choose the level that it was made for'],
    ['BellmanBros-an-own-level-pixels-v3.0a1b2c3d', 'made for the level “an-own-level” with the observation “Pixels”'],
  ])('of %s says in the names of the page: %s', (id, part) => {
    expect(saidOf(id)).toContain(part)
    expect(saidOf(id)).not.toMatch(/BellmanBros|-v\d\./)
  })

  it('is said in Chinese as well, with its advice', () => {
    const translated = zh.sentence(saidOf('BellmanBros-lobby-tiles-v1'))
    expect(translated).toBe(
      '作为起点的策略是为关卡“大堂”（观测“图块”）训练的。它读不懂关卡“大堂”（观测“特征”）。请选择“图块”观测，或从随机权重开始。',
    )
  })
})

/** The error and its advice of a policy that was made elsewhere, in the lobby. */
function saidOf(envId: string): string {
  try {
    checkEnvironment(shaped(envId), FIRST)
  } catch (error) {
    if (error instanceof AdvisedError) return `${error.message} ${error.advice}`
  }
  throw new Error(`A policy of ${envId} fits.`)
}
