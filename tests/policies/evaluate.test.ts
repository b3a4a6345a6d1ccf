import { describe, expect, it } from 'vitest'
import { createEvaluator, createPolicyOutput, type PolicyOutput, tableKey } from '../../src/policies/evaluate.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import type { MlpWeights, PolicyHead } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'

/** A network of one number in whose outputs are `scale · x + bias`, so that every answer can be worked out by hand. */
function affine(scales: number[], biases: number[]): MlpWeights {
  const layer = {
    inputs: 1,
    outputs: scales.length,
    weights: Float32Array.from(scales),
    bias: Float32Array.from(biases),
  }
  return { activation: 'relu', layers: [layer] }
}

function evaluate(head: PolicyHead, observation: number): PolicyOutput {
  const snapshot = {
    algorithm: 'test',
    envId: 'test',
    observationSize: 1,
    actionCount: 2,
    updates: 0,
    envSteps: 0,
    head,
  }
  const out = createPolicyOutput(2)
  createEvaluator(snapshot).evaluate(Float32Array.of(observation), out)
  return out
}

const close = (values: number[]) => values.map((value) => expect.closeTo(value, 6))

describe('the output of a snapshot', () => {
  it('is a softmax and a value for an actor and critic in one network', () => {
    const out = evaluate({ kind: 'sharedActorCritic', network: affine([0, 0, 2], [0, Math.log(3), 1]) }, 5)
    expect(Array.from(out.probabilities)).toEqual(close([0.25, 0.75]))
    expect(out).toMatchObject({ value: 11, hasValue: true, hasQ: false })
  })

  it('is the same for separate actor and critic', () => {
    const actor = affine([0, 0], [Math.log(4), 0])
    const out = evaluate({ kind: 'actorCritic', actor, critic: affine([-1], [0]) }, 3)
    expect(Array.from(out.probabilities)).toEqual(close([0.8, 0.2]))
    expect(out).toMatchObject({ value: -3, hasValue: true, hasQ: false })
  })

  it('has no value without a critic', () => {
    const out = evaluate({ kind: 'actorCritic', actor: affine([0, 0], [0, 0]), critic: null }, 3)
    expect(out).toMatchObject({ hasValue: false, hasQ: false })
  })

  it('acts ε-greedily on Q, with the value of that policy', () => {
    const out = evaluate({ kind: 'qValues', network: affine([1, 2], [0, 0]), epsilon: 0.2 }, 10)
    expect(Array.from(out.qValues)).toEqual([10, 20])
    expect(Array.from(out.probabilities)).toEqual(close([0.1, 0.9]))
    expect(out.value).toBeCloseTo(19, 5)
    expect(out).toMatchObject({ hasValue: true, hasQ: true })
  })

  it('combines value and advantages to Q with the mean, so that the mean Q is the value', () => {
    const out = evaluate({ kind: 'duelingQValues', network: affine([0, 0, 0], [1, 4, 10]), epsilon: 0 }, 1)
    expect(Array.from(out.qValues)).toEqual([10 + 1 - 2.5, 10 + 4 - 2.5])
    expect(Array.from(out.probabilities)).toEqual([0, 1])
  })

  it('takes the smaller of two critics, and adds the entropy to the value, for soft actor–critic', () => {
    const uniform = affine([0, 0], [0, 0])
    const critics = [affine([0, 0], [1, 5]), affine([0, 0], [2, 3])] as const
    const out = evaluate({ kind: 'softActorCritic', actor: uniform, critics, alpha: 0.5 }, 1)
    expect(Array.from(out.qValues)).toEqual([1, 3])
    expect(out.value).toBeCloseTo(2 + 0.5 * Math.log(2), 6)
  })

  it('looks up a table, and uses its initial value for unvisited states', () => {
    const discretisation = { dimensions: [{ index: 0, low: 0, high: 10, bins: 5 }] }
    const head: PolicyHead = {
      kind: 'qTable',
      discretisation,
      keys: Float64Array.of(1, 4),
      values: Float32Array.of(1, 2, 8, 7),
      initialValue: 0.5,
      epsilon: 0,
    }
    expect(Array.from(evaluate(head, 3.9).qValues)).toEqual([1, 2])
    expect(Array.from(evaluate(head, 99).qValues)).toEqual([8, 7])
    expect(Array.from(evaluate(head, 0).qValues)).toEqual([0.5, 0.5])
  })
})

it('a table’s key is distinct for distinct cells, and clamps values out of range', () => {
  const dimension = { low: 0, high: 1 }
  const discretisation = {
    dimensions: [
      { index: 0, bins: 3, ...dimension },
      { index: 1, bins: 4, ...dimension },
    ],
  }
  const centres = (bins: number) => Array.from({ length: bins }, (_, bin) => (bin + 0.5) / bins)
  const keys = centres(3).flatMap((a) => centres(4).map((b) => tableKey(discretisation, [a, b])))
  expect(new Set(keys).size).toBe(12)
  expect(tableKey(discretisation, [-5, 0])).toBe(tableKey(discretisation, [0, 0]))
  expect(tableKey(discretisation, [1, 5])).toBe(11)
})

it('an untrained policy is almost uniform', () => {
  const spec = { id: 'test', observationSize: 6, actionCount: 5, actionNames: [], observationSlices: [] }
  const out = createPolicyOutput(5)
  createEvaluator(initialSnapshot(spec, createRng(1))).evaluate(Float32Array.of(1, 0, -1, 0.5, 0, 2), out)
  for (const probability of out.probabilities) expect(probability).toBeCloseTo(0.2, 1)
})
