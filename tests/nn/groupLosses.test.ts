import { beforeAll, describe, expect, it } from 'vitest'
import { decisionSurrogate, decisionSurrogateSlope, klPenalty, klPenaltySlope } from '../../src/nn/groupLosses.ts'
import { tf } from '../../src/nn/tf.ts'
import { KL_ESTIMATORS, klEstimate, klSlope } from '../../src/rl/klEstimators.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const COUNT = 40

function draws(name: string, scale = 1): number[] {
  const rng = createRng(3, name)
  return Array.from({ length: COUNT }, () => rng.normal() * scale)
}

function column(values: readonly number[]): tf.Tensor2D {
  return tf.tensor2d([...values], [values.length, 1])
}

function numbers(tensor: tf.Tensor): number[] {
  return Array.from(tensor.dataSync())
}

/** Central differences of a loss that is a sum over the column, all entries at once: entry i changes its own term only. */
function slopesOf(loss: (logProbs: tf.Tensor2D) => tf.Scalar, at: readonly number[]): number[] {
  const step = 1e-2
  return at.map((_, index) => {
    const moved = (by: number) =>
      numbers(loss(column(at.map((value, each) => (each === index ? value + by : value)))))[0]
    return (moved(step) - moved(-step)) / (2 * step)
  })
}

describe.each(['cpu', 'wasm'] as const)('losses of groups on the %s backend', (backend) => {
  beforeAll(() => startTestBackend(backend))

  it('clip as computed by hand, with the larger range upwards', () => {
    // ratios 1.5, 1.25, .5, .75 with A = 1, 1, −1, −1; ε_low .2, ε_high .3; weights 1, 2, 3, 4.
    const logProbs = column([1.5, 1.25, 0.5, 0.75].map(Math.log))
    const options = {
      advantages: column([1, 1, -1, -1]),
      weights: column([1, 2, 3, 4]),
      clipLow: 0.2,
      clipHigh: 0.3,
    }
    const loss = decisionSurrogate(logProbs, column([0, 0, 0, 0]), options)
    expect(numbers(loss)[0]).toBeCloseTo(-(1 * 1.3 + 2 * 1.25 - 3 * 0.8 - 4 * 0.8), 5)
    const slope = numbers(decisionSurrogateSlope(logProbs, column([0, 0, 0, 0]), options))
    // Clipped are the good decision made 1.5 times as likely, and both bad ones: .75 is below 1 − .2.
    expect(slope).toEqual(
      [0, expect.closeTo(-2 * 1.25, 5), 0, 0].map((value) => (value === 0 ? expect.closeTo(0, 9) : value)),
    )
  })

  it('do not clip a bad decision that has become more probable, however much', () => {
    const options = { advantages: column([-1]), weights: column([1]), clipLow: 0.2, clipHigh: 0.28 }
    expect(numbers(decisionSurrogateSlope(column([Math.log(5)]), column([0]), options))[0]).toBeCloseTo(5, 4)
  })

  it('have a slope of exactly −w A in the first update, where the ratio is 1, although the loss of a group is 0', () => {
    const old = draws('log-probabilities')
    // Groups of four with mean 0 and equal weights, as group advantages are.
    const advantages = old.map((_, index) => [-1.5, 0.5, 0.25, 0.75][index % 4])
    const weights = old.map(() => 1 / 64)
    const options = { advantages: column(advantages), weights: column(weights), clipLow: 0.2, clipHigh: 0.28 }
    expect(numbers(decisionSurrogateSlope(column(old), column(old), options))).toEqual(
      advantages.map((advantage) => -advantage / 64),
    )
    expect(numbers(decisionSurrogate(column(old), column(old), options))[0]).toBeCloseTo(0, 9)
  })

  it('have the slope of finite differences, away from the corners of the clip', () => {
    const old = draws('old')
    const clipLow = 0.2
    const clipHigh = 0.28
    const corners = [Math.log(1 - clipLow), Math.log(1 + clipHigh)]
    const logProbs = old.map((value, index) => {
      const moved = draws('moved', 0.4)[index]
      return value + (corners.some((corner) => Math.abs(moved - corner) < 0.03) ? 0 : moved)
    })
    const options = {
      advantages: column(draws('advantages')),
      weights: column(draws('weights').map(Math.abs)),
      clipLow,
      clipHigh,
    }
    const slopes = slopesOf((at) => decisionSurrogate(at, column(old), options), logProbs)
    const ours = numbers(decisionSurrogateSlope(column(logProbs), column(old), options))
    ours.forEach((slope, index) => {
      expect(slope).toBeCloseTo(slopes[index], 2)
    })
    expect(ours.filter((slope) => slope === 0).length).toBeGreaterThan(3) // some are clipped
  })

  it('agree with automatic differentiation', () => {
    const old = column(draws('old'))
    const logProbs = column(draws('old').map((value, index) => value + draws('moved', 0.4)[index]))
    const options = {
      advantages: column(draws('advantages')),
      weights: column(draws('weights').map(Math.abs)),
      clipLow: 0.2,
      clipHigh: 0.28,
    }
    const stock = tf.grad((at: tf.Tensor) => decisionSurrogate(at, old, options))(logProbs)
    const ours = numbers(decisionSurrogateSlope(logProbs, old, options))
    numbers(stock).forEach((slope, index) => {
      expect(ours[index]).toBeCloseTo(slope, 5)
    })
  })

  it('are 0 for decisions of weight 0 or advantage 0', () => {
    const options = { advantages: column([0, 5]), weights: column([1, 0]), clipLow: 0.2, clipHigh: 0.2 }
    const slope = numbers(decisionSurrogateSlope(column([-0.5, -1]), column([-0.6, -1]), options))
    expect(slope.map(Math.abs)).toEqual([0, 0])
  })

  it.each(KL_ESTIMATORS)(
    'agree with the plain definition of %s in value and slope, also far beyond the limit',
    (estimator) => {
      const logProbs = [-1, -2, -0.1, -40]
      const reference = [-1, -1.5, -3, -0.5]
      const weights = [0.5, 1, 2, 0.25]
      const options = { estimator, weights: column(weights) }
      const logRatios = logProbs.map((value, index) => reference[index] - value)
      const value = weights.reduce((sum, weight, index) => sum + weight * klEstimate(estimator, logRatios[index]), 0)
      expect(numbers(klPenalty(column(logProbs), column(reference), options))[0] / value).toBeCloseTo(1, 5)
      const slope = numbers(klPenaltySlope(column(logProbs), column(reference), options))
      slope.forEach((each, index) => {
        const plain = weights[index] * klSlope(estimator, logRatios[index])
        if (plain === 0) expect(each).toBeCloseTo(0, 9)
        else expect(each / plain).toBeCloseTo(1, 5)
      })
    },
  )

  it('give a total loss of β KL at a ratio of 1, which does not measure learning', () => {
    const old = draws('policy')
    const reference = draws('reference')
    const weights = old.map(() => 1 / COUNT)
    const advantages = old.map((_, index) => (index % 2 === 0 ? 1 : -1))
    const surrogate = decisionSurrogate(column(old), column(old), {
      advantages: column(advantages),
      weights: column(weights),
      clipLow: 0.2,
      clipHigh: 0.2,
    })
    const kl = klPenalty(column(old), column(reference), { estimator: 'k3', weights: column(weights) })
    const mean = old.reduce((sum, value, index) => sum + klEstimate('k3', reference[index] - value) / COUNT, 0)
    expect(numbers(tf.add(surrogate, tf.mul(0.04, kl)))[0]).toBeCloseTo(0.04 * mean, 5)
  })
})
