import type { PlatformerConfig } from '../env/config.ts'
import { type EpisodeStart, REST } from '../env/contracts.ts'
import { createPlatformerVecEnv } from '../env/platformer.ts'
import { createRng, hashSeed } from '../shared/rng.ts'
import { type Estimate, estimateMean } from '../shared/statistics.ts'
import { SUBPIXELS } from '../sim/world.ts'
import { createEvaluator, createPolicyOutput } from './evaluate.ts'
import { greedyAction, sampleAction } from './sample.ts'
import type { PolicySnapshot } from './snapshot.ts'

export interface ForkRequest {
  readonly env: PlatformerConfig
  readonly policy: PolicySnapshot
  /** The state s from which the futures part. */
  readonly start: EpisodeStart
  /** Futures per branch. */
  readonly futures: number
  readonly gamma: number
  /** Whether the policy takes its most probable action instead of sampling. */
  readonly greedy: boolean
  readonly seed: number
}

/** The futures that begin with one action, or with the policy's own choice. */
export interface Branch {
  /** The first action; null if the policy chooses it. */
  readonly action: number | null
  /** [futures] discounted sum of the rewards, in the unit of the critic. */
  readonly returns: Float64Array
  /** [futures] the hero's path: x and y of its box's corner in pixels, one pair per decision, the start included. */
  readonly paths: readonly Float32Array[]
  /** Futures that ended in a death, with the bell, and by the time limit. The others were still going. */
  readonly died: number
  readonly rang: number
  readonly cut: number
}

/** What chance and the policy make of one state. */
export interface Fork {
  /** The branch of the policy first, then one per action. */
  readonly branches: readonly Branch[]
  /** V(s): the mean return of the policy's futures. */
  readonly value: Estimate
  /** [actions] Q(s,a). */
  readonly q: readonly Estimate[]
  /** [actions] A(s,a) = Q(s,a) − V(s). */
  readonly advantage: readonly Estimate[]
  /** The policy's own outputs in s; null where it has none. */
  readonly critic: {
    readonly probabilities: Float32Array // [actions] π(a|s)
    readonly value: number | null
    readonly q: Float32Array | null // [actions]
    /** Its values count future entropy as reward, as SAC's do; those of the futures do not. */
    readonly isSoft: boolean
  }
}

/** Futures of one state, some with a forced first action, for as long as is asked. */
interface BranchesRequest extends ForkRequest {
  /** The first action of each branch; null: the policy's own choice. */
  readonly firsts: readonly (number | null)[]
  /** Futures end after so many decisions; absent: with their episode. */
  readonly decisions?: number
}

/**
 * Monte-Carlo estimates of V, Q and A in one state: plays `futures` episodes to their end by the policy, and as many for each
 * first action. The k-th futures of all branches draw the same random numbers, so that the differences A = Q − V have less
 * variance than Q and V. A time limit is no end: there the return goes on with the critic's value, if there is a critic.
 * Equal requests have equal results, to the bit. Runs without tfjs.
 */
export function forkFutures(request: ForkRequest): Fork {
  const actions = Array.from({ length: request.policy.actionCount }, (_, action) => action)
  const { branches, critic } = playBranches({ ...request, firsts: [null, ...actions] })
  const [own, ...forced] = branches
  return {
    branches,
    value: estimateMean(own.returns),
    q: forced.map((branch) => estimateMean(branch.returns)),
    advantage: forced.map((branch) => estimateMean(branch.returns.map((each, k) => each - own.returns[k]))),
    critic,
  }
}

/** The futures behind `forkFutures`: the k-th of all branches draw the same random numbers. */
export function playBranches({
  env: config,
  policy,
  start,
  futures,
  gamma,
  greedy,
  seed,
  firsts,
  decisions = Number.POSITIVE_INFINITY,
}: BranchesRequest): Pick<Fork, 'branches' | 'critic'> {
  const { actionCount, observationSize } = policy
  const count = firsts.length * futures
  const env = createPlatformerVecEnv(config, count)
  const futureOf = (row: number) => row % futures
  env.startFrom(
    Array.from({ length: count }, (_, row) => ({ ...start, future: hashSeed(seed + futureOf(row), 'fork') })),
  )
  const evaluator = createEvaluator(policy)
  const output = createPolicyOutput(actionCount)
  const draws = Array.from({ length: count }, (_, row) => createRng(seed + futureOf(row), 'fork'))
  const actions = new Int32Array(count)
  const returns = new Float64Array(count)
  const ends = new Uint8Array(count)
  const paths = Array.from({ length: count }, (): number[] => [])
  const observe = (observations: Float32Array, row: number) =>
    evaluator.evaluate(observations.subarray(row * observationSize, (row + 1) * observationSize), output)
  const mark = (row: number) => paths[row].push(env.worlds[row].x / SUBPIXELS, env.worlds[row].y / SUBPIXELS)

  observe(env.observations, 0)
  const critic = {
    probabilities: output.probabilities.slice(),
    value: output.hasValue ? output.value : null,
    q: output.hasQ ? output.qValues.slice() : null,
    isSoft: policy.head.kind === 'softActorCritic',
  }
  for (let row = 0; row < count; row++) mark(row)
  let alive = count
  for (let t = 0, discount = 1; alive > 0 && t < decisions; t++, discount *= gamma) {
    for (let row = 0; row < count; row++) {
      actions[row] = REST
      if (ends[row] !== GOES_ON) continue
      observe(env.observations, row)
      // Drawn for the forced actions as well: the branches keep drawing the same numbers.
      const chosen = greedy
        ? greedyAction(output.probabilities, draws[row])
        : sampleAction(output.probabilities, draws[row])
      actions[row] = (t === 0 ? firsts[Math.floor(row / futures)] : null) ?? chosen
    }
    env.step(actions)
    for (let row = 0; row < count; row++) {
      if (actions[row] === REST) continue
      returns[row] += discount * env.rewards[row]
      if (env.terminated[row] === 1) ends[row] = env.success[row] === 1 ? RANG : DIED
      else if (env.truncated[row] === 1) ends[row] = CUT
      // The world of a row that ended is already that of its next episode.
      if (ends[row] === GOES_ON) mark(row)
      else alive--
      if (ends[row] !== CUT) continue
      observe(env.finalObservations, row)
      if (output.hasValue) returns[row] += discount * gamma * output.value
    }
  }

  const branches = firsts.map((action, branch): Branch => {
    const from = branch * futures
    const ended = (how: number) => ends.subarray(from, from + futures).filter((end) => end === how).length
    return {
      action,
      returns: returns.slice(from, from + futures),
      paths: paths.slice(from, from + futures).map((path) => Float32Array.from(path)),
      died: ended(DIED),
      rang: ended(RANG),
      cut: ended(CUT),
    }
  })
  return { branches, critic }
}

const GOES_ON = 0
const DIED = 1
const RANG = 2
const CUT = 3
