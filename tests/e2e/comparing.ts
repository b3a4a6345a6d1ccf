/** Pairs of clips on the stage, and the keys that compare them. */
import type { Page } from '@playwright/test'
import { expect } from './page.ts'

export const shown = (page: Page) => page.evaluate(() => window.__bellman.state.spectator.show)
export const left = (page: Page) => page.getByRole('button', { name: 'Left J' })

/** Presses a key of the comparison and waits until the next pair is on the stage. */
export async function say(page: Page, key: string): Promise<void> {
  await expect(left(page)).toBeEnabled()
  const before = await shown(page)
  await page.keyboard.press(key)
  await expect.poll(() => shown(page)).not.toEqual(before)
  await expect(left(page)).toBeEnabled({ timeout: 60_000 })
}
