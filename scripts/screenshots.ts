/**
 * Takes the README's pictures from the built app, into docs/images: `npm run screenshots`.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import type {} from '../src/debugHandle.ts' // types of `window.__bellman`
import { findChromium } from './browsers.mjs'
import { provideApp, serveApp } from './build.mjs'
import { readOptions } from './options.ts'

const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url))
const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const SOLVED_LIMIT_MS = 180_000

readOptions('screenshots')
mkdirSync(IMAGES, { recursive: true })
const server = await serveApp(await provideApp({ tell: console.error }), 4195)
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio'],
})

try {
  const page = await open(DESKTOP)
  await page.getByTestId('train').click()
  await page.waitForFunction(() => window.__bellman.state.run.solved !== null, null, { timeout: SOLVED_LIMIT_MS })
  await save(page, 'train.png')
  await page.getByRole('button', { name: 'Race the generations' }).click()
  await page.waitForTimeout(4000) // the field has spread over the level
  await save(page, 'race.png')
  await page.close()

  const porter = await open(DESKTOP, '#v=1&env=porter&algorithm=grpo')
  await porter.emulateMedia({ reducedMotion: 'reduce' }) // the answer appears at once
  await porter.getByTestId('train').click()
  await porter.waitForFunction(() => window.__bellman.state.run.updates > 330, null, { timeout: SOLVED_LIMIT_MS })
  await porter.getByTestId('ask').click()
  await porter.locator('button.tile').nth(12).click()
  await save(porter, 'porter.png')
  await porter.close()

  const phone = await open(PHONE)
  await phone.getByTestId('train').click()
  await phone.waitForFunction(() => window.__bellman.state.run.updates > 30, null, { timeout: SOLVED_LIMIT_MS })
  await save(phone, 'phone.png')
} finally {
  await browser.close()
  await server.close()
}

async function open(viewport: { width: number; height: number }, link = ''): Promise<Page> {
  const page = await browser.newPage({ viewport })
  await page.goto((server.resolvedUrls?.local[0] ?? '') + link)
  await page.locator('.stage-canvas canvas, .porter').first().waitFor()
  return page
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: IMAGES + name })
  console.log(`docs/images/${name}`)
}
