/** Level files that cannot be read: what the page says. A build refuses them, so these pages are built around the check. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, preview } from 'vite'
import { tiledModule } from '../../scripts/tiled-module.mjs'
import { expect, test } from './page.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Puts half a file in the place of each level that `pattern` matches. */
function breakLevels(pattern: RegExp): Plugin {
  return {
    name: 'break-levels',
    enforce: 'pre',
    resolveId: (source) => (pattern.test(source) ? `\0broken:${source.replace('.tmj', '')}` : null),
    load: (id) => (id.startsWith('\0broken:') ? tiledModule('{ "layers": [') : null),
  }
}

async function withBrokenLevels(pattern: RegExp, look: (address: string) => Promise<void>): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'bellman-levels-'))
  try {
    const plugins = [breakLevels(pattern)]
    await build({ root: ROOT, logLevel: 'error', plugins, build: { outDir, emptyOutDir: true } })
    const server = await preview({
      root: ROOT,
      logLevel: 'error',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0 },
    })
    try {
      await look(server.resolvedUrls?.local[0] ?? '')
    } finally {
      await server.close()
    }
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

test('one broken level is removed from the menu, and a notice names its file and the cure', async ({ page }) => {
  await withBrokenLevels(/lobby\.tmj$/, async (address) => {
    await page.goto(address)
    await expect(page.locator('.stage-canvas canvas')).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('lobby.tmj')
    const options = page.getByRole('combobox', { name: 'Level', exact: true }).locator('option')
    await expect(options.filter({ hasText: 'Corridor' })).toHaveCount(1)
    await expect(options.filter({ hasText: 'Lobby' })).toHaveCount(0)
    await expect(page.locator('.stage-message'), 'another level is drawn behind the title').toHaveCount(0)
  })
})

test('if every level is broken, the page says so for each file', async ({ page }) => {
  await withBrokenLevels(/\.tmj$/, async (address) => {
    await page.goto(address)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('No level can be read')
    for (const level of [
      'tutorial',
      'corridor',
      'lobby',
      'regret',
      'cliff',
      'lure',
      'credit',
      'wind',
      'cellar',
      'penthouse',
    ]) {
      await expect(alert).toContainText(`${level}.tmj`)
    }
  })
})
