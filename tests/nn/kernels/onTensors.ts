import { expect, it } from 'vitest'
import { startBackend } from '../../../src/nn/backend.ts'
import { tf } from '../../../src/nn/tf.ts'

/** Tests that a learner runs in kernels where they can, on tensors elsewhere, and frees its tensors. */
export function itIsOnTensorsElsewhere(create: () => { dispose(): void }): void {
  it.each([
    ['wasm', 'own', false],
    ['wasm', 'tf', true],
    ['cpu', 'own', true],
  ] as const)('is on %s with the kernels %s on tensors: %s', async (backend, kernels, onTensors) => {
    await startBackend(backend, { kernels })
    const before = tf.memory().numTensors
    const learner = create()
    expect(tf.memory().numTensors > before).toBe(onTensors)
    learner.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })
}
