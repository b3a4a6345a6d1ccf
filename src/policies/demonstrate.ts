import type { PlatformerConfig } from '../env/config.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { AdvisedError } from '../shared/advisedError.ts'
import { createRng } from '../shared/rng.ts'
import type { Clip } from '../sim/clip.ts'
import { RIGHT } from '../sim/world.ts'
import { createScriptedPolicy } from './scripted.ts'

/** Episodes played per requested clip: enough to include rare situations (docs/log.md). */
const EPISODES_PER_CLIP = 12

/** A clip and the mask of the decisions to imitate. */
export interface ExpertClip {
  readonly clip: Clip
  readonly mask: Uint8Array // [actions of the clip] all 1: every decision is the expert's
}

/** `expertClips` with masks, as demonstrations. @throws AdvisedError as `expertClips` does. */
export function expertDemonstrations(
  config: PlatformerConfig,
  options: { readonly count: number; readonly seed: number },
): ExpertClip[] {
  return expertClips(config, options).map((clip) => ({ clip, mask: new Uint8Array(clip.actions.length).fill(1) }))
}

/**
 * Clips in which the scripted expert rings the bell, with the configuration's ticks per action and no sticky actions.
 * Twelve episodes are played per clip; failed ones are dropped, and the clips are chosen for diversity: each adds the
 * most (time, action) pairs, other than running right, that no chosen clip has. Without random Regrets all clips are
 * alike.
 * @throws AdvisedError if the expert succeeds in fewer than `count` episodes.
 */
export function expertClips(
  config: PlatformerConfig,
  { count, seed }: { readonly count: number; readonly seed: number },
): Clip[] {
  const env = createPlatformerEnv({ ...config, stickyActions: 0 })
  const decide = createScriptedPolicy(env.level, config.ticksPerAction)
  const seeds = createRng(seed, 'expert clips')
  const observation = new Float32Array(env.spec.observationSize)
  const episodes = EPISODES_PER_CLIP * count
  const clips: Clip[] = []
  for (let played = 0; played < episodes; played++) {
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
  if (clips.length < count) {
    throw new AdvisedError(
      `The expert rang the bell of "${config.level}" in ${clips.length} of ${episodes} episodes.`,
      'Ask for fewer clips, play some yourself, or choose another level or pace.',
    )
  }
  return mostDiverse(clips, count)
}

/** Chooses `count` clips greedily: each adds the most moments that no chosen clip has. */
function mostDiverse(clips: readonly Clip[], count: number): Clip[] {
  const left = clips.map((clip) => ({ clip, moments: momentsOf(clip) }))
  const seen = new Set<number>()
  const chosen: Clip[] = []
  while (chosen.length < count) {
    const news = left.map(({ moments }) => moments.filter((moment) => !seen.has(moment)).length)
    const [{ clip, moments }] = left.splice(news.indexOf(Math.max(...news)), 1)
    chosen.push(clip)
    for (const moment of moments) seen.add(moment)
  }
  return chosen
}

/** Codes of the (decision, action) pairs other than running right. */
function momentsOf({ actions }: Clip): number[] {
  return Array.from(actions, (action, decision) => ({ action, decision }))
    .filter(({ action }) => action !== RIGHT)
    .map(({ action, decision }) => decision * 8 + action)
}
