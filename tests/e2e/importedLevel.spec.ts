/** A level from a file: dropped on the page, played, trained on, kept over a reload, deleted. */
import type { Page } from '@playwright/test'
import { mapFile } from '../store/mapFile.ts'
import { expect, openApp, test, trained } from './page.ts'

test.use({ drawsSeldom: true })

/** Drops a file on the page, as from a folder's window. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], fileName))
      return transfer
    },
    [name, content] as const,
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer })
}

const level = (page: Page) => page.getByRole('combobox', { name: 'Level', exact: true })
const chosen = (page: Page) => level(page).locator('option:checked')

test('a dropped level is judged, trained on in every kind of worker, kept, and deleted', async ({ page }) => {
  await openApp(page, './#v=1&backend=wasm&algorithm=a3c&budgetSteps=5000000&evaluation.everySteps=0')
  await drop(page, 'pit.tmj', mapFile({ name: 'Pit' }))
  await expect(page.getByText('“Pit”: It can be solved, in 13 decisions.')).toBeVisible()
  await expect(chosen(page)).toHaveText('Pit')

  await page.getByTestId('train').click()
  await trained(page, 2) // A3C computes its gradients in workers of the trainer's worker
  await page.getByRole('button', { name: 'Stop', exact: true }).click()

  await page.getByTestId('open-level').setInputFiles({
    name: 'attic.tmj',
    mimeType: 'application/json',
    buffer: Buffer.from(mapFile({ name: 'Attic', isWalledIn: true })),
  })
  await expect(page.getByText('“Attic”: The bell at column 14, row 7 cannot be reached')).toBeVisible()
  await expect(chosen(page)).toHaveText('Attic')

  await openApp(page, '?') // without the link
  await expect(chosen(page)).toHaveText('Attic')
  await page.getByRole('button', { name: 'Delete this level' }).click()
  await expect(chosen(page)).not.toHaveText('Attic')
  await page.locator('.notice', { hasText: '“Attic” is deleted.' }).getByRole('button', { name: 'Undo' }).click()
  await expect(chosen(page)).toHaveText('Attic')
  await level(page).selectOption('Pit')
  await page.getByRole('button', { name: 'Delete this level' }).click()
  await expect(page.getByText('“Pit” stays: 1 run could no longer be opened without it.')).toBeVisible()
})

test('a broken level says what is wrong and how to fix it, and changes nothing', async ({ page }) => {
  await openApp(page)
  const before = await chosen(page).textContent()
  await drop(page, 'pit.tmj', mapFile().replace('"bell"', '"milestone"'))
  await expect(page.getByRole('alert')).toHaveText(/pit\.tmj, layer "things": no bell\. Add a point object/)
  await expect(chosen(page)).toHaveText(before ?? '')
})
