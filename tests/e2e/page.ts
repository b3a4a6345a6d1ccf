/**
 * The `test` of every end-to-end file: a page that fails its test on any error in the console, any exception, any
 * violation of the content security policy and any failed request. It trains at full speed and on wasm, as if these had
 * been chosen on an earlier visit, unless a file sets `firstVisit`; links say what backend they want.
 */
import { test as base, expect, type Page } from '@playwright/test'
import type {} from '../../src/debugHandle.ts' // types of `window.__bellman`
import type { Speed } from '../../src/store/app/speed.ts'

export { expect }

export const test = base.extend<{ complaints: string[]; firstVisit: boolean; drawsSeldom: boolean; chosen: null }>({
  firstVisit: [false, { option: true }],
  drawsSeldom: [false, { option: true }],
  chosen: [
    async ({ context, firstVisit, drawsSeldom }, use) => {
      if (!firstVisit) await context.addInitScript(chooseQuickRuns)
      if (drawsSeldom) await context.addInitScript(drawSeldom)
      await use(null)
    },
    { auto: true },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => complaints.push(`exception: ${error.error().stack ?? error.error().message}`))
      context.on('requestfailed', (request) => {
        // A page that closes gives up what it was loading: that is no failure.
        const reason = request.failure()?.errorText ?? ''
        if (reason !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${reason}`)
      })
      context.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`request: ${response.url()} ${response.status()}`)
      })
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`content security policy: ${event.violatedDirective} blocked ${event.blockedURI}`)
        })
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** Runs in the page before it loads. */
function chooseQuickRuns(): void {
  try {
    localStorage['bellman-bros/settings'] ??= JSON.stringify({ config: 'v=1&backend=wasm', view: { speed: 'full' } })
  } catch {
    // Without storage, as in a sandboxed frame, the page begins at the pace made for watching.
  }
}

/**
 * Runs in the page before it loads: four frames a second. Drawing the stage without a graphics card takes most of the
 * processor, which is lost where a test is not about what moves.
 */
export function drawSeldom(): void {
  const nextFrame = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) => window.setTimeout(() => nextFrame(callback), 250)
  window.cancelAnimationFrame = (request) => window.clearTimeout(request)
}

/** Opens the built app, by a link where one is given, and waits until the game stands. */
export async function openApp(page: Page, link = './'): Promise<void> {
  await page.goto(link)
  await expect(page.locator('.stage-canvas canvas')).toBeVisible()
}

export const run = (page: Page) => page.evaluate(() => window.__bellman.state.run)
export const config = (page: Page) => page.evaluate(() => window.__bellman.state.config)
export const updates = (page: Page) => page.evaluate(() => window.__bellman.state.run.updates)
export const chartPoints = (page: Page) => page.evaluate(() => window.__bellman.chartPoints)
/** Decisions drawn on the stage so far. */
export const decisions = (page: Page) => page.evaluate(() => window.__bellman.spectator.version)

/** Waits until the run has made so many updates. */
export async function trained(page: Page, count: number): Promise<void> {
  await expect.poll(() => updates(page), { timeout: 90_000 }).toBeGreaterThanOrEqual(count)
}

export async function waitForState(page: Page, state: string): Promise<void> {
  await expect.poll(async () => (await run(page)).state, { timeout: 60_000 }).toBe(state)
}

const SPEEDS: readonly Speed[] = [0.5, 1, 2, 4, 8, 16, 32, 'watching', 'full'] // by the slider's positions

export async function setSpeed(page: Page, speed: Speed): Promise<void> {
  await page.getByLabel('Training speed').fill(String(SPEEDS.indexOf(speed)))
  expect(await page.evaluate(() => window.__bellman.state.view.speed)).toBe(speed)
}
