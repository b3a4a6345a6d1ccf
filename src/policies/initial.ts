import type { EnvSpec, Picture } from '../env/contracts.ts'
import { type Patches, patchLength, positionsOf } from '../nn/kernels/patches.ts'
import { createRng, type Rng } from '../shared/rng.ts'
import { reads } from './layout.ts'
import type { Activation, LayerWeights, MlpWeights, PolicySnapshot } from './snapshot.ts'

/** Gains of orthogonal initialisation, as in PPO (Andrychowicz et al. 2021; Huang et al. 2022, detail 2). */
export const HIDDEN_GAIN = Math.SQRT2
export const POLICY_GAIN = 0.01 // the initial policy is nearly uniform
export const VALUE_GAIN = 1

/** An untrained policy, which plays before the first update, without loading tfjs. */
export function initialSnapshot(spec: EnvSpec, rng: Rng, hidden: readonly number[] = [64, 64]): PolicySnapshot {
  const gains = [...Array(spec.actionCount).fill(POLICY_GAIN), VALUE_GAIN]
  return {
    algorithm: 'untrained',
    envId: spec.id,
    observationSize: spec.observationSize,
    actionCount: spec.actionCount,
    updates: 0,
    envSteps: 0,
    head: {
      kind: 'sharedActorCritic',
      network: initialMlp([spec.observationSize, ...hidden], { activation: 'relu', outputGains: gains, rng }),
    },
  }
}

/** The snapshot if it reads the observations of this environment; otherwise an untrained policy, always the same. */
export function playable(snapshot: PolicySnapshot | null, spec: EnvSpec): PolicySnapshot {
  return snapshot !== null && reads(snapshot, spec) ? snapshot : initialSnapshot(spec, createRng(1, 'untrained'))
}

// The convolutional layers of a network that sees a picture: the first finds edges and faces, the second things. Each
// reads patches of `size` pixels at every `stride`. To change the network's eyes, change this list.
const CONVOLUTIONS = [
  { size: 4, stride: 2 }, // a tile is four pixels
  { size: 3, stride: 2 },
] as const
/** Of pictures whose pixels are things already: the layer that Young & Tian (2019) use on MinAtar's boards. */
const CONVOLUTIONS_ON_A_BOARD = [{ size: 3, stride: 1 }] as const
const LARGEST_BOARD = 16 // pixels of its longer side

/** What decides the layers before a network's outputs. */
export interface TrunkOptions {
  readonly observationSize: number
  readonly hiddenUnits: number
  readonly hiddenLayers: number
  /** Of observations that are pictures. */
  readonly picture?: Picture | undefined
  /** Outputs of each convolutional layer for each patch. Absent or 0: dense layers alone. */
  readonly filters?: number
}

/** Sizes and patches of the layers from the observation to the last hidden layer. */
export function trunkOf(network: TrunkOptions): { readonly sizes: number[]; readonly patches: readonly Patches[] } {
  const { observationSize, hiddenUnits, hiddenLayers, picture, filters = 0 } = network
  const sizes = [observationSize]
  const patches: Patches[] = []
  if (picture !== undefined && filters > 0) {
    let seen: Omit<Patches, 'size' | 'stride'> = {
      ...{ channels: picture.frames, height: picture.height, width: picture.width, order: 'planes' },
    }
    const isBoard = Math.max(picture.height, picture.width) <= LARGEST_BOARD
    for (const convolution of isBoard ? CONVOLUTIONS_ON_A_BOARD : CONVOLUTIONS) {
      const read: Patches = { ...seen, ...convolution }
      const { down, across, count } = positionsOf(read)
      patches.push(read)
      sizes.push(count * filters)
      seen = { channels: filters, height: down, width: across, order: 'pixels' }
    }
  }
  return { sizes: [...sizes, ...new Array<number>(hiddenLayers).fill(hiddenUnits)], patches }
}

/** The sizes of `trunkOf`. */
export function trunkSizes(network: TrunkOptions): number[] {
  return trunkOf(network).sizes
}

/**
 * An MLP with orthogonal weights and zero biases. `sizes` runs from the inputs to the last hidden layer; the output
 * layer has one column for each of `outputGains`, so that several heads can share it. `patches`: what the first layers
 * read, if they are convolutional.
 */
export function initialMlp(
  sizes: readonly number[],
  options: {
    readonly activation: Activation
    readonly outputGains: readonly number[]
    readonly rng: Rng
    readonly patches?: readonly Patches[]
  },
): MlpWeights {
  const { activation, outputGains, rng, patches = [] } = options
  const widths = [...sizes, outputGains.length]
  const layers = widths.slice(1).map((width, index): LayerWeights => {
    const read = patches[index]
    const inputs = read === undefined ? widths[index] : patchLength(read)
    const outputs = read === undefined ? width : width / positionsOf(read).count
    const weights = orthogonal(inputs, outputs, rng)
    const isLast = index === sizes.length - 1
    for (let entry = 0; entry < weights.length; entry++) {
      weights[entry] *= isLast ? outputGains[entry % outputs] : HIDDEN_GAIN
    }
    const layer = { inputs, outputs, weights, bias: new Float32Array(outputs) }
    return read === undefined ? layer : { ...layer, patches: read }
  })
  return { activation, layers }
}

/**
 * A random `[rows × columns]` matrix with orthonormal columns, or orthonormal rows if there are fewer rows (Saxe et al.
 * 2014). Gram–Schmidt on normal vectors, each projected twice to remove rounding errors.
 */
export function orthogonal(rows: number, columns: number, rng: Rng): Float32Array {
  const length = Math.max(rows, columns)
  const vectors: Float64Array[] = []
  while (vectors.length < Math.min(rows, columns)) {
    const vector = Float64Array.from({ length }, () => rng.normal())
    for (let pass = 0; pass < 2; pass++) {
      for (const other of vectors) {
        const overlap = dot(vector, other)
        for (let index = 0; index < length; index++) vector[index] -= overlap * other[index]
      }
    }
    const norm = Math.sqrt(dot(vector, vector))
    vectors.push(vector.map((entry) => entry / norm))
  }
  const matrix = new Float32Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      matrix[row * columns + column] = columns <= rows ? vectors[column][row] : vectors[row][column]
    }
  }
  return matrix
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += a[index] * b[index]
  return sum
}
