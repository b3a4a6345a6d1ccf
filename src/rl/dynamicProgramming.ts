import { AdvisedError } from '../shared/advisedError.ts'

/**
 * A finite Markov decision process as columns. The outcomes of action a in state s are the entries from
 * `starts[s × actions + a]` to the next entry of `starts`.
 */
export interface FiniteMdp {
  readonly states: number
  readonly actions: number
  readonly starts: Int32Array // [states × actions + 1]
  readonly next: Int32Array // [outcomes] the state, or TERMINAL
  readonly probabilities: Float64Array // [outcomes]
  readonly rewards: Float64Array // [outcomes]
}

/** In place of a next state: the episode ends, and its value is 0. */
export const TERMINAL = -1

const SMALLEST_CHANGE = 1e-12 // of a sweep: values of games and published grids are below 1000
const MOST_SWEEPS = 1_000_000

/**
 * V*(s) `[states]` by value iteration: V(s) ← max_a Σ p (r + γ V(s′)), in place, until a sweep changes nothing.
 * @throws AdvisedError if the values grow without bound: γ = 1 and an episode that pays for going on.
 */
export function optimalValues(mdp: FiniteMdp, gamma: number): Float64Array {
  const { states, actions } = mdp
  const values = new Float64Array(states)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let change = 0
    for (let state = 0; state < states; state++) {
      let best = Number.NEGATIVE_INFINITY
      for (let action = 0; action < actions; action++)
        best = Math.max(best, actionValue(mdp, gamma, values, state, action))
      change = Math.max(change, Math.abs(best - values[state]))
      values[state] = best
    }
    if (change < SMALLEST_CHANGE) return values
  }
  throw new AdvisedError('The optimal values grow without bound.', 'Choose a lower discount factor.')
}

/** Q(s,a) = Σ p (r + γ V(s′)). */
function actionValue(mdp: FiniteMdp, gamma: number, values: Float64Array, state: number, action: number): number {
  const { actions, starts, next, probabilities, rewards } = mdp
  const entry = state * actions + action
  let sum = 0
  for (let at = starts[entry]; at < starts[entry + 1]; at++) {
    sum += probabilities[at] * (rewards[at] + (next[at] === TERMINAL ? 0 : gamma * values[next[at]]))
  }
  return sum
}

/**
 * V^π(s) `[states]` of a policy `[states × actions]`: solves (I − γ P^π) V = r^π by elimination with pivots. Null if the
 * system is singular: γ = 1, and from some state the episode never ends.
 */
export function policyValues(mdp: FiniteMdp, gamma: number, policy: ArrayLike<number>): Float64Array | null {
  const { states, actions, starts, next, probabilities, rewards } = mdp
  const width = states + 1
  const system = new Float64Array(states * width) // rows of [I − γ P | r]
  for (let state = 0; state < states; state++) {
    const row = state * width
    system[row + state] = 1
    for (let action = 0; action < actions; action++) {
      const entry = state * actions + action
      for (let at = starts[entry]; at < starts[entry + 1]; at++) {
        const probability = policy[entry] * probabilities[at]
        system[row + states] += probability * rewards[at]
        if (next[at] !== TERMINAL) system[row + next[at]] -= gamma * probability
      }
    }
  }
  return solve(system, states)
}

const SINGULAR = 1e-12

/** Solves `[size × (size + 1)]` equations, right-hand side last, in place; null if they have no single solution. */
function solve(system: Float64Array, size: number): Float64Array | null {
  const width = size + 1
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(system[row * width + column]) > Math.abs(system[pivot * width + column])) pivot = row
    }
    if (Math.abs(system[pivot * width + column]) < SINGULAR) return null
    for (let at = column; at < width; at++) {
      const other = system[column * width + at]
      system[column * width + at] = system[pivot * width + at]
      system[pivot * width + at] = other
    }
    for (let row = column + 1; row < size; row++) {
      const factor = system[row * width + column] / system[column * width + column]
      if (factor === 0) continue
      for (let at = column; at < width; at++) system[row * width + at] -= factor * system[column * width + at]
    }
  }
  const solution = new Float64Array(size)
  for (let row = size - 1; row >= 0; row--) {
    let sum = system[row * width + size]
    for (let at = row + 1; at < size; at++) sum -= system[row * width + at] * solution[at]
    solution[row] = sum / system[row * width + row]
  }
  return solution
}
