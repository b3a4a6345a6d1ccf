/** The page in Chinese: chosen by the browser or in the header, without overflow, accessible, and never losing a run. */
import AxeBuilder from '@axe-core/playwright'
import { expect, openApp, test, trained, updates } from './page.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
]
/** What has to show all of its text: the rest may scroll. */
const WHOLE = 'button, select, h2, h3, label, .badge, .figure'

test.describe('a browser in Chinese', () => {
  test.use({ locale: 'zh-CN' })

  test('shows a Chinese page that fits, and axe finds nothing in it', async ({ page }) => {
    await openApp(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    for (const size of SIZES) {
      await page.setViewportSize(size)
      for (const mode of ['训练', '教学', '观看']) {
        await page.locator('.modes').getByRole('button', { name: mode }).click()
        const cut = await page.evaluate(
          (whole) =>
            new Promise<string[]>((resolve) =>
              requestAnimationFrame(() => {
                const parts = [...document.querySelectorAll<HTMLElement>(whole)].filter(
                  (part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1,
                )
                const isPageWide = document.documentElement.scrollWidth > innerWidth
                resolve([...parts.map((part) => part.textContent), ...(isPageWide ? ['the page'] : [])])
              }),
            ),
          WHOLE,
        )
        expect(cut, `${mode} at ${size.width} px`).toEqual([])
      }
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
})

test('the header switches the language while a run goes on, and the link keeps it only if asked', async ({ page }) => {
  await openApp(page)
  await page.locator('.modes').getByRole('button', { name: 'Train' }).click()
  await page.locator('.run').getByRole('button', { name: 'Train' }).click()
  await trained(page, 2)
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('button', { name: '简体中文' }).click()
  await expect(page.locator('.modes').getByRole('button', { name: '训练' })).toBeVisible()
  await trained(page, (await updates(page)) + 1)
  await expect(page.getByRole('button', { name: '语言' })).toBeFocused()
  expect(page.url()).not.toContain('lang=')
  await page.keyboard.press('Enter')
  await page.getByLabel('在链接中保留语言').check()
  expect(page.url()).toContain('lang=zh')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('.modes').getByRole('button', { name: 'Train' })).toBeVisible()
  expect(page.url()).toContain('lang=en')
})
