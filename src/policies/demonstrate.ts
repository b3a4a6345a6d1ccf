import type { PlatformerConfig } from '../env/config.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { AdvisedError } from '../shared/advisedError.ts'
import { createRng } from '../shared/rng.ts'
import type { Clip } from '../sim/clip.ts'
import { ACTIONS } from '../sim/world.ts'
import { createScriptedPolicy } from './scripted.ts'

/** How often the expert stumbles when it shows how to play, unless somebody asks for something else. */
export const STUMBLES = 0.1

/** Episodes that the expert may take for each clip asked for: it fails one in twenty where Regrets start anywhere. */
const TRIES_PER_CLIP = 5
const LONGEST_STUMBLE = 4 // decisions

/** A clip, and which of its decisions are the expert's own. */
export interface ExpertClip {
  readonly clip: Clip
  readonly mask: Uint8Array // [actions of the clip] 0 where it stumbled
}

export interface ExpertOptions {
  readonly count: number
  readonly seed: number
}

/** Clips of the scripted expert at its best. Without random Regrets all of a level are alike. */
export function expertClips(config: PlatformerConfig, options: ExpertOptions): Clip[] {
  return expertDemonstrations(config, { ...options, stumbles: 0 }).map(({ clip }) => clip)
}

/**
 * Clips of the scripted expert ringing the bell, at the configuration's own pace; episodes in which it fails are left
 * out. No action sticks in them. Before a share `stumbles` of its decisions it stumbles: up to four decisions at random,
 * which lead astray and do not count, so that what follows shows a way back (Laskey et al. 2017). Who sees an expert
 * do everything right learns nothing about what to do after a mistake.
 * Throws `AdvisedError` where the expert fails too often.
 */
export function expertDemonstrations(
  config: PlatformerConfig,
  { count, seed, stumbles = STUMBLES }: ExpertOptions & { readonly stumbles?: number },
): ExpertClip[] {
  const env = createPlatformerEnv({ ...config, stickyActions: 0 })
  const decide = createScriptedPolicy(env.level, config.ticksPerAction)
  const rng = createRng(seed, 'expert clips')
  const seeds = rng.split('seeds')
  const chance = rng.split('stumbles')
  const observation = new Float32Array(env.spec.observationSize)
  const clips: ExpertClip[] = []
  for (let tries = 0; clips.length < count; tries++) {
    if (tries === TRIES_PER_CLIP * count) {
      throw new AdvisedError(
        `The expert rang the bell of "${config.level}" in ${clips.length} of ${tries} episodes.`,
        'Ask for fewer clips, play some yourself, or choose another level or pace.',
      )
    }
    const played = playEpisode()
    if (played !== null) clips.push(played)
  }
  return clips

  /** One episode; null where the bell is not rung. */
  function playEpisode(): ExpertClip | null {
    const own: number[] = []
    let stumbling = 0 // decisions still to go
    let isOver = false
    env.reset(seeds.uint32(), observation)
    while (!isOver) {
      if (stumbling === 0 && chance.float() < stumbles) stumbling = 1 + chance.int(LONGEST_STUMBLE)
      const action = stumbling > 0 ? chance.int(ACTIONS.length) : decide(env.world)
      own.push(stumbling > 0 ? 0 : 1)
      stumbling = Math.max(0, stumbling - 1)
      const { terminated, truncated, success } = env.step(action, observation)
      isOver = terminated || truncated
      if (isOver && !success) return null
    }
    const { seed: episodeSeed, length, actions } = env.episode()
    return {
      clip: {
        levelId: config.level,
        seed: episodeSeed,
        randomRegrets: config.randomRegrets,
        ticksPerAction: config.ticksPerAction,
        actions: actions.slice(0, length),
      },
      mask: Uint8Array.from(own),
    }
  }
}
