import type { Activation, LayerWeights, MlpWeights } from '../policies/snapshot.ts'

/** The architecture of an MLP: `sizes` runs from inputs over hidden layers to outputs. */
export interface MlpShape {
  readonly sizes: readonly number[]
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

/** Inputs and outputs of each layer, first to last. */
export function layersOf({ sizes }: MlpShape): { readonly inputs: number; readonly outputs: number }[] {
  return sizes.slice(1).map((outputs, layer) => ({ inputs: sizes[layer], outputs }))
}

export function shapeOf(weights: MlpWeights): MlpShape {
  return {
    sizes: [weights.layers[0].inputs, ...weights.layers.map((layer) => layer.outputs)],
    activation: weights.activation,
  }
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
  for (const { inputs, outputs } of layersOf(shape)) {
    const biasStart = offset + inputs * outputs
    const end = biasStart + outputs
    layers.push({ inputs, outputs, weights: flat.slice(offset, biasStart), bias: flat.slice(biasStart, end) })
    offset = end
  }
  return { activation: shape.activation, layers }
}
