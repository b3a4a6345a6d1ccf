import * as v from 'valibot'
import type { LayerWeights, MlpWeights, PolicySnapshot } from '../../policies/snapshot.ts'
import { layoutOf, type TransformerShape, type TransformerWeights } from '../../policies/transformer/weights.ts'
import { SNAPSHOT } from '../persist/schemas.ts'
import { type Precision, readSafetensors, SafetensorsError, type Tensor, writeSafetensors } from './safetensors.ts'

/**
 * A policy as safetensors. Linear layers have PyTorch's names and layout: `policy.0.weight` is `[outputs, inputs]`. The
 * metadata hold the rest of the snapshot, with `{"mlp": "policy"}` where a network stands. `docs/files.md` lists the names.
 */
const FORMAT = 'bellman-bros-policy'
const VERSION = '1'

/** Names of the networks, by their place in a snapshot. */
const NETWORKS: Readonly<Record<string, string>> = {
  network: 'network',
  actor: 'policy',
  policy: 'policy',
  critic: 'value',
  '0': 'q1',
  '1': 'q2',
}

/** `config`: the run's configuration, as a link holds it. */
export function writePolicyTensors(
  policy: PolicySnapshot,
  config: string,
  precision: Precision = 'single',
): Uint8Array<ArrayBuffer> {
  const tensors = new Map<string, Tensor>()
  const rest = JSON.stringify(policy, function (this: unknown, key: string, value: unknown) {
    const name = NETWORKS[key] ?? key
    if (isMlp(value)) {
      addMlp(tensors, name, value)
      const { activation, layers } = value
      const patches = layers.flatMap((layer) => layer.patches ?? [])
      return { mlp: name, activation, layers: layers.length, ...(patches.length > 0 && { patches }) }
    }
    if (isTransformer(value)) {
      addTransformer(tensors, name, value)
      return { transformer: name, shape: value.shape }
    }
    if (value instanceof Float32Array || value instanceof Float64Array) {
      tensors.set(name, { shape: [value.length], values: value })
      return { array: name }
    }
    return value
  })
  const metadata = {
    format: FORMAT,
    version: VERSION,
    algorithm: policy.algorithm,
    environment: policy.envId,
    observation_size: String(policy.observationSize),
    action_count: String(policy.actionCount),
    config,
    policy: rest,
  }
  return writeSafetensors({ tensors, metadata }, precision)
}

/** Reads a policy file. Throws `SafetensorsError` if it is not one. */
export function readPolicyTensors(bytes: Uint8Array): { readonly policy: PolicySnapshot; readonly config: string } {
  const { tensors, metadata } = readSafetensors(bytes)
  if (metadata.format !== FORMAT) throw new SafetensorsError('it is not a policy of Bellman Bros')
  if (metadata.version !== VERSION) throw new SafetensorsError('another version of Bellman Bros wrote it')
  let stored: unknown
  try {
    stored = JSON.parse(metadata.policy ?? '', (_, value) => restored(tensors, value))
  } catch (error) {
    if (error instanceof SafetensorsError) throw error
    throw new SafetensorsError('the description of its networks is not JSON')
  }
  const result = v.safeParse(SNAPSHOT, stored)
  if (result.success) return { policy: result.output, config: metadata.config ?? '' }
  const [issue] = result.issues
  throw new SafetensorsError(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`)
}

function isMlp(value: unknown): value is MlpWeights {
  return typeof value === 'object' && value !== null && 'layers' in value && 'activation' in value
}

function isTransformer(value: unknown): value is TransformerWeights {
  return typeof value === 'object' && value !== null && 'parameters' in value && 'shape' in value
}

function addMlp(tensors: Map<string, Tensor>, name: string, { layers }: MlpWeights): void {
  for (const [index, { inputs, outputs, weights, bias }] of layers.entries()) {
    tensors.set(`${name}.${index}.weight`, { shape: [outputs, inputs], values: transposed(weights, inputs, outputs) })
    tensors.set(`${name}.${index}.bias`, { shape: [outputs], values: bias })
  }
}

/** Its matrices stay row-major `[inputs × outputs]`, each as one vector. */
function addTransformer(tensors: Map<string, Tensor>, name: string, { shape, parameters }: TransformerWeights): void {
  for (const { part, start, end } of partsOf(shape)) {
    tensors.set(`${name}.${part}`, { shape: [end - start], values: parameters.subarray(start, end) })
  }
}

function partsOf(shape: TransformerShape): { readonly part: string; readonly start: number; readonly end: number }[] {
  const { size, ...starts } = layoutOf(shape)
  const parts = Object.entries(starts).sort(([, a], [, b]) => a - b)
  return parts.map(([part, start], index) => ({ part, start, end: parts[index + 1]?.[1] ?? size }))
}

/** `[rows × columns]` to `[columns × rows]`. */
function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(values.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) result[column * rows + row] = values[row * columns + column]
  }
  return result
}

const MLP_NAME = v.strictObject({
  mlp: v.string(),
  activation: v.string(),
  layers: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
  patches: v.exactOptional(v.array(v.unknown())), // checked as a part of the snapshot
})
const SIZE = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 16))
const TRANSFORMER_NAME = v.strictObject({
  transformer: v.string(),
  shape: v.object({ vocabulary: SIZE, context: SIZE, width: SIZE, heads: SIZE, lookback: SIZE, outputs: SIZE }),
})
const ARRAY_NAME = v.strictObject({ array: v.string() })

/** The network or the array that the value names; other values unchanged. */
function restored(tensors: ReadonlyMap<string, Tensor>, value: unknown): unknown {
  if (v.is(MLP_NAME, value)) {
    const { mlp, activation, layers, patches = [] } = value
    const layerAt = (index: number) => ({
      ...layerOf(tensors, `${mlp}.${index}`),
      ...(index < patches.length && { patches: patches[index] }),
    })
    return { activation, layers: Array.from({ length: layers }, (_, index) => layerAt(index)) }
  }
  if (v.is(TRANSFORMER_NAME, value)) {
    const { transformer, shape } = value
    const parts = partsOf(shape).map(({ part }) => float32(tensors, `${transformer}.${part}`).values)
    const parameters = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      parameters.set(part, at)
      at += part.length
    }
    return { shape, parameters }
  }
  return v.is(ARRAY_NAME, value) ? tensorNamed(tensors, value.array).values : value
}

function layerOf(tensors: ReadonlyMap<string, Tensor>, name: string): LayerWeights {
  const { shape, values } = float32(tensors, `${name}.weight`)
  const [outputs, inputs] = shape
  if (shape.length !== 2) throw new SafetensorsError(`“${name}.weight” is not a matrix`)
  return {
    inputs,
    outputs,
    weights: transposed(values, outputs, inputs),
    bias: float32(tensors, `${name}.bias`).values,
  }
}

function float32(tensors: ReadonlyMap<string, Tensor>, name: string): Tensor & { readonly values: Float32Array } {
  const { shape, values } = tensorNamed(tensors, name)
  if (!(values instanceof Float32Array)) throw new SafetensorsError(`“${name}” is not F32`)
  return { shape, values }
}

function tensorNamed(tensors: ReadonlyMap<string, Tensor>, name: string): Tensor {
  const tensor = tensors.get(name)
  if (tensor === undefined) throw new SafetensorsError(`it has no “${name}”`)
  return tensor
}
