import { describe, expect, it } from 'vitest'
import { createLogProbs } from '../../src/policies/logProbs.ts'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../src/policies/snapshot.ts'

function policyOf(head: PolicyHead): PolicySnapshot {
  const counters = { updates: 0, envSteps: 0 }
  return { algorithm: 'test', envId: 'test', observationSize: 1, actionCount: 2, ...counters, head }
}

/** outputs = weights × the one input. */
function linear(...weights: number[]): MlpWeights {
  const layer = {
    inputs: 1,
    outputs: weights.length,
    weights: Float32Array.from(weights),
    bias: new Float32Array(weights.length),
  }
  return { activation: 'relu', layers: [layer] }
}

describe('log-probabilities of recorded actions', () => {
  const observations = Float32Array.of(1, 0)
  const actions = Uint8Array.of(0, 1)
  const likely = Math.log(3 / 4)

  it.each([
    ['an actor of its own', { kind: 'actorCritic', actor: linear(Math.log(3), 0), critic: null }],
    ['a shared trunk', { kind: 'sharedActorCritic', network: linear(Math.log(3), 0, 5) }],
  ] as const)('come from the logits of %s', (_, head) => {
    const logProbs = createLogProbs(policyOf(head))(observations, actions)
    expect([...logProbs]).toEqual([expect.closeTo(likely, 6), expect.closeTo(Math.log(0.5), 6)])
  })

  it('are derived from the probabilities of any other policy, and stay finite if one of them is 0', () => {
    const head: PolicyHead = { kind: 'qValues', network: linear(1, 0), epsilon: 0 }
    const logProbs = createLogProbs(policyOf(head))(Float32Array.of(1, 1), actions)
    expect(logProbs[0]).toBe(0)
    expect(logProbs[1]).toBeLessThan(-80)
    expect(logProbs[1]).toSatisfy(Number.isFinite)
  })
})
