import { describe, expect, it } from 'vitest'
import type { Clip } from '../../../src/sim/clip.ts'
import { RIGHT } from '../../../src/sim/world.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { platformerOf, withLevel, withReference } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { clipsOn, opponentInForce, opponentsOn, rivalInForce, rivalKey } from '../../../src/store/app/rivals.ts'
import type { KeptClip } from '../../../src/store/app/teach.ts'
import { raceClip, raceReplay, raceTrained } from '../../../src/store/controls/race.ts'
import { shippedRival } from '../../shippedPolicies.ts'

const NO_POLICY = { best: null, latest: null }

describe('a race', () => {
  it('against a replay is on its level, and can be run at once', () => {
    const store = createAppStore(defaultRunConfig())
    const clip: Clip = {
      ...{ levelId: 'cliff', seed: 7, randomRegrets: true, ticksPerAction: 4 },
      actions: new Uint8Array(9),
    }
    raceReplay(store, { clip, title: 'Cliff Walk' })
    const state = store.getState()
    expect(state).toMatchObject({ mode: 'play', play: { level: 'cliff', screen: 'playing' } })
    expect(opponentInForce(state)).toBe('replay')
    expect(state.rivals[rivalKey('cliff', 'replay')]).toEqual({ kind: 'clip', clip })
  })

  describe('against a clip kept under Teach', () => {
    const actions = (count: number) => new Uint8Array(count).fill(RIGHT)
    const keep = (id: string, clip: Partial<Clip> = {}, rang = true): KeptClip => ({
      ...{ id, name: id, source: 'person', rang, used: true, keptAt: 0 },
      clip: { levelId: 'corridor', seed: 3, randomRegrets: false, ticksPerAction: 1, actions: actions(51), ...clip },
      mask: new Uint8Array(0),
    })

    it('is offered on its level, the latest first, and can be run at once', () => {
      const store = createAppStore(defaultRunConfig())
      const [first, second] = [keep('first'), keep('second', { actions: actions(51) })]
      expect(opponentsOn(store.getState(), 'corridor')).not.toContain('kept')
      patch(store, 'teach', { clips: [first, second] })
      expect(opponentsOn(store.getState(), 'corridor')).toContain('kept')
      expect(opponentsOn(store.getState(), 'lobby')).not.toContain('kept')
      expect(clipsOn(store.getState(), 'corridor').map(({ id }) => id)).toEqual(['second', 'first'])
      patch(store, 'play', { level: 'corridor', opponent: 'kept' })
      expect(rivalInForce(store.getState(), NO_POLICY, 1)).toEqual({ kind: 'clip', clip: second.clip })
      expect(raceClip(store, first)).toBe(true)
      const state = store.getState()
      expect(state).toMatchObject({ mode: 'play', play: { level: 'corridor', screen: 'playing' } })
      expect(opponentInForce(state)).toBe('kept')
      expect(rivalInForce(state, NO_POLICY, 1)).toEqual({ kind: 'clip', clip: first.clip })
    })

    it('is not offered where the level no longer gives the end that was kept', () => {
      const store = createAppStore(defaultRunConfig())
      const other = keep('rang elsewhere', { actions: actions(40) })
      const longer = keep('ended later', { actions: actions(90) })
      const gone = keep('of a level that is gone', { levelId: 'nowhere' })
      patch(store, 'teach', { clips: [other, longer, gone] })
      expect(opponentsOn(store.getState(), 'corridor')).not.toContain('kept')
      for (const kept of [other, longer, gone]) expect(raceClip(store, kept), kept.name).toBe(false)
      expect(store.getState().mode).not.toBe('play')
    })

    it('is among the last twenty, or the chosen one', () => {
      const store = createAppStore(defaultRunConfig())
      const clips = Array.from({ length: 30 }, (_, index) => keep(`clip ${index}`, { actions: actions(51) }))
      patch(store, 'teach', { clips })
      expect(clipsOn(store.getState(), 'corridor')).toHaveLength(20)
      raceClip(store, clips[2])
      expect(rivalInForce(store.getState(), NO_POLICY, 1)).toEqual({ kind: 'clip', clip: clips[2].clip })
    })
  })

  it('against the policy in training is on the level that it learns, once it has learnt anything', () => {
    const store = createAppStore(defaultRunConfig())
    raceTrained(store)
    expect(store.getState().mode, 'without a run').toBe('train')
    const { policy } = shippedRival('corridor', 'novice')
    const startedWith = withLevel(defaultRunConfig(), 'corridor')
    patch(store, 'run', { startedWith })
    expect(opponentsOn(store.getState(), 'corridor')).not.toContain('trained')
    patch(store, 'run', { updates: 3 })
    raceTrained(store)
    const state = store.getState()
    expect(state).toMatchObject({ mode: 'play', play: { level: 'corridor', screen: 'playing' } })
    expect(opponentInForce(state)).toBe('trained')
    expect(rivalInForce(state, NO_POLICY, 1), 'before its first report').toBeNull()
    const env = platformerOf(startedWith.env)
    expect(rivalInForce(state, { ...NO_POLICY, latest: policy }, 1)).toMatchObject({
      policy,
      env: { level: env?.level },
      seed: 1,
    })
    const better = { ...policy, updates: 9 }
    expect(rivalInForce(state, { best: better, latest: policy }, 1)).toMatchObject({ policy: better })
    expect(opponentsOn(state, 'lobby')).not.toContain('trained')
  })

  it('is not offered against a policy of another environment', () => {
    const store = createAppStore(defaultRunConfig())
    patch(store, 'run', { startedWith: withReference(defaultRunConfig(), 'cartpole'), updates: 3 })
    raceTrained(store)
    expect(store.getState().mode).toBe('train')
  })
})
