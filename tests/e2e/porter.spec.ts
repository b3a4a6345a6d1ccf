/** The language model: taught by clicks and keys until it answers right, and looked into token by token. */
import type { Page } from '@playwright/test'
import { expect, openApp, run, test, trained, updates, waitForState } from './page.ts'

test.use({ drawsSeldom: true })

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

const play = (page: Page) => page.evaluate(() => window.__bellman.state.play)

/** Holds the jump until the ? Block above asks; a frame may be long, so that shorter presses would be small jumps. */
async function jumpUntilAsked(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.down('Space')
    try {
      await expect.poll(async () => (await play(page)).screen, { timeout: 5_000 }).toBe('asked')
    } finally {
      await page.keyboard.up('Space')
    }
  }).toPass()
}

/** Starts the lobby, walks to the wall on the left and jumps until the ? Block above asks. */
async function hitBlock(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  expect((await play(page)).level).toBe('lobby')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await page.keyboard.down('ArrowLeft')
  await jumpUntilAsked(page)
  await page.keyboard.up('ArrowLeft')
}

/** Presses a button of the block's dialog and waits until the run that it starts has ended. */
async function teach(page: Page, name: RegExp, algorithm: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await expect.poll(async () => (await run(page)).startedWith?.algorithm).toBe(algorithm)
  await waitForState(page, 'finished')
}

test('in a level the ? Block asks: untrained the porter fails, three presses later it opens the block', async ({
  page,
}) => {
  await openApp(page)
  await hitBlock(page)
  const dialog = page.getByRole('dialog', { name: 'A guest has a question' })
  await expect(verdict(page)).toContainText('The block stays closed')
  await expect(verdict(page)).not.toHaveAttribute('data-right')
  const mistake = dialog.locator('button.tile[data-mistake]')
  await expect(mistake).toHaveCount(1)
  await expect(mistake).toHaveAttribute('aria-label', /differs from the right answer from here on/)

  await teach(page, /^Teach it by examples/, 'sft')
  await teach(page, /^Let it practise/, 'grpo')
  await dialog.getByRole('button', { name: 'Ask again' }).click()
  await expect(verdict(page)).toHaveAttribute('data-right')
  await expect(dialog.getByRole('button', { name: 'Open the block' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(async () => await play(page)).toMatchObject({ screen: 'playing', coins: 3, question: null })

  // The porter's page shows the same run, and a reload keeps it.
  await page.keyboard.press('p') // the header is folded while a person plays
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.locator('[data-rung="grpo"] .rung-head').click()
  await expect(page.locator('[data-rung="grpo"] .outcome')).toContainText('Kept as')
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

test('a person answers the ? Block: wrong it stays closed, right it opens; walking on leaves it', async ({ page }) => {
  await openApp(page)
  await hitBlock(page)
  const dialog = page.getByRole('dialog', { name: 'A guest has a question' })
  const question = await dialog.locator('.asked').textContent()
  const floor = floorOf(question)
  await dialog.getByLabel('Your answer').fill(String((floor + 1) % 10))
  await page.keyboard.press('Enter')
  await expect(dialog.locator('output')).toHaveText(`Wrong: it is ${floor}.`)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect.poll(async () => await play(page)).toMatchObject({ screen: 'playing', coins: 0 })

  await jumpUntilAsked(page)
  const next = await dialog.locator('.asked').textContent()
  expect(next).not.toBe(question)
  await dialog.getByLabel('Your answer').fill(String(floorOf(next)))
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Open the block' }).click()
  await expect.poll(async () => await play(page)).toMatchObject({ screen: 'playing', coins: 3 })
})

test('each token shows its alternatives, by mouse and by keys, and can be changed', async ({ page }) => {
  await openPorter(page)
  await answer(page)
  const card = page.getByRole('region', { name: 'The next token' })
  await tiles(page).nth(2).hover()
  await expect(card).toContainText('Token 3 of')
  await expect(card.locator('.alternatives li')).toHaveCount(5)
  await page.getByTestId('ask').hover()
  await expect(card.locator('.alternatives li')).toHaveCount(0)
  await tiles(page).first().click()
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

/** The answer to a lift route such as `3+2-1+3=?`. */
function floorOf(route: string | null): number {
  return (route?.match(/[+-]?\d/g) ?? []).reduce((sum, move) => sum + Number(move), 0)
}

test('two answers are judged by keys, a reload keeps them, and one is deleted and restored by keys', async ({
  page,
}) => {
  await openPorter(page)
  await page.locator('[data-rung="porter-judgements"] .rung-head').click()
  await page.getByTestId('judge').click()
  const card = page.getByRole('region', { name: 'Which answer is better?' })
  await expect(card.getByTestId('judge-right')).toBeVisible()
  await page.keyboard.press('j')
  await expect(card).toContainText('1 judged')
  await page.keyboard.press('k')
  await expect(card).toContainText('2 judged')
  await page.keyboard.press('u')
  await expect(card).toContainText('1 judged')
  await card.getByTestId('judge-right').click()
  await expect(card).toContainText('2 judged')

  await page.reload()
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.locator('[data-rung="porter-judgements"] .rung-head').click()
  const pairs = page.locator('.pairs .badge[data-by="person"]')
  await expect(pairs).toHaveCount(2)
  await page.locator('.pairs button').last().press('Enter')
  await expect(pairs).toHaveCount(1)
  await page.locator('.pair-list .undo button').press('Enter')
  await expect(pairs).toHaveCount(2)
})

for (const [width, height] of [
  [390, 844],
  [844, 390],
]) {
  test(`on a phone of ${width} × ${height} both answers and all buttons are in view`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openApp(page)
    await page.goto('./#v=1&env=porter')
    await page.getByRole('button', { name: 'Teach', exact: true }).click()
    await page.locator('.sheet-open').click()
    await page.locator('[data-rung="porter-judgements"] .rung-head').click()
    await page.getByTestId('judge').click()
    const card = page.getByRole('region', { name: 'Which answer is better?' })
    // Pressing a covered button would fail; the last one is the lowest.
    for (const name of [/^First answer/, /^Second answer/, 'Equally good', 'Skip', 'Undo']) {
      const button = card.getByRole('button', { name })
      await expect(button).toBeInViewport({ ratio: 0.9 })
      await button.click()
    }
    await expect(card).toContainText('3 judged')
  })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
