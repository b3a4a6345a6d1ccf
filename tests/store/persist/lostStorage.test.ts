/** Storage that is taken by a newer page, or cleared, while a page with a run and clips is open. */
import 'fake-indexeddb/auto' // IndexedDB's globals
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { keepClips } from '../../../src/store/controls/teachControls.ts'
import { openDatabase } from '../../../src/store/persist/database.ts'
import { openStorage } from '../../../src/store/persist/openStorage.ts'
import { createRunsPort } from '../../../src/store/persist/runsPort.ts'
import { startTestBackend } from '../../nn/testBackend.ts'
import { smallConfig, TrainingTab } from './trainingTab.ts'

const NAME = 'bellman-bros'
const NEWER = 99
const CLIP = { levelId: 'corridor', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 1, 2) }
const LATER_CLIP = { ...CLIP, seed: 2 }

beforeAll(() => startTestBackend('cpu'))
beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
const tabs: TrainingTab[] = []
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
  vi.unstubAllGlobals()
})

/** A page whose run has made two updates, and which has kept a clip. */
async function trainedPage(wait: (ms: number) => Promise<void> = async () => {}): Promise<TrainingTab> {
  const tab = new TrainingTab(smallConfig('ppo'))
  tabs.push(tab)
  const { store } = tab.page
  const storage = await openStorage({ store, archive: tab.archive, now: () => 1, wait })
  await tab.open(storage.runs)
  await storage.keepTaught()
  keepClips(store, [{ clip: CLIP }], { source: 'person' })
  tab.controls.start()
  await stopAt(tab, 2)
  await vi.waitFor(async () => expect(await stored()).toMatchObject({ updates: [2], clips: [1] }))
  return tab
}

async function stopAt(tab: TrainingTab, updates: number): Promise<void> {
  await tab.checkpoint(updates)
  const end = tab.end()
  tab.controls.stop()
  await end
}

/** What any page of this browser finds: the runs' updates as resumed, and the seeds of the clips. */
async function stored() {
  const database = (await openDB(NAME)) as Awaited<ReturnType<typeof openDatabase>>
  const runs = createRunsPort(database, () => 1)
  const ids = await database.getAllKeys('runs')
  const whole = await Promise.all(ids.map((id) => runs.loadWhole(id)))
  const clips = (await database.getAll('clips')) as unknown as { clip: { seed: number } }[]
  const points = await database.count('points')
  database.close()
  return {
    updates: whole.map((run) => run?.last?.run.run.updates),
    clips: clips.map(({ clip }) => clip.seed),
    points: points > 0,
  }
}

it('a newer page takes it: the older one saves once more, says so, trains on and writes nothing', async () => {
  const tab = await trainedPage()
  tab.controls.continueTraining()
  await tab.progress(3)
  const newer = await openDB(NAME, NEWER)
  expect(tab.events).toEqual([{ kind: 'newer' }])
  expect(tab.page.store.getState().archive.storage).toBe('newer')
  expect(tab.page.store.getState().desk.storage).toBe('newer')
  const taken = await stored()

  await stopAt(tab, 6)
  keepClips(tab.page.store, [{ clip: LATER_CLIP }], { source: 'person' })
  tab.archive.save()
  expect(tab.run.updates).toBeGreaterThanOrEqual(6)
  expect(await stored(), 'as the newer page has it').toEqual(taken)
  expect(tab.events).toHaveLength(1)
  newer.close()
  await expect(openDatabase(), 'the older page after a reload').rejects.toThrow(
    expect.objectContaining({ name: 'VersionError' }),
  )
})

it('it is cleared: what is on the page is stored again, whole, and is stored from then on', async () => {
  const tab = await trainedPage()
  await deleteDB(NAME)
  await vi.waitFor(() => expect(tab.events).toEqual([{ kind: 'cleared' }]))
  expect(await stored(), 'when it is said').toEqual({ updates: [2], clips: [1], points: true })
  const database = await openDatabase()
  expect(await database.getAllKeys('rest'), 'nothing else is left behind').toEqual([])
  database.close()
  expect(tab.page.store.getState().archive).toMatchObject({ storage: 'open', cards: [{ updates: 2 }] })

  tab.controls.continueTraining()
  await stopAt(tab, 4)
  keepClips(tab.page.store, [{ clip: LATER_CLIP }], { source: 'person' })
  await vi.waitFor(async () => expect(await stored()).toMatchObject({ clips: [1, 2] }))
  await vi.waitFor(async () => expect((await stored()).updates[0]).toBeGreaterThanOrEqual(4))
})

it('it is cleared by a browser that deletes after it has closed: what it deletes is stored until it stays', async () => {
  let waits = 0
  const tab = await trainedPage(async () => {
    // What was stored before the second and the fourth wait is deleted.
    if (++waits === 2 || waits === 4) vi.stubGlobal('indexedDB', new IDBFactory())
  })
  await deleteDB(NAME)
  await vi.waitFor(() => expect(tab.events).toEqual([{ kind: 'cleared' }]))
  expect(await stored(), 'when it is said').toEqual({ updates: [2], clips: [1], points: true })
  expect(tab.page.store.getState().archive.storage).toBe('open')
  expect(tab.page.store.getState().desk.storage).toBe('open')
})

it('it is cleared again and again: the page says that nothing is stored', async () => {
  const tab = await trainedPage(async () => void vi.stubGlobal('indexedDB', new IDBFactory()))
  await deleteDB(NAME)
  await vi.waitFor(() => expect(tab.events).toEqual([{ kind: 'gone' }]))
  expect(tab.page.store.getState().archive.storage).toBe('missing')
  expect(tab.page.store.getState().desk.storage).toBe('missing')
})
