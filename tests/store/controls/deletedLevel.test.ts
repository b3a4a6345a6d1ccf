import { afterEach, describe, expect, it } from 'vitest'
import { addedLevels, loadLevel } from '../../../src/sim/levels.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withLevel } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig, firstLevel } from '../../../src/store/app/defaults.ts'
import { deleteLevel, undoDeletion } from '../../../src/store/controls/deletedLevel.ts'
import { createLevels } from '../../../src/store/controls/levels.ts'
import { readLevelFile } from '../../../src/store/files/levelFile.ts'
import { levelWords } from '../../../src/ui/text/levels.ts'
import { forgetLevels, memoryStorage } from '../importedLevels.ts'
import { mapFile } from '../mapFile.ts'

afterEach(forgetLevels)

function importing() {
  const store = createAppStore(defaultRunConfig())
  const storage = memoryStorage()
  const levels = createLevels(
    store,
    () => storage,
    () => 0,
  )
  const file = readLevelFile('pit.tmj', mapFile({ name: 'Pit' }))
  levels.add(file)
  levels.judge(file.id, { kind: 'solved', decisions: 13 })
  levels.choose(file.id)
  const level = () => {
    const { env } = store.getState().config
    return env.kind === 'platformer' ? env.level : null
  }
  return { page: { store, levels }, store, storage, file, level }
}

describe('a deleted level', () => {
  it('comes back by its notice as it was: in the menu, in storage, with its verdict, and chosen', () => {
    const { page, store, storage, file, level } = importing()
    const before = { known: store.getState().levels, map: loadLevel(file.id), stored: storage.length }
    deleteLevel(page, file.id, levelWords)
    expect(addedLevels()).toEqual([])
    expect(storage.length).toBe(before.stored - 1)
    expect(level()).toBe(firstLevel())

    const [notice] = store.getState().notices
    expect(notice).toMatchObject({ kind: 'info', text: '“Pit” is deleted.', action: 'undoDeletion' })
    undoDeletion(page, notice, levelWords)
    expect(store.getState().notices, 'the notice closes').toEqual([])
    expect(store.getState().levels).toEqual(before.known)
    expect(loadLevel(file.id)).toEqual(before.map)
    expect(storage.length).toBe(before.stored)
    expect(level()).toBe(file.id)
  })

  it('comes back for this visit where storage is full, and a notice says so', () => {
    const { page, store, storage, file } = importing()
    deleteLevel(page, file.id, levelWords)
    storage.refuses = true
    undoDeletion(page, store.getState().notices[0], levelWords)
    expect(addedLevels()).toEqual([file])
    expect(store.getState().notices).toMatchObject([{ kind: 'warning', text: levelWords.notStored('Pit') }])
  })

  it('stays if something uses it, and the notice says what', () => {
    const { page, store, file } = importing()
    patch(store, 'run', { startedWith: withLevel(defaultRunConfig(), file.id) })
    deleteLevel(page, file.id, levelWords)
    expect(addedLevels()).toEqual([file])
    expect(store.getState().notices).toMatchObject([{ kind: 'warning', text: expect.stringContaining('1 run') }])
  })
})
