import { afterEach, describe, expect, it } from 'vitest'
import { isLevelId, levelMenu } from '../../../src/sim/levels.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withLevel, withText } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig, firstLevel } from '../../../src/store/app/defaults.ts'
import { readConfig, writeConfig } from '../../../src/store/app/link.ts'
import type { RunCard } from '../../../src/store/app/runCard.ts'
import { createLevels, LEVEL_KEY } from '../../../src/store/controls/levels.ts'
import { readLevelFile } from '../../../src/store/files/levelFile.ts'
import { forgetLevels, memoryStorage } from '../importedLevels.ts'
import { mapFile } from '../mapFile.ts'

afterEach(forgetLevels)

function createTab(storage = memoryStorage()) {
  const store = createAppStore(defaultRunConfig())
  let now = 0
  return {
    store,
    storage,
    levels: createLevels(
      store,
      () => storage,
      () => ++now,
    ),
  }
}

function importing(tab = createTab()) {
  const file = readLevelFile('pit.tmj', mapFile({ name: 'Pit' }))
  const isStored = tab.levels.add(file)
  return { ...tab, file, id: file.id, isStored }
}

describe('imported levels', () => {
  it('are kept over a reload, with the verdict of the search, in the order of their import', () => {
    const { storage, levels, id } = importing()
    levels.add(readLevelFile('attic.tmj', mapFile({ name: 'Attic' })))
    levels.judge(id, { kind: 'solved', decisions: 13 })
    forgetLevels()
    const next = createTab(storage)
    expect(next.levels.recall()).toBe(0)
    expect(next.store.getState().levels).toMatchObject([
      { id, name: 'Pit', fileName: 'pit.tmj', verdict: { kind: 'solved', decisions: 13 } },
      { name: 'Attic', verdict: null },
    ])
    expect(
      levelMenu()
        .slice(-2)
        .map(({ name }) => name),
    ).toEqual(['Pit', 'Attic'])
  })

  it('can be named by a link once they are there; before, the link says what to do', () => {
    const link = writeConfig(withLevel(defaultRunConfig(), 'own-pit-00000000'))
    expect(() => readConfig(link)).toThrow('drop its .tmj file')
    const { id } = importing()
    expect(readConfig(writeConfig(withLevel(defaultRunConfig(), id)))?.env).toMatchObject({ level: id })
  })

  it('are chosen for the next run and in the menu, but not in the middle of a game or a conversation', () => {
    const { store, levels, id } = importing()
    patch(store, 'play', { screen: 'playing' })
    store.setState(({ config }) => ({ config: withText(config) }))
    levels.choose(id)
    expect(store.getState()).toMatchObject({ config: { env: { kind: 'text' } }, play: { level: firstLevel() } })
    patch(store, 'play', { screen: 'levelSelect' })
    store.setState({ config: defaultRunConfig() })
    levels.choose(id)
    expect(store.getState()).toMatchObject({ config: { env: { level: id } }, play: { level: id } })
  })

  it('live in the page where storage is full or forbidden', () => {
    const storage = memoryStorage()
    storage.refuses = true
    const { id, isStored } = importing(createTab(storage))
    expect([isStored, isLevelId(id), storage.length]).toEqual([false, true, 0])
    forgetLevels()
    const forbidden = createAppStore(defaultRunConfig())
    const levels = createLevels(
      forbidden,
      () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
      () => 0,
    )
    expect(levels.recall()).toBe(0)
    expect(levels.add(readLevelFile('pit.tmj', mapFile()))).toBe(false)
    expect(levels.remove(id)).toBeNull()
  })

  it.each(['', '{', 'null', '{"name":"Pit"}', '{"name":"Pit","fileName":"a","map":"{}","addedAt":1,"verdict":null}'])(
    'that cannot be read (%j) stay stored and do not affect the others',
    (broken) => {
      const { storage, id } = importing()
      storage.setItem(`${LEVEL_KEY}own-broken-00000000`, broken)
      forgetLevels()
      const next = createTab(storage)
      expect(next.levels.recall()).toBe(1)
      expect(next.store.getState().levels.map((level) => level.id)).toEqual([id])
      expect(storage.getItem(`${LEVEL_KEY}own-broken-00000000`)).toBe(broken)
    },
  )
})

describe('deleting an imported level', () => {
  const clip = { seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1) }

  it('removes it from the list, the stage, the settings and the storage', () => {
    const { store, storage, levels, id } = importing()
    levels.choose(id)
    patch(store, 'play', { screen: 'paused' })
    patch(store, 'spectator', { show: { kind: 'clip', clip: { ...clip, levelId: id }, title: 'Mine' } })
    patch(store, 'desk', { offered: { clip: { ...clip, levelId: id }, rang: false } })
    expect(levels.remove(id)).toBeNull()
    expect(store.getState()).toMatchObject({
      levels: [],
      config: { env: { level: firstLevel() } },
      play: { level: firstLevel(), screen: 'title' },
      spectator: { show: { kind: 'latest' } },
      desk: { offered: null },
    })
    expect([isLevelId(id), storage.length]).toEqual([false, 0])
  })

  it('is refused while a run, a policy or a clip needs it', () => {
    const { store, levels, id } = importing()
    const config = writeConfig(withLevel(defaultRunConfig(), id))
    const kept = {
      id: 'a',
      name: 'A',
      source: 'person',
      rang: false,
      used: true,
      keptAt: 0,
      mask: Uint8Array.of(1),
    } as const
    const pair = { left: { ...clip, levelId: id }, right: { ...clip, levelId: id } }
    patch(store, 'teach', {
      clips: [{ ...kept, clip: { ...clip, levelId: id } }],
      answers: [{ id: 'a', by: 'person', givenAt: 0, choice: 'left', ...pair }],
    })
    patch(store, 'archive', { cards: [{ id: 'r', config, startedWith: config } as RunCard] })
    expect(levels.remove(id)).toEqual({ runs: 1, policies: 0, clips: 3 })
    patch(store, 'run', { startedWith: withLevel(defaultRunConfig(), id), recordId: null })
    expect(levels.remove(id)).toMatchObject({ runs: 2 })
    expect(isLevelId(id)).toBe(true)
  })
})
