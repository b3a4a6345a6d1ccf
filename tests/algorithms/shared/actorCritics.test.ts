import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ActorCriticLearner,
  ActorCriticStep,
  OptimiserChoice,
} from '../../../src/algorithms/shared/actorCriticLearner.ts'
import { createActorCriticLearner } from '../../../src/algorithms/shared/actorCritics.ts'
import { createKernelActorCritic } from '../../../src/algorithms/shared/kernelActorCritic.ts'
import { createTensorActorCritic } from '../../../src/algorithms/shared/tensorActorCritic.ts'
import { createActorCritic } from '../../../src/nn/actorCritic.ts'
import { startBackend } from '../../../src/nn/backend.ts'
import { tf } from '../../../src/nn/tf.ts'
import { createRolloutBuffer } from '../../../src/rl/rolloutBuffer.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { startTestBackend } from '../../nn/testBackend.ts'

const OBSERVATION_SIZE = 13
const ACTION_COUNT = 5
const SIZE = 48
const NETWORK = {
  observationSize: OBSERVATION_SIZE,
  actionCount: ACTION_COUNT,
  hiddenUnits: 20,
  hiddenLayers: 2,
} as const
const STEP: ActorCriticStep = {
  loss: { clipRange: 0.2, valueClipRange: 0.3, entropyCoefficient: 0.02, valueCoefficient: 0.6 },
  learningRate: 3e-3,
  maxGradNorm: 0.5,
  criticOnly: false,
}
const ADAM: OptimiserChoice = { kind: 'adam', epsilon: 1e-5 }

const rng = createRng(5, 'learner')
const rollout = createRolloutBuffer(1, SIZE, OBSERVATION_SIZE)
for (const column of [rollout.observations, rollout.values, rollout.returns, rollout.advantages]) {
  for (let index = 0; index < column.length; index++) column[index] = rng.normal()
}
for (let index = 0; index < SIZE; index++) {
  rollout.actions[index] = rng.int(ACTION_COUNT)
  rollout.logProbs[index] = -1.6 + 0.3 * rng.normal()
}

function differences(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length)
  let largest = 0
  for (let index = 0; index < a.length; index++) largest = Math.max(largest, Math.abs(a[index] - b[index]))
  return largest
}

/** Five steps on minibatches of unequal sizes, two rollouts, and everything read. */
async function afterSomeSteps(learner: ActorCriticLearner, step: ActorCriticStep) {
  const batches = [[3, 1, 4, 1, 5, 9, 2, 6], [31, 41], Array.from({ length: SIZE }, (_, index) => SIZE - 1 - index)]
  learner.begin(rollout)
  learner.step(Int32Array.of(0, 1), Float32Array.of(0.5, -0.5), step)
  learner.forget()
  for (const batch of batches) {
    const indices = Int32Array.from(batch)
    learner.step(
      indices,
      Float32Array.from(indices, (index) => rollout.advantages[index]),
      step,
    )
  }
  const columns = await learner.read()
  return { columns, head: learner.head }
}

describe('a learner of actor and critic', () => {
  beforeAll(() => startTestBackend('wasm'))

  it.each([
    ['shared trunk', { sharedTrunk: true, activation: 'relu' }, {}, ADAM],
    ['two networks', { sharedTrunk: false, activation: 'tanh' }, {}, ADAM],
    ['the critic alone, shared trunk', { sharedTrunk: true, activation: 'tanh' }, { criticOnly: true }, ADAM],
    ['the critic alone, two networks', { sharedTrunk: false, activation: 'relu' }, { criticOnly: true }, ADAM],
    [
      'the policy gradient by RMSProp',
      { sharedTrunk: true, activation: 'relu' },
      { loss: { clipRange: null, valueClipRange: null, entropyCoefficient: 0.01, valueCoefficient: 1 } },
      { kind: 'rmsprop', epsilon: 1e-5 },
    ],
    ['no limit of the gradient', { sharedTrunk: true, activation: 'relu' }, { maxGradNorm: 0 }, ADAM],
  ] as const)('computes in kernels what it computes on tensors: %s', async (_, network, changes, optimiser) => {
    const options = { ...NETWORK, ...network }
    const initial = createActorCritic(options).initialHead(createRng(1, 'weights'))
    const flat = createActorCritic(options).flatten
    const step = { ...STEP, ...changes }
    const learners = [createTensorActorCritic, createKernelActorCritic].map((create) =>
      create(options, initial, optimiser),
    )
    const [tensors, kernels] = [await afterSomeSteps(learners[0], step), await afterSomeSteps(learners[1], step)]
    for (const learner of learners) learner.dispose()

    expect(tensors.columns.logProbs).toHaveLength(58)
    expect(kernels.columns.gradientNorms).toHaveLength(3)
    for (const name of ['logProbs', 'entropies', 'values', 'gradientNorms'] as const) {
      expect(differences(kernels.columns[name], tensors.columns[name]), name).toBeLessThan(2e-5)
    }
    expect(differences(flat(tensors.head), flat(initial))).toBeGreaterThan(1e-3) // it has moved
    expect(differences(flat(kernels.head), flat(tensors.head))).toBeLessThan(2e-5)
  })

  it('does not change the policy when only the critic learns', async () => {
    const options = { ...NETWORK, sharedTrunk: true, activation: 'relu' } as const
    const network = createActorCritic(options)
    const initial = network.initialHead(createRng(1, 'weights'))
    const learner = createKernelActorCritic(options, initial, ADAM)
    const { head } = await afterSomeSteps(learner, { ...STEP, criticOnly: true })
    learner.dispose()
    const [before, after] = [network.flatten(initial), network.flatten(head)]
    before.forEach((value, index) => {
      if (network.criticMask[index] === 0) expect(after[index]).toBe(value)
    })
  })

  it('resets its optimiser for loaded weights, and refuses those of another architecture', async () => {
    const options = { ...NETWORK, sharedTrunk: true, activation: 'relu' } as const
    const network = createActorCritic(options)
    const initial = network.initialHead(createRng(1, 'weights'))
    const learner = createKernelActorCritic(options, initial, ADAM)
    const first = await afterSomeSteps(learner, STEP)
    learner.load(initial)
    const second = await afterSomeSteps(learner, STEP)
    expect(network.flatten(second.head)).toEqual(network.flatten(first.head))
    const other = createActorCritic({ ...options, hiddenUnits: 21 }).initialHead(createRng(1, 'weights'))
    expect(() => learner.load(other)).toThrow(/another architecture/)
    learner.dispose()
  })

  it('uses no tensor in kernels, and frees its memory', async () => {
    const options = { ...NETWORK, sharedTrunk: false, activation: 'relu' } as const
    const initial = createActorCritic(options).initialHead(createRng(1, 'weights'))
    const run = async () => {
      const learner = createKernelActorCritic(options, initial, ADAM)
      await afterSomeSteps(learner, STEP)
      learner.dispose()
      learner.dispose()
    }
    await run()
    const before = tf.memory().numTensors
    const pages = wasmBytes()
    for (let repeat = 0; repeat < 300; repeat++) await run()
    expect(tf.memory().numTensors).toBe(before)
    expect(wasmBytes()).toBe(pages)
  })

  it('refuses samples that are not in the rollout, and a step before the first rollout', () => {
    const options = { ...NETWORK, sharedTrunk: true, activation: 'relu' } as const
    const initial = createActorCritic(options).initialHead(createRng(1, 'weights'))
    const learner = createKernelActorCritic(options, initial, ADAM)
    expect(() => learner.step(Int32Array.of(0), Float32Array.of(1), STEP)).toThrow(/begin/)
    learner.begin(rollout)
    expect(() => learner.step(Int32Array.of(SIZE), Float32Array.of(1), STEP)).toThrow(/Row 48/)
    learner.dispose()
  })
})

describe('the choice of the learner', () => {
  afterAll(() => startTestBackend('wasm'))

  it.each([
    ['wasm', 'own', 0],
    ['wasm', 'tf', 1],
    ['cpu', 'own', 1],
  ] as const)('on %s with the kernels %s', async (backend, kernels, tensors) => {
    await startBackend(backend, { kernels })
    const options = { ...NETWORK, sharedTrunk: true, activation: 'relu' } as const
    const before = tf.memory().numTensors
    const initial = createActorCritic(options).initialHead(createRng(1, 'weights'))
    const learner = createActorCriticLearner(options, initial, ADAM)
    expect(tf.memory().numTensors > before).toBe(tensors > 0)
    learner.dispose()
  })
})

function wasmBytes(): number {
  const { wasm } = tf.backend() as unknown as { wasm: { asm: { memory: WebAssembly.Memory } } }
  return wasm.asm.memory.buffer.byteLength
}
