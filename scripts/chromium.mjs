/** Finds a Chromium for the end-to-end tests, and gets one where there is none. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fail, runTool, say } from './setup.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of an installed Chromium: `CHROMIUM_PATH`, else one on the PATH, else undefined. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...candidates, ...MAC_APPLICATIONS].find((path) => isExecutable(path) && starts(path))
}

/**
 * Path of a Chromium that starts: one on the PATH, else Playwright's own, else Debian's package.
 * Ends the script with advice where none can be had.
 */
export async function provideChromium() {
  const found = findChromium()
  if (found) {
    if (!starts(found)) fail(`CHROMIUM_PATH is ${found}, but that does not start.`)
    return found
  }
  return (
    (await playwrightChromium()) ??
    debianChromium() ??
    fail('No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH to its program.')
  )
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  if (starts(path)) return path
  say("No Chromium on the PATH: downloading Playwright's (npx playwright install chromium)")
  await runTool('playwright', ['install', 'chromium'])
  return starts(path) ? path : undefined
}

function debianChromium() {
  if (!isExecutable('/usr/bin/apt-get')) return undefined
  say("Installing Debian's Chromium (apt-get install chromium)")
  // `sudo -n` fails where it would ask for a password: nothing here waits for a person.
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const command of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [program, ...options] = [...asRoot, ...command]
    spawnSync(program, options, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  return findChromium()
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
