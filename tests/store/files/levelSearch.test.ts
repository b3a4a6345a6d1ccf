import { afterEach, describe, expect, it } from 'vitest'
import { loadLevel } from '../../../src/sim/levels.ts'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createLevels } from '../../../src/store/controls/levels.ts'
import { readLevelFile } from '../../../src/store/files/levelFile.ts'
import { judgeLevel, type SearchProgress, searchLevel } from '../../../src/store/files/levelSearch.ts'
import { levelWords } from '../../../src/ui/text/levels.ts'
import { forgetLevels, memoryStorage } from '../importedLevels.ts'
import { mapFile } from '../mapFile.ts'

afterEach(forgetLevels)

/** A page with one imported level, and a clock that advances by a millisecond whenever it is read. */
function importing(map: string) {
  const store = createAppStore(defaultRunConfig())
  const storage = memoryStorage()
  const levels = createLevels(
    store,
    () => storage,
    () => 0,
  )
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

  it('says at once that there can be none, and why; the level keeps that over a reload', async () => {
    const page = importing(mapFile({ isWalledIn: true }))
    const verdict = await page.judge()
    expect(verdict).toMatchObject({
      kind: 'cutOff',
      reason: { goal: 'bell', farthest: { column: 4, row: 8 }, obstacle: { kind: 'closed' } },
    })
    expect(verdict && levelWords.verdict(verdict)).toMatch(
      /^The bell at column \d+, row \d+ cannot be reached: .* Walls/,
    )
    forgetLevels()
    expect(page.levels.recall()).toBe(0)
    expect(page.store.getState().levels).toMatchObject([{ id: page.id, verdict }])
  })

  it('says that there is none in time, and where to look', async () => {
    const map = JSON.parse(mapFile())
    map.properties.find(({ name }: { name: string }) => name === 'timeLimitDecisions').value = 5
    const verdict = await importing(JSON.stringify(map)).judge()
    expect(verdict).toMatchObject({ kind: 'unsolved', withinDecisions: 5 })
    expect(verdict && levelWords.verdict(verdict)).toContain('within 5 decisions')
  })

  it('reports its progress, and ends where it is no longer wanted', async () => {
    const seen: SearchProgress[] = []
    let breaths = 0
    let now = 0
    const clock = { now: () => now++, breathe: async () => void breaths++ }
    const found = await searchLevel(
      loadLevel('lobby'),
      clock,
      () => breaths < 20,
      (progress) => seen.push(progress),
    )
    expect(found).toBeNull()
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.every(({ states, most }) => states > 0 && states < most)).toBe(true)
  })

  it('ends when the level is deleted', async () => {
    const page = importing(mapFile())
    page.onBreath(() => page.levels.remove(page.id))
    expect(await page.judge()).toBeNull()
    expect(page.breaths()).toBe(1)
  })
})
