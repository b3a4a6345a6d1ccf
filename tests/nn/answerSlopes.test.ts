import { describe, expect, it } from 'vitest'
import { answerSlopes } from '../../src/nn/answerSlopes.ts'
import type { RewardLoss } from '../../src/rl/preferences.ts'

const PAIRS = { targets: [1, 0, 0.5], values: [3, 1, 0.4, 2.5, 1.2, 1.2], top: 3 }
const SCORES = [-0.2, -1.4, 0.3, -0.6, -2, -0.1]

describe.each<RewardLoss>(['pairwise', 'pointwise', 'mse', 'huber'])('the %s loss of answers', (kind) => {
  it('has the slopes of its own finite differences', () => {
    const h = 1e-6
    const { slopes } = answerSlopes(kind, SCORES, PAIRS)
    SCORES.forEach((_, place) => {
      const at = (shift: number) => SCORES.map((score, index) => (index === place ? score + shift : score))
      const difference = (answerSlopes(kind, at(h), PAIRS).loss - answerSlopes(kind, at(-h), PAIRS).loss) / (2 * h)
      expect(slopes[place]).toBeCloseTo(difference, 5)
    })
  })
})

it('is ln 2 with slopes ∓ ¼ a pair where two answers score alike', () => {
  const { loss, slopes } = answerSlopes('pairwise', [0, 0, 2, 2], { targets: [1, 1], values: [0, 0, 0, 0], top: 1 })
  expect(loss).toBeCloseTo(Math.LN2, 12)
  expect([...Array.from(slopes)]).toEqual([-0.25, 0.25, -0.25, 0.25])
})

it('regresses the best value at score 0, so that a perfect answer costs nothing', () => {
  const known = { targets: [1], values: [4, 2], top: 4 }
  expect(answerSlopes('mse', [0, Math.log(0.5)], known).loss).toBeCloseTo(0, 12)
  expect(answerSlopes('huber', [0, 0], known).loss, 'two too much: 2 − ½').toBeCloseTo(1.5, 12)
})
