/** Stop a run by a breakpoint, look back along the episode, and ask why it failed, by keyboard where there are keys. */
import { expect, openApp, run, setSpeed, test, waitForState } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

test('a breakpoint stops the run; the timeline and an autopsy show what went wrong', async ({ page }) => {
  await openApp(page, './#v=1&level=lobby&backend=wasm&algorithm=ppo')

  // The first look: every past decision is the exact state again.
  await page.keyboard.press('e')
  const strip = page.getByRole('slider', { name: 'Decision of the episode' })
  await expect.poll(async () => Number(await strip.getAttribute('aria-valuemax'))).toBeGreaterThan(12)
  await strip.focus()
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowLeft')
  const hash = page.locator('[data-hash]')
  await expect(hash).toContainText('equal to live')
  const there = await hash.getAttribute('data-hash')
  expect(Number(there)).toBe(await page.evaluate(() => window.__bellman.spectator.world?.hash))
  // A click in a chart of the episode goes to its decision.
  const chart = page.locator('[data-chart="advantageAlongEpisode"] .u-over')
  await expect(chart).toHaveCSS('cursor', 'pointer')
  await expect(page.locator('[data-chart="advantageHistogram"] .u-over')).not.toHaveCSS('cursor', 'pointer')
  await chart.click({ position: { x: 20, y: 20 } })
  await expect(hash).not.toHaveAttribute('data-hash', there ?? '')
  const clicked = await hash.getAttribute('data-hash')
  await expect(hash).toContainText('equal to live')
  await strip.focus()
  await page.keyboard.press('End')
  await expect(hash).not.toHaveAttribute('data-hash', clicked ?? '')
  await page.keyboard.press('Home')
  await expect(hash).not.toHaveAttribute('data-hash', there ?? '')
  await expect(hash).toContainText('equal to live')
  // “What if?” plays the futures of the state that is shown, and goes when another one is.
  await page.keyboard.press('w')
  const whatIf = page.getByRole('region', { name: 'What if?' })
  await expect(whatIf).toContainText('decision 1')
  await expect(whatIf.getByRole('table')).toBeVisible()
  await strip.click({ position: { x: 160, y: 20 } })
  await expect(whatIf).toHaveCount(0)
  await expect.poll(async () => Number(await strip.getAttribute('aria-valuenow'))).toBeGreaterThan(1)
  await strip.focus()
  await page.keyboard.press('Escape')
  await expect(hash).toHaveCount(0)
  await page.getByRole('button', { name: 'Resume the episode' }).click()

  // The autopsy of the first episode that dies or misses the bell: random weights do.
  const why = page.getByRole('button', { name: /^Why/ })
  await expect(why).toBeVisible({ timeout: 90_000 })
  await why.click()
  const autopsy = page.getByRole('region', { name: 'Autopsy' })
  await expect(autopsy).toContainText(/would have|No single decision/, { timeout: 60_000 })
  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  const goThere = autopsy.getByRole('button', { name: 'Go there' })
  if (await goThere.isVisible()) {
    await goThere.click()
    const named = /^Decision (\d+):/.exec((await autopsy.textContent()) ?? '')?.[1]
    await expect(strip).toHaveAttribute('aria-valuenow', named ?? '')
  }

  // A breakpoint at the first update: the entropy of random weights is below 2 nats.
  await page.getByRole('button', { name: 'Breakpoints' }).click()
  await expectAccessible(page)
  await page.getByLabel('Entropy below: value').fill('2')
  await page.getByRole('checkbox', { name: 'Stop: Entropy below' }).check()
  await page.keyboard.press('Escape')
  await setSpeed(page, 'full')
  await page.getByTestId('train').click()
  await waitForState(page, 'paused')
  expect((await run(page)).updates).toBe(1)
  const card = page.getByRole('region', { name: 'Breakpoints' })
  await expect(card).toContainText('Stopped after update 1. The entropy is')
  await card.getByRole('button', { name: 'Show in the charts' }).click()
  await expect(page.locator('[data-chart="metric:policy/entropy"]')).toBeInViewport()
  await page.getByTestId('train').click()
  await expect(card).toHaveCount(0)
  await expect.poll(async () => (await run(page)).updates).toBeGreaterThan(3)

  // Another stops at a decision of training, which is on the timeline with its numbers.
  await page.getByRole('button', { name: 'Breakpoints' }).click()
  await page.getByLabel('Smallest advantage of an update below: value').fill('-0.02')
  await page.getByRole('checkbox', { name: 'Stop: Smallest advantage of an update below' }).check()
  await page.keyboard.press('Escape')
  await expect(card).toContainText('A = r + γ V(s′) − V(s) + γ λ A′ =')
  await expect(page.locator('.timeline-place')).toContainText('an episode of training')
  await page.getByTestId('train').click()
  await expect(card).toHaveCount(0)

  // An earlier policy, in place.
  const checkpoint = page.getByLabel('Checkpoint')
  await checkpoint.fill('0')
  await expect(page.locator('.checkpoint-slider output')).toHaveText(/^random weights/)
  await expect.poll(() => page.evaluate(() => window.__bellman.state.spectator.show.kind)).toBe('policy')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Breakpoints' })).toHaveAttribute('aria-pressed', 'true')
})
