import { beforeAll, describe, expect, it } from 'vitest'
import { createSftAgent } from '../../src/algorithms/sft/agent.ts'
import { countedDecisions, judgeImitation } from '../../src/algorithms/sft/decisions.ts'
import { sft } from '../../src/algorithms/sft/index.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { flattenWeights } from '../../src/nn/parameters.ts'
import type { MlpWeights } from '../../src/policies/snapshot.ts'
import type { Trajectory } from '../../src/rl/trajectory.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const

/** A clip in which the pole is pushed to where it leans (entry 2), and whose decisions at `context` do not count. */
function clip(lean: readonly number[], context: readonly number[] = []): Trajectory {
  const observations = Float32Array.from(lean.flatMap((angle) => [0, 0, angle, 0]))
  return {
    length: lean.length,
    observations,
    nextObservations: observations,
    actions: Uint8Array.from(lean, (angle) => (angle > 0 ? 1 : 0)),
    mask: Uint8Array.from(lean, (_, index) => (context.includes(index) ? 0 : 1)),
    rewards: new Float32Array(lean.length),
    terminated: false,
    success: true,
  }
}

const TRAINING = [clip([0.1, -0.2, 0.15, -0.1, 0.3]), clip([-0.3, 0.2])]
const HELD_OUT = [clip([0.25, -0.15, 0.05])]

async function study(changes: Partial<ReturnType<typeof defaultsOf<typeof sft.hyperparameters>>>, training = TRAINING) {
  const hyperparameters = { ...defaultsOf(sft.hyperparameters), minibatchSize: 8, neftuneAlpha: 0, ...changes }
  const agent = createSftAgent({
    env: createVecEnv(CARTPOLE, 1),
    hyperparameters,
    seed: 1,
    budgetSteps: 1e6,
    demonstrations: { training, heldOut: HELD_OUT },
  })
  const reports = []
  for await (const report of agent.train()) reports.push(report)
  const { head } = agent.snapshot()
  agent.dispose()
  return { reports, head }
}

describe('supervised fine-tuning', () => {
  beforeAll(() => startTestBackend('cpu'))

  it('starts at ln 5 and learns the rule behind the clips, also for held-out ones', async () => {
    const { reports } = await study({ epochs: 150 })
    expect(reports[0].metrics['loss/crossEntropy']).toBeCloseTo(Math.LN2, 2)
    expect(reports[149].metrics['loss/crossEntropy']).toBeLessThan(0.1)
    expect(reports[149].metrics['heldOut/accuracy']).toBe(1)
    expect(reports[149].metrics['heldOut/perplexity']).toBeLessThan(1.2)
  })

  it('ends after its epochs, and counts the decisions it studied', async () => {
    const { reports } = await study({ epochs: 3 })
    expect(reports.map(({ envSteps }) => envSteps)).toEqual([7, 14, 21])
  })

  it('learns nothing from masked decisions', async () => {
    const lies: Trajectory = { ...clip([0.4, -0.4], [0, 1]), actions: Uint8Array.of(0, 1) }
    const honest = await study({ epochs: 5 })
    expect((await study({ epochs: 5 }, [...TRAINING, lies])).head).toEqual(honest.head)
  })

  it('says so if all decisions are masked', async () => {
    await expect(study({}, [clip([0.1, 0.2], [0, 1])])).rejects.toThrow('All decisions of the clips are masked.')
  })

  it('has no critic, so that no value is shown', async () => {
    expect((await study({ epochs: 1 })).head).toMatchObject({ kind: 'actorCritic', critic: null })
  })

  it('adds noise only during training: other weights with NEFTune, but noise-free evaluations', async () => {
    const plain = await study({ epochs: 4 })
    const noisy = await study({ epochs: 4, neftuneAlpha: 10 })
    expect(noisy.head).not.toEqual(plain.head)
    // The first epoch is one minibatch: its loss is of the same weights, with and without noise.
    expect(noisy.reports[0].metrics['loss/crossEntropy']).not.toBe(plain.reports[0].metrics['loss/crossEntropy'])
    const still = await study({ epochs: 1, neftuneAlpha: 10, learningRate: 0 })
    const own = countedDecisions(HELD_OUT, 4)
    if (still.head.kind !== 'actorCritic') return expect.fail('no actor')
    expect(still.reports[0].metrics['heldOut/crossEntropy']).toBe(judgeImitation(still.head.actor, own, 2).loss)
  })
})

describe('evaluating an imitation', () => {
  it('gives loss, accuracy and entropy by hand', () => {
    // Logits are 0 and ln 3 whatever is seen: π = (1/4, 3/4).
    const layer = { inputs: 4, outputs: 2, weights: new Float32Array(8), bias: Float32Array.of(0, Math.log(3)) }
    const actor: MlpWeights = { activation: 'relu', layers: [layer] }
    expect(flattenWeights(actor)).toHaveLength(10)
    const judged = judgeImitation(actor, countedDecisions([clip([0.1, 0.2, -0.1])], 4), 2)
    expect(judged.loss).toBeCloseTo(-(2 * Math.log(0.75) + Math.log(0.25)) / 3, 6)
    expect(judged.accuracy).toBeCloseTo(2 / 3, 6)
    expect(judged.entropy).toBeCloseTo(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), 6)
  })
})
