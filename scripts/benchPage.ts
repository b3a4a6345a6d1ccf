/**
 * Opens the built page's `?bench` in Chromium, waits until every backend is measured, and prints the table as Markdown or
 * the report as one JSON line: `npm run bench:page`. `npm run bench -- --backend webgpu` runs it with one backend.
 */
import { type Browser, chromium } from '@playwright/test'
import type {} from '../src/ui/bench/BenchPage.tsx' // types of `window.__bellmanBench`
import { findChromium } from './browsers.mjs'
import { provideApp, serveApp } from './build.mjs'
import { CARD, SOFTWARE } from './chromiumFlags.ts'
import { readOptions } from './options.ts'

const LIMIT_MS = 570_000

const {
  backends = 'wasm,cpu,webgpu',
  seconds = 1,
  setup = '',
  json = false,
  window: hasWindow = false,
} = readOptions('bench:page')

const browser = await launch()
const server = await serveApp(await provideApp({ tell: console.error }), 4198)
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.error(`exception in the page: ${error.message}`))
  const search = new URLSearchParams({ bench: '', backends: String(backends), seconds: String(seconds) })
  await page.goto(`${server.resolvedUrls?.local[0]}?${search}#${String(setup).replace(/^.*#/, '')}`)
  for (const fault of await page.locator('main').getByRole('alert').allTextContents()) throw new Error(fault)
  await page.waitForFunction(() => window.__bellmanBench, null, { timeout: LIMIT_MS })
  const result = await page.evaluate(() => window.__bellmanBench)
  console.log(json ? JSON.stringify(result?.report) : result?.markdown)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await browser.close()
  await server.close()
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  try {
    return await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      headless: !hasWindow,
      args: ['--no-sandbox', '--mute-audio', ...(hasWindow ? CARD : SOFTWARE)],
    })
  } catch (error) {
    const advice = hasWindow ? ' Without a display, run it by xvfb-run.' : ''
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    console.error(
      `Chromium does not start (${reason}). Install it (\`npx playwright install chromium\`, or Debian's package chromium), or set CHROMIUM_PATH to its program.${advice}`,
    )
    process.exit(1)
  }
}
