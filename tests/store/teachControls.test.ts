import { describe, expect, it } from 'vitest'
import type { Clip } from '../../src/sim/clip.ts'
import { RIGHT } from '../../src/sim/world.ts'
import { createAppStore } from '../../src/store/appStore.ts'
import { defaultRunConfig } from '../../src/store/defaults.ts'
import { materialOf } from '../../src/store/teach.ts'
import {
  changeClip,
  deleteClip,
  keepClips,
  keepOffered,
  MOST_ACTIONS,
  offerClip,
  playByHand,
  renameClip,
  secondsOf,
  undoDelete,
  watchClip,
} from '../../src/store/teachControls.ts'

/** Whoever runs to the right on the corridor rings its bell in a second. */
function run(ticks: number): Clip {
  return {
    levelId: 'corridor',
    seed: 1,
    randomRegrets: false,
    ticksPerAction: 1,
    actions: new Uint8Array(ticks).fill(RIGHT),
  }
}
const WHOLE = 600
const SHORT = 10

const setUp = () => createAppStore(defaultRunConfig())

describe('a person’s life', () => {
  it('is offered when it ends, and kept only when asked for', () => {
    const store = setUp()
    offerClip(store, run(WHOLE))
    expect(store.getState().desk.offered).toMatchObject({ rang: true })
    expect(store.getState().teach.clips).toEqual([])
    keepOffered(store, 5)
    const [kept] = store.getState().teach.clips
    expect(kept).toMatchObject({ name: 'Corridor 1', source: 'person', rang: true, used: true, keptAt: 5 })
    expect(kept.mask).toEqual(new Uint8Array(WHOLE).fill(1))
    expect(store.getState().desk).toMatchObject({ offered: null, keptAs: 'Corridor 1' })
    keepOffered(store)
    expect(store.getState().teach.clips.length, 'kept once').toBe(1)
  })

  it('that ended without the bell is kept, but not learnt from by itself', () => {
    const store = setUp()
    offerClip(store, run(SHORT))
    keepOffered(store)
    const [kept] = store.getState().teach.clips
    expect(kept).toMatchObject({ rang: false, used: false })
    expect(materialOf(store.getState().teach).demonstrations).toEqual([])
    changeClip(store, kept.id, { used: true })
    expect(materialOf(store.getState().teach).demonstrations?.length).toBe(1)
  })

  it('of no length or of hours is not offered', () => {
    const store = setUp()
    offerClip(store, run(0))
    offerClip(store, run(MOST_ACTIONS + 1))
    expect(store.getState().desk.offered).toBeNull()
  })
})

describe('kept clips', () => {
  it('have ids and names of their own, and stand in the order in which they came', () => {
    const store = setUp()
    keepClips(store, [run(WHOLE), run(WHOLE)], { source: 'expert' }, 10)
    keepClips(store, [run(WHOLE)], { source: 'agent', name: 'over the gap' }, 20)
    const { clips } = store.getState().teach
    expect(clips.map(({ name }) => name)).toEqual(['Corridor 1', 'Corridor 2', 'over the gap 1'])
    expect(new Set(clips.map(({ id }) => id)).size).toBe(3)
  })

  it('of an agent that began in the middle count from there', () => {
    const store = setUp()
    const [kept] = keepClips(store, [{ ...run(WHOLE), from: 590 }], { source: 'agent' })
    expect([kept.mask[589], kept.mask[590]]).toEqual([0, 1])
  })

  it('take another name, but not an empty one', () => {
    const store = setUp()
    const [{ id }] = keepClips(store, [run(WHOLE)], { source: 'person' })
    renameClip(store, id, '  the long way ')
    renameClip(store, id, '   ')
    expect(store.getState().teach.clips[0].name).toBe('the long way')
    renameClip(store, id, 'x'.repeat(1000))
    expect(store.getState().teach.clips[0].name.length).toBeLessThan(100)
  })

  it('come back, once, to where they were when they were deleted', () => {
    const store = setUp()
    const [first] = keepClips(store, [run(WHOLE)], { source: 'person' }, 1)
    keepClips(store, [run(WHOLE)], { source: 'person' }, 2)
    const before = store.getState().teach.clips
    deleteClip(store, first.id)
    deleteClip(store, 'no such clip')
    expect(store.getState().teach.clips.map(({ name }) => name)).toEqual(['Corridor 2'])
    undoDelete(store)
    undoDelete(store)
    expect(store.getState().teach.clips).toEqual(before)
  })

  it('play on the stage, each time from the start', () => {
    const store = setUp()
    const [kept] = keepClips(store, [run(WHOLE)], { source: 'person' })
    watchClip(store, kept)
    expect(store.getState().spectator).toMatchObject({
      show: { kind: 'clip', clip: kept.clip, title: 'Corridor 1' },
      restartRequests: 1,
    })
    expect(secondsOf(kept.clip)).toBe(10)
  })
})

it('whoever wants to show it is on the level that is set, at once', () => {
  const store = setUp()
  const { config } = store.getState()
  if (config.env.kind !== 'platformer') throw new Error('a newcomer starts in the game')
  store.setState({ config: { ...config, env: { ...config.env, level: 'cliff' } } })
  playByHand(store)
  expect(store.getState()).toMatchObject({ mode: 'play', play: { screen: 'playing', level: 'cliff' } })
})
