import { arrays, type PlainStateful } from '../shared/state.ts'

/**
 * Measures overestimation by the value function: compares the predicted value of each episode's first state with the
 * realised discounted return G = Σ γᵗ rₜ. A truncated episode adds γᵀ V(s_T), because the prediction includes the rest.
 */
interface PredictionGap {
  /** Records the values `[rows]` of the current observations, in rows whose episode starts now. */
  observe(values: Float32Array): void
  /** Adds a step. `finalValueOf` gives the value of the state after the step; called only where it was truncated. */
  add(
    step: { rewards: Float32Array; terminated: Uint8Array; truncated: Uint8Array },
    gamma: number,
    finalValueOf: (row: number) => number,
  ): void
  /** Mean predicted value and mean return of the episodes that ended since the last call; null if none did. */
  drain(): { predicted: number; realised: number } | null
  readonly state: PlainStateful
}

export function createPredictionGap(rows: number): PredictionGap {
  const predictedAtStart = new Float64Array(rows)
  const returnSoFar = new Float64Array(rows)
  const discount = new Float64Array(rows).fill(1)
  const starting = new Uint8Array(rows).fill(1)
  const sums = new Float64Array(3) // predicted, realised, episodes since the last drain

  return {
    observe(values) {
      for (let row = 0; row < rows; row++) {
        if (starting[row] === 1) predictedAtStart[row] = values[row]
        starting[row] = 0
      }
    },
    add({ rewards, terminated, truncated }, gamma, finalValueOf) {
      for (let row = 0; row < rows; row++) {
        returnSoFar[row] += discount[row] * rewards[row]
        discount[row] *= gamma
        if (terminated[row] === 0 && truncated[row] === 0) continue
        const rest = terminated[row] === 1 ? 0 : discount[row] * finalValueOf(row)
        sums[0] += predictedAtStart[row]
        sums[1] += returnSoFar[row] + rest
        sums[2]++
        returnSoFar[row] = 0
        discount[row] = 1
        starting[row] = 1
      }
    },
    drain() {
      const [predicted, realised, episodes] = sums
      if (episodes === 0) return null
      sums.fill(0)
      return { predicted: predicted / episodes, realised: realised / episodes }
    },
    state: arrays({ predictedAtStart, returnSoFar, discount, starting, sums }),
  }
}
