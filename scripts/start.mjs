/**
 * `npm start`: installs what is missing, builds what is old, serves the built app on this machine only, and opens it.
 *   --port N   the first port to try (4173); the next free one is taken
 *   --no-open  do not open a browser
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fail, hashSources, installDependencies, ROOT, requireNode, runTool, say } from './setup.mjs'

requireNode()
const { port, browser } = readOptions()
installDependencies()
await buildWhereStale()
await serve(port, browser)

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '4173' }, 'no-open': { type: 'boolean', default: false } },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port ${values.port} is no port number.`)
    return { port, browser: !values['no-open'] }
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n  Use: npm start -- [--port 4173] [--no-open]`)
  }
}

/** Builds unless `dist` was built from exactly these sources. */
async function buildWhereStale() {
  const stamp = join(ROOT, 'dist/.sources')
  const hash = hashSources()
  if (existsSync(join(ROOT, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    say('The app is built already')
    return
  }
  say('Building the app (vite build)')
  if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) fail('The build failed: see above.')
  writeFileSync(stamp, hash)
}

/** @param {number} port @param {boolean} browser */
async function serve(port, browser) {
  const { preview } = await import('vite')
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: false },
  })
  const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`
  say(`Bellman Bros is at ${address}   (Ctrl+C ends it)`)
  if (browser) openBrowser(address)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))
}

/** Opens the default browser where there is a desktop; the printed address is enough where there is none. */
function openBrowser(/** @type {string} */ address) {
  const { platform, env } = process
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return
  const [program, ...options] =
    platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(program, [...options, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
