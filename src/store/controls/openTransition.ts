import { MOST_ACTIONS } from '../../env/actions.ts'
import { onOneLevel, type PlatformerConfig } from '../../env/config.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import { createEvaluator, createPolicyOutput } from '../../policies/evaluate.ts'
import { playable } from '../../policies/initial.ts'
import { hashWorld } from '../../sim/state.ts'
import type { FiredAtUpdate, FiredTransition } from '../../training/protocol.ts'
import { patch } from '../app/appStore.ts'
import { gammaInForce, showsPolicy } from '../app/stagePolicy.ts'
import {
  concludeEpisode,
  type EpisodeOutcome,
  openEpisode,
  recordDecision,
  TRACE_CAPACITY,
  type TracedEpisode,
} from '../history/episodeTrace.ts'
import type { Page } from './page.ts'

type OpenerPage = Pick<Page, 'store' | 'trace' | 'timeline'>

const OUTCOMES = { success: 'bell', death: 'hurt', other: 'timeLimit' } as const satisfies Record<
  string,
  EpisodeOutcome
>

/**
 * Plays the episode of a transition of training again, on the timeline, and puts the stage into the state before the decision.
 * False where the stage cannot show it: it is not the game's, or a person plays, or a recording does.
 */
export function openTransition({ store, trace, timeline }: OpenerPage, { transition, from }: FiredAtUpdate): boolean {
  const { run, config, mode, spectator } = store.getState()
  const { env } = run.startedWith ?? config
  if (transition === undefined || env.kind !== 'platformer' || mode === 'play') return false
  if (!showsPolicy(spectator.show) || transition.decision >= TRACE_CAPACITY) return false
  const gamma = from?.kind === 'gae' ? from.gamma : gammaInForce(store.getState())
  const rewardWeights = run.applied?.rewardWeights ?? env.rewardWeights
  const shown: PlatformerConfig = { ...onOneLevel(env), rewardWeights, level: transition.clip.levelId }
  const episode = openEpisode(trace, gamma, shown)
  play(episode, shown, transition, (decision) => recordDecision(trace, decision, episode))
  patch(store, 'view', { showTimeline: true })
  timeline.go(transition.decision, episode.id)
  return true
}

function play(
  episode: TracedEpisode,
  config: PlatformerConfig,
  { clip, policy: given, end }: FiredTransition,
  record: (decision: Parameters<typeof recordDecision>[1]) => void,
): void {
  const env = createPlatformerEnv(config)
  const { spec } = env
  const policy = playable(given, spec)
  const evaluator = createEvaluator(policy)
  const [now, after] = [createPolicyOutput(spec.actionCount), createPolicyOutput(spec.actionCount)]
  const observation = new Float32Array(spec.observationSize)
  env.reset(clip.seed, observation)
  evaluator.evaluate(observation, now)
  for (const action of clip.actions.subarray(0, TRACE_CAPACITY)) {
    const state = { seed: clip.seed, hash: hashWorld(env.world) }
    const { reward, terminated, truncated } = env.step(action, observation)
    evaluator.evaluate(observation, after)
    const next = terminated ? 0 : after.value
    record({
      ...{ action, reward, state, policyUpdates: policy.updates },
      ...{ value: now.value, hasValue: now.hasValue, hasQ: now.hasQ },
      advantage: reward + episode.gamma * next - now.value,
      probabilities: wide(now.probabilities),
      qValues: wide(now.qValues),
      terms: env.terms,
    })
    if (terminated || truncated) {
      if (end !== null) concludeEpisode(episode, OUTCOMES[end], next)
      return
    }
    now.probabilities.set(after.probabilities)
    now.qValues.set(after.qValues)
    Object.assign(now, { value: after.value, hasValue: after.hasValue, hasQ: after.hasQ })
  }
}

function wide(values: Float32Array): Float32Array {
  const row = new Float32Array(MOST_ACTIONS)
  row.set(values)
  return row
}
