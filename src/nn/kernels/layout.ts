/** The architecture of an MLP: `sizes` runs from inputs over hidden layers to outputs. */
export interface NetworkShape {
  readonly sizes: readonly number[]
  readonly activation: 'relu' | 'tanh'
}

/** One layer in padded memory; offsets and lengths in numbers (of 4 bytes). */
interface PaddedLayer {
  readonly inputs: number
  readonly outputs: number
  readonly inputStride: number // inputs, padded
  readonly outputStride: number // outputs, padded
  /** Start of its weights `[inputStride × outputStride]` in the padded vector; the bias `[outputStride]` follows. */
  readonly offset: number
  readonly biasOffset: number
  /** Start of its weights in the flat vector, without padding. */
  readonly flatOffset: number
}

/** Layout of a network's parameters for the kernels: rows and columns are zero-padded to a multiple of 8. */
export interface PaddedLayout {
  readonly activation: NetworkShape['activation']
  readonly layers: readonly PaddedLayer[]
  readonly size: number // of the padded vector
  readonly flatSize: number
  /** Padded length of the largest layer's weights: the size of a block for a transposed layer. */
  readonly largestLayer: number
  /** Padded width of the widest layer's outputs. */
  readonly widestOutput: number
}

const MULTIPLE = 8 // two vectors of four numbers

function padded(length: number): number {
  return Math.ceil(length / MULTIPLE) * MULTIPLE
}

const layouts = new WeakMap<NetworkShape, PaddedLayout>()

/** The layout of a shape; cached. */
export function layoutOf(shape: NetworkShape): PaddedLayout {
  const known = layouts.get(shape)
  if (known !== undefined) return known
  const { sizes, activation } = shape
  const layers: PaddedLayer[] = []
  let offset = 0
  let flatOffset = 0
  for (let index = 1; index < sizes.length; index++) {
    const [inputs, outputs] = [sizes[index - 1], sizes[index]]
    const [inputStride, outputStride] = [padded(inputs), padded(outputs)]
    const biasOffset = offset + inputStride * outputStride
    layers.push({ inputs, outputs, inputStride, outputStride, offset, biasOffset, flatOffset })
    offset = biasOffset + outputStride
    flatOffset += (inputs + 1) * outputs
  }
  const layout = {
    ...{ activation, layers, size: offset, flatSize: flatOffset },
    largestLayer: Math.max(...layers.map((layer) => layer.inputStride * layer.outputStride)),
    widestOutput: Math.max(...layers.map((layer) => layer.outputStride)),
  }
  layouts.set(shape, layout)
  return layout
}
