import type { PlatformerConfig } from '../../env/config.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import { createHumanState, type HeldKeys, humanAction } from '../../policies/human.ts'
import { playable } from '../../policies/initial.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng, type Rng } from '../../shared/rng.ts'
import { createFloatSource, type FloatSource } from './floats.ts'
import { collectEvents, createMotion, type Motion, settle } from './motion.ts'
import { createPlayer } from './policy.ts'
import { createReferenceGhost, type ReferenceGhost } from './referenceGhost.ts'
import type { Reporter } from './report.ts'

const END_PAUSE_TICKS = 45 // shows an episode's end before the next one begins

/** Controls that may change from tick to tick. */
export interface AgentControls {
  readonly snapshot: PolicySnapshot | null
  /** π_ref, drawn as a ghost. */
  readonly reference: PolicySnapshot | null
  readonly greedy: boolean
  readonly takenOver: boolean
  readonly keys: HeldKeys
  readonly rewardWeights: Readonly<Record<string, number>>
}

/** A policy that plays the configured game; a person may take over the hero and hand him back. */
export interface AgentSession {
  readonly kind: 'agent'
  readonly motion: Motion
  readonly config: PlatformerConfig
  readonly floats: FloatSource
  /** The policy whose values are painted: the current one, or the previewed one. */
  readonly snapshot: PolicySnapshot
  /** Paints the values of a policy before it decides; null: those of the current one. */
  preview(snapshot: PolicySnapshot | null): void
  /** The reference policy, played from the same seed; null if there is none that fits. */
  readonly ghost: ReferenceGhost | null
  /** One tick; true when it completed a decision. */
  tick(controls: AgentControls): boolean
  restart(): void
}

/** What of it is painted on. */
export type Painted = Pick<AgentSession, 'motion' | 'config' | 'snapshot'>

export function createAgentSession(config: PlatformerConfig, reporter: Reporter, firstSeed = 1): AgentSession {
  const env = createPlatformerEnv(config)
  const motion = createMotion(env.world)
  const player = createPlayer(env.spec, drawsOf(firstSeed))
  const observation = new Float32Array(env.spec.observationSize)
  const floats = createFloatSource()
  let human = createHumanState()
  let nextSeed = firstSeed
  let seed = firstSeed
  let given: PolicySnapshot | null = null // to preview
  let previewed: PolicySnapshot | null = null
  let ghost: ReferenceGhost | null = null
  let reference: PolicySnapshot | null = null
  let deciding = false
  let pressed = 0
  let pauseTicks = 0
  let weights: AgentControls['rewardWeights'] | null = null
  let wasTakenOver = false
  let personPlayed = false // in this episode: keys may change within a decision, so its actions do not replay it
  begin()

  function begin(): void {
    seed = nextSeed++
    env.reset(seed, observation)
    player.deal(drawsOf(seed))
    ghost?.begin(seed, drawsOf(seed))
    settle(motion)
    floats.reset()
    deciding = false
    pauseTicks = 0
    human = createHumanState()
    personPlayed = false
    reporter.beginEpisode(config)
  }

  function tick(controls: AgentControls): boolean {
    settle(motion)
    if (controls.reference !== reference) follow(controls.reference)
    ghost?.tick(controls.greedy)
    if (pauseTicks > 0) {
      if (--pauseTicks === 0) begin()
      return false
    }
    // Discard keys from an earlier takeover.
    if (controls.takenOver && !wasTakenOver) human = createHumanState()
    wasTakenOver = controls.takenOver
    if (controls.takenOver) personPlayed = true
    if (!deciding) decide(controls)
    const seen = env.events.count
    if (controls.takenOver) pressed = humanAction(human, controls.keys, env.world)
    const complete = env.tick(pressed)
    collectEvents(motion, env.events, seen)
    if (complete) conclude()
    return complete
  }

  function follow(next: PolicySnapshot | null): void {
    reference = next
    const follower = next === null ? null : (ghost ?? createReferenceGhost(config, seed, drawsOf(seed)))
    ghost = next !== null && follower?.use(next) ? follower : null
  }

  function decide(controls: AgentControls): void {
    if (controls.rewardWeights !== weights) {
      weights = controls.rewardWeights
      env.setRewardWeights(weights)
    }
    player.use(controls.snapshot)
    const { length: decisions, actions } = env.episode()
    reporter.see(observation, env.spec, env.world, personPlayed ? null : { seed, actions, decisions })
    player.think(observation)
    const chosen = player.choose(controls.greedy)
    // While a person plays, the pad shows the person's last action.
    pressed = env.beginDecision(controls.takenOver ? pressed : chosen)
    const divergence = ghost?.divergence(observation, player.output.probabilities) ?? null
    reporter.decide(
      player.output,
      pressed,
      controls.takenOver ? 'person' : 'agent',
      player.snapshot.updates,
      divergence,
    )
    deciding = true
  }

  function conclude(): void {
    deciding = false
    const result = env.finishDecision(observation)
    player.think(observation)
    reporter.outcome(result, player.output, env.terms)
    floats.earn(env.terms, env.world)
    if (result.terminated || result.truncated) pauseTicks = END_PAUSE_TICKS
  }

  return {
    kind: 'agent',
    motion,
    config,
    floats,
    get snapshot() {
      return previewed ?? player.snapshot
    },
    preview(next) {
      if (next === given) return
      given = next
      previewed = next === null ? null : playable(next, env.spec)
    },
    get ghost() {
      return ghost
    },
    tick,
    restart: begin,
  }
}

/** Random stream of an episode: hero and reference draw the same numbers, so they differ only by their policies. */
function drawsOf(seed: number): Rng {
  return createRng(seed, 'spectator')
}
