import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selectKernels } from '../../src/nn/backend.ts'
import { flattenWeights, shapeOf } from '../../src/nn/parameters.ts'
import { createKernelRewardLearner } from '../../src/nn/rewardKernelLearner.ts'
import type { PairInputs, RewardStep } from '../../src/nn/rewardLearner.ts'
import { createRewardLearner } from '../../src/nn/rewardLearners.ts'
import { createTensorRewardLearner } from '../../src/nn/rewardTensorLearner.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import { createRng } from '../../src/shared/rng.ts'
import { blocksHeldAfter } from './kernels/heldBlocks.ts'
import { itIsOnTensorsElsewhere } from './kernels/onTensors.ts'
import { startTestBackend } from './testBackend.ts'

const INPUTS = 7
const NETWORK = initialMlp([INPUTS, 12, 10], { activation: 'relu', outputGains: [1], rng: createRng(1, 'weights') })
const SHAPE = shapeOf(NETWORK)
const INITIAL = flattenWeights(NETWORK)
const STEP: RewardStep = { loss: 'pairwise', centring: 0.01, learningRate: 0.01, weightDecay: 0.02, maxGradNorm: 1 }

/** Clips of 0 to 5 rows. */
function pairsOf(count: number, name: string, rowsOf = (rng: { int(n: number): number }) => rng.int(6)): PairInputs[] {
  const rng = createRng(3, name)
  const clip = () => {
    const rows = rowsOf(rng)
    return { rows, inputs: Float32Array.from({ length: rows * INPUTS }, () => rng.normal()) }
  }
  return Array.from({ length: count }, (_, pair) => ({ first: clip(), second: clip(), target: [1, 0, 0.5][pair % 3] }))
}

async function run(create: typeof createRewardLearner, options: RewardStep) {
  const learner = create(SHAPE, INITIAL)
  learner.step(pairsOf(9, 'first'), options)
  learner.step(pairsOf(30, 'second'), options)
  learner.step(pairsOf(2, 'third'), options)
  const loss = await learner.readLoss()
  const scores = await learner.scores(pairsOf(40, 'others'))
  const parameters = await learner.read()
  const none = await learner.scores([])
  learner.dispose()
  learner.dispose()
  return { loss, scores, parameters, none }
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a).toHaveLength(b.length)
  return Array.from(a).reduce((most, value, index) => Math.max(most, Math.abs(value - b[index])), 0)
}

describe('a learner of rewards', () => {
  beforeAll(() => startTestBackend('wasm'))
  afterAll(() => startTestBackend('wasm'))

  it.each([
    ['pairs', {}],
    ['labels', { loss: 'pointwise' }],
    ['squares', { loss: 'mse' }],
    ['Huber', { loss: 'huber' }],
    ['no decay, no centring, no clipping', { weightDecay: 0, centring: 0, maxGradNorm: 1000 }],
  ] as const)('computes the same in kernels and on tensors of tf ops: %s', async (_name, change) => {
    const options = { ...STEP, ...change }
    const kernels = await run(createKernelRewardLearner, options)
    selectKernels('tf')
    const tensors = await run(createTensorRewardLearner, options)
    selectKernels('own')
    expect(largestDifference(tensors.parameters, INITIAL)).toBeGreaterThan(1e-2)
    expect(largestDifference(kernels.parameters, tensors.parameters)).toBeLessThan(2e-5)
    expect(largestDifference(kernels.scores, tensors.scores)).toBeLessThan(1e-4)
    expect(kernels.loss).toBeCloseTo(tensors.loss, 5)
    expect(kernels.none).toHaveLength(0)
  })

  it.each([createKernelRewardLearner, createTensorRewardLearner])('applies each option (case %#)', async (create) => {
    const usual = (await run(create, STEP)).parameters
    expect((await run(create, STEP)).parameters).toEqual(usual)
    for (const change of [{ loss: 'mse' }, { centring: 0.1 }, { weightDecay: 0 }, { learningRate: 0.02 }] as const) {
      const { parameters } = await run(create, { ...STEP, ...change })
      expect(largestDifference(parameters, usual), JSON.stringify(change)).toBeGreaterThan(1e-6)
    }
  })

  it.each([createKernelRewardLearner, createTensorRewardLearner])(
    'scores clips without decisions 0, and steps by its decay alone (case %#)',
    async (create) => {
      const learner = create(SHAPE, INITIAL)
      const empty = pairsOf(4, 'empty', () => 0)
      expect([...(await learner.scores(empty))]).toEqual(new Array(8).fill(0))
      learner.step(empty, STEP)
      expect(await learner.readLoss()).toBeCloseTo(Math.LN2, 5)
      expect((await learner.read()).every(Number.isFinite)).toBe(true)
      learner.dispose()
    },
  )

  it('frees all memory of the kernels', () => {
    const held = blocksHeldAfter(() => {
      const learner = createKernelRewardLearner(SHAPE, INITIAL)
      learner.step(pairsOf(9, 'first'), STEP)
      return learner
    })
    expect(held.before).toBeGreaterThan(0)
    expect(held.after).toBe(0)
  })

  itIsOnTensorsElsewhere(() => {
    const learner = createRewardLearner(SHAPE, INITIAL)
    learner.step(pairsOf(9, 'first'), STEP)
    return learner
  })
})
