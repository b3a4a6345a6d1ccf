/**
 * What `npm start` and `npm test` share: plain Node without libraries, so that they run on a fresh clone.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Reports what the script does, as it does it. @param {string} message */
export function say(message) {
  console.log(`\n▸ ${message}`)
}

/**
 * Ends the script with a message that says what to do.
 * @param {string} message
 * @param {number} [code] 1: failed; 2: the command line cannot be obeyed
 * @returns {never}
 */
export function fail(message, code = 1) {
  console.error(`\n✗ ${message}`)
  process.exit(code)
}

/**
 * Whether files can be made in this folder. It is tried, because permissions alone do not show a read-only disk.
 * @param {string} folder
 * @param {(prefix: string) => string} [makeFolder] for tests
 */
export function isWritable(folder, makeFolder = mkdtempSync) {
  try {
    rmSync(makeFolder(join(folder, '.writable-')), { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}

/** Ends with advice where Node is older than package.json asks for. */
export function requireNode() {
  const wanted = readJson('package.json').engines.node.replace('>=', '')
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  fail(`Node ${wanted} or newer is needed, this is ${process.versions.node}. Get it from https://nodejs.org`)
}

/**
 * Runs `npm ci` where node_modules does not hold what package-lock.json asks for.
 * @param {{ isCurrent?: boolean, canWrite?: (folder: string) => boolean }} [options] for tests
 */
export function installDependencies({ isCurrent = dependenciesAreCurrent(), canWrite = isWritable } = {}) {
  if (isCurrent) return
  if (!canWrite(ROOT)) {
    const state = existsSync(join(ROOT, 'node_modules')) ? 'out of date' : 'missing'
    fail(`node_modules is ${state} and this folder cannot be written to: copy it to a folder of yours and start there.`)
  }
  say('Installing the libraries into node_modules (npm ci)')
  // Through the npm that started us where there is one; Windows finds `npm.cmd` through its shell only.
  const npm = process.env.npm_execpath
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', options, {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      })
  if (status !== 0) fail('npm ci failed: see above. It needs the network once; afterwards everything works offline.')
}

/**
 * Compares package-lock.json with npm's own record of what it installed, which npm writes last: an install that was
 * interrupted, or made for another lock file, is seen.
 */
function dependenciesAreCurrent() {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(join(ROOT, record))) return false
  const installed = readJson(record).packages
  return Object.entries(readJson('package-lock.json').packages).every(
    // The root itself is not installed; optional packages are those of other systems.
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  )
}

/** @param {string} path from the root @returns {any} */
function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
}

/** Where each tool's program lies, so that no shell and no `npx` is needed. */
const PROGRAMS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/**
 * Runs an installed tool with its output on the screen; resolves to its exit code.
 * @param {keyof typeof PROGRAMS} tool
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} [environment] added to this process's
 * @returns {Promise<number>}
 */
export function runTool(tool, options, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, PROGRAMS[tool]), ...options], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Everything that the built page is made from. */
const SOURCES = [
  'src',
  'assets',
  'index.html',
  'vite.config.ts',
  'scripts/agents-plugin.ts',
  'scripts/csp-plugin.ts',
  'scripts/math-plugin.ts',
  'scripts/offline-plugin.ts',
  'scripts/tfjs-plugin.ts',
  'scripts/tiled-plugin.ts',
  'scripts/worker-entry-plugin.ts',
  'scripts/tiled-module.mjs',
  'package-lock.json',
]

/** A hash over the sources' contents: times change with every checkout, contents do not. */
export function hashSources() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder)) hash.update(relative(ROOT, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {string} path from the root @returns {string[]} absolute paths of the files there, in a fixed order */
function filesUnder(path) {
  const absolute = join(ROOT, path)
  if (!existsSync(absolute)) return []
  if (statSync(absolute).isFile()) return [absolute]
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(absolute, name))
    .filter((file) => statSync(file).isFile())
}
