import { gatherPatches, scatterPatches } from './convolution.ts'
import { hasMlpKernels, runMlpBackward, runMlpForward } from './mlpKernels.ts'
import { layersOf, type MlpShape } from './parameters.ts'
import { tf } from './tf.ts'

/**
 * A network with parameters in a flat vector `theta` `[P]`, applied to a batch `x` `[B × inputs]`. Its gradient is written
 * by hand for three reasons, all in tfjs 4.22: every operation costs microseconds whatever its size, the gradient tape
 * disables fused layers, and the wasm backend multiplies transposed matrices an order of magnitude slower. On wasm, the
 * forward and the backward pass are one kernel each (`mlpKernels.ts`). Only `theta` gets a gradient, `x` does not.
 */
interface MlpApplication {
  readonly outputs: tf.Tensor2D // [B × outputs]
  /** Vector–Jacobian product: maps the loss's gradient by the outputs to its gradient `[P]` by `theta`. */
  pullback(outputGradient: tf.Tensor2D): tf.Tensor1D
}

/**
 * Forward pass. Call it and the pullback inside one `tf.tidy`: the pullback needs the activations. `embeddingNoise`
 * `[B × first hidden layer]` is added to the outputs of the first hidden layer, the observation's embedding.
 */
export function applyMlp(
  theta: tf.Tensor1D,
  x: tf.Tensor2D,
  shape: MlpShape,
  embeddingNoise?: tf.Tensor2D,
): MlpApplication {
  if (embeddingNoise === undefined && hasMlpKernels()) {
    const { outputs, passed } = runMlpForward(theta, x, shape)
    return { outputs, pullback: (outputGradient) => runMlpBackward(passed, outputGradient, shape) }
  }
  const { outputs, layerInputs, activations, weights } = forward(theta, x, shape, embeddingNoise)
  return {
    outputs,
    pullback: (outputGradient) => backward(outputGradient, { layerInputs, activations, weights }, shape),
  }
}

/** The outputs `[B × outputs]`, as one operation with a first-order gradient for automatic differentiation. */
export function mlpForward(theta: tf.Tensor1D, x: tf.Tensor2D, shape: MlpShape): tf.Tensor2D {
  const layerCount = shape.sizes.length - 1
  const operation = tf.customGrad((...args: (tf.Tensor | tf.GradSaveFunc)[]) => {
    const [parameters, save] = args as [tf.Tensor1D, tf.GradSaveFunc]
    if (hasMlpKernels()) {
      const { outputs, passed } = runMlpForward(parameters, x, shape)
      save([passed])
      return {
        value: outputs,
        gradFunc: (outputGradient: tf.Tensor, saved: tf.Tensor[]) =>
          runMlpBackward(saved[0] as tf.Tensor1D, outputGradient as tf.Tensor2D, shape),
      }
    }
    const { outputs, layerInputs, activations, weights } = forward(parameters, x, shape)
    save([...layerInputs, ...activations, ...weights])
    return {
      value: outputs,
      gradFunc: (outputGradient: tf.Tensor, saved: tf.Tensor[]) =>
        backward(
          outputGradient as tf.Tensor2D,
          {
            layerInputs: saved.slice(0, layerCount) as tf.Tensor3D[],
            activations: saved.slice(layerCount, 2 * layerCount) as tf.Tensor3D[],
            weights: saved.slice(2 * layerCount) as tf.Tensor3D[],
          },
          shape,
        ),
    }
  })
  return operation(theta) as tf.Tensor2D
}

/** Activations that the backward pass needs, one matrix per layer. */
interface Passed {
  readonly layerInputs: readonly tf.Tensor3D[]
  /** Outputs before noise was added: the activation's derivative is computed from these. */
  readonly activations: readonly tf.Tensor3D[]
  readonly weights: readonly tf.Tensor3D[]
}

/** Matrices have rank 3, `[1 × rows × columns]`, as the kernel requires. */
function forward(theta: tf.Tensor1D, x: tf.Tensor2D, shape: MlpShape, embeddingNoise?: tf.Tensor2D) {
  const layers = layersOf(shape)
  const pieces = tf.split(
    theta,
    layers.flatMap((layer) => [layer.inputs * layer.outputs, layer.outputs]),
  )
  const weights: tf.Tensor3D[] = []
  const layerInputs: tf.Tensor3D[] = []
  const activations: tf.Tensor3D[] = []
  const rows = x.shape[0]
  let activation = tf.reshape(x, [1, ...x.shape]) as tf.Tensor3D
  layers.forEach(({ inputs, outputs, patches }, index) => {
    const isLast = index === layers.length - 1
    weights.push(tf.reshape(pieces[2 * index], [1, inputs, outputs]))
    activations.push(activation)
    if (index === 1 && embeddingNoise !== undefined) {
      activation = tf.add(activation, tf.reshape(embeddingNoise, activation.shape))
    }
    const read = patches === undefined ? activation : gatherPatches(activation, patches)
    layerInputs.push(read)
    const product = affine(read, weights[index], pieces[2 * index + 1], isLast ? 'linear' : shape.activation)
    activation = patches === undefined ? product : (tf.reshape(product, [1, rows, -1]) as tf.Tensor3D)
  })
  const outputs = tf.reshape(activation, [activation.shape[1], activation.shape[2]]) as tf.Tensor2D
  return { outputs, layerInputs, activations, weights }
}

/**
 * Backward pass, last layer first. With h the input of a layer and δ the gradient at its output: dW = hᵀ δ, db = 1ᵀ δ,
 * and the gradient at its input is δ Wᵀ times the derivative of the activation that produced h.
 */
function backward(
  outputGradient: tf.Tensor2D,
  { layerInputs, activations, weights }: Passed,
  shape: MlpShape,
): tf.Tensor1D {
  const [batch, outputs] = outputGradient.shape
  const layers = layersOf(shape)
  let delta = tf.reshape(outputGradient, [1, batch, outputs]) as tf.Tensor3D

  const gradients: tf.Tensor1D[] = []
  for (let index = layerInputs.length - 1; index >= 0; index--) {
    const input = layerInputs[index]
    const { patches, outputs } = layers[index]
    if (patches !== undefined) delta = tf.reshape(delta, [1, -1, outputs]) as tf.Tensor3D
    const ones = tf.ones([1, 1, delta.shape[1]]) as tf.Tensor3D
    const weightGradient = affine(tf.transpose(input, [0, 2, 1]), delta)
    const biasGradient = affine(ones, delta)
    gradients.unshift(tf.reshape(weightGradient, [-1]), tf.reshape(biasGradient, [-1]))
    if (index > 0) {
      const readGradient = affine(delta, tf.transpose(weights[index], [0, 2, 1]))
      const inputGradient = patches === undefined ? readGradient : scatterPatches(readGradient, patches)
      delta = tf.mul(inputGradient, activationSlope(activations[index], shape))
    }
  }
  return tf.concat1d(gradients)
}

/** The activation's derivative, from its output: relu′ = [h > 0], tanh′ = 1 − h². */
function activationSlope(output: tf.Tensor3D, { activation }: MlpShape): tf.Tensor3D {
  return activation === 'relu' ? tf.step(output) : tf.sub(1, tf.square(output))
}

/** activation(a b + bias) for rank-3 tensors, as one kernel if the backend fuses the activation. */
function affine(a: tf.Tensor3D, b: tf.Tensor3D, bias?: tf.Tensor, activation: 'linear' | 'relu' | 'tanh' = 'linear') {
  // Calls the kernel directly, because `tf.fused.matMul` is not fused under the gradient tape.
  const result = tf.engine().runKernel('_FusedMatMul', bias === undefined ? { a, b } : { a, b, bias }, {
    transposeA: false,
    transposeB: false,
    activation: activation === 'tanh' ? 'linear' : activation,
  }) as tf.Tensor3D
  return activation === 'tanh' ? tf.tanh(result) : result
}
