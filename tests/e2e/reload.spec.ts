/** A reload shows the last run, however the page was opened. */
import type { Page } from '@playwright/test'
import { config, expect, openApp, run, test, trained, waitForState } from './page.ts'

test.use({ drawsSeldom: true })

const SMALL = 'v=1&level=corridor&backend=wasm&hp.hiddenUnits=16&hp.environments=16&hp.rolloutSteps=16'

async function trainAndStop(page: Page): Promise<number> {
  await page.getByTestId('train').click()
  await trained(page, 3)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
  return (await run(page)).updates
}

async function expectRestored(page: Page, updates: number): Promise<void> {
  await expect.poll(async () => (await run(page)).restored, { timeout: 30_000 }).toBe(true)
  expect((await run(page)).updates).toBe(updates)
}

test('after "Copy link"', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page)
  const updates = await trainAndStop(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => new URL(page.url()).hash).not.toBe('')
  await page.reload()
  await expectRestored(page, updates)
})

test('after training a link’s setup, also with a slider moved meanwhile', async ({ page }) => {
  await openApp(page, `./#${SMALL}`)
  await page.getByTestId('train').click()
  await trained(page, 1)
  await page.getByRole('slider', { name: 'Learning rate', exact: true }).press('PageUp')
  await trained(page, 3)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
  const { updates } = await run(page)
  await page.reload()
  await expectRestored(page, updates)
})

test('and Space continues it; then it restarts, as its button says', async ({ page }) => {
  await openApp(page, `./#${SMALL}`)
  const stoppedAt = await trainAndStop(page)
  const { recordId } = await run(page)
  await page.reload()
  await expectRestored(page, stoppedAt)
  await page.keyboard.press('Space')
  await trained(page, stoppedAt + 1)
  expect((await run(page)).recordId).toBe(recordId)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
  await page.locator('body').press('Space')
  await expect.poll(async () => (await run(page)).recordId).not.toBe(recordId)
})

test('after "Skip to the game", which does not change the address', async ({ page }) => {
  await openApp(page)
  const updates = await trainAndStop(page)
  await page.locator('.skip').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#stage')).toBeFocused()
  expect(new URL(page.url()).hash).toBe('')
  await page.reload()
  await expectRestored(page, updates)
})

test('a link to another setup offers the last run, and one press restores it', async ({ page }) => {
  await openApp(page)
  const updates = await trainAndStop(page)
  const before = await config(page)
  await page.goto('about:blank')
  await openApp(page, `./#${SMALL}`)
  const bringBack = page.getByRole('button', { name: 'Restore it' })
  await expect(bringBack).toBeVisible()
  expect((await run(page)).state).toBe('idle')
  await bringBack.click()
  await expectRestored(page, updates)
  expect(await config(page)).toEqual(before)
  expect(new URL(page.url()).hash).toBe('')
  await page.reload()
  await expectRestored(page, updates)
})

test('after the browser has cleared the storage of the open page, which stores the run again before it says so', async ({
  page,
}) => {
  await openApp(page, `./#${SMALL}`)
  const updates = await trainAndStop(page)
  await expect.poll(() => storedRuns(page)).toBe(1)
  const browser = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await expect(page.getByText('What is on the page is stored again')).toBeVisible()
  expect(await storedRuns(page)).toBe(1)
  await page.reload()
  await expectRestored(page, updates)
})

/** What another page finds. */
function storedRuns(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    if (!databases.some(({ name }) => name === 'bellman-bros')) return 0
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('bellman-bros')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const runs = await new Promise<number>((resolve, reject) => {
      const request = database.transaction('runs').objectStore('runs').count()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    return runs
  })
}
