import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { boxBetween, rectangleBetween } from '../../../src/sim/editor/document.ts'
import { applyChanges, paint, place } from '../../../src/sim/editor/edits.ts'
import { TILE_CHOICES } from '../../../src/sim/editor/palette.ts'
import { levelOf } from '../../../src/sim/editor/tmj.ts'
import type { Level } from '../../../src/sim/world.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withLevel } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { SnapshotShelf } from '../../../src/store/app/types.ts'
import { copyOf, newDocument } from '../../../src/store/editor/draft.ts'
import { createDraftPainter } from '../../../src/store/editor/values.ts'
import { shippedBytes } from '../../shippedPolicies.ts'

const DRAFT = newDocument({ name: 'Attic', lesson: 'A test.' })
const LEVEL = levelOf(DRAFT, 'attic.tmj')

/** A page whose run, if there is one, has trained on the lobby; and a clock that advances by a millisecond whenever it is read. */
function openPage(load: (url: string) => Promise<Uint8Array> = async (url) => shippedBytes(url)) {
  const config = withLevel(defaultRunConfig(), 'lobby')
  const store = createAppStore(config)
  const shelf: Pick<SnapshotShelf, 'latest'> = { latest: null }
  const loaded: string[] = []
  const painter = createDraftPainter({
    store,
    shelf,
    load: (url) => {
      loaded.push(url.replace(/^.*\/|\..*$/g, ''))
      return load(url)
    },
  })
  let now = 0
  let breaths = 0
  const clock = { now: () => now++, breathe: async () => void breaths++ }
  return {
    loaded,
    breaths: () => breaths,
    train() {
      if (config.env.kind !== 'platformer') throw new Error('The default run plays the game.')
      shelf.latest = initialSnapshot(createPlatformerEnv(config.env).spec, createRng(1, 'test'))
      patch(store, 'run', { startedWith: config })
      return shelf.latest
    },
    paint: (level: Level, source: string | null = null, isWanted = () => true) =>
      painter.paint(level, { source, clock, isWanted }),
  }
}

describe('V(s) over a draft', () => {
  it('is that of the policy of the run, where it reads the level', async () => {
    const page = openPage()
    const snapshot = page.train()
    const values = await page.paint(LEVEL)
    expect(values).toMatchObject({ kind: 'painted', whose: { kind: 'run' }, snapshot })
    if (values?.kind !== 'painted') throw new Error('It is painted.')
    expect(values.map.cells, 'one per place of the floor').toHaveLength(DRAFT.width)
    expect(values.map.highest).toBeGreaterThan(values.map.lowest)
    expect(page.breaths(), 'it gives way to the page').toBeGreaterThan(0)
    expect(page.loaded).toEqual([])
  })

  it('is that of the expert of the level that is copied, or else of the first one; each is loaded once', async () => {
    const page = openPage()
    const copy = levelOf(copyOf('corridor'), 'copy.tmj')
    expect(await page.paint(copy, 'corridor')).toMatchObject({ whose: { kind: 'expert', level: 'corridor' } })
    await page.paint(copy, 'corridor')
    expect(await page.paint(LEVEL)).toMatchObject({ kind: 'painted', whose: { kind: 'expert' } })
    expect(page.loaded.filter((name) => name === 'corridor-expert')).toHaveLength(1)
  })

  it('leaves out policies that read another layout, and says so where none reads the level', async () => {
    const page = openPage()
    page.train() // on the lobby, which has no springs: version 1
    const spring = TILE_CHOICES.find(({ kind }) => kind === 'spring')?.id ?? -1
    const [cell] = rectangleBetween(DRAFT, { column: 9, row: 9 }, { column: 9, row: 9 })
    const springs = applyChanges(DRAFT, paint(DRAFT, [cell], 'ground', spring)) // version 2, as no shipped level
    expect(await page.paint(levelOf(springs, 'attic.tmj'))).toEqual({ kind: 'unread' })
    const box = boxBetween({ column: 5, row: 3 }, { column: 8, row: 4 })
    const outliers = levelOf(applyChanges(DRAFT, place(DRAFT, 'outlier', box)), 'attic.tmj') // version 5
    expect(await page.paint(outliers)).toMatchObject({ whose: { kind: 'expert', level: 'penthouse' } })
  })

  it('says that no expert arrived, and tries again', async () => {
    let isOffline = true
    const page = openPage(async (url) => {
      if (isOffline) throw new Error('offline')
      return shippedBytes(url)
    })
    expect(await page.paint(LEVEL)).toEqual({ kind: 'notLoaded' })
    isOffline = false
    expect(await page.paint(LEVEL)).toMatchObject({ kind: 'painted' })
  })

  it('ends when the next stroke makes it useless', async () => {
    const page = openPage()
    page.train()
    expect(await page.paint(LEVEL, null, () => page.breaths() === 0)).toBeNull()
    expect(page.breaths()).toBe(1)
  })
})
