/** A hidden tab: Playwright keeps every page visible, so the page is given what a browser gives a hidden one. */
import type { Page } from '@playwright/test'
import { decisions, expect, openApp, test, trained, updates } from './page.ts'

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
