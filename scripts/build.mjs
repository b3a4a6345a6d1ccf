/**
 * Builds the app where its sources have changed, outside the repository where that cannot be written to, and serves it.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SECURITY_HEADERS } from './csp.mjs'
import { fail, hashSources, isWritable, ROOT, runTool, say } from './setup.mjs'

/**
 * @typedef {object} BuildOptions all but `tell` are for tests
 * @property {string} [root] the repository
 * @property {string} [hash] of the sources
 * @property {(folder: string) => boolean} [canWrite]
 * @property {(message: string) => void} [tell] reports what is done
 * @property {(options: readonly string[]) => Promise<number>} [build] runs `vite build`; resolves to its exit code
 */

/** Absolute path of the app, built from exactly these sources. Ends the script where the build fails. */
export async function provideApp(/** @type {BuildOptions} */ options = {}) {
  const { root = ROOT, hash = hashSources(), canWrite = isWritable, build = runBuild, tell = say } = options
  const dist = join(root, 'dist')
  const stamp = join(dist, '.sources')
  if (existsSync(join(dist, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    tell('The app is built already')
    return dist
  }
  if (!canWrite(existsSync(dist) ? dist : root)) return buildElsewhere(build, tell)
  tell('Building the app (vite build)')
  rmSync(stamp, { force: true }) // a build that fails half-way is not taken for a whole one
  if ((await build([])) !== 0) fail('The build failed: see above.')
  writeFileSync(stamp, hash)
  return dist
}

/**
 * Serves a built app on this machine only.
 * @param {string} folder absolute path
 * @param {number} port the first to try; the next free one is taken
 */
export async function serveApp(folder, port) {
  const { preview } = await import('vite') // it may have been installed only now
  return preview({
    root: ROOT,
    configFile: false, // loading it writes beside it, and all that serving needs is here
    base: './',
    build: { outDir: folder },
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: false, headers: SECURITY_HEADERS },
  })
}

/** @param {NonNullable<BuildOptions['build']>} build @param {(message: string) => void} tell */
async function buildElsewhere(build, tell) {
  const folder = temporaryFolder()
  tell(`This folder cannot be written to: building the app into ${folder}, until the server ends`)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  // Vite's other loaders write a copy of the configuration beside it.
  if ((await build(['--outDir', folder, '--emptyOutDir', '--configLoader', 'runner'])) !== 0) {
    fail('The build failed: see above.')
  }
  return folder
}

function temporaryFolder() {
  try {
    return mkdtempSync(join(tmpdir(), 'bellman-bros-'))
  } catch {
    return fail(`Neither this folder nor ${tmpdir()} can be written to: set TMPDIR to a folder that can.`)
  }
}

/** @param {readonly string[]} options */
function runBuild(options) {
  return runTool('vite', ['build', '--logLevel', 'warn', ...options])
}
