// npm run build:python: bundles the simulation for the Python package into python/src/bellman_bros, where it is committed.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { ACTIONS } from '../src/sim/world.ts'
import { readOptions } from './options.ts'
import { tiledFiles } from './tiled-plugin.ts'

const ENGINE = fileURLToPath(new URL('../src/cli/python/engine.ts', import.meta.url))
const EMBEDDED = fileURLToPath(new URL('../src/cli/python/embedded.ts', import.meta.url))
const ART = new URL('../assets/art/', import.meta.url)
const PACKAGE = new URL('../python/src/bellman_bros/', import.meta.url)
const UNKNOWN_VERSION = '0.0.0-version-of-the-engine'

/** The files that `npm run build:python` writes, by name. The same source gives the same bytes. */
export async function buildPython(): Promise<ReadonlyMap<string, Uint8Array>> {
  const code = await bundle(ENGINE, 'es')
  const embedded = await bundle(EMBEDDED, 'iife')
  const { LEVELS } = await import('../src/sim/levels.ts') // after the loader of its maps
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  // The Python package refuses an engine of another build: it would simulate another game.
  const build = `${version}+${createHash('sha256').update(code).update(embedded).digest('hex').slice(0, 12)}`
  const facts = {
    engine: build,
    actions: ACTIONS,
    levels: LEVELS.map(({ id, name, lesson }) => ({ id, name, lesson })),
  }
  return new Map([
    ['engine.mjs', Buffer.from(code.replace(UNKNOWN_VERSION, build))],
    ['embedded.js', Buffer.from(embedded.replace(UNKNOWN_VERSION, build))],
    ['engine.json', Buffer.from(`${JSON.stringify(facts, null, 2)}\n`)],
    ...pictures(),
  ])
}

/** The pictures that worlds are drawn from: all but those of the fonts. */
function pictures(): (readonly [string, Uint8Array])[] {
  const names = readdirSync(ART, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names
    .filter((name) => name.endsWith('.png') && !name.startsWith('font'))
    .sort()
    .map((name) => [`pictures/${name}`, readFileSync(new URL(name, ART))] as const)
}

/**
 * Leaves out what is imported on demand, the algorithms: nothing here loads them. Otherwise the bundler wraps the modules that they
 * share with the simulation in functions, whose constants V8 reads and checks at each use. Without the wraps, a step takes 7 % less.
 */
const withoutLazyModules: Plugin = {
  name: 'without-lazy-modules',
  enforce: 'pre',
  resolveId: {
    order: 'pre',
    handler: (source, _importer, { kind }) => (kind === 'dynamic-import' ? { id: source, external: true } : null),
  },
}

/** `source`: its path. A script (`iife`) needs no loader of modules. */
async function bundle(source: string, format: 'es' | 'iife'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [tiledFiles(), withoutLazyModules],
    define: { PYTHON_ENGINE_VERSION: JSON.stringify(UNKNOWN_VERSION) },
    build: {
      write: false,
      target: 'node20',
      lib: { entry: source, formats: [format], name: 'bellmanBros' },
      // Lists of the page's parts are imported beside what is used of a module; nothing that the engine needs acts by being loaded.
      rolldownOptions: { external: /^node:/, treeshake: { moduleSideEffects: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!('output' in output)) throw new Error('Vite watches instead of building.')
  const chunks = output.output.filter((file) => file.type === 'chunk')
  const [chunk] = chunks
  if (chunks.length !== 1 || chunk.dynamicImports.length > 0)
    throw new Error('Something of the engine is loaded lazily.')
  return chunk.code
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  readOptions('build:python')
  await import('./tiled-loader.mjs')
  for (const [name, bytes] of await buildPython()) {
    const path = fileURLToPath(new URL(name, PACKAGE))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
}
