import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tf } from '../../src/nn/tf.ts'
import { quickenWasmKernels, restoreStockWasmKernels } from '../../src/nn/wasmKernels.ts'
import { random } from './randomTensor.ts'
import { startTestBackend } from './testBackend.ts'

const CASES: readonly (readonly [string, () => tf.Tensor | tf.Tensor[]])[] = [
  ['a sum of equal shapes', () => tf.add(random([7, 5], 'a'), random([7, 5], 'b'))],
  ['a product with a column', () => tf.mul(random([7, 5], 'a'), random([7, 1], 'b'))],
  ['a difference with a row', () => tf.sub(random([7, 5], 'a'), random([1, 5], 'b'))],
  ['a quotient by a number', () => tf.div(random([12], 'a'), 3)],
  ['the smaller of two', () => tf.minimum(1, random([3, 4, 5], 'a'))],
  ['the larger of two', () => tf.maximum(random([3, 1, 5], 'a'), random([4, 1], 'b'))],
  ['a sum of rank 4', () => tf.add(random([2, 3, 4, 5], 'a'), random([5], 'b'))],
  ['a sum of whole numbers', () => tf.add(tf.tensor1d([1, 2], 'int32'), tf.tensor1d([3, 4], 'int32'))],
  ['a sum of nothing', () => tf.add(tf.zeros([0, 3]), tf.zeros([0, 3]))],
  ['a long vector', () => tf.mul(random([70_000], 'a'), random([70_000], 'b'))],
  ['a matrix product', () => tf.matMul(random([7, 5], 'a') as tf.Tensor2D, random([5, 3], 'b') as tf.Tensor2D)],
  [
    'a product of transposed matrices',
    () => tf.matMul(random([5, 7], 'a') as tf.Tensor2D, random([3, 5], 'b') as tf.Tensor2D, true, true),
  ],
  ['a product of batches', () => tf.matMul(random([2, 7, 5], 'a'), random([2, 5, 3], 'b'))],
  ...(['linear', 'relu', 'elu'] as const).map(
    (activation) =>
      [
        `a dense layer with ${activation}`,
        () =>
          tf.fused.matMul({
            a: random([1, 7, 5], 'a') as tf.Tensor3D,
            b: random([1, 5, 3], 'b') as tf.Tensor3D,
            bias: random([3], 'bias'),
            activation,
          }),
      ] as const,
  ),
  ['a transposed matrix', () => tf.transpose(random([7, 5], 'a'))],
  ['a transposed row', () => tf.transpose(random([1, 5], 'a'))],
  ['a transposed batch of one', () => tf.transpose(random([1, 7, 5], 'a'), [0, 2, 1])],
  ['a batch of transposed matrices', () => tf.transpose(random([2, 7, 5], 'a'), [0, 2, 1])],
  ['pieces of a vector', () => tf.split(random([9], 'a'), [4, 2, 3])],
  ['equal pieces of a vector', () => tf.split(random([9], 'a'), 3)],
  ['pieces, of which one takes the rest', () => tf.split(random([9], 'a'), [4, -1, 3])],
  ['pieces of a matrix', () => tf.split(random([4, 6], 'a'), [1, 5], 1)],
]

describe('the quick wasm kernels', () => {
  beforeAll(() => startTestBackend('wasm'))
  afterEach(quickenWasmKernels)

  it.each(CASES)('give the same %s as the stock kernels, to the bit', (_, run) => {
    restoreStockWasmKernels()
    const stock = read(run())
    quickenWasmKernels()
    expect(read(run())).toEqual(stock)
  })

  it('replace the stock ones once a backend has started', () => {
    const quick = tf.getKernel('Add', 'wasm')
    restoreStockWasmKernels()
    expect(tf.getKernel('Add', 'wasm')).not.toBe(quick)
  })

  it('report errors as the stock ones do', () => {
    expect(() => tf.add(random([2, 3], 'a'), random([2, 4], 'b'))).toThrow('could not be broadcast')
    const misfit = random([4, 3], 'b') as tf.Tensor2D
    expect(() => tf.matMul(random([2, 3], 'a') as tf.Tensor2D, misfit)).toThrow('inner shapes')
  })

  it('cache a limited number of shapes, and compute correctly beyond it', () => {
    for (let rows = 1; rows <= 5000; rows++) {
      const sum = tf.tidy(() => tf.sum(tf.add(tf.ones([rows, 2]), tf.ones([1, 2]))).dataSync()[0])
      expect(sum).toBe(rows * 4)
    }
  })
})

function read(result: tf.Tensor | tf.Tensor[]): { shape: number[]; dtype: string; values: number[] }[] {
  return [result].flat().map((tensor) => ({
    shape: tensor.shape,
    dtype: tensor.dtype,
    values: Array.from(tensor.dataSync()),
  }))
}
