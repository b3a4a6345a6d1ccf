import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Plugin, preview } from 'vite'

declare global {
  interface Window {
    /** Errors since the page began to load: exceptions, rejections, `console.error`, the content security policy. */
    complaints: string[]
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SCRIPT = 'collect-complaints.js'

export interface ServedApp {
  readonly url: string
  close(): Promise<void>
}

/** Serves the built app with a script that runs before all others and collects the page's errors, in any engine. */
export async function serveCollectingApp(port: number): Promise<ServedApp> {
  const server = await preview({
    root: ROOT,
    configFile: false,
    base: '/',
    logLevel: 'error',
    plugins: [collectComplaints()],
    preview: { host: '127.0.0.1', port },
  })
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}

function collectComplaints(): Plugin {
  // After the content security policy, before every other script.
  const html = readFileSync(`${ROOT}dist/index.html`, 'utf8').replace(
    '<title>',
    `<script src="./${SCRIPT}"></script><title>`,
  )
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    '/': ['text/html', html],
    [`/${SCRIPT}`]: ['text/javascript', `(${collect})()`],
  }
  return {
    name: 'collect-complaints',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = files[(request.url ?? '').replace(/\?.*/, '')]
        if (file === undefined) return next()
        response.setHeader('Content-Type', file[0])
        response.end(file[1])
      })
    },
  }
}

/** Runs in the page. */
function collect(): void {
  window.complaints = []
  window.addEventListener(
    'error',
    ({ message, error, target }) => {
      const source = target instanceof HTMLElement ? target.outerHTML : ''
      window.complaints.push(`exception: ${message ?? ''} ${error?.stack ?? source}`)
    },
    true,
  ) // files that fail to load do not bubble
  window.addEventListener('unhandledrejection', ({ reason }) => window.complaints.push(`rejection: ${reason}`))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    window.complaints.push(`content security policy: ${violatedDirective} blocked ${blockedURI}`)
  })
  const log = console.error
  console.error = (...values) => {
    window.complaints.push(`console: ${values.join(' ')}`)
    log(...values)
  }
}
