import { expect, it } from 'vitest'
import { surrogateSlopes } from '../../../../src/algorithms/shared/text/surrogate.ts'

const LOG_RATIOS = Float32Array.of(0.1, -0.2, 0.4)

function slopes(advantage: number, importanceLevel: 'token' | 'sequence') {
  return surrogateSlopes(LOG_RATIOS, {
    oldLogProbs: new Float32Array(3),
    referenceLogProbs: null,
    starts: Int32Array.of(0, 3),
    advantages: new Float32Array(3).fill(advantage),
    weights: Float32Array.of(1),
    clipLow: 0.2,
    clipHigh: 0.2,
    klCoefficient: 0,
    klEstimator: 'k3',
    importanceLevel,
  })
}

it('clips per token: the third of a better answer is beyond 1.2, and none of a worse one', () => {
  const better = slopes(1, 'token')
  ;[1.1052, 0.8187, 1.4918].forEach((ratio, token) => {
    expect(better.ratios[token]).toBeCloseTo(ratio, 4)
  })
  expect(better.slopes[2]).toBe(0)
  expect(better.slopes[0]).toBeCloseTo(-1.1052, 4)
  expect(better.clipFraction).toBeCloseTo(1 / 3, 6)
  expect(slopes(-1, 'token').clipFraction).toBe(0)
})

it('gives all tokens of an answer the exponential of the mean log-ratio at sequence level', () => {
  const { ratios, clipFraction } = slopes(1, 'sequence')
  for (const ratio of ratios) expect(ratio).toBeCloseTo(1.1052, 4)
  expect(clipFraction).toBe(0)
})

it('adds β times the estimator’s slope: .39347 at a log-ratio of −½, −.64872 at +½', () => {
  const { slopes: pulled } = surrogateSlopes(Float32Array.of(0.5, -0.5), {
    oldLogProbs: Float32Array.of(0.5, -0.5),
    referenceLogProbs: new Float32Array(2),
    starts: Int32Array.of(0, 2),
    advantages: new Float32Array(2),
    weights: Float32Array.of(1),
    clipLow: 0.2,
    clipHigh: 0.2,
    klCoefficient: 1,
    klEstimator: 'k3',
    importanceLevel: 'token',
  })
  expect(pulled[0]).toBeCloseTo(0.39347, 5)
  expect(pulled[1]).toBeCloseTo(-0.64872, 5)
})
