import type { AgentContext, AlgorithmCard } from '../../algorithms/contract.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import { recordTrajectory } from '../../env/replay.ts'
import { HELD_OUT_SHARE, type Split, type Trajectory } from '../../rl/trajectory.ts'
import { createRng } from '../../shared/rng.ts'
import type { RunConfig, RunMaterial } from '../protocol.ts'
import { RunFailure } from './guard.ts'
import { isGuided } from './guidanceMetrics.ts'

/** The part of a run's material that is passed to its agent. */
export type AgentMaterial = Pick<
  AgentContext,
  'referencePolicy' | 'demonstrations' | 'preferences' | 'clips' | 'judgements'
>

/**
 * Simulates the clips again with the run's configuration, as trajectories for its agent.
 * @throws RunFailure if material that the algorithm needs is missing.
 */
export function agentMaterial(material: RunMaterial, config: RunConfig, card: AlgorithmCard): AgentMaterial {
  const { referencePolicy = material.initialPolicy, demonstrations = [], preferences = [] } = material
  const { env, seed } = config
  if (card.needs === undefined) {
    return {
      ...(referencePolicy && { referencePolicy }),
      ...(card.takesClips && { clips: ownClips(demonstrations, config) }),
      ...(env.kind === 'text' && material.judgements && { judgements: material.judgements }),
    }
  }
  if (env.kind !== 'platformer') {
    throw new RunFailure(`${card.name} learns from clips of the game.`, 'Choose a level of the game, then train again.')
  }
  if (card.needs === 'demonstrations' && demonstrations.length === 0) {
    throw new RunFailure(
      `${card.name} has no demonstrations to imitate.`,
      'Keep a clip of your play, or ask the expert for some.',
    )
  }
  if (card.needs === 'preferences' && preferences.length === 0) {
    throw new RunFailure(
      `${card.name} has no preferences to learn from.`,
      'Compare some clips, or let the synthetic judge answer.',
    )
  }
  return {
    ...(referencePolicy && { referencePolicy }),
    ...(card.needs === 'demonstrations' && {
      demonstrations: split(
        demonstrations.map(({ clip, mask }) => recordTrajectory(clip, env, mask)),
        seed,
      ),
    }),
    ...(card.needs === 'preferences' && { preferences: split(trajectoryPairs(preferences, env), seed) }),
  }
}

/**
 * The clips of the run's level with its rewards, scaled as in the environment. Empty in a guided run, because clips
 * have only true rewards.
 */
function ownClips(
  demonstrations: NonNullable<RunMaterial['demonstrations']>,
  { env, guidance }: RunConfig,
): Trajectory[] {
  if (env.kind !== 'platformer') return []
  if (guidance !== undefined && isGuided(guidance)) return []
  return demonstrations
    .filter(({ clip }) => clip.levelId === env.level)
    .map(({ clip, mask }) => recordTrajectory(clip, env, mask))
    .map((clip) => ({ ...clip, rewards: clip.rewards.map((reward) => reward * env.rewardScale) }))
}

/** The pairs as trajectories, with the preferred clip first. */
export function trajectoryPairs(preferences: NonNullable<RunMaterial['preferences']>, env: PlatformerConfig) {
  return preferences.map(({ left, right, choice }) => {
    const [chosen, rejected] = choice === 'right' ? [right, left] : [left, right]
    return {
      chosen: recordTrajectory(chosen, env),
      rejected: recordTrajectory(rejected, env),
      equal: choice === 'equal',
    }
  })
}

/** Holds out a share of the items, chosen by the seed: at least one if there are two or more and the share is not 0. */
export function split<Item>(items: readonly Item[], seed: number, share = HELD_OUT_SHARE): Split<Item> {
  const rng = createRng(seed, 'held out')
  const order = items.map((item) => ({ item, key: rng.float() })).sort((a, b) => a.key - b.key)
  const heldOut = items.length < 2 || share === 0 ? 0 : Math.max(1, Math.round(items.length * share))
  const drawn = order.map(({ item }) => item)
  return { training: drawn.slice(heldOut), heldOut: drawn.slice(0, heldOut) }
}
