import { beforeAll, describe, expect, it } from 'vitest'
import {
  bradleyTerryLoss,
  bradleyTerrySlope,
  labelLoss,
  labelSlope,
  regressionLoss,
  regressionSlope,
} from '../../src/nn/preferenceLoss.ts'
import { preferenceSlopes } from '../../src/nn/preferenceSlopes.ts'
import { tf } from '../../src/nn/tf.ts'
import type { RewardLoss } from '../../src/rl/preferences.ts'
import { createRng } from '../../src/shared/rng.ts'
import { startTestBackend } from './testBackend.ts'

const PAIRS = 24
const CENTRING = 0.07
const rng = createRng(4, 'preference slopes')
const SCORES = Float32Array.from({ length: 2 * PAIRS }, () => 2 * rng.normal()) // on both sides of the Huber threshold
const TARGETS = Array.from({ length: PAIRS }, (_, pair) => [1, 0, 0.5][pair % 3])

/** Loss and slopes on tensors. */
function onTensors(kind: RewardLoss) {
  const column = (values: readonly number[]) => tf.tensor2d([...values], [values.length, 1])
  const ofClip = (clip: number) => column([...SCORES].filter((_, index) => index % 2 === clip))
  const [first, second, targets] = [ofClip(0), ofClip(1), column(TARGETS)]
  const interleaved = (slopes: { first: tf.Tensor; second: tf.Tensor }) =>
    [...slopes.first.dataSync()].flatMap((slope, pair) => [slope, slopes.second.dataSync()[pair]])
  if (kind === 'pairwise') {
    const options = { targets, centring: CENTRING }
    const loss = bradleyTerryLoss(first, second, options).dataSync()[0]
    return { loss, slopes: interleaved(bradleyTerrySlope(first, second, options)) }
  }
  const labels = [targets, tf.sub(1, targets)]
  const wanted = labels.map((label) => tf.sub(tf.mul(label, 2), 1))
  if (kind === 'pointwise') {
    const loss = tf.add(labelLoss(first, labels[0]), labelLoss(second, labels[1])).dataSync()[0]
    return { loss, slopes: interleaved({ first: labelSlope(first, labels[0]), second: labelSlope(second, labels[1]) }) }
  }
  const loss = tf.add(regressionLoss(kind, first, wanted[0]), regressionLoss(kind, second, wanted[1])).dataSync()[0]
  const slopes = { first: regressionSlope(kind, first, wanted[0]), second: regressionSlope(kind, second, wanted[1]) }
  return { loss, slopes: interleaved(slopes) }
}

describe.each(['pairwise', 'pointwise', 'mse', 'huber'] as const)('the %s loss of a reward model', (kind) => {
  beforeAll(() => startTestBackend('cpu'))
  const options = { targets: TARGETS, centring: CENTRING }

  it('and its slopes equal those on tensors', () => {
    const actual = preferenceSlopes(kind, SCORES, options)
    const expected = onTensors(kind)
    expect(actual.loss).toBeCloseTo(expected.loss, 5)
    expect([...actual.slopes]).toEqual(expected.slopes.map((slope) => expect.closeTo(slope, 6)))
  })

  it('has the slopes of its finite differences', () => {
    const { slopes } = preferenceSlopes(kind, SCORES, options)
    for (let index = 0; index < SCORES.length; index++) {
      const nudged = (by: number) =>
        preferenceSlopes(
          kind,
          Array.from(SCORES, (score, at) => (at === index ? score + by : score)),
          options,
        ).loss
      expect((nudged(1e-4) - nudged(-1e-4)) / 2e-4).toBeCloseTo(slopes[index], 5)
    }
  })

  it('has no slopes for no pairs, and does not overflow', () => {
    expect(preferenceSlopes(kind, [], { targets: [], centring: 0 }).slopes).toHaveLength(0)
    const { loss, slopes } = preferenceSlopes(kind, [1e4, -1e4], { targets: [0], centring: 0 })
    expect(Number.isFinite(loss)).toBe(true)
    expect(slopes.every(Number.isFinite)).toBe(true)
  })
})
