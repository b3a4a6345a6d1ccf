import { arrays, type PlainStateful, plainStateOf, variable } from '../../shared/state.ts'

const BETA_1 = 0.9
const BETA_2 = 0.99 // shorter than the usual .999: a stage is a few hundred steps
const EPSILON = 1e-8

/** Adam (Kingma and Ba 2015) with global-norm clipping, on one flat plain array. */
interface FlatAdam {
  /** Fresh parameters; the old ones are left as they are. `gradientNorm` is the norm before clipping. */
  step(
    parameters: Float32Array,
    gradient: Float32Array,
    options: { readonly learningRate: number; readonly maxGradNorm: number },
  ): { readonly parameters: Float32Array; readonly gradientNorm: number }
  readonly state: PlainStateful
}

export function createFlatAdam(size: number): FlatAdam {
  const first = new Float32Array(size)
  const second = new Float32Array(size)
  let steps = 0
  return {
    state: plainStateOf({
      moments: arrays({ first, second }),
      steps: variable(
        () => steps,
        (value) => {
          steps = value
        },
      ),
    }),
    step(parameters, gradient, { learningRate, maxGradNorm }) {
      steps++
      let squares = 0
      for (let index = 0; index < size; index++) squares += gradient[index] * gradient[index]
      const gradientNorm = Math.sqrt(squares)
      const clip = gradientNorm > maxGradNorm ? maxGradNorm / gradientNorm : 1
      const stepSize = learningRate / (1 - BETA_1 ** steps)
      const secondScale = 1 / (1 - BETA_2 ** steps)
      const moved = new Float32Array(size)
      for (let index = 0; index < size; index++) {
        const slope = gradient[index] * clip
        first[index] = BETA_1 * first[index] + (1 - BETA_1) * slope
        second[index] = BETA_2 * second[index] + (1 - BETA_2) * slope * slope
        moved[index] =
          parameters[index] - (stepSize * first[index]) / (Math.sqrt(second[index] * secondScale) + EPSILON)
      }
      return { parameters: moved, gradientNorm }
    },
  }
}
