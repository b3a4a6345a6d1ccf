/** Nothing lies beside its column or over its neighbour, at any width of a window. */
import { expect, openApp, test } from './page.ts'

const WIDTHS = [390, 700, 844, 1024, 1180, 1260, 1261, 1280, 1320, 1366, 1440, 1920]
const PARTS = ['.stage', '.mind', '.spectator', '.run', '.charts', '.porter-talk', '.token-card', '.answer-group']

for (const [place, link] of [
  ['the game', './'],
  ['the porter', './#v=1&env=porter'],
]) {
  test(`${place} fits every width`, async ({ page }) => {
    await openApp(page)
    await page.goto(link)
    await expect(page.locator(link === './' ? '.mind' : '.porter-talk')).toBeVisible()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 860 })
      for (const mode of ['Train', 'Teach', 'Watch']) {
        await page.locator('.modes').getByRole('button', { name: mode }).click()
        // In the page's next frame everything has its place.
        const overflows = await page.evaluate(
          (parts) =>
            new Promise<string[]>((resolve) =>
              requestAnimationFrame(() => {
                const column = document.querySelector('.work')?.getBoundingClientRect()
                const wide = parts.filter((part) => {
                  const box = document.querySelector(part)?.getBoundingClientRect()
                  const bleeds = innerWidth <= 640 ? 12 : 0 // on a phone some go to the screen's edges
                  return box !== undefined && column !== undefined && box.right > column.right + bleeds + 0.5
                })
                const isPageWide = document.documentElement.scrollWidth > innerWidth
                resolve([...wide, ...(isPageWide ? ['the page'] : [])])
              }),
            ),
          PARTS,
        )
        expect(overflows, `${mode} at ${width} px`).toEqual([])
      }
    }
  })
}
