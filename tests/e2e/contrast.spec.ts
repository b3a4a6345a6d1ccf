/** High contrast and magnification: what the page tells by colour alone must survive the system's own colours. */
import type { Locator, Page } from '@playwright/test'
import { expect, openApp, test } from './page.ts'

test.use({ drawsSeldom: true })

const look = (locator: Locator) => locator.screenshot({ animations: 'disabled' })

/** Whether an element looks different after a change. */
async function changes(page: Page, locator: Locator, change: () => Promise<unknown>): Promise<boolean> {
  const before = await look(locator)
  await change()
  await page.mouse.move(0, 0)
  return !before.equals(await look(locator))
}

test.describe('forced colours', () => {
  for (const colorScheme of ['dark', 'light'] as const) {
    test(`leave sliders, bars and what is chosen visible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
      await openApp(page)
      await page.screenshot({ path: test.info().outputPath(`${colorScheme}.png`) })

      const slider = page.getByRole('slider', { name: 'Learning rate', exact: true })
      expect(await changes(page, slider, () => slider.press('Home').then(() => slider.blur())), 'slider').toBe(true)

      const modes = page.locator('.modes button')
      const backgrounds = await modes.evaluateAll((buttons) =>
        buttons.map((each) => getComputedStyle(each).backgroundColor),
      )
      expect(new Set(backgrounds).size, 'the current mode').toBe(2)

      const tab = page.getByRole('tab', { selected: true })
      const [colour, ground] = await tab.evaluate((each) => {
        const { color, backgroundColor } = getComputedStyle(each)
        return [color, backgroundColor]
      })
      const other = page.getByRole('tab', { selected: false }).first()
      expect(ground, 'the selected tab').not.toBe(
        await other.evaluate((each) => getComputedStyle(each).backgroundColor),
      )
      expect(colour).not.toBe(ground)

      const chosen = await page
        .locator('.segmented label')
        .evaluateAll((labels) =>
          labels.map((each) => [each.hasAttribute('data-chosen'), getComputedStyle(each).backgroundColor] as const),
        )
      const of = (is: boolean) => new Set(chosen.filter(([isChosen]) => isChosen === is).map(([, colour]) => colour))
      expect(
        [...of(true)].some((colour) => of(false).has(colour)),
        'what is chosen',
      ).toBe(false)

      const bar = page.locator('.pad .bar').first()
      await page
        .locator('.pad .bar i')
        .first()
        .evaluate((fill) => fill.style.setProperty('transform', 'scaleX(0)', 'important'))
      const filled = page.locator('.pad .bar i').first()
      const fill = () => filled.evaluate((each) => each.style.setProperty('transform', 'scaleX(1)', 'important'))
      expect(await changes(page, bar, fill), 'bars').toBe(true)

      await page.locator('.panel details:not([open]) > summary').evaluateAll((summaries) => {
        for (const summary of summaries) (summary as HTMLElement).click()
      })
      const toggle = page.locator('.panel .switch').first()
      expect(await changes(page, toggle, () => toggle.click().then(() => toggle.blur())), 'switch').toBe(true)
    })
  }
})

for (const [name, viewport] of [
  ['a laptop at 200 %', { width: 720, height: 450 }],
  ['320 CSS pixels, as at 400 %', { width: 320, height: 256 }],
] as const) {
  test(`nothing is wider than the screen: ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await openApp(page)
    for (const mode of ['Train', 'Teach', 'Watch']) {
      await page.locator('.modes').getByRole('button', { name: mode, exact: true }).click()
      await page.screenshot({ path: test.info().outputPath(`${mode}.png`) })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, mode).toBeLessThanOrEqual(viewport.width)
    }
  })
}
