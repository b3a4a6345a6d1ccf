/** A person's first minutes: the page moves, keys ring the bell, a link carries the setup. */
import type { ToWorker } from '../../src/training/protocol.ts'
import { config, decisions, expect, openApp, run, test, trained } from './page.ts'

test('something moves on the stage before any input', async ({ page }) => {
  await openApp(page)
  const stage = page.locator('.stage-canvas canvas')
  await expect.poll(() => decisions(page)).toBeGreaterThan(2)
  const before = await stage.screenshot()
  await expect.poll(async () => (await stage.screenshot()).equals(before)).toBe(false)
  const [box, view] = [await stage.boundingBox(), page.viewportSize()]
  expect(box).not.toBeNull()
  expect((box?.y ?? 0) + (box?.height ?? 0), 'the stage is seen without scrolling').toBeLessThanOrEqual(
    view?.height ?? 0,
  )
})

test('a person’s keys ring the bell of the corridor', async ({ page }) => {
  await openApp(page)
  const play = () => page.evaluate(() => window.__bellman.state.play)
  await page.keyboard.press('p')
  await expect.poll(async () => (await play()).screen).toBe('title')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play()).screen).toBe('levelSelect')
  for (let presses = 0; presses < 20 && (await play()).level !== 'corridor'; presses++) {
    await page.keyboard.press('ArrowUp')
  }
  expect((await play()).level).toBe('corridor')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play()).screen).toBe('playing')

  await page.keyboard.down('ArrowRight')
  await expect.poll(async () => (await play()).screen, { timeout: 30_000 }).toBe('result')
  await page.keyboard.up('ArrowRight')
  expect((await play()).result?.rang).toBe(true)
})

test('a person takes over the drawn hero and hands him back', async ({ page }) => {
  await openApp(page)
  const controlledBy = () => page.evaluate(() => window.__bellman.spectator.controlledBy)
  await expect.poll(controlledBy).toBe('agent')
  await page.keyboard.press('t')
  await expect.poll(controlledBy).toBe('person')
  await page.keyboard.press('t')
  await expect.poll(controlledBy).toBe('agent')
})

test('Space starts training, and pauses it when pressed again', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('Space')
  await trained(page, 1)
  await page.keyboard.press('Space')
  await expect.poll(async () => (await run(page)).state).toBe('paused')
})

test.describe('on a first visit', () => {
  test.use({ firstVisit: true })

  test('training takes the pace made for watching; full speed is one press away and is remembered', async ({
    page,
  }) => {
    const speed = () => page.evaluate(() => window.__bellman.state.view.speed)
    const asked = () => page.evaluate(() => window.speedsAsked.map(({ decisionsPerSecond }) => decisionsPerSecond))
    await page.addInitScript(noteSpeeds)
    await openApp(page, './#v=1&backend=wasm&evaluation.everySteps=0')
    await expect(page.getByText('for watching', { exact: true })).toBeVisible()
    await page.getByTestId('train').click()
    await trained(page, 2)
    expect(await asked()).toEqual([3000])

    await page.getByRole('button', { name: 'Full speed' }).click()
    expect(await speed()).toBe('full')
    expect(await asked()).toEqual([3000, undefined])
    await trained(page, (await run(page)).updates + 6)
    await page.reload()
    expect(await speed()).toBe('full')
    await expect(page.getByText('full speed', { exact: true })).toBeVisible()
  })
})

test('a link carries the whole configuration to another page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page)
  await page.getByRole('combobox', { name: 'Algorithm', exact: true }).selectOption({ index: 1 })
  await page.getByRole('combobox', { name: 'Level', exact: true }).selectOption({ label: 'Corridor' })
  await page.getByRole('slider', { name: 'Learning rate', exact: true }).press('PageUp')
  await page.getByTestId('backend').click()
  await page.getByRole('combobox', { name: /^Use/ }).selectOption('cpu')
  await page.keyboard.press('Escape')
  const before = await config(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const other = await context.newPage()
  await openApp(other, link)
  expect(await config(other)).toEqual(before)
})

test('a broken link is explained, and the defaults are shown', async ({ page }) => {
  await openApp(page)
  const defaults = await config(page)
  await page.goto('about:blank')
  await openApp(page, './#v=1&level=nowhere')
  await expect(page.getByText('there is no level "nowhere"')).toBeVisible()
  expect(await config(page)).toEqual(defaults)
})

test('the endless level of a link is played by hand, and its seed and difficulty can be changed', async ({ page }) => {
  await openApp(page, './#v=1&level=endless&endless.seed=17&endless.difficulty=1&endless.generator=2')
  const play = () => page.evaluate(() => window.__bellman.state.play)
  await page.keyboard.press('p')
  await expect.poll(async () => (await play()).screen).toBe('title')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play()).screen).toBe('levelSelect')
  await page.keyboard.press('Enter')
  expect(await play()).toMatchObject({ screen: 'playing', level: 'endless2-17-100' })
  await page.getByRole('button', { name: 'New level (next seed)' }).click()
  await expect.poll(async () => (await play()).level).toBe('endless2-18-100')
  await page.getByRole('textbox', { name: 'Level seed' }).fill('4')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play()).level).toBe('endless2-4-100')
  await page.getByRole('textbox', { name: 'Difficulty' }).fill('0.5')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play()).level).toBe('endless2-4-50')
  await page.getByRole('checkbox', { name: 'Bell at the left' }).check()
  await expect.poll(async () => (await play()).level).toBe('endless2-4-50-left')
})

declare global {
  interface Window {
    speedsAsked: Extract<ToWorker, { type: 'setSpeed' }>[]
  }
}

/** Runs in the page before it loads: keeps what the page tells its worker about the speed. */
function noteSpeeds(): void {
  window.speedsAsked = []
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (this: Worker, message: ToWorker, ...rest: []) {
    if (message.type === 'setSpeed') window.speedsAsked.push(message)
    postMessage.call(this, message, ...rest)
  }
}
