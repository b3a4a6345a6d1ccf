import type { PlatformerConfig } from '../env/config.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { AdvisedError } from '../shared/advisedError.ts'
import { createRng } from '../shared/rng.ts'
import type { Clip } from '../sim/clip.ts'
import { createScriptedPolicy } from './scripted.ts'

/** Episodes that the expert may take for each clip asked for: it fails one in twenty where Regrets start anywhere. */
const TRIES_PER_CLIP = 5

/**
 * Clips of the scripted expert ringing the bell, at the configuration's own pace; episodes in which it fails are left
 * out. No action sticks in them: a demonstration shows what the expert meant. Without random Regrets all are alike.
 * Throws `AdvisedError` where the expert fails too often.
 */
export function expertClips(
  config: PlatformerConfig,
  { count, seed }: { readonly count: number; readonly seed: number },
): Clip[] {
  const env = createPlatformerEnv({ ...config, stickyActions: 0 })
  const decide = createScriptedPolicy(env.level, config.ticksPerAction)
  const seeds = createRng(seed, 'expert clips')
  const observation = new Float32Array(env.spec.observationSize)
  const clips: Clip[] = []
  for (let tries = 0; clips.length < count; tries++) {
    if (tries === TRIES_PER_CLIP * count) {
      throw new AdvisedError(
        `The expert rang the bell of "${config.level}" in ${clips.length} of ${tries} episodes.`,
        'Ask for fewer clips, play some yourself, or choose another level or pace.',
      )
    }
    env.reset(seeds.uint32(), observation)
    let result = env.step(decide(env.world), observation)
    while (!result.terminated && !result.truncated) result = env.step(decide(env.world), observation)
    if (!result.success) continue
    const { seed: episodeSeed, length, actions } = env.episode()
    clips.push({
      levelId: config.level,
      seed: episodeSeed,
      randomRegrets: config.randomRegrets,
      ticksPerAction: config.ticksPerAction,
      actions: actions.slice(0, length),
    })
  }
  return clips
}
