import { describe, expect, it } from 'vitest'
import { answerSlopes } from '../../src/nn/answerSlopes.ts'
import type { RewardLoss } from '../../src/rl/preferences.ts'

const PAIRS = { targets: [1, 0, 0.5], scores: [3, 1, 0.4, 2.5, 1.2, 1.2] }
const VALUES = [-0.2, -1.4, 0.3, -0.6, 2, 0.9]

describe.each<RewardLoss>(['pairwise', 'pointwise', 'mse', 'huber'])('the %s loss of answers', (kind) => {
  it('has the slopes of its own finite differences', () => {
    const h = 1e-6
    const { slopes } = answerSlopes(kind, VALUES, PAIRS)
    VALUES.forEach((_, place) => {
      const at = (shift: number) => VALUES.map((value, index) => (index === place ? value + shift : value))
      const difference = (answerSlopes(kind, at(h), PAIRS).loss - answerSlopes(kind, at(-h), PAIRS).loss) / (2 * h)
      expect(slopes[place]).toBeCloseTo(difference, 5)
    })
  })
})

it('is ln 2 with slopes ∓ ¼ a pair where two answers score alike', () => {
  const { loss, slopes } = answerSlopes('pairwise', [0, 0, 2, 2], { targets: [1, 1], scores: [0, 0, 0, 0] })
  expect(loss).toBeCloseTo(Math.LN2, 12)
  expect([...Array.from(slopes)]).toEqual([-0.25, 0.25, -0.25, 0.25])
})

it('regresses each answer’s own score', () => {
  const known = { targets: [1], scores: [4, 2] }
  expect(answerSlopes('mse', [4, 2], known).loss).toBe(0)
  expect(answerSlopes('mse', [4, 2.5], known).loss).toBeCloseTo(0.25, 12)
  expect(answerSlopes('huber', [4, 4], known).loss, 'two too much: 2 − ½').toBeCloseTo(1.5, 12)
})
