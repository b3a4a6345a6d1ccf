/** The whole ladder as one person climbs it, by clicks and keys. */
import type { Page } from '@playwright/test'
import { left, say } from './comparing.ts'
import { decisions, expect, openApp, run, test, trained, waitForState } from './page.ts'

const teach = (page: Page) => page.evaluate(() => window.__bellman.state.teach)
const rung = (page: Page, name: RegExp) => page.getByRole('button', { name })
const checkpoints = async (page: Page) => (await teach(page)).checkpoints

/** The stage keeps playing and the page responds while the worker learns. */
async function expectAlive(page: Page): Promise<void> {
  const before = await decisions(page)
  await expect.poll(() => decisions(page)).toBeGreaterThan(before)
}

test('an episode is played, kept and cloned; ten pairs, a reward model, DPO and GRPO follow', async ({ page }) => {
  test.slow() // five runs, drawn without a graphics card
  await openApp(page, './#v=1&level=corridor&backend=wasm&hp.hiddenUnits=16&evaluation.episodes=10')
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.getByRole('button', { name: 'Play it yourself' }).press('Enter')
  await expect.poll(() => page.evaluate(() => window.__bellman.state.play.screen)).toBe('playing')
  await page.keyboard.down('ArrowRight')
  await expect.poll(() => page.evaluate(() => window.__bellman.state.play.screen), { timeout: 90_000 }).toBe('result')
  await page.keyboard.up('ArrowRight')
  await page.keyboard.press('k')
  await page.getByRole('button', { name: 'Show my clips' }).click()
  await page.getByRole('button', { name: 'Ask the expert for 3 clips' }).click()
  await expect.poll(async () => (await teach(page)).clips.length, { timeout: 60_000 }).toBe(4)

  await rung(page, /^Behaviour cloning/).click()
  await page.getByTestId('start-sft').click()
  await trained(page, 2)
  await expectAlive(page)
  await waitForState(page, 'finished')
  expect((await checkpoints(page)).map(({ name }) => name)).toEqual(['SFT 1'])

  await rung(page, /^Preferences/).click()
  await page.getByRole('button', { name: 'Compare clips' }).click()
  await expect(left(page)).toBeEnabled({ timeout: 60_000 })
  // Eleven: after five, the first pair comes again, to see whether one agrees with oneself.
  for (let press = 0; press < 11; press++) await say(page, press % 2 === 0 ? 'j' : 'k')
  expect((await teach(page)).answers).toHaveLength(10)

  await rung(page, /^Reward model/).click()
  await page.getByRole('button', { name: 'Fit to 10 answers' }).click()
  await expect(page.getByTestId('reward-accuracy')).toHaveText(/^\d+ %$/, { timeout: 90_000 })
  expect((await teach(page)).rewardModel).toMatchObject({ level: 'corridor', answers: 10 })

  await rung(page, /^DPO/).click()
  await page.getByTestId('start-dpo').click()
  await trained(page, 2)
  await expectAlive(page)
  await waitForState(page, 'finished')
  await expect(page.getByText('Kept as “DPO 1”.')).toBeVisible()

  await rung(page, /^GRPO/).click()
  await page.getByRole('combobox', { name: 'Starts from' }).selectOption({ label: '\u2003DPO 1' })
  await page.getByTestId('start-grpo').click()
  await trained(page, 3)
  await expectAlive(page)
  expect((await run(page)).hasGroups).toBe(true)
  await page.getByRole('button', { name: 'Stop', exact: true }).first().click()
  await waitForState(page, 'stopped')
  const [sft, dpo, grpo] = await checkpoints(page)
  expect([sft, dpo, grpo].map(({ name }) => name)).toEqual(['SFT 1', 'DPO 1', 'GRPO 1'])
  expect(dpo.parent).toBe(sft.id)
  expect(grpo.parent).toBe(dpo.id)
  expect(grpo.snapshot.algorithm).toBe('grpo')
})
