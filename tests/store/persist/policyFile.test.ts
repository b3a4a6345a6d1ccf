import { describe, expect, it } from 'vitest'
import type { EnvSpec } from '../../../src/env/contracts.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { initialTransformer } from '../../../src/policies/transformer/weights.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { parsePolicy, printPolicy } from '../../../src/store/persist/policyFile.ts'

const SPEC: EnvSpec = {
  id: 'test',
  observationSize: 3,
  actionCount: 2,
  actionNames: ['left', 'right'],
  observationSlices: [],
}

describe('a policy as a file', () => {
  it('is restored to the bit', () => {
    const policy = initialSnapshot(SPEC, createRng(1), [4])
    expect(parsePolicy(printPolicy(policy))).toEqual(policy)
  })

  const PORTER: PolicySnapshot = {
    ...{ algorithm: 'sft', envId: 'Porter-route-v1', observationSize: 8, actionCount: 6, updates: 2, envSteps: 9 },
    head: {
      kind: 'transformer',
      policy: initialTransformer(
        { vocabulary: 6, context: 8, width: 8, heads: 2, lookback: 1, outputs: 6 },
        createRng(1),
      ),
      critic: null,
      ownFineTuning: 2,
    },
  }

  it('stores a language model to the bit', () => {
    expect(parsePolicy(printPolicy(PORTER))).toEqual(PORTER)
  })

  it.each([{ observationSize: 9 }, { actionCount: 7 }])('refuses a language model that does not fit %j', (change) => {
    expect(() => parsePolicy(printPolicy({ ...PORTER, ...change }))).toThrow('its weights are not those of a policy')
  })

  it.each([
    ['hello', 'JSON'],
    ['{"format": "something else"}', 'format'],
    ['{"format": "bellman-bros-policy", "policy": {"algorithm": "ppo"}}', 'policy.'],
  ])('refuses %s and says what is expected', (text, reason) => {
    expect(() => parsePolicy(text)).toThrow(reason)
    expect(() => parsePolicy(text)).toThrow('Give a file that --save or the page wrote.')
  })
})
