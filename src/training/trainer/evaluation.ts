import type { VecEnv } from '../../env/contracts.ts'
import { createEvaluator, createPolicyOutput } from '../../policies/evaluate.ts'
import { greedyAction, sampleAction } from '../../policies/sample.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createTransformerEvaluator } from '../../policies/transformer/evaluator.ts'
import { createRng } from '../../shared/rng.ts'
import { wilsonInterval } from '../../shared/statistics.ts'
import type { Evaluation } from '../protocol.ts'

const EVALUATION_SEED = 1_000_003 // the same for all runs, and far from the seeds that people train with
/** Seed of episodes that no evaluation during training has seen, to judge a snapshot that was chosen by those. */
export const HELD_OUT_SEED = 2_000_003
const EVALUATION_EPSILON = 0.02 // ε-greedy policies still explore a little here, so that equal starts give different episodes

/** An evaluation's outcome, before the trainer adds when it happened. */
export type EvaluationResult = Pick<
  Evaluation,
  'episodes' | 'successRate' | 'successLow' | 'successHigh' | 'meanReturn' | 'meanLength'
>

export interface EvaluationOptions {
  /** One row per episode. Reset here, with the same seed each time. */
  readonly env: VecEnv
  /** Returns are divided by it, so that they are in unscaled reward. */
  readonly rewardScale: number
  readonly greedy: boolean
  readonly seed?: number
}

/**
 * Plays one episode in each row with the snapshot's policy in plain TypeScript. Yields after every step of the rows,
 * so that the caller can listen in between. Every row starts from its own fixed seed and draws its actions from its own
 * stream: two policies meet the same episodes, and the order of the rows changes nothing.
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
      if (over[row] === 1) continue // its first episode is counted; what it does now does not matter
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

function withLittleExploration(snapshot: PolicySnapshot): PolicySnapshot {
  const { head } = snapshot
  if (!('epsilon' in head)) return snapshot
  return { ...snapshot, head: { ...head, epsilon: Math.min(head.epsilon, EVALUATION_EPSILON) } }
}

/** Compares the success rates, then the mean returns. */
export function isBetter(candidate: EvaluationResult, best: EvaluationResult | null): boolean {
  if (!best) return true
  if (candidate.successRate !== best.successRate) return candidate.successRate > best.successRate
  return candidate.meanReturn > best.meanReturn
}

const SOLVED_SUCCESS_RATE = 0.9
const SOLVED_IN_A_ROW = 2 // one good evaluation may be luck

/**
 * Takes the evaluations in turn. The task counts as solved at the second of the first two good ones in a row. Good is a
 * success rate of 90 % or more, unless `isGood` is given.
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
