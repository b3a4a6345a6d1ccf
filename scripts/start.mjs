/**
 * `npm start`: installs what is missing, builds what is old, serves the built app on this machine only, and opens it.
 *   --port N   the first port to try (4173); the next free one is taken
 *   --no-open  do not open a browser
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { provideApp, serveApp } from './build.mjs'
import { fail, installDependencies, requireNode, say } from './setup.mjs'

requireNode()
const { port, browser } = readOptions()
installDependencies()
await serve(await provideApp(), port, browser)

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', multiple: true, default: ['4173'] }, 'no-open': { type: 'boolean' } },
    })
    const [text, ...more] = values.port
    if (more.length > 0) throw new Error('--port is given twice. Leave one out.')
    const port = /^\d+$/.test(text) ? Number(text) : 0
    if (port < 1 || port > 65535) throw new Error(`--port goes from 1 to 65535, not "${text}".`)
    return { port, browser: values['no-open'] !== true }
  } catch (error) {
    const [complaint] = String(error instanceof Error ? error.message : error).split(/\.?(?:\n|$)/)
    return fail(`${complaint}. Use: npm start -- [--port N, from 1 to 65535] [--no-open]`, 2)
  }
}

/** @param {string} folder of the built app @param {number} port @param {boolean} browser */
async function serve(folder, port, browser) {
  const server = await serveApp(folder, port)
  const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`
  say(`Bellman Bros is at ${address}   (Ctrl+C ends it)`)
  if (browser) openBrowser(address)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))
}

/** Opens the default browser if there is a desktop; otherwise the printed address is enough. */
function openBrowser(/** @type {string} */ address) {
  const { platform, env } = process
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return
  const [program, ...options] =
    platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(program, [...options, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
