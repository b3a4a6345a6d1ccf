import { tf } from './tf.ts'

/**
 * Functions whose naive form cancels in float32, built from operations that every backend has: some backends implement
 * `log1p`, `expm1` and `softplus` in the naive form.
 */

/** ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|), accurate in float32 for all x. −ln σ(x) is softplus(−x). */
export function softplus(x: tf.Tensor): tf.Tensor {
  return tf.add(tf.relu(x), logOnePlus(tf.exp(tf.neg(tf.abs(x)))))
}

/** eˣ − 1, accurate in float32 also near 0. Infinite where eˣ overflows. */
export function expMinusOne<Tensor extends tf.Tensor>(x: Tensor): Tensor {
  // Near 0: eˣ − 1 = 2 t / (1 − t) with t = tanh(x / 2), which subtracts no nearly equal numbers.
  const near = tf.tanh(tf.clipByValue(tf.mul(x, 0.5), -0.5, 0.5))
  const small = tf.div(tf.mul(near, 2), tf.sub(1, near))
  return tf.where(tf.less(tf.abs(x), 1), small, tf.sub(tf.exp(x), 1)) as Tensor
}

/**
 * ln(1 + e) for 0 ≤ e ≤ 1, as 2 artanh(e / (2 + e)): its argument is at most ⅓, so eight terms of the series suffice.
 */
function logOnePlus(e: tf.Tensor): tf.Tensor {
  const s = tf.div(e, tf.add(e, 2))
  const square = tf.square(s)
  let series: tf.Tensor = tf.mul(square, 1 / 15)
  for (const odd of [13, 11, 9, 7, 5, 3]) series = tf.mul(tf.add(series, 1 / odd), square)
  return tf.mul(tf.mul(s, 2), tf.add(series, 1))
}
