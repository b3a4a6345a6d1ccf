import { MOST_ACTIONS } from '../../env/actions.ts'
import type { EnvConfig } from '../../env/config.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'

/**
 * All decisions of the episode on the stage and of the one before: what the policy said, what it did, and what it earned.
 * Rewritten in place; `version` counts changes.
 */
export interface EpisodeTrace {
  version: number
  current: TracedEpisode
  /** The last episode that ended, with its returns. */
  finished: TracedEpisode | null
  /** An episode of training that a person looks at. */
  opened: TracedEpisode | null
  /** Episodes that have ended on this page. */
  ended: number
}

/** Columns by decision; the first `length` entries are set. */
export interface TracedEpisode {
  /** Differs from that of every earlier episode of the stage. */
  id: number
  /** What is played, and from which seed; null before the first episode. */
  env: EnvConfig | null
  seed: number
  length: number
  /** The states before so many decisions can be played again: those until a person takes over. 0 outside the game. */
  replayable: number
  gamma: number
  hasValue: boolean
  hasQ: boolean
  readonly hashes: Uint32Array // of the world before decision t
  readonly actions: Uint8Array // a_t, as executed
  readonly probabilities: Float32Array // [decisions × MOST_ACTIONS] π(a|s_t), 0 for actions that there are not
  readonly qValues: Float32Array // [decisions × MOST_ACTIONS] Q(s_t,a), meaningful where hasQ
  readonly values: Float32Array // V(s_t) before decision t
  readonly rewards: Float32Array // r_t, scaled as the learner sees it
  readonly terms: Float32Array // [decisions × terms] weighted parts of r_t, unscaled, in the order of REWARD_TERMS
  readonly advantages: Float32Array // r_t + γ V(s_t+1) − V(s_t)
  readonly referenceKls: Float32Array // nats; NaN without a reference policy
  readonly policyUpdates: Int32Array // updates behind the policy that decided
  readonly returns: Float32Array // G_t, set when the episode has ended
  outcome: EpisodeOutcome | null
}

export type EpisodeOutcome = 'bell' | 'hurt' | 'timeLimit'

/** Maximum number of decisions kept per episode: at 4 ticks each, more than two minutes. */
export const TRACE_CAPACITY = 2048

/** The trace of the page's one stage. */
export function createEpisodeTrace(): EpisodeTrace {
  return { version: 0, current: createTracedEpisode(), finished: null, opened: null, ended: 0 }
}

/** The traced episode with this id; null if it is no longer kept. */
export function tracedEpisode({ current, finished, opened }: EpisodeTrace, id: number): TracedEpisode | null {
  if (current.id === id) return current
  if (opened?.id === id) return opened
  return finished?.id === id ? finished : null
}

/** π(a|s) of an action in the state before a decision. */
export function probabilityOf({ probabilities }: TracedEpisode, decision: number, action: number): number {
  return probabilities[decision * MOST_ACTIONS + action]
}

/** The episode to look at: the last one stays until the new one has a few decisions. */
export function drawnEpisode({ current, finished }: EpisodeTrace): TracedEpisode {
  return current.length >= 3 || finished === null ? current : finished
}

/** Discards the current episode and starts the next one. `gamma` is the learner's discount. */
export function beginEpisode(trace: EpisodeTrace, gamma: number, env: EnvConfig | null = null): void {
  const { current, finished } = trace
  current.id = Math.max(current.id, finished?.id ?? 0) + 1
  current.env = env
  current.seed = 0
  current.length = 0
  current.replayable = 0
  current.gamma = gamma
  current.hasValue = false
  current.hasQ = false
  current.outcome = null
  trace.version++
}

/** Begins the record of an episode that is not the stage's. Its id is below those of the stage's episodes. */
export function openEpisode(trace: EpisodeTrace, gamma: number, env: EnvConfig): TracedEpisode {
  const episode = createTracedEpisode()
  episode.id = Math.min(0, trace.opened?.id ?? 0) - 1
  episode.env = env
  episode.gamma = gamma
  trace.opened = episode
  trace.version++
  return episode
}

interface TracedDecision {
  readonly action: number
  readonly value: number // V(s) before the decision
  readonly hasValue: boolean
  readonly reward: number
  readonly advantage: number
  /** The rest is 0 or absent where it is not known. */
  readonly hasQ?: boolean
  readonly probabilities?: Float32Array // [MOST_ACTIONS]
  readonly qValues?: Float32Array // [MOST_ACTIONS]
  readonly terms?: Readonly<Record<string, number>>
  readonly referenceKl?: number | null
  readonly policyUpdates?: number
  /** The state before the decision: its hash, and the seed of the episode that leads to it. Absent: it cannot be played again. */
  readonly state?: { readonly seed: number; readonly hash: number }
}

/** Call after a decision's last tick, when its reward and advantage are known. */
export function recordDecision(trace: EpisodeTrace, decision: TracedDecision, episode = trace.current): void {
  const t = episode.length
  if (t === TRACE_CAPACITY) return
  const { probabilities = NONE, qValues = NONE, terms = {}, state } = decision
  episode.actions[t] = decision.action
  episode.probabilities.set(probabilities.subarray(0, MOST_ACTIONS), t * MOST_ACTIONS)
  episode.qValues.set(qValues.subarray(0, MOST_ACTIONS), t * MOST_ACTIONS)
  episode.values[t] = decision.value
  episode.rewards[t] = decision.reward
  REWARD_TERMS.forEach(({ id }, index) => {
    episode.terms[t * REWARD_TERMS.length + index] = terms[id] ?? 0
  })
  episode.advantages[t] = decision.advantage
  episode.referenceKls[t] = decision.referenceKl ?? Number.NaN
  episode.policyUpdates[t] = decision.policyUpdates ?? 0
  episode.hasValue = decision.hasValue
  episode.hasQ = decision.hasQ ?? false
  if (state !== undefined && episode.replayable === t) {
    episode.seed = state.seed
    episode.hashes[t] = state.hash
    episode.replayable++
  }
  episode.length++
  trace.version++
}

const NONE = new Float32Array(MOST_ACTIONS)

/**
 * Ends the episode and computes its returns, G_t = r_t + γ G_t+1.
 * `valueAfter` is V of the final observation after a time limit (truncation is not death), 0 otherwise.
 */
export function endEpisode(trace: EpisodeTrace, outcome: EpisodeOutcome, valueAfter: number): void {
  const episode = trace.current
  concludeEpisode(episode, outcome, valueAfter)
  // The two buffers swap, so that nothing is allocated per episode.
  const next = trace.finished ?? createTracedEpisode()
  trace.finished = episode
  trace.ended++
  trace.current = next
  beginEpisode(trace, episode.gamma, episode.env)
}

/** Sets how an episode ended and its returns; see `endEpisode`. */
export function concludeEpisode(episode: TracedEpisode, outcome: EpisodeOutcome, valueAfter: number): void {
  let following = outcome === 'timeLimit' ? valueAfter : 0
  for (let t = episode.length - 1; t >= 0; t--) {
    following = episode.rewards[t] + episode.gamma * following
    episode.returns[t] = following
  }
  episode.outcome = outcome
}

function createTracedEpisode(): TracedEpisode {
  return {
    id: 0,
    env: null,
    seed: 0,
    length: 0,
    replayable: 0,
    gamma: 1,
    hasValue: false,
    hasQ: false,
    hashes: new Uint32Array(TRACE_CAPACITY),
    actions: new Uint8Array(TRACE_CAPACITY),
    probabilities: new Float32Array(TRACE_CAPACITY * MOST_ACTIONS),
    qValues: new Float32Array(TRACE_CAPACITY * MOST_ACTIONS),
    values: new Float32Array(TRACE_CAPACITY),
    rewards: new Float32Array(TRACE_CAPACITY),
    terms: new Float32Array(TRACE_CAPACITY * REWARD_TERMS.length),
    advantages: new Float32Array(TRACE_CAPACITY),
    referenceKls: new Float32Array(TRACE_CAPACITY),
    policyUpdates: new Int32Array(TRACE_CAPACITY),
    returns: new Float32Array(TRACE_CAPACITY),
    outcome: null,
  }
}
