/** One way to drive a page in Chromium, Firefox (puppeteer: CDP and WebDriver BiDi) and WebKit (classic WebDriver). */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Readable } from 'node:stream'
import { expect } from '@playwright/test'
import puppeteer from 'puppeteer-core'
import { Builder, Capabilities, Key } from 'selenium-webdriver'
import { findChromium, findFirefox, findWebKit } from '../../scripts/browsers.mjs'

export type EngineName = 'Chromium' | 'Firefox' | 'WebKit'

export type PageKey = 'p' | ' ' | 'Enter' | 'ArrowUp' | 'ArrowRight'

export interface DrivenPage {
  open(url: string): Promise<void>
  /** Runs a function that needs nothing from outside itself, and waits for its promise. */
  evaluate<T>(read: () => T | Promise<T>): Promise<T>
  hold(key: PageKey): Promise<void>
  release(key: PageKey): Promise<void>
  screenshot(): Promise<Buffer>
  close(): Promise<void>
}

interface Viewport {
  readonly width: number // CSS px
  readonly height: number
}

/** How to get an engine that is missing; `npm test` prints it beside the test that it skips. */
export const HOW_TO_GET: Readonly<Record<EngineName, string>> = {
  Chromium: 'no Chromium found: set CHROMIUM_PATH to one',
  Firefox: 'no Firefox found: install Firefox, or set FIREFOX_PATH to one',
  WebKit: 'no WebKitWebDriver, MiniBrowser and Xvfb found: on Debian, apt-get install webkit2gtk-driver xvfb',
}

/** Starts the engine with one page; null where it is not installed. */
export async function drivePage(engine: EngineName, viewport: Viewport): Promise<DrivenPage | null> {
  if (engine === 'WebKit') {
    const webkit = findWebKit()
    return webkit ? driveWebKit(webkit, viewport) : null
  }
  const path = engine === 'Firefox' ? findFirefox() : findChromium()
  return path ? driveByPuppeteer(engine === 'Firefox' ? 'firefox' : 'chrome', path, viewport) : null
}

async function driveByPuppeteer(
  browserName: 'chrome' | 'firefox',
  executablePath: string,
  viewport: Viewport,
): Promise<DrivenPage> {
  const browser = await puppeteer.launch({
    browser: browserName,
    executablePath,
    headless: true,
    defaultViewport: viewport,
    args: browserName === 'chrome' ? ['--no-sandbox', '--enable-unsafe-swiftshader', '--mute-audio'] : [],
  })
  const page = await browser.newPage()
  return {
    async open(url) {
      await page.goto(url)
    },
    evaluate: <T>(read: () => T | Promise<T>) => page.evaluate(read) as Promise<T>,
    hold: (key) => page.keyboard.down(key),
    release: (key) => page.keyboard.up(key),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  }
}

const SCREEN = '1600x1200x24'
const SCRIPT_LIMIT_MS = 60_000
const SELENIUM_KEYS: Readonly<Record<PageKey, string>> = {
  p: 'p',
  ' ': ' ',
  Enter: Key.ENTER,
  ArrowUp: Key.ARROW_UP,
  ArrowRight: Key.ARROW_RIGHT,
}

/** WebKitGTK's MiniBrowser on a virtual screen. Its language is "C", as on a server: no valid language tag. */
async function driveWebKit(
  { driver: driverPath, browser, display }: NonNullable<ReturnType<typeof findWebKit>>,
  viewport: Viewport,
): Promise<DrivenPage> {
  const screen = spawn(display, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const port = await freePort()
  const service = spawn(driverPath, ['-p', String(port)], {
    env: { ...process.env, DISPLAY: `:${await displayNumber(screen)}`, LANG: 'C', LC_ALL: 'C' },
    stdio: 'ignore',
  })
  const address = `http://127.0.0.1:${port}`
  await expect.poll(() => answers(`${address}/status`), 'WebKitWebDriver answers').toBe(true)
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      }),
    )
    .build()
  await driver.manage().setTimeouts({ script: SCRIPT_LIMIT_MS })
  // The window's bars take some of its height.
  const window = driver.manage().window()
  await window.setRect({ x: 0, y: 0, ...viewport })
  const [width, height] = (await driver.executeScript('return [innerWidth, innerHeight]')) as [number, number]
  await window.setRect({
    x: 0,
    y: 0,
    width: 2 * viewport.width - width,
    height: 2 * viewport.height - height,
  })
  const keyboard = () => driver.actions({ async: true })
  return {
    open: (url) => driver.get(url),
    async evaluate<T>(read: () => T | Promise<T>) {
      const [value, error] = (await driver.executeAsyncScript(
        `const done = arguments[0]
         new Promise((resolve) => resolve((${read})())).then((value) => done([value, null]), (error) => done([null, String(error)]))`,
      )) as [T, string | null]
      if (error !== null) throw new Error(error)
      return value
    },
    hold: (key) => keyboard().keyDown(SELENIUM_KEYS[key]).perform(),
    release: (key) => keyboard().keyUp(SELENIUM_KEYS[key]).perform(),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    async close() {
      await driver.quit()
      service.kill()
      screen.kill()
    },
  }
}

/** The number that Xvfb picks and writes to its fourth stream. */
async function displayNumber(screen: ChildProcess): Promise<string> {
  const [line] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer]
  return line.toString().trim()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
