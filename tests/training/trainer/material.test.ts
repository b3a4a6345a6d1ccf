import { describe, expect, it } from 'vitest'
import { algorithmById } from '../../../src/algorithms/index.ts'
import { recordTrajectory } from '../../../src/env/replay.ts'
import { expertDemonstrations } from '../../../src/policies/demonstrate.ts'
import { withLevel } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { agentMaterial } from '../../../src/training/trainer/material.ts'

const CONFIG = withLevel(defaultRunConfig(), 'corridor')
const { env } = CONFIG
if (env.kind !== 'platformer') throw new Error('The corridor is a level of the game.')
const PLATFORMER = env
const demonstrations = expertDemonstrations(PLATFORMER, { count: 2, seed: 1 })

describe('clips for an off-policy learner', () => {
  const dqn = algorithmById('dqn')

  it('have the rewards of the run, scaled', () => {
    const [{ clip, mask }] = demonstrations
    const recorded = recordTrajectory(clip, PLATFORMER, mask)
    const { clips = [] } = agentMaterial({ demonstrations }, CONFIG, dqn)
    expect(clips.length).toBe(2)
    expect(clips[0].actions).toEqual(recorded.actions)
    expect(Array.from(clips[0].rewards)).toEqual(
      Array.from(recorded.rewards, (reward) => Math.fround(reward * PLATFORMER.rewardScale)),
    )
    expect(PLATFORMER.rewardScale).not.toBe(1)
  })

  it('are only those of the run’s level', () => {
    expect(agentMaterial({ demonstrations }, withLevel(defaultRunConfig(), 'lobby'), dqn).clips).toEqual([])
  })

  it.each([
    { learnedReward: 0.5, referencePenalty: 0 },
    { learnedReward: 0, referencePenalty: 0.1 },
  ])('are omitted with a learned reward or a KL penalty: $learnedReward, $referencePenalty', (guidance) => {
    expect(agentMaterial({ demonstrations }, { ...CONFIG, guidance }, dqn).clips).toEqual([])
  })

  it('are not passed to on-policy learners', () => {
    expect(agentMaterial({ demonstrations }, CONFIG, algorithmById('ppo'))).toEqual({})
  })
})
