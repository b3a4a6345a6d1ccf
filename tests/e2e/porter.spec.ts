/** The language model: taught by clicks and keys until it answers right, and looked into token by token. */
import type { Page } from '@playwright/test'
import { expect, openApp, run, test, trained, updates, waitForState } from './page.ts'

// Without motion the answers appear at once.
test.use({ reducedMotion: 'reduce' })

const verdict = (page: Page) => page.locator('.verdict-line')
const tiles = (page: Page) => page.locator('button.tile')

async function openPorter(page: Page): Promise<void> {
  await openApp(page)
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.getByRole('button', { name: 'Teach the porter' }).click()
  await expect(page.getByRole('heading', { name: 'The little porter' })).toBeVisible()
}

async function answer(page: Page): Promise<void> {
  await page.getByTestId('ask').click()
  await expect(verdict(page)).toBeVisible()
}

/** Opens a stage of the ladder, trains it to its end, and sees that its policy is kept. */
async function train(page: Page, stage: string): Promise<void> {
  await page.locator(`[data-rung="${stage}"] .rung-head`).click()
  await page.getByTestId(`start-${stage}`).click()
  await expect.poll(async () => (await run(page)).startedWith?.algorithm).toBe(stage)
  await waitForState(page, 'finished')
  await expect(page.locator(`[data-rung="${stage}"] .outcome`)).toContainText('Kept as')
}

test('untrained it fails; after SFT and GRPO it answers right, and a reload keeps it', async ({ page }) => {
  await openPorter(page)
  await answer(page)
  await expect(verdict(page)).toContainText('Right is')
  await expect(verdict(page)).not.toHaveAttribute('data-right')

  await train(page, 'sft')
  await train(page, 'grpo')
  await expect(page.locator('.group-answers li')).toHaveCount(8)
  await page.getByRole('radio', { name: 'Greedy' }).check({ force: true })
  await answer(page)
  await expect(verdict(page)).toHaveAttribute('data-right')
  await expect(page.locator('.verdict .total')).toHaveText('Reward 4.00')

  const { updates: trainedFor } = await run(page)
  await page.reload()
  await expect.poll(async () => (await run(page)).restored, { timeout: 30_000 }).toBe(true)
  await answer(page)
  await expect(page.locator('.bubble-head')).toContainText(`after ${trainedFor} updates`)
})

test('each token shows its alternatives, by mouse and by keys, and can be changed', async ({ page }) => {
  await openPorter(page)
  await answer(page)
  await tiles(page).first().click()
  const card = page.getByRole('region', { name: 'The next token' })
  await expect(card).toContainText('Token 1 of')
  await page.keyboard.press('ArrowRight')
  await expect(card).toContainText('Token 2 of')
  await expect(tiles(page).nth(1)).toBeFocused()
  await expect(card.locator('.alternatives li')).toHaveCount(5)
  await expect(page.locator('.arcs path')).not.toHaveCount(0)

  const before = await tiles(page).first().getAttribute('aria-label')
  const other = card.locator('.alternatives li:not([data-said]) button').first()
  const name = ((await other.getAttribute('aria-label')) ?? '').replace('Continue with ', '')
  await other.click()
  await expect(tiles(page).nth(1)).toHaveAttribute('aria-label', new RegExp(`^2: ${escaped(name)}, .*put in by you`))
  await expect(tiles(page).first()).toHaveAttribute('aria-label', before ?? '')
})

test('an exhibit starts by one press, also on a phone, where nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openApp(page)
  await page.goto('./#v=1&env=porter')
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.locator('.sheet-open').click()
  await page.locator('[data-rung="porter-exhibits"] .rung-head').click()
  await page.getByRole('button', { name: 'Start: No SFT first' }).click()
  await trained(page, 2)
  expect((await run(page)).startedWith).toMatchObject({ algorithm: 'grpo', hyperparameters: { fineTuningEpochs: 0 } })
  await page.locator('.sheet-close').click()
  await answer(page)
  await expect(page.locator('.group-answers li').first()).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
  expect(await updates(page)).toBeGreaterThan(1)
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
