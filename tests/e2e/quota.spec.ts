/** A browser that lets the page store little: training goes on, what can be spared gives way, and the page says so. */
import type { Page } from '@playwright/test'
import { expect, openApp, run, test, trained, waitForState } from './page.ts'

test.use({ drawsSeldom: true })

const SMALL = 'v=1&level=corridor&backend=wasm&budgetSteps=10000000&hp.environments=16&hp.rolloutSteps=16'
const ROOM = 40_000 // bytes beyond what is stored: less than a run and its checkpoints take

test('old checkpoints give way to a new run, then the page says that it lives in this tab alone; with room it is stored', async ({
  page,
}) => {
  await openApp(page, `./#${SMALL}`)
  await page.getByTestId('train').click()
  await trained(page, 3)
  await stop(page)
  const first = (await run(page)).recordId
  const browser = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  const { usage } = await browser.send('Storage.getUsageAndQuota', { origin })
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM })
  await page.getByTestId('train').click()
  await expect(page.getByText('Storage is full: this run lives only in this tab.')).toBeVisible({ timeout: 60_000 })
  const { state, updates } = await run(page)
  expect(state).toBe('running')
  await trained(page, updates + 3)
  await browser.send('Storage.overrideQuotaForOrigin', { origin })
  await stop(page)
  await expect.poll(() => page.evaluate(() => window.__bellman.state.archive.storage)).toBe('open')
  const second = await run(page)
  expect(second.recordId).not.toBe(first)
  await page.reload()
  await expect.poll(async () => (await run(page)).updates, { timeout: 30_000 }).toBe(second.updates)
})

async function stop(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
}
