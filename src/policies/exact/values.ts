import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import type { EpisodeStart } from '../../env/contracts.ts'
import { type GridModel, gridModel } from '../../env/reference/gridworlds.ts'
import { optimalValues, policyValues } from '../../rl/dynamicProgramming.ts'
import { type Estimate, estimateMean } from '../../shared/statistics.ts'
import { loadLevel } from '../../sim/levels.ts'
import { type Place, putRunner, standingPlaces } from '../../sim/standingPlaces.ts'
import { createEvaluator, createPolicyOutput } from '../evaluate.ts'
import { playBranches } from '../fork.ts'
import type { PolicySnapshot } from '../snapshot.ts'
import type { Bounds } from './bounds.ts'
import { createEvaluation, createOptimum, greedyShares } from './game.ts'
import { createGameStates, type ExactFault, exactFault } from './states.ts'

export interface ExactRequest {
  readonly env: Exclude<EnvConfig, { kind: 'text' }>
  readonly policy: PolicySnapshot
  readonly gamma: number
  /** Whether the policy takes its most probable action instead of sampling. */
  readonly greedy: boolean
  /** Only in the game: a state to look at besides the places. */
  readonly start: EpisodeStart | null
  /** Whether the places of the level are looked at; gridworlds always have all their cells. */
  readonly wantsPlaces: boolean
  /** V* of each place, where an earlier request with the same environment and γ has computed it. */
  readonly optimal?: readonly Bounds[]
}

/** Values of one state. */
export interface ExactState {
  /** V*(s). */
  readonly optimal: Bounds
  /** V^π(s); null if it does not exist: γ = 1, and the episode never ends. */
  readonly policy: Bounds | null
  /** V(s) as the policy's critic says; null without one. */
  readonly learned: number | null
  /** V^π(s) by sampling, of a state in the game that is looked at and whose bounds are too wide; otherwise absent. */
  readonly sampled?: Estimate
}

/** Where the values are painted: a cell of a grid, or a tile of the level with the hero running to the bell. */
export type ExactPlace = ExactState & ({ readonly cell: number } | Place)

export interface ExactValues {
  readonly places: readonly ExactPlace[]
  /** Of the start; null without one. */
  readonly here: ExactState | null
}

/** States that are played at most, for V* and for V^π each. About 10,000 take a second. */
const STATES_HERE = 12_000
const STATES_OF_PLACE = 2_000
const CLOSE_ENOUGH = 2e-3 // of the largest value that the rewards can pay
/** Bounds are exact enough to be drawn as one value if they are closer than this share of that value. */
const DRAWN_AS_ONE = 0.01

export const SAMPLED_FUTURES = 1024
const SAMPLED_DECISIONS = 400 // what comes later is discounted to little

/** Why there are no exact values in an environment; null if there are. */
export function exactFaultOf(env: EnvConfig): ExactFault | 'noModel' | null {
  if (env.kind === 'text') return 'noModel'
  if (env.kind === 'reference') return gridModel(env.id) === null ? 'noModel' : null
  return exactFault(env)
}

/**
 * The true V* and V^π by dynamic programming, beside what the critic says. The horizon is infinite: a time limit is a
 * truncation, after which the value goes on, as learners bootstrap. Gridworlds are solved as tables; in the game the
 * states that can be reached are played. Equal requests have equal results. Runs without tfjs.
 * @throws Error where `exactFaultOf` says why, or if values grow without bound.
 */
export function exactValues(request: ExactRequest): ExactValues {
  const fault = exactFaultOf(request.env)
  if (fault !== null) throw new Error(`There are no exact values in this environment (${fault}).`)
  const { env } = request
  if (env.kind === 'platformer') return valuesOfGame(env, request)
  const model = gridModel(env.id)
  return { places: model === null ? [] : valuesOfGrid(model, request), here: null }
}

function valuesOfGrid({ mdp, decided }: GridModel, { policy, gamma, greedy, optimal }: ExactRequest): ExactPlace[] {
  const evaluator = createEvaluator(policy)
  const output = createPolicyOutput(mdp.actions)
  const observation = new Float32Array(mdp.states)
  const shares = new Float64Array(mdp.states * mdp.actions)
  const learned = new Map<number, number | null>()
  for (const cell of decided) {
    observation.fill(0)
    observation[cell] = 1
    evaluator.evaluate(observation, output)
    shares.set(greedy ? greedyShares(output.probabilities) : output.probabilities, cell * mdp.actions)
    learned.set(cell, output.hasValue ? output.value : null)
  }
  const best = optimal ? null : optimalValues(mdp, gamma)
  const own = policyValues(mdp, gamma, shares)
  return decided.map((cell, index) => ({
    cell,
    optimal: optimal?.[index] ?? certain(best?.[cell] ?? Number.NaN),
    policy: own && certain(own[cell]),
    learned: learned.get(cell) ?? null,
  }))
}

function certain(value: number): Bounds {
  return { low: value, high: value }
}

function valuesOfGame(config: PlatformerConfig, request: ExactRequest): ExactValues {
  const { policy, gamma, greedy, start, wantsPlaces, optimal } = request
  const forOptimum = createGameStates(config, { ofPolicy: false })
  const forPolicy = createGameStates(config, { ofPolicy: true })
  const tolerance = CLOSE_ENOUGH * config.rewardScale
  const common = { config, gamma }
  const optimumOf = (states: number) => createOptimum({ ...common, states: forOptimum, limits: { tolerance, states } })
  const evaluationOf = (states: number) =>
    createEvaluation({ ...common, states: forPolicy, limits: { tolerance, states } }, { policy, greedy })

  const [optimumOfPlace, ofPlaces] = [optimumOf(STATES_OF_PLACE), evaluationOf(STATES_OF_PLACE)]
  const episode: EpisodeStart = { seed: start?.seed ?? 0, actions: new Uint8Array() }
  const places = !wantsPlaces ? [] : standingPlaces(loadLevel(config.level))
  const ofHere = evaluationOf(STATES_HERE)
  const here = start && forPolicy.enter(start)
  const own = here === null ? null : ofHere.ofPolicy(here)
  return {
    places: places.map((place, index) => {
      const state = forPolicy.imagine(episode, (world) => putRunner(world, place))
      return {
        ...place,
        optimal: optimal?.[index] ?? optimumOfPlace(forOptimum.imagine(episode, (world) => putRunner(world, place))),
        policy: ofPlaces.ofPolicy(state),
        learned: ofPlaces.learned(state),
      }
    }),
    here:
      start && here !== null
        ? {
            optimal: optimumOf(STATES_HERE)(forOptimum.enter(start)),
            policy: own,
            learned: ofHere.learned(here),
            ...(own !== null && single(own) === null && { sampled: sample(config, { ...request, start }, own) }),
          }
        : null,
  }
}

/** The mean return of futures, with its 95 % interval; what is cut off widens it by as much as it can be worth. */
function sample(
  config: PlatformerConfig,
  {
    policy,
    gamma,
    greedy,
    start,
  }: Pick<ExactRequest, 'policy' | 'gamma' | 'greedy'> & { readonly start: EpisodeStart },
  { low, high }: Bounds,
): Estimate {
  const env = { ...config, timeLimitDecisions: start.actions.length + SAMPLED_DECISIONS }
  const request = { env, policy, start, gamma, greedy, futures: SAMPLED_FUTURES, seed: start.seed, firsts: [null] }
  const [{ returns, cut }] = playBranches(request).branches
  const { mean, halfWidth } = estimateMean(returns)
  const rest = gamma ** SAMPLED_DECISIONS * (high - low) * (cut / SAMPLED_FUTURES)
  return { mean, halfWidth: halfWidth + rest }
}

/** Root mean squares over the places: of the critic's errors, and of how far it is from the optimum. */
export interface ValueError {
  /** V − V^π; null without a critic, or where V^π is not known well enough. */
  readonly policy: number | null
  /** V − V*; null without a critic, or where V* is not known well enough. */
  readonly optimal: number | null
}

export function valueError(places: readonly ExactPlace[]): ValueError {
  return { policy: rootMeanSquare(places, 'policy'), optimal: rootMeanSquare(places, 'optimal') }
}

function rootMeanSquare(places: readonly ExactPlace[], of: 'policy' | 'optimal'): number | null {
  let sum = 0
  for (const place of places) {
    const value = single(place[of])
    if (value === null || place.learned === null) return null
    sum += (place.learned - value) ** 2
  }
  return places.length === 0 ? null : Math.sqrt(sum / places.length)
}

/** The value between bounds that are close; null if they are not. */
export function single(bounds: Bounds | null): number | null {
  if (bounds === null) return null
  const { low, high } = bounds
  return high - low <= DRAWN_AS_ONE * Math.max(1, Math.abs(low), Math.abs(high)) ? (low + high) / 2 : null
}
