/** The page `?bench`: every backend that starts is measured, and the page says why another one is not. */
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

test.use({ drawsSeldom: true })

/** A small network and short rollouts: a software WebGPU compiles shaders for seconds and computes slowly. */
const SMALL =
  'v=1&level=corridor&hp.hiddenUnits=16&hp.environments=16&hp.rolloutSteps=16&hp.minibatchSize=256&hp.epochs=1'
const BENCH = `./?bench&seconds=0.05#${SMALL}`

const report = (page: Page) => page.evaluate(() => window.__bellmanBench?.report ?? null)

async function measured(page: Page) {
  await expect.poll(() => report(page), { timeout: 90_000 }).not.toBeNull()
  return (await report(page)) ?? { backends: [] }
}

test('measures every backend in turns, and gives the table as Markdown and JSON', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(BENCH)
  await expect(page.getByRole('heading', { name: 'Speed of each backend' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy as JSON' })).toBeDisabled()
  await expectAccessible(page)
  const { backends } = await measured(page)
  expect(backends.map(({ backend }) => backend)).toEqual(['wasm', 'cpu', 'webgpu'])
  for (const line of backends) {
    expect(line.fault, line.backend).toBeNull()
    expect(line.decisionsPerSecond, line.backend).toBeGreaterThan(0)
    expect(line.updateMs, line.backend).toBeGreaterThan(0)
    expect(line.scriptMicrosecondsPerMinibatch, line.backend).toBeGreaterThan(0)
    expect(line.updates, line.backend).toBeGreaterThan(0)
    const row = page.getByTestId(`bench-${line.backend}`)
    await expect(row.getByRole('cell')).toHaveCount(6)
  }
  const [wasm, , webgpu] = backends
  expect(webgpu.isSoftwareAdapter).toBe(true)
  expect(webgpu.dispatchesPerMinibatch).toBeGreaterThan(0)
  expect(webgpu.submitsPerUpdate).toBeGreaterThan(0)
  await expect(page.getByTestId('bench-webgpu')).toContainText('software adapter')
  expect(wasm).toMatchObject({ adapter: null, dispatchesPerMinibatch: null, submitsPerUpdate: null })
  await expect(page.getByRole('status').first()).toContainText(/^Done: \w+ is the fastest/)

  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect.poll(copied).toMatch(/^PPO on corridor[\s\S]*\| Backend \|[\s\S]*\n\| wasm \| [\d.k\u2009]+ \|/)
  await page.getByRole('button', { name: 'Copy as JSON' }).click()
  await expect.poll(copied).toMatch(/^\{/)
  expect(JSON.parse(await copied())).toEqual(await report(page))
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('bench.png'), fullPage: true })
  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
  await page.screenshot({ path: test.info().outputPath('bench-phone.png'), fullPage: true })
})

test('is reached from the badge with the setup of the sliders, stops, and leads back', async ({ page }) => {
  await openApp(page, `./#${SMALL}`)
  await page.getByTestId('backend').click()
  await page.getByRole('link', { name: 'Measure every backend with this setup' }).click()
  await expect(page.getByRole('heading', { name: 'Speed of each backend' })).toBeVisible()
  await expect(page.locator('.bench-setup')).toContainText(/PPO on corridor\s*16 units per layer/)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/^Stopped\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Measure again' })).toBeVisible()
  await expect.poll(() => page.workers().length).toBe(0)
  await page.getByRole('link', { name: 'Back to the game' }).click()
  await expect(page.locator('.stage-canvas canvas')).toBeVisible()
  expect(await page.evaluate(() => window.__bellman.state.config.hyperparameters.hiddenUnits)).toBe(16)
})

test('says why a backend does not start', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ body: 'not a module', contentType: 'application/wasm' }))
  await page.goto(`./?bench&seconds=0.05&backends=wasm#${SMALL}`)
  const { backends } = await measured(page)
  expect(backends).toMatchObject([{ backend: 'wasm', decisionsPerSecond: null, fault: expect.stringMatching(/\w/) }])
  await expect(page.getByTestId('bench-wasm')).toContainText(`Not measured: ${backends[0].fault}`)
  await expect(page.getByText('Done: no backend could be measured.')).toBeVisible()
})

test('says what is wrong with the address, and that a language model uses no backend', async ({ page }) => {
  await page.goto('./?bench&seconds=0&backends=wasm,abacus#v=1&level=nowhere')
  await expect(page.getByText(/there is no level "nowhere"/)).toBeVisible()
  await expect(page.getByText(/seconds goes from 0.01 to 60/)).toBeVisible()
  await expect(page.getByText(/no backend “abacus”/)).toBeVisible()
  await page.goto('./?bench=porter#v=1&env=porter')
  await expect(page.getByText(/nothing to compare/)).toBeVisible()
})
