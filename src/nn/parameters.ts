import type { Activation, LayerWeights, MlpWeights } from '../policies/snapshot.ts'
import { shapeOfLayers } from './kernels/layout.ts'
import { type Patches, patchLength, positionsOf } from './kernels/patches.ts'

/** The architecture of a network: `sizes` runs from inputs over hidden layers to outputs. */
export interface MlpShape {
  readonly sizes: readonly number[]
  /** What the first layers read, if they are convolutional: their sizes are positions × filters. */
  readonly patches?: readonly Patches[]
  readonly activation: Activation
}

/**
 * Number of parameters P. In the flat vector, each layer is its weights `[inputs × outputs]`, row-major, then its bias
 * `[outputs]`: together one matrix with `inputs + 1` rows, which the backward pass computes as one product.
 */
export function parameterCount(shape: MlpShape): number {
  let count = 0
  for (const { inputs, outputs } of layersOf(shape)) count += (inputs + 1) * outputs
  return count
}

/** Inputs and outputs of each layer, first to last; of a convolutional layer, those of one patch. */
export function layersOf({ sizes, patches = [] }: MlpShape): Omit<LayerWeights, 'weights' | 'bias'>[] {
  return sizes.slice(1).map((width, layer) => {
    const seen = patches[layer]
    if (seen === undefined) return { inputs: sizes[layer], outputs: width }
    return { inputs: patchLength(seen), outputs: width / positionsOf(seen).count, patches: seen }
  })
}

export function shapeOf(weights: MlpWeights): MlpShape {
  return { ...shapeOfLayers(weights.layers), activation: weights.activation }
}

/** Concatenates the parameters of networks into one flat vector. */
export function flattenWeights(...networks: readonly MlpWeights[]): Float32Array {
  const flat = new Float32Array(networks.reduce((sum, network) => sum + parameterCount(shapeOf(network)), 0))
  let offset = 0
  for (const { layers } of networks) {
    for (const { weights, bias } of layers) {
      flat.set(weights, offset)
      flat.set(bias, offset + weights.length)
      offset += weights.length + bias.length
    }
  }
  return flat
}

/** The network at `offset` of a flat vector. The weights are copies, so that a message can transfer them. */
export function unflattenWeights(flat: Float32Array, shape: MlpShape, offset = 0): MlpWeights {
  const layers: LayerWeights[] = []
  for (const sizes of layersOf(shape)) {
    const { inputs, outputs } = sizes
    const biasStart = offset + inputs * outputs
    const end = biasStart + outputs
    layers.push({ ...sizes, weights: flat.slice(offset, biasStart), bias: flat.slice(biasStart, end) })
    offset = end
  }
  return { activation: shape.activation, layers }
}
