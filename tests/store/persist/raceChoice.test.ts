import { describe, expect, it } from 'vitest'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { keepRaceChoice } from '../../../src/store/persist/raceChoice.ts'

function storageOf(text?: string) {
  const stored = new Map<string, string>(text === undefined ? [] : [['bellman-bros/race', text]])
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  }
}

function visit(storage: ReturnType<typeof storageOf>) {
  const store = createAppStore(defaultRunConfig())
  keepRaceChoice(store, () => storage)
  return store
}

describe('whom a person races', () => {
  it('is the same on the next visit', () => {
    const storage = storageOf()
    patch(visit(storage), 'play', { opponent: 'regular', delay: 4, rivalView: 'sideBySide' })
    const expected = { opponent: 'regular', delay: 4, rivalView: 'sideBySide' }
    expect(visit(storage).getState().play).toMatchObject(expected)
  })

  it('is shown as a ghost where an older version has stored the choice', () => {
    const storage = storageOf('{"opponent":"expert","delay":2}')
    expect(visit(storage).getState().play).toMatchObject({ opponent: 'expert', delay: 2, rivalView: 'ghost' })
  })

  it('is nobody where nothing readable is stored, or storage is forbidden', () => {
    for (const text of ['{', '{"opponent":"somebody","delay":0}', '{"opponent":"expert","delay":99}']) {
      expect(visit(storageOf(text)).getState().play).toMatchObject({ opponent: 'nobody', delay: 0 })
    }
    const store = createAppStore(defaultRunConfig())
    keepRaceChoice(store, () => {
      throw new Error('forbidden')
    })
    patch(store, 'play', { opponent: 'expert' })
    expect(store.getState().play.opponent).toBe('expert')
  })

  it('stays as it has been chosen before the choice of the last visit is read', () => {
    const store = createAppStore(defaultRunConfig())
    patch(store, 'play', { opponent: 'replay' })
    keepRaceChoice(store, () => storageOf('{"opponent":"expert","delay":2}'))
    expect(store.getState().play).toMatchObject({ opponent: 'replay', delay: 0 })
  })
})
