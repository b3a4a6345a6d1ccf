import { describe, expect, it } from 'vitest'
import type { PlatformerConfig } from '../../src/env/config.ts'
import { createPlatformerEnv } from '../../src/env/platformer.ts'
import { createScriptedPolicy } from '../../src/policies/scripted.ts'
import { plainGame } from '../env/plainGame.ts'

const CONFIG = plainGame('lobby')

/** Of `episodes` episodes with seeds 0, 1, 2 …, how many end with the bell. */
function bellsRung(changes: Partial<PlatformerConfig>, episodes: number): number {
  const env = createPlatformerEnv({ ...CONFIG, ...changes })
  const decide = createScriptedPolicy(env.level, changes.ticksPerAction ?? CONFIG.ticksPerAction)
  const observation = new Float32Array(env.spec.observationSize)
  let bells = 0
  for (let seed = 0; seed < episodes; seed++) {
    env.reset(seed, observation)
    let result = env.step(decide(env.world), observation)
    while (!result.terminated && !result.truncated) result = env.step(decide(env.world), observation)
    if (result.success) bells++
  }
  return bells
}

describe('the scripted expert', () => {
  it.each(['corridor', 'lobby', 'regret'])('rings the bell of %s', (level) => {
    expect(bellsRung({ level }, 1)).toBe(1)
  })

  it.each(['lobby', 'regret'])('rings the bell of %s wherever the Regrets start', (level) => {
    expect(bellsRung({ level, randomRegrets: true }, 100)).toBeGreaterThanOrEqual(95)
  })

  it.each([1, 2, 3, 6, 8])('rings the bell of lobby with %i ticks a decision', (ticksPerAction) => {
    expect(bellsRung({ ticksPerAction }, 1)).toBe(1)
  })
})
