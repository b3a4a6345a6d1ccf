/** After one visit the app works without a network: its server is gone, not only silent. */
import { fileURLToPath } from 'node:url'
import { serveApp } from '../../scripts/build.mjs'
import { expect, openApp, test, trained } from './page.ts'

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
