import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { klDivergence } from '../../src/rl/divergence.ts'
import { KL_ESTIMATORS, type KlEstimator, klEstimate, klSlope } from '../../src/rl/klEstimators.ts'

const POLICY = [0.5, 0.2, 0.2, 0.1]
const REFERENCE = [0.3, 0.4, 0.1, 0.2]

/** Σ π(x) f(log π_ref(x) − log π(x)): the expectation is exact, nothing is sampled. */
function expected(f: (logRatio: number) => number, policy = POLICY, reference = REFERENCE): number {
  return policy.reduce((sum, p, index) => sum + p * f(Math.log(reference[index] / p)), 0)
}

function softmax(logits: readonly number[]): number[] {
  const weights = logits.map(Math.exp)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

describe('estimates of the divergence', () => {
  it('are unbiased (k1, k3): their expectation is the exact KL', () => {
    const exact = klDivergence(POLICY, REFERENCE)
    expect(expected((logRatio) => klEstimate('k1', logRatio))).toBeCloseTo(exact, 12)
    expect(expected((logRatio) => klEstimate('k3', logRatio))).toBeCloseTo(exact, 12)
  })

  it('are nearly unbiased (k2) for close policies, and biased for distant ones', () => {
    const close = POLICY.map((p, index) => p + 0.01 * (REFERENCE[index] - p))
    const k2 = (reference: number[]) => expected((logRatio) => klEstimate('k2', logRatio), POLICY, reference)
    expect(k2(close) / klDivergence(POLICY, close)).toBeCloseTo(1, 2)
    const far = [0.97, 0.01, 0.01, 0.01]
    expect(k2(far) / klDivergence(POLICY, far)).toBeGreaterThan(1.5)
  })

  it('are computed by hand at log r = log 2', () => {
    expect(klEstimate('k1', Math.LN2)).toBe(-Math.LN2)
    expect(klEstimate('k2', Math.LN2)).toBeCloseTo(0.2402265, 6)
    expect(klEstimate('k3', Math.LN2)).toBeCloseTo(1 - Math.LN2, 12)
  })

  it('are never negative (k2, k3), and 0 for equal policies', () => {
    const logRatios = fc.double({ min: -50, max: 1000, noNaN: true })
    fc.assert(fc.property(logRatios, (logRatio) => klEstimate('k3', logRatio) >= 0 && klEstimate('k2', logRatio) >= 0))
    for (const estimator of KL_ESTIMATORS) expect(klEstimate(estimator, 0)).toBeCloseTo(0, 12)
  })

  it('stay finite in single precision if a probability is 0 under the reference', () => {
    expect(Math.fround(klEstimate('k3', 1000))).toBeLessThan(1e12)
    expect(klEstimate('k3', 20.001)).toBeGreaterThan(klEstimate('k3', 20))
  })
})

describe('their slopes', () => {
  it.each(KL_ESTIMATORS)(
    'equal the derivative of the estimate in log π (%s), on both sides of the limit',
    (estimator) => {
      for (const logRatio of [-3, -0.1, 0.2, 2, 19, 25]) {
        const step = 1e-5
        // log r falls as log π rises.
        const slope = (klEstimate(estimator, logRatio - step) - klEstimate(estimator, logRatio + step)) / (2 * step)
        expect(klSlope(estimator, logRatio) / slope).toBeCloseTo(1, 5)
      }
    },
  )

  /** E[slope × ∇ log π(x)] at the logits of π: ∂ log π(x) / ∂zᵢ = [x = i] − πᵢ. */
  function meanGradient(estimator: KlEstimator): number[] {
    const slopes = POLICY.map((p, x) => p * klSlope(estimator, Math.log(REFERENCE[x] / p)))
    const total = slopes.reduce((sum, slope) => sum + slope, 0)
    return POLICY.map((p, index) => slopes[index] - p * total)
  }

  function finiteDifferences(divergence: (policy: number[]) => number): number[] {
    const logits = POLICY.map(Math.log)
    const at = (index: number, step: number) =>
      divergence(softmax(logits.map((logit, each) => logit + (each === index ? step : 0))))
    return POLICY.map((_, index) => (at(index, 1e-5) - at(index, -1e-5)) / 2e-5)
  }

  it('average to 0 (k1), to the gradient of KL(π ‖ ref) (k2), or of KL(ref ‖ π) (k3)', () => {
    const forward = finiteDifferences((policy) => klDivergence(policy, REFERENCE))
    const reverse = finiteDifferences((policy) => klDivergence(REFERENCE, policy))
    for (let index = 0; index < 4; index++) {
      expect(meanGradient('k1')[index]).toBeCloseTo(0, 12)
      expect(meanGradient('k2')[index]).toBeCloseTo(forward[index], 8)
      expect(meanGradient('k3')[index]).toBeCloseTo(reverse[index], 8)
    }
  })
})
