import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKernelSoftLearner } from '../../src/algorithms/sac/kernelLearner.ts'
import type { SoftLearner, SoftStepOptions } from '../../src/algorithms/sac/learner.ts'
import { createSoftLearner } from '../../src/algorithms/sac/learners.ts'
import { createTensorSoftLearner } from '../../src/algorithms/sac/tensorLearner.ts'
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
const OPTIONS: SoftStepOptions = { alpha: 0.2, learningRate: 0.01, maxGradNorm: 0.3 }

function samplesOf(steps: number, name: string) {
  return { slots: randomSlots(steps * BATCH, CAPACITY, name), steps }
}

function networks(name = 'weights') {
  const network = (part: string) => {
    const outputGains = new Array<number>(ACTIONS).fill(1)
    return initialMlp([INPUTS, 20, 12], { activation: 'relu', outputGains, rng: createRng(1, `${name} ${part}`) })
  }
  return { actor: network('actor'), critics: [network('critic 1'), network('critic 2')] } as const
}

function flatten({ networks: { actor, critics } }: Pick<SoftLearner, 'networks'>): Float32Array {
  return flattenWeights(actor, ...critics)
}

/** Steps, targets that move by the shares, more steps, and everything read. */
async function run(learner: SoftLearner, options: Partial<SoftStepOptions>, shares: readonly number[]) {
  const all = { ...OPTIONS, ...options }
  if (learner.replay.size === 0) fillReplay(learner.replay, STORED, { inputs: INPUTS, actions: ACTIONS })
  learner.descend(samplesOf(4, 'first'), all)
  for (const share of shares) {
    learner.moveTargets(share)
    learner.descend(samplesOf(1, `after ${share}`), all)
  }
  const columns = await learner.read()
  return { ...columns, flat: flatten(learner) }
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length)
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index])), 0)
}

describe('a learner of a soft actor–critic', () => {
  beforeAll(() => startTestBackend('wasm'))
  afterAll(() => startTestBackend('wasm'))

  it.each([
    ['a low temperature', { alpha: 0.001 }, [0.1, 0.02]],
    ['a high temperature', { alpha: 2 }, [0.1, 0.02]],
    ['no clipping', { maxGradNorm: 1000 }, [0.1]],
    ['targets that are copied', {}, [1]],
    ['targets that never move', {}, [0]],
  ] as const)('computes the same in kernels and on tensors of tf ops: %s', async (_name, options, shares) => {
    const results = []
    for (const [kernels, create] of [
      ['own', createKernelSoftLearner],
      ['tf', createTensorSoftLearner],
    ] as const) {
      selectKernels(kernels)
      const learner = create(networks(), { capacity: CAPACITY })
      results.push(await run(learner, options, shares))
      learner.dispose()
      learner.dispose()
    }
    selectKernels('own')
    const [kernels, tensors] = results
    expect(largestDifference(tensors.flat, flatten({ networks: networks() }))).toBeGreaterThan(1e-3)
    expect(tensors.entropies).toHaveLength(4 + shares.length)
    for (const name of ['tdErrors', 'policyLosses', 'entropies', 'gradientNorms', 'flat'] as const) {
      expect(largestDifference(kernels[name], tensors[name]), name).toBeLessThan(3e-5)
    }
  })

  it.each([createKernelSoftLearner, createTensorSoftLearner])(
    'applies each option and each share (case %#)',
    async (create) => {
      const weightsAfter = async (options: Partial<SoftStepOptions>, shares: readonly number[]) => {
        const learner = create(networks(), { capacity: CAPACITY })
        const { flat } = await run(learner, options, shares)
        learner.dispose()
        return flat
      }
      const usual = await weightsAfter({}, [0.1, 0.2])
      expect(await weightsAfter({}, [0.1, 0.2])).toEqual(usual)
      for (const other of [{ alpha: 0.1 }, { maxGradNorm: 0.01 }, { learningRate: 1e-3 }]) {
        const change = largestDifference(await weightsAfter(other, [0.1, 0.2]), usual)
        expect(change, JSON.stringify(other)).toBeGreaterThan(1e-6)
      }
      expect(largestDifference(await weightsAfter({}, [0.1, 0.5]), usual)).toBeGreaterThan(1e-6)
    },
  )

  it.each([createKernelSoftLearner, createTensorSoftLearner])(
    'continues from other weights in all networks, with a fresh optimiser (case %#)',
    async (create) => {
      const fresh = create(networks('other'), { capacity: CAPACITY })
      const loaded = create(networks(), { capacity: CAPACITY })
      await run(loaded, {}, [1])
      loaded.load(networks('other'))
      expect(flatten(loaded)).toEqual(flatten(fresh))
      expect(await run(loaded, {}, [0.2])).toEqual(await run(fresh, {}, [0.2]))
      for (const learner of [fresh, loaded]) learner.dispose()
    },
  )

  it('frees all memory of the kernels', () => {
    const held = blocksHeldAfter(() => {
      const learner = createKernelSoftLearner(networks(), { capacity: CAPACITY })
      fillReplay(learner.replay, STORED, { inputs: INPUTS, actions: ACTIONS })
      learner.descend(samplesOf(4, 'first'), OPTIONS)
      return learner
    })
    expect(held.before).toBeGreaterThan(0)
    expect(held.after).toBe(0)
  })

  itIsOnTensorsElsewhere(() => createSoftLearner(networks(), { capacity: CAPACITY }))
})
