/** A phone: every tap on the stage counts once, and only where it began and ended. */
import type { CDPSession, Page } from '@playwright/test'
import { expect, openApp, test } from './page.ts'

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

const play = (page: Page) => page.evaluate(() => window.__bellman.state.play)

/** A place of the stage, in its logical pixels, on the screen. */
async function onStage(page: Page, x: number, y: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('.stage-canvas canvas').boundingBox()
  if (box === null) throw new Error('The stage is not drawn.')
  return { x: box.x + (x / 320) * box.width, y: box.y + (y / 180) * box.height }
}

async function tapStage(page: Page, x: number, y: number): Promise<void> {
  const place = await onStage(page, x, y)
  await page.touchscreen.tap(place.x, place.y)
}

/** Mouse events that a browser makes of a touch come before the next frames: a second tap would have been seen by then. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

async function openPlay(page: Page): Promise<void> {
  await openApp(page)
  await page.getByRole('button', { name: 'Play', exact: true }).tap()
  await expect.poll(async () => (await play(page)).screen).toBe('title')
}

test('a tap on the title opens the list of levels and starts none of them', async ({ page }) => {
  await openPlay(page)
  const { level } = await play(page)
  // Where the list will stand: a second count of the same tap would start a level.
  await tapStage(page, 160, 60)
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  await settled(page)
  expect(await play(page)).toMatchObject({ screen: 'levelSelect', level })
})

test('taps navigate the menus one by one', async ({ page }) => {
  await openPlay(page)
  await tapStage(page, 160, 160)
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  await page.getByRole('button', { name: 'Back' }).tap()
  await expect.poll(async () => (await play(page)).screen).toBe('title')
  await settled(page)
  expect((await play(page)).screen).toBe('title')
  await tapStage(page, 160, 160)
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  await page.getByRole('button', { name: 'Play', exact: true }).last().tap()
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await settled(page)
  await tapStage(page, 160, 7)
  await expect.poll(async () => (await play(page)).screen).toBe('paused')
  await settled(page)
  expect((await play(page)).screen).toBe('paused')
})

test('a touch that scrolls, moves away or has a second finger is no tap', async ({ page, context }) => {
  await openPlay(page)
  const fingers = await context.newCDPSession(page)
  const at = await onStage(page, 160, 60)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: readonly (typeof at)[]) =>
    send(fingers, type, points)
  await touch('touchStart', [at])
  await touch('touchCancel', [])
  await touch('touchStart', [at])
  await touch('touchMove', [{ x: at.x, y: at.y + 60 }])
  await touch('touchEnd', [])
  await touch('touchStart', [at])
  await touch('touchStart', [at, { x: at.x + 50, y: at.y }])
  await touch('touchEnd', [])
  await settled(page)
  expect((await play(page)).screen).toBe('title')
})

test('a touch that begins on one screen and ends on another has no effect on either', async ({ page, context }) => {
  await openPlay(page)
  const fingers = await context.newCDPSession(page)
  const at = await onStage(page, 120, 60)
  await send(fingers, 'touchStart', [at])
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  await send(fingers, 'touchEnd', [])
  await settled(page)
  expect((await play(page)).screen).toBe('levelSelect')
})

test('a thumb on the pad runs to the bell of the corridor, and a touch that is taken away stops', async ({
  page,
  context,
}) => {
  await openPlay(page)
  await tapStage(page, 160, 160)
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  const corridor = page.getByRole('radio', { name: 'Corridor' })
  await corridor.tap()
  await expect(corridor).toBeChecked()
  await corridor.tap() // a second tap plays
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  expect((await play(page)).level).toBe('corridor')
  const at = await middleOf(page, 'Run right')
  const fingers = await context.newCDPSession(page)
  await send(fingers, 'touchStart', [at])
  await send(fingers, 'touchCancel', [])
  await settled(page)
  expect((await play(page)).screen).toBe('playing')
  // The thumb begins on the other pad and slides: no lift is needed to turn.
  await send(fingers, 'touchStart', [await middleOf(page, 'Run left')])
  await send(fingers, 'touchMove', [at])
  await expect.poll(async () => (await play(page)).screen, { timeout: 30_000 }).toBe('result')
  await send(fingers, 'touchEnd', [])
  expect((await play(page)).result?.rang).toBe(true)
})

test('held sideways, the pads stand beside the picture and leave all of it in sight', async ({ page }) => {
  await openPlay(page)
  const confirm = page.getByRole('button', { name: 'Confirm' })
  await expect(confirm).toBeVisible()
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(confirm, 'a menu held sideways has taps').toBeHidden()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(confirm, 'they come back with the turn').toBeVisible()
  await tapStage(page, 160, 160)
  await page.getByRole('radio', { name: 'Corridor' }).tap()
  await page.getByRole('radio', { name: 'Corridor' }).tap()
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  for (const [width, height] of [
    [844, 390],
    [932, 430],
  ])
    await expectFreePicture(page, { width, height }, 640)

  // Two pictures are cropped for it.
  for (const screen of ['paused', 'levelSelect']) {
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await play(page)).screen).toBe(screen)
  }
  await page.keyboard.press('Tab')
  await page.getByRole('radio', { name: 'expert' }).check()
  await page.getByRole('radio', { name: 'side by side' }).check()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await tapStage(page, 160, 90) // by thumbs again
  await expectFreePicture(page, { width: 844, height: 390 }, 644)
})

interface Size {
  readonly width: number
  readonly height: number
}

/** All pads are on the screen, large enough, and beside the picture, whose width is given. */
async function expectFreePicture(page: Page, { width, height }: Size, pictureWidth: number): Promise<void> {
  const canvas = page.locator('.stage-canvas canvas')
  await page.setViewportSize({ width, height })
  await expect.poll(async () => (await canvas.boundingBox())?.width).toBe(pictureWidth)
  const picture = await canvas.boundingBox()
  const pads = await page.locator('.touch-pads button').evaluateAll((all) =>
    all.map((pad) => {
      const { left, right, top, bottom, width, height } = pad.getBoundingClientRect()
      return { name: pad.dataset.pad, left, right, top, bottom, width, height }
    }),
  )
  const [left, right] = [picture?.x ?? 0, (picture?.x ?? 0) + (picture?.width ?? 0)]
  expect(pads).toHaveLength(4)
  const covering = pads.filter((pad) => pad.right > left && pad.left < right)
  expect(covering, `pads over the picture at ${width} × ${height}`).toEqual([])
  const outside = pads.filter((pad) => pad.left < 0 || pad.right > width || pad.top < 0 || pad.bottom > height)
  expect(outside, `pads beside the screen at ${width} × ${height}`).toEqual([])
  expect(pads.filter((pad) => pad.width < 48 || pad.height < 72)).toEqual([])
}

async function middleOf(page: Page, pad: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.getByRole('button', { name: pad, exact: true }).boundingBox()
  if (box === null) throw new Error('The pad is not drawn.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function send(
  fingers: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  points: readonly { readonly x: number; readonly y: number }[],
): Promise<void> {
  const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }))
  await fingers.send('Input.dispatchTouchEvent', { type, touchPoints })
}
