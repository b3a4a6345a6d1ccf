import { beforeAll, describe, expect, it } from 'vitest'
import { createDpoAgent } from '../../src/algorithms/dpo/agent.ts'
import { dpo } from '../../src/algorithms/dpo/index.ts'
import { measurePairs } from '../../src/algorithms/dpo/metrics.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import type { Trajectory, TrajectoryPair } from '../../src/rl/trajectory.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const SPEC = createVecEnv(CARTPOLE, 1).spec
const REFERENCE = initialSnapshot(SPEC, createRng(2))

/** A clip of one action in states that lean by these angles. */
function clip(action: number, angles: readonly number[], counts = 1): Trajectory {
  const observations = Float32Array.from(angles.flatMap((angle) => [0, 0, angle, 0]))
  return {
    length: angles.length,
    observations,
    nextObservations: observations,
    actions: new Uint8Array(angles.length).fill(action),
    mask: new Uint8Array(angles.length).fill(counts),
    rewards: new Float32Array(angles.length),
    terminated: false,
    success: true,
  }
}

const angles = [0.1, 0.2, 0.3]
const RIGHT_IS_BETTER: TrajectoryPair = { chosen: clip(1, angles), rejected: clip(0, [0.1, 0.2]), equal: false }

async function study(
  training: readonly TrajectoryPair[],
  changes: Partial<ReturnType<typeof defaultsOf<typeof dpo.hyperparameters>>> = {},
  reference: typeof REFERENCE | null = REFERENCE,
) {
  const agent = createDpoAgent({
    env: createVecEnv(CARTPOLE, 1),
    hyperparameters: { ...defaultsOf(dpo.hyperparameters), ...changes },
    seed: 1,
    budgetSteps: 1e6,
    preferences: { training, heldOut: [RIGHT_IS_BETTER] },
    ...(reference && { referencePolicy: reference }),
  })
  const before = agent.snapshot().head
  const reports = []
  for await (const report of agent.train()) reports.push(report)
  const after = agent.snapshot().head
  agent.dispose()
  return { reports, before, after }
}

describe('direct preference optimisation', () => {
  beforeAll(() => startTestBackend('cpu'))

  it('starts at ln 2 with margin 0 and accuracy 0, because a tie counts as wrong', async () => {
    const { reports } = await study([RIGHT_IS_BETTER], { epochs: 1 })
    expect(reports[0].metrics['loss/preference']).toBeCloseTo(Math.LN2, 5)
    expect(reports[0].metrics['reward/margin']).toBeCloseTo(0, 5)
    // The reference is summed by other arithmetic than the policy, so a tie is one to six digits.
    expect(Math.abs(reports[0].metrics['reward/margin'])).toBeLessThan(1e-5)
  })

  it.each(['sigmoid', 'ipo', 'hinge'] as const)('comes to prefer the chosen clips, by %s', async (loss) => {
    const { reports } = await study([RIGHT_IS_BETTER], { epochs: 30, loss, learningRate: 1e-3 })
    const last = reports[29].metrics
    expect(last['reward/margin']).toBeGreaterThan(0.05)
    expect(last['reward/accuracy']).toBe(1)
    expect(last['heldOut/accuracy']).toBe(1)
    expect(last['logProb/chosen']).toBeGreaterThan(reports[0].metrics['logProb/chosen'])
    expect(last['reward/chosen'] - last['reward/rejected']).toBeCloseTo(last['reward/margin'], 5)
  })

  it('does not change for a pair of identical clips: their slopes cancel', async () => {
    const { reports, before, after } = await study(
      [{ chosen: clip(1, angles), rejected: clip(1, angles), equal: false }],
      {
        epochs: 1,
      },
    )
    expect(reports[0].metrics['loss/preference']).toBeCloseTo(Math.LN2, 5)
    expect(reports[0].metrics['policy/gradientNorm']).toBeCloseTo(0, 6)
    expect(after).toEqual(before)
  })

  it('skips and counts unusable answers', async () => {
    const equal = { ...RIGHT_IS_BETTER, equal: true }
    const nothingCounts = { chosen: clip(0, angles, 0), rejected: clip(1, angles, 0), equal: false }
    const { reports, after } = await study([RIGHT_IS_BETTER, equal, nothingCounts], { epochs: 3 })
    expect(reports[2].metrics['pairs/skipped']).toBe(2)
    expect(after).toEqual((await study([RIGHT_IS_BETTER], { epochs: 3 })).after)
    await expect(study([equal])).rejects.toThrow('No answer prefers one clip to the other.')
  })

  it('counts the decisions it studied and ends after its epochs', async () => {
    const { reports } = await study([RIGHT_IS_BETTER], { epochs: 2 })
    expect(reports.map(({ envSteps }) => envSteps)).toEqual([5, 10])
  })

  it('uses its own random initial policy as reference if none is given', async () => {
    const { reports } = await study([RIGHT_IS_BETTER], { epochs: 3 }, null)
    expect(reports[0].metrics['loss/preference']).toBeCloseTo(Math.LN2, 5)
    expect(reports[2].metrics['loss/preference']).toBeLessThan(reports[0].metrics['loss/preference'])
  })
})

it('measures implicit rewards by hand', () => {
  const columns = {
    chosenLogProbs: Float32Array.of(-1, -5),
    rejectedLogProbs: Float32Array.of(-4, -2),
    chosenReferences: Float32Array.of(-3, -5),
    rejectedReferences: Float32Array.of(-2, -2),
  }
  // Rewards at β ½: chosen 1 and 0, rejected −1 and 0; margins 2 and 0, and 0 is no success.
  expect(measurePairs(columns, 0.5)).toEqual({ chosen: 0.5, rejected: -0.5, margin: 1, accuracy: 0.5 })
})
