import { layersOf, type MlpShape } from './parameters.ts'
import { tf } from './tf.ts'

/**
 * Outputs `[B × outputs]` of the MLP whose parameters are the flat vector `theta` `[P]`, on the batch `x` `[B × inputs]`.
 *
 * One differentiable operation with its gradient written by hand, because of three facts about tfjs 4.22: every
 * operation costs microseconds whatever its size, fused layers are switched off under the gradient tape, and the wasm
 * backend multiplies transposed matrices by a path that is an order of magnitude slower. The gradient flows to `theta`
 * alone, never to `x`, and once: it cannot itself be differentiated.
 */
export function mlpForward(theta: tf.Tensor1D, x: tf.Tensor2D, shape: MlpShape): tf.Tensor2D {
  const layers = layersOf(shape)
  const [batch, inputs] = x.shape
  const outputs = shape.sizes[layers.length]

  const operation = tf.customGrad((...args: (tf.Tensor | tf.GradSaveFunc)[]) => {
    const [parameters, save] = args as [tf.Tensor1D, tf.GradSaveFunc]
    const pieces = tf.split(
      parameters,
      layers.flatMap((layer) => [layer.inputs * layer.outputs, layer.outputs]),
    )
    const weights: tf.Tensor3D[] = []
    const activations: tf.Tensor3D[] = [tf.reshape(x, [1, batch, inputs])]
    layers.forEach((layer, index) => {
      const input = activations[index] as tf.Tensor3D
      const weight = tf.reshape(pieces[2 * index] as tf.Tensor, [1, layer.inputs, layer.outputs]) as tf.Tensor3D
      const isLast = index === layers.length - 1
      weights.push(weight)
      activations.push(affine(input, weight, pieces[2 * index + 1], isLast ? 'linear' : shape.activation))
    })
    const output = activations.pop() as tf.Tensor3D
    save([...activations, ...weights])

    return {
      value: tf.reshape(output, [batch, outputs]),
      gradFunc: (outputGradient: tf.Tensor, saved: tf.Tensor[]) =>
        backward(outputGradient as tf.Tensor2D, saved as tf.Tensor3D[], shape),
    }
  })
  return operation(theta) as tf.Tensor2D
}

/**
 * The vector–Jacobian product, last layer first. With h the input of a layer and δ the gradient at its output:
 * dW = hᵀ δ, db = 1ᵀ δ, and the gradient at its input is δ Wᵀ, through the activation that made h.
 */
function backward(outputGradient: tf.Tensor2D, saved: readonly tf.Tensor3D[], shape: MlpShape): tf.Tensor1D {
  const layers = layersOf(shape)
  const [batch, outputs] = outputGradient.shape
  const ones = tf.ones([1, 1, batch]) as tf.Tensor3D
  let delta = tf.reshape(outputGradient, [1, batch, outputs]) as tf.Tensor3D

  const gradients: tf.Tensor1D[] = []
  for (let index = layers.length - 1; index >= 0; index--) {
    const input = saved[index] as tf.Tensor3D
    const weight = saved[layers.length + index] as tf.Tensor3D
    const weightGradient = affine(tf.transpose(input, [0, 2, 1]), delta)
    const biasGradient = affine(ones, delta)
    gradients.unshift(tf.reshape(weightGradient, [-1]), tf.reshape(biasGradient, [-1]))
    if (index > 0) {
      const inputGradient = affine(delta, tf.transpose(weight, [0, 2, 1]))
      delta = tf.mul(inputGradient, activationSlope(input, shape))
    }
  }
  return tf.concat1d(gradients)
}

/** The activation's derivative, from its output: relu′ = [h > 0], tanh′ = 1 − h². */
function activationSlope(output: tf.Tensor3D, { activation }: MlpShape): tf.Tensor3D {
  return activation === 'relu' ? tf.step(output) : tf.sub(1, tf.square(output))
}

/** activation(a b + bias) for rank-3 tensors, in one kernel where the backend fuses the activation. */
function affine(a: tf.Tensor3D, b: tf.Tensor3D, bias?: tf.Tensor, activation: 'linear' | 'relu' | 'tanh' = 'linear') {
  const inputs = bias === undefined ? { a, b } : { a, b, bias }
  const fused = activation === 'tanh' ? 'linear' : activation
  // The kernel itself, because `tf.fused.matMul` unfuses while a gradient is being taken.
  const result = tf.engine().runKernel('_FusedMatMul', inputs, {
    transposeA: false,
    transposeB: false,
    activation: fused,
  }) as tf.Tensor3D
  return activation === 'tanh' ? tf.tanh(result) : result
}
