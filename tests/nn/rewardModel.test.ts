import { beforeAll, describe, expect, it } from 'vitest'
import type { PairInputs } from '../../src/nn/rewardLearner.ts'
import {
  type FittedEpoch,
  fitRewardEnsemble,
  pairInputs,
  type RewardEnsembleOptions,
} from '../../src/nn/rewardModel.ts'
import { tf } from '../../src/nn/tf.ts'
import { scoreDifferences } from '../../src/rl/preferences.ts'
import type { Trajectory } from '../../src/rl/trajectory.ts'
import { createRng } from '../../src/shared/rng.ts'
import { correlation } from '../../src/shared/statistics.ts'
import { startTestBackend } from './testBackend.ts'

const SHAPE = { observationSize: 1, actionCount: 2 }

const options = (change: Partial<RewardEnsembleOptions> = {}): RewardEnsembleOptions => ({
  ...SHAPE,
  loss: 'pairwise',
  members: 2,
  hiddenUnits: 8,
  hiddenLayers: 1,
  learningRate: 0.02,
  epochs: 20,
  batchPairs: 8,
  weightDecay: 0,
  centring: 0,
  rng: createRng(1, 'reward model test'),
  ...change,
})

/** Decisions in which the next observation is the number given, and all count unless a mask says otherwise. */
function trajectory(observed: readonly number[], change: Partial<Trajectory> = {}): Trajectory {
  const length = observed.length
  return {
    length,
    observations: new Float32Array(length),
    nextObservations: Float32Array.from(observed),
    actions: new Uint8Array(length),
    mask: new Uint8Array(length).fill(1),
    rewards: new Float32Array(length),
    terminated: false,
    success: false,
    ...change,
  }
}

/** Pairs of which the clip with the larger sum was chosen. */
function pairsBySum(count: number): PairInputs[] {
  const rng = createRng(2, 'pairs')
  const draw = () => Array.from({ length: 1 + rng.int(4) }, () => rng.normal())
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return Array.from({ length: count }, () => {
    const [chosen, rejected] = [draw(), draw()].sort((a, b) => sum(b) - sum(a)).map((clip) => trajectory(clip))
    return pairInputs({ chosen, rejected, equal: false }, SHAPE)
  })
}

/** What the judge of `pairsBySum` prefers by: the sum of the observations. */
function sumOf({ rows, inputs }: PairInputs['first']): number {
  const size = inputs.length / rows
  return Array.from({ length: rows }, (_, row) => inputs[row * size]).reduce((total, value) => total + value, 0)
}

async function epochsOf(
  pairs: readonly PairInputs[],
  heldOut: readonly PairInputs[],
  change?: Partial<RewardEnsembleOptions>,
) {
  const epochs: FittedEpoch[] = []
  for await (const epoch of fitRewardEnsemble(pairs, heldOut, options(change))) epochs.push(epoch)
  return epochs
}

function rightShare({ heldOutScores }: FittedEpoch): number {
  const differences = scoreDifferences(heldOutScores)
  return differences.filter((difference) => difference > 0).length / differences.length
}

describe('the inputs of a pair', () => {
  it('are the unmasked decisions: next observation, action, and whether the episode ended there', () => {
    const actions = Uint8Array.of(0, 1, 1)
    const chosen = trajectory([5, 6, 7], { actions, mask: Uint8Array.of(0, 1, 1), terminated: true })
    const { first, second, target } = pairInputs({ chosen, rejected: trajectory([9]), equal: true }, SHAPE)
    expect([...first.inputs]).toEqual([6, 0, 1, 0, 7, 0, 1, 1])
    expect([...second.inputs]).toEqual([9, 1, 0, 0])
    expect(target).toBe(0.5)
  })

  it('may be empty', () => {
    const chosen = trajectory([1, 2], { mask: new Uint8Array(2) })
    expect(pairInputs({ chosen, rejected: chosen, equal: false }, SHAPE).first).toMatchObject({ rows: 0 })
  })
})

describe('fitting an ensemble', () => {
  beforeAll(() => startTestBackend('wasm'))

  it('starts at ln 2 and learns an order that generalises to new pairs', async () => {
    const [start] = await epochsOf(pairsBySum(60), [], { learningRate: 1e-6, epochs: 1 })
    expect(start.trainingLoss).toBeCloseTo(Math.LN2, 1)
    const epochs = await epochsOf(pairsBySum(60), pairsBySum(100).slice(60))
    const last = epochs.at(-1) ?? expect.fail('no epoch')
    expect(last.trainingLoss).toBeLessThan(0.5 * Math.LN2)
    expect(rightShare(last)).toBeGreaterThan(0.85)
  })

  it('learns the same order from labels of single clips', async () => {
    const epochs = await epochsOf(pairsBySum(60), pairsBySum(100).slice(60), { loss: 'pointwise' })
    expect(epochs[0].trainingLoss).toBeLessThan(2.2 * Math.LN2) // two clips a pair
    expect(rightShare(epochs.at(-1) ?? expect.fail('no epoch'))).toBeGreaterThan(0.85)
  })

  it.each(['mse', 'huber'] as const)('regresses (%s) scores that follow the judge’s own on new clips', async (loss) => {
    const heldOut = pairsBySum(260).slice(60)
    const epochs = await epochsOf(pairsBySum(60), heldOut, { loss })
    const last = epochs.at(-1) ?? expect.fail('no epoch')
    expect(rightShare(last)).toBeGreaterThan(0.85)
    const sums = heldOut.flatMap(({ first, second }) => [first, second]).map(sumOf)
    expect(correlation(last.heldOutScores, sums)).toBeGreaterThanOrEqual(0.9)
    expect(Math.max(...last.heldOutScores.map(Math.abs))).toBeLessThan(4) // of targets ±1; classification diverges
  })

  it('regresses both clips of a tie to 0, and stays there', async () => {
    const ties = pairsBySum(20).map((pair) => ({ ...pair, target: 0.5 }))
    const epochs = await epochsOf(ties, ties, { loss: 'mse', epochs: 10 })
    const scores = epochs.at(-1)?.heldOutScores ?? expect.fail('no epoch')
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(0.05)
  })

  it('gives its members different weights, and the same ones for the same seed', async () => {
    const [once] = await epochsOf(pairsBySum(20), [], { epochs: 1 })
    const [again] = await epochsOf(pairsBySum(20), [], { epochs: 1 })
    expect(once.members[0].layers[0].weights).not.toEqual(once.members[1].layers[0].weights)
    expect(once.members).toEqual(again.members)
  })

  it('does not change for masks of all zeros and for identical clips, whatever the answers', async () => {
    const empty = trajectory([1, 2], { mask: new Uint8Array(2) })
    const same = trajectory([1, -1])
    const untaught = [
      pairInputs({ chosen: empty, rejected: empty, equal: false }, SHAPE),
      pairInputs({ chosen: same, rejected: same, equal: false }, SHAPE),
    ]
    const epochs = await epochsOf(untaught, untaught, { epochs: 2 })
    expect(epochs.map(({ trainingLoss }) => trainingLoss)).toEqual([
      expect.closeTo(Math.LN2, 6),
      expect.closeTo(Math.LN2, 6),
    ])
    expect([...scoreDifferences(epochs[1].heldOutScores)]).toEqual([0, 0])
    const [before, after] = epochs.map(({ members }) => [...members[0].layers[0].weights])
    expect(after).toEqual(before.map((weight) => expect.closeTo(weight, 3)))
  })

  it('stops early if the answers are random, and frees its tensors', async () => {
    const before = tf.memory().numTensors
    const rng = createRng(5, 'chance')
    const chance = pairsBySum(60).map((pair) => ({ ...pair, target: rng.int(2) }))
    const epochs = await epochsOf(chance, [], { epochs: 100, hiddenUnits: 64 })
    expect(epochs.length).toBeLessThan(60)
    expect(tf.memory().numTensors).toBe(before)
  })
})
