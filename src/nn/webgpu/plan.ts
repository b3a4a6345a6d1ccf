import { layersOf, type MlpShape, parameterCount } from '../parameters.ts'

/** Which of a layer's parameters only the critic uses. */
type CriticPart = 'none' | 'all' | 'last column'

/** Networks that learn together, in the order of their parameters in the flat vector. */
interface GpuNetwork {
  readonly shape: MlpShape
  /** What only the critic uses: all of the network, the last output, or nothing. */
  readonly critic: CriticPart
}

interface LayerPlan {
  readonly inputs: number
  readonly outputs: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly activation: MlpShape['activation']
  /** Start of its weights `[inputs × outputs]` in θ; the bias `[outputs]` follows. */
  readonly weights: number
  readonly bias: number
  /** Start of its outputs and of the loss's slopes by its sums in a row's record; the last layer's outputs are not kept. */
  readonly activations: number
  readonly slopes: number
  /** Start of its inputs in a row's record; the first layer's inputs are the observations. */
  readonly input: number
  /** Number of its first tile among those of the weight gradients, and of the tiles of a row of tiles. */
  readonly firstTile: number
  readonly tileColumns: number
  readonly critic: CriticPart
}

/** The sizes and offsets that the shaders contain as constants; all in numbers of 4 bytes. */
export interface GpuPlan {
  readonly networks: readonly (readonly LayerPlan[])[]
  /** True if the networks have convolutional layers, for which there are no shaders. */
  readonly isConvolutional: boolean
  readonly inputs: number
  readonly parameterCount: number // P
  readonly widest: number // units of the widest layer, inputs included
  readonly recordLength: number // activations and slopes of a row
  readonly tiles: number // workgroups of the weight gradients
  readonly threads: number // of a workgroup of the forward and backward pass
  /** Sections of the buffer `state`, each `[P]`: θ, its matrices transposed, both moments, and the target θ̄. */
  readonly state: {
    readonly theta: number
    readonly transposed: number
    readonly firstMoment: number
    readonly secondMoment: number
    readonly target: number
    readonly length: number
  }
  /** Sections of the buffer `scratch`: gradient `[P]`, squared norms `[tiles]`, records `[rows × recordLength]`. */
  readonly scratch: { readonly gradient: number; readonly squares: number; readonly records: number }
}

/** Rows of a workgroup of the forward and backward pass: the lanes of a vector. */
export const ROWS_PER_GROUP = 4
/** Rows and columns of a tile of a weight gradient, and the rows of the batch that it loads at once. */
export const TILE = 16
const MAX_THREADS = 256 // what every device allows
const MIN_THREADS = 64

export function planOf(networks: readonly GpuNetwork[]): GpuPlan {
  let firstTile = 0
  let record = 0
  let theta = 0
  const planned = networks.map(({ shape, critic }) => {
    const layers = layersOf(shape)
    let input = 0
    return layers.map(({ inputs, outputs }, index): LayerPlan => {
      const isLast = index === layers.length - 1
      const activations = record
      const slopes = record + (isLast ? 0 : outputs)
      const tileColumns = Math.ceil(outputs / TILE)
      const layer: LayerPlan = {
        ...{ inputs, outputs, isFirst: index === 0, isLast, activation: shape.activation },
        ...{ weights: theta, bias: theta + inputs * outputs, activations, slopes, input, firstTile, tileColumns },
        critic: critic === 'last column' && !isLast ? 'none' : critic,
      }
      input = activations
      record = slopes + outputs
      theta += (inputs + 1) * outputs
      firstTile += tileColumns * Math.ceil((inputs + 1) / TILE)
      return layer
    })
  })
  const count = networks.reduce((sum, { shape }) => sum + parameterCount(shape), 0)
  const widths = networks.flatMap(({ shape }) => shape.sizes)
  const hidden = networks.flatMap(({ shape }) => shape.sizes.slice(1))
  return {
    networks: planned,
    isConvolutional: networks.some(({ shape: { patches = [] } }) => patches.length > 0),
    inputs: networks[0].shape.sizes[0],
    parameterCount: count,
    widest: Math.max(...widths),
    recordLength: record,
    tiles: firstTile,
    threads: Math.min(MAX_THREADS, Math.max(MIN_THREADS, Math.ceil(Math.max(...hidden) / MIN_THREADS) * MIN_THREADS)),
    state: {
      ...{ theta: 0, transposed: count, firstMoment: 2 * count, secondMoment: 3 * count },
      ...{ target: 4 * count, length: 5 * count },
    },
    scratch: { gradient: 0, squares: count, records: count + firstTile },
  }
}

/** Multiplications of a step on `rows` rows: a forward pass, and two products backward. */
export function workOf(plan: GpuPlan, rows: number): number {
  return 3 * rows * plan.parameterCount
}

/** θ with every matrix transposed, at the same offsets: what the backward pass reads. */
export function transposedParameters(plan: GpuPlan, theta: Float32Array): Float32Array {
  const transposed = theta.slice()
  for (const { inputs, outputs, weights } of plan.networks.flat()) {
    for (let row = 0; row < inputs; row++) {
      for (let column = 0; column < outputs; column++) {
        transposed[weights + column * inputs + row] = theta[weights + row * outputs + column]
      }
    }
  }
  return transposed
}

const OTHER_BYTES = 64 // of a workgroup's other variables

/** Whether there are shaders for the networks, and a workgroup of the device can hold their widest layer of four rows: 1,020 units everywhere. */
export function fitsShaders(
  { widest, isConvolutional }: GpuPlan,
  { maxComputeWorkgroupStorageSize }: Pick<GPUSupportedLimits, 'maxComputeWorkgroupStorageSize'>,
): boolean {
  return (
    !isConvolutional &&
    widest * ROWS_PER_GROUP * Float32Array.BYTES_PER_ELEMENT + OTHER_BYTES <= maxComputeWorkgroupStorageSize
  )
}
