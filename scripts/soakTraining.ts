/** Hours of training in the built page: what grows? `npm run soak -- --hours 2`; docs/reliability.md, row 25. */
import { type CDPSession, chromium, type Page, type Worker } from '@playwright/test'
import type {} from '../src/debugHandle.ts' // types of `window.__bellman`
import { findChromium } from './browsers.mjs'
import { provideApp, serveApp } from './build.mjs'
import { WorkerHeaps } from './workerHeaps.ts'
import { workerSeconds } from './workerSeconds.ts'

const ALGORITHMS = ['dqn', 'ppo'] // half of the time each
const SAMPLES = 120 // of each algorithm
const SHORTEST_GAP_SECONDS = 2
const MAX_HEAP_SLOPE = 1 // MB a minute, over the second half
const MIN_SPEED_SHARE = 0.95 // of the first tenth's speed, in the last
const FEWEST_TIMED = 5 // samples of a tenth, whose gaps have a median
const MAX_CHART_POINTS = 2048 // of a series: SERIES_CAPACITY in src/store/history/history.ts
const WARM_UP = 50 // updates until every buffer is allocated
const MINUTE = 60

interface Sample {
  readonly seconds: number
  readonly pageHeapMB: number
  /** Also buffers and wasm's memory. */
  readonly workerHeapMB: number
  readonly tensors: number
  readonly tensorMB: number
  readonly chartPoints: number
  readonly envSteps: number
  readonly updates: number
  /** Processor time of the workers since the page was opened; null where the system does not tell. */
  readonly workerSeconds: number | null
}

/** Trains DQN, then PPO, and prints what grew; true if nothing grew beyond the limits. */
export async function soakTraining(hours: number): Promise<boolean> {
  const server = await serveApp(await provideApp({ tell: console.error }), 4197)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio'],
  })
  let isSound = true
  try {
    for (const algorithm of ALGORITHMS) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(`${server.resolvedUrls?.local[0]}#v=1&algorithm=${algorithm}&backend=wasm&budgetSteps=10000000`)
      await page.locator('.stage-canvas canvas').waitFor()
      await page.getByLabel('Training speed').press('End')
      const samples = await sampleRun(page, (hours * 3600) / ALGORITHMS.length)
      isSound = report(algorithm, samples) && isSound
      await page.close()
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return isSound
}

async function sampleRun(page: Page, seconds: number): Promise<Sample[]> {
  const session = await page.context().newCDPSession(page)
  const heaps = await WorkerHeaps.of(session)
  await start(page)
  const samples: Sample[] = []
  const begin = performance.now()
  const gap = Math.max(SHORTEST_GAP_SECONDS, seconds / SAMPLES)
  while ((performance.now() - begin) / 1000 < seconds) {
    await page.waitForTimeout(gap * 1000)
    const { state } = await page.evaluate(() => window.__bellman.state.run)
    if (state === 'failed') throw new Error('The run failed.')
    if (state === 'finished') {
      await start(page) // the next run
      continue
    }
    samples.push(await sample(page, { session, heaps }, (performance.now() - begin) / 1000))
  }
  return samples
}

/** Starts a run and waits until it holds all that it will hold. */
async function start(page: Page): Promise<void> {
  await page.getByTestId('train').click()
  const isWarm = (updates: number) => {
    const { run } = window.__bellman.state
    return run.state === 'running' && run.updates > updates
  }
  await page.waitForFunction(isWarm, WARM_UP, { timeout: 120_000 })
}

interface Probes {
  readonly session: CDPSession
  readonly heaps: WorkerHeaps
}

async function sample(page: Page, { session, heaps }: Probes, seconds: number): Promise<Sample> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { chartPoints, envSteps, updates } = await page.evaluate(() => {
    const { chartPoints: points, state } = window.__bellman
    const { envSteps, updates } = state.run
    return { chartPoints: Math.max(...Object.values(points)), envSteps, updates }
  })
  const workers = await Promise.all(page.workers().map(memoryOf))
  const sum = (of: (memory: WorkerMemory) => number) => workers.reduce((total, memory) => total + of(memory), 0)
  return {
    seconds,
    pageHeapMB: usedSize / 2 ** 20,
    workerHeapMB: (await heaps.bytes()) / 2 ** 20,
    tensors: sum(({ tensors }) => tensors),
    tensorMB: sum(({ bytes }) => bytes) / 2 ** 20,
    chartPoints,
    envSteps,
    updates,
    workerSeconds: await workerSeconds(page),
  }
}

interface WorkerMemory {
  readonly tensors: number
  readonly bytes: number
}

/** Reads tfjs's own counts: its engine is a global of the worker. */
async function memoryOf(worker: Worker): Promise<WorkerMemory> {
  return worker.evaluate(() => {
    const scope = globalThis as unknown as {
      readonly _tfengine?: { readonly state: { readonly numTensors: number; readonly numBytes: number } }
    }
    const { numTensors = 0, numBytes = 0 } = scope._tfengine?.state ?? {}
    return { tensors: numTensors, bytes: numBytes }
  })
}

/** Prints the figures of one algorithm and whether they are within the limits. */
function report(algorithm: string, samples: readonly Sample[]): boolean {
  const half = samples.slice(samples.length >> 1)
  const [first, last] = [half[0], samples[samples.length - 1]]
  const heapSlope = slope(half, ({ pageHeapMB }) => pageHeapMB)
  const workerSlope = slope(half, ({ workerHeapMB }) => workerHeapMB)
  const drift = last.tensors - first.tensors
  const points = Math.max(...samples.map(({ chartPoints }) => chartPoints))
  const timed = Math.max(FEWEST_TIMED, Math.ceil(samples.length / 10))
  const clock = last.workerSeconds === null ? 'second' : 'second of the worker’s processor time'
  const speeds = [speed(samples.slice(0, timed)), speed(samples.slice(-timed))]
  const checks: [what: string, isWithin: boolean][] = [
    [`tensors ${first.tensors} at half time, ${last.tensors} at the end`, drift === 0],
    [
      `tensor memory ${first.tensorMB.toFixed(2)} MB, then ${last.tensorMB.toFixed(2)} MB`,
      last.tensorMB <= first.tensorMB,
    ],
    [`heap of the page ${last.pageHeapMB.toFixed(1)} MB, ${heapSlope.toFixed(3)} MB/min`, heapSlope < MAX_HEAP_SLOPE],
    [
      `heap and buffers of the worker ${last.workerHeapMB.toFixed(1)} MB, ${workerSlope.toFixed(3)} MB/min`,
      workerSlope < MAX_HEAP_SLOPE,
    ],
    [`at most ${points} points in a chart`, points <= MAX_CHART_POINTS],
    [
      `${speeds.map((each) => Math.round(each)).join(` decisions a ${clock} in the first tenth, `)} in the last`,
      speeds[0] > 0 && speeds[1] >= MIN_SPEED_SHARE * speeds[0],
    ],
  ]
  console.log(
    `${algorithm}: ${(last.seconds / MINUTE).toFixed(1)} min, ${last.updates} updates, ${samples.length} samples`,
  )
  for (const [what, isWithin] of checks) console.log(`  ${isWithin ? 'ok ' : 'NOT'} ${what}`)
  return checks.every(([, isWithin]) => isWithin)
}

/** Least squares, per minute. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const times = samples.map(({ seconds }) => seconds / MINUTE)
  const values = samples.map(of)
  const [middle, height] = [mean(times), mean(values)]
  const spread = times.reduce((sum, time) => sum + (time - middle) ** 2, 0)
  return spread === 0 ? 0 : times.reduce((sum, time, at) => sum + (time - middle) * (values[at] - height), 0) / spread
}

/**
 * Median of the speeds between samples, in decisions a second: of the worker's processor time, which other programs on
 * the machine disturb little, or where it is unknown by the clock. Gaps in which a new run began are left out.
 */
function speed(samples: readonly Sample[]): number {
  const timeOf = ({ workerSeconds, seconds }: Sample) => workerSeconds ?? seconds
  const speeds = samples
    .slice(1)
    .map((sample, at) => (sample.envSteps - samples[at].envSteps) / (timeOf(sample) - timeOf(samples[at])))
    .filter((each) => each > 0 && each < Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
  return speeds[speeds.length >> 1] ?? 0
}
