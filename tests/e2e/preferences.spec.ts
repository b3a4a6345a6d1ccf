/** A person's taste: pairs of clips compared by keys, the judge that fills in, the reward model fitted and painted. */
import type { Page } from '@playwright/test'
import { left, say, shown } from './comparing.ts'
import { expect, openApp, test } from './page.ts'

const teach = (page: Page) => page.evaluate(() => window.__bellman.state.teach)
const answers = async (page: Page) => (await teach(page)).answers

/** Seed of the left clip on the stage: another one tells that another pair has come. */
async function leftSeed(page: Page): Promise<number | null> {
  const show = await shown(page)
  return show.kind === 'pair' ? show.left.seed : null
}

test('ten answers by keys, one undone, the judge, a reward model, its values on the level', async ({ page }) => {
  test.slow() // clips are played and a model is fitted, while the stage draws without a graphics card
  await openApp(page)
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.getByRole('button', { name: /^Preferences/ }).click()
  await page.keyboard.press('j') // means nothing yet
  await page.getByRole('button', { name: 'Compare clips' }).click()
  await expect(left(page)).toBeEnabled({ timeout: 60_000 })
  expect(await leftSeed(page)).not.toBeNull()
  expect(await answers(page)).toEqual([])

  for (let answer = 0; answer < 5; answer++) await say(page, 'j')
  expect((await answers(page)).map(({ by, choice }) => `${by} ${choice}`)).toEqual(Array(5).fill('person left'))
  // The first pair again with its sides swapped: choosing the same clip counts as agreement.
  await say(page, 'k')
  await expect(page.getByTestId('agreement')).toHaveText('Self-agreement: 1 of 1.')
  for (const key of ['k', 'l', 'k', 'j', 'k']) await say(page, key)
  await expect(page.getByText('10 answers', { exact: true })).toBeVisible()
  expect((await answers(page)).map(({ choice }) => choice).slice(5)).toEqual([
    'right',
    'equal',
    'right',
    'left',
    'right',
  ])

  await page.keyboard.press('u')
  await expect.poll(async () => (await answers(page)).length).toBe(9)
  await say(page, 's')
  expect(await answers(page)).toHaveLength(9)
  await page.screenshot({ path: test.info().outputPath('comparing.png') })

  await page.getByText('Synthetic judge').click()
  await page.getByRole('button', { name: 'Let it answer 50' }).click()
  await expect.poll(async () => (await answers(page)).length, { timeout: 60_000 }).toBe(59)
  expect((await answers(page)).filter(({ by }) => by === 'judge')).toHaveLength(50)
  await expect(page.getByText('9 yours, 50 judged')).toBeVisible()

  await page.getByRole('button', { name: /^Reward model/ }).click()
  await page.getByRole('button', { name: 'Fit to 59 answers' }).click()
  await expect(page.getByTestId('reward-accuracy')).toHaveText(/^\d+ %$/, { timeout: 90_000 })
  expect((await teach(page)).rewardModel).toMatchObject({ level: 'lobby', answers: 59 })
  await expect(page.getByRole('img', { name: /^Calibration/ })).toBeVisible()

  await page.getByRole('button', { name: 'Show on the level' }).click()
  await expect(page.getByRole('button', { name: 'Hide on the level' })).toBeVisible()
  expect((await shown(page)).kind).toBe('latest') // the pair has gone, an agent plays on the painted level
  await expect(page.getByRole('heading', { name: 'Policy and value' })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('painted.png') })
})

test('comparing ends when something else is put on the stage, and continues with the pair that waited', async ({
  page,
}) => {
  await openApp(page)
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.getByRole('button', { name: /^Preferences/ }).click()
  await page.getByRole('button', { name: 'Compare clips' }).click()
  await expect(left(page)).toBeEnabled({ timeout: 60_000 })
  const waiting = await leftSeed(page)
  await page.getByRole('button', { name: 'Back to the latest policy' }).click()
  await expect(left(page)).toHaveCount(0)
  await page.keyboard.press('j')
  expect(await answers(page)).toEqual([])
  await page.getByRole('button', { name: 'Compare clips' }).click()
  await expect(left(page)).toBeEnabled()
  expect(await leftSeed(page)).toBe(waiting)
})
