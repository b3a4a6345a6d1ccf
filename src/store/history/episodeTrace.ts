/**
 * V, A and reward along the episode on the stage, by decision, and the realised returns once it has ended.
 * Rewritten in place; `version` counts changes.
 */
export interface EpisodeTrace {
  version: number
  current: TracedEpisode
  /** The last episode that ended, with its returns. */
  finished: TracedEpisode | null
}

/** Columns by decision; the first `length` entries are set. */
export interface TracedEpisode {
  length: number
  gamma: number
  hasValue: boolean
  readonly actions: Uint8Array // a_t
  readonly values: Float32Array // V(s_t) before decision t
  readonly rewards: Float32Array // r_t, scaled as the learner sees it
  readonly advantages: Float32Array // r_t + γ V(s_t+1) − V(s_t)
  readonly returns: Float32Array // G_t, set when the episode has ended
  outcome: EpisodeOutcome | null
}

type EpisodeOutcome = 'bell' | 'hurt' | 'timeLimit'

/** Maximum number of decisions kept per episode: at 4 ticks each, more than two minutes. */
export const TRACE_CAPACITY = 2048

/** The trace of the page's one stage. */
export function createEpisodeTrace(): EpisodeTrace {
  return { version: 0, current: createTracedEpisode(), finished: null }
}

/** Discards the current episode and starts the next one. `gamma` is the learner's discount. */
export function beginEpisode(trace: EpisodeTrace, gamma: number): void {
  trace.current.length = 0
  trace.current.gamma = gamma
  trace.current.hasValue = false
  trace.current.outcome = null
  trace.version++
}

interface TracedDecision {
  readonly action: number
  readonly value: number // V(s) before the decision
  readonly hasValue: boolean
  readonly reward: number
  readonly advantage: number
}

/** Call after a decision's last tick, when its reward and advantage are known. */
export function recordDecision(trace: EpisodeTrace, decision: TracedDecision): void {
  const episode = trace.current
  if (episode.length === TRACE_CAPACITY) return
  episode.actions[episode.length] = decision.action
  episode.values[episode.length] = decision.value
  episode.rewards[episode.length] = decision.reward
  episode.advantages[episode.length] = decision.advantage
  episode.hasValue = decision.hasValue
  episode.length++
  trace.version++
}

/**
 * Ends the episode and computes its returns, G_t = r_t + γ G_t+1.
 * `valueAfter` is V of the final observation after a time limit (truncation is not death), 0 otherwise.
 */
export function endEpisode(trace: EpisodeTrace, outcome: EpisodeOutcome, valueAfter: number): void {
  const episode = trace.current
  let following = outcome === 'timeLimit' ? valueAfter : 0
  for (let t = episode.length - 1; t >= 0; t--) {
    following = episode.rewards[t] + episode.gamma * following
    episode.returns[t] = following
  }
  episode.outcome = outcome
  // The two buffers swap, so that nothing is allocated per episode.
  const next = trace.finished ?? createTracedEpisode()
  trace.finished = episode
  trace.current = next
  beginEpisode(trace, episode.gamma)
}

function createTracedEpisode(): TracedEpisode {
  return {
    length: 0,
    gamma: 1,
    hasValue: false,
    actions: new Uint8Array(TRACE_CAPACITY),
    values: new Float32Array(TRACE_CAPACITY),
    rewards: new Float32Array(TRACE_CAPACITY),
    advantages: new Float32Array(TRACE_CAPACITY),
    returns: new Float32Array(TRACE_CAPACITY),
    outcome: null,
  }
}
