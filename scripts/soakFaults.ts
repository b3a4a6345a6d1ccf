/**
 * How long the built page needs to recover from a fault, over repeated trials: `npm run soak -- --rows 2,4,9`;
 * docs/reliability.md has the figures. The tests in `tests/e2e` assert what must hold; here the time is measured as well.
 */
import { strict as assert } from 'node:assert'
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from '@playwright/test'
import type {} from '../src/debugHandle.ts' // types of `window.__bellman`
import { findChromium } from './browsers.mjs'
import { provideApp, serveApp } from './build.mjs'
import { SOFTWARE } from './chromiumFlags.ts'
import * as faults from './pageFaults.ts'

interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** The page's address, without a link. */
  readonly address: string
}

interface Fault {
  readonly title: string
  readonly times: number
  /** From the fault to what must hold. */
  readonly limitSeconds: number
  /** Flags of Chromium; without any it has no WebGPU. */
  readonly flags?: readonly string[]
  /** The link that the page is opened with; without one, the trial opens it. */
  readonly link?: string
  /**
   * Causes the fault and returns the seconds until what must hold holds, or those of several stages, of which the first counts.
   * Throws if it never does.
   */
  readonly trial: (visit: Visit, index: number) => Promise<number | Stages>
}

/** Seconds, by what holds then. */
type Stages = Readonly<Record<string, number>>

const SMALL = '#v=1&level=corridor&budgetSteps=10000000&evaluation.everySteps=0'
const SMALL_NETWORK = '&hp.hiddenUnits=16&hp.environments=16&hp.rolloutSteps=16&hp.minibatchSize=64'
const ON_WASM = `${SMALL}&backend=wasm`
const DEADLINE_MS = 120_000
const POLL_MS = 20
const COLOURS_OF_A_SCENE = 10

/** By row of docs/reliability.md. */
export const PAGE_FAULTS: Readonly<Record<string, Fault>> = {
  2: {
    title: 'a device that is lost until the run moves to another backend',
    times: 3,
    limitSeconds: 5,
    flags: SOFTWARE,
    link: `${SMALL}${SMALL_NETWORK}&hp.epochs=1&backend=webgpu`,
    trial: loseDevices,
  },
  3: {
    title: 'a page without WebGPU, from its address',
    times: 10,
    limitSeconds: 3,
    trial: openWithoutWebGpu,
  },
  4: {
    title: 'a worker that throws, loops for ever, or ends',
    times: 9,
    limitSeconds: 15, // ten of them to notice the silence
    link: ON_WASM,
    trial: breakWorker,
  },
  7: {
    title: 'storage that is cleared while the page is open',
    times: 10,
    limitSeconds: 2,
    link: `${ON_WASM}${SMALL_NETWORK}`,
    trial: clearStorage,
  },
  9: {
    title: 'a tab whose run another tab takes over when it is closed',
    times: 20,
    limitSeconds: 2,
    link: `${ON_WASM}${SMALL_NETWORK}`,
    trial: closeWriter,
  },
  10: {
    title: 'a newer version of the page that takes the storage',
    times: 10,
    limitSeconds: 2,
    link: `${ON_WASM}${SMALL_NETWORK}`,
    trial: openNewer,
  },
  27: {
    title: 'a graphics context that is lost and restored',
    times: 20,
    limitSeconds: 2,
    link: ON_WASM,
    trial: loseContext,
  },
  30: {
    title: 'a part of the page that is no longer on the server',
    times: 10,
    limitSeconds: 2,
    link: ON_WASM,
    trial: missPart,
  },
}

/** Repeats a fault, each time in a fresh profile, and prints the times; true if each is within the limit. */
export async function soakFault(fault: Fault, scale: number): Promise<boolean> {
  const server = await serveApp(await provideApp({ tell: console.error }), 4196)
  const address = server.resolvedUrls?.local[0] ?? ''
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--mute-audio',
      ...(fault.flags ?? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']),
    ],
  })
  const trials: Stages[] = []
  try {
    for (let index = 0; index < Math.ceil(fault.times * scale); index++) {
      trials.push(await inFreshProfile(browser, address, fault, index))
    }
  } finally {
    await browser.close()
    await server.close()
  }
  const [counted = '', ...later] = Object.keys(trials[0])
  const slowest = report(trials, counted, `${fault.title}: ${trials.length} times`, ` (limit ${fault.limitSeconds} s)`)
  for (const stage of later) report(trials, stage, '')
  return slowest <= fault.limitSeconds
}

/** Prints the median and the slowest time of a stage, and returns the latter. */
function report(trials: readonly Stages[], stage: string, before: string, after = ''): number {
  const sorted = trials.map((trial) => trial[stage]).sort((a, b) => a - b)
  const [median, slowest] = [sorted[sorted.length >> 1], sorted[sorted.length - 1]]
  const words = [before, stage].filter((part) => part !== '').join(', ')
  console.log(`${words}: median ${median.toFixed(2)} s, slowest ${slowest.toFixed(2)} s${after}`)
  return slowest
}

async function inFreshProfile(browser: Browser, address: string, fault: Fault, index: number): Promise<Stages> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(DEADLINE_MS)
    if (fault.link !== undefined) {
      await open(page, `${address}${fault.link}`)
      await train(page)
    }
    const seconds = await fault.trial({ context, page, address }, index)
    return typeof seconds === 'number' ? { '': seconds } : seconds
  } finally {
    await context.close()
  }
}

async function loseDevices({ page }: Visit): Promise<number> {
  let lostAt = 0
  let losses = 0
  const { recordId } = await run(page)
  while ((await run(page)).backend?.chosen === 'webgpu') {
    await waitFor(page, () => window.__bellman.state.run.checkpointedAt !== null)
    const before = (await run(page)).updates
    assert(++losses <= 4, 'It is still on WebGPU after four losses.')
    await Promise.all(page.workers().map((worker) => worker.evaluate(faults.loseDevice)))
    lostAt = performance.now()
    await page
      .getByText(/webgpu stopped working/)
      .last()
      .waitFor() // that of the loss before may be there still
    await updatesBeyond(page, before)
  }
  const { backend, recordId: after } = await run(page)
  assert.equal(after, recordId, 'It is another run.')
  assert.match(backend?.reason ?? '', /webgpu failed/)
  return since(lostAt)
}

async function openWithoutWebGpu({ page, address }: Visit): Promise<Stages> {
  const openedAt = performance.now()
  await page.goto(`${address}${SMALL}`, { waitUntil: 'commit' })
  await page.getByLabel('Training speed').press('End')
  await waitFor(page, () => window.__bellman.state.view.speed === 'full')
  const answers = since(openedAt)
  await page.getByTestId('train').click()
  await updatesBeyond(page, 0)
  const { backend } = await run(page)
  assert(backend !== null && backend.chosen !== 'webgpu' && backend.reason !== '')
  await page.getByTestId('backend').filter({ hasText: backend.chosen }).waitFor()
  const trains = since(openedAt)
  await page.locator('.stage-canvas canvas').waitFor()
  return {
    'until a control answers': answers,
    'until it has trained on another backend and names it': trains,
    'until the stage is drawn as well': since(openedAt),
  }
}

const WAYS: readonly (() => void)[] = [
  () =>
    setTimeout(() => {
      throw new Error('broken on purpose')
    }),
  () =>
    setTimeout(() => {
      for (;;);
    }),
  () => globalThis.close(),
]

async function breakWorker({ page }: Visit, index: number): Promise<number> {
  await waitFor(page, () => window.__bellman.state.run.checkpointedAt !== null)
  const [worker]: readonly Worker[] = page.workers() // the others are prepared for what comes next
  const brokenAt = performance.now()
  await worker.evaluate(WAYS[index % WAYS.length])
  const notice = page.getByText(/Training continues from update \d+ in a new worker/)
  await notice.waitFor()
  const [, from = ''] = /from update (\d+)/.exec((await notice.textContent()) ?? '') ?? []
  await updatesBeyond(page, Number(from))
  return since(brokenAt)
}

async function clearStorage({ context, page, address }: Visit): Promise<number> {
  await stored(page)
  const session = await context.newCDPSession(page)
  const { origin } = new URL(address)
  const clearedAt = performance.now()
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.getByText('What is on the page is stored again').waitFor()
  const seconds = since(clearedAt)
  const { cards, storage } = (await page.evaluate(() => window.__bellman.state)).archive
  assert.equal(storage, 'open')
  assert.equal(cards.length, 1)
  return seconds
}

async function closeWriter({ context, page, address }: Visit): Promise<number> {
  await stored(page)
  const second = await context.newPage()
  await open(second, address)
  await second.getByText('This run is open in another tab').waitFor()
  const closedAt = performance.now()
  await page.close()
  await waitFor(second, () => !window.__bellman.state.run.isFollowed)
  const seconds = since(closedAt)
  const { updates } = await run(second)
  assert(updates > 0)
  await second.getByRole('button', { name: 'Continue training' }).click()
  await updatesBeyond(second, updates)
  return seconds
}

async function openNewer({ context, page, address }: Visit): Promise<number> {
  await stored(page)
  const newer = await context.newPage()
  await newer.goto(`${address}manifest.webmanifest`) // of the same origin, without the app
  const openedAt = performance.now()
  await newer.evaluate(openNewerDatabase)
  await page.getByText('A newer version of Bellman Bros is open in another tab').waitFor()
  const seconds = since(openedAt)
  const before = await newer.evaluate(() => window.storedKeys())
  await updatesBeyond(page, (await run(page)).updates + 50)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitFor(page, () => window.__bellman.state.run.state === 'stopped')
  assert.equal(await newer.evaluate(() => window.storedKeys()), before, 'The older page has written.')
  return seconds
}

async function loseContext({ page }: Visit): Promise<number> {
  await page.evaluate(faults.loseContext)
  await updatesBeyond(page, (await run(page)).updates + 3)
  const before = await page.evaluate(() => window.__bellman.spectator.version)
  const restoredAt = performance.now()
  await page.evaluate(() => window.restoreContext())
  await page.waitForFunction((version) => window.__bellman.spectator.version > version, before, { polling: POLL_MS })
  while ((await page.evaluate(() => window.coloursOnStage())) <= COLOURS_OF_A_SCENE) assert(since(restoredAt) < 60)
  return since(restoredAt)
}

async function missPart({ page }: Visit): Promise<number> {
  await page.route(/\/RunsDialog-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }))
  const clickedAt = performance.now()
  await page.getByRole('button', { name: 'Runs', exact: true }).click()
  await page.getByText('This part could not be loaded').waitFor()
  const seconds = since(clickedAt)
  await stored(page)
  await updatesBeyond(page, (await run(page)).updates + 3)
  return seconds
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.stage-canvas canvas').waitFor()
}

/** At full speed, until the run has made some updates. */
async function train(page: Page): Promise<void> {
  await page.getByLabel('Training speed').press('End')
  await page.getByTestId('train').click()
  await updatesBeyond(page, 3)
}

const run = (page: Page) => page.evaluate(() => window.__bellman.state.run)

async function waitFor(page: Page, condition: () => boolean): Promise<void> {
  await page.waitForFunction(condition, null, { polling: POLL_MS })
}

async function updatesBeyond(page: Page, count: number): Promise<void> {
  await page.waitForFunction((before) => window.__bellman.state.run.updates > before, count, { polling: POLL_MS })
}

/** Waits until the run is among the kept ones. */
async function stored(page: Page): Promise<void> {
  await waitFor(page, () => window.__bellman.state.archive.cards.length === 1)
}

const since = (start: number): number => (performance.now() - start) / 1000

declare global {
  interface Window {
    /** Keys of everything in the database of the page, and its runs, as text. */
    storedKeys(): Promise<string>
  }
}

/** In a page of the same origin: opens the database as a version of tomorrow would. */
async function openNewerDatabase(): Promise<void> {
  const requests = {
    // A method, because the compiler adds a helper that the page lacks to functions that get a name.
    done<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    },
  }
  const [{ version = 0 }] = (await indexedDB.databases()).filter(({ name }) => name === 'bellman-bros')
  const database = await requests.done(indexedDB.open('bellman-bros', version + 1))
  window.storedKeys = async () => {
    const names = [...database.objectStoreNames]
    const transaction = database.transaction(names)
    const keys = await Promise.all(names.map((name) => requests.done(transaction.objectStore(name).getAllKeys())))
    const runs = await requests.done(database.transaction('runs').objectStore('runs').getAll())
    return JSON.stringify({ keys, runs })
  }
}
