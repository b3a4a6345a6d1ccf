import type { Patches } from '../nn/kernels/patches.ts'
import type { TransformerWeights } from './transformer/weights.ts'

/**
 * A policy as plain arrays: workers send it to the page, checkpoints store it, `createEvaluator` runs it without tfjs.
 */
export interface PolicySnapshot {
  readonly algorithm: string
  /** `EnvSpec.id` of the training environment; a snapshot can play only with the same observation size. */
  readonly envId: string
  readonly observationSize: number
  readonly actionCount: number
  readonly updates: number
  readonly envSteps: number
  readonly head: PolicyHead
}

/** The networks and the meaning of their outputs. */
export type PolicyHead =
  /** One trunk; columns 0…A−1 are logits of π(a|s), column A is V(s). */
  | { readonly kind: 'sharedActorCritic'; readonly network: MlpWeights }
  /** Two networks: logits [A], and V(s) [1] or null (pure policy gradient has no critic). */
  | { readonly kind: 'actorCritic'; readonly actor: MlpWeights; readonly critic: MlpWeights | null }
  /** Q(s,a) [A]; acts ε-greedily when sampled. */
  | { readonly kind: 'qValues'; readonly network: MlpWeights; readonly epsilon: number }
  /** Columns 0…A−1 are advantages, column A is V: Q = V + A − mean A (Wang et al. 2016). */
  | { readonly kind: 'duelingQValues'; readonly network: MlpWeights; readonly epsilon: number }
  /** Soft actor–critic: logits [A] and two Q networks [A]; V = Σ π (min Q − α log π). */
  | {
      readonly kind: 'softActorCritic'
      readonly actor: MlpWeights
      readonly critics: readonly [MlpWeights, MlpWeights]
      readonly alpha: number
    }
  /** Tabular Q: `bins` discretises the observation into a key; unseen states have `initialValue`. */
  | {
      readonly kind: 'qTable'
      readonly discretisation: TableDiscretisation
      readonly keys: Float64Array // [states] distinct
      readonly values: Float32Array // [states × A]
      readonly initialValue: number
      readonly epsilon: number
    }
  /** A language model: logits of the next token after the text in the observation, and V of that text or null. */
  | {
      readonly kind: 'transformer'
      readonly policy: TransformerWeights
      readonly critic: TransformerWeights | null
      /** Fine-tuning steps at the start of its own run; 0 if it started from another policy. */
      readonly ownFineTuning: number
    }

/** The observation entries that index a table, and the number of equal bins of each entry's range. */
export interface TableDiscretisation {
  readonly dimensions: readonly {
    readonly index: number
    readonly low: number
    readonly high: number
    readonly bins: number
  }[]
}

export type Activation = 'relu' | 'tanh'

/** A feedforward network, its convolutional layers first. The activation follows every layer but the last. */
export interface MlpWeights {
  readonly activation: Activation
  readonly layers: readonly LayerWeights[]
}

export interface LayerWeights {
  readonly inputs: number
  readonly outputs: number
  readonly weights: Float32Array // [inputs × outputs], row-major: weights[i * outputs + j]
  readonly bias: Float32Array // [outputs]
  /** What a convolutional layer reads: `inputs` is the length of a patch, `outputs` the number of filters. */
  readonly patches?: Patches
}
