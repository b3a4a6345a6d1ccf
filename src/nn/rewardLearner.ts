import type { RewardLoss } from '../rl/preferences.ts'

/** A clip as input of a reward model: the rows of its unmasked decisions. */
export interface ClipInputs {
  readonly rows: number // may be 0
  readonly inputs: Float32Array // [rows × (D + A + 1)]
}

export interface PairInputs {
  readonly first: ClipInputs
  readonly second: ClipInputs
  readonly target: number // 1 if the first was chosen, ½ for a tie
}

export interface RewardStep {
  readonly loss: RewardLoss
  readonly centring: number
  readonly learningRate: number
  readonly weightDecay: number // λ of ½ λ ‖θ‖², in the gradient
  readonly maxGradNorm: number
}

/** A member of a reward ensemble: a network whose sum over a clip's decisions is the clip's score. */
export interface RewardLearner {
  /** One step of Adam on the mean loss of the pairs. */
  step(pairs: readonly PairInputs[], options: RewardStep): void
  /** Mean loss of the steps since the last call, each before its step. */
  readLoss(): Promise<number>
  /** [2 × pairs] f(first) and f(second) of each pair. */
  scores(pairs: readonly PairInputs[]): Promise<Float64Array>
  /** A copy of the parameters `[P]`. */
  read(): Promise<Float32Array>
  /** Safe to call twice. */
  dispose(): void
}

export const ADAM_EPSILON = 1e-5
