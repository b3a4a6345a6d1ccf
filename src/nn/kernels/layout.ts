import { type Patches, patchLength, pictureLength, positionsOf } from './patches.ts'

/** The architecture of a network: `sizes` runs from inputs over hidden layers to outputs. */
export interface NetworkShape {
  readonly sizes: readonly number[]
  /** What the first layers read, if they are convolutional. Their sizes are positions × filters. */
  readonly patches?: readonly Patches[]
  readonly activation: 'relu' | 'tanh'
}

interface LayerSizes {
  readonly inputs: number
  readonly outputs: number
  readonly patches?: Patches
}

/** Sizes and patches of a network with these layers, first to last; the convolutional ones come first. */
export function shapeOfLayers(layers: readonly LayerSizes[]): Pick<NetworkShape, 'sizes' | 'patches'> {
  const [{ inputs, patches: first }] = layers
  const sizes = [first === undefined ? inputs : pictureLength(first)]
  for (const { outputs, patches } of layers) {
    sizes.push(patches === undefined ? outputs : positionsOf(patches).count * outputs)
  }
  const patches = layers.flatMap((layer) => layer.patches ?? [])
  return patches.length === 0 ? { sizes } : { sizes, patches }
}

/** True if both have the same layers, whose parameters have the same meaning. */
export function isSameShape(one: NetworkShape, other: NetworkShape): boolean {
  const texts = [one, other].map(({ sizes, activation, patches = [] }) =>
    [
      ...sizes,
      activation,
      ...patches.flatMap(({ channels, height, width, size, stride, order }) => [
        channels,
        height,
        width,
        size,
        stride,
        order,
      ]),
    ].join(),
  )
  return texts[0] === texts[1]
}

/** One layer in padded memory; offsets and lengths in numbers (of 4 bytes). */
interface PaddedLayer {
  /** Of a convolutional layer: a patch and its filters. */
  readonly inputs: number
  readonly outputs: number
  /** What a convolutional layer reads; null: a dense layer. */
  readonly patches: Patches | null
  /** Rows of the layer's product for each row of the batch: patches, or 1. */
  readonly positions: number
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
  /** Numbers of a row of the network's inputs, and padded. */
  readonly inputs: number
  readonly inputStride: number
  readonly outputs: number
  readonly layers: readonly PaddedLayer[]
  readonly size: number // of the padded vector
  readonly flatSize: number
  /** Padded length of the largest layer's weights: the size of a block for a transposed layer. */
  readonly largestLayer: number
  /** Padded width of the widest layer's outputs, of all patches. */
  readonly widestOutput: number
  /** Numbers of all patches of the layer with the most; 0 without convolutional layers. */
  readonly mostPatches: number
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
  const { sizes, activation, patches: convolutions = [] } = shape
  const layers: PaddedLayer[] = []
  let offset = 0
  let flatOffset = 0
  for (let index = 1; index < sizes.length; index++) {
    const patches = convolutions[index - 1] ?? null
    const positions = patches === null ? 1 : positionsOf(patches).count
    const inputs = patches === null ? sizes[index - 1] : patchLength(patches)
    const outputs = sizes[index] / positions
    if (patches !== null) insistOnMultiples(outputs)
    const [inputStride, outputStride] = [padded(inputs), padded(outputs)]
    const biasOffset = offset + inputStride * outputStride
    layers.push({ inputs, outputs, patches, positions, inputStride, outputStride, offset, biasOffset, flatOffset })
    offset = biasOffset + outputStride
    flatOffset += (inputs + 1) * outputs
  }
  const layout = {
    ...{ activation, layers, size: offset, flatSize: flatOffset },
    ...{ inputs: sizes[0], inputStride: padded(sizes[0]), outputs: sizes[sizes.length - 1] },
    largestLayer: Math.max(...layers.map((layer) => layer.inputStride * layer.outputStride)),
    widestOutput: Math.max(...layers.map((layer) => layer.positions * layer.outputStride)),
    mostPatches: Math.max(...layers.map((layer) => (layer.patches === null ? 0 : layer.positions * layer.inputStride))),
  }
  layouts.set(shape, layout)
  return layout
}

/** The kernels add no padding between the filters of a pixel. */
function insistOnMultiples(filters: number): void {
  if (filters % MULTIPLE !== 0)
    throw new RangeError(`The kernels need filters in multiples of ${MULTIPLE}, not ${filters}.`)
}
