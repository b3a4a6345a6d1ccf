import { beforeAll, describe, expect, it } from 'vitest'
import { type DpoOptions, dpoLoss, dpoLossSlope } from '../../src/nn/dpoLoss.ts'
import { dpoLossSlopes, meanDpoLoss } from '../../src/nn/dpoSlopes.ts'
import { decisionSurrogateSlope, klPenaltySlope, sequenceLogProbsColumn } from '../../src/nn/groupLosses.ts'
import { decisionSurrogateSlopes, klPenaltySlopes } from '../../src/nn/groupSlopes.ts'
import { tf } from '../../src/nn/tf.ts'
import { sequenceLogProbs } from '../../src/rl/divergence.ts'
import { KL_ESTIMATORS } from '../../src/rl/klEstimators.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const rng = createRng(3, 'group slopes')
const draw = (scale: number) => Float32Array.from({ length: 80 }, () => rng.normal() * scale)
const LOG_PROBS = draw(1)
const OLD = LOG_PROBS.map((logProb) => logProb + rng.normal() * 0.4)
const ADVANTAGES = draw(1)
const WEIGHTS = draw(1).map(Math.abs)

function expectClose(actual: Float32Array, expected: tf.Tensor): void {
  const wanted = expected.dataSync()
  expect(actual).toHaveLength(wanted.length)
  expect(Math.max(...wanted.map(Math.abs))).toBeGreaterThan(0)
  actual.forEach((value, index) => {
    expect(Math.abs(value - wanted[index]), `entry ${index}`).toBeLessThan(3e-6 * Math.max(1, Math.abs(wanted[index])))
  })
}

describe('slopes of group and preference losses as loops equal those on tensors', () => {
  beforeAll(() => startTestBackend('cpu'))

  it('for the surrogate with two clips', () => {
    const clips = { clipLow: 0.2, clipHigh: 0.28 }
    const slopes = decisionSurrogateSlopes(LOG_PROBS, OLD, { advantages: ADVANTAGES, weights: WEIGHTS, ...clips })
    expect(slopes.filter((slope) => slope === 0).length).toBeGreaterThan(8)
    const columns = { advantages: tf.tensor1d(ADVANTAGES), weights: tf.tensor1d(WEIGHTS) }
    expectClose(slopes, decisionSurrogateSlope(tf.tensor1d(LOG_PROBS), tf.tensor1d(OLD), { ...columns, ...clips }))
  })

  it('for importance weights of whole clips', () => {
    const clipOf = Int32Array.from(LOG_PROBS, (_, row) => Math.floor(row / 7) * 3)
    const [now, old] = [LOG_PROBS, OLD].map((values) => tf.tensor2d(values, [values.length, 1]))
    expectClose(sequenceLogProbs(LOG_PROBS, OLD, clipOf), sequenceLogProbsColumn(now, old, clipOf))
  })

  it.each(KL_ESTIMATORS)('for the KL penalty by %s, also if the ratio would overflow', (estimator) => {
    const reference = OLD.slice()
    reference[0] = 90
    const slopes = klPenaltySlopes(LOG_PROBS, reference, { estimator, weights: WEIGHTS })
    const options = { estimator, weights: tf.tensor1d(WEIGHTS) }
    expectClose(slopes, klPenaltySlope(tf.tensor1d(LOG_PROBS), tf.tensor1d(reference), options))
  })

  it.each([
    { loss: 'sigmoid', beta: 0.3, labelSmoothing: 0.1 },
    { loss: 'ipo', beta: 0.3, labelSmoothing: 0 },
    { loss: 'hinge', beta: 0.8, labelSmoothing: 0 },
  ] satisfies DpoOptions[])('for the preference loss $loss, and the loss itself', (options) => {
    const differences = draw(4)
    differences[0] = 300 // exp would overflow
    expectClose(dpoLossSlopes(differences, options), dpoLossSlope(tf.tensor1d(differences), options))
    const loss = dpoLoss(tf.tensor1d(differences), options).dataSync()[0]
    expect(Math.abs(meanDpoLoss(differences, options) - loss)).toBeLessThan(1e-5 * loss)
  })
})
