import { describe, expect, it } from 'vitest'
import { chooseBackend, startBackend } from '../../src/nn/backend.ts'
import { createMinibatchProbe, MINIBATCHES_PER_PROBE } from '../../src/nn/probe.ts'
import { tf } from '../../src/nn/tf.ts'

describe('the minibatch probe', () => {
  it('frees all that it makes', async () => {
    await startBackend('cpu')
    const probe = createMinibatchProbe({ sizes: [3, 4, 2], activation: 'relu' }, 5)
    await probe()
    const before = tf.memory().numTensors
    await probe()
    expect(tf.memory().numTensors).toBe(before)
  })

  it('is reported a minibatch, however many it runs between two read-backs', async () => {
    let milliseconds = 0
    const report = await chooseBackend(
      'cpu',
      async () => {
        milliseconds += 80
      },
      { now: () => milliseconds, minibatchesPerProbe: MINIBATCHES_PER_PROBE },
    )
    expect(report.candidates[0].minibatchMs).toBe(80 / MINIBATCHES_PER_PROBE)
  })
})
