import type { PlatformerConfig } from '../../env/config.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { klDivergence } from '../../rl/divergence.ts'
import type { Rng } from '../../shared/rng.ts'
import { createMotion, type Motion, settle } from './motion.ts'
import { createPlayer } from './policy.ts'

/**
 * The reference policy in a world of its own, with the hero's seed and random stream: as long as the two policies agree,
 * their trajectories are the same. When its episode ends, it stops until the hero's next episode begins.
 */
export interface ReferenceGhost {
  readonly motion: Motion
  /** Sets the policy from the next decision on; false if its sizes do not fit this environment. */
  use(snapshot: PolicySnapshot): boolean
  begin(seed: number, rng: Rng): void
  tick(greedy: boolean): void
  /** KL(π ‖ π_ref) in nats at `observation`, for which the hero's policy gives `probabilities`. */
  divergence(observation: Float32Array, probabilities: Float32Array): number
}

export function createReferenceGhost(config: PlatformerConfig, seed: number, rng: Rng): ReferenceGhost {
  const env = createPlatformerEnv(config)
  const motion = createMotion(env.world)
  const player = createPlayer(env.spec, rng)
  const observation = new Float32Array(env.spec.observationSize)
  let deciding = false
  let ended = false
  begin(seed, rng)

  function begin(seed: number, rng: Rng): void {
    env.reset(seed, observation)
    player.deal(rng)
    settle(motion)
    deciding = false
    ended = false
  }

  return {
    motion,
    use(snapshot) {
      player.use(snapshot)
      return player.snapshot === snapshot
    },
    begin,
    tick(greedy) {
      settle(motion)
      if (ended) return
      if (!deciding) {
        player.think(observation)
        env.beginDecision(player.choose(greedy))
        deciding = true
      }
      if (!env.tick()) return
      deciding = false
      const { terminated, truncated } = env.finishDecision(observation)
      ended = terminated || truncated
    },
    divergence(seen, probabilities) {
      player.think(seen)
      return klDivergence(probabilities, player.output.probabilities)
    },
  }
}
