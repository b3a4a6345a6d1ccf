/**
 * A hidden tab: Playwright keeps every page visible, so the page is given what a browser gives a hidden one; the last test hides a
 * tab behind another in a browser without Playwright. For ten minutes: `npm run soak -- --rows 11`.
 */
import type { Page } from '@playwright/test'
import { decisions, expect, openApp, test, trained, updates } from './page.ts'
import { RawBrowser, type RawTab } from './rawBrowser.ts'

/** For how long the speed behind another tab is measured; 0: not at all. */
const HIDDEN_SECONDS = Number(process.env.SOAK_CASES ?? 0)
const SECONDS_IN_FRONT = Math.min(60, HIDDEN_SECONDS)
const SECONDS_FOR_SPEED = 60 // fewer say nothing
const LEAST_SHARE = 0.8 // of the speed in front
const MAX_CAUGHT_UP = 8 // decisions, in two frames of fifteen ticks

const play = (page: Page) => page.evaluate(() => window.__bellman.state.play)

test.beforeEach(({ context }) => context.addInitScript(preparePageToHide))

test('a person’s game pauses and says so while the tab is hidden, and training continues', async ({ page }) => {
  await openApp(page, './#v=1&level=corridor&backend=wasm&evaluation.everySteps=0')
  await page.keyboard.press('Space')
  await trained(page, 1)
  await page.keyboard.press('p')
  await expect.poll(async () => (await play(page)).screen).toBe('title')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await page.keyboard.down('ArrowRight')

  await page.evaluate(() => window.showTab(false))
  expect(await play(page)).toMatchObject({ screen: 'paused', pauseReason: 'hidden' })
  await trained(page, (await updates(page)) + 3) // no frame is drawn meanwhile

  await page.evaluate(() => window.showTab(true))
  expect(await play(page)).toMatchObject({ screen: 'paused', pauseReason: 'hidden' })
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  expect(await play(page)).toMatchObject({ screen: 'paused', pauseReason: 'blurred' })
  await page.keyboard.up('ArrowRight')
})

test('the drawn agent does not catch up on the time in which the tab was hidden', async ({ page }) => {
  await openApp(page)
  await expect.poll(() => decisions(page)).toBeGreaterThan(2)
  await page.evaluate(() => window.showTab(false))
  const drawn = await page.evaluate(async () => {
    const counts = [window.__bellman.spectator.version]
    window.skipTime(60 * 60_000)
    window.showTab(true) // draws a frame
    counts.push(window.__bellman.spectator.version)
    await new Promise(requestAnimationFrame)
    counts.push(window.__bellman.spectator.version)
    return counts
  })
  // A frame plays fifteen ticks at most: four decisions of four ticks each.
  expect(drawn[1] - drawn[0]).toBeLessThanOrEqual(4)
  expect(drawn[2] - drawn[1]).toBeLessThanOrEqual(4)
  await expect.poll(() => decisions(page)).toBeGreaterThan(drawn[2])
})

test('a tab behind another trains on', async ({ baseURL, launchOptions }) => {
  test.setTimeout(120_000 + 2000 * HIDDEN_SECONDS)
  const browser = new RawBrowser(launchOptions)
  try {
    const setup = 'v=1&level=corridor&backend=wasm&evaluation.everySteps=0&budgetSteps=10000000'
    const tab = await browser.open(`${baseURL}#${setup}`)
    const state = <Value>(path: string) => tab.evaluate<Value>(`window.__bellman?.state.${path}`)
    const updatesNow = () => state<number>('run.updates')
    await expect.poll(() => tab.evaluate(`document.querySelector('[data-testid=train]') !== null`)).toBe(true)
    await tab.evaluate(`document.querySelector('[data-testid=train]').click()`)
    await expect.poll(updatesNow, { timeout: 60_000 }).toBeGreaterThan(2)
    const front = await decisionsASecond(tab, SECONDS_IN_FRONT)

    await (await browser.open('about:blank')).bringToFront()
    await expect.poll(() => tab.evaluate('document.visibilityState')).toBe('hidden')
    const [before, drawn] = [await updatesNow(), await tab.evaluate<number>(DRAWN)]
    await expect.poll(updatesNow, { timeout: 60_000 }).toBeGreaterThan(before + 2)
    const behind = await decisionsASecond(tab, HIDDEN_SECONDS)
    if (HIDDEN_SECONDS > 0) {
      const share = `${Math.round((100 * behind) / front)} %`
      console.log(
        `${HIDDEN_SECONDS} s behind another tab: ${Math.round(behind)} decisions/s, ${share} of those in front`,
      )
    }
    if (HIDDEN_SECONDS >= SECONDS_FOR_SPEED) expect(behind).toBeGreaterThan(LEAST_SHARE * front)

    expect(await tab.evaluate(DRAWN), 'nothing is drawn meanwhile').toBe(drawn)
    // Asked before, because frames come as soon as the tab is in front.
    await tab.evaluate(`{
      const frame = () => new Promise(requestAnimationFrame)
      window.caughtUp = (async () => (await frame(), await frame(), ${DRAWN} - ${drawn}))()
      undefined // else the answer would wait for it
    }`)
    await tab.bringToFront()
    expect(await tab.evaluate('window.caughtUp'), 'no burst').toBeLessThanOrEqual(MAX_CAUGHT_UP)
  } finally {
    await browser.close()
  }
})

/** Expression for the number of decisions on the stage. */
const DRAWN = 'window.__bellman.spectator.version'

async function decisionsASecond(tab: RawTab, seconds: number): Promise<number> {
  if (seconds === 0) return 0
  const decisions = () => tab.evaluate<number>('window.__bellman.state.run.envSteps')
  const [before, began] = [await decisions(), performance.now()]
  await new Promise((resolve) => setTimeout(resolve, 1000 * seconds))
  return (1000 * ((await decisions()) - before)) / (performance.now() - began)
}

declare global {
  interface Window {
    showTab(shown: boolean): void
    /** Advances the page's clock. */
    skipTime(milliseconds: number): void
  }
}

/** Runs in the page before it loads: hides and shows it, and withholds its frames while it is hidden. */
function preparePageToHide(): void {
  let isShown = true
  let skippedMs = 0
  const waiting: FrameRequestCallback[] = []
  const nextFrame = window.requestAnimationFrame.bind(window)
  const clock = performance.now.bind(performance)
  performance.now = () => clock() + skippedMs
  window.requestAnimationFrame = (callback) =>
    nextFrame((now) => {
      if (isShown) callback(now + skippedMs)
      else waiting.push(callback)
    })
  Object.defineProperty(document, 'visibilityState', { get: () => (isShown ? 'visible' : 'hidden') })
  Object.defineProperty(document, 'hidden', { get: () => !isShown })
  window.showTab = (shown) => {
    isShown = shown
    document.dispatchEvent(new Event('visibilitychange'))
    if (shown) for (const callback of waiting.splice(0)) callback(performance.now())
  }
  window.skipTime = (milliseconds) => {
    skippedMs += milliseconds
  }
}
