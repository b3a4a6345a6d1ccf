import { describe, expect, it } from 'vitest'
import { climbStage, levelAsFound, levelWithRandomRegrets } from '../../src/cli/prove/stage.ts'
import { createEnv } from '../../src/env/createEnv.ts'
import { recordTrajectory } from '../../src/env/replay.ts'
import { expertDemonstrations } from '../../src/policies/demonstrate.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import { createRng } from '../../src/shared/rng.ts'
import { mean } from '../../src/shared/statistics.ts'
import { judgePairs } from '../../src/training/workshop/judge.ts'
import { drawQueries } from '../../src/training/workshop/queries.ts'

/** The short form of the staged proofs (`src/cli/prove/stagedProofList.ts`): one seed, fewer epochs. */
const BUDGET = 10_000_000 // decisions studied: the epochs end it sooner
const silent = () => undefined

describe('SFT', () => {
  it('clones the expert from ten clips, with random Regrets', async () => {
    const env = levelWithRandomRegrets('lobby')
    const { result, metrics } = await climbStage(
      {
        algorithm: 'sft',
        env,
        seed: 1,
        budgetSteps: BUDGET,
        evaluateEvery: 100_000,
        hyperparameters: { epochs: 100 },
        material: { demonstrations: expertDemonstrations(env, { count: 10, seed: 1 }) },
      },
      silent,
    )
    expect(metrics['heldOut/accuracy']).toBeGreaterThanOrEqual(0.9)
    expect(result.best?.successRate).toBeGreaterThanOrEqual(0.5) // untrained: 0
  })
})

describe('DPO', () => {
  it('learns the corridor from answers about clips of an untrained policy', async () => {
    const env = levelAsFound('corridor')
    const initialPolicy = initialSnapshot(createEnv(env).spec, createRng(1, 'start'))
    const drawn = { env, policies: [initialPolicy], rewardModel: null, count: 200, seed: 1, decisions: 40 }
    const pairs = drawQueries(drawn)
    const choices = judgePairs({ env, pairs, errorRate: 0, taste: 'return', seed: 1 })
    const preferences = pairs.map(({ left, right }, index) => ({ left, right, choice: choices[index] }))
    const { result } = await climbStage(
      {
        algorithm: 'dpo',
        env,
        seed: 1,
        budgetSteps: BUDGET,
        evaluateEvery: 50_000,
        material: { initialPolicy, preferences },
      },
      silent,
    )
    // The untrained policy rarely rings the bell by chance, without which there would be no preference.
    const rang = preferences.flatMap(({ left, right }) => [recordTrajectory(left, env), recordTrajectory(right, env)])
    expect(mean(rang.map(({ success }) => Number(success)))).toBeLessThan(0.5)
    expect(result.best?.successRate).toBeGreaterThanOrEqual(0.9)
  })
})
