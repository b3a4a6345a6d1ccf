import { runOnKernels } from '../nn/kernels/acting.ts'
import { patchLength, patchTable, pictureLength, positionsOf } from '../nn/kernels/patches.ts'
import type { LayerWeights, MlpWeights } from './snapshot.ts'

/**
 * A forward pass without tfjs, for acting in the page, workers and Node, without a read-back from an accelerator. A row
 * gives bit-identical outputs alone and in a batch.
 */
interface MlpForward {
  /**
   * Writes `outputs` `[rows × outputs]` for the first `rows` rows of `inputs` `[rows × inputs]`. Do not modify
   * `weights` afterwards: they are cached by identity.
   */
  run(weights: MlpWeights, inputs: Float32Array, rows: number, outputs: Float32Array): void
}

/** Uses the wasm kernels, or plain TypeScript if they do not run. Create one per caller. */
export function createMlpForward(): MlpForward {
  const plain = createPlainMlpForward()
  return {
    run(weights, inputs, rows, outputs) {
      if (!runOnKernels(weights, inputs, rows, outputs)) plain.run(weights, inputs, rows, outputs)
    },
  }
}

/**
 * Plain TypeScript. Skips inputs and activations that are 0, which most are in games and after ReLU. Reuses its scratch
 * memory between calls.
 */
export function createPlainMlpForward(): MlpForward {
  let hidden: Float32Array[] = []
  let active: ActiveInputs = { values: new Float32Array(0), rowStarts: new Int32Array(0) }

  return {
    run({ layers, activation }, inputs, rows, outputs) {
      if (hidden.length < layers.length || layers.some((layer, index) => hidden[index].length < widthOf(layer))) {
        hidden = layers.map((layer) => new Float32Array(widthOf(layer)))
      }
      const widest = layers.reduce((width, layer) => Math.max(width, layer.inputs), 0)
      if (active.values.length < widest) {
        active = { values: new Float32Array(widest), rowStarts: new Int32Array(widest) }
      }

      const last = layers.length - 1
      for (let row = 0; row < rows; row++) {
        let source = inputs
        let sourceStart = row * inputsOf(layers[0])
        for (let index = 0; index < last; index++) {
          const target = hidden[index]
          const layer = layers[index]
          if (layer.patches === undefined) affineRow(layer, source, sourceStart, target, 0, active)
          else affinePatches({ ...layer, patches: layer.patches }, source, sourceStart, target, active)
          if (activation === 'relu') reluInPlace(target, widthOf(layer))
          else tanhInPlace(target, widthOf(layer))
          source = target
          sourceStart = 0
        }
        affineRow(layers[last], source, sourceStart, outputs, row * layers[last].outputs, active)
      }
    },
  }
}

/** The non-zero inputs of one layer, and the offsets of their rows of weights. */
interface ActiveInputs {
  readonly values: Float32Array
  readonly rowStarts: Int32Array
}

/** Numbers that a layer reads in a row of its inputs. */
function inputsOf({ inputs, patches }: LayerWeights): number {
  return patches === undefined ? inputs : pictureLength(patches)
}

/** Numbers that a layer writes: of a convolutional layer, the filters at every patch. */
function widthOf({ outputs, patches }: LayerWeights): number {
  return patches === undefined ? outputs : positionsOf(patches).count * outputs
}

/** `affineRow` on every patch of the picture. */
function affinePatches(
  layer: LayerWeights & Required<Pick<LayerWeights, 'patches'>>,
  source: Float32Array,
  sourceStart: number,
  target: Float32Array,
  active: ActiveInputs,
): void {
  const { patches, outputs } = layer
  const table = patchTable(patches)
  const patch = new Float32Array(patchLength(patches))
  for (let position = 0; position < positionsOf(patches).count; position++) {
    const start = position * patch.length
    for (let index = 0; index < patch.length; index++) patch[index] = source[sourceStart + table[start + index]]
    affineRow(layer, patch, 0, target, position * outputs, active)
  }
}

/**
 * target = bias + Σᵢ sourceᵢ · weights[i, :] over the non-zero sourceᵢ. Sums eight outputs at a time in local variables
 * (registers), which takes half the time of adding row after row to `target`.
 */
function affineRow(
  { inputs, outputs, weights, bias }: LayerWeights,
  source: Float32Array,
  sourceStart: number,
  target: Float32Array,
  targetStart: number,
  { values, rowStarts }: ActiveInputs,
): void {
  let count = 0
  for (let index = 0; index < inputs; index++) {
    const value = source[sourceStart + index]
    if (value !== 0) {
      values[count] = value
      rowStarts[count++] = index * outputs
    }
  }

  let column = 0
  for (; column + 8 <= outputs; column += 8) {
    let sum0 = bias[column]
    let sum1 = bias[column + 1]
    let sum2 = bias[column + 2]
    let sum3 = bias[column + 3]
    let sum4 = bias[column + 4]
    let sum5 = bias[column + 5]
    let sum6 = bias[column + 6]
    let sum7 = bias[column + 7]
    for (let active = 0; active < count; active++) {
      const value = values[active]
      const weight = rowStarts[active] + column
      sum0 += value * weights[weight]
      sum1 += value * weights[weight + 1]
      sum2 += value * weights[weight + 2]
      sum3 += value * weights[weight + 3]
      sum4 += value * weights[weight + 4]
      sum5 += value * weights[weight + 5]
      sum6 += value * weights[weight + 6]
      sum7 += value * weights[weight + 7]
    }
    const start = targetStart + column
    target[start] = sum0
    target[start + 1] = sum1
    target[start + 2] = sum2
    target[start + 3] = sum3
    target[start + 4] = sum4
    target[start + 5] = sum5
    target[start + 6] = sum6
    target[start + 7] = sum7
  }
  for (; column < outputs; column++) {
    let sum = bias[column]
    for (let active = 0; active < count; active++) sum += values[active] * weights[rowStarts[active] + column]
    target[targetStart + column] = sum
  }
}

function reluInPlace(values: Float32Array, length: number): void {
  for (let index = 0; index < length; index++) if (!(values[index] > 0)) values[index] = 0
}

function tanhInPlace(values: Float32Array, length: number): void {
  for (let index = 0; index < length; index++) values[index] = Math.tanh(values[index])
}
