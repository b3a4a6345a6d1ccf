import type { PlatformerConfig } from '../env/config.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { AdvisedError } from '../shared/advisedError.ts'
import { createRng } from '../shared/rng.ts'
import type { Clip } from '../sim/clip.ts'
import { RIGHT } from '../sim/world.ts'
import { createScriptedPolicy } from './scripted.ts'

/** Episodes to choose from for each clip asked for: enough that what happens rarely is among them (docs/log.md). */
const EPISODES_PER_CLIP = 12

/** A clip, and which of its decisions are to be imitated. */
export interface ExpertClip {
  readonly clip: Clip
  readonly mask: Uint8Array // [actions of the clip] 1 in each: the expert means what it does
}

/** `expertClips` as something to imitate. */
export function expertDemonstrations(
  config: PlatformerConfig,
  options: { readonly count: number; readonly seed: number },
): ExpertClip[] {
  return expertClips(config, options).map((clip) => ({ clip, mask: new Uint8Array(clip.actions.length).fill(1) }))
}

/**
 * Clips of the scripted expert ringing the bell, at the configuration's own pace and with no action stuck; episodes in
 * which it fails are left out. Of twelve times as many, those are shown that tell most: each shows the most actions
 * other than running at moments when no clip before it did. Without random Regrets all are alike.
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
  return mostTelling(clips, count)
}

/** Greedily `count` of the clips, each the one with the most moments that none before it has. */
function mostTelling(clips: readonly Clip[], count: number): Clip[] {
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

/** When something else is done than running, as a number for each action and decision. */
function momentsOf({ actions }: Clip): number[] {
  return Array.from(actions, (action, decision) => ({ action, decision }))
    .filter(({ action }) => action !== RIGHT)
    .map(({ action, decision }) => decision * 8 + action)
}
