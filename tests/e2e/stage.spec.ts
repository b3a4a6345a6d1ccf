/** In Play the game has the page, on every screen; what floats over it covers nothing else that does. */
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './page.ts'
import { expectAccessible } from './readable.ts'

test.use({ drawsSeldom: true, hasTouch: true })

/** The twelve widths of `widths.spec.ts`, with heights of screens that have them. */
const SIZES = [
  [390, 844],
  [700, 900],
  [844, 390],
  [1024, 768],
  [1180, 820],
  [1260, 720],
  [1261, 720],
  [1280, 720],
  [1320, 860],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const

interface Box {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Boxes of what is seen of these elements, in the page's next frame. */
function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate(
    (wanted) =>
      new Promise<Box[]>((resolve) =>
        requestAnimationFrame(() => {
          const all = [...document.querySelectorAll<HTMLElement>(wanted)]
          const shown = all.filter((element) => element.checkVisibility({ visibilityProperty: true }))
          resolve(
            shown.map((element) => {
              const { left, top, right, bottom } = element.getBoundingClientRect()
              const name = element.getAttribute('aria-label') ?? (element.textContent || element.className)
              return { name, left, top, right, bottom }
            }),
          )
        }),
      ),
    selector,
  )
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(box, other) ? [`${box.name} and ${other.name}`] : [])),
  )
}

async function touchPage(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' })))
}

const FLOATS = '.touch-pads button, .play-bar > *, .play-hint, .sheet-open, .notice'

test('in Play the picture is as large as whole numbers allow, whole, and alone', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => window.__bellman.state.play.screen)).toBe('playing')
  for (const [width, height] of SIZES) {
    const size = `${width} × ${height}`
    await page.setViewportSize({ width, height })
    const [picture] = await boxesOf(page, '.stage-canvas canvas')
    const isUpright = height > width
    // Upright, it is cropped to no less than the logo's width, below the bar and above the pads.
    const scale = Math.floor(Math.min(width / (isUpright ? 184 : 320), (isUpright ? height - 168 : height) / 180))
    expect(picture && [picture.right - picture.left, picture.bottom - picture.top], size).toEqual([
      scale * Math.min(320, Math.floor(width / scale)),
      scale * 180,
    ])
    expect(picture?.left, size).toBeGreaterThanOrEqual(0)
    expect(picture?.top, size).toBeGreaterThanOrEqual(0)
    expect(picture?.right, size).toBeLessThanOrEqual(width)
    expect(picture?.bottom, size).toBeLessThanOrEqual(height)
    expect(await boxesOf(page, '.header, .run, .charts, .panel, .spectator, .mind'), size).toEqual([])
    expect(
      await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
    ).toEqual([width, height])
    const chrome = await boxesOf(page, '.play-bar > *, .play-hint')
    expect(picture && chrome.filter((box) => overlap(box, picture)).map(({ name }) => name), size).toEqual([])
  }
  // For thumbs it leaves room to their pads: tests/e2e/touch.spec.ts.
  await touchPage(page)
  for (const [width, height] of SIZES) {
    const size = `${width} × ${height}, by touch`
    await page.setViewportSize({ width, height })
    const [picture] = await boxesOf(page, '.stage-canvas canvas')
    expect(overlaps(await boxesOf(page, FLOATS)), size).toEqual([])
    const pads = await boxesOf(page, '.touch-pads button')
    expect(
      pads.map(({ name }) => name),
      size,
    ).toEqual(['Run left', 'Run right', 'Swing the suitcase', 'Jump'])
    for (const pad of pads) {
      expect(Math.min(pad.right - pad.left, pad.bottom - pad.top), `${pad.name}, ${size}`).toBeGreaterThanOrEqual(48)
      if (height > width) expect(pad.top, `${pad.name}, ${size}`).toBeGreaterThan(picture?.bottom ?? height)
    }
  }
  await expectAccessible(page)
})

test('while a person has taken over, nothing that floats over the stage covers another', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('t')
  await expect.poll(() => page.evaluate(() => window.__bellman.spectator.controlledBy)).toBe('person')
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    await touchPage(page)
    expect(await boxesOf(page, '.touch-pads button')).toHaveLength(4)
    expect(overlaps(await boxesOf(page, FLOATS)), `${width} × ${height}`).toEqual([])
  }
})

/** The button that opens the settings covers neither a chart nor another tool of the header. */
async function expectSettingsFree(page: Page, size: string): Promise<void> {
  const boxes = await boxesOf(page, '.sheet-open, .chart, .header-tools > *')
  const settings = boxes.find(({ name }) => name === 'Settings')
  if (settings === undefined) throw new Error('The button of the settings is not shown.')
  const covered = boxes.filter((box) => box !== settings && overlap(box, settings))
  expect(
    covered.map(({ name }) => name),
    size,
  ).toEqual([])
}

test('the layouts of Train: the stage grows, or shares the width with the charts', async ({ page }) => {
  await openApp(page)
  const boxes = async () => {
    const [stage] = await boxesOf(page, '.stage')
    const [charts] = await boxesOf(page, '.charts')
    if (stage === undefined || charts === undefined) throw new Error('Stage and charts are not shown.')
    return { stage, charts, width: stage.right - stage.left }
  }
  for (const [width, height] of SIZES.filter(([each]) => each > 1260)) {
    const size = `${width} × ${height}`
    await page.setViewportSize({ width, height })
    await page.getByRole('button', { name: 'Overview', exact: true }).click()
    const overview = await boxes()
    await page.getByRole('button', { name: 'Large stage', exact: true }).click()
    const wide = await boxes()
    expect(wide.width, size).toBeGreaterThan(overview.width)
    await expectSettingsFree(page, size)
    await page.getByRole('button', { name: 'Stage beside charts', exact: true }).click()
    const shared = await boxes()
    expect(shared.charts.left, size).toBeGreaterThanOrEqual(shared.stage.right)
    expect(shared.charts.top, size).toBeLessThan(shared.stage.bottom)
    await expectSettingsFree(page, size)
    for (const group of await boxesOf(page, '.charts-groups button')) {
      expect(group.right, `${group.name}, ${size}`).toBeLessThanOrEqual(shared.charts.right)
    }
    for (const { stage } of [overview, wide, shared]) {
      expect(stage.right - stage.left, size).toBeGreaterThanOrEqual(640)
      expect(stage.bottom, size).toBeLessThanOrEqual(height)
    }
    const isPageWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isPageWide, size).toBe(false)
  }
  await page.reload()
  await expect(page.getByRole('button', { name: 'Stage beside charts', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('a decision restyles the elements that it changes, and not the whole page', async ({ page, browser }) => {
  await openApp(page)
  const elements = await page.locator('.page *').count()
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  const before = await page.evaluate(() => window.__bellman.spectator.version)
  await page.waitForFunction((from) => window.__bellman.spectator.version > from + 20, before)
  const trace: { readonly traceEvents: readonly StyleEvent[] } = JSON.parse(String(await browser.stopTracing()))
  const styled = trace.traceEvents.flatMap(({ name, args }) =>
    name === 'UpdateLayoutTree' && args?.elementCount !== undefined ? [args.elementCount] : [],
  )
  expect(styled.length, 'Chromium’s trace tells how many elements were styled').toBeGreaterThan(10)
  expect(styled.filter((count) => count > elements / 4).length).toBeLessThan(styled.length / 4)
})

interface StyleEvent {
  readonly name: string
  readonly args?: { readonly elementCount?: number }
}
