import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALGORITHMS } from '../../../src/algorithms/index.ts'
import { TEXT_ALGORITHMS } from '../../../src/algorithms/text.ts'
import { REFERENCE_ENVS } from '../../../src/env/reference/index.ts'
import { REWARD_TERMS } from '../../../src/env/rewards/index.ts'
import { QUESTION_FAMILIES } from '../../../src/env/text/questions/index.ts'
import { REWARD_FUNCTIONS } from '../../../src/env/text/rewards/index.ts'
import { endlessId, MAX_ENDLESS_SEED } from '../../../src/sim/endless/ids.ts'
import { LEVELS } from '../../../src/sim/levels.ts'
import { cardOf } from '../../../src/store/app/catalog.ts'
import {
  withAlgorithm,
  withHyperparameter,
  withLevel,
  withReference,
  withRewardWeight,
  withText,
  withTextSettings,
} from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { MAX_HASH_LENGTH, readConfig, writeConfig } from '../../../src/store/app/link.ts'
import { TEXT_SETTINGS } from '../../../src/store/app/text.ts'
import { anyValueOf } from './anyValue.ts'

describe('a link', () => {
  it.each(ALGORITHMS)('to any configuration of $name can be opened', (card) => {
    const values = fc.record(
      Object.fromEntries(Object.entries(card.hyperparameters).map(([name, declared]) => [name, anyValueOf(declared)])),
    )
    const worlds = fc.oneof(
      fc.constantFrom(...LEVELS.map(({ id }) => id)).map((id) => withLevel(defaultRunConfig(), id)),
      fc
        .record({
          seed: fc.nat(MAX_ENDLESS_SEED),
          difficulty: fc.nat(100).map((hundredths) => hundredths / 100),
          isLeft: fc.boolean(),
          isOld: fc.boolean(),
        })
        .map(({ isLeft, isOld, ...place }) =>
          endlessId({ ...place, ...(isLeft && { bell: 'left' as const }), ...(isOld && { generator: 1 as const }) }),
        )
        .map((id) => withLevel(defaultRunConfig(), id)),
      fc.constantFrom(...REFERENCE_ENVS.map(({ id }) => id)).map((id) => withReference(defaultRunConfig(), id)),
    )
    const weights = fc.record(
      Object.fromEntries(REWARD_TERMS.map(({ id, min, max }) => [id, fc.double({ min, max, noNaN: true })])),
    )
    fc.assert(
      fc.property(worlds, values, weights, (world, changed, rewards) => {
        let config = withAlgorithm(world, card.id)
        for (const [name, value] of Object.entries(changed)) config = withHyperparameter(config, name, value)
        for (const [id, weight] of Object.entries(rewards)) config = withRewardWeight(config, id, weight + 0)
        const hash = `#${writeConfig(config)}`
        expect(hash.length).toBeLessThanOrEqual(MAX_HASH_LENGTH)
        expect(readConfig(hash)).toEqual(config)
      }),
      { numRuns: 40 },
    )
  })

  it.each(TEXT_ALGORITHMS)('to any configuration of %s on language can be opened', (id) => {
    const fresh = withAlgorithm(withText(defaultRunConfig()), id)
    const values = fc.record(
      Object.fromEntries(
        Object.entries(cardOf(fresh).hyperparameters).map(([name, declared]) => [name, anyValueOf(declared)]),
      ),
    )
    const weights = fc.record(
      Object.fromEntries(REWARD_FUNCTIONS.map(({ id, min, max }) => [id, fc.double({ min, max, noNaN: true })])),
    )
    const settings = fc.record({
      family: fc.constantFrom(...QUESTION_FAMILIES.map(({ id }) => id)),
      maxNewTokens: anyValueOf(TEXT_SETTINGS.maxNewTokens).map(Number),
      dotAll: fc.boolean(),
    })
    fc.assert(
      fc.property(settings, values, weights, (chosen, changed, rewards) => {
        let config = withTextSettings(fresh, chosen)
        for (const [name, value] of Object.entries(changed)) config = withHyperparameter(config, name, value)
        for (const [id, weight] of Object.entries(rewards)) config = withRewardWeight(config, id, weight + 0)
        const hash = `#${writeConfig(config)}`
        expect(hash.length).toBeLessThanOrEqual(MAX_HASH_LENGTH)
        expect(readConfig(hash)).toEqual(config)
      }),
      { numRuns: 40 },
    )
  })

  it('to the porter alone takes what a newcomer finds there', () => {
    expect(readConfig('#v=1&env=porter')).toEqual(withText(defaultRunConfig()))
  })

  it.each([
    ['v=1&env=porter&algorithm=dqn', 'does not learn language'],
    ['v=1&env=porter&reward.bell=1', 'no reward function "bell"'],
    ['v=1&env=porter&guidance.referencePenalty=1', '"guidance.referencePenalty"'],
    ['v=1&env=porter&text.questionFamily=riddles', 'route'],
    ['v=1&env=cartpole&text.dotAll=false', '"text.dotAll"'],
  ])('to %s is refused, and says why', (hash, reason) => {
    expect(() => readConfig(hash)).toThrow(reason)
  })
})
