/** Chromium computes what Node computes: worlds to the bit, gradients within a tolerance, on every backend. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type PreviewServer, preview } from 'vite'
import committed from '../determinism/worlds.json' with { type: 'json' }
import { expect, test } from './page.ts'

// Sums in another order differ in float32: 3e-7 measured.
const RELATIVE_TOLERANCE = 1e-5

const outDir = mkdtempSync(join(tmpdir(), 'probe-'))
let server: PreviewServer

test.beforeAll(async () => {
  const root = fileURLToPath(new URL('../determinism/probe', import.meta.url))
  const shared = {
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    root,
    build: { outDir },
  }
  await build({ ...shared, logLevel: 'error' })
  server = await preview({ ...shared, preview: { host: '127.0.0.1', port: 4190 } })
})

test.afterAll(async () => {
  await server.close()
  rmSync(outDir, { recursive: true })
})

test.beforeEach(async ({ page }) => {
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.waitForFunction(() => 'probe' in window)
})

test('plays every level to the same worlds as Node', async ({ page }) => {
  expect(await page.evaluate(() => window.probe.worldHashes())).toEqual(committed)
})

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
