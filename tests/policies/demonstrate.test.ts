import { describe, expect, it } from 'vitest'
import { recordTrajectory } from '../../src/env/replay.ts'
import { expertClips, expertDemonstrations } from '../../src/policies/demonstrate.ts'
import { defaultPlatformer } from '../../src/store/defaults.ts'

const LOBBY = { ...defaultPlatformer(), level: 'lobby', randomRegrets: true }

describe('demonstrations of the expert', () => {
  const shown = expertDemonstrations(LOBBY, { count: 3, seed: 1, stumbles: 0.1 })

  it('ring the bell although it stumbles, and count what it decided itself', () => {
    for (const { clip, mask } of shown) {
      expect(recordTrajectory(clip, LOBBY, mask).success).toBe(true)
      expect(mask).toHaveLength(clip.actions.length)
    }
    const own = shown.flatMap(({ mask }) => [...mask])
    expect(own).toContain(0)
    expect(own.filter((counts) => counts === 1).length).toBeGreaterThan(own.length / 2)
  })

  it('are its clips where it never stumbles, and then all decisions count', () => {
    const perfect = expertDemonstrations(LOBBY, { count: 2, seed: 1, stumbles: 0 })
    expect(perfect.map(({ clip }) => clip)).toEqual(expertClips(LOBBY, { count: 2, seed: 1 }))
    expect(perfect.every(({ mask }) => mask.every((counts) => counts === 1))).toBe(true)
  })
})

describe('clips of the expert', () => {
  it('each ring the bell when they are played again, and differ where the Regrets do', () => {
    const clips = expertClips(LOBBY, { count: 4, seed: 1 })
    expect(clips).toHaveLength(4)
    for (const clip of clips) expect(recordTrajectory(clip, LOBBY)).toMatchObject({ success: true, terminated: true })
    expect(new Set(clips.map((clip) => clip.actions.join())).size).toBe(4)
  })

  it('keep the pace that was asked for', () => {
    const [clip] = expertClips({ ...LOBBY, ticksPerAction: 2 }, { count: 1, seed: 1 })
    expect(clip.ticksPerAction).toBe(2)
    expect(recordTrajectory(clip, { ...LOBBY, ticksPerAction: 2 }).success).toBe(true)
  })

  it('are the same from the same seed, and others from another', () => {
    const once = expertClips(LOBBY, { count: 2, seed: 7 })
    expect(expertClips(LOBBY, { count: 2, seed: 7 })).toEqual(once)
    expect(expertClips(LOBBY, { count: 2, seed: 8 })).not.toEqual(once)
  })

  it('show what the expert meant, also where actions stick', () => {
    const sticky = expertClips({ ...LOBBY, stickyActions: 0.5 }, { count: 1, seed: 3 })
    expect(sticky).toEqual(expertClips(LOBBY, { count: 1, seed: 3 }))
  })

  it('say what to do where the level defeats the expert', () => {
    const hopeless = { ...LOBBY, timeLimitDecisions: 3 }
    expect(() => expertClips(hopeless, { count: 2, seed: 1 })).toThrow('in 0 of 10 episodes')
  })
})
