import { applyMlp } from './mlp.ts'
import { hasMlpKernels, runMlpBackward, runMlpForward, runMlpTangent } from './mlpKernels.ts'
import { layersOf, type MlpShape } from './parameters.ts'
import { tf } from './tf.ts'

/**
 * Fisher-vector products of a softmax policy, without forming the matrix: F v = Jᵀ M J v / N, where J is the Jacobian of
 * the logits by the parameters and M = diag(p) − p pᵀ, summed over the N states of the batch. For softmax this
 * Gauss–Newton form equals the Hessian of the mean KL(π_old ‖ π) at π = π_old (Martens 2014, §9).
 *
 * J v is computed in forward mode and Jᵀ u in reverse mode: second derivatives are wrong or missing in tfjs 4.22.
 */
interface FisherBatch {
  readonly observations: tf.Tensor2D // [N × inputs]
  readonly probabilities: tf.Tensor2D // [N × A] π_old(a|s)
  readonly shape: MlpShape // its outputs are the A logits
}

/** v ↦ F v, `[P]` each, at `theta`. Call it and its product inside `tf.tidy`: kernels keep the activations between products. */
export function fisherProduct(theta: tf.Tensor1D, batch: FisherBatch): (vector: tf.Tensor1D) => tf.Tensor1D {
  const { observations, probabilities, shape } = batch
  if (hasMlpKernels()) {
    const { passed } = runMlpForward(theta, observations, shape)
    return (vector) => {
      const logitChange = runMlpTangent(passed, vector, observations.shape[0], shape)
      return runMlpBackward(passed, metricProduct(probabilities, logitChange), shape)
    }
  }
  return (vector) =>
    tf.tidy(() => {
      const logitChange = mlpTangent(theta, vector, { x: observations, shape })
      return applyMlp(theta, observations, shape).pullback(metricProduct(probabilities, logitChange))
    })
}

/** M u / N, where M u = p ∘ (u − pᵀu); 0 if all logits change equally. */
function metricProduct(probabilities: tf.Tensor2D, logitChange: tf.Tensor2D): tf.Tensor2D {
  const mean = tf.sum(tf.mul(probabilities, logitChange), 1, true)
  return tf.div(tf.mul(probabilities, tf.sub(logitChange, mean)), logitChange.shape[0]) as tf.Tensor2D
}

/**
 * Forward-mode derivative J v `[B × outputs]` of the MLP's outputs in the direction `vector` `[P]` of its parameters.
 */
export function mlpTangent(
  theta: tf.Tensor1D,
  vector: tf.Tensor1D,
  { x, shape }: { readonly x: tf.Tensor2D; readonly shape: MlpShape },
): tf.Tensor2D {
  return tf.tidy(() => {
    const layers = layersOf(shape)
    const sizes = layers.flatMap((layer) => [layer.inputs * layer.outputs, layer.outputs])
    const parameters = tf.split(theta, sizes)
    const changes = tf.split(vector, sizes)
    let activation = x
    let activationChange: tf.Tensor2D | null = null // the observations do not depend on the parameters
    layers.forEach((layer, index) => {
      const weight = tf.reshape(parameters[2 * index], [layer.inputs, layer.outputs]) as tf.Tensor2D
      const weightChange = tf.reshape(changes[2 * index], [layer.inputs, layer.outputs]) as tf.Tensor2D
      // z = h W + b, so dz = h dW + db + dh W.
      let change = tf.add(tf.matMul(activation, weightChange), changes[2 * index + 1]) as tf.Tensor2D
      if (activationChange !== null) change = tf.add(change, tf.matMul(activationChange, weight)) as tf.Tensor2D
      const output = tf.add(tf.matMul(activation, weight), parameters[2 * index + 1]) as tf.Tensor2D
      if (index === layers.length - 1) {
        activationChange = change
        return
      }
      activation = shape.activation === 'relu' ? tf.relu(output) : tf.tanh(output)
      const slope = shape.activation === 'relu' ? tf.step(activation) : tf.sub(1, tf.square(activation))
      activationChange = tf.mul(change, slope)
    })
    return activationChange as unknown as tf.Tensor2D
  })
}
