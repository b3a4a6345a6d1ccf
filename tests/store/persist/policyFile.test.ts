import { describe, expect, it } from 'vitest'
import type { EnvSpec } from '../../../src/env/contracts.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
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
  it('comes back to the bit', () => {
    const policy = initialSnapshot(SPEC, createRng(1), [4])
    expect(parsePolicy(printPolicy(policy))).toEqual(policy)
  })

  it.each([
    ['hello', 'JSON'],
    ['{"format": "something else"}', 'format'],
    ['{"format": "bellman-bros-policy", "policy": {"algorithm": "ppo"}}', 'policy.'],
  ])('refuses %s and says what it wants', (text, reason) => {
    expect(() => parsePolicy(text)).toThrow(reason)
    expect(() => parsePolicy(text)).toThrow('Give a file that --save or the page has written.')
  })
})
