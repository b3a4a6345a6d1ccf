/**
 * Reads the source itself and checks it against `docs/design.md`: which imports are allowed, where each library lives, what pure
 * code may not touch. Every check first proves that it had something to read.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Where each library may be imported. `node` stands for Node's own modules. */
const LIBRARY_HOMES: Readonly<Record<string, RegExp>> = {
  '@fontsource-variable/inter': /^src\/(ui\/|main\.tsx$)/,
  '@fontsource/pixelify-sans': /^src\/(ui\/|view\/|main\.tsx$)/,
  '@tensorflow/tfjs': /^src\/nn\//,
  // The worker's bundle alone knows the addresses of the `.wasm` files.
  '@tensorflow/tfjs-backend-wasm': /^src\/(nn\/|training\/worker\/wasmFiles\.ts$)/,
  '@tensorflow/tfjs-backend-webgpu': /^src\/nn\//,
  node: /^src\/cli\//,
  fflate: /^src\/store\/files\//,
  idb: /^src\/store\//,
  phaser: /^src\/view\//,
  react: /^src\/(ui\/|main\.tsx$)/,
  'react-dom': /^src\/(ui\/|main\.tsx$)/,
  uplot: /^src\/ui\/charts\//,
  valibot: /^src\/store\//,
  zustand: /^src\/(store|ui)\//,
}

/** `nn/tf.ts` passes tfjs on; only what owns tensors takes it from there, and none of it comes with the page. */
const TF_MODULE = 'src/nn/tf.ts'
const TF_USERS = /^src\/(nn|algorithms|cli)\//

/** Folders whose results depend on their arguments alone. */
const PURE_FOLDERS = ['shared', 'sim', 'rl', 'env', 'policies', 'nn', 'nn/kernels', 'algorithms']

/** Folders inside a layer's that are a layer of their own. */
const NESTED_LAYERS = ['nn/kernels']
const IMPURE = /^(Date|performance|crypto|requestAnimationFrame)$/

/** Mathematics that IEEE 754 and ECMAScript define to the last bit; sin, exp, pow and their like differ by engine. */
const EXACT_MATH = new Set('abs ceil clz32 floor fround imul max min round sign sqrt trunc'.split(' '))

const files = filesUnder('src').map((path) => readModule(path))
const code = files.filter((file) => file.language !== null)
const imports = code.flatMap((file) => file.imports)

/** Module → the modules that come with it when it is loaded. */
const loadedBy = new Map<string, string[]>()
for (const { from, target, typeOnly, lazy } of imports) {
  if (target !== null && !typeOnly && !lazy) loadedBy.set(from, [...(loadedBy.get(from) ?? []), target])
}

/** Module → the modules whose code or types it uses. */
const knownBy = new Map<string, string[]>()
for (const { from, target, lazy, worker, typeOnly } of imports) {
  if (target !== null && !worker && (!lazy || typeOnly)) knownBy.set(from, [...(knownBy.get(from) ?? []), target])
}

describe('the source tree', () => {
  it('was read', () => {
    expect(code.length).toBeGreaterThan(30)
    expect(imports.length).toBeGreaterThan(100)
    expect(code.filter((file) => file.errors > 0).map((file) => file.path)).toEqual([])
  })

  it('has every layer that docs/design.md orders, and no other folder', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const ordered = [...layers().keys()].filter((layer) => layer !== 'main')
    expect(folders.map((folder) => folder.name).sort()).toEqual(
      ordered.filter((layer) => !NESTED_LAYERS.includes(layer)).sort(),
    )
    for (const layer of ordered) expect(codeIn(layer), layer).not.toEqual([])
  })
})

describe('imports', () => {
  it('name existing files with their extension', () => {
    const missing = imports.filter(
      ({ target }) => target !== null && !(existsSync(join(ROOT, target)) && extname(target)),
    )
    expect(missing.map(describeImport)).toEqual([])
  })

  it('point to a lower layer or stay in their folder', () => {
    const order = layers()
    const wrong = imports.filter(({ from, target }) => {
      if (target === null) return false
      if (!target.startsWith('src/')) return !target.startsWith('assets/')
      const [own, other] = [layerOf(from), layerOf(target)]
      return own !== other && (order.get(other) ?? Number.POSITIVE_INFINITY) >= (order.get(own) ?? -1)
    })
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('point to an earlier sub-folder, within a folder with ordered sub-folders', () => {
    for (const [folder, order] of rooms()) {
      const inside = imports.filter(
        ({ from, target }) => layerOf(from) === folder && target !== null && layerOf(target) === folder,
      )
      const placeless = codeIn(folder).filter(({ path }) => placeIn(order, path) === null)
      expect(placeless.map(({ path }) => path)).toEqual([])
      expect(inside.length, folder).toBeGreaterThan(5)
      const wrong = inside.filter(({ from, target, lazy, worker }) => {
        // Where a worker's code lies, and what is loaded when it is first needed, is an address.
        if (worker || lazy || roomOf(from) === roomOf(target ?? '')) return false
        const [own, other] = [Number(placeIn(order, from)), Number(placeIn(order, target ?? ''))]
        // Rooms named side by side do not know each other; algorithms may build on each other.
        return other > own || (other === own && !order[own].includes('*'))
      })
      expect(wrong.map(describeImport)).toEqual([])
    }
  })

  it('have no cycles, neither of code nor of types', () => {
    expect(loadedBy.size).toBeGreaterThan(20)
    expect(findCycle(knownBy)).toEqual([])
  })

  it('use each library only in its home', () => {
    const wrong = imports.filter(({ from, library }) => library !== null && !LIBRARY_HOMES[library]?.test(from))
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('use every library in package.json', () => {
    const libraries = Object.keys(LIBRARY_HOMES).filter((library) => library !== 'node')
    const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies).sort()).toEqual(libraries.sort())
    const used = new Set(imports.map(({ library }) => library))
    const fonts = readText('src/ui/styles/fonts.css') // a style sheet loads its files by address
    expect(libraries.filter((library) => !used.has(library) && !fonts.includes(`"${library}/`))).toEqual([])
  })

  it('do not load tfjs or Phaser with the page, the list of algorithms or the command line', () => {
    for (const start of ['src/main.tsx', 'src/algorithms/index.ts', 'src/cli/train/train.ts']) {
      const loaded = staticClosure(start)
      expect(loaded.size, start).toBeGreaterThan(3)
      expect([...loaded].filter((path) => path === TF_MODULE || layerOf(path) === 'view')).toEqual([])
    }
  })

  it('take tfjs from nn/tf.ts, only in nn, agents and command line', () => {
    const users = imports.filter(({ target }) => target === TF_MODULE)
    expect(users.length).toBeGreaterThan(3)
    expect(users.filter(({ from }) => !TF_USERS.test(from)).map(describeImport)).toEqual([])
    // Files named by address (`?url`) are data; code comes in through one door.
    const direct = imports.filter(({ library, from, specifier }) => {
      return library?.startsWith('@tensorflow/') && from !== TF_MODULE && !specifier.endsWith('?url')
    })
    expect(direct.map(describeImport)).toEqual([])
  })
})

describe("the page's state", () => {
  /** What a module makes as it is loaded, and keeps. */
  const MADE_AT_LOAD = /^(?:export )?(?:const|let) (\w+)(?:: [^=\n]+)? = (create[A-Z]\w*)(?:<[^\n(]*>)?\(/gm
  /** Contexts hold what they are given; the clock of the charts has no state of the page. */
  const ALLOWED = [
    'src/ui/archiveContext.ts: Context',
    'src/ui/charts/animation.ts: onChartFrame',
    'src/ui/page.ts: Context',
    'src/ui/porter/porterContext.ts: Context',
    'src/ui/runContext.ts: Context',
  ]

  it('is created by main.tsx and passed on: no module of store, ui or view keeps a part of it', () => {
    const found = ['store', 'ui', 'view'].flatMap(codeIn).flatMap(({ path }) => {
      const source = readFileSync(join(ROOT, path), 'utf8')
      return [...source.matchAll(MADE_AT_LOAD)].map(([, name]) => `${path}: ${name}`)
    })
    expect(found.sort()).toEqual(ALLOWED)
  })
})

describe('randomness and time', () => {
  it('are arguments in pure folders', () => {
    for (const folder of PURE_FOLDERS) expect(codeIn(folder), folder).not.toEqual([])
    const wrong = code.filter((file) => PURE_FOLDERS.includes(layerOf(file.path))).flatMap((file) => file.impure)
    expect(wrong).toEqual([])
  })

  it('never come from Math.random', () => {
    expect(code.flatMap((file) => file.randomness)).toEqual([])
  })

  it('restrict the simulation to exact arithmetic', () => {
    const sim = codeIn('sim')
    const used = sim.flatMap((file) => file.mathUses)
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter(({ name }) => !EXACT_MATH.has(name)).map(({ name, path }) => `${path}: ${name}`)).toEqual([])
  })
})

describe('the check itself', () => {
  it('detects every kind of import, and impure code', () => {
    const module = readSource(
      'src/sim/example.ts',
      `import { a } from './a.ts'
       import type { B } from '../env/b.ts'
       export * from './c.ts'
       const d = await import('./d.ts')
       type E = import('./e.ts').E
       new Worker(new URL('f.ts', import.meta.url))
       import 'uplot/dist/uPlot.min.css'
       const words = 'Math.random() in a text' // and Math.random() in a comment
       Math.random() + Date.now() + performance.now() + Math.sin(2 ** 2) + Number(new Date())`,
    )
    expect(module.imports.map(({ target, library }) => target ?? library)).toEqual([
      'src/sim/a.ts',
      'src/env/b.ts',
      'uplot',
      'src/sim/c.ts',
      'src/sim/d.ts',
      'src/sim/e.ts',
      'src/sim/f.ts',
    ])
    expect(module.imports.map(({ typeOnly }) => typeOnly)).toEqual([false, true, false, false, false, true, false])
    expect(module.randomness).toHaveLength(1)
    expect(module.impure.map((use) => use.split(': ')[1])).toEqual(['Date', 'performance', 'Date'])
    expect(module.mathUses.map(({ name }) => name)).toEqual(['random', 'sin', '**'])
  })

  it('finds a cycle', () => {
    const next = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    expect(findCycle(next)).toEqual(['b', 'c', 'b'])
    expect(findCycle(new Map([['a', ['b', 'c']]]))).toEqual([])
  })
})

describe('the README', () => {
  const map = /## File map\n[\s\S]*?```\n([\s\S]*?)```/.exec(readText('README.md'))?.[1] ?? ''
  const paths = map.split('\n').flatMap((line) => /^ *(\S+)/.exec(line)?.[1] ?? [])

  it('maps only existing files', () => {
    expect(paths.length).toBeGreaterThan(15)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('maps every folder of the source', () => {
    const folders = readdirSync(join(ROOT, 'src')).filter((name) => statSync(join(ROOT, 'src', name)).isDirectory())
    expect(folders.filter((folder) => !paths.includes(`src/${folder}/`))).toEqual([])
  })

  it('links only to existing files', () => {
    for (const document of ['README.md', ...filesUnder('docs').filter((path) => path.endsWith('.md'))]) {
      const links = [...readText(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '')
      expect(
        links.filter((link) => !existsSync(join(ROOT, dirname(document), link))),
        document,
      ).toEqual([])
    }
  })
})

describe('the repository', () => {
  it('contains no path of a machine', () => {
    // A path from the root of a disk or a home folder works on one machine only.
    const place = new RegExp(
      `(^|[\\s"'\`(=:])(/${['work', 'root', 'home', 'Users'].join('/|/')}/|[A-Z]:\\\\Users)`,
      'm',
    )
    const texts = ['.', 'src', 'tests', 'scripts', 'docs', 'assets', '.ci']
      .flatMap((folder) => filesUnder(folder, folder !== '.'))
      .filter((path) => path !== '.git') // in a second work tree a file, git's own
      .filter((path) => !/\.(png|ico|woff2?|mp3|ogg|wav)$/.test(path))
    expect(texts.length).toBeGreaterThan(60)
    expect(texts.filter((path) => place.test(readText(path)))).toEqual([])
  })
})

interface Import {
  readonly from: string // path from the root
  readonly specifier: string
  readonly target: string | null // path from the root, where the import is relative
  readonly library: string | null // package name, `node` for Node's own
  readonly typeOnly: boolean
  readonly lazy: boolean
  /** The address of a worker's module: it runs beside the one that names it. */
  readonly worker: boolean
}

interface Module {
  readonly path: string
  readonly language: string | null
  readonly errors: number
  readonly imports: readonly Import[]
  readonly impure: readonly string[]
  readonly randomness: readonly string[]
  readonly mathUses: readonly { readonly path: string; readonly name: string }[]
}

function readModule(path: string): Module {
  if (!/\.tsx?$/.test(path)) {
    return { path, language: null, errors: 0, imports: [], impure: [], randomness: [], mathUses: [] }
  }
  return readSource(path, readText(path))
}

/** Parses one TypeScript module and notes what the rules ask about. */
function readSource(path: string, source: string): Module {
  const { program, module, errors } = parseSync(path, source)
  const imports: Import[] = []
  const impure: string[] = []
  const randomness: string[] = []
  const mathUses: { path: string; name: string }[] = []
  const addImport = (specifier: string, typeOnly: boolean, lazy: boolean, worker = false) => {
    imports.push({ from: path, specifier, ...resolveSpecifier(path, specifier), typeOnly, lazy, worker })
  }
  for (const { moduleRequest, entries } of module.staticImports) {
    addImport(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), false)
  }
  for (const { entries } of module.staticExports) {
    const first = entries[0]?.moduleRequest
    if (first) {
      addImport(
        first.value,
        entries.every((entry) => entry.isType),
        false,
      )
    }
  }
  new Visitor({
    ImportExpression({ source: specifier }) {
      if (specifier.type === 'Literal') addImport(String(specifier.value), false, true)
    },
    TSImportType({ source: specifier }) {
      addImport(specifier.value, true, true)
    },
    NewExpression({ callee, arguments: [first, second] }) {
      if (callee.type !== 'Identifier') return
      if (callee.name === 'Date') impure.push(`${path}: Date`)
      if (callee.name !== 'URL' || second?.type !== 'MemberExpression' || first?.type !== 'Literal') return
      // The address of a module: a worker. Relative, as every address beside `import.meta.url`.
      const address = String(first.value)
      if (/\.tsx?$/.test(address)) addImport(address.startsWith('.') ? address : `./${address}`, false, true, true)
    },
    MemberExpression({ object, property }) {
      if (object.type !== 'Identifier') return
      if (IMPURE.test(object.name)) impure.push(`${path}: ${object.name}`)
      if (object.name !== 'Math' || property.type !== 'Identifier') return
      mathUses.push({ path, name: property.name })
      if (property.name === 'random') randomness.push(`${path}: Math.random`)
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && IMPURE.test(callee.name)) impure.push(`${path}: ${callee.name}`)
    },
    BinaryExpression({ operator }) {
      if (operator === '**') mathUses.push({ path, name: operator })
    },
    AssignmentExpression({ operator }) {
      if (operator === '**=') mathUses.push({ path, name: operator })
    },
  }).visit(program)
  return { path, language: extname(path), errors: errors.length, imports, impure, randomness, mathUses }
}

function resolveSpecifier(from: string, specifier: string): { target: string | null; library: string | null } {
  const [bare = ''] = specifier.split('?')
  if (bare.startsWith('.')) return { target: normalize(join(dirname(from), bare)), library: null }
  if (bare.startsWith('node:')) return { target: null, library: 'node' }
  const parts = bare.split('/')
  return { target: null, library: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/') }
}

/** Layer name → its number, from the line in docs/design.md that orders them. */
function layers(): Map<string, number> {
  const line = /^0 shared │.*$/m.exec(readText('docs/design.md'))?.[0] ?? ''
  const entries = line.split('│').flatMap((part) => {
    const [, number, names = ''] = /^\s*(\d+) (.*?)\s*$/.exec(part) ?? []
    return names.split(', ').map((name): [string, number] => [name, Number(number)])
  })
  expect(entries.length).toBeGreaterThan(10)
  return new Map(entries)
}

/** Folder → its rooms in order, from the lines in docs/design.md that order them; `*` is every other room. */
function rooms(): Map<string, readonly (readonly string[])[]> {
  const lines = readText('docs/design.md').matchAll(/^(\w+): +(.*│.*)$/gm)
  const entries = [...lines].map(([, folder = '', order = '']): [string, string[][]] => [
    folder,
    order.split('│').map((place) => place.split(',').map((name) => name.trim())),
  ])
  expect(entries.length).toBeGreaterThan(3)
  return new Map(entries)
}

/** A module's room: the folder, or the file, directly below its layer's folder. */
function roomOf(path: string): string {
  return path.split('/')[2] ?? ''
}

/** Place of a module's room in the order; null if it has none. */
function placeIn(order: readonly (readonly string[])[], path: string): number | null {
  const named = order.findIndex((names) => names.includes(roomOf(path)))
  const place = named >= 0 ? named : order.findIndex((names) => names.includes('*'))
  return place >= 0 ? place : null
}

/** Folder below src, or a nested layer; files directly in src compose the page and belong to `main`. */
function layerOf(path: string): string {
  const nested = NESTED_LAYERS.find((layer) => path.startsWith(`src/${layer}/`))
  if (nested !== undefined) return nested
  const [, folder = '', ...rest] = path.split('/')
  return rest.length > 0 ? folder : 'main'
}

function codeIn(layer: string): readonly Module[] {
  return code.filter((file) => layerOf(file.path) === layer)
}

/** A module and all that comes with it when it is loaded. */
function staticClosure(start: string): Set<string> {
  const closure = new Set([start])
  for (const path of closure) for (const target of loadedBy.get(path) ?? []) closure.add(target)
  return closure
}

/** The first cycle as a closed walk, or nothing. */
function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>()
  const visit = (node: string, trail: string[]): string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node]
    if (finished.has(node)) return []
    for (const neighbour of next.get(node) ?? []) {
      const cycle = visit(neighbour, [...trail, node])
      if (cycle.length > 0) return cycle
    }
    finished.add(node)
    return []
  }
  for (const node of next.keys()) {
    const cycle = visit(node, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

function describeImport({ from, specifier }: Import): string {
  return `${from} → ${specifier}`
}

/** Paths from the root, in a fixed order. */
function filesUnder(folder: string, recursive = true): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
}

function readText(path: string): string {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : ''
}
