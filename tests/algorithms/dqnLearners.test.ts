import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createQHead } from '../../src/algorithms/dqn/head.ts'
import { createKernelQLearner } from '../../src/algorithms/dqn/kernelLearner.ts'
import type { QLearner, QStepOptions } from '../../src/algorithms/dqn/learner.ts'
import { createQLearner } from '../../src/algorithms/dqn/learners.ts'
import { createTensorQLearner } from '../../src/algorithms/dqn/tensorLearner.ts'
import { selectKernels } from '../../src/nn/backend.ts'
import { flattenWeights } from '../../src/nn/parameters.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import { createRng } from '../../src/shared/rng.ts'
import { blocksHeldAfter } from '../nn/kernels/heldBlocks.ts'
import { itIsOnTensorsElsewhere } from '../nn/kernels/onTensors.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { fillReplay, randomSlots } from './randomReplay.ts'

const INPUTS = 9
const ACTIONS = 5
const STORED = 5000 // transitions: the replay buffer grows once, and then overwrites the oldest
const CAPACITY = 4500
const BATCH = 50 // with several steps, more rows than one block of a forward pass, and a remainder
const OPTIONS: QStepOptions = {
  ...{ loss: 'huber', doubleQ: true, rewardFactor: 1, actionGap: 0, bounds: null },
  ...{ learningRate: 0.01, maxGradNorm: 0.3 },
}

function samplesOf(steps: number, name: string) {
  const rng = createRng(2, name)
  const slots = randomSlots(steps * BATCH, CAPACITY, name)
  return { slots, steps, weights: Float32Array.from(slots, () => 0.5 + rng.float()) }
}

function network(outputs: number, name = 'weights') {
  const outputGains = new Array<number>(outputs).fill(1)
  return initialMlp([INPUTS, 20, 12], { activation: 'relu', outputGains, rng: createRng(1, name) })
}

/** Steps, a target that moves by the shares, more steps, and everything read. */
async function run(learner: QLearner, options: QStepOptions, shares: readonly number[]) {
  if (learner.replay.size === 0) fillReplay(learner.replay, STORED, { inputs: INPUTS, actions: ACTIONS })
  learner.descend(samplesOf(4, 'first'), options)
  for (const share of shares) {
    learner.moveTarget(share)
    learner.descend(samplesOf(1, `after ${share}`), options)
  }
  const columns = await learner.read()
  return { ...columns, flat: flattenWeights(learner.network) }
}

async function inBoth(values: { dueling?: boolean; shares?: readonly number[] } & Partial<QStepOptions>) {
  const { dueling = false, shares = [0, 1], ...options } = values
  const head = createQHead(ACTIONS, dueling)
  const results = []
  for (const [kernels, create] of [
    ['own', createKernelQLearner],
    ['tf', createTensorQLearner],
  ] as const) {
    selectKernels(kernels)
    const learner = create(network(head.outputCount), head, { capacity: CAPACITY })
    results.push(await run(learner, { ...OPTIONS, ...options }, shares))
    learner.dispose()
    learner.dispose()
  }
  selectKernels('own')
  return { kernels: results[0], tensors: results[1] }
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length)
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index])), 0)
}

describe('a learner of Q-values', () => {
  beforeAll(() => startTestBackend('wasm'))
  afterAll(() => startTestBackend('wasm'))

  it.each([
    ['double', {}],
    ['not double', { doubleQ: false }],
    ['dueling', { dueling: true }],
    ['dueling, not double', { dueling: true, doubleQ: false }],
    ['squares', { loss: 'mse' }],
    ['scaled rewards', { rewardFactor: 0.03 }],
    ['advantage learning', { actionGap: 0.9 }],
    ['advantage learning of dueling heads', { actionGap: 0.5, dueling: true }],
    ['bounded targets', { bounds: { low: -0.2, high: 0.3 } }],
    ['no clipping', { maxGradNorm: 1000 }],
    ['a target that follows softly', { shares: [0.3, 0.05] }],
    ['a target that never moves', { shares: [0] }],
  ] as const)('computes the same in kernels and on tensors of tf ops: %s', async (_name, values) => {
    const { kernels, tensors } = await inBoth(values)
    const initial = flattenWeights(network('dueling' in values ? ACTIONS + 1 : ACTIONS))
    expect(largestDifference(tensors.flat, initial)).toBeGreaterThan(1e-3)
    for (const name of ['tdErrors', 'gradientNorms', 'flat'] as const) {
      expect(largestDifference(kernels[name], tensors[name]), name).toBeLessThan(2e-5)
    }
  })

  it.each([createKernelQLearner, createTensorQLearner])(
    'applies each option and each share (case %#)',
    async (create) => {
      const head = createQHead(ACTIONS, false)
      const weightsAfter = async (options: Partial<QStepOptions>, shares: readonly number[]) => {
        const learner = create(network(ACTIONS), head, { capacity: CAPACITY })
        const { flat } = await run(learner, { ...OPTIONS, ...options }, shares)
        learner.dispose()
        return flat
      }
      const usual = await weightsAfter({}, [0, 1])
      expect(await weightsAfter({}, [0, 1])).toEqual(usual)
      for (const other of [
        { doubleQ: false },
        { loss: 'mse' },
        { maxGradNorm: 0.01 },
        { learningRate: 1e-3 },
        { rewardFactor: 0.5 },
        { actionGap: 0.5 },
        { bounds: { low: 0, high: 0.1 } },
      ] as const) {
        expect(largestDifference(await weightsAfter(other, [0, 1]), usual), JSON.stringify(other)).toBeGreaterThan(1e-6)
      }
      expect(largestDifference(await weightsAfter({}, [0, 0.5]), usual)).toBeGreaterThan(1e-6)
    },
  )

  it('continues from other weights in both networks, with a fresh optimiser', async () => {
    const head = createQHead(ACTIONS, false)
    const fresh = createKernelQLearner(network(ACTIONS, 'other'), head, { capacity: CAPACITY })
    const loaded = createKernelQLearner(network(ACTIONS), head, { capacity: CAPACITY })
    await run(loaded, OPTIONS, [1])
    loaded.load(network(ACTIONS, 'other'))
    expect(await run(loaded, OPTIONS, [0.2])).toEqual(await run(fresh, OPTIONS, [0.2]))
    for (const learner of [fresh, loaded]) learner.dispose()
  })

  it('frees all memory of the kernels', () => {
    const held = blocksHeldAfter(() => {
      const learner = createKernelQLearner(network(ACTIONS), createQHead(ACTIONS, false), { capacity: CAPACITY })
      fillReplay(learner.replay, STORED, { inputs: INPUTS, actions: ACTIONS })
      learner.descend(samplesOf(4, 'first'), OPTIONS)
      return learner
    })
    expect(held.before).toBeGreaterThan(0)
    expect(held.after).toBe(0)
  })

  itIsOnTensorsElsewhere(() => createQLearner(network(ACTIONS), createQHead(ACTIONS, false), { capacity: CAPACITY }))
})
