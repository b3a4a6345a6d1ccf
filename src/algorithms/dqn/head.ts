/**
 * Maps a network's outputs to Q-values by a constant matrix: Q = outputs · H, so Q(s, a) is the product with column a of
 * H, and the gradient at the outputs is that column. The same for plain and dueling heads.
 */
export interface QHead {
  readonly isDueling: boolean
  readonly actionCount: number
  readonly outputCount: number
  readonly matrix: Float32Array // [outputs × actions]
  /** Q `[rows × actions]` from outputs `[rows × outputs]`. */
  qValues(outputs: Float32Array, rows: number, qValues: Float32Array): void
  /** Writes, for each action taken, its column of H as a row `[rows × outputs]`. */
  select(actions: Int32Array, rows: number, selectors: Float32Array): void
}

/**
 * Plain: the outputs are the Q-values, H = I. Dueling (Wang et al. 2016, equation 9): the outputs are A advantages and,
 * last, V; Q = V + A − mean A, so the advantages sum to 0 and V is the mean of Q.
 */
export function createQHead(actionCount: number, dueling: boolean): QHead {
  const outputCount = dueling ? actionCount + 1 : actionCount
  const matrix = new Float32Array(outputCount * actionCount)
  for (let action = 0; action < actionCount; action++) {
    if (dueling) {
      for (let output = 0; output < actionCount; output++) matrix[output * actionCount + action] = -1 / actionCount
      matrix[actionCount * actionCount + action] = 1
    }
    matrix[action * actionCount + action] += 1
  }

  return {
    isDueling: dueling,
    actionCount,
    outputCount,
    matrix,
    qValues(outputs, rows, qValues) {
      for (let row = 0; row < rows; row++) {
        for (let action = 0; action < actionCount; action++) {
          let sum = 0
          for (let output = 0; output < outputCount; output++) {
            sum += outputs[row * outputCount + output] * matrix[output * actionCount + action]
          }
          qValues[row * actionCount + action] = sum
        }
      }
    },
    select(actions, rows, selectors) {
      for (let row = 0; row < rows; row++) {
        for (let output = 0; output < outputCount; output++) {
          selectors[row * outputCount + output] = matrix[output * actionCount + actions[row]]
        }
      }
    },
  }
}
