import { tf } from './tf.ts'

/**
 * Replaces the gradient of `tf.matMul` globally by one that first transposes and then multiplies. The stock gradient
 * uses transposed products, which the wasm backend computes in a scalar loop, an order of magnitude slower
 * (`slow_batch_matmul`). The values are the same on all backends; `tests/nn/gradients.test.ts` compares both.
 */
export function repairMatMulGradient(): void {
  replaceMatMulGradient(REPAIRED)
}

/** Restores the stock gradient, for tests and benchmarks that compare both. */
export function restoreStockMatMulGradient(): void {
  replaceMatMulGradient(STOCK)
}

const STOCK = tf.getGradient(tf.BatchMatMul)

const REPAIRED: tf.GradConfig = {
  kernelName: tf.BatchMatMul,
  inputsToSave: ['a', 'b'],
  gradFunc: (dy, saved, attributes) => {
    const output = dy as tf.Tensor
    const [a, b] = saved as [tf.Tensor, tf.Tensor]
    const { transposeA, transposeB } = attributes as unknown as tf.BatchMatMulAttrs
    // With A = op(a), B = op(b) and C = A B: dA = dC Bᵀ, dB = Aᵀ dC, each transposed back if op transposes.
    return {
      a: () => {
        const bTransposed = transposeB ? b : transposeLast(b)
        return transposeA ? transposeLast(tf.matMul(output, bTransposed)) : tf.matMul(output, bTransposed)
      },
      b: () => {
        const aTransposed = transposeA ? a : transposeLast(a)
        return transposeB ? transposeLast(tf.matMul(aTransposed, output)) : tf.matMul(aTransposed, output)
      },
    }
  },
}

function replaceMatMulGradient(gradient: tf.GradConfig): void {
  if (tf.getGradient(tf.BatchMatMul) === gradient) return
  tf.unregisterGradient(tf.BatchMatMul)
  tf.registerGradient(gradient)
}

function transposeLast(tensor: tf.Tensor): tf.Tensor {
  const axes = tensor.shape.map((_, axis) => axis)
  const last = axes.length - 1
  axes[last] = last - 1
  axes[last - 1] = last
  return tf.transpose(tensor, axes)
}
