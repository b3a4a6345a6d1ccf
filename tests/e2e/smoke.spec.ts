/** Each engine shows the page, lets a person play, trains, and computes what Node computes. */
import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import type {} from '../../src/debugHandle.ts' // types of `window.__bellman`
import pictures from '../determinism/pictures.json' with { type: 'json' }
import type {} from '../determinism/probe/probe.ts' // types of `window.probe`
import replay from '../determinism/replay.json' with { type: 'json' }
import committed from '../determinism/worlds.json' with { type: 'json' }
import { type DrivenPage, drivePage, type EngineName, HOW_TO_GET, type PageKey } from './drivenPage.ts'
import { type ServedProbe, serveProbe } from './probe.ts'
import { type ServedApp, serveCollectingApp } from './servedApp.ts'

const ENGINES: readonly EngineName[] = ['Chromium', 'Firefox', 'WebKit']
const VIEWPORT = { width: 1440, height: 900 }
const CORRIDOR_BY_PPO = '?train#v=1&algorithm=ppo&level=corridor' // all else by default, the backend too
const RELATIVE_TOLERANCE = 1e-5 // sums in another order differ in float32: 3e-7 measured

test.describe.configure({ timeout: 240_000 })

let app: ServedApp
let probe: ServedProbe

test.beforeAll(async () => {
  app = await serveCollectingApp(4191)
  probe = await serveProbe('../determinism/probe/probe.ts')
})

test.afterAll(async () => {
  await app.close()
  await probe.close()
})

for (const engine of ENGINES) {
  test(`${engine} shows, plays and trains the same`, async () => {
    const page = await drivePage(engine, VIEWPORT)
    test.skip(page === null, HOW_TO_GET[engine])
    if (page === null) return
    try {
      await test.step('the page stands', () => openApp(page, ''))
      await test.step('pixels are enlarged as squares', () => seeSquarePixels(page))
      await test.step('keys ring the bell of the corridor', () => ringTheBell(page))
      expect(await page.evaluate(() => window.complaints)).toEqual([])

      await openApp(page, CORRIDOR_BY_PPO)
      await test.step('PPO solves the corridor', () => solveTheCorridor(page))
      expect(await page.evaluate(() => window.complaints)).toEqual([])

      await test.step('worlds and gradients are those of the other engines', () => computeTheSame(page))
    } finally {
      await page.close()
    }
  })
}

async function openApp(page: DrivenPage, link: string): Promise<void> {
  await page.open(app.url + link)
  await expect.poll(() => page.evaluate(() => document.querySelector('.stage-canvas canvas') !== null)).toBe(true)
  await expect.poll(() => page.evaluate(() => window.__bellman.spectator.version)).toBeGreaterThan(2)
}

/** Of the squares that the stage's pixels become, nearly all have one colour: corners are rounded, floats fade. */
async function seeSquarePixels(page: DrivenPage): Promise<void> {
  const stage = await page.evaluate(() => {
    const box = document.querySelector('.stage-canvas canvas')?.getBoundingClientRect()
    return { left: box?.left ?? 0, top: box?.top ?? 0, scale: (box?.width ?? 0) / 320 }
  })
  expect(stage.scale).toBeGreaterThanOrEqual(2)
  const { data, width } = PNG.sync.read(await page.screenshot())
  const colourAt = (x: number, y: number) => data.readUInt32BE(4 * (width * y + x))
  let smeared = 0
  for (let row = 0; row < 180; row++) {
    for (let column = 0; column < 320; column++) {
      const [x, y] = [stage.left + column * stage.scale, stage.top + row * stage.scale]
      const last = stage.scale - 1
      if (colourAt(x, y) !== colourAt(x + last, y + last) || colourAt(x + last, y) !== colourAt(x, y + last)) smeared++
    }
  }
  expect(smeared / (320 * 180)).toBeLessThan(0.01)
}

async function ringTheBell(page: DrivenPage): Promise<void> {
  const screen = () => page.evaluate(() => window.__bellman.state.play.screen)
  const level = () => page.evaluate(() => window.__bellman.state.play.level)
  await press(page, 'p')
  await expect.poll(screen).toBe('title')
  await press(page, 'Enter')
  await expect.poll(screen).toBe('levelSelect')
  for (let presses = 0; presses < 20 && (await level()) !== 'corridor'; presses++) await press(page, 'ArrowUp')
  expect(await level()).toBe('corridor')
  await press(page, 'Enter')
  await expect.poll(screen).toBe('playing')
  await page.hold('ArrowRight')
  await expect.poll(screen, { timeout: 90_000 }).toBe('result') // a software renderer draws few frames
  await page.release('ArrowRight')
  expect(await page.evaluate(() => window.__bellman.state.play.result?.rang)).toBe(true)
}

async function solveTheCorridor(page: DrivenPage): Promise<void> {
  await press(page, ' ')
  const outcome = () =>
    page.evaluate(() => {
      const { run, notices } = window.__bellman.state
      return run.failure?.message ?? notices.at(-1)?.text ?? (run.solved === null ? 'not solved yet' : 'solved')
    })
  await expect.poll(outcome, { timeout: 90_000 }).not.toBe('not solved yet')
  expect(await outcome()).toBe('solved')
}

async function computeTheSame(page: DrivenPage): Promise<void> {
  await page.open(probe.url)
  await expect.poll(() => page.evaluate(() => 'probe' in window)).toBe(true)
  expect(await page.evaluate(() => window.probe.worldHashes())).toEqual(committed)
  expect(await page.evaluate(() => window.probe.replayHash())).toBe(replay)
  expect(await page.evaluate(() => window.probe.hashesInWorker())).toEqual({ worlds: committed, replay })
  expect(await page.evaluate(() => window.probe.pictureHashes())).toEqual(pictures)
  const reference = await page.evaluate(() => window.probe.policyGradient('cpu'))
  const gradient = await page.evaluate(() => window.probe.policyGradient('wasm'))
  const difference = gradient.map((value, index) => value - (reference[index] ?? Number.NaN))
  expect(Math.hypot(...reference)).toBeGreaterThan(0.01)
  expect(Math.hypot(...difference) / Math.hypot(...reference)).toBeLessThan(RELATIVE_TOLERANCE)
}

async function press(page: DrivenPage, key: PageKey): Promise<void> {
  await page.hold(key)
  await page.release(key)
}
