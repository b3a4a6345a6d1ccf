/** The page for everybody: on a phone, by keyboard, with a screen reader. */
import type { Page } from '@playwright/test'
import { decisions, expect, openApp, test, trained, waitForState } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

test.use({ drawsSeldom: true })

test.describe('at a phone’s width', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('nothing is wider than the screen, before and while training, with the settings open', async ({ page }) => {
    await openApp(page)
    await expectNoSideways(page)
    await page.screenshot({ path: test.info().outputPath('phone.png'), fullPage: true })
    await page.getByTestId('train').click()
    await trained(page, 5)
    await expectNoSideways(page)
    await page.screenshot({ path: test.info().outputPath('phone-training.png'), fullPage: true })
    await page.locator('.sheet-open').click()
    await expectNoSideways(page)
    await page.screenshot({ path: test.info().outputPath('phone-settings.png') })
  })

  test('has no serious finding by axe', async ({ page }) => {
    await openApp(page)
    await expectAccessible(page)
    await page.locator('.sheet-open').click()
    await expectAccessible(page)
  })
})

test('has no serious finding by axe in any state', async ({ page }) => {
  await openApp(page)
  await expectAccessible(page)

  await page.locator('.panel details:not([open]) > summary').evaluateAll((summaries) => {
    for (const summary of summaries) (summary as HTMLElement).click()
  })
  await expectAccessible(page)

  await page.getByTestId('train').click()
  await trained(page, 5)
  await page.getByTestId('train').click()
  await waitForState(page, 'paused')
  await expectAccessible(page)

  await page.getByTestId('backend').click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: 'Algorithm' }).click()
  await expectAccessible(page)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  for (const mode of ['Watch', 'Play']) {
    await page.getByRole('button', { name: mode, exact: true }).click()
    await expectAccessible(page)
  }
})

test('a whole session by keyboard: train, stop, watch, save', async ({ page }) => {
  await openApp(page, './#v=1&level=corridor&backend=wasm&hp.hiddenUnits=16&hp.environments=16&hp.rolloutSteps=16')
  await pressOn(page, /^Train\s+Space$/)
  await trained(page, 3)
  await pressOn(page, /^Stop$/)
  await waitForState(page, 'stopped')
  await pressOn(page, /^Watch$/)
  expect(await page.evaluate(() => window.__bellman.state.mode)).toBe('watch')
  const before = await decisions(page)
  await expect.poll(() => decisions(page), 'the trained agent plays').toBeGreaterThan(before)
  await pressOn(page, /^Runs$/)
  await expect(page.getByRole('dialog', { name: 'Runs' })).toBeVisible()
  const downloading = page.waitForEvent('download')
  await pressOn(page, /^Download .* as a zip file$/)
  expect((await downloading).suggestedFilename()).toMatch(/\.zip$/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await focused(page), 'the focus is where it was').toBe('Runs')
})

/** Name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? ''
  })

/** Presses Tab until a control of that name has the focus, then Enter. */
async function pressOn(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    passed.push(await focused(page))
    if (name.test(passed.at(-1) ?? '')) return page.keyboard.press('Enter')
  }
  throw new Error(`No Tab leads to ${name}, but to: ${passed.join(' | ')}`)
}

test('every control can be reached by the Tab key, and is visible then', async ({ page }) => {
  await openApp(page)
  const reached = new Set<string>()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return null
      const style = getComputedStyle(element)
      const isMarked = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
      return { id: element.dataset.testid ?? element.textContent ?? '', isMarked: isMarked || element.matches('.skip') }
    })
    if (focused === null) continue
    reached.add(focused.id)
    expect(focused.isMarked, `focus is seen on ${focused.id}`).toBe(true)
  }
  expect([...reached]).toEqual(expect.arrayContaining(['train', 'backend']))
})
