import { describe, expect, it } from 'vitest'
import { recordTrajectory } from '../../src/env/replay.ts'
import { expertClips } from '../../src/policies/demonstrate.ts'
import { loadLevel } from '../../src/sim/levels.ts'
import { RIGHT } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const LOBBY = { ...defaultPlatformer(), level: 'lobby', randomRegrets: true }

describe('clips of the expert', () => {
  it('all ring the bell when replayed, and differ as the Regrets do', () => {
    const clips = expertClips(LOBBY, { count: 4, seed: 1 })
    expect(clips).toHaveLength(4)
    for (const clip of clips) expect(recordTrajectory(clip, LOBBY)).toMatchObject({ success: true, terminated: true })
    expect(new Set(clips.map((clip) => clip.actions.join())).size).toBe(4)
  })

  it('begin with the one with most events, and are all different if there is a choice', () => {
    const clips = expertClips(LOBBY, { count: 6, seed: 2 })
    const done = clips.map(({ actions }) => actions.filter((action) => action !== RIGHT).length)
    expect(done[0]).toBe(Math.max(...done))
    expect(new Set(clips.map(({ seed }) => seed)).size).toBe(6)
  })

  it('have the requested ticks per action', () => {
    const [clip] = expertClips({ ...LOBBY, ticksPerAction: 2 }, { count: 1, seed: 1 })
    expect(clip.ticksPerAction).toBe(2)
    expect(recordTrajectory(clip, { ...LOBBY, ticksPerAction: 2 }).success).toBe(true)
  })

  it('are the same from the same seed, and differ for another', () => {
    const once = expertClips(LOBBY, { count: 2, seed: 7 })
    expect(expertClips(LOBBY, { count: 2, seed: 7 })).toEqual(once)
    expect(expertClips(LOBBY, { count: 2, seed: 8 })).not.toEqual(once)
  })

  it('contain the expert’s intended actions, also with sticky actions', () => {
    const sticky = expertClips({ ...LOBBY, stickyActions: 0.5 }, { count: 1, seed: 3 })
    expect(sticky).toEqual(expertClips(LOBBY, { count: 1, seed: 3 }))
  })

  it.each(['credit', 'endless2-7-100', 'endless2-7-100-left'])('fetch the key of %s', (level) => {
    const config = { ...LOBBY, level }
    expect(loadLevel(level).keys).not.toHaveLength(0)
    const clips = expertClips(config, { count: 2, seed: 1 })
    for (const clip of clips) expect(recordTrajectory(clip, config)).toMatchObject({ success: true, terminated: true })
    expect(expertClips(config, { count: 2, seed: 1 })).toEqual(clips)
  })

  it('say what to do if the expert cannot solve the level', () => {
    const hopeless = { ...LOBBY, timeLimitDecisions: 3 }
    expect(() => expertClips(hopeless, { count: 2, seed: 1 })).toThrow('in 0 of 24 episodes')
  })
})
