import type { LayerWeights, MlpWeights } from '../../policies/snapshot.ts'

/** decay · `average` + (1 − decay) · `network`, of two networks of the same architecture. A decay of 0 gives `network`. */
export function averaged(average: MlpWeights, network: MlpWeights, decay: number): MlpWeights {
  if (decay === 0) return network
  const blend = (from: Float32Array, to: Float32Array) =>
    from.map((value, index) => decay * value + (1 - decay) * to[index])
  const layers = network.layers.map((layer, index) => {
    const { weights, bias } = average.layers[index]
    return { ...layer, weights: blend(weights, layer.weights), bias: blend(bias, layer.bias) }
  })
  return { ...network, layers }
}

/** The same network with all outputs multiplied by `factor`. */
export function scaledOutputs(network: MlpWeights, factor: number): MlpWeights {
  if (factor === 1) return network
  const scale = (values: Float32Array) => values.map((value) => factor * value)
  const last = network.layers.length - 1
  const layers = network.layers.map(
    (layer, index): LayerWeights =>
      index === last ? { ...layer, weights: scale(layer.weights), bias: scale(layer.bias) } : layer,
  )
  return { ...network, layers }
}
