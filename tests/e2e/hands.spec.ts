/** What a person plays with: a gamepad, keys of their own, and what pauses their game. */
import type { Page } from '@playwright/test'
import type { PadReading } from '../../src/view/hands/gamepads.ts'
import { expect, openApp, test } from './page.ts'
import { expectAccessible, expectNoSideways } from './readable.ts'

const play = (page: Page) => page.evaluate(() => window.__bellman.state.play)
const hands = (page: Page) => page.evaluate(() => window.__bellman.state.hands)
const [BOTTOM, TOP, LEFT_SHOULDER, RIGHT_SHOULDER, START] = [0, 3, 4, 5, 9]
const [DPAD_UP, DPAD_LEFT, DPAD_RIGHT] = [12, 14, 15]
const PAD_ID = 'DualSense Wireless Controller (STANDARD GAMEPAD Vendor: 054c Product: 0ce6)'

declare global {
  interface Window {
    pads: (PadReading | null)[]
  }
}

/** Runs in the page before it loads: gamepads that a test sets. */
function simulateGamepads(): void {
  window.pads = []
  Object.defineProperty(navigator, 'getGamepads', { value: () => window.pads })
}

/** Sets the state of the first gamepad, and waits until a frame has read it. */
async function hold(page: Page, buttons: readonly number[], x = 0): Promise<void> {
  await page.evaluate(
    ([down, axis, id]) => {
      const button = (index: number) => ({ pressed: down.includes(index), value: down.includes(index) ? 1 : 0 })
      const all = Array.from({ length: 17 }, (_, index) => button(index))
      window.pads = [{ id, index: 0, connected: true, axes: [axis, 0, 0, 0], buttons: all }]
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    },
    [buttons, x, PAD_ID] as const,
  )
}

async function press(page: Page, button: number): Promise<void> {
  await hold(page, [button])
  await hold(page, [])
}

async function openCorridor(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  for (let presses = 0; presses < 20 && (await play(page)).level !== 'corridor'; presses++) {
    await page.keyboard.press('ArrowUp')
  }
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
}

test('a gamepad rings the bell of the corridor, and one that is unplugged pauses the game', async ({ page }) => {
  await page.addInitScript(simulateGamepads)
  await openApp(page)
  await page.keyboard.press('p')
  await expect.poll(async () => (await play(page)).screen).toBe('title')
  expect((await hands(page)).device).toBe('keyboard')
  await press(page, BOTTOM)
  await expect.poll(async () => (await play(page)).screen).toBe('levelSelect')
  expect((await hands(page)).device).toBe('gamepad')
  await expect(page.locator('.play-hint')).toContainText('Stick or D-pad to walk, ✕ to jump, □ or ○')
  for (let presses = 0; presses < 20 && (await play(page)).level !== 'corridor'; presses++) await press(page, DPAD_UP)
  // Beside the level: whom to race, how it is shown, and how fast it reacts.
  const race = page.locator('.lift-race')
  await press(page, DPAD_RIGHT)
  for (const button of [TOP, RIGHT_SHOULDER, RIGHT_SHOULDER, LEFT_SHOULDER]) await press(page, button)
  await expect(race.getByText('Show it as △')).toBeVisible()
  await expect(race.getByText('Human speed L1 R1')).toBeVisible()
  expect(await play(page)).toMatchObject({ opponent: 'novice', rivalView: 'sideBySide', delay: 1 })
  await page.screenshot({ path: test.info().outputPath('gamepad-lift.png') })
  await press(page, DPAD_LEFT)
  await press(page, BOTTOM)
  await expect.poll(async () => (await play(page)).screen).toBe('playing')

  await hold(page, [], 1)
  await page.evaluate(() => {
    window.pads = [null]
  })
  await expect.poll(() => play(page)).toMatchObject({ screen: 'paused', pauseReason: 'unplugged' })
  expect((await hands(page)).device, 'buttons of a gamepad that is gone are not named').toBe('keyboard')
  await press(page, START)
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await hold(page, [], 1)
  await expect.poll(async () => (await play(page)).screen, { timeout: 30_000 }).toBe('result')
  expect((await play(page)).result?.rang).toBe(true)
})

test('keys are chosen in a dialog, by keys, with conflicts explained; they are kept and ring the bell', async ({
  page,
}) => {
  await openApp(page)
  await openCorridor(page)
  await page.keyboard.press('?')
  await expect
    .poll(() => play(page), 'a dialog pauses the game')
    .toMatchObject({
      screen: 'paused',
      pauseReason: 'dialog',
    })
  await page.getByRole('dialog').getByRole('button', { name: 'Change keys and sound' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Keys and sound' })
  await expect(dialog).toBeVisible()
  const say = async (action: string, key: string) => {
    await dialog.getByRole('button', { name: `Add a key: ${action}` }).press('Enter')
    await expect(dialog.getByRole('button', { name: 'Press a key …' })).toBeVisible()
    await page.keyboard.press(key)
    return dialog.getByRole('status')
  }
  await dialog.getByRole('slider', { name: 'Music' }).press('Home')
  expect(await page.evaluate(() => window.__bellman.state.view)).toMatchObject({ volume: 0.6, musicVolume: 0 })
  await expect(await say('Run right', 'KeyG')).toHaveText('G is now a key of “Run right”.')
  await expect(await say('Run left', 'Tab')).toContainText('belongs to the browser')
  await expect(await say('Run left', 'Enter')).toContainText('pauses the game')
  await expect(await say('Run left', 'Escape')).toHaveText('Nothing was changed.')
  await expect(dialog, 'Escape ended the wait, not the dialog').toBeVisible()
  await expect(await say('Swing', 'KeyG')).toHaveText('G was a key of “Run right”. It is now one of “Swing”.')
  await expect(await say('Run right', 'KeyG')).toContainText('It is now one of “Run right”')
  await dialog.getByRole('button', { name: 'Remove → from “Run right”' }).press('Enter')
  await dialog.getByRole('button', { name: 'Remove D from “Run right”' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Remove G from “Run right”' })).toBeDisabled()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  // Opened by its button, it does not keep Enter for itself once it is closed.
  await page.getByRole('button', { name: 'Change keys and sound' }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await expect(dialog).toHaveCount(0)

  await openApp(page)
  expect((await hands(page)).keys.right).toEqual(['KeyG'])
  await openCorridor(page)
  await page.keyboard.down('KeyG')
  await expect.poll(async () => (await play(page)).screen, { timeout: 30_000 }).toBe('result')
  await page.keyboard.up('KeyG')
  expect((await play(page)).result?.rang).toBe(true)
})

test('a window that loses the focus pauses a person’s game, and its keys are up', async ({ page }) => {
  await openApp(page)
  await openCorridor(page)
  await page.keyboard.down('ArrowRight')
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  expect(await play(page)).toMatchObject({ screen: 'paused', pauseReason: 'blurred' })
  await page.keyboard.press('Enter')
  const { screen } = await play(page)
  expect(screen).toBe('playing')
  // The key is still down, and its press belongs to the time before the pause.
  await page.keyboard.up('ArrowRight')

  await page.keyboard.press('p')
  await page.keyboard.press('t')
  await expect.poll(() => page.evaluate(() => window.__bellman.spectator.controlledBy)).toBe('person')
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  const spectator = () => page.evaluate(() => window.__bellman.state.spectator)
  expect(await spectator()).toMatchObject({ takenOver: true, paused: true })
  await page.keyboard.press('Enter')
  expect(await spectator()).toMatchObject({ takenOver: true, paused: false })
  await page.keyboard.press('Escape')
  expect(await spectator()).toMatchObject({ takenOver: false, paused: false })
})

test('the page’s menu unfolds over the game, pauses it, and leads elsewhere', async ({ page }) => {
  await openApp(page)
  await openCorridor(page)
  const header = page.locator('.header')
  await expect(header).toBeHidden()
  await page.getByRole('button', { name: 'Show the page’s menu' }).press('Enter')
  await expect(header).toBeVisible()
  expect((await play(page)).screen).toBe('paused')
  await expectAccessible(page)
  await expectNoSideways(page)
  const ofBar = await page
    .locator('.play-bar > button')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
  const ofHeader = await header
    .locator('button:visible')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
  const covered = ofHeader.filter(({ left, right }) => ofBar.some((each) => left < each.right && each.left < right))
  expect(covered, 'buttons of the header under those of the bar').toEqual([])
  await page.getByRole('button', { name: 'Train', exact: true }).press('Enter')
  await expect(page.getByTestId('train')).toBeVisible()
})

test('M says that the sound is off, and on again, in Train and over a game', async ({ page }) => {
  await openApp(page)
  const sign = page.getByRole('status').filter({ hasText: 'Sound' })
  await page.keyboard.press('m')
  await expect(sign).toHaveText(/Sound off/)
  await openCorridor(page)
  await page.keyboard.press('m')
  await expect(sign).toHaveText(/Sound on/)
  expect((await play(page)).screen).toBe('playing')
  await expect(sign, 'it goes').toHaveCount(0)
})

test('F and a button show the page alone on the screen', async ({ page }) => {
  await openApp(page)
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
  await page.keyboard.press('f')
  await expect.poll(isFull).toBe(true)
  await page.getByRole('button', { name: 'Leave fullscreen' }).click()
  await expect.poll(isFull).toBe(false)
})
