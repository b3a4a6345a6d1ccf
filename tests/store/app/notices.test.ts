import { describe, expect, it } from 'vitest'
import { createAppStore, dismissFileNotices, MAX_NOTICES, notify, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { Notice } from '../../../src/store/app/types.ts'

function shownAfter(notices: readonly Notice[]) {
  const store = createAppStore(defaultRunConfig())
  for (const notice of notices) notify(store, notice)
  return { store, texts: store.getState().notices.map(({ text, file }) => (file ? `${file}: ${text}` : text)) }
}

const about = (file: string, text = 'broken'): Notice => ({ kind: 'warning', text, file })

describe('notices', () => {
  it('do not pile up: older ones go', () => {
    const { texts } = shownAfter(Array.from({ length: 7 }, (_, index) => about(`${index}.zip`)))
    expect(texts).toEqual(['4.zip: broken', '5.zip: broken', '6.zip: broken'])
    expect(texts).toHaveLength(MAX_NOTICES)
  })

  it('keep what offers something longest, then what warns', () => {
    const offer: Notice = { kind: 'info', text: 'deleted', action: 'undoDeletion' }
    const { texts } = shownAfter([
      offer,
      about('a.zip'),
      { kind: 'info', text: 'opened' },
      about('b.zip'),
      about('c.zip'),
    ])
    expect(texts).toEqual(['deleted', 'b.zip: broken', 'c.zip: broken'])
  })

  it('say the same of two files, and of one file once: as a new notice, the newest', () => {
    const again = about('a.zip')
    const { texts, store } = shownAfter([about('a.zip'), about('b.zip'), again])
    expect(texts).toEqual(['b.zip: broken', 'a.zip: broken'])
    expect(store.getState().notices[1]).toBe(again)
  })

  it('about files make room for those of the next', () => {
    const { store } = shownAfter([about('a.zip'), { kind: 'info', text: 'restored' }])
    dismissFileNotices(store)
    expect(store.getState().notices).toEqual([{ kind: 'info', text: 'restored' }])
  })

  describe('that only inform', () => {
    const linked: Notice = { kind: 'info', text: 'came with the link' }
    const others: Notice[] = [about('a.zip'), { kind: 'info', text: 'deleted', action: 'undoDeletion' }]

    it.each(['title', 'levelSelect', 'result'] as const)('go when a game begins after the screen %s', (screen) => {
      const { store } = shownAfter([linked, ...others])
      patch(store, 'play', { screen })
      expect(store.getState().notices).toContain(linked)
      patch(store, 'play', { screen: 'playing' })
      expect(store.getState().notices).toEqual(others)
    })

    it('go when a run begins', () => {
      const { store } = shownAfter([linked, ...others])
      patch(store, 'run', { runId: store.getState().run.runId + 1, state: 'starting' })
      expect(store.getState().notices).toEqual(others)
    })

    it('stay while a game or a run goes on: one that was paused, and one whose worker starts again', () => {
      const { store } = shownAfter([])
      patch(store, 'play', { screen: 'playing' })
      patch(store, 'play', { screen: 'paused' })
      notify(store, linked)
      patch(store, 'play', { screen: 'playing' })
      patch(store, 'run', { state: 'running' })
      patch(store, 'run', { state: 'starting' })
      expect(store.getState().notices).toEqual([linked])
    })
  })
})
