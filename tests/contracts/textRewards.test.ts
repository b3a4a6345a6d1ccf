import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawDemonstrations } from '../../src/env/text/demonstrations.ts'
import { REWARD_FUNCTIONS } from '../../src/env/text/rewards/index.ts'
import { createRng } from '../../src/shared/rng.ts'

it('every file of a reward function is in the list', () => {
  const files = readdirSync('src/env/text/rewards').filter((name) => !['index.ts', 'rewardFunction.ts'].includes(name))
  expect(REWARD_FUNCTIONS).toHaveLength(files.length)
  expect(new Set(REWARD_FUNCTIONS.map(({ id }) => id)).size).toBe(files.length)
})

it('contain the five of the well-known demo, by their names', () => {
  const demo = ['xmlcount', 'soft_format', 'strict_format', 'int', 'correctness'].map((name) => `${name}_reward_func`)
  expect(REWARD_FUNCTIONS.filter(({ defaultWeight }) => defaultWeight === 1).map(({ id }) => id)).toEqual(demo)
})

describe.each(REWARD_FUNCTIONS.map((each) => [each.id, each] as const))('%s', (id, { label, help, ...declared }) => {
  it('is named as in the field, and has a description', () => {
    expect(id).toMatch(/^[a-z]+(_[a-z]+)*_reward_func$/)
    expect(label).not.toBe('')
    expect(help).toMatch(/[.]$/)
  })

  it('has a default weight within its bounds', () => {
    expect(declared.defaultWeight).toBeGreaterThanOrEqual(declared.min)
    expect(declared.defaultWeight).toBeLessThanOrEqual(declared.max)
  })

  it('is finite for any text, and the same for the same text', () => {
    const answers = drawDemonstrations('route', { count: 60, sloppyShare: 1, errorShare: 0.5 }, createRng(2))
    for (const text of ['', '\n', '</answer><answer>', ...answers.map(({ answer }) => answer)]) {
      const answer = { text, solution: '7', tokenCount: 9, dotAll: true }
      const score = declared.score(answer)
      expect(score).toSatisfy(Number.isFinite)
      expect(declared.score(answer)).toBe(score)
    }
  })
})
