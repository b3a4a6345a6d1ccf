/**
 * How fast PPO learns in the built page with this machine's graphics card, on each backend: `npm run webgpu`. Prints a
 * Markdown table for `docs/performance.md`. Every network and minibatch is trained three ways: `auto`, for the product's
 * own timing and choice, then `webgpu` and `wasm`, each forced; `cpu` only for the default network.
 * Its flags are in `options.ts`.
 *
 * The browser has a window, because headless Chromium gives WebGPU no card on Linux. A virtual display is enough:
 * `xvfb-run npm run webgpu`.
 */
import { type Browser, chromium, type Page } from '@playwright/test'
import type {} from '../src/debugHandle.ts' // types of `window.__bellman`
import type { BackendName, BackendReport } from '../src/nn/backendReport.ts'
import { findChromium } from './browsers.mjs'
import { provideApp, serveApp } from './build.mjs'
import { CARD, SOFTWARE } from './chromiumFlags.ts'
import { readOptions } from './options.ts'

const HIDDEN_UNITS = [64, 128, 256, 512]
const MINIBATCHES = [128, 256, 1024, 4096]
const ROLLOUT_STEPS = 16
const MIN_ENVIRONMENTS = 64
const WARM_UP_UPDATES = 3 // shaders and code compile in them
const COUNTED_UPDATES = 5
const STILL_MS = 500 // between two frames
const LIMIT_MS = 60_000

interface Setting {
  readonly hiddenUnits: number // of each of the two hidden layers
  readonly minibatchSize: number // decisions
}

interface Figures {
  readonly decisionsPerSecond: number
  readonly updateMs: number
  readonly minibatchMs: number // of training, acting included
}

/** What a WebGPU minibatch asks of the browser, and where the time of an update goes. */
interface Load {
  readonly dispatches: number // a minibatch, as are submits, writes and scriptMs
  readonly submits: number
  readonly writes: number
  readonly scriptMs: number // from the first call of an update to its read-back
  readonly waitMs: number // an update, from asking for the read-back to its numbers
}

const given = readOptions('webgpu')
const flags = {
  json: given.json === true,
  quick: given.quick === true,
  still: given.still === true,
  software: given.software === true,
}
const seconds = Number(given.seconds ?? 3)
const epochs = flags.software ? 1 : 4 // SwiftShader takes long enough with one

const server = await serveApp(await provideApp({ tell: console.error }), 4197)
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  headless: flags.software,
  args: ['--no-sandbox', '--mute-audio', ...(flags.software ? SOFTWARE : CARD)],
})

try {
  const [hiddenUnits, minibatches] = flags.quick
    ? [HIDDEN_UNITS.slice(0, 1), MINIBATCHES.slice(0, 1)]
    : [HIDDEN_UNITS, MINIBATCHES]
  for (const hidden of hiddenUnits) {
    for (const minibatchSize of minibatches) await measureSetting(browser, { hiddenUnits: hidden, minibatchSize })
  }
} finally {
  await browser.close()
  await server.close()
}

async function measureSetting(on: Browser, setting: Setting): Promise<void> {
  const choice = await openRun(on, setting, 'auto')
  // The run begins before the backends are measured.
  await choice.waitForFunction(
    () => window.__bellman.state.run.backend?.candidates.every(({ isPending }) => isPending !== true),
    null,
    { timeout: LIMIT_MS },
  )
  const report = await reportOf(choice)
  const badge = await choice.getByTestId('backend').textContent()
  await choice.close()
  tell({ kind: 'choice', ...setting, badge: badge ?? '', ...report })
  if (report.adapter === null) throw new Error('Chromium offers no WebGPU adapter: see docs/performance.md.')
  if (report.adapter.software && !flags.software)
    throw new Error(`Only a software adapter: ${report.adapter.description}.`)

  const backends: BackendName[] =
    setting.hiddenUnits === HIDDEN_UNITS[0] ? ['webgpu', 'wasm', 'cpu'] : ['webgpu', 'wasm']
  for (const backend of backends) {
    const page = await openRun(on, setting, backend)
    const { chosen } = await reportOf(page)
    if (chosen !== backend) throw new Error(`${backend} was forced, but ${chosen} runs.`)
    const figures = await measureTraining(page, setting)
    const load = backend === 'webgpu' ? await measureLoad(page, setting) : null
    await page.close()
    tell({ kind: 'training', backend, ...setting, ...figures, ...load })
  }
}

/** A page of its own, in training on `lobby` without evaluations. */
async function openRun(on: Browser, setting: Setting, backend: BackendName | 'auto'): Promise<Page> {
  const page = await on.newPage({ viewport: { width: 1440, height: 900 } })
  if (flags.still) {
    await page.addInitScript((milliseconds) => {
      window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), milliseconds)
      window.cancelAnimationFrame = (frame) => window.clearTimeout(frame)
    }, STILL_MS)
  }
  page.on('pageerror', (error) => console.error(`exception in the page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`the page's console: ${message.text()}`)
  })
  const link = new URLSearchParams({
    v: '1',
    algorithm: 'ppo',
    level: 'lobby',
    backend,
    budgetSteps: '10000000',
    'evaluation.everySteps': '0',
    'hp.hiddenUnits': String(setting.hiddenUnits),
    'hp.minibatchSize': String(setting.minibatchSize),
    'hp.environments': String(environmentsOf(setting)),
    'hp.rolloutSteps': String(ROLLOUT_STEPS),
    'hp.epochs': String(epochs),
  })
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#${link}`)
  await page.locator('.stage-canvas canvas').waitFor()
  await page.getByTestId('train').click()
  await page.waitForFunction(() => window.__bellman.state.run.updates > 0, null, { timeout: LIMIT_MS })
  return page
}

async function reportOf(page: Page): Promise<BackendReport> {
  const report = await page.evaluate(() => window.__bellman.state.run.backend)
  if (report === null) throw new Error('The page trains on no backend.')
  return report
}

async function measureTraining(page: Page, setting: Setting): Promise<Figures> {
  const counters = () =>
    page.evaluate(() => {
      const { updates, envSteps, trainingSeconds } = window.__bellman.state.run
      return { updates, envSteps, trainingSeconds }
    })
  await page.waitForFunction((count) => window.__bellman.state.run.updates >= count, WARM_UP_UPDATES, {
    timeout: LIMIT_MS,
  })
  const before = await counters()
  await page.waitForFunction(
    (end) => window.__bellman.state.run.trainingSeconds >= end,
    before.trainingSeconds + seconds,
    {
      timeout: LIMIT_MS,
    },
  )
  const after = await counters()
  const elapsed = after.trainingSeconds - before.trainingSeconds
  const updateMs = (1000 * elapsed) / (after.updates - before.updates)
  return {
    decisionsPerSecond: (after.envSteps - before.envSteps) / elapsed,
    updateMs,
    minibatchMs: updateMs / minibatchesOf(setting),
  }
}

/** Counts the training worker's WebGPU calls over a few updates, by wrappers around the calls. */
async function measureLoad(page: Page, setting: Setting): Promise<Load> {
  const worker = page.workers().find((thread) => /worker/i.test(thread.url()))
  if (worker === undefined) throw new Error('The page has no training worker.')
  const counts = await worker.evaluate(async (updates) => {
    const seen = { dispatches: 0, submits: 0, writes: 0, scriptMs: 0, waitMs: 0 }
    const calls = [
      { on: GPUComputePassEncoder.prototype, name: 'dispatchWorkgroups', as: 'dispatches' },
      { on: GPUQueue.prototype, name: 'submit', as: 'submits' },
      { on: GPUQueue.prototype, name: 'writeBuffer', as: 'writes' },
    ] as const
    let isCounting = false
    let start: number | null = null // of the calls between two read-backs
    for (const { on, name, as } of calls) {
      const call = Reflect.get(on, name)
      Reflect.set(on, name, function (this: object, ...given: unknown[]) {
        if (isCounting) {
          start ??= performance.now()
          seen[as]++
        }
        return Reflect.apply(call, this, given)
      })
    }
    const { mapAsync } = GPUBuffer.prototype
    await new Promise<void>((resolve) => {
      let reads = -1 // the first one only starts the count
      GPUBuffer.prototype.mapAsync = async function (...range) {
        const asked = performance.now()
        if (start !== null) seen.scriptMs += asked - start
        start = null
        await mapAsync.apply(this, range)
        if (isCounting) seen.waitMs += performance.now() - asked
        isCounting = ++reads < updates
        if (reads === updates) resolve()
      }
    })
    return seen
  }, COUNTED_UPDATES)
  const minibatches = COUNTED_UPDATES * minibatchesOf(setting)
  return {
    dispatches: counts.dispatches / minibatches,
    submits: counts.submits / minibatches,
    writes: counts.writes / minibatches,
    scriptMs: counts.scriptMs / minibatches,
    waitMs: counts.waitMs / COUNTED_UPDATES,
  }
}

function environmentsOf({ minibatchSize }: Setting): number {
  return Math.max(MIN_ENVIRONMENTS, minibatchSize / ROLLOUT_STEPS)
}

function minibatchesOf(setting: Setting): number {
  return (epochs * environmentsOf(setting) * ROLLOUT_STEPS) / setting.minibatchSize
}

type Line =
  | ({ readonly kind: 'choice'; readonly badge: string } & Setting & BackendReport)
  | ({ readonly kind: 'training'; readonly backend: BackendName } & Setting & Figures & Partial<Load>)

function tell(line: Line): void {
  if (flags.json) {
    console.log(JSON.stringify(line))
    return
  }
  const network = `${line.hiddenUnits}-${line.hiddenUnits}, ${line.minibatchSize}`
  if (line.kind === 'choice') {
    console.log(
      `\n${network}: ${line.badge.replace(/\s+/g, ' ')}. ${line.reason} Adapter: ${line.adapter?.description}.\n`,
    )
    console.log('| backend | network, minibatch | decisions/s | ms an update | ms a minibatch | calls a minibatch |')
    console.log('| --- | --- | --- | --- | --- | --- |')
    return
  }
  const load =
    line.dispatches === undefined
      ? ''
      : `${figure(line.dispatches)} dispatches, ${figure(line.submits)} submits, ${figure(line.writes)} writes, ` +
        `script ${figure(line.scriptMs)} ms; wait ${figure(line.waitMs)} ms an update`
  const { backend, decisionsPerSecond, updateMs, minibatchMs } = line
  console.log(
    `| ${backend} | ${network} | ${Math.round(decisionsPerSecond)} | ${figure(updateMs)} | ${figure(minibatchMs)} | ${load} |`,
  )
}

function figure(value = Number.NaN): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
