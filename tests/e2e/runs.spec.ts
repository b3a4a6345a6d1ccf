/** Every run is kept until a person deletes it, and one tab writes it. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { drop } from './dropped.ts'
import { expect, openApp, run, test, trained, waitForState } from './page.ts'
import { expectAccessible } from './readable.ts'

test.use({ drawsSeldom: true })

const SMALL =
  'v=1&level=corridor&backend=wasm&hp.hiddenUnits=16&hp.environments=16&hp.rolloutSteps=16&hp.minibatchSize=64'

async function trainSome(page: Page, updates: number): Promise<void> {
  await page.getByTestId('train').click()
  await expect.poll(async () => (await run(page)).state).toBe('running')
  await trained(page, updates)
}

async function stop(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
  return (await run(page)).updates
}

async function openRuns(page: Page) {
  await page.getByRole('button', { name: 'Runs', exact: true }).click()
  return page.getByRole('list', { name: 'Kept runs' }).getByRole('listitem')
}

const saved = (page: Page) => page.evaluate(() => window.__bellman.state.archive.cards.length)

test('two runs: rename, compare, delete, undo, open the first again after a reload', async ({ page }) => {
  await openApp(page, `./#${SMALL}`)
  await trainSome(page, 3)
  const updates = await stop(page)
  await page.getByRole('slider', { name: 'Learning rate', exact: true }).press('PageUp')
  await trainSome(page, 2)
  await stop(page)
  await expect.poll(() => saved(page)).toBe(2)

  const items = await openRuns(page)
  await expect(items).toHaveCount(2)
  await expect(items.first()).toContainText('on the page')
  const name = items.nth(1).getByRole('textbox')
  await name.fill('Slow and steady')
  await name.press('Enter')
  await page.getByLabel('Compare Slow and steady').check()
  await items.first().getByRole('checkbox').check()
  await expect(page.getByRole('table', { name: 'Settings that differ' })).toContainText('Learning rate')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Delete Slow and steady' }).click()
  await expect(items).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(items).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.goto('about:blank')

  await openApp(page)
  await expect.poll(async () => (await run(page)).restored).toBe(true)
  await openRuns(page)
  await page.getByRole('button', { name: 'Open Slow and steady' }).click()
  await expect.poll(async () => (await run(page)).updates).toBe(updates)
  await page.getByRole('button', { name: 'Continue training' }).click()
  await trained(page, updates + 1)
  await stop(page)
  await expect.poll(() => saved(page), 'it continues in its own record').toBe(2)
})

test('a run as a file: downloaded, deleted, dropped on the page, and shown again', async ({ page }) => {
  await openApp(page, `./#${SMALL}`)
  await trainSome(page, 3)
  const updates = await stop(page)
  await expect.poll(() => saved(page)).toBe(1)
  await openRuns(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Download .* as a zip file/ }).click()
  const file = await readFile(await (await downloading).path(), 'base64')
  await page.getByRole('button', { name: /^Delete / }).click()
  await expect.poll(() => saved(page)).toBe(0)
  await page.keyboard.press('Escape')
  expect((await run(page)).state).toBe('idle')

  await drop(page, 'run.zip', file)
  await expect(page.getByText(/^The run “.*” is open/)).toBeVisible()
  expect(await run(page)).toMatchObject({ updates, restored: true })
  expect(await saved(page)).toBe(1)
  await drop(page, 'broken.zip', file.slice(0, 400))
  await expect(page.getByText(/: it was cut short/)).toBeVisible()
  expect((await run(page)).updates).toBe(updates)
})

test('a second tab follows the first one’s run, and takes over when that closes', async ({ page, context }) => {
  await openApp(page, `./#${SMALL}&budgetSteps=10000000`) // does not end before it is stopped
  await trainSome(page, 2)
  await stop(page)
  await expect.poll(() => saved(page)).toBe(1)
  const second = await context.newPage()
  await openApp(second)
  await expect(second.getByText('This run is open in another tab')).toBeVisible()

  await page.getByRole('button', { name: 'Continue training' }).click()
  await expect.poll(async () => (await run(page)).state).toBe('running')
  const seen = (await run(second)).updates
  await expect.poll(async () => (await run(second)).updates, 'it follows').toBeGreaterThan(seen)
  const updates = await stop(page)
  await page.close()
  await expect.poll(async () => (await run(second)).isFollowed).toBe(false)
  await expect.poll(async () => (await run(second)).updates).toBe(updates)
  await second.getByRole('button', { name: 'Continue training' }).click()
  await trained(second, updates + 1)
  await stop(second)
  expect(await saved(second)).toBe(1)
})
