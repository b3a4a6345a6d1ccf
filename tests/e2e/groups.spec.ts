/** Groups of tries: watched as a race while GRPO learns from them. */
import { expect, openApp, run, test } from './page.ts'

test('the last group races as ghosts, with an explanation', async ({ page }) => {
  await openApp(page, './#v=1&algorithm=grpo&level=corridor&backend=wasm')
  const race = page.getByRole('button', { name: /^Show group rollouts/ })
  await expect(race).toHaveCount(0) // nothing to race before there is a group
  await page.getByTestId('train').click()
  await expect.poll(async () => (await run(page)).hasGroups, { timeout: 90_000 }).toBe(true)
  await race.click()
  await expect.poll(() => page.evaluate(() => window.__bellman.state.spectator.show.kind)).toBe('group')
  await expect(page.getByRole('heading', { name: 'Group of rollouts' })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('group.png') })

  await page.getByRole('button', { name: 'Watch', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Replay the group' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the latest policy' }).click()
  await expect(page.getByRole('heading', { name: 'Policy and value' })).toBeVisible()
})
