import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKernelPolicy } from '../../../src/algorithms/shared/kernelPolicy.ts'
import type { PolicyLearner, PolicyLoss } from '../../../src/algorithms/shared/policyLearner.ts'
import { createPolicyLearner } from '../../../src/algorithms/shared/policyLearners.ts'
import { createTensorPolicy } from '../../../src/algorithms/shared/tensorPolicy.ts'
import { startBackend } from '../../../src/nn/backend.ts'
import { flattenWeights } from '../../../src/nn/parameters.ts'
import { tf } from '../../../src/nn/tf.ts'
import { initialMlp } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { startTestBackend } from '../../nn/testBackend.ts'

const COUNT = 40
const rng = createRng(11, 'decisions')
const DECISIONS = {
  count: COUNT,
  observations: Float32Array.from({ length: COUNT * 9 }, () => rng.normal()),
  actions: Int32Array.from({ length: COUNT }, () => rng.int(5)),
}
const OPTIONS = { adamEpsilon: 1e-8 }

function network(hidden: readonly number[] = [14, 10]) {
  const outputGains = new Array<number>(5).fill(0.5)
  return initialMlp([9, ...hidden], { activation: 'tanh', outputGains, rng: createRng(1, 'weights') })
}

/** Σ (log π)² as a loss whose slope depends on log π, plus entropy, with or without noise. */
function squares(rows: number, withNoise: boolean): PolicyLoss {
  const noise = Float32Array.from({ length: rows * 14 }, (_, index) => 0.1 * Math.sin(index))
  return {
    entropySlope: -0.05,
    onTensors: (logProbs) => tf.mul(logProbs, 2),
    onArrays: (logProbs) => logProbs.map((logProb) => 2 * logProb),
    ...(withNoise && { noise }),
  }
}

async function afterSomeSteps(learner: PolicyLearner, withNoise: boolean) {
  learner.begin(DECISIONS)
  learner.step(Int32Array.of(1), squares(1, withNoise), { learningRate: 0.01, maxGradNorm: 1 })
  learner.forget()
  for (const rows of [[0, 7, 7, 39], [12], [3, 2, 1]]) {
    const indices = Int32Array.from(rows)
    learner.step(indices, squares(rows.length, withNoise), { learningRate: 0.01, maxGradNorm: 1 })
  }
  return { columns: await learner.read(), flat: flattenWeights(learner.actor) }
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length)
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index])), 0)
}

describe('a learner of a policy', () => {
  beforeAll(() => startTestBackend('wasm'))
  afterAll(() => startTestBackend('wasm'))

  it.each([false, true])('computes the same in kernels and on tensors (noise: %s)', async (withNoise) => {
    const learners = [createTensorPolicy, createKernelPolicy].map((create) => create(network(), OPTIONS))
    const tensors = await afterSomeSteps(learners[0], withNoise)
    const kernels = await afterSomeSteps(learners[1], withNoise)
    for (const learner of learners) learner.dispose()
    for (const name of ['logProbs', 'entropies', 'gradientNorms'] as const) {
      expect(largestDifference(kernels.columns[name], tensors.columns[name]), name).toBeLessThan(2e-5)
    }
    expect(largestDifference(tensors.flat, flattenWeights(network()))).toBeGreaterThan(1e-3)
    expect(largestDifference(kernels.flat, tensors.flat)).toBeLessThan(2e-5)
  })

  it('is affected by noise, and refuses noise of another size', async () => {
    const run = async (withNoise: boolean) => {
      const learner = createKernelPolicy(network(), OPTIONS)
      const { flat } = await afterSomeSteps(learner, withNoise)
      learner.dispose()
      return flat
    }
    expect(largestDifference(await run(true), await run(false))).toBeGreaterThan(1e-4)
    const learner = createKernelPolicy(network(), OPTIONS)
    learner.begin(DECISIONS)
    const step = () => learner.step(Int32Array.of(0, 1), squares(1, true), { learningRate: 0.01, maxGradNorm: 1 })
    expect(step).toThrow(/14 numbers of noise do not fit 2 rows/)
    learner.dispose()
  })

  it('continues from weights of another architecture', async () => {
    const learner = createKernelPolicy(network(), OPTIONS)
    learner.begin(DECISIONS)
    learner.load(network([6]))
    learner.step(Int32Array.of(5), squares(1, false), { learningRate: 0.01, maxGradNorm: 1 })
    await learner.read()
    expect(learner.actor.layers.map(({ outputs }) => outputs)).toEqual([6, 5])
    learner.dispose()
  })

  it.each([
    ['wasm', 'own', false],
    ['wasm', 'tf', true],
    ['cpu', 'own', true],
  ] as const)('is on %s with the kernels %s on tensors: %s', async (backend, kernels, onTensors) => {
    await startBackend(backend, { kernels })
    const before = tf.memory().numTensors
    const learner = createPolicyLearner(network(), OPTIONS)
    expect(tf.memory().numTensors > before).toBe(onTensors)
    learner.dispose()
  })
})
