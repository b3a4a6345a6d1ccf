import type { PlatformerConfig } from '../../env/config.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import { createHumanState, type HeldKeys, humanAction } from '../../policies/human.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng, type Rng } from '../../shared/rng.ts'
import { createFloatSource, type FloatSource } from './floats.ts'
import { collectEvents, createMotion, type Motion, settle } from './motion.ts'
import { createPlayer } from './policy.ts'
import { createReferenceGhost, type ReferenceGhost } from './referenceGhost.ts'
import type { Reporter } from './report.ts'

const END_PAUSE_TICKS = 45 // an episode's end is seen before the next begins

/** What may change from tick to tick. */
export interface AgentControls {
  readonly snapshot: PolicySnapshot | null
  /** π_ref, which plays beside it as a ghost. */
  readonly reference: PolicySnapshot | null
  readonly greedy: boolean
  readonly takenOver: boolean
  readonly keys: HeldKeys
  readonly rewardWeights: Readonly<Record<string, number>>
}

/** A policy plays the configured game, decision by decision; a person may take the hero over and give him back. */
export interface AgentSession {
  readonly kind: 'agent'
  readonly motion: Motion
  readonly config: PlatformerConfig
  readonly floats: FloatSource
  /** The policy at work. */
  readonly snapshot: PolicySnapshot
  /** The reference policy from the same seed; null where there is none that fits. */
  readonly ghost: ReferenceGhost | null
  /** One tick; true when it completed a decision. */
  tick(controls: AgentControls): boolean
  restart(): void
}

export function createAgentSession(config: PlatformerConfig, reporter: Reporter, firstSeed = 1): AgentSession {
  const env = createPlatformerEnv(config)
  const motion = createMotion(env.world)
  const player = createPlayer(env.spec, drawsOf(firstSeed))
  const observation = new Float32Array(env.spec.observationSize)
  const floats = createFloatSource()
  let human = createHumanState()
  let nextSeed = firstSeed
  let seed = firstSeed
  let ghost: ReferenceGhost | null = null
  let reference: PolicySnapshot | null = null
  let deciding = false
  let pressed = 0
  let pauseTicks = 0
  let weights: AgentControls['rewardWeights'] | null = null
  let wasTakenOver = false
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
    // Keys from the last time are forgotten.
    if (controls.takenOver && !wasTakenOver) human = createHumanState()
    wasTakenOver = controls.takenOver
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
    reporter.see(observation, env.spec, env.world)
    player.think(observation)
    const chosen = player.choose(controls.greedy)
    // With a person at the keys, the pad shows what the person did last.
    pressed = env.beginDecision(controls.takenOver ? pressed : chosen)
    const divergence = ghost?.divergence(observation, player.output.probabilities) ?? null
    reporter.decide(player.output, pressed, controls.takenOver ? 'person' : 'agent', divergence)
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
      return player.snapshot
    },
    get ghost() {
      return ghost
    },
    tick,
    restart: begin,
  }
}

/** Of an episode: the hero and the reference draw alike, so that only their policies tell them apart. */
function drawsOf(seed: number): Rng {
  return createRng(seed, 'spectator')
}
