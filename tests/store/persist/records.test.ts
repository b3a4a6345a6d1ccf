import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { LevelRecord } from '../../../src/store/app/types.ts'
import { recallRecords, rememberRecords } from '../../../src/store/persist/records.ts'

const KEY = 'bellman-bros/records'
const record = (ticks: number): LevelRecord => ({ ticks, coins: 2, splits: [60, 0] })

function storageOf(text?: string) {
  const stored = new Map<string, string>(text === undefined ? [] : [[KEY, text]])
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    read: (): Record<string, LevelRecord> => JSON.parse(stored.get(KEY) ?? '{}'),
  }
}

function openPage(storage: ReturnType<typeof storageOf>) {
  const store = createAppStore(defaultRunConfig())
  recallRecords(store, () => storage)
  rememberRecords(store, () => storage)
  const set = (level: string, ticks: number) =>
    store.setState(({ records }) => ({ records: { ...records, [level]: record(ticks) } }))
  return { store, set }
}

describe('best times', () => {
  it('come with their runs, which may be written a moment later; a broken run costs only itself', () => {
    const storage = storageOf()
    const { store, set } = openPage(storage)
    set('lobby', 400)
    store.setState({ records: { lobby: { ...record(400), replay: 'replay=1' } } })
    expect(openPage(storage).store.getState().records).toEqual({ lobby: { ...record(400), replay: 'replay=1' } })
    for (const replay of [7, 'x'.repeat(9000)]) {
      const broken = storageOf(JSON.stringify({ lobby: { ...record(400), replay } }))
      expect(openPage(broken).store.getState().records).toEqual({ lobby: record(400) })
    }
  })

  it('keep the newest 100 runs, and all times', () => {
    const storage = storageOf()
    const { store } = openPage(storage)
    const levels = Array.from({ length: 120 }, (_, index) => `endless-${index}-30`)
    for (const level of levels) {
      store.setState(({ records }) => ({ records: { ...records, [level]: { ...record(400), replay: 'replay=1' } } }))
    }
    const stored = levels.map((level) => storage.read()[level])
    expect(stored.every((each) => each?.ticks === 400)).toBe(true)
    expect(stored.filter((each) => each?.replay !== undefined)).toHaveLength(100)
    expect(stored.at(-1)?.replay).toBe('replay=1')
  })

  it('are the same on the next visit', () => {
    const storage = storageOf()
    openPage(storage).set('lobby', 400)
    expect(openPage(storage).store.getState().records).toEqual({ lobby: record(400) })
  })

  it('are kept if another tab has set faster ones meanwhile', () => {
    const storage = storageOf()
    const [one, other] = [openPage(storage), openPage(storage)]
    one.set('lobby', 400)
    other.set('cliff', 300)
    other.set('lobby', 500)
    expect(storage.read()).toEqual({ lobby: record(400), cliff: record(300) })
  })

  it('survive broken neighbours, which are not deleted either', () => {
    const storage = storageOf(JSON.stringify({ lobby: record(400), cliff: { ticks: 'soon' }, attic: record(9) }))
    const { store, set } = openPage(storage)
    expect(store.getState().records).toEqual({ lobby: record(400), attic: record(9) })
    set('regret', 500)
    expect(storage.read()).toEqual({
      lobby: record(400),
      cliff: { ticks: 'soon' },
      attic: record(9),
      regret: record(500),
    })
  })

  it('start empty where storage holds something else, is forbidden, or is full', () => {
    for (const text of ['', '[1, 2', '7', 'null', '"records"', '[]']) {
      const { store, set } = openPage(storageOf(text))
      expect(store.getState().records, text).toEqual({})
      set('lobby', 400)
      expect(store.getState().records).toEqual({ lobby: record(400) })
    }
    const store = createAppStore(defaultRunConfig())
    const forbidden = () => {
      throw new Error('forbidden')
    }
    recallRecords(store, forbidden)
    rememberRecords(store, forbidden)
    store.setState({ records: { lobby: record(400) } })
    expect(store.getState().records).toEqual({ lobby: record(400) })
  })

  it('are bounded: the oldest endless levels are dropped first', () => {
    const storage = storageOf()
    const { set } = openPage(storage)
    set('lobby', 400)
    for (let seed = 0; seed < 210; seed++) set(`endless-${seed}-50`, 100)
    const kept = Object.keys(storage.read())
    expect(kept).toHaveLength(200)
    expect(kept[0]).toBe('lobby')
    expect(kept.at(-1)).toBe('endless-209-50')
    expect(kept).not.toContain('endless-0-50')
  })
})
