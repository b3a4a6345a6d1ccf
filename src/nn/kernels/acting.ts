import { layoutOf, type NetworkShape, type PaddedLayout, shapeOfLayers } from './layout.ts'
import { chosenKernels, instantiateKernels, type KernelFunctions, kernelFault } from './module.ts'
import { forwardRows, rowsAtOnce, scratchOf } from './network.ts'
import { type Patches, pictureLength } from './patches.ts'

/** A network's weights, as in `policies/snapshot.ts`. */
interface ActingWeights {
  readonly activation: NetworkShape['activation']
  readonly layers: readonly {
    readonly inputs: number
    readonly outputs: number
    readonly weights: Float32Array // [inputs × outputs]
    readonly bias: Float32Array // [outputs]
    readonly patches?: Patches
  }[]
}

const PAGE_BYTES = 65_536
const SCRATCH_PAGES = 32 // 2 MB for the rows of a batch
const PARAMETER_PAGES = 96 // 6 MB of packed networks; when full, the cache is cleared
const BYTES = Float32Array.BYTES_PER_ELEMENT
const FLOATS_OF_SCRATCH = (SCRATCH_PAGES * PAGE_BYTES) / BYTES
const FLOATS = ((SCRATCH_PAGES + PARAMETER_PAGES) * PAGE_BYTES) / BYTES

/** Cache of packed network parameters, in a wasm memory of this thread. Independent of tfjs. */
interface Acting {
  readonly kernels: KernelFunctions
  readonly floats: Float32Array
  /** Keyed by identity: a policy's weights must not be written to. */
  packed: WeakMap<ActingWeights, PackedNetwork>
  end: number // first free float
}

interface PackedNetwork {
  readonly layout: PaddedLayout
  readonly start: number // in floats
}

let acting: Acting | null = null

/** Why acting uses plain TypeScript in this thread; null if it uses the kernels. */
function actingFault(): string | null {
  return chosenKernels() === 'own' ? kernelFault() : 'chosen'
}

/**
 * Runs a network on `rows` inputs `[rows × inputs]` and writes `outputs` `[rows × outputs]`. A row gives bit-identical
 * outputs alone and in a batch. Returns false, without doing anything, if the kernels are unavailable or disabled, or
 * the network is too large for their memory.
 * @throws RangeError if an array is too short for the rows, or the layers do not fit each other.
 */
export function runOnKernels(
  weights: ActingWeights,
  inputs: Float32Array,
  rows: number,
  outputs: Float32Array,
): boolean {
  if (actingFault() !== null) return false
  acting ??= startActing()
  const network = acting.packed.get(weights) ?? pack(acting, weights)
  if (network === null) return false
  const { layout, start } = network
  const { inputs: inputCount, outputs: outputCount } = layout
  const atOnce = rowsAtOnce(layout)
  if (inputs.length < rows * inputCount || outputs.length < rows * outputCount) {
    throw new RangeError(
      `${rows} rows need ${rows * inputCount} inputs and ${rows * outputCount} outputs, not ${inputs.length} and ${outputs.length}.`,
    )
  }
  const { kernels, floats } = acting
  const at = { floats, parameters: start * BYTES, inputs: 0, scratch: atOnce * inputCount * BYTES }
  for (let row = 0; row < rows; row += atOnce) {
    const count = Math.min(atOnce, rows - row)
    floats.set(inputs.subarray(row * inputCount, (row + count) * inputCount))
    forwardRows(kernels, layout, at, { outputs, row, rows: count })
  }
  return true
}

function startActing(): Acting {
  const pages = SCRATCH_PAGES + PARAMETER_PAGES
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  return {
    kernels: instantiateKernels(memory),
    floats: new Float32Array(memory.buffer),
    packed: new WeakMap(),
    end: FLOATS_OF_SCRATCH,
  }
}

/** Packs a network into the memory; null if it is too large. If the memory is full, the cache is cleared first. */
function pack(acting: Acting, weights: ActingWeights): PackedNetwork | null {
  const { activation, layers } = weights
  const shape = shapeOfLayers(layers)
  const { sizes } = shape
  layers.forEach((layer, index) => {
    const { inputs, outputs } = layer
    const width = layer.patches === undefined ? inputs : pictureLength(layer.patches)
    if (width === sizes[index] && layer.weights.length === inputs * outputs && layer.bias.length === outputs) return
    throw new RangeError(`Layer ${index} of the network does not match the layer before it, or its own sizes.`)
  })
  const layout = layoutOf({ ...shape, activation })
  const scratch = rowsAtOnce(layout) * sizes[0] + scratchOf(layout)
  if (layout.size > FLOATS - FLOATS_OF_SCRATCH || scratch > FLOATS_OF_SCRATCH) return null
  if (acting.end + layout.size > FLOATS) {
    acting.packed = new WeakMap()
    acting.end = FLOATS_OF_SCRATCH
  }
  const start = acting.end
  acting.end += layout.size
  const { floats } = acting
  floats.fill(0, start, acting.end)
  layout.layers.forEach(({ inputs, outputs, outputStride, offset, biasOffset }, index) => {
    for (let row = 0; row < inputs; row++) {
      const from = row * outputs
      floats.set(layers[index].weights.subarray(from, from + outputs), start + offset + row * outputStride)
    }
    floats.set(layers[index].bias, start + biasOffset)
  })
  const network = { layout, start }
  acting.packed.set(weights, network)
  return network
}
