import type { PaddedLayout } from './layout.ts'
import { type KernelFunctions, MODES } from './module.ts'
import { type Patches, runsOf } from './patches.ts'

/**
 * Forward and backward passes of a network on padded memory (`layout.ts`), as kernel calls. Addresses are in bytes. Block
 * sizes are not checked; callers must ensure them.
 */

const BYTES = Float32Array.BYTES_PER_ELEMENT

/** Copies flat parameters `[flatSize]` to padded parameters `[size]`, with zero padding. */
export function packParameters(kernels: KernelFunctions, layout: PaddedLayout, flat: number, padded: number): void {
  for (const { inputs, outputs, outputStride, offset, biasOffset, flatOffset } of layout.layers) {
    const weights = flat + flatOffset * BYTES
    kernels.gather(weights, 0, inputs, outputs, padded + offset * BYTES, outputStride)
    const rest = biasOffset - offset - inputs * outputStride // the rows below the weights
    kernels.gather(weights, 0, 1, 0, padded + (offset + inputs * outputStride) * BYTES, rest)
    kernels.gather(weights + inputs * outputs * BYTES, 0, 1, outputs, padded + biasOffset * BYTES, outputStride)
  }
}

/** Copies padded parameters, or a padded gradient, to a flat vector. */
export function unpackParameters(kernels: KernelFunctions, layout: PaddedLayout, padded: number, flat: number): void {
  for (const { inputs, outputs, outputStride, offset, biasOffset, flatOffset } of layout.layers) {
    const weights = flat + flatOffset * BYTES
    kernels.unpack(padded + offset * BYTES, outputStride, inputs, outputs, weights)
    kernels.unpack(padded + biasOffset * BYTES, outputStride, 1, outputs, weights + inputs * outputs * BYTES)
  }
}

/** Addresses of a batch's activations. */
interface Activations {
  /** [layers + 1] The observations, then each layer's outputs, with the layer's stride; the last are the outputs. */
  readonly activations: readonly number[]
  /** [layers] The patches that a convolutional layer has read; 0 of a dense layer. */
  readonly patches: readonly number[]
  /** Noise for the first hidden layer, replaced by noise + activation; 0: no noise. */
  readonly noisy: number
}

/** Forward pass, first layer to last. */
export function forward(
  kernels: KernelFunctions,
  layout: PaddedLayout,
  parameters: number,
  passed: Activations,
  rows: number,
): void {
  const { layers, activation } = layout
  const { activations, noisy } = passed
  const last = layers.length - 1
  for (let index = 0; index <= last; index++) {
    const { patches, positions, inputs, inputStride, outputStride, offset, biasOffset } = layers[index]
    if (patches !== null) {
      const sampleStride = index === 0 ? layout.inputStride : strideOf(layers[index - 1])
      gatherPatches(kernels, patches, { pictures: activations[index], sampleStride, to: passed.patches[index] }, rows)
    }
    kernels.dense(
      inputOf(index, passed),
      inputStride,
      parameters + offset * BYTES,
      parameters + biasOffset * BYTES,
      activations[index + 1],
      outputStride,
      rows * positions,
      inputs,
      outputStride,
      index === last ? MODES.linear : MODES[activation],
    )
    if (index === 0 && last > 0 && noisy !== 0) kernels.blend(noisy, activations[1], rows * outputStride, 1, 1)
  }
}

const ROWS_AT_ONCE = 64 // keeps activations in the L1 cache
const PICTURES_AT_ONCE = 4 // and patches in the L2 cache

/** Rows per call of `forwardRows`. */
export function rowsAtOnce({ mostPatches }: PaddedLayout): number {
  return mostPatches === 0 ? ROWS_AT_ONCE : PICTURES_AT_ONCE
}

/** Numbers of scratch memory that `forwardRows` needs. */
export function scratchOf(layout: PaddedLayout): number {
  return rowsAtOnce(layout) * (2 * layout.widestOutput + layout.mostPatches)
}

interface RowsPlaces {
  readonly floats: Float32Array // the whole memory
  readonly parameters: number
  /** Address of the first row's inputs `[rows × inputs]`, without padding. */
  readonly inputs: number
  readonly scratch: number // [scratchOf]
}

interface EvaluatedRows {
  readonly outputs: Float32Array // [all rows × outputs]
  readonly row: number // the first one
  readonly rows: number // at most `rowsAtOnce`
}

/**
 * Forward pass that keeps no activations: two blocks of the scratch memory alternate as a layer's output. Copies the
 * results to `outputs`.
 */
export function forwardRows(
  kernels: KernelFunctions,
  layout: PaddedLayout,
  { floats, parameters, inputs, scratch }: RowsPlaces,
  { outputs, row, rows }: EvaluatedRows,
): void {
  const { layers, activation, widestOutput } = layout
  const second = scratch + rows * widestOutput * BYTES
  const gathered = second + rows * widestOutput * BYTES
  let source = inputs
  let sourceStride = layout.inputs
  for (let index = 0; index < layers.length; index++) {
    const layer = layers[index]
    const target = index % 2 === 0 ? scratch : second
    if (layer.patches !== null) {
      gatherPatches(kernels, layer.patches, { pictures: source, sampleStride: sourceStride, to: gathered }, rows)
      source = gathered
      sourceStride = layer.inputStride
    }
    kernels.dense(
      source,
      sourceStride,
      parameters + layer.offset * BYTES,
      parameters + layer.biasOffset * BYTES,
      target,
      layer.outputStride,
      rows * layer.positions,
      layer.inputs,
      layer.outputStride,
      index === layers.length - 1 ? MODES.linear : MODES[activation],
    )
    source = target
    sourceStride = strideOf(layer)
  }
  const outputCount = layout.outputs
  for (let each = 0; each < rows; each++) {
    const from = source / BYTES + each * sourceStride
    const to = (row + each) * outputCount
    for (let column = 0; column < outputCount; column++) outputs[to + column] = floats[from + column]
  }
}

interface BackwardScratch {
  readonly transposed: number // [largestLayer]
  /** Of convolutional layers: a block `[rows × mostPatches]`. */
  readonly patches: number
  /** Two blocks `[rows × widestOutput]`; one may hold the slopes at the outputs. */
  readonly deltas: readonly [number, number]
}

/**
 * Backward pass, last layer first. With h the input of a layer and δ the gradient at its output: dW = hᵀ δ, db = 1ᵀ δ,
 * and the gradient at its input is δ Wᵀ times the derivative of the activation that produced h. Writes the whole padded
 * `gradient`.
 */
export function backward(
  kernels: KernelFunctions,
  layout: PaddedLayout,
  parameters: number,
  passed: Activations,
  { slopes, gradient, scratch }: { slopes: number; gradient: number; scratch: BackwardScratch },
  rows: number,
): void {
  let delta = slopes
  for (let index = layout.layers.length - 1; index >= 0; index--) {
    const { patches, positions, inputStride, outputStride, offset } = layout.layers[index]
    const products = rows * positions
    const to = gradient + offset * BYTES
    kernels.weightGradient(
      inputOf(index, passed),
      inputStride,
      delta,
      outputStride,
      to,
      products,
      inputStride,
      outputStride,
    )
    if (index === 0) return
    const next = scratch.deltas[delta === scratch.deltas[0] ? 1 : 0]
    kernels.transpose(parameters + offset * BYTES, scratch.transposed, inputStride, outputStride)
    const { transposed } = scratch
    const width = strideOf(layout.layers[index - 1])
    const at = patches === null ? next : scratch.patches
    kernels.dense(
      delta,
      outputStride,
      transposed,
      0,
      at,
      inputStride,
      products,
      outputStride,
      inputStride,
      MODES.linear,
    )
    if (patches !== null) scatterPatches(kernels, patches, { pictures: next, sampleStride: width, from: at }, rows)
    kernels.throughActivation(next, passed.activations[index], rows * width, MODES[layout.activation])
    delta = next
  }
}

/**
 * Forward-mode derivative J v of the outputs in the direction `vector` (padded) of the parameters. Call `forward`
 * first, whose activations it reads. z = h W + b, so dz = h dW + db + dh W. Returns the block of `deltas` that holds J
 * v. Convolutional layers have none.
 */
export function tangent(
  kernels: KernelFunctions,
  layout: PaddedLayout,
  { parameters, vector }: { parameters: number; vector: number },
  activations: readonly number[],
  deltas: readonly [number, number],
  rows: number,
): number {
  const { layers, activation, mostPatches } = layout
  if (mostPatches > 0) throw new Error('A network with convolutional layers has no forward-mode derivative.')
  let change = 0 // the observations do not depend on the parameters
  for (let index = 0; index < layers.length; index++) {
    const { inputs, inputStride, outputStride, offset, biasOffset } = layers[index]
    const next = deltas[change === deltas[0] ? 1 : 0]
    kernels.dense(
      activations[index],
      inputStride,
      vector + offset * BYTES,
      vector + biasOffset * BYTES,
      next,
      outputStride,
      rows,
      inputs,
      outputStride,
      MODES.linear,
    )
    if (change !== 0) {
      const weights = parameters + offset * BYTES
      kernels.dense(change, inputStride, weights, 0, next, outputStride, rows, inputs, outputStride, MODES.accumulate)
    }
    if (index < layers.length - 1) {
      kernels.throughActivation(next, activations[index + 1], rows * outputStride, MODES[activation])
    }
    change = next
  }
  return change
}

function inputOf(index: number, { activations, patches, noisy }: Activations): number {
  if (patches[index] !== 0) return patches[index]
  return index === 1 && noisy !== 0 ? noisy : activations[index]
}

/** Numbers from one row of the batch to the next in a layer's outputs. */
function strideOf({ positions, outputStride }: PaddedLayout['layers'][number]): number {
  return positions * outputStride
}

interface GatheredPatches {
  readonly pictures: number
  readonly sampleStride: number
  readonly to: number // [pictures × positions × patch length]
}

function gatherPatches(
  kernels: KernelFunctions,
  patches: Patches,
  { pictures, sampleStride, to }: GatheredPatches,
  count: number,
): void {
  const { down, across, stepDown, stepAcross, planes, planeStride, lines, lineStride, run } = runsOf(patches)
  kernels.gatherPatches(
    ...([pictures, sampleStride, count, down, across, stepDown, stepAcross] as const),
    ...([planes, planeStride, lines, lineStride, run, to] as const),
  )
}

function scatterPatches(
  kernels: KernelFunctions,
  patches: Patches,
  { pictures, sampleStride, from }: Omit<GatheredPatches, 'to'> & { readonly from: number },
  count: number,
): void {
  const { down, across, stepDown, stepAcross, planes, planeStride, lines, lineStride, run } = runsOf(patches)
  kernels.scatterPatches(
    ...([pictures, sampleStride, count, down, across, stepDown, stepAcross] as const),
    ...([planes, planeStride, lines, lineStride, run, from] as const),
  )
}
