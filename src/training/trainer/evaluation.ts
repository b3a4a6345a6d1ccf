import { REST, type VecEnv } from '../../env/contracts.ts'
import { createEvaluator, createPolicyOutput } from '../../policies/evaluate.ts'
import { greedyAction, sampleAction } from '../../policies/sample.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createTransformerEvaluator } from '../../policies/transformer/evaluator.ts'
import { createRng } from '../../shared/rng.ts'
import { wilsonInterval } from '../../shared/statistics.ts'
import type { EndlessSplit } from '../../sim/endless/sets.ts'
import type { Evaluation, SuccessRate } from '../protocol.ts'

const EVALUATION_SEED = 1_000_003 // the same for all runs, and unlikely as a training seed
/** Seed of episodes that evaluations during training do not use, to judge a snapshot that was selected by those. */
export const HELD_OUT_SEED = 2_000_003
const EVALUATION_EPSILON = 0.02 // ε of ε-greedy policies: > 0, so that equal starts give different episodes

/** An evaluation's result, without the time and counters that the trainer adds. */
export type EvaluationResult = Pick<
  Evaluation,
  'episodes' | 'successRate' | 'successLow' | 'successHigh' | 'meanReturn' | 'meanLength'
>

interface EvaluationOptions {
  /** One row per episode. Reset here, with the same seed each time. */
  readonly env: VecEnv
  /** Divisor of the returns, so that they use unscaled rewards. */
  readonly rewardScale: number
  readonly greedy: boolean
  readonly seed?: number
}

/**
 * Plays one episode per row with the snapshot's policy, without tfjs. Yields after every step, so that the caller can
 * handle messages. Every row has its own fixed seed and its own random stream for actions, so that all policies get the
 * same episodes and rows are independent.
 */
export function* evaluatePolicy(
  snapshot: PolicySnapshot,
  { env, rewardScale, greedy, seed = EVALUATION_SEED }: EvaluationOptions,
): Generator<void, EvaluationResult, void> {
  const episodes = env.count
  const size = env.spec.observationSize
  const { head } = snapshot
  const evaluator =
    head.kind === 'transformer' ? createTransformerEvaluator(head) : createEvaluator(withLittleExploration(snapshot))
  const output = createPolicyOutput(env.spec.actionCount)
  const observations = Array.from({ length: episodes }, (_, row) =>
    env.observations.subarray(row * size, (row + 1) * size),
  )
  const streams = observations.map((_, row) => createRng(seed, 'evaluation').split(`row ${row}`))
  const actions = new Int32Array(episodes)
  const over = new Uint8Array(episodes)
  let running = episodes
  let successes = 0
  let returns = 0
  let lengths = 0

  env.reset(seed)
  while (running > 0) {
    for (let row = 0; row < episodes; row++) {
      if (over[row] === 1) continue // only the row's first episode counts
      evaluator.evaluate(observations[row], output)
      actions[row] = greedy
        ? greedyAction(output.probabilities, streams[row])
        : sampleAction(output.probabilities, streams[row])
    }
    env.step(actions)
    lengths += running
    for (let row = 0; row < episodes; row++) {
      if (over[row] === 1) continue
      returns += env.rewards[row]
      if (env.terminated[row] === 0 && env.truncated[row] === 0) continue
      over[row] = 1
      actions[row] = REST
      running--
      successes += env.success[row]
    }
    yield
  }

  const { low, high } = wilsonInterval(successes, episodes)
  return {
    episodes,
    successRate: successes / episodes,
    successLow: low,
    successHigh: high,
    meanReturn: returns / rewardScale / episodes,
    meanLength: lengths / episodes,
  }
}

/** Plays `evaluatePolicy` in further environments, one after the other; returns the success rate in each. */
export function* testPolicy(
  snapshot: PolicySnapshot,
  tests: Readonly<Partial<Record<EndlessSplit, VecEnv>>>,
  options: Omit<EvaluationOptions, 'env'>,
): Generator<void, Partial<Record<EndlessSplit, SuccessRate>>, void> {
  const rates: Partial<Record<EndlessSplit, SuccessRate>> = {}
  for (const name of Object.keys(tests) as EndlessSplit[]) {
    const env = tests[name]
    if (env === undefined) continue
    const { successRate, successLow, successHigh } = yield* evaluatePolicy(snapshot, { ...options, env })
    rates[name] = { successRate, successLow, successHigh }
  }
  return rates
}

function withLittleExploration(snapshot: PolicySnapshot): PolicySnapshot {
  const { head } = snapshot
  if (!('epsilon' in head)) return snapshot
  return { ...snapshot, head: { ...head, epsilon: Math.min(head.epsilon, EVALUATION_EPSILON) } }
}

/** True if the candidate has a higher success rate, or the same and a higher mean return. */
export function isBetter(candidate: EvaluationResult, best: EvaluationResult | null): boolean {
  if (!best) return true
  if (candidate.successRate !== best.successRate) return candidate.successRate > best.successRate
  return candidate.meanReturn > best.meanReturn
}

const SOLVED_SUCCESS_RATE = 0.9
const SOLVED_IN_A_ROW = 2 // a single good evaluation may be chance

/**
 * Detects when a task is solved: at the second of the first two consecutive good evaluations. Good means a success rate
 * of 90 % or more, unless `isGood` is given. Call it with the evaluations in order.
 */
export function createSolvedDetector(
  isGood = ({ successRate }: Evaluation): boolean => successRate >= SOLVED_SUCCESS_RATE,
): { readonly solved: Evaluation | null; add(evaluation: Evaluation): void } {
  let inARow = 0
  let solved: Evaluation | null = null
  return {
    get solved() {
      return solved
    },
    add(evaluation) {
      inARow = isGood(evaluation) ? inARow + 1 : 0
      if (inARow >= SOLVED_IN_A_ROW) solved ??= evaluation
    },
  }
}
