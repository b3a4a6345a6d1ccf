import { onOneLevel, type PlatformerConfig } from '../env/config.ts'
import type { EpisodeStart } from '../env/contracts.ts'
import { createPlatformerVecEnv } from '../env/platformer.ts'
import type { Rng } from '../shared/rng.ts'
import type { Clip } from '../sim/clip.ts'
import { createEvaluator, createPolicyOutput } from './evaluate.ts'
import { placeNamed, reads } from './layout.ts'
import { sampleAction } from './sample.ts'
import type { PolicySnapshot } from './snapshot.ts'

interface PlayClipsOptions {
  readonly config: PlatformerConfig
  readonly starts: readonly EpisodeStart[]
  /** Maximum length of each clip after its start; the bell, a death or the time limit ends it earlier. */
  readonly decisions: number
  /** Row i draws from its stream `row i`, independently of the other rows. */
  readonly rng: Rng
}

/** Plays a clip from each start with actions sampled from the policy. @throws Error if its observations differ. */
export function playClips(policy: PolicySnapshot, { config, starts, decisions, rng }: PlayClipsOptions): Clip[] {
  if (starts.length === 0) return []
  const env = createPlatformerVecEnv(onOneLevel(config), starts.length)
  const { observationSize, actionCount } = env.spec
  if (!reads(policy, env.spec)) {
    throw new Error(
      `A policy that was made for ${placeNamed(policy.envId)} cannot play in ${placeNamed(env.spec.id)}: their observations differ.`,
    )
  }
  const evaluator = createEvaluator(policy)
  const output = createPolicyOutput(actionCount)
  const observations = starts.map((_, row) =>
    env.observations.subarray(row * observationSize, (row + 1) * observationSize),
  )
  const streams = starts.map((_, row) => rng.split(`row ${row}`))
  const actions = new Int32Array(starts.length)
  const clips = new Array<Clip | null>(starts.length).fill(null)

  env.reset(0)
  env.startFrom(starts)
  const from = starts.map((_, row) => env.startOf(row).actions.length) // 0 if the start's episode was already over
  for (let decision = 0; decision < decisions && clips.includes(null); decision++) {
    for (let row = 0; row < starts.length; row++) {
      if (clips[row] !== null) continue // the clip is complete
      evaluator.evaluate(observations[row], output)
      actions[row] = sampleAction(output.probabilities, streams[row])
    }
    env.step(actions)
    const isLast = decision === decisions - 1
    for (let row = 0; row < starts.length; row++) {
      const isOver = env.terminated[row] === 1 || env.truncated[row] === 1
      if (clips[row] !== null || !(isOver || isLast)) continue
      clips[row] = { ...env.clipOf(row), ...(from[row] > 0 && { from: from[row] }) }
    }
  }
  return clips.filter((clip) => clip !== null)
}
