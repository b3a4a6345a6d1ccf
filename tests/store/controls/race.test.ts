import { describe, expect, it } from 'vitest'
import type { Clip } from '../../../src/sim/clip.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { platformerOf, withLevel, withReference } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { opponentInForce, opponentsOn, rivalInForce, rivalKey } from '../../../src/store/app/rivals.ts'
import { raceReplay, raceTrained } from '../../../src/store/controls/race.ts'
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
