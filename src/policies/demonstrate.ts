import type { PlatformerConfig } from '../env/config.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { createRng } from '../shared/rng.ts'
import type { Clip } from '../sim/clip.ts'
import { createScriptedPolicy } from './scripted.ts'

/** Whole episodes of the scripted expert, one from each of `count` seeds that `seed` draws. */
export function expertClips(
  config: PlatformerConfig,
  { count, seed }: { readonly count: number; readonly seed: number },
): Clip[] {
  const { level, randomRegrets, ticksPerAction } = config
  const env = createPlatformerEnv({ ...config, stickyActions: 0 })
  const decide = createScriptedPolicy(env.level, ticksPerAction)
  const seeds = createRng(seed, 'expert')
  const observation = new Float32Array(env.spec.observationSize)
  return Array.from({ length: count }, () => {
    env.reset(seeds.uint32(), observation)
    for (;;) {
      const { terminated, truncated } = env.step(decide(env.world), observation)
      if (terminated || truncated) break
    }
    const episode = env.episode()
    const actions = episode.actions.slice(0, episode.length)
    return { levelId: level, seed: episode.seed, randomRegrets, ticksPerAction, actions }
  })
}
