/** Parts of the page that break while it trains: the stage's graphics, and a file that is no longer on the server. */
import { loseContext } from '../../scripts/pageFaults.ts'
import { decisions, expect, openApp, test, trained, updates, waitForState } from './page.ts'

const LINK = './#v=1&level=corridor&backend=wasm&budgetSteps=5000000&evaluation.everySteps=0'

test('the stage is drawn again after its graphics context was lost, and training does not notice', async ({ page }) => {
  await openApp(page, LINK)
  await page.getByTestId('train').click()
  await trained(page, 1)
  await page.evaluate(loseContext)
  await trained(page, (await updates(page)) + 3)
  await page.evaluate(() => window.restoreContext())
  const before = await decisions(page)
  await expect.poll(() => decisions(page)).toBeGreaterThan(before)
  await expect.poll(() => page.evaluate(() => window.coloursOnStage())).toBeGreaterThan(10)
  await page.keyboard.press('Space') // keys work on
  await waitForState(page, 'paused')
})

test('a part that is no longer on the server says so, and the rest works on', async ({ page, complaints }) => {
  await page.route(/\/RunsDialog-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }))
  await openApp(page, LINK)
  await page.getByTestId('train').click()
  await trained(page, 1)
  await page.getByRole('button', { name: 'Runs', exact: true }).click()
  await expect(page.getByText('This part could not be loaded. Reload the page; training is kept.')).toBeVisible()
  const saved = await page.evaluate(() => window.__bellman.state.archive.cards[0]?.updates)
  expect(saved, 'the run is saved before the person reloads').toBeGreaterThan(0)
  await trained(page, (await updates(page)) + 3)
  expect(complaints.every((line) => /RunsDialog|404/.test(line))).toBe(true) // provoked
  complaints.length = 0
  await page.unroute(/\/RunsDialog-[^/]*\.js$/)
  await page.reload()
  await expect.poll(() => page.evaluate(() => window.__bellman.state.run.restored)).toBe(true)
})
