import { describe, expect, it } from 'vitest'
import type { Clip } from '../../../src/sim/clip.ts'
import { RIGHT } from '../../../src/sim/world.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { keepRecord, opponentInForce, opponentsNamed, opponentsOn, rivalKey } from '../../../src/store/app/rivals.ts'
import type { Opponent } from '../../../src/store/app/types.ts'
import { keepRivals } from '../../../src/store/files/rivals.ts'
import { shippedBytes, shippedRival } from '../../shippedPolicies.ts'

const WORDS = { notLoaded: (level: string) => `not loaded: ${level}`, changed: (level: string) => `changed: ${level}` }
const RAN: Clip = {
  ...{ levelId: 'corridor', seed: 3, randomRegrets: false, ticksPerAction: 1 },
  actions: new Uint8Array(51).fill(RIGHT),
}
const BELL = { ticks: 51, coins: 0, splits: [36] }

function openPage(load: (url: string) => Promise<Uint8Array> = async (url) => shippedBytes(url)) {
  const store = createAppStore(defaultRunConfig())
  const loaded: string[] = []
  const stop = keepRivals({
    store,
    words: WORDS,
    load: (url) => {
      loaded.push(url.replace(/^.*\/|\..*$/g, ''))
      return load(url)
    },
  })
  const race = (level: string, opponent: Opponent) => {
    patch(store, 'play', { level, opponent, screen: 'levelSelect' })
    store.setState({ mode: 'play' })
  }
  return { store, loaded, race, stop }
}

const settled = () => new Promise((done) => setTimeout(done))

describe('opponents', () => {
  it('are loaded when they are chosen, once', async () => {
    const { store, loaded, race } = openPage()
    patch(store, 'play', { opponent: 'novice' })
    await settled()
    expect(loaded, 'before Play').toEqual([])
    race('lobby', 'expert')
    race('lobby', 'nobody')
    race('lobby', 'expert')
    await settled()
    race('lobby', 'expert')
    expect(loaded).toEqual(['lobby-expert'])
    expect(store.getState().rivals[rivalKey('lobby', 'expert')]).toEqual(shippedRival('lobby', 'expert'))
  })

  it('that do not arrive are replaced by nobody, with a notice; chosen again, they are tried again', async () => {
    const { store, loaded, race } = openPage(() => Promise.reject(new Error('offline')))
    for (const tries of [1, 2]) {
      race('lobby', 'expert')
      await settled()
      expect(loaded).toHaveLength(tries)
      expect(store.getState().play.opponent).toBe('nobody')
      expect(store.getState().notices.map(({ text }) => text)).toEqual(['not loaded: Lobby'])
    }
  })

  it('that could not be loaded for the title are tried again for a race, and not otherwise', async () => {
    const { store, loaded, race } = openPage(() => Promise.reject(new Error('offline')))
    patch(store, 'play', { level: 'lobby', screen: 'title' })
    store.setState({ mode: 'play' })
    await settled()
    patch(store, 'play', { coins: 1 })
    await settled()
    expect(loaded).toHaveLength(1)
    expect(store.getState().notices).toEqual([])
    race('lobby', 'expert')
    await settled()
    expect(loaded).toHaveLength(2)
    expect(store.getState().play.opponent).toBe('nobody')
  })

  it('are those that a level has', () => {
    const { store } = openPage()
    expect(opponentsOn(store.getState(), 'lobby')).toEqual(['nobody', 'novice', 'regular', 'expert'])
    expect(opponentsOn(store.getState(), 'endless-1-30')).toEqual(['nobody'])
    expect(opponentsNamed(store.getState(), 'lobby')).toEqual(['nobody', 'best', 'novice', 'regular', 'expert'])
    expect(opponentsNamed(store.getState(), 'endless-1-30'), 'no strengths where none are shipped').toEqual([
      'nobody',
      'best',
    ])
    patch(store, 'play', { level: 'endless-1-30', opponent: 'expert' })
    expect(opponentInForce(store.getState())).toBe('nobody')
    patch(store, 'play', { level: 'corridor', opponent: 'replay', replay: { clip: RAN, title: 'Corridor' } })
    expect(opponentInForce(store.getState())).toBe('replay')
    expect(opponentsOn(store.getState(), 'lobby')).not.toContain('replay')
  })
})

describe('a person’s best run', () => {
  it('can be raced at once, and after a reload as a replay that is verified', async () => {
    const { store } = openPage()
    keepRecord(store, 'corridor', BELL, RAN)
    expect(store.getState().rivals[rivalKey('corridor', 'best')]).toEqual({ kind: 'clip', clip: RAN })
    await settled()
    const { records } = store.getState()
    expect(records.corridor).toMatchObject(BELL)
    expect(records.corridor.replay).toMatch(/^replay=1&level=corridor/)

    const next = openPage()
    next.store.setState({ records })
    next.race('corridor', 'best')
    await settled()
    expect(next.store.getState().rivals[rivalKey('corridor', 'best')]).toEqual({ kind: 'clip', clip: RAN })
    expect(next.loaded).toEqual([])
  })

  it('that plays otherwise than it was recorded is not raced', async () => {
    const first = openPage()
    keepRecord(first.store, 'corridor', BELL, RAN)
    await settled()
    const { replay = '' } = first.store.getState().records.corridor
    const { store, race } = openPage()
    store.setState({ records: { corridor: { ...BELL, replay: replay.replace(/\.[0-9a-f]+$/, '.1') } } })
    race('corridor', 'best')
    await settled()
    expect(store.getState().rivals).toEqual({})
    expect(store.getState().play.opponent).toBe('nobody')
    expect(store.getState().notices.map(({ text }) => text)).toEqual(['changed: Corridor'])
  })
})
