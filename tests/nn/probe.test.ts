import { describe, expect, it } from 'vitest'
import { chooseBackend, startBackend } from '../../src/nn/backend.ts'
import { createMinibatchProbe } from '../../src/nn/probe.ts'
import { tf } from '../../src/nn/tf.ts'

describe('the minibatch probe', () => {
  it('frees everything that it creates', async () => {
    await startBackend('cpu')
    const probe = createMinibatchProbe({ sizes: [3, 4, 2], activation: 'relu' }, 5)
    await probe(3)
    const before = tf.memory().numTensors
    await probe(3)
    expect(tf.memory().numTensors).toBe(before)
  })

  it('runs one minibatch at a time if that is slow', async () => {
    let milliseconds = 0
    const asked: number[] = []
    const probe = async (minibatches: number) => {
      asked.push(minibatches)
      milliseconds += 10 * minibatches + 40 // 40 for the read-back
    }
    const report = await chooseBackend('cpu', probe, { now: () => milliseconds })
    expect(asked).toEqual([1, 1])
    expect(report.candidates[0].minibatchMs).toBe(50)
  })

  it('runs more at a time if that is fast', async () => {
    let milliseconds = 0
    const probe = async (minibatches: number) => {
      milliseconds += 4 * minibatches + 8
    }
    const report = await chooseBackend('cpu', probe, { now: () => milliseconds })
    expect(report.candidates[0].minibatchMs).toBe(5) // 4 + 8 / 8
  })
})
