/** After one visit the app works without a network: its server is gone, not only silent. */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveApp } from '../../scripts/build.mjs'
import { expect, openApp, test, trained, updates } from './page.ts'

test.use({ serviceWorkers: 'allow', drawsSeldom: true })

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const PORT = 4195

test('after the first visit the app starts, plays and trains without its server', async ({ page, complaints }) => {
  const server = await serveApp(DIST, PORT)
  const address = server.resolvedUrls?.local[0] ?? ''
  try {
    await openApp(page, `${address}#v=1&level=corridor&backend=wasm`)
    // The worker is active once it has stored all files; then it answers for the next page.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    const manifest = await page.evaluate(async () => (await fetch('./manifest.webmanifest')).json())
    for (const { src } of manifest.icons) expect((await page.request.get(address + src)).status(), src).toBe(200)
  } finally {
    await server.close()
  }

  await page.reload()
  await expect(page.locator('.stage-canvas canvas')).toBeVisible()
  await page.getByTestId('train').click()
  await trained(page, 1)
  await page.getByRole('button', { name: 'Teach', exact: true }).click() // a chunk that the first visit did not load
  await expect(page.getByRole('button', { name: 'Ask the expert for 3 clips' })).toBeVisible()
  // The worker looks on the network for a newer page first.
  expect(complaints.splice(0)).toEqual([`request: ${address} net::ERR_CONNECTION_REFUSED`])
})

test('a newer version waits until no run is going', async ({ page }) => {
  const site = await mkdtemp(join(tmpdir(), 'bellman-bros-'))
  await cp(DIST, site, { recursive: true, dereference: true })
  const server = await serveApp(site, PORT)
  try {
    const address = server.resolvedUrls?.local[0] ?? ''
    await openApp(page, `${address}#v=1&level=corridor&backend=wasm&budgetSteps=10000000&evaluation.everySteps=0`)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload() // the stored version answers from now on
    await expect(page.locator('.stage-canvas canvas')).toBeVisible()
    await page.evaluate(() => navigator.serviceWorker.controller ?? Promise.reject(new Error('Nothing is stored.')))
    await page.getByTestId('train').click()
    await trained(page, 1)

    await appendFile(join(site, 'sw.js'), '\n// Another version.\n')
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update()
    })
    const isWaiting = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? null)
    await expect.poll(isWaiting).toBe('installed')
    const before = await updates(page)
    await trained(page, before + 2)
    const offer = page.locator('.notice').getByRole('button', { name: 'Reload' })
    await expect(offer, 'a run is going').toHaveCount(0)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect(offer).toBeVisible()
    expect(await isWaiting(), 'until the person reloads').toBe('installed')
  } finally {
    await server.close()
    await rm(site, { recursive: true, force: true })
  }
})
