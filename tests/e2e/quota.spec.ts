/** A browser that lets the page store little: training goes on, what can be spared gives way, and the page says so. */
import type { Page } from '@playwright/test'
import { expect, openApp, run, test, trained, waitForState } from './page.ts'

test.use({ drawsSeldom: true })

const SMALL = 'v=1&level=corridor&backend=wasm&budgetSteps=10000000&hp.environments=16&hp.rolloutSteps=16'
const QUOTA = 2_000_000 // bytes: enough for one run with its intermediate policies

test('the first run’s intermediate policies give way to the second, which is not stored until there is room', async ({
  page,
  baseURL,
}) => {
  const browser = await page.context().newCDPSession(page)
  const { origin } = new URL(baseURL ?? '')
  // Before anything is stored: Chromium remembers for half a minute how much room there was.
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA })
  await openApp(page, `./#${SMALL}`)
  await page.getByTestId('train').click()
  await trained(page, 300)
  await stop(page)
  const first = await run(page)
  await page.getByTestId('train').click()
  await expect(
    page.getByText(/the intermediate policies and checkpoints of “PPO · Corridor 1” are deleted/),
  ).toBeVisible()
  await expect(page.getByText('Storage is full: this run lives only in this tab.')).toBeVisible({ timeout: 60_000 })
  const { state, updates } = await run(page)
  expect(state).toBe('running')
  await trained(page, updates + 3)
  await browser.send('Storage.overrideQuotaForOrigin', { origin })
  await stop(page)
  await expect.poll(() => page.evaluate(() => window.__bellman.state.archive.storage)).toBe('open')
  const second = await run(page)
  expect(second.recordId).not.toBe(first.recordId)
  await page.reload()
  await expect.poll(async () => (await run(page)).updates, { timeout: 30_000 }).toBe(second.updates)
})

async function stop(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
}
