/**
 * A real browser is killed while the page saves: whatever the moment, the run is whole when the browser starts again, and never
 * older than the last save that had been confirmed. More kills: `npm run soak -- --rows 5`.
 */
import { expect, type Page, test } from '@playwright/test'
import type {} from '../../src/debugHandle.ts' // types of `window.__bellman`
import { createRng } from '../../src/shared/rng.ts'
import { MortalBrowser } from './killedBrowser.ts'
import { drawSeldom } from './page.ts'

const KILLS = Number(process.env.SOAK_CASES ?? 2)
const SMALL =
  'v=1&level=corridor&backend=cpu&budgetSteps=10000000&hp.hiddenUnits=16&hp.environments=16&hp.rolloutSteps=16&hp.minibatchSize=64&evaluation.everySteps=0'
const LATEST_MS = 250 // of a kill after the beginning of a save
const SAVES_BEFORE = 3 // confirmed in each cycle before the kill may come

interface Stored {
  readonly updates: number
  /** Its checkpoints that are listed, and those that are there. */
  readonly listed: readonly string[]
  readonly found: readonly string[]
  readonly resumesFrom: string | undefined
}

declare global {
  interface Window {
    /** Functions of the test. */
    saveBegins(): void
    confirmed(stored: Stored): void
  }
}

test(`of ${KILLS} kills while it saves, none loses a run`, async ({ baseURL, launchOptions }) => {
  test.setTimeout(60_000 + KILLS * 60_000)
  const rng = createRng(5, 'kills')
  const browser = new MortalBrowser(launchOptions)
  let confirmed: Stored | null = null
  let inside = 0 // kills between the beginning of a save and its end
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      const page = await browser.start()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.addInitScript(prepare)
      await page.addInitScript(drawSeldom)
      let isSaving = false
      let saves = 0
      let onSave = () => {}
      await page.exposeFunction('saveBegins', () => {
        isSaving = true
        onSave()
      })
      await page.exposeFunction('confirmed', (stored: Stored) => {
        isSaving = false
        saves++
        confirmed = stored
      })
      await page.goto(`${baseURL}${kill === 0 ? `#${SMALL}` : ''}`)
      await page.getByTestId('train').waitFor()
      if (confirmed !== null) await expectWhole(page, confirmed)
      expect(complaints).toEqual([])
      if (kill === KILLS) break
      await saveOften(page, kill === 0)
      await expect.poll(() => saves, { timeout: 60_000 }).toBeGreaterThanOrEqual(SAVES_BEFORE)
      await new Promise<void>((resolve) => {
        onSave = resolve
      })
      await new Promise((resolve) => setTimeout(resolve, rng.int(3) === 0 ? rng.int(LATEST_MS) : rng.int(12)))
      if (isSaving) inside++
      await browser.kill()
    }
  } finally {
    await browser.remove()
  }
  console.log(`${KILLS} kills, ${inside} of them inside a save; the run has ${updatesOf(confirmed)} updates`)
})

const updatesOf = (stored: Stored | null) => stored?.updates ?? 0

/** The run is on the page with its checkpoint, and no younger one had been confirmed. */
async function expectWhole(page: Page, confirmed: Stored): Promise<void> {
  const run = () => page.evaluate(() => window.__bellman.state.run)
  await expect.poll(async () => (await run()).restored, { timeout: 30_000 }).toBe(true)
  const { updates } = await run()
  expect(updates).toBeGreaterThanOrEqual(confirmed.updates)
  const notices = await page.evaluate(() => window.__bellman.state.notices)
  expect(notices, 'no checkpoint was damaged').toEqual([])
  const stored = await page.evaluate(() => window.readStored())
  expect(stored).toMatchObject({ updates, found: stored?.listed })
  expect(stored?.listed).toContain(stored?.resumesFrom)
}

/** Makes one update after the other, each of which is saved. */
async function saveOften(page: Page, isFirst: boolean): Promise<void> {
  if (!isFirst) await page.getByRole('button', { name: 'Continue training' }).click()
  else await page.getByTestId('train').click()
  await expect.poll(() => page.evaluate(() => window.__bellman.state.run.state), { timeout: 60_000 }).toBe('running')
  await page.evaluate(() => {
    setInterval(
      () => document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', key: 'n', bubbles: true })),
      40,
    )
  })
}

declare global {
  interface Window {
    /** What is stored of the only run; null before there is any. */
    readStored(): Promise<Stored | null>
  }
}

/** Runs in the page before it loads: tells the test when saves begin, and what is stored when they have ended. */
function prepare(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker') // storing the site would slow every start
  const result = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })

  async function readStored(database: IDBDatabase): Promise<Stored | null> {
    const transaction = database.transaction(['runs', 'points'])
    const [runs, points] = [transaction.objectStore('runs'), transaction.objectStore('points')]
    const [[record], found] = await Promise.all([result(runs.getAll()), result(points.getAllKeys())])
    if (record === undefined) return null
    const { run, checkpoints = [], resumesFrom } = record
    return {
      updates: run.updates,
      listed: checkpoints.map(({ id }: { id: string }) => id),
      found: found.map(String),
      resumesFrom,
    }
  }

  let own: IDBDatabase | null = null
  window.readStored = async () => {
    own ??= await result(indexedDB.open('bellman-bros'))
    return readStored(own)
  }
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
    const made = transaction.apply(this, args)
    if (args[1] === 'readwrite' && made.objectStoreNames.contains('points')) {
      window.saveBegins()
      made.addEventListener('complete', async () => {
        const stored = await readStored(this)
        if (stored !== null) window.confirmed(stored)
      })
    }
    return made
  }
}
