import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tiledModule } from '../../scripts/tiled-module.mjs'
import { tiledFiles } from '../../scripts/tiled-plugin.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CORRIDOR = readFileSync(join(ROOT, 'assets/levels/corridor.tmj'), 'utf8')
const BROKEN = {
  'no start': CORRIDOR.replace('"type": "start"', '"type": "milestone", "x2": 0'),
  'half a file': CORRIDOR.slice(0, 700),
  'no text': '',
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bellman-levels-'))
  cpSync(join(ROOT, 'assets/levels/tiles.tsj'), join(folder, 'tiles.tsj'))
  writeFileSync(join(folder, 'main.js'), "import map from './corridor.tmj'\nexport default map\n")
})
afterAll(() => rmSync(folder, { recursive: true }))

function buildWith(map: string): Promise<unknown> {
  writeFileSync(join(folder, 'corridor.tmj'), map)
  return build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [tiledFiles()],
    build: { write: false, lib: { entry: join(folder, 'main.js'), formats: ['es'], fileName: 'main' } },
  })
}

describe('a build', () => {
  it('accepts a level that can be played', async () => {
    await expect(buildWith(CORRIDOR)).resolves.toBeDefined()
  })

  it.each(Object.entries(BROKEN))('fails for a level with %s, and names the file', async (_, map) => {
    await expect(buildWith(map)).rejects.toThrow(/corridor\.tmj[:,] /)
  })
})

describe('the module of a Tiled file', () => {
  const evaluate = async (text: string): Promise<unknown> =>
    (await import(`data:text/javascript,${encodeURIComponent(tiledModule(text))}`)).default

  it('is its JSON, or its text if it is not JSON', async () => {
    expect(await evaluate(`\uFEFF${CORRIDOR}`)).toEqual(JSON.parse(CORRIDOR))
    expect(await evaluate('<map/>')).toBe('<map/>')
    expect(await evaluate('')).toBe('')
    expect(Object.keys((await evaluate('{"__proto__": 1}')) as object)).toEqual(['__proto__'])
  })

  it.each(Object.entries(BROKEN))('is loaded in Node with %s, for `parseLevel` to complain about', async (_, map) => {
    writeFileSync(join(folder, 'corridor.tmj'), map)
    const script = `
      import map from ${JSON.stringify(join(folder, 'corridor.tmj'))}
      import tileset from ${JSON.stringify(join(folder, 'tiles.tsj'))}
      import { parseLevel } from ${JSON.stringify(join(ROOT, 'src/sim/tiled.ts'))}
      try { parseLevel(map, tileset, 'corridor.tmj') } catch ({ message }) { console.log(message) }`
    const argv = ['--import', 'tsx', '--import', './scripts/tiled-loader.mjs', '--input-type=module', '--eval', script]
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, argv, { cwd: ROOT }, (_error, stdout, stderr) => resolve(stdout + stderr))
    })
    expect(said).toMatch(/^corridor\.tmj[:,] .*\n$/)
    await expect(buildWith(map)).rejects.toThrow(said.trim())
  })
})
