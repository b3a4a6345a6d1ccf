import { describe, expect, it, vi } from 'vitest'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { recallSettings, rememberSettings } from '../../../src/store/persist/remember.ts'
import { fakeDocument } from './pages.ts'

describe('settings', () => {
  it('are the same on the next visit', () => {
    vi.useFakeTimers()
    const stored = new Map<string, string>()
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => stored.set(key, text),
    }
    const store = createAppStore(defaultRunConfig())
    const stop = rememberSettings(store, () => storage as unknown as Storage, fakeDocument().document)
    store.setState({ config: { ...defaultRunConfig(), seed: 77 } })
    patch(store, 'view', { muted: true, xAxis: 'time', speed: 'full' })
    vi.runAllTimers()
    stop()
    vi.useRealTimers()
    const next = createAppStore(defaultRunConfig())
    recallSettings(next, () => storage)
    expect(next.getState().config.seed).toBe(77)
    expect(next.getState().view).toMatchObject({ muted: true, xAxis: 'time', speed: 'full' })
  })

  it('hold the breakpoints, without those of another version', () => {
    const kept = [{ kind: 'metricCrosses', value: 0.5, metric: 'loss/value' }]
    const recalled = (breakpoints: unknown) => {
      const store = createAppStore(defaultRunConfig())
      const view = { muted: true, breakpoints }
      recallSettings(store, () => ({ getItem: () => JSON.stringify({ config: 'v=1', view }) }))
      expect(store.getState().view.muted).toBe(true)
      return store.getState().view.breakpoints
    }
    expect(recalled(kept)).toEqual(kept)
    expect(recalled([...kept, { kind: 'moonPhase', value: 1 }])).toEqual([])
    expect(recalled(undefined)).toEqual([])
  })

  it('are written at once before the page is closed', () => {
    const { document, hide } = fakeDocument()
    const stored: string[] = []
    const store = createAppStore(defaultRunConfig())
    const stop = rememberSettings(store, () => ({ setItem: (_, text) => void stored.push(text) }), document)
    hide()
    expect(stored, 'nothing has changed').toEqual([])
    patch(store, 'view', { muted: true })
    hide()
    expect(stored.map((text) => JSON.parse(text).view.muted)).toEqual([true])
    stop()
  })

  it.each([
    [true, 'values'],
    [false, 'none'],
    ['learnedReward', 'learnedReward'],
    [undefined, 'none'],
  ] as const)('with showValues %s, as an older page may have kept it, paint %s', (kept, painted) => {
    const view = {
      muted: true,
      volume: 0.5,
      musicVolume: 0.2,
      showObservation: false,
      showValues: kept,
      showSwarm: true,
      xAxis: 'time',
    }
    const store = createAppStore(defaultRunConfig())
    recallSettings(store, () => ({ getItem: () => JSON.stringify({ config: 'v=1', view }) }))
    expect(store.getState().view).toMatchObject({
      muted: true,
      musicVolume: 0.2,
      showValues: painted,
      showReference: true,
    })
  })

  it.each<[string, unknown, string[]]>([
    ['the person’s own', { left: ['KeyQ'], right: ['KeyE'], jump: ['Space'], attack: ['KeyX'] }, ['KeyQ']],
    ['none', undefined, ['ArrowLeft', 'KeyA']],
    [
      'one of two actions',
      { left: ['KeyQ'], right: ['KeyQ'], jump: ['Space'], attack: ['KeyX'] },
      ['ArrowLeft', 'KeyA'],
    ],
    ['nonsense', { left: 'KeyQ' }, ['ArrowLeft', 'KeyA']],
  ])('with %s as keys play with keys that work, and lose nothing else', (_, keys, left) => {
    const store = createAppStore(defaultRunConfig())
    recallSettings(store, () => ({ getItem: () => JSON.stringify({ view: { muted: true }, keys }) }))
    expect(store.getState().hands.keys.left).toEqual(left)
    expect(store.getState().view.muted).toBe(true)
  })

  it('may hold only a part; a first visit begins at the pace made for watching', () => {
    const speedAfter = (view: object) => {
      const store = createAppStore(defaultRunConfig())
      recallSettings(store, () => ({ getItem: () => JSON.stringify({ view }) }))
      return store.getState().view.speed
    }
    expect(speedAfter({})).toBe('watching')
    expect(speedAfter({ speed: 'full' })).toBe('full')
    expect(speedAfter({ speed: 4 })).toBe(4)
    for (const speed of ['fast', 0, -1, null]) expect(speedAfter({ speed })).toBe('watching')
  })

  it.each([null, '', '{}', 'nonsense', JSON.stringify({ config: 'v=1&level=nowhere', view: {} })])(
    'stored as %s are ignored',
    (text) => {
      const store = createAppStore(defaultRunConfig())
      recallSettings(store, () => ({ getItem: () => text }))
      expect(store.getState().config).toEqual(defaultRunConfig())
    },
  )

  it('work in a browser that forbids storage', () => {
    const store = createAppStore(defaultRunConfig())
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    expect(() => recallSettings(store, forbidden)).not.toThrow()
    expect(store.getState().config).toEqual(defaultRunConfig())
  })
})
