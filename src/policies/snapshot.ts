import type { TransformerWeights } from './transformer/weights.ts'

/**
 * A policy as plain arrays: what a worker sends to the page, a checkpoint stores, and `evaluate` plays without tfjs.
 */
export interface PolicySnapshot {
  readonly algorithm: string
  /** `EnvSpec.id` it was trained on; a snapshot plays only where observation sizes agree. */
  readonly envId: string
  readonly observationSize: number
  readonly actionCount: number
  readonly updates: number
  readonly envSteps: number
  readonly head: PolicyHead
}

/** What the networks' outputs mean. */
export type PolicyHead =
  /** One trunk; columns 0…A−1 are logits of π(a|s), column A is V(s). */
  | { readonly kind: 'sharedActorCritic'; readonly network: MlpWeights }
  /** Two networks: logits [A], and V(s) [1] or none (a pure policy gradient has no critic). */
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
  /** Tabular Q: the observation is cut into a key by `bins`; unseen states hold `initialValue`. */
  | {
      readonly kind: 'qTable'
      readonly discretisation: TableDiscretisation
      readonly keys: Float64Array // [states] distinct
      readonly values: Float32Array // [states × A]
      readonly initialValue: number
      readonly epsilon: number
    }
  /** A language model: logits of the next token after the text in the observation, and V of that text or none. */
  | {
      readonly kind: 'transformer'
      readonly policy: TransformerWeights
      readonly critic: TransformerWeights | null
      /** Steps of fine-tuning that its run began with by itself; 0 where it started from a policy. */
      readonly ownFineTuning: number
    }

/** Which observation entries a table looks at, and into how many equal bins each range is cut. */
export interface TableDiscretisation {
  readonly dimensions: readonly {
    readonly index: number
    readonly low: number
    readonly high: number
    readonly bins: number
  }[]
}

export type Activation = 'relu' | 'tanh'

/** A multilayer perceptron. The activation follows every layer but the last. */
export interface MlpWeights {
  readonly activation: Activation
  readonly layers: readonly LayerWeights[]
}

export interface LayerWeights {
  readonly inputs: number
  readonly outputs: number
  readonly weights: Float32Array // [inputs × outputs], row-major: weights[i * outputs + j]
  readonly bias: Float32Array // [outputs]
}
