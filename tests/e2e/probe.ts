import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

export interface ServedProbe {
  readonly url: string
  close(): Promise<void>
}

/** Builds and serves the page without an app that has this script. Engines refuse some ports, 4190 among them. */
export async function serveProbe(script: string): Promise<ServedProbe> {
  const outDir = mkdtempSync(join(tmpdir(), 'probe-'))
  const shared = {
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    root: fileURLToPath(new URL('.', new URL(script, import.meta.url))),
    build: { outDir },
  }
  await build({ ...shared, logLevel: 'error' })
  const server = await preview({ ...shared, preview: { host: '127.0.0.1', port: 4192 } })
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}
