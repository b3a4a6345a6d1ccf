import { afterEach, describe, expect, it } from 'vitest'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createLevels } from '../../../src/store/controls/levels.ts'
import { readLevelFile } from '../../../src/store/files/levelFile.ts'
import { judgeLevel } from '../../../src/store/files/levelSearch.ts'
import { levelWords } from '../../../src/ui/text/levels.ts'
import { forgetLevels, memoryStorage } from '../importedLevels.ts'
import { mapFile } from '../mapFile.ts'

afterEach(forgetLevels)

/** A page with one imported level, and a clock that advances by a millisecond whenever it is read. */
function importing(map: string) {
  const store = createAppStore(defaultRunConfig())
  const levels = createLevels(store, memoryStorage, () => 0)
  const file = readLevelFile('pit.tmj', map)
  levels.add(file)
  let now = 0
  let breaths = 0
  let onBreath = () => {}
  const clock = {
    now: () => now++,
    breathe: async () => {
      breaths++
      onBreath()
    },
  }
  return {
    store,
    levels,
    id: file.id,
    judge: () => judgeLevel(file.id, { store, levels, clock }),
    breaths: () => breaths,
    onBreath: (act: () => void) => {
      onBreath = act
    },
  }
}

describe('the search for a solution of an imported level', () => {
  it('finds one, which the level keeps', async () => {
    const page = importing(mapFile())
    const verdict = await page.judge()
    expect(verdict).toEqual({ kind: 'solved', decisions: 13 })
    expect(page.store.getState().levels).toMatchObject([{ id: page.id, verdict }])
    const breaths = page.breaths()
    expect(breaths, 'it gives way to the page').toBeGreaterThan(0)
    expect(await page.judge()).toBe(verdict)
    expect(page.breaths(), 'a level is searched once').toBe(breaths)
  })

  it('says that there is none, and where to look', async () => {
    const verdict = await importing(mapFile({ isWalledIn: true })).judge()
    expect(verdict).toMatchObject({ kind: 'unsolved', exhausted: true, withinDecisions: 40, column: 4, row: 8 })
    expect(verdict && levelWords.verdict(verdict)).toContain('no solution within 40 decisions')
  })

  it('ends when the level is deleted', async () => {
    const page = importing(mapFile({ isWalledIn: true }))
    page.onBreath(() => page.levels.remove(page.id))
    expect(await page.judge()).toBeNull()
    expect(page.breaths()).toBe(1)
  })
})
