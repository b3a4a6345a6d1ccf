import { tf } from '../../src/nn/tf.ts'
import { createRng } from '../../src/shared/rng.ts'

/** Standard normal entries, the same for the same name. */
export function random(shape: number[], name: string): tf.Tensor {
  const rng = createRng(5, name)
  const size = shape.reduce((product, length) => product * length, 1)
  return tf.tensor(
    Float32Array.from({ length: size }, () => rng.normal()),
    shape,
  )
}
