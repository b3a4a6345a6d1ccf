import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALGORITHMS } from '../../../src/algorithms/index.ts'
import { REFERENCE_ENVS } from '../../../src/env/reference/index.ts'
import { REWARD_TERMS } from '../../../src/env/rewards/index.ts'
import { LEVELS } from '../../../src/sim/levels.ts'
import {
  withAlgorithm,
  withHyperparameter,
  withLevel,
  withReference,
  withRewardWeight,
} from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { MAX_HASH_LENGTH, readConfig, writeConfig } from '../../../src/store/app/link.ts'
import { anyValueOf } from './anyValue.ts'

describe('a link', () => {
  it.each(ALGORITHMS)('to any configuration of $name can be opened', (card) => {
    const values = fc.record(
      Object.fromEntries(Object.entries(card.hyperparameters).map(([name, declared]) => [name, anyValueOf(declared)])),
    )
    const worlds = fc.oneof(
      fc.constantFrom(...LEVELS.map(({ id }) => id)).map((id) => withLevel(defaultRunConfig(), id)),
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
})
