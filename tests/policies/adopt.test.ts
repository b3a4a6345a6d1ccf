import { describe, expect, it } from 'vitest'
import { adoptHead } from '../../src/policies/adopt.ts'
import { createEvaluator, createPolicyOutput } from '../../src/policies/evaluate.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import type { Activation, PolicyHead } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'

const NETWORK = { observationSize: 3, actionCount: 2, hiddenUnits: 8, hiddenLayers: 2, activation: 'relu' } as const

function mlp(outputs: number, name: string, hidden: readonly number[] = [8, 8], activation: Activation = 'relu') {
  const outputGains = new Array<number>(outputs).fill(1)
  return initialMlp([3, ...hidden], { activation, outputGains, rng: createRng(1, name) })
}

const SHARED: PolicyHead = { kind: 'sharedActorCritic', network: mlp(3, 'shared') }
const SEPARATE: PolicyHead = { kind: 'actorCritic', actor: mlp(2, 'actor'), critic: mlp(1, 'critic') }
const ACTOR: PolicyHead = { kind: 'actorCritic', actor: mlp(2, 'actor'), critic: null }

function says(head: PolicyHead) {
  const snapshot = { algorithm: '', envId: '', observationSize: 3, actionCount: 2, updates: 0, envSteps: 0, head }
  const output = createPolicyOutput(2)
  createEvaluator(snapshot).evaluate(Float32Array.of(0.4, -1, 0.7), output)
  return { policy: [...output.probabilities], value: output.hasValue ? output.value : null }
}

describe('a policy that another algorithm adopts', () => {
  it.each([
    ['one network', SHARED],
    ['two networks', SEPARATE],
    ['no critic', ACTOR],
  ])('has the same outputs in every kind of head, from %s', (_, head) => {
    const { policy } = says(head)
    for (const kind of ['actor', 'actorCritic', 'sharedActorCritic'] as const) {
      const adopted = adoptHead(head, kind, NETWORK)
      says(adopted.head).policy.forEach((probability, action) => {
        expect(probability).toBeCloseTo(policy[action], 6)
      })
    }
  })

  it('keeps its critic if possible', () => {
    const { value } = says(SHARED)
    const apart = adoptHead(SHARED, 'actorCritic', NETWORK)
    expect(apart.isCriticFresh).toBe(false)
    expect(says(apart.head).value).toBeCloseTo(value ?? Number.NaN, 6)
    expect(adoptHead(SEPARATE, 'actorCritic', NETWORK)).toMatchObject({ head: SEPARATE, isCriticFresh: false })
    expect(adoptHead(SHARED, 'sharedActorCritic', NETWORK)).toMatchObject({ head: SHARED, isCriticFresh: false })
  })

  it('has a critic with V = 0 if the policy had none, and none if none is needed', () => {
    for (const kind of ['actorCritic', 'sharedActorCritic'] as const) {
      const adopted = adoptHead(ACTOR, kind, NETWORK)
      expect(adopted.isCriticFresh).toBe(true)
      expect(says(adopted.head).value).toBe(0)
    }
    expect(says(adoptHead(SEPARATE, 'sharedActorCritic', NETWORK).head).value).toBe(0)
    expect(says(adoptHead(SHARED, 'actor', NETWORK).head).value).toBeNull()
  })

  it('names the hyperparameters to set if sizes differ', () => {
    const other: PolicyHead = { kind: 'actorCritic', actor: mlp(2, 'other', [16], 'tanh'), critic: null }
    const adopt = () => adoptHead(other, 'sharedActorCritic', NETWORK)
    expect(adopt).toThrow('hidden layers of 16 neurons with tanh, not 2 of 8 with relu')
    expect(adopt).toThrow(
      expect.objectContaining({ advice: 'Set hiddenLayers to 1, hiddenUnits to 16 and activation to tanh.' }),
    )
  })

  it('refuses other observations or actions, and action values', () => {
    expect(() => adoptHead(ACTOR, 'actor', { ...NETWORK, observationSize: 9 })).toThrow(
      'sees 3 numbers, but this environment shows 9',
    )
    expect(() => adoptHead(ACTOR, 'actor', { ...NETWORK, actionCount: 5 })).toThrow('other actions')
    const values: PolicyHead = { kind: 'qValues', network: mlp(2, 'q'), epsilon: 0.1 }
    expect(() => adoptHead(values, 'actor', NETWORK)).toThrow('Q-values')
  })
})
