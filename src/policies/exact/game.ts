import type { PlatformerConfig } from '../../env/config.ts'
import { createEvaluator, createPolicyOutput, type Evaluator, type PolicyOutput } from '../evaluate.ts'
import type { PolicySnapshot } from '../snapshot.ts'
import { type Bounds, createBounds } from './bounds.ts'
import type { GameStates } from './states.ts'

/** The transitions of a state. */
interface Known {
  readonly next: Int32Array // [actions]
  readonly rewards: Float64Array // [actions]
}

interface SearchLimits {
  /** Bounds closer than this are exact enough. */
  readonly tolerance: number
  /** States whose transitions are played at most. */
  readonly states: number
}

/** A policy in the game. Its transitions are played once, also from several states of a level. */
interface Evaluation {
  /** V^π(s). */
  ofPolicy(state: number): Bounds
  /** V(s) as the policy's critic says; null without one. */
  learned(state: number): number | null
}

interface ExactGameOptions {
  readonly config: PlatformerConfig
  readonly states: GameStates
  readonly gamma: number
  readonly limits: SearchLimits
}

/**
 * Dynamic programming forwards from a state, over the states that can be reached: each is played once, states that were
 * reached by several ways are one, and a time limit is none of the game's rules.
 */
export function createOptimum({ config, states, gamma, limits }: ExactGameOptions): (state: number) => Bounds {
  const transitions = createTransitions(states)
  const boundsOf = createBounds(config, states.level, gamma)

  /**
   * Best first by return so far + γᵈ × upper bound, of pairs of a state and its depth d; of the same pair only the larger
   * return counts. The best ending found is optimal when no open pair has a higher bound.
   */
  return (state) => {
    const before = transitions.played
    const heap = createHeap()
    const bestOf = new Map<number, number>() // by pair
    const root = boundsOf(states.placeOf(state))
    let low = root.low
    heap.push({ state, depth: 0, sum: 0, discount: 1, high: root.high })
    for (;;) {
      const open = heap.pop()
      if (open === null) return { low, high: low }
      if (open.high <= low + limits.tolerance) return { low, high: Math.max(low, open.high) }
      if (transitions.played - before >= limits.states) return { low, high: open.high }
      if ((bestOf.get(pairOf(open)) ?? Number.NEGATIVE_INFINITY) > open.sum) continue
      const { next, rewards } = transitions.of(open.state)
      const discount = open.discount * gamma
      for (let action = 0; action < next.length; action++) {
        const sum = open.sum + open.discount * rewards[action]
        if (next[action] < 0) {
          low = Math.max(low, sum)
          continue
        }
        const child = { state: next[action], depth: open.depth + 1, sum, discount, high: 0 }
        const pair = pairOf(child)
        if ((bestOf.get(pair) ?? Number.NEGATIVE_INFINITY) >= sum) continue
        bestOf.set(pair, sum)
        const bounds = boundsOf(states.placeOf(child.state))
        low = Math.max(low, sum + discount * bounds.low)
        child.high = sum + discount * bounds.high
        if (child.high > low + limits.tolerance) heap.push(child)
      }
    }
  }
}

interface Open {
  readonly state: number
  readonly depth: number
  readonly sum: number // discounted rewards so far
  readonly discount: number
  high: number // of the whole return
}

const DEEPEST = 2 ** 20

function pairOf({ state, depth }: Open): number {
  return state * DEEPEST + depth
}

const FIRST_CUT = 1e-3 // discounted probability below which a state is not played on
const LAST_CUT = 1e-9

/**
 * V^π by the distribution of the states after each decision. What is too improbable to be played on is bounded by what the
 * rewards can pay; it is made smaller until the bounds are close, or the limit of states is reached.
 */
export function createEvaluation(
  { config, states, gamma, limits }: ExactGameOptions,
  { policy, greedy }: { readonly policy: PolicySnapshot; readonly greedy: boolean },
): Evaluation {
  const transitions = createTransitions(states)
  const boundsOf = createBounds(config, states.level, gamma)
  const evaluator = createEvaluator(policy)
  const output = createPolicyOutput(states.actionCount)
  const observation = new Float32Array(states.observationSize)
  const probabilities = new Map<number, Float32Array>()

  function think(state: number): PolicyOutput {
    states.observe(state, observation)
    return outputOf(evaluator, observation, output)
  }

  function choices(state: number): Float32Array {
    const known = probabilities.get(state)
    if (known !== undefined) return known
    const chosen = greedy ? greedyShares(think(state).probabilities) : think(state).probabilities.slice()
    probabilities.set(state, chosen)
    return chosen
  }

  /** Null if it takes more states than allowed. */
  function propagate(root: number, cut: number, mostPlayed: number): Bounds | null {
    let low = 0
    let high = 0
    let layer = new Map([[root, 1]]) // state → γᵈ × probability
    while (layer.size > 0) {
      const following = new Map<number, number>()
      for (const [state, weight] of layer) {
        if (weight < cut) {
          const bounds = boundsOf(states.placeOf(state))
          low += weight * bounds.low
          high += weight * bounds.high
          continue
        }
        if (transitions.played >= mostPlayed) return null
        const { next, rewards } = transitions.of(state)
        choices(state).forEach((probability, action) => {
          if (probability === 0) return
          low += weight * probability * rewards[action]
          high += weight * probability * rewards[action]
          if (next[action] < 0) return
          const share = weight * probability * gamma
          following.set(next[action], (following.get(next[action]) ?? 0) + share)
        })
      }
      layer = following
    }
    return { low, high }
  }

  return {
    ofPolicy(root) {
      const mostPlayed = transitions.played + limits.states
      let found = boundsOf(states.placeOf(root))
      for (let cut = FIRST_CUT; cut >= LAST_CUT && found.high - found.low > limits.tolerance; cut /= 4) {
        const closer = propagate(root, cut, mostPlayed)
        if (closer === null) break
        found = { low: Math.max(found.low, closer.low), high: Math.min(found.high, closer.high) }
      }
      return found
    },
    learned(state) {
      const { hasValue, value } = think(state)
      return hasValue ? value : null
    },
  }
}

function outputOf(evaluator: Evaluator, observation: Float32Array, output: PolicyOutput): PolicyOutput {
  evaluator.evaluate(observation, output)
  return output
}

/** The most probable actions, ties shared equally. */
export function greedyShares(probabilities: Float32Array): Float32Array {
  const most = Math.max(...probabilities)
  const ties = probabilities.filter((each) => each === most).length
  return probabilities.map((each) => (each === most ? 1 / ties : 0))
}

/** Plays the transitions of each state once. */
function createTransitions(states: GameStates) {
  const known = new Map<number, Known>()
  return {
    get played() {
      return known.size
    },
    of(state: number): Known {
      const same = known.get(state)
      if (same !== undefined) return same
      const { next, rewards } = states.expand(state)
      const kept = { next: next.slice(), rewards: rewards.slice() }
      known.set(state, kept)
      return kept
    },
  }
}

/** The open pair with the highest bound first. */
function createHeap() {
  const heap: Open[] = []
  return {
    push(open: Open): void {
      let at = heap.length
      heap.push(open)
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (heap[parent].high >= open.high) break
        heap[at] = heap[parent]
        at = parent
      }
      heap[at] = open
    },
    pop(): Open | null {
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined) return null
      if (heap.length === 0) return first
      let at = 0
      for (let child = 1; child < heap.length; child = 2 * at + 1) {
        if (child + 1 < heap.length && heap[child + 1].high > heap[child].high) child++
        if (last.high >= heap[child].high) break
        heap[at] = heap[child]
        at = child
      }
      heap[at] = last
      return first
    },
  }
}
