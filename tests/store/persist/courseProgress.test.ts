import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { keepOwn } from '../../../src/store/app/ownSettings.ts'
import { noteSeen, predict } from '../../../src/store/controls/course.ts'
import { recallCourse, rememberCourse } from '../../../src/store/persist/courseProgress.ts'

const KEY = 'bellman-bros/course'

function storageOf(text?: string) {
  const stored = new Map<string, string>(text === undefined ? [] : [[KEY, text]])
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  }
}

function openPage(storage: ReturnType<typeof storageOf>) {
  const store = createAppStore(defaultRunConfig())
  rememberCourse(store, () => storage)
  recallCourse(store, () => storage)
  return { store, progress: () => store.getState().course.progress }
}

describe('progress in the course', () => {
  it('is the same on the next visit, with the settings that a lesson has replaced', () => {
    const storage = storageOf()
    const { store } = openPage(storage)
    keepOwn(store)
    predict(store, 'values', 2)
    noteSeen(store, 'values', 'Seen.')
    const next = openPage(storage)
    expect(next.progress()).toEqual({ values: { predicted: 2, seen: ['Seen.'] } })
    expect(next.store.getState().course.own).toEqual(store.getState().course.own)
  })

  it('of another tab is kept', () => {
    const storage = storageOf()
    const [one, other] = [openPage(storage), openPage(storage)]
    predict(one.store, 'reward', 1)
    predict(other.store, 'values', 0)
    expect(Object.keys(openPage(storage).progress()).sort()).toEqual(['reward', 'values'])
  })

  it('that cannot be read counts as none; the rest stays', () => {
    const entry = { predicted: 1, seen: [] }
    const storage = storageOf(JSON.stringify({ progress: { good: entry, bad: { predicted: 'x' } }, own: 3 }))
    expect(openPage(storage).progress()).toEqual({ good: entry })
    expect(openPage(storageOf('{')).progress()).toEqual({})
  })

  it('lasts as long as the page where storage is forbidden', () => {
    const forbidden = (): never => {
      throw new DOMException('Forbidden', 'SecurityError')
    }
    const store = createAppStore(defaultRunConfig())
    rememberCourse(store, forbidden)
    recallCourse(store, forbidden)
    predict(store, 'values', 2)
    expect(store.getState().course.progress).toEqual({ values: { predicted: 2, seen: [] } })
  })
})
