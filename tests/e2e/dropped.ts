import type { Page } from '@playwright/test'
import { expect } from './page.ts'

/** Drops a file on the page. */
export async function drop(page: Page, name: string, base64: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], fileName))
      return transfer
    },
    [name, base64],
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer })
  await expect(page.getByText('Drop a run, a policy, clips or a level')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer })
}
