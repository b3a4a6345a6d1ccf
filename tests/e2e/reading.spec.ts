/** The page for everybody: on a phone, by keyboard, with a screen reader. */
import { expect, openApp, test, trained, waitForState } from './page.ts'
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
