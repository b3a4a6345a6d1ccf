/** Proofs and duels: runs of their own beside the page's. */
import { readFileSync } from 'node:fs'
import { ALGORITHMS } from '../../src/algorithms/index.ts'
import type { LearningRecord } from '../../src/cli/prove/learningReport.ts'
import { expect, openApp, run, test } from './page.ts'

test.use({ drawsSeldom: true })

test('the short proof runs live in the browser, and an algorithm that learns passes it', async ({ page }) => {
  await openApp(page, './#v=1&algorithm=a2c&backend=wasm')
  await page.getByRole('tab', { name: 'Algorithm' }).click()
  await page.getByRole('button', { name: 'Run it here' }).click()
  await expect(page.getByText(/^Passed: after/)).toBeVisible({ timeout: 120_000 })
  expect((await run(page)).updates).toBe(0) // the page's own run has no part in it
})

test('each algorithm’s badges show the measured results', async ({ page }) => {
  const record: LearningRecord = JSON.parse(readFileSync('assets/learning.json', 'utf8'))
  await openApp(page)
  for (const { id } of ALGORITHMS) {
    await page.getByRole('tab', { name: 'Settings' }).click()
    await page.getByRole('combobox', { name: 'Algorithm', exact: true }).selectOption(id)
    await page.getByRole('tab', { name: 'Algorithm' }).click()
    const proofs = [...record.proofs, ...record.staged].filter((proof) => proof.id.startsWith(`${id}-`))
    const rows = page.locator('.proofs > li')
    await expect(rows, id).toHaveCount(proofs.length)
    for (const [index, { title, passed, passedSeeds, seeds, asked }] of proofs.entries()) {
      const row = rows.nth(index)
      await expect(row.locator('.badge')).toHaveText(passed === null ? 'reported' : passed ? 'passed' : 'missed')
      await expect(row).toContainText(title)
      await expect(row).toContainText(`${passedSeeds} of ${seeds.length} seeds`)
      await expect(row).toHaveAttribute('title', asked)
    }
  }
})

test('a duel runs both sides on the same seed and draws them in one chart', async ({ page }) => {
  await openApp(page, './#v=1&level=corridor&backend=wasm')
  await page.getByRole('button', { name: 'Watch' }).click()
  await page.getByLabel('Side B').selectOption('a2c')
  await page.getByLabel('Each run').selectOption('0')
  await page.getByLabel('Seeds').selectOption('1')
  await page.getByRole('button', { name: 'Start the duel' }).click()
  await expect(page.getByText('Training A2C, seed 1 …')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('button', { name: 'Start the duel' })).toBeVisible({ timeout: 120_000 })
  const lines = page.locator('.duel-chart path.line')
  await expect(lines).toHaveCount(2)
  for (const line of await lines.all()) expect(await line.getAttribute('d')).toMatch(/^M[\d.]+ [\d.]+L/)
})
