import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createDifferentiator,
  createKernelDifferentiator,
  createTensorDifferentiator,
} from '../../src/algorithms/a3c/differentiator.ts'
import { createSharedParameters } from '../../src/algorithms/a3c/sharedParameters.ts'
import { createRolloutPlayer } from '../../src/algorithms/shared/rolloutPlayer.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { createActorCritic } from '../../src/nn/actorCritic.ts'
import { selectKernels, startBackend } from '../../src/nn/backend.ts'
import { tf } from '../../src/nn/tf.ts'
import { createRng } from '../../src/shared/rng.ts'
import { blocksHeldAfter } from '../nn/kernels/heldBlocks.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const OPTIONS = { actionCount: 2, entropyCoefficient: 0.03, valueCoefficient: 0.7, normaliseAdvantages: true }

function played(sharedTrunk: boolean) {
  const layers = { hiddenUnits: 12, hiddenLayers: 2, activation: 'tanh' } as const
  const architecture = { observationSize: 4, actionCount: 2, ...layers, sharedTrunk }
  const network = createActorCritic(architecture)
  const head = network.initialHead(createRng(1, 'weights'))
  const env = createVecEnv({ kind: 'reference', id: 'cartpole' }, 7)
  env.reset(1)
  const rollout = createRolloutPlayer(env, createRng(1, 'actions')).play(head, 9)
  rollout.finish({ gamma: 0.9, gaeLambda: 0.9 })
  return { architecture, parameters: network.flatten(head), rollout }
}

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual).toHaveLength(expected.length)
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  expect(largest).toBeGreaterThan(1e-3)
  actual.forEach((value, index) => {
    expect(Math.abs(value - expected[index]), `entry ${index}`).toBeLessThan(1e-5 * largest)
  })
}

describe('the gradient of an A3C worker', () => {
  beforeAll(() => startTestBackend('wasm'))
  afterAll(() => startTestBackend('wasm'))

  it.each([
    ['a shared trunk', true, {}],
    ['separate networks', false, {}],
    ['importance weights', true, { weights: Float32Array.from({ length: 63 }, (_, row) => (row % 5) / 3) }],
    ['advantages as they are', false, { options: { ...OPTIONS, normaliseAdvantages: false } }],
  ] as const)('is the same in kernels and on tensors of tf ops: %s', async (_name, sharedTrunk, changes) => {
    const { architecture, parameters, rollout } = played(sharedTrunk)
    const samples = { rollout, options: OPTIONS, ...changes }
    const kernels = createKernelDifferentiator(architecture)
    await kernels.differentiate(
      parameters.map((value) => value + 0.1),
      samples,
    ) // the parameters are those of each call
    const actual = await kernels.differentiate(parameters, samples)
    kernels.dispose()
    selectKernels('tf')
    const expected = await createTensorDifferentiator(architecture).differentiate(parameters, samples)
    selectKernels('own')
    expectClose(actual.gradient, expected.gradient)
    expectClose(actual.entropies, expected.entropies)
  })

  it.each(['adam', 'rmsprop'] as const)(
    'moves the shared parameters alike in kernels and on tensors, with %s',
    async (kind) => {
      const { architecture, parameters } = played(true)
      const gradients = [0, 1, 2].map((step) => parameters.map((value, index) => Math.sin(index + step) + value))
      const results = []
      for (const kernels of ['own', 'tf'] as const) {
        selectKernels(kernels)
        const shared = createSharedParameters(architecture, parameters, { kind, epsilon: 1e-5 })
        shared.load(parameters)
        let last = await shared.step(gradients[0], { learningRate: 0.01, maxGradNorm: 0.5 })
        for (const gradient of gradients.slice(1))
          last = await shared.step(gradient, { learningRate: 0.01, maxGradNorm: 0.5 })
        results.push(last)
        shared.dispose()
      }
      selectKernels('own')
      expectClose(results[0].parameters, results[1].parameters)
      expect(results[0].gradientNorm / results[1].gradientNorm).toBeCloseTo(1, 5)
    },
  )

  it('frees all memory of the kernels', async () => {
    const { architecture, parameters, rollout } = played(false)
    const held = blocksHeldAfter(() => {
      const differentiator = createKernelDifferentiator(architecture)
      void differentiator.differentiate(parameters, { rollout, options: OPTIONS }) // runs at once
      return differentiator
    })
    expect(held.before).toBeGreaterThan(0)
    expect(held.after).toBe(0)
  })

  it.each([
    ['wasm', 'own', false],
    ['wasm', 'tf', true],
    ['cpu', 'own', true],
  ] as const)(
    'and the shared parameters are on %s with the kernels %s on tensors: %s',
    async (backend, kernels, onTensors) => {
      await startBackend(backend, { kernels })
      const { architecture, parameters, rollout } = played(true)
      const before = tf.memory().numTensors
      const shared = createSharedParameters(architecture, parameters, { kind: 'adam', epsilon: 1e-5 })
      expect(tf.memory().numTensors > before).toBe(onTensors)
      shared.dispose()
      const { numDataBuffers } = tf.memory()
      const differentiator = createDifferentiator(architecture)
      const { gradient } = await differentiator.differentiate(parameters, { rollout, options: OPTIONS })
      differentiator.dispose()
      expect(gradient).toHaveLength(parameters.length)
      expect(tf.memory().numDataBuffers).toBe(numDataBuffers)
      expect(tf.memory().numTensors).toBe(before)
    },
  )
})
