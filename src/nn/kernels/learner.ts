import { adamStep } from './adamStep.ts'
import type { KernelHeap } from './heap.ts'
import { layoutOf, type NetworkShape } from './layout.ts'
import { backward, forward, packParameters, unpackParameters } from './network.ts'
import { expectRows, type KernelRows } from './rows.ts'

/**
 * A network trained in wasm memory without tensors: parameters, moments and activations stay in padded blocks between
 * steps. The caller computes the loss: it reads the outputs and writes the gradient by them (the slopes).
 */
export interface KernelLearner {
  readonly parameterCount: number // P
  /** Address of the padded parameters, the same until `dispose`. */
  readonly parameters: number
  /**
   * Runs the network on the observations `rows[indices]` `[B]`. The batch is valid until the next `forward`, `backward` or `dispose`.
   * `noise` `[B × first hidden layer]` is added to the first hidden layer's activation.
   */
  forward(rows: KernelRows, indices: Int32Array, noise?: Float32Array): KernelBatch
  /** Computes the gradient by the parameters from the batch's slopes. */
  backward(): void
  /** A copy of the gradient, flat `[P]`. */
  gradient(): Float32Array
  /** Replaces the gradient, flat `[P]`. */
  takeGradient(gradient: Float32Array): void
  /** Multiplies the gradient by `mask`, flat `[P]`. */
  maskGradient(mask: Float32Array): void
  /** Adds λ times the parameters to the gradient: the gradient of ½ λ ‖θ‖². */
  addDecay(lambda: number): void
  /** Squared L2 norm of the gradient. */
  squaredGradientNorm(): number
  /** Makes one optimiser step with the gradient times `scale`. */
  step(options: { readonly learningRate: number; readonly scale: number }): void
  /** A copy of the parameters, flat `[P]`. */
  read(): Float32Array
  /** Loads parameters, flat `[P]`, and resets the moments. @throws Error if P differs. */
  load(parameters: Float32Array): void
  resetOptimiser(): void
  /** A copy of the optimiser's state; its arrays are flat `[P]`. */
  moments(): OptimiserMoments
  /** Replaces the optimiser's state. */
  loadMoments(moments: OptimiserMoments): void
  /** Frees the memory. Safe to call twice. */
  dispose(): void
}

/** Reads `outputs` and `slopes` afresh after anything that allocates memory: growth replaces the array behind them. */
interface KernelBatch {
  readonly rows: number // B
  /** Entry (row, column) of outputs and slopes is at `row * stride + column`. */
  readonly stride: number
  readonly outputs: Float32Array
  /** The loss's gradient by the outputs, which the caller writes before `backward`. */
  readonly slopes: Float32Array
}

/**
 * State of an optimiser, the same on every backend, so that a run can continue on another one. Adam's moments are stored
 * as m / (1 − β₁) and v / (1 − β₂); RMSProp has only the second, its mean square, and the first is 0.
 */
export interface OptimiserMoments {
  readonly steps: number
  readonly first: Float32Array // [P]
  readonly second: Float32Array // [P]
}

/** The optimiser, as in `adam.ts` and `rmsprop.ts`. */
export type KernelOptimiser =
  | { readonly kind: 'adam'; readonly beta1: number; readonly beta2: number; readonly epsilon: number }
  | { readonly kind: 'rmsprop'; readonly decay: number; readonly epsilon: number }

const BYTES = Float32Array.BYTES_PER_ELEMENT

export function createKernelLearner(heap: KernelHeap, shape: NetworkShape, optimiser: KernelOptimiser): KernelLearner {
  const { kernels } = heap
  const layout = layoutOf(shape)
  const { layers, size, flatSize } = layout
  const { outputStride: stride } = layers[layers.length - 1]

  const blocks = new Map<string, Block>()
  const parameters = block('parameters', size)
  const firstMoment = block('first moment', size)
  const secondMoment = block('second moment', size)
  const gradientBlock = block('gradient', size)
  const flat = block('flat', flatSize)
  const transposed = block('transposed', layout.largestLayer)
  let steps = 0
  let batchRows = 0
  let activations: number[] = []
  let patches: number[] = []
  let noisy = 0 // address of the noise, after the forward pass of the noisy activation; 0: no noise

  /**
   * The block `name` with at least `count` numbers. If it must grow, a new block replaces it and its content is lost.
   */
  function block(name: string, count: number): number {
    const known = blocks.get(name)
    if (known !== undefined && known.count >= count) return known.address
    if (known !== undefined) heap.free(known.address)
    const address = heap.allocate(count)
    blocks.set(name, { address, count })
    return address
  }

  function view(address: number, count: number): Float32Array {
    const start = address / BYTES
    return heap.floats().subarray(start, start + count)
  }

  function load(values: Float32Array): void {
    if (values.length !== flatSize) {
      throw new Error(`The network has ${flatSize} parameters, not ${values.length}: its hyperparameters differ.`)
    }
    view(parameters, size).fill(0)
    view(flat, flatSize).set(values)
    packParameters(kernels, layout, flat, parameters)
    view(gradientBlock, size).fill(0)
    resetOptimiser()
  }

  function resetOptimiser(): void {
    steps = 0
    view(firstMoment, size).fill(0)
    view(secondMoment, size).fill(optimiser.kind === 'rmsprop' ? 1 : 0)
  }

  /** Copies the noise to a block with the first hidden layer's stride and zero padding. */
  function writeNoise(noise: Float32Array): number {
    const { outputs, outputStride } = layers[0]
    if (layers.length < 2 || layers[0].patches !== null || noise.length !== batchRows * outputs) {
      throw new RangeError(`${noise.length} numbers of noise do not fit ${batchRows} rows of the first hidden layer.`)
    }
    const address = block('noise', batchRows * outputStride)
    const values = view(address, batchRows * outputStride).fill(0)
    for (let row = 0; row < batchRows; row++) {
      values.set(noise.subarray(row * outputs, (row + 1) * outputs), row * outputStride)
    }
    return address
  }

  function unpacked(padded: number): Float32Array {
    unpackParameters(kernels, layout, padded, flat)
    return view(flat, flatSize).slice()
  }

  return {
    parameterCount: flatSize,
    parameters,
    forward(rows, indices, noise) {
      batchRows = indices.length
      expectRows(rows, indices, layout.inputs)
      const indexBlock = block('indices', batchRows)
      activations = [block('activation 0', batchRows * layout.inputStride)]
      patches = []
      for (const [index, layer] of layers.entries()) {
        const count = batchRows * layer.positions
        activations.push(block(`activation ${index + 1}`, count * layer.outputStride))
        patches.push(layer.patches === null ? 0 : block(`patches ${index}`, count * layer.inputStride))
      }
      const slopes = block('delta 0', batchRows * Math.max(layout.widestOutput, stride))
      block('delta 1', batchRows * Math.max(layout.widestOutput, stride))
      if (layout.mostPatches > 0) block('delta of patches', batchRows * layout.mostPatches)

      noisy = noise === undefined ? 0 : writeNoise(noise)
      const floats = heap.floats()
      new Int32Array(floats.buffer, indexBlock, batchRows).set(indices)
      kernels.gather(rows.address, indexBlock, batchRows, layout.inputs, activations[0], layout.inputStride)
      forward(kernels, layout, parameters, { activations, patches, noisy }, batchRows)
      const count = batchRows * stride
      view(slopes, count).fill(0) // the slopes of padded columns are 0
      const outputs = activations[activations.length - 1]
      return {
        ...{ rows: batchRows, stride },
        get outputs() {
          return view(outputs, count)
        },
        get slopes() {
          return view(slopes, count)
        },
      }
    },
    backward() {
      const deltas = [block('delta 0', 0), block('delta 1', 0)] as const
      const patchDeltas = layout.mostPatches === 0 ? 0 : block('delta of patches', 0)
      const places = {
        slopes: deltas[0],
        gradient: gradientBlock,
        scratch: { transposed, patches: patchDeltas, deltas },
      }
      backward(kernels, layout, parameters, { activations, patches, noisy }, places, batchRows)
    },
    gradient: () => unpacked(gradientBlock),
    takeGradient(gradient) {
      view(flat, flatSize).set(gradient)
      packParameters(kernels, layout, flat, gradientBlock)
    },
    maskGradient(mask) {
      unpackParameters(kernels, layout, gradientBlock, flat)
      const values = view(flat, flatSize)
      for (let index = 0; index < flatSize; index++) values[index] *= mask[index]
      packParameters(kernels, layout, flat, gradientBlock)
    },
    addDecay: (lambda) => kernels.blend(gradientBlock, parameters, size, 1, lambda),
    squaredGradientNorm: () => kernels.squaredNorm(gradientBlock, size),
    step({ learningRate, scale }) {
      steps++
      if (optimiser.kind === 'rmsprop') {
        const { decay, epsilon } = optimiser
        kernels.rmsprop(
          ...([parameters, gradientBlock, secondMoment, parameters, secondMoment, size] as const),
          ...([scale, decay, learningRate, epsilon] as const),
        )
        return
      }
      const { beta1, beta2, epsilon } = optimiser
      const { stepSize, scaledEpsilon } = adamStep(steps, { beta1, beta2, epsilon, learningRate })
      kernels.adam(
        ...([parameters, gradientBlock, firstMoment, secondMoment, parameters, firstMoment, secondMoment] as const),
        ...([size, scale, beta1, beta2, stepSize, scaledEpsilon] as const),
      )
    },
    read: () => unpacked(parameters),
    load,
    resetOptimiser,
    moments: () => ({ steps, first: unpacked(firstMoment), second: unpacked(secondMoment) }),
    loadMoments(moments) {
      resetOptimiser()
      steps = moments.steps
      for (const [values, padded] of [
        [moments.first, firstMoment],
        [moments.second, secondMoment],
      ] as const) {
        view(flat, flatSize).set(values)
        packParameters(kernels, layout, flat, padded)
      }
    },
    dispose() {
      for (const { address } of blocks.values()) heap.free(address)
      blocks.clear()
    },
  }
}

interface Block {
  readonly address: number
  readonly count: number
}
