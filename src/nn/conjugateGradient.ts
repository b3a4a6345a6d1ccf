import { tf } from './tf.ts'

/**
 * Added to divisors, so that 0 / 0 gives 0 once the residual is 0. Much smaller than any scalar product of gradients,
 * so that the solution stays linear in g: 1e-10 changed the direction for a gradient of norm 1e-3.
 */
export const TINY = 1e-30

/**
 * Solves F x = g by conjugate gradient (Hestenes and Stiefel 1952) from x = 0, for a symmetric positive definite F that
 * is given by its products. Nothing is read back: every scalar stays a tensor.
 * @returns x `[P]`, F x `[P]` (for the step length) and |g − F x|² before the first and after each iteration
 * `[iterations + 1]`, which the caller disposes.
 */
export function conjugateGradient(
  product: (vector: tf.Tensor1D) => tf.Tensor1D,
  g: tf.Tensor1D,
  { iterations }: { readonly iterations: number },
): Readonly<Record<'solution' | 'productOfSolution' | 'residualsSquared', tf.Tensor1D>> {
  return tf.tidy(() => {
    let solution = tf.zerosLike(g)
    let productOfSolution = tf.zerosLike(g)
    let residual = g
    let direction = g
    let residualSquared = dot(g, g)
    const trace = [residualSquared]
    for (let iteration = 0; iteration < iterations; iteration++) {
      const image = product(direction)
      const step = tf.div(residualSquared, tf.add(dot(direction, image), TINY))
      solution = tf.add(solution, tf.mul(step, direction))
      productOfSolution = tf.add(productOfSolution, tf.mul(step, image))
      residual = tf.sub(residual, tf.mul(step, image))
      const nextSquared = dot(residual, residual)
      direction = tf.add(residual, tf.mul(tf.div(nextSquared, tf.add(residualSquared, TINY)), direction))
      residualSquared = nextSquared
      trace.push(residualSquared)
    }
    return { solution, productOfSolution, residualsSquared: tf.stack(trace) as tf.Tensor1D }
  })
}

function dot(a: tf.Tensor1D, b: tf.Tensor1D): tf.Scalar {
  return tf.sum(tf.mul(a, b)) as tf.Scalar
}
