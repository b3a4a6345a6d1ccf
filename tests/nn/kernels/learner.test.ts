import { beforeAll, describe, expect, it } from 'vitest'
import { createKernelLearner } from '../../../src/nn/kernels/learner.ts'
import { createKernelRows } from '../../../src/nn/kernels/rows.ts'
import { kernelHeap } from '../../../src/nn/mlpKernels.ts'
import { flattenWeights, shapeOf } from '../../../src/nn/parameters.ts'
import { initialMlp } from '../../../src/policies/initial.ts'
import { createMlpForward } from '../../../src/policies/mlp.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { startTestBackend } from '../testBackend.ts'

describe('a learner in the memory of the kernels', () => {
  beforeAll(() => startTestBackend('wasm'))

  it('reads and writes the same batch after the memory has grown', () => {
    const heap = kernelHeap()
    const rng = createRng(1, 'weights')
    const network = initialMlp([3, 8], { activation: 'relu', outputGains: [1, 1], rng })
    const learner = createKernelLearner(heap, shapeOf(network), { kind: 'rmsprop', decay: 0.9, epsilon: 1e-5 })
    learner.load(flattenWeights(network))
    const observations = Float32Array.of(1, -2, 0.5)
    const rows = createKernelRows(heap, 3)
    rows.take(observations, 1)
    const batch = learner.forward(rows, Int32Array.of(0))

    const { buffer } = heap.floats()
    const blocks: number[] = []
    while (heap.floats().buffer === buffer) blocks.push(heap.allocate(1 << 20))
    const outputs = new Float32Array(2)
    createMlpForward().run(network, observations, 1, outputs)
    expect([...batch.outputs.subarray(0, 2)]).toEqual([...outputs])
    batch.slopes[0] = 1
    learner.backward()
    expect(learner.squaredGradientNorm()).toBeGreaterThan(0)

    for (const block of blocks) heap.free(block)
    learner.dispose()
    rows.dispose()
  })
})
