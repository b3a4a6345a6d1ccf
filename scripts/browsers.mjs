/**
 * Finds the browsers of the end-to-end tests, and gets those that are missing. Chromium is needed; Firefox and WebKit
 * are tested where they can be had.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fail, runTool, say } from './setup.mjs'

/** @typedef {{ driver: string, browser: string, display: string }} WebKit paths of WebKitWebDriver, MiniBrowser and Xvfb */

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const FIREFOX_NAMES = ['firefox-esr', 'firefox']
const MAC_CHROMIUM = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const MAC_FIREFOX = ['/Applications/Firefox.app/Contents/MacOS/firefox']

/** Where distributions put WebKitGTK's MiniBrowser: below these, in `webkit2gtk-4.*`, on Debian in a folder per system. */
const LIBRARY_FOLDERS = ['/usr/lib', '/usr/libexec', '/usr/lib64']

/** Path of an installed Chromium: `CHROMIUM_PATH`, else one on the PATH, else undefined. */
export function findChromium() {
  return process.env.CHROMIUM_PATH || findProgram(CHROMIUM_NAMES, MAC_CHROMIUM)
}

/** Path of an installed Firefox: `FIREFOX_PATH`, else one on the PATH, else undefined. */
export function findFirefox() {
  return process.env.FIREFOX_PATH || findProgram(FIREFOX_NAMES, MAC_FIREFOX)
}

/** WebKitGTK with its driver, and the virtual screen it needs; undefined unless all three are installed. @returns {WebKit | undefined} */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver'])[0]
  const display = onPath(['Xvfb'])[0]
  const browser = LIBRARY_FOLDERS.flatMap((folder) => [folder, ...foldersIn(folder, /-linux-/)])
    .flatMap((folder) => foldersIn(folder, /^webkit2?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable)
  return driver && browser && display ? { driver, browser, display } : undefined
}

/**
 * Path of a Chromium that starts: one on the PATH, else Playwright's own, else Debian's package.
 * Ends the script with advice if there is none.
 */
export async function provideChromium() {
  const found = findChromium()
  if (found) {
    if (!starts(found)) fail(`CHROMIUM_PATH is ${found}, but that does not start.`)
    return found
  }
  return (
    (await playwrightChromium()) ??
    (installDebian(['chromium']) ? findChromium() : undefined) ??
    fail('No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH to its program.')
  )
}

/** Installs Firefox and WebKit if they are missing and Debian's packages can be installed. */
export function provideOtherEngines() {
  const packages = [
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findWebKit() || process.platform !== 'linux' ? [] : ['webkit2gtk-driver', 'xvfb']),
  ]
  // One at a time: Ubuntu has no firefox-esr, but it has the others.
  for (const name of packages) installDebian([name])
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  if (starts(path)) return path
  say("No Chromium on the PATH: downloading Playwright's (npx playwright install chromium)")
  await runTool('playwright', ['install', 'chromium'])
  return starts(path) ? path : undefined
}

let listsAreFresh = false

/** Whether apt-get installed them. False without apt-get or without the right to use it. @param {readonly string[]} packages */
function installDebian(packages) {
  if (!isExecutable('/usr/bin/apt-get')) return false
  // `sudo -n` fails instead of asking for a password: nothing here waits for a person.
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false
  /** @param {readonly string[]} options */
  const aptGet = (...options) => {
    const [program, ...rest] = [...asRoot, 'apt-get', ...options]
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0
  }
  say(`Installing Debian's packages (apt-get install ${packages.join(' ')})`)
  if (!listsAreFresh) aptGet('update')
  listsAreFresh = true
  return aptGet('install', '-y', '--no-install-recommends', ...packages)
}

/** @param {readonly string[]} names @param {readonly string[]} others paths beyond the PATH */
function findProgram(names, others) {
  return [...onPath(names), ...others.filter(isExecutable)].find(starts)
}

/** Executable files of these names in the PATH's folders. @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).filter(isExecutable)
}

/** @param {string} folder @param {RegExp} name @returns {string[]} */
function foldersIn(folder, name) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && name.test(entry.name))
    .map((entry) => join(folder, entry.name))
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether it runs at all: a distribution's placeholder or a download without its libraries does not. @param {string} path */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}
