/** The page for everybody: on a phone, by keyboard, with a screen reader. */
import type { Locator, Page } from '@playwright/test'
import { breakingText } from '../../src/ui/text/breaking.ts'
import { breakpointsText } from '../../src/ui/text/breakpoints.ts'
import { exactText } from '../../src/ui/text/exact.ts'
import { glossaryText } from '../../src/ui/text/glossary.ts'
import { text } from '../../src/ui/text/index.ts'
import { microscopeText } from '../../src/ui/text/microscope.ts'
import { laterText } from '../../src/ui/text/onDemand.ts'
import { timelineText } from '../../src/ui/text/timeline.ts'
import { breaking as zhBreaking } from '../../src/ui/text/zh/breaking.ts'
import { breakpoints as zhBreakpoints } from '../../src/ui/text/zh/breakpoints.ts'
import { exact as zhExact } from '../../src/ui/text/zh/exact.ts'
import { glossary as zhGlossary } from '../../src/ui/text/zh/glossary.ts'
import { later as zhLater } from '../../src/ui/text/zh/later.ts'
import { microscope as zhMicroscope } from '../../src/ui/text/zh/microscope.ts'
import { page as zhPage } from '../../src/ui/text/zh/page.ts'
import { timeline as zhTimeline } from '../../src/ui/text/zh/timeline.ts'
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

const ENGLISH = {
  breaking: breakingText,
  breakpoints: breakpointsText,
  exact: exactText,
  glossary: glossaryText,
  later: laterText,
  microscope: microscopeText,
  page: text,
  timeline: timelineText,
}
const CHINESE = {
  breaking: zhBreaking,
  breakpoints: zhBreakpoints,
  exact: zhExact,
  glossary: zhGlossary,
  later: zhLater,
  microscope: zhMicroscope,
  page: zhPage,
  timeline: zhTimeline,
}

for (const [language, words] of [
  ['en', ENGLISH],
  ['zh', CHINESE],
] as const) {
  test(`what explains a run is reached by keyboard, readable and no wider than a phone: ${language}`, async ({
    page,
  }) => {
    const small = 'level=corridor&backend=wasm&hp.hiddenUnits=16&hp.environments=16&hp.rolloutSteps=16'
    await openApp(page, `./?lang=${language}#v=1&${small}`)
    for (const key of ['Space', 'e', 'v', 'i']) await page.keyboard.press(key)
    await trained(page, 3)
    await page.keyboard.press('Space')
    await waitForState(page, 'paused')

    // Exact values, the microscope and two checkpoints, all at once.
    const microscope = page.getByRole('region', { name: words.microscope.title })
    await pressAt(page, microscope.getByRole('button', { name: words.microscope.record }), 'Enter')
    await expect(microscope.getByRole('table').first()).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('region', { name: words.exact.title }).getByRole('table')).toBeVisible()
    await pressAt(page, page.getByLabel(words.timeline.comparison.label), 'ArrowDown')
    const comparison = page.getByRole('region', { name: words.timeline.comparison.title })
    await expect(comparison.getByRole('listitem').first()).toBeVisible({ timeout: 60_000 })
    await expectReadable(page, 'cards')

    await pressAt(page, page.getByRole('button', { name: words.page.run.breakpoints }), 'Enter')
    await expect(page.getByRole('dialog', { name: words.breakpoints.title })).toBeVisible()
    await expectReadable(page, 'breakpoints')
    await page.keyboard.press('Escape')

    // The gallery of broken runs, and the glossary, from the course.
    await page.keyboard.press('c')
    await pressAt(page, page.getByRole('button', { name: words.breaking.title, exact: true }), 'Enter')
    await expect(page.getByText(words.breaking.intro)).toBeVisible()
    if (language === 'zh') await expect(page.locator('.break-it')).not.toContainText(/[a-z]{3,} [a-z]{3,}/)
    await expectReadable(page, 'gallery')
    await page.keyboard.press('?')
    await pressAt(page, page.getByRole('button', { name: words.later.help.glossary }), 'Enter')
    const glossary = page.getByRole('dialog', { name: words.glossary.title })
    await expect(glossary.getByRole('columnheader', { name: '简体中文' })).toHaveCount(2)
    await expectReadable(page, 'glossary')
    await pressAt(page, glossary.getByRole('searchbox'), 'a')
    await page.keyboard.type('dvant')
    await expect(glossary.getByRole('row')).toHaveCount(3) // the head, advantage, and generalised advantage estimation
    await expect(glossary.getByRole('row', { name: 'advantage 优势（优势函数）' })).toBeVisible()
    await pressAt(page, glossary.getByRole('button', { name: words.glossary.close }), 'Enter')
    await expect(glossary).toHaveCount(0)
    await expect(page.getByRole('dialog', { name: words.later.help.title })).toBeVisible()
  })
}

/** By axe and by its width, on a desktop and on a phone. */
async function expectReadable(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath(`${name}-phone.png`), fullPage: true })
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** Presses Tab until the control has the focus, then a key. */
async function pressAt(page: Page, control: Locator, key: string): Promise<void> {
  await expect(control).toBeVisible()
  for (let presses = 0; presses < 250; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`No Tab leads to ${control}`)
}
