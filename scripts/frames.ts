/**
 * How smooth the built page stays while it trains: `npm run frames [-- --json]`. Frames a second with training on over
 * off, at the pace made for watching and at full speed, the longest frame, and the share of time in which the page's own
 * thread is busy, which does not hang on how frames are drawn; the same of a person's race with two pictures over one; and
 * the time from the press to the first update. Headless Chromium draws in software, on the processor that training wants,
 * too: the ratio is a lower bound for a machine with a graphics card. What is compared takes turns, so that a busy moment
 * meets both.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test'
import type {} from '../src/debugHandle.ts' // types of `window.__bellman`
import { findChromium } from './browsers.mjs'
import { provideApp, serveApp } from './build.mjs'
import { readOptions } from './options.ts'

const VIEWPORT = { width: 1440, height: 900 }
const SECONDS = 4 // of each stretch
const ROUNDS = 3
const RACE = { level: 'Penthouse', opponent: 'expert', key: 'expert penthouse' } // runs for longer than a stretch is measured
const ENDLESS = '#v=1&budgetSteps=10000000' // at full speed, a run by default would end before it is measured

interface Stretch {
  readonly framesPerSecond: number
  readonly longestFrameMs: number
  readonly busyShare: number // of the page's thread
  readonly scriptShare: number // of that, in scripts
}

interface Comparison {
  readonly off: Stretch
  readonly on: Stretch
  readonly framesOnOverOff: number
}

/** Of a person's race against a trained policy, without training. */
interface Race {
  readonly onePicture: Stretch // the opponent is a ghost in the person's
  readonly twoPictures: Stretch
  readonly framesTwoOverOne: number
}

const { json = false } = readOptions('frames')
const server = await serveApp(await provideApp({ tell: console.error }), 4196)
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio'],
})

try {
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.goto(`${server.resolvedUrls?.local[0]}${ENDLESS}`)
  await page.locator('.stage-canvas canvas').waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')

  await page.waitForTimeout(2000) // everything is loaded and drawn once
  const pressed = await page.evaluate(() => performance.now())
  await page.getByTestId('train').click()
  await page.waitForFunction(() => window.__bellman.state.run.updates > 0, null, { timeout: 60_000 })
  const startSeconds = ((await page.evaluate(() => performance.now())) - pressed) / 1000
  const watching = await alternate(page, session)
  await page.getByLabel('Training speed').press('End')
  const full = await alternate(page, session)
  await page.getByTestId('train').click()
  await page.waitForFunction(() => window.__bellman.state.run.state === 'paused', null, { timeout: 60_000 })
  const race = await raceInTurns(page, session)
  report({ startSeconds, watching, full, race })
} finally {
  await browser.close()
  await server.close()
}

/** Measures with training on and off by turns; training is on before and after. */
async function alternate(page: Page, session: CDPSession): Promise<Comparison> {
  const off: Stretch[] = []
  const on: Stretch[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = await page.evaluate(() => window.__bellman.state.run.updates)
    await page.waitForFunction((from) => window.__bellman.state.run.updates > from + 5, before, { timeout: 60_000 })
    on.push(await measure(page, session))
    await page.getByTestId('train').click()
    await page.waitForFunction(() => window.__bellman.state.run.state === 'paused', null, { timeout: 60_000 })
    off.push(await measure(page, session))
    await page.getByTestId('train').click()
  }
  const [idle, training] = [summary(off), summary(on)]
  return { off: idle, on: training, framesOnOverOff: training.framesPerSecond / idle.framesPerSecond }
}

/** Measures the race with one and with two pictures by turns. The person stands; the opponent runs. */
async function raceInTurns(page: Page, session: CDPSession): Promise<Race> {
  const inScreen = (wanted: string) =>
    page.waitForFunction((name) => window.__bellman.state.play.screen === name, wanted, { timeout: 60_000 })
  await page.keyboard.press('p')
  await inScreen('title')
  await page.keyboard.press('Enter')
  await inScreen('levelSelect')
  await page.getByRole('radio', { name: RACE.level }).check()
  await page.getByRole('radio', { name: RACE.opponent }).check()
  await page.waitForFunction((key) => window.__bellman.state.rivals[key] !== undefined, RACE.key, { timeout: 60_000 })
  const play = async (view: string) => {
    await page.getByRole('radio', { name: view, exact: true }).check()
    await page.locator('.lift-doors').getByRole('button', { name: 'Play' }).click()
    await inScreen('playing')
    await page.waitForTimeout(1000) // the level is drawn for the first time
    await page.keyboard.press('r')
    const stretch = await measure(page, session)
    await page.keyboard.press('Escape')
    await inScreen('paused')
    await page.keyboard.press('Escape')
    await inScreen('levelSelect')
    return stretch
  }
  const one: Stretch[] = []
  const two: Stretch[] = []
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await play('ghost'))
    two.push(await play('side by side'))
  }
  const [onePicture, twoPictures] = [summary(one), summary(two)]
  return { onePicture, twoPictures, framesTwoOverOne: twoPictures.framesPerSecond / onePicture.framesPerSecond }
}

async function measure(page: Page, session: CDPSession): Promise<Stretch> {
  const before = await metrics(session)
  const frames = await page.evaluate(async (milliseconds) => {
    const times: number[] = []
    const start = performance.now()
    while (performance.now() - start < milliseconds) times.push(await new Promise<number>(requestAnimationFrame))
    return times
  }, SECONDS * 1000)
  const after = await metrics(session)
  const seconds = after.Timestamp - before.Timestamp
  const gaps = frames.slice(1).map((time, index) => time - frames[index])
  return {
    framesPerSecond: (1000 * gaps.length) / (frames[frames.length - 1] - frames[0]),
    longestFrameMs: Math.max(...gaps),
    busyShare: (after.TaskDuration - before.TaskDuration) / seconds,
    scriptShare: (after.ScriptDuration - before.ScriptDuration) / seconds,
  }
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics')
  return Object.fromEntries(list.map(({ name, value }) => [name, value]))
}

/** Medians, but the worst of the longest frames. */
function summary(stretches: readonly Stretch[]): Stretch {
  const median = (of: (stretch: Stretch) => number) =>
    stretches.map(of).sort((a, b) => a - b)[Math.floor(stretches.length / 2)]
  return {
    framesPerSecond: median((stretch) => stretch.framesPerSecond),
    longestFrameMs: Math.max(...stretches.map((stretch) => stretch.longestFrameMs)),
    busyShare: median((stretch) => stretch.busyShare),
    scriptShare: median((stretch) => stretch.scriptShare),
  }
}

interface Figures {
  /** From the press to the first update that the page knows of. */
  readonly startSeconds: number
  readonly watching: Comparison
  readonly full: Comparison
  readonly race: Race
}

function report(figures: Figures): void {
  if (json) {
    console.log(JSON.stringify(figures))
    return
  }
  const line = (name: string, { framesPerSecond, longestFrameMs, busyShare, scriptShare }: Stretch) =>
    console.log(
      `${name.padEnd(14)} ${framesPerSecond.toFixed(1)} frames/s, longest ${longestFrameMs.toFixed(0)} ms, ` +
        `page's thread busy ${(100 * busyShare).toFixed(0)} % (scripts ${(100 * scriptShare).toFixed(0)} %)`,
    )
  console.log(`first update ${figures.startSeconds.toFixed(2)} s after the press`)
  for (const speed of ['watching', 'full'] as const) {
    const { off, on, framesOnOverOff } = figures[speed]
    line(`${speed}, off`, off)
    line(`${speed}, on`, on)
    console.log(`${speed}: training / idle ${framesOnOverOff.toFixed(2)}`)
  }
  const { onePicture, twoPictures, framesTwoOverOne } = figures.race
  line('race, ghost', onePicture)
  line('race, two', twoPictures)
  console.log(`race: two pictures / one ${framesTwoOverOne.toFixed(2)}`)
}
