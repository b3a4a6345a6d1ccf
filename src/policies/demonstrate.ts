import type { PlatformerConfig } from '../env/config.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { AdvisedError } from '../shared/advisedError.ts'
import { createRng } from '../shared/rng.ts'
import type { Clip } from '../sim/clip.ts'
import { findSolution } from '../sim/search.ts'
import { copyWorld } from '../sim/state.ts'
import { IDLE, RIGHT, type World } from '../sim/world.ts'
import { createScriptedPolicy } from './scripted.ts'

/** Episodes played per requested clip: enough to include rare situations (docs/log.md). */
const EPISODES_PER_CLIP = 12
/** The same where a search plans each episode, which takes about a tenth of a second. */
const SEARCHES_PER_CLIP = 2
const GREED = 2 // usually finds a way several times sooner, for about a tenth more decisions (docs/log.md)

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
 * alike. Where there are keys, for which the scripted expert does not look, a search plans each episode from its start.
 * @throws AdvisedError if the expert succeeds in fewer than `count` episodes.
 */
export function expertClips(
  config: PlatformerConfig,
  { count, seed }: { readonly count: number; readonly seed: number },
): Clip[] {
  const env = createPlatformerEnv({ ...config, stickyActions: 0 })
  const isSearched = env.level.keys.length > 0
  const scripted = createScriptedPolicy(env.level, config.ticksPerAction)
  const seeds = createRng(seed, 'expert clips')
  const observation = new Float32Array(env.spec.observationSize)
  const episodes = (isSearched ? SEARCHES_PER_CLIP : EPISODES_PER_CLIP) * count
  const clips: Clip[] = []
  for (let played = 0; played < episodes; played++) {
    env.reset(seeds.uint32(), observation)
    const decide = isSearched ? plannedFrom(env.world, config.ticksPerAction) : scripted
    if (decide === null) continue
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
      `The expert rang the bell of “${env.level.name}” in ${clips.length} of ${episodes} episodes.`,
      'Ask for fewer clips, play some yourself, or choose another level or pace.',
    )
  }
  return mostDiverse(clips, count)
}

/** The actions of a way to the bell from a state, one after another, then idle; null if none is found. */
function plannedFrom(start: World, ticksPerAction: number): (() => number) | null {
  const { actions } = findSolution(start.level, {
    ...{ ticksPerAction, greed: GREED, maxDecisions: Math.ceil((start.level.timeLimitDecisions * 4) / ticksPerAction) },
    prepare: (world) => copyWorld(start, world),
  })
  let next = 0
  return actions && (() => actions[next++] ?? IDLE)
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
