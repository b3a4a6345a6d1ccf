import type { EnvConfig } from '../../env/config.ts'
import type { EnvSpec, StepResult } from '../../env/contracts.ts'
import type { PolicyOutput } from '../../policies/evaluate.ts'
import { hashWorld } from '../../sim/state.ts'
import { TILE, type World } from '../../sim/world.ts'
import type { SpectatorFrame } from '../../store/app/types.ts'
import { beginEpisode, type EpisodeTrace, endEpisode, recordDecision } from '../../store/history/episodeTrace.ts'

/** Writes the drawn agent's outputs into the frame and the trace, in place, for the overlay. */
export interface Reporter {
  beginEpisode(env: EnvConfig): void
  /** The observation before the next decision; `world` is null outside the game, `episode` where it cannot be played again. */
  see(observation: Float32Array, spec: EnvSpec, world: World | null, episode: SpectatorFrame['episode']): void
  /** The policy's output, the action about to be taken, and the updates behind the policy. */
  decide(
    output: PolicyOutput,
    action: number,
    controlledBy: SpectatorFrame['controlledBy'],
    policyUpdates: number,
    referenceKl?: number | null,
  ): void
  /** The result of the decision. `after` is the policy's output for the next state. */
  outcome(result: StepResult, after: PolicyOutput, terms: Readonly<Record<string, number>>): void
}

/** `gamma` is read at each decision: it may change during the run. */
export function createReporter(frame: SpectatorFrame, trace: EpisodeTrace, gamma: () => number): Reporter {
  let valueBefore = 0
  let updatesBehind = 0
  return {
    beginEpisode(env) {
      frame.env = env
      frame.decision = 0
      frame.advantage = 0
      frame.reward = 0
      frame.episodeReturn = 0
      frame.terms = {}
      frame.termSums = {}
      frame.version++
      beginEpisode(trace, gamma(), env)
    },

    see(observation, { observationSlices, picture }, world, episode) {
      frame.episode = episode
      if (frame.observation.length !== observation.length) frame.observation = new Float32Array(observation.length)
      frame.observation.set(observation)
      frame.observationSlices = observationSlices
      frame.picture = picture ?? null
      frame.world = world && {
        tick: world.tick,
        xTiles: world.x / TILE,
        yTiles: world.y / TILE,
        hash: hashWorld(world),
      }
    },

    decide(output, action, controlledBy, policyUpdates, referenceKl = null) {
      frame.referenceKl = referenceKl
      frame.action = action
      frame.controlledBy = controlledBy
      frame.probabilities.fill(0)
      frame.probabilities.set(output.probabilities)
      frame.qValues.fill(0)
      frame.qValues.set(output.qValues)
      frame.hasQ = output.hasQ
      frame.hasValue = output.hasValue
      frame.value = output.value
      valueBefore = output.value
      updatesBehind = policyUpdates
      frame.version++
    },

    outcome(result, after, terms) {
      const following = result.terminated ? 0 : gamma() * after.value
      frame.decision++
      frame.reward = result.reward
      frame.episodeReturn += result.reward
      // One-step estimate: r + γ V(s′) − V(s); V(s′) is 0 after termination, but not after truncation.
      frame.advantage = frame.hasValue ? result.reward + following - valueBefore : 0
      Object.assign(frame.terms, terms)
      for (const id in terms) frame.termSums[id] = (frame.termSums[id] ?? 0) + terms[id]
      frame.version++
      recordDecision(trace, {
        value: valueBefore,
        hasValue: frame.hasValue,
        reward: result.reward,
        advantage: frame.advantage,
        action: frame.action,
        hasQ: frame.hasQ,
        probabilities: frame.probabilities,
        qValues: frame.qValues,
        terms,
        referenceKl: frame.referenceKl,
        policyUpdates: updatesBehind,
        ...(frame.episode && frame.world && { state: { seed: frame.episode.seed, hash: frame.world.hash } }),
      })
      if (!result.terminated && !result.truncated) return
      endEpisode(trace, result.success ? 'bell' : result.terminated ? 'hurt' : 'timeLimit', after.value)
    },
  }
}
