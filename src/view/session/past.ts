import { MOST_ACTIONS } from '../../env/actions.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { createEvaluator, createPolicyOutput } from '../../policies/evaluate.ts'
import { playable } from '../../policies/initial.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { hashWorld } from '../../sim/state.ts'
import { TILE } from '../../sim/world.ts'
import type { SpectatorFrame } from '../../store/app/types.ts'
import type { TracedEpisode } from '../../store/history/episodeTrace.ts'
import { createFloatSource, type FloatSource } from './floats.ts'
import { createMotion, type Motion, settle } from './motion.ts'

/** A past state of an episode on the stage, with what the policy said and did in it. Nothing moves in it. */
export interface PastSession {
  readonly kind: 'past'
  readonly motion: Motion
  readonly config: PlatformerConfig
  readonly floats: FloatSource
  /** Whose values are painted. */
  readonly snapshot: PolicySnapshot
  readonly ghost: null
  readonly episode: TracedEpisode
  /**
   * Plays the episode again up to a decision and writes into the frame what was seen, said and done then; with `asked`, what
   * that policy says in this state. Returns the hash of the world.
   */
  seek(decision: number, asked: PolicySnapshot | null): number
  /** Rewrites the frame as it was before. */
  leave(): void
}

/** `live`: the policy of the live session. The frame belongs to the session until it is left. */
export function createPastSession(
  config: PlatformerConfig,
  episode: TracedEpisode,
  frame: SpectatorFrame,
  live: PolicySnapshot,
): PastSession {
  const env = createPlatformerEnv(config)
  const motion = createMotion(env.world)
  const observation = new Float32Array(env.spec.observationSize)
  const kept = structuredClone(frame)
  const output = createPolicyOutput(env.spec.actionCount)
  let snapshot = live
  let reached = Number.POSITIVE_INFINITY

  function seek(decision: number, asked: PolicySnapshot | null): number {
    if (decision < reached) {
      env.reset(episode.seed, observation)
      reached = 0
    }
    // Actions as executed: a sticky action repeats what it repeated then.
    for (; reached < decision; reached++) env.step(episode.actions[reached], observation)
    settle(motion)
    const hash = report(decision)
    snapshot = asked === null ? live : playable(asked, env.spec)
    if (asked !== null) ask()
    return hash
  }

  function report(t: number): number {
    const { world, spec } = env
    const hash = hashWorld(world)
    frame.env = config
    frame.decision = t + 1
    frame.action = episode.actions[t]
    frame.probabilities.set(rowOf(episode.probabilities, t, MOST_ACTIONS))
    frame.qValues.set(rowOf(episode.qValues, t, MOST_ACTIONS))
    frame.hasQ = episode.hasQ
    frame.value = episode.values[t]
    frame.hasValue = episode.hasValue
    frame.advantage = episode.advantages[t]
    frame.referenceKl = Number.isNaN(episode.referenceKls[t]) ? null : episode.referenceKls[t]
    frame.reward = episode.rewards[t]
    frame.episodeReturn = episode.rewards.subarray(0, t + 1).reduce((sum, reward) => sum + reward, 0)
    frame.terms = namedTerms((index) => episode.terms[t * REWARD_TERMS.length + index])
    frame.termSums = namedTerms((index) => termSum(index, t))
    frame.controlledBy = 'agent'
    if (frame.observation.length !== observation.length) frame.observation = new Float32Array(observation.length)
    frame.observation.set(observation)
    frame.observationSlices = spec.observationSlices
    frame.picture = spec.picture ?? null
    frame.episode = { seed: episode.seed, actions: episode.actions, decisions: t }
    frame.world = { tick: world.tick, xTiles: world.x / TILE, yTiles: world.y / TILE, hash }
    frame.version++
    return hash
  }

  /** What the policy that is asked says here, instead of the one that decided. */
  function ask(): void {
    createEvaluator(snapshot).evaluate(observation, output)
    frame.probabilities.set(output.probabilities)
    frame.qValues.set(output.qValues)
    frame.hasQ = output.hasQ
    frame.hasValue = output.hasValue
    frame.value = output.value
    frame.referenceKl = null
  }

  function termSum(index: number, until: number): number {
    let sum = 0
    for (let t = 0; t <= until; t++) sum += episode.terms[t * REWARD_TERMS.length + index]
    return sum
  }

  return {
    kind: 'past',
    motion,
    config,
    floats: createFloatSource(),
    get snapshot() {
      return snapshot
    },
    ghost: null,
    episode,
    seek,
    leave() {
      Object.assign(frame, kept, { version: frame.version + 1 })
    },
  }
}

function rowOf(values: Float32Array, row: number, width: number): Float32Array {
  return values.subarray(row * width, (row + 1) * width)
}

function namedTerms(amount: (index: number) => number): Record<string, number> {
  return Object.fromEntries(REWARD_TERMS.map(({ id }, index) => [id, amount(index)]))
}
