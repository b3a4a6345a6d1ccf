import { tf } from './tf.ts'

/**
 * Keeps 0 / 0 at 0 once the residual is gone. Far below any scalar product of a gradient, so that the solution stays linear
 * in g: with 1e-10 a gradient of norm 1e-3 got another direction.
 */
export const TINY = 1e-30

/**
 * Solves F x = g for a symmetric positive definite F known by its products alone, by conjugate gradient (Hestenes and
 * Stiefel 1952) from x = 0. Nothing is read back: every scalar stays a tensor.
 * @returns x `[P]` and F x `[P]` (for the step length), which the caller disposes.
 */
export function conjugateGradient(
  product: (vector: tf.Tensor1D) => tf.Tensor1D,
  g: tf.Tensor1D,
  { iterations }: { readonly iterations: number },
): { readonly solution: tf.Tensor1D; readonly productOfSolution: tf.Tensor1D } {
  return tf.tidy(() => {
    let solution = tf.zerosLike(g)
    let productOfSolution = tf.zerosLike(g)
    let residual = g
    let direction = g
    let residualSquared = dot(g, g)
    for (let iteration = 0; iteration < iterations; iteration++) {
      const image = product(direction)
      const step = tf.div(residualSquared, tf.add(dot(direction, image), TINY))
      solution = tf.add(solution, tf.mul(step, direction))
      productOfSolution = tf.add(productOfSolution, tf.mul(step, image))
      residual = tf.sub(residual, tf.mul(step, image))
      const nextSquared = dot(residual, residual)
      direction = tf.add(residual, tf.mul(tf.div(nextSquared, tf.add(residualSquared, TINY)), direction))
      residualSquared = nextSquared
    }
    return { solution, productOfSolution }
  })
}

function dot(a: tf.Tensor1D, b: tf.Tensor1D): tf.Scalar {
  return tf.sum(tf.mul(a, b)) as tf.Scalar
}
