import { describe, expect, it } from 'vitest'
import { startBackend } from '../../src/nn/backend.ts'
import { softPolicyStep, softTargetTensor } from '../../src/nn/softActorCritic.ts'
import { tf } from '../../src/nn/tf.ts'

await startBackend('cpu')

describe('soft targets', () => {
  const rewards = () => tf.tensor1d([1, 1])
  const discounts = () => tf.tensor1d([0.5, 0]) // the second one terminated

  it('contain the expected lower value and the entropy bonus', () => {
    const logits = tf.tensor2d([0, 0, 5, -5], [2, 2]) // π = (½, ½) in the first row
    const first = tf.tensor2d([4, 1, 9, 9], [2, 2])
    const second = tf.tensor2d([2, 3, 9, 9], [2, 2])
    const targets = softTargetTensor(
      { rewards: rewards(), discounts: discounts() },
      logits,
      [first, second],
      0.1,
    ).dataSync()
    expect(targets[0]).toBeCloseTo(1 + 0.5 * ((2 + 1) / 2 + 0.1 * Math.log(2)), 5)
    expect(targets[1]).toBe(1)
  })

  it('equal the targets of the lower of two Q networks with α = 0 and a greedy policy', () => {
    const logits = tf.tensor2d([100, 0, 0, 100], [2, 2])
    const first = tf.tensor2d([4, 1, 3, 7], [2, 2])
    const second = tf.tensor2d([5, 3, 3, 6], [2, 2])
    const all = { rewards: rewards(), discounts: tf.tensor1d([0.5, 0.5]) }
    expect([...softTargetTensor(all, logits, [first, second], 0).dataSync()]).toEqual([1 + 2, 1 + 3])
  })
})

describe('soft policy step', () => {
  const logits = [0.3, -1, 2, 0.5, 0.5, -0.2]
  const qValues = tf.tensor2d([1, 2, 0.5, -1, 0, 3], [2, 3])
  const stepAt = (values: number[], alpha = 0.4) => softPolicyStep(tf.tensor2d(values, [2, 3]), qValues, alpha)

  it('has the slope of its loss', () => {
    const gradient = stepAt(logits).gradient.dataSync()
    for (let index = 0; index < 6; index++) {
      const nudged = (by: number) => {
        const moved = logits.map((logit, at) => (at === index ? logit + by : logit))
        return stepAt(moved).loss.dataSync()[0]
      }
      expect(gradient[index]).toBeCloseTo((nudged(0.01) - nudged(-0.01)) / 0.02, 3)
    }
  })

  it('has a gradient of 0 at π ∝ exp(Q / α)', () => {
    const alpha = 0.4
    const best = [...qValues.dataSync()].map((value) => value / alpha)
    for (const slope of stepAt(best, alpha).gradient.dataSync()) expect(slope).toBeCloseTo(0, 5)
  })

  it('changes nothing when a constant is added to all logits of a row', () => {
    const shifted = logits.map((logit, index) => logit + (index < 3 ? 50 : -50))
    const [gradient, moved] = [stepAt(logits).gradient.dataSync(), stepAt(shifted).gradient.dataSync()]
    for (let index = 0; index < 6; index++) expect(moved[index]).toBeCloseTo(gradient[index], 5)
  })

  it('reports the mean entropy', () => {
    expect(stepAt([0, 0, 0, 100, 0, 0]).entropy.dataSync()[0]).toBeCloseTo(Math.log(3) / 2, 5)
  })
})
