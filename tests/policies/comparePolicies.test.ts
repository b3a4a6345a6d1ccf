import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../src/env/platformer.ts'
import { comparePolicies, differencesIn, largestDifferences } from '../../src/policies/comparePolicies.ts'
import { createEvaluator, createPolicyOutput } from '../../src/policies/evaluate.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'
import { RIGHT } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const config = { ...defaultPlatformer(), level: 'corridor', stickyActions: 0 }
const { spec } = createPlatformerEnv(config)
const policy = (name: string) => initialSnapshot(spec, createRng(1, name))
const episode = { seed: 3, actions: new Uint8Array(8).fill(RIGHT), decisions: 8 }

/** What a policy says in the state before a decision, played by hand. */
function saidBy(snapshot: PolicySnapshot, decision: number) {
  const env = createPlatformerEnv(config)
  const observation = new Float32Array(spec.observationSize)
  const output = createPolicyOutput(spec.actionCount)
  env.reset(episode.seed, observation)
  for (let t = 0; t < decision; t++) env.step(episode.actions[t], observation)
  createEvaluator(snapshot).evaluate(observation, output)
  return output
}

/** The policy with sharper preferences. */
function sharp(name: string): PolicySnapshot {
  const snapshot = structuredClone(policy(name))
  const { head } = snapshot
  if (head.kind !== 'sharedActorCritic') throw new Error(`The head is a ${head.kind}.`)
  const last = head.network.layers[head.network.layers.length - 1]
  for (let index = 0; index < last.weights.length; index++) last.weights[index] *= 300
  return snapshot
}

describe('two policies on equal states', () => {
  it('say there what each says alone, in every state of the episode', () => {
    const [first, second] = [sharp('one'), sharp('two')]
    const found = comparePolicies([first, second], config, episode)
    if (found === null) throw new Error('They were not compared.')
    for (let t = 0; t < episode.decisions; t++) {
      const [one, other] = [saidBy(first, t), saidBy(second, t)]
      const actions = spec.actionCount
      expect([...found.probabilities[0].subarray(t * actions, (t + 1) * actions)]).toEqual([...one.probabilities])
      expect([...found.probabilities[1].subarray(t * actions, (t + 1) * actions)]).toEqual([...other.probabilities])
      expect(found.values?.[0][t]).toBe(Math.fround(one.value))
      const variation = one.probabilities.reduce((sum, p, a) => sum + Math.abs(p - other.probabilities[a]) / 2, 0)
      expect(found.totalVariation[t]).toBeCloseTo(variation, 6)
      expect(found.kl[t]).toBeGreaterThan(0)
      expect(differencesIn(found, 'value')[t]).toBeCloseTo(Math.abs(one.value - other.value), 3)
    }
    expect(new Set(found.totalVariation).size).toBeGreaterThan(1)
    expect(differencesIn({ ...found, values: null }, 'value')).toBe(found.totalVariation)
  })

  it('do not differ from themselves', () => {
    const found = comparePolicies([sharp('one'), sharp('one')], config, episode)
    expect([...(found?.totalVariation ?? [1]), ...(found?.kl ?? [1])].every((difference) => difference === 0)).toBe(
      true,
    )
  })

  it('are not compared where one cannot read the observations', () => {
    const other = { ...policy('two'), observationSize: spec.observationSize + 1 }
    expect(comparePolicies([policy('one'), other], config, episode)).toBeNull()
  })
})

describe('the largest differences', () => {
  it('come in order, apart from each other, and only where there are any', () => {
    const differences = Float32Array.of(0, 5, 6, 5, 0, 0, 3, 4, 0)
    expect(largestDifferences(differences, 3, 2)).toEqual([2, 7])
    expect(largestDifferences(differences, 3, 1)).toEqual([2, 1, 3])
    expect(largestDifferences(new Float32Array(4), 3, 1)).toEqual([])
  })
})
