/** Training in the page: on each backend, stopped and stepped, while the game continues. */
import type { Page } from '@playwright/test'
import { chartPoints, decisions, expect, openApp, run, setSpeed, test, trained, updates, waitForState } from './page.ts'

/** A small network and short rollouts: a software WebGPU compiles shaders for seconds and computes slowly. */
const SMALL_RUN = './#v=1&level=corridor&hp.hiddenUnits=16&hp.environments=16&hp.rolloutSteps=16&hp.epochs=1'

/** With these headers a page may share memory between its threads. */
const ISOLATING = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

for (const backend of ['webgpu', 'wasm', 'cpu'] as const) {
  test(`PPO trains on ${backend} when it is forced, and the charts grow`, async ({ page }) => {
    await openApp(page, SMALL_RUN)
    await page.getByTestId('backend').click()
    await page.getByRole('combobox', { name: /^Use/ }).selectOption(backend)
    await page.keyboard.press('Escape')
    await page.getByTestId('train').click()
    await trained(page, 2)
    expect((await run(page)).backend?.chosen).toBe(backend)
    await expect(page.getByTestId('backend')).toContainText(backend)
    expect(await page.evaluate(() => crossOriginIsolated), 'no special headers').toBe(false)

    const before = await chartPoints(page)
    const [updatesBefore, inkBefore] = [await updates(page), await chartInk(page)]
    await trained(page, updatesBefore + 5)
    const after = await chartPoints(page)
    expect(after.updates).toBeGreaterThan(before.updates)
    await expect.poll(async () => (await chartPoints(page)).recent).toBeGreaterThan(0)
    // What is drawn changes too, not only what is stored.
    await expect.poll(() => chartInk(page)).not.toEqual(inkBefore)
    expect(await page.evaluate(() => window.__bellman.policyUpdates)).toBeGreaterThan(0)
  })
}

test('without a graphics card, the badge says that wasm runs and why, once it is measured', async ({ page }) => {
  await openApp(page, './#v=1&backend=auto')
  await page.keyboard.press('n') // one update: the measurement comes after the third
  await trained(page, 1)
  await page.getByTestId('backend').click()
  await expect(page.getByText(/^wasm runs first, so that training begins at once/)).toBeVisible()
  await expect(page.getByTestId('backend')).toContainText('not measured yet')
  await page.keyboard.press('Escape')
  await page.getByTestId('train').click()
  const reportOf = async () => (await run(page)).backend
  await expect.poll(async () => (await reportOf())?.measuringMs, { timeout: 60_000 }).toBeGreaterThan(0)
  const report = await reportOf()
  expect(report?.chosen).toBe('wasm')
  await page.getByTestId('backend').click()
  expect(report?.reason).toMatch(/wasm \d+(\.\d+)? ms, cpu (over )?\d+ ms per update/)
  await expect(page.getByText(report?.reason ?? 'no reason')).toBeVisible()
  await expect(page.getByText(/^Measured by turns in \d+ ms/)).toBeVisible()
})

test('with the headers of an isolated page, it trains and plays as without', async ({ page }) => {
  await page.route('**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), ...ISOLATING } })
  })
  await openApp(page, `${SMALL_RUN}&backend=wasm`)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await page.getByTestId('train').click()
  await trained(page, 2)
  expect((await run(page)).backend?.chosen).toBe('wasm')
  const before = await decisions(page)
  await expect.poll(() => decisions(page)).toBeGreaterThan(before)
})

test('a pause stops the worker within two updates; one update is one update', async ({ page }) => {
  await openApp(page)
  await setSpeed(page, 4) // slow enough that the page knows of each update before the next
  await page.getByTestId('train').click()
  await trained(page, 2)
  const atPause = await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-testid=train]')?.click()
    return window.__bellman.state.run.updates
  })
  await waitForState(page, 'paused')
  const paused = await updates(page)
  expect(paused - atPause).toBeLessThanOrEqual(1)

  for (const step of [1, 2, 3]) {
    await page.keyboard.press('n')
    await expect.poll(() => updates(page)).toBe(paused + step)
  }
  await setSpeed(page, 'full')
  const drawn = await decisions(page) // the game continues meanwhile, so training could have too
  await expect.poll(() => decisions(page)).toBeGreaterThan(drawn + 5)
  expect(await updates(page)).toBe(paused + 3)

  await page.getByTestId('train').click()
  await trained(page, paused + 20)
})

test('stop keeps the learned policy, reset discards it', async ({ page }) => {
  await openApp(page)
  await page.getByTestId('train').click()
  await trained(page, 10)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
  expect((await chartPoints(page)).updates).toBeGreaterThan(0)
  expect(await page.evaluate(() => window.__bellman.policyUpdates)).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await waitForState(page, 'idle')
  expect((await chartPoints(page)).updates).toBe(0)
  expect(await page.evaluate(() => window.__bellman.policyUpdates)).toBeNull()
})

test('PPO learns the corridor in the page, and the generations can race', async ({ page }) => {
  await openApp(page)
  await page.getByRole('combobox', { name: 'Level', exact: true }).selectOption({ label: 'Corridor' })
  await page.getByTestId('train').click()
  await expect.poll(async () => (await run(page)).solved !== null, { timeout: 90_000 }).toBe(true)
  const { generations, milestones } = await run(page)
  expect(generations.length).toBeGreaterThan(3)
  expect(milestones.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Race the generations' }).click()
  await expect(page.getByRole('button', { name: 'Watch', exact: true })).toHaveAttribute('aria-current', 'page')
})

test('the drawn agent keeps playing while the worker trains', async ({ page }) => {
  await openApp(page)
  const idle = await framesPerSecond(page)
  await page.getByTestId('train').click()
  await trained(page, 5)
  const before = await decisions(page)
  const training = await framesPerSecond(page)
  // A ratio to read, not to assert: how fast this machine draws depends on what else it does.
  console.log(
    `frames a second: ${idle.toFixed(0)} idle, ${training.toFixed(0)} training, ratio ${(training / idle).toFixed(2)}`,
  )
  expect(await decisions(page)).toBeGreaterThan(before)
})

/** Sum over the pixels of every chart: another number when something else is drawn. */
function chartInk(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('.uplot canvas')].map((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      let sum = 0
      for (let index = 0; index < pixels.length; index++) sum = (sum * 31 + (pixels[index] ?? 0)) % 4294967291
      return sum
    }),
  )
}

/** Animation frames over three seconds. */
function framesPerSecond(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const seconds = 3
        const start = performance.now()
        let frames = 0
        const count = () => {
          frames++
          const elapsed = (performance.now() - start) / 1000
          if (elapsed < seconds) requestAnimationFrame(count)
          else resolve(frames / elapsed)
        }
        requestAnimationFrame(count)
      }),
  )
}
