/** Chromium computes what Node computes: worlds to the bit, gradients within a tolerance, on every backend. */
import pictures from '../determinism/pictures.json' with { type: 'json' }
import replay from '../determinism/replay.json' with { type: 'json' }
import committed from '../determinism/worlds.json' with { type: 'json' }
import { expect, test } from './page.ts'
import { type ServedProbe, serveProbe } from './probe.ts'

// Sums in another order differ in float32: 3e-7 measured.
const RELATIVE_TOLERANCE = 1e-5

let probe: ServedProbe

test.beforeAll(async () => {
  probe = await serveProbe('../determinism/probe/probe.ts')
})

test.afterAll(() => probe.close())

test.beforeEach(async ({ page }) => {
  await page.goto(probe.url)
  await page.waitForFunction(() => 'probe' in window)
})

for (const [isolated, headers] of [
  [false, {}],
  [true, { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }],
] as const) {
  test(`plays every level to the same worlds and pictures as Node, in page and worker, ${isolated ? 'isolated' : 'without special headers'}`, async ({
    page,
  }) => {
    await page.route('**', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } })
    })
    await page.reload()
    await page.waitForFunction(() => 'probe' in window)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(isolated)
    expect(await page.evaluate(() => window.probe.worldHashes())).toEqual(committed)
    expect(await page.evaluate(() => window.probe.replayHash())).toBe(replay)
    expect(await page.evaluate(() => window.probe.hashesInWorker())).toEqual({ worlds: committed, replay })
    expect(await page.evaluate(() => window.probe.pictureHashes())).toEqual(pictures)
  })
}

test('computes the same gradient on WebGPU, wasm and cpu', async ({ page }) => {
  const gradientOn = (backend: 'webgpu' | 'wasm' | 'cpu') =>
    page.evaluate((name) => window.probe.policyGradient(name), backend)
  const reference = await gradientOn('cpu')
  const norm = length(reference)
  expect(reference.length).toBeGreaterThan(2000)
  expect(norm).toBeGreaterThan(0.01)
  for (const backend of ['wasm', 'webgpu'] as const) {
    const gradient = await gradientOn(backend)
    const distance = length(gradient.map((value, index) => value - (reference[index] ?? Number.NaN)))
    console.log(`${backend}: relative distance of the gradient to cpu's ${(distance / norm).toExponential(1)}`)
    expect(distance / norm, backend).toBeLessThan(RELATIVE_TOLERANCE)
  }
})

function length(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
}
