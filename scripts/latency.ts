/**
 * How long a key takes to change a pixel: `npm run latency [-- --json]`. The hero of a person’s game stands on `corridor`; the
 * jump key is pressed, and frames are counted until a pixel above the hero's head has changed. Then the bell is rung, and the key that
 * tries again is pressed: frames are counted until the new game is drawn. Headless Chromium draws in
 * software: its frames are longer than with a graphics card, so frames are the figure to compare, not milliseconds. Last, the
 * time that “What if?” takes (`forkLatency.ts`).
 */
import { chromium, type Page } from '@playwright/test'
import type {} from '../src/debugHandle.ts' // types of `window.__bellman`
import { findChromium } from './browsers.mjs'
import { provideApp, serveApp } from './build.mjs'
import { type ForkTimes, measureForks, prepareForks } from './forkLatency.ts'
import { readOptions } from './options.ts'

const VIEWPORT = { width: 1440, height: 900 }
const DEFAULT_PRESSES = 20
const RETRIES = 10
const FORK_ROUNDS = 10
const FORK_LINK = '#v=1&level=lobby'
const REST_FRAMES = 60 // the jump and its dust are over; the hero stands again
const QUIET_FRAMES = 12 // without a change in the watched pixels before each press

interface Latency {
  /** From the key's event to the frame that shows it: 1 is the next frame. */
  readonly frames: number
  readonly ms: number
}

declare global {
  interface Window {
    measureLatency: (restFrames: number, quietFrames: number) => Promise<Latency>
    measureRetry: () => Promise<Latency>
  }
}

const { json = false, presses = DEFAULT_PRESSES } = readOptions('latency')
const server = await serveApp(await provideApp({ tell: console.error }), 4197)
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio'],
})

try {
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.addInitScript(install)
  await page.goto(`${server.resolvedUrls?.local[0]}`)
  await page.locator('.stage-canvas canvas').waitFor()
  await openCorridor(page)
  const all: Latency[] = []
  for (let press = 0; press < Number(presses); press++) {
    const measured = page.evaluate(([rest, quiet]) => window.measureLatency(rest, quiet), [
      REST_FRAMES,
      QUIET_FRAMES,
    ] as const)
    await page.waitForFunction(() => document.documentElement.dataset.latency === 'ready')
    await page.keyboard.down('Space') // held: a tap is a small jump, which may not reach the watched pixels
    all.push(await measured)
    await page.keyboard.up('Space')
  }
  report(all, await retry(page), await forks(`${server.resolvedUrls?.local[0]}`))
} finally {
  await browser.close()
  await server.close()
}

/** The futures of an untrained policy, on a page of its own. */
async function forks(address: string): Promise<ForkTimes> {
  const page = await browser.newPage({ viewport: VIEWPORT })
  await prepareForks(page)
  await page.goto(address + FORK_LINK)
  await page.waitForFunction(() => window.__bellman?.spectator.decision > 0)
  return measureForks(page, FORK_ROUNDS)
}

/** From the key of a result to the first frame of the next game. */
async function retry(page: Page): Promise<Latency[]> {
  const all: Latency[] = []
  for (let round = 0; round < RETRIES; round++) {
    await page.keyboard.down('ArrowRight')
    await onScreen(page, 'result')
    await page.keyboard.up('ArrowRight')
    await page.waitForTimeout(500) // a person reads the result
    const measured = page.evaluate(() => window.measureRetry())
    await page.waitForFunction(() => document.documentElement.dataset.latency === 'ready')
    await page.keyboard.press('r')
    all.push(await measured)
  }
  return all
}

async function onScreen(page: Page, wanted: string): Promise<void> {
  await page.waitForFunction((name) => window.__bellman.state.play.screen === name, wanted, { timeout: 30_000 })
}

async function openCorridor(page: Page): Promise<void> {
  const screen = (wanted: string) => onScreen(page, wanted)
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await screen('levelSelect')
  for (let presses = 0; presses < 20; presses++) {
    if ((await page.evaluate(() => window.__bellman.state.play.level)) === 'corridor') break
    await page.keyboard.press('ArrowUp')
  }
  await page.keyboard.press('Enter')
  await screen('playing')
}

/** Runs in the page before it loads. Its parts are methods: the compiler wraps other functions in a helper that a page lacks. */
function install(): void {
  const page = {
    nextFrame() {
      return new Promise<number>(requestAnimationFrame)
    },
    onKey(_: number) {},
    /** The pixels of a strip above the hero's head, after the game has drawn this frame. */
    strip(): string {
      const canvas = document.querySelector<HTMLCanvasElement>('.stage-canvas canvas')
      if (canvas === null) throw new Error('The game is not on the page.')
      const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
      const [x, y, width, height] = [66, 120, 14, 5] // the stage's pixels above the hero at the start of the level
      const pixels = new Uint8Array(4 * width * height)
      if (gl === null) return Array.from(canvas.getContext('2d')?.getImageData(x, y, width, height).data ?? []).join()
      gl.readPixels(x, canvas.height - y - height, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
      return pixels.join()
    },
    /** Waits for the key, then counts frames until the watched pixels differ from `before`. */
    async fromKeyToPixel(before: string, failure: string): Promise<Latency> {
      const { dataset } = document.documentElement
      const pressed = new Promise<number>((resolve) => {
        page.onKey = resolve
      })
      dataset.latency = 'ready'
      const pressedAt = await pressed
      dataset.latency = 'pressed'
      for (let frames = 1; frames < 600; frames++) {
        await page.nextFrame()
        if (page.strip() !== before) return { frames, ms: performance.now() - pressedAt }
      }
      throw new Error(`${failure} in 600 frames.`)
    },
  }

  // Before the app's listeners, which may keep a key to themselves.
  window.addEventListener('keydown', ({ timeStamp }) => page.onKey(timeStamp), { capture: true })

  window.measureLatency = async (restFrames, quietFrames) => {
    const { dataset } = document.documentElement
    dataset.latency = 'resting'
    for (let frame = 0; frame < restFrames; frame++) await page.nextFrame()
    let before = page.strip()
    for (let quiet = 0; quiet < quietFrames; quiet++) {
      await page.nextFrame()
      const now = page.strip()
      if (now !== before) quiet = 0
      before = now
    }
    return page.fromKeyToPixel(before, 'The key has changed no pixel')
  }

  // The veil over a result darkens the watched pixels, too.
  window.measureRetry = () => page.fromKeyToPixel(page.strip(), 'The key has started no game')
}

function report(
  jumps: readonly Latency[],
  retries: readonly Latency[],
  { first, cold, warm, stopped }: ForkTimes,
): void {
  const futures = { first, cold: spread(cold), warm: spread(warm), stopped: spread(stopped) }
  const figures = { ...summary(jumps), retry: summary(retries), futures }
  if (json) {
    console.log(JSON.stringify(figures))
    return
  }
  print('key to changed pixel', figures)
  print('key to the next game', figures.retry)
  console.log(`first key of a visit to the futures, ms: ${whole(first)}`)
  for (const [name, { median, p90, worst }] of [
    ['key to the futures, worker started', futures.cold],
    ['key to the futures, worker running', futures.warm],
    ['key to the end of the futures', futures.stopped],
  ] as const)
    console.log(
      `${name}, ${FORK_ROUNDS} presses, ms: median ${whole(median)}, 90 % within ${whole(p90)}, worst ${whole(worst)}`,
    )
}

function summary(all: readonly Latency[]) {
  return {
    presses: all.length,
    frames: spread(all.map(({ frames }) => frames)),
    ms: spread(all.map(({ ms }) => ms)),
  }
}

function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p90: at(0.9), worst: at(1) }
}

function whole(value: number): string {
  return value.toFixed(0)
}

function print(name: string, { presses, frames, ms }: ReturnType<typeof summary>): void {
  console.log(`${name}, ${presses} presses, software drawing`)
  console.log(`frames: median ${frames.median}, 90 % within ${frames.p90}, worst ${frames.worst}`)
  console.log(`ms: median ${whole(ms.median)}, 90 % within ${whole(ms.p90)}, worst ${whole(ms.worst)}`)
}
