import type { LayerWeights, MlpWeights } from './snapshot.ts'

/**
 * A forward pass in plain TypeScript, for acting: page, worker and Node share it, and no accelerator is read back.
 */
export interface MlpForward {
  /**
   * Outputs of `rows` inputs `[rows × inputs]`, from row 0 of `inputs`, into `outputs` `[rows × outputs]`. Skips inputs
   * and activations that are 0, which in games and behind ReLU are most.
   */
  run(weights: MlpWeights, inputs: Float32Array, rows: number, outputs: Float32Array): void
}

/** Keeps its scratch memory between calls: make one for each place that acts. */
export function createMlpForward(): MlpForward {
  let hidden: Float32Array[] = []
  let active = new Int32Array(0)

  return {
    run({ layers, activation }, inputs, rows, outputs) {
      if (hidden.length < layers.length - 1 || layers.some((layer, index) => tooSmall(hidden[index], layer))) {
        hidden = layers.slice(0, -1).map((layer) => new Float32Array(layer.outputs))
      }
      const widest = layers.reduce((width, layer) => Math.max(width, layer.inputs), 0)
      if (active.length < widest) active = new Int32Array(widest)

      const last = layers.length - 1
      for (let row = 0; row < rows; row++) {
        let source = inputs
        let sourceStart = row * layers[0].inputs
        for (let index = 0; index < last; index++) {
          const target = hidden[index]
          affineRow(layers[index], source, sourceStart, target, 0, active)
          if (activation === 'relu') reluInPlace(target, layers[index].outputs)
          else tanhInPlace(target, layers[index].outputs)
          source = target
          sourceStart = 0
        }
        affineRow(layers[last], source, sourceStart, outputs, row * layers[last].outputs, active)
      }
    },
  }
}

function tooSmall(buffer: Float32Array | undefined, layer: LayerWeights): boolean {
  return buffer !== undefined && buffer.length < layer.outputs
}

/** target = bias + Σᵢ sourceᵢ · weights[i, :] over the non-zero sourceᵢ, four rows of weights to a sweep. */
function affineRow(
  { inputs, outputs, weights, bias }: LayerWeights,
  source: Float32Array,
  sourceStart: number,
  target: Float32Array,
  targetStart: number,
  active: Int32Array,
): void {
  let count = 0
  for (let index = 0; index < inputs; index++) if (source[sourceStart + index] !== 0) active[count++] = index
  for (let column = 0; column < outputs; column++) target[targetStart + column] = bias[column]

  let next = 0
  for (; next + 4 <= count; next += 4) {
    const x0 = source[sourceStart + active[next]]
    const x1 = source[sourceStart + active[next + 1]]
    const x2 = source[sourceStart + active[next + 2]]
    const x3 = source[sourceStart + active[next + 3]]
    const row0 = active[next] * outputs
    const row1 = active[next + 1] * outputs
    const row2 = active[next + 2] * outputs
    const row3 = active[next + 3] * outputs
    for (let column = 0; column < outputs; column++) {
      target[targetStart + column] +=
        x0 * weights[row0 + column] +
        x1 * weights[row1 + column] +
        x2 * weights[row2 + column] +
        x3 * weights[row3 + column]
    }
  }
  for (; next < count; next++) {
    const x = source[sourceStart + active[next]]
    const row = active[next] * outputs
    for (let column = 0; column < outputs; column++) target[targetStart + column] += x * weights[row + column]
  }
}

function reluInPlace(values: Float32Array, length: number): void {
  for (let index = 0; index < length; index++) if (!(values[index] > 0)) values[index] = 0
}

function tanhInPlace(values: Float32Array, length: number): void {
  for (let index = 0; index < length; index++) values[index] = Math.tanh(values[index])
}
