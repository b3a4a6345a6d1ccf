import { beforeAll, describe, expect, it } from 'vitest'
import { createKernelEvaluator } from '../../../src/nn/kernels/evaluator.ts'
import { createKernelLearner } from '../../../src/nn/kernels/learner.ts'
import { createKernelRows } from '../../../src/nn/kernels/rows.ts'
import { kernelHeap } from '../../../src/nn/mlpKernels.ts'
import { startTestBackend } from '../testBackend.ts'
import { blocksHeldAfter } from './heldBlocks.ts'

const SHAPE = { sizes: [3, 8, 2], activation: 'relu' } as const
const VALUES = Float32Array.of(1, 2, 3, 4, 5, 6)

describe('rows in the memory of the kernels', () => {
  beforeAll(() => startTestBackend('wasm'))

  it('keep their content when they grow, also when the memory grows with them', () => {
    const heap = kernelHeap()
    const rows = createKernelRows(heap, 3)
    rows.take(VALUES, 2)
    const { buffer } = heap.floats()
    for (let count = 4; heap.floats().buffer === buffer; count *= 2) rows.resize(count)
    expect([...rows.values().subarray(0, 6)]).toEqual([...VALUES])
    rows.take(VALUES, 1)
    expect([...rows.values()]).toEqual([1, 2, 3])
    rows.dispose()
  })

  it('free their memory, once', () => {
    const held = blocksHeldAfter(() => {
      const rows = createKernelRows(kernelHeap(), 3)
      rows.take(VALUES, 2)
      rows.resize(100)
      return { dispose: () => [rows.dispose(), rows.dispose()] }
    })
    expect(held).toEqual({ before: 1, after: 0 })
  })

  it('refuse indices beyond them and another width, in learners and evaluators', () => {
    const heap = kernelHeap()
    const rows = createKernelRows(heap, 3)
    rows.take(VALUES, 2)
    const narrow = createKernelRows(heap, 2)
    narrow.take(VALUES, 3)
    const learner = createKernelLearner(heap, SHAPE, { kind: 'rmsprop', decay: 0.9, epsilon: 1e-5 })
    const evaluator = createKernelEvaluator(heap, SHAPE)
    for (const select of [learner.forward, evaluator.select]) {
      for (const index of [-1, 2]) {
        expect(() => select(rows, Int32Array.of(0, index))).toThrow(`Row ${index} is out of range: there are 2 rows.`)
      }
      expect(() => select(narrow, Int32Array.of(0))).toThrow('The network has 3 inputs, not 2.')
    }
    for (const owned of [rows, narrow, learner, evaluator]) owned.dispose()
  })

  it('an evaluation of no rows has no outputs', () => {
    const heap = kernelHeap()
    const rows = createKernelRows(heap, 3)
    rows.take(VALUES, 2)
    const evaluator = createKernelEvaluator(heap, SHAPE)
    const parameters = heap.allocate(200)
    evaluator.select(rows, new Int32Array(0))
    expect(evaluator.run(parameters)).toHaveLength(0)
    for (const owned of [rows, evaluator]) owned.dispose()
    heap.free(parameters)
  })
})
