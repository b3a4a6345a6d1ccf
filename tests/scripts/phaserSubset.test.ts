/** The built stage holds a part of Phaser (`scripts/phaser-plugin.ts`): all that `src/view` uses must be in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'
import { describe, expect, test } from 'vitest'
import { MEMBERS, REGISTERED } from '../../scripts/phaser-plugin.ts'

const VIEW = join(import.meta.dirname, '../../src/view')
const sources = readdirSync(VIEW, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(VIEW, name), 'utf8'))
/** Of `const.js`, which the build spreads into the namespace. */
const CONSTANTS = ['AUTO', 'CANVAS', 'WEBGL']

/** What the registered modules add to a scene: `ImageFactory` gives `scene.add.image`. */
const registered = REGISTERED.map((path) => path.split('/').at(-1)?.toLowerCase())

describe('the part of Phaser in the build', () => {
  test('has every member of the namespace that is used as a value', async () => {
    const code = await Promise.all(sources.map((source) => transformWithOxc(source, 'view.ts', { sourcemap: false }))) // no types
    const used = new Set(
      code.flatMap((file) => [...file.code.matchAll(/\bPhaser\.([A-Za-z]+)/g)].map(([, name]) => name ?? '')),
    )
    expect(used.size).toBeGreaterThan(3)
    expect([...used].filter((name) => !(name in MEMBERS) && !CONSTANTS.includes(name))).toEqual([])
  })

  test.each([
    ['add', 'factory'],
    ['make', 'creator'],
    ['load', 'file'],
  ])('has what scene.%s offers to the stage', (verb, suffix) => {
    const ALIASES: Readonly<Record<string, string>> = { circle: 'arc', atlas: 'atlasjson' }
    const uses = new RegExp(`\\b(?:scene|this)?\\.?\\b${verb}\\.([a-zA-Z]+)\\(`, 'g')
    const own = new Set(['setCORS', 'start', 'once', 'on']) // methods of the loader itself
    const used = new Set(sources.flatMap((source) => [...source.matchAll(uses)].map(([, name]) => name ?? '')))
    expect(used.size).toBeGreaterThan(0)
    const missing = [...used].filter(
      (name) => !own.has(name) && !registered.includes(`${ALIASES[name] ?? name.toLowerCase()}${suffix}`),
    )
    expect(missing).toEqual([])
  })
})
