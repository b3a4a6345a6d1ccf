import type { Trajectory } from '../rl/trajectory.ts'
import type { Clip } from '../sim/clip.ts'
import { createPrompter } from '../sim/questions.ts'
import { ATTACK, IDLE, JUMP, LEFT, RANG_BELL, RIGHT } from '../sim/world.ts'
import type { PlatformerConfig } from './config.ts'
import { createPlatformerEnv } from './platformer.ts'

/**
 * Simulates a clip again and records the observations, rewards and decisions of this configuration. A clip with another
 * decision length (a person's clips have one action per tick) moves exactly as recorded; each decision gets the action
 * that represents its ticks. `mask` has one entry per action of the clip; without a mask, all actions from `clip.from`
 * on count. Ends where the clip, the episode or the time limit ends.
 */
export function recordTrajectory(clip: Clip, config: PlatformerConfig, mask?: Uint8Array): Trajectory {
  const { ticksPerAction } = config
  const { levelId: level, randomRegrets } = clip
  const env = createPlatformerEnv({ ...config, level, randomRegrets, stickyActions: 0 })
  const size = env.spec.observationSize
  const ticks = clip.actions.length * clip.ticksPerAction
  const most = Math.ceil(ticks / ticksPerAction)
  const observations = new Float32Array(most * size)
  const nextObservations = new Float32Array(most * size)
  const actions = new Uint8Array(most)
  const counted = new Uint8Array(most)
  const rewards = new Float32Array(most)
  const observation = new Float32Array(size)
  const actionAt = (tick: number) => clip.actions[Math.floor(tick / clip.ticksPerAction)] ?? IDLE
  const countsAt = (tick: number) => {
    const index = Math.floor(tick / clip.ticksPerAction)
    return mask === undefined ? index >= (clip.from ?? 0) : mask[index] === 1
  }

  let length = 0
  let tick = 0
  let terminated = false
  let truncated = false
  const prompt = createPrompter(clip.answers)
  env.reset(clip.seed, observation)
  while (tick < ticks && !terminated && !truncated) {
    const end = Math.min(tick + ticksPerAction, ticks)
    const window = Array.from({ length: end - tick }, (_, offset) => actionAt(tick + offset))
    let counting = 0
    for (let at = tick; at < end; at++) if (countsAt(at)) counting++
    actions[length] = nameDecision(window)
    counted[length] = 2 * counting >= window.length ? 1 : 0
    observations.set(observation, length * size)
    env.beginDecision(actions[length])
    for (const pressed of window) {
      tick++
      const complete = env.tick(pressed)
      prompt(env.world, env.events)
      if (complete) break
    }
    const result = env.finishDecision(observation)
    terminated = result.terminated
    truncated = result.truncated
    nextObservations.set(observation, length * size)
    rewards[length] = result.reward / config.rewardScale
    length++
  }
  return {
    length,
    observations: observations.slice(0, length * size),
    nextObservations: nextObservations.slice(0, length * size),
    actions: actions.slice(0, length),
    mask: counted.slice(0, length),
    rewards: rewards.slice(0, length),
    terminated,
    success: env.world.status === RANG_BELL,
  }
}

/**
 * The action that represents several ticks. Any attack makes it an attack. It is a jump if jump is held at the end or
 * for at least half of the ticks, so that the last tick of a hold is no second jump. Else the most frequent action.
 */
function nameDecision(window: readonly number[]): number {
  const times = (action: number) => window.filter((each) => each === action).length
  if (times(ATTACK) > 0) return ATTACK
  if (times(JUMP) > 0 && (window.at(-1) === JUMP || 2 * times(JUMP) >= window.length)) return JUMP
  return [RIGHT, LEFT, IDLE].reduce((most, action) => (times(action) > times(most) ? action : most))
}
