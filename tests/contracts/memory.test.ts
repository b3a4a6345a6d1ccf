import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AlgorithmCard, HyperparameterValues } from '../../src/algorithms/contract.ts'
import { selectKernels } from '../../src/nn/backend.ts'
import type { KernelChoice } from '../../src/nn/kernels/module.ts'
import { kernelHeap } from '../../src/nn/mlpKernels.ts'
import { tf } from '../../src/nn/tf.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { GRADIENT_LEARNERS, makeAgent } from './agents.ts'
import { EVERY_ALGORITHM } from './documentedExamples.ts'

const UPDATES = 200
const WARM_UP = 5 // updates until every buffer is allocated

/** Short updates: small networks and little data. */
const SHORT: HyperparameterValues = {
  ...{ environments: 2, environmentsPerWorker: 2, workers: 2, rolloutSteps: 4, stepsPerUpdate: 4, hiddenUnits: 8 },
  ...{ minibatchSize: 4, batchSize: 8, learningStarts: 8, decisionsPerGradientStep: 8, replayCapacity: 1000 },
  ...{ targetPeriod: 3, batchDecisions: 8, groups: 1, groupSize: 2, clipDecisions: 4, maxRounds: 1, minibatches: 1 },
  ...{ epochs: 2, cgIterations: 2, criticEpochs: 1, importanceClip: 1 },
}

/** An update of those that learn from clips is an epoch, of which there must be enough. */
function shortened({ hyperparameters, needs }: AlgorithmCard): HyperparameterValues {
  const changes = Object.entries(SHORT).filter(([name]) => name in hyperparameters)
  return { ...Object.fromEntries(changes), ...(needs !== undefined && { epochs: 10 * UPDATES }) }
}

interface Held {
  readonly tensors: number
  readonly tensorBytes: number
  readonly blocks: number // of the kernels
}

/** Counts the blocks of the kernels' memory from now on; `stop` ends it. */
function countBlocks() {
  const heap = kernelHeap()
  const { allocate, free } = heap
  let count = 0
  Object.assign(heap, {
    allocate(size: number) {
      count++
      return allocate(size)
    },
    free(address: number) {
      count--
      free(address)
    },
  })
  return { count: () => count, stop: () => Object.assign(heap, { allocate, free }) }
}

/** What an agent holds after each update, and what is left after its disposal. */
async function train(card: AlgorithmCard, kernels: KernelChoice) {
  selectKernels(kernels)
  const blocks = countBlocks()
  const before = tf.memory().numTensors
  const held: Held[] = []
  try {
    const agent = await makeAgent(card, 3, { changes: shortened(card) })
    for await (const { updates } of agent.train()) {
      const { numTensors, numBytes } = tf.memory()
      held.push({ tensors: numTensors - before, tensorBytes: numBytes, blocks: blocks.count() })
      if (updates === UPDATES) break
    }
    agent.dispose()
    return { held, left: { tensors: tf.memory().numTensors - before, blocks: blocks.count() } }
  } finally {
    blocks.stop()
    selectKernels('own')
  }
}

const CASES = EVERY_ALGORITHM.flatMap((card) =>
  (['own', 'tf'] as const).map((kernels) => [card.id, kernels, card] as const),
)
const LEARNS_ON_TENSORS = ['trpo'] // its actor

describe.each(CASES)('%s with the kernels %s', (id, kernels, card) => {
  beforeAll(() => startTestBackend('wasm'))
  afterAll(() => startTestBackend('wasm'))

  it(`holds as many tensors, bytes and blocks after ${UPDATES} updates as after ${WARM_UP}, and frees all`, async () => {
    const { held, left } = await train(card, kernels)
    expect(held).toHaveLength(UPDATES)
    const settled = held[WARM_UP]
    expect(held.slice(WARM_UP).filter((each) => JSON.stringify(each) !== JSON.stringify(settled))).toEqual([])
    expect(left).toEqual({ tensors: 0, blocks: 0 })
    // So that the counts are of what the algorithm learns with.
    if (!GRADIENT_LEARNERS.includes(id)) return
    expect(settled.blocks > 0).toBe(kernels === 'own')
    expect(settled.tensors > 0).toBe(kernels === 'tf' || LEARNS_ON_TENSORS.includes(id))
  })
})
