import { describe, expect, it } from 'vitest'
import { fitRewardModelHeadless, learnFromPreferences } from '../../../src/cli/prove/preferenceLearning.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'

const env = { ...defaultPlatformer(), level: 'corridor' }
const options = { epochs: 3, members: 2, hiddenUnits: 8 }
const asked = { env, decisions: 10, seed: 1, options }

describe('preference learning without a page', () => {
  it('fits a reward model to the judge’s answers and tests it on fresh pairs', async () => {
    const { fitted, testAccuracy, testCorrelation } = await fitRewardModelHeadless({
      ...asked,
      policies: [],
      pairs: 20,
    })
    expect(fitted.trainingPairs + fitted.heldOutPairs).toBe(20)
    expect(testAccuracy).toBeGreaterThan(0.4) // three epochs: hardly more than chance is asked
    expect(testAccuracy).toBeLessThanOrEqual(1)
    expect(testCorrelation).toBeGreaterThan(0)
    expect(testCorrelation).toBeLessThanOrEqual(1)
  })

  it('compares, fits and learns in rounds, each starting from the previous policy', async () => {
    const config = {
      ...defaultRunConfig(),
      env,
      backend: 'wasm' as const,
      budgetSteps: 5000,
      evaluation: { everySteps: 4000, episodes: 5, greedy: false },
    }
    const learnt = await learnFromPreferences({ ...asked, config, rounds: 2, pairsPerRound: 8, stepsPerRound: 1000 })
    expect(learnt.answers).toBe(16)
    expect(learnt.policy.updates).toBeGreaterThan(0)
    expect(learnt.model.envId).toBe(learnt.policy.envId)
    expect(learnt.result.best?.successRate).toBeGreaterThanOrEqual(0)
  })
})
