/**
 * How long the page's own thread is busy at a time while a run floods it with metrics, and while one diverges:
 * `npm run soak -- --rows 14,28`; docs/reliability.md has the figures.
 */
import { type Browser, chromium, type Page } from '@playwright/test'
import type {} from '../src/debugHandle.ts' // types of `window.__bellman`
import { findChromium } from './browsers.mjs'
import { provideApp, serveApp } from './build.mjs'

const LONG_TASK_MS = 50 // of which the page is expected to have fewer than one in a hundred
const STAGE_IS_DRAWN = 30 // frames a second
/** Software drawing may be slower than that without any load: then this share of the idle page's frames is asked. */
const LEAST_SHARE = 0.5

interface Load {
  readonly title: string
  readonly link: string
  /** Something is done in the page while it trains. */
  readonly meanwhile?: (page: Page) => Promise<void>
}

/** By row of docs/reliability.md. */
export const PAGE_LOADS: Readonly<Record<string, Load>> = {
  14: {
    title: 'PPO with its learning rate at the end of the slider',
    link: '#v=1&algorithm=ppo&backend=wasm&hp.hiddenUnits=64&budgetSteps=10000000',
    meanwhile: (page) => page.getByRole('slider', { name: 'Learning rate', exact: true }).press('End'),
  },
  28: {
    title: 'Q-learning with an update every few decisions',
    link: '#v=1&algorithm=qlearning&level=corridor&backend=cpu&budgetSteps=10000000',
  },
}

/** Trains under such a load for some seconds and prints what the page's thread did; true if it is within the limits. */
export async function soakPage({ title, link, meanwhile }: Load, seconds: number): Promise<boolean> {
  const server = await serveApp(await provideApp({ tell: console.error }), 4198)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${server.resolvedUrls?.local[0]}${link}`)
    await page.locator('.stage-canvas canvas').waitFor()
    await page.getByLabel('Training speed').press('End')
    const idleFrames = await framesPerSecond(page, seconds / 3)
    await page.getByTestId('train').click()
    await page.waitForFunction(() => window.__bellman.state.run.updates > 20, null, { timeout: 60_000 })
    await meanwhile?.(page)
    const before = await page.evaluate(() => window.__bellman.state.run.updates)
    const frames = await framesPerSecond(page, seconds) // untraced: writing the trace takes frames, too
    const tasksMs = await tasksOf(browser, page, seconds)
    const { updates, state, failure } = await page.evaluate(() => window.__bellman.state.run)
    const long = tasksMs.filter((each) => each > LONG_TASK_MS).length
    const percentile = (share: number) => tasksMs[Math.min(tasksMs.length - 1, Math.floor(share * tasksMs.length))]
    console.log(
      `${title}: ${updates - before} updates in ${2 * seconds} s (${state}${failure === null ? '' : `: ${failure.message}`})\n` +
        `  ${tasksMs.length} tasks of the page's thread: median ${percentile(0.5).toFixed(2)} ms, ` +
        `99 % within ${percentile(0.99).toFixed(1)} ms, longest ${percentile(1).toFixed(0)} ms, ${long} over ${LONG_TASK_MS} ms\n` +
        `  ${frames.toFixed(1)} frames a second, drawn in software; ${idleFrames.toFixed(1)} before the run`,
    )
    const isDrawn = frames >= Math.min(STAGE_IS_DRAWN, LEAST_SHARE * idleFrames)
    return updates > before && percentile(0.99) < LONG_TASK_MS && isDrawn
  } finally {
    await browser.close()
    await server.close()
  }
}

function framesPerSecond(page: Page, seconds: number): Promise<number> {
  return page.evaluate(async (milliseconds) => {
    const start = performance.now()
    let frames = 0
    let now = start
    while (now - start < milliseconds) {
      await new Promise(requestAnimationFrame)
      now = performance.now()
      frames++
    }
    return (1000 * frames) / (now - start)
  }, seconds * 1000)
}

/** Durations of the tasks of the page's thread in some seconds, ascending, in milliseconds. */
async function tasksOf(browser: Browser, page: Page, seconds: number): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await page.waitForTimeout(seconds * 1000)
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(String(await browser.stopTracing()))
  return tasksOfPage(trace.traceEvents)
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number // µs
  readonly args?: { readonly name?: string }
}

/** Durations of the tasks of the busiest thread that runs a page, ascending, in milliseconds. */
function tasksOfPage(events: readonly TraceEvent[]): number[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const lists = threads.map(({ pid, tid }) =>
    events
      .filter((event) => event.pid === pid && event.tid === tid && event.name === 'ThreadControllerImpl::RunTask')
      .map(({ dur = 0 }) => dur / 1000),
  )
  const busiest = lists.sort((a, b) => b.length - a.length)[0] ?? []
  if (busiest.length === 0) throw new Error('Chromium’s trace has no tasks of the page: its names may have changed.')
  return busiest.sort((a, b) => a - b)
}
