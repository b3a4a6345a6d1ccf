/**
 * Finds files and exports that nothing uses. An export may open a part of the product to its test, but no code is kept
 * for tests alone, except a loss whose slope the product uses: the loss is the slope's specification. What is not
 * exported is checked by `noUnusedLocals`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ESTree, parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Where a tool, not an import, loads a file: the page, the commands, the tests. */
const ENTRIES = ['index.html', 'package.json', 'playwright.config.ts', 'vite.config.ts', 'vitest.config.ts']
/** As the name of a use: any export of the module. */
const ALL = '*'
const TESTS = /^tests\/.*\.(test|spec)\.tsx?$/

const sources = new Map(filesUnder('docs', 'src', 'scripts', 'tests').map((path) => [path, readText(path)]))
for (const path of ENTRIES) sources.set(path, readText(path))
const modules = readModules(sources)

describe('no file is dead', () => {
  it('finds a file that nothing loads, and one that only tests load', () => {
    const made = readModules(
      new Map([
        ['index.html', '<script type="module" src="./src/main.ts"></script>'],
        ['package.json', '{ "scripts": { "draw": "node --import tsx scripts/draw.ts" } }'],
        ['src/main.ts', "import './a.ts'\nimport './a.css'\nnew Worker(new URL('worker.ts', import.meta.url))"],
        ['src/a.ts', "export const load = () => import('./lazy.ts')"],
        ['src/a.css', ''],
        ['src/lazy.ts', "type T = import('./type.ts').T"],
        ['src/type.ts', 'export type T = 1'],
        ['src/worker.ts', ''],
        ['src/dead.ts', "import './a.ts'"],
        ['src/kept.ts', ''],
        ['scripts/draw.ts', "const SOURCE = new URL('../src/drawn.ts', import.meta.url)"],
        ['src/drawn.ts', ''],
        ['tests/a.test.ts', "import './helper.ts'\nimport '../src/kept.ts'"],
        ['tests/helper.ts', ''],
        ['tests/forgotten.ts', ''],
      ]),
    )
    expect(deadFiles(made)).toEqual(['src/dead.ts', 'src/kept.ts', 'tests/forgotten.ts'])
  })

  it('in this repository', () => {
    expect(modules.size).toBeGreaterThan(600)
    expect(deadFiles(modules)).toEqual([])
  })
})

describe('no export is dead', () => {
  it('finds what no other file uses, and what only tests use', () => {
    const made = readModules(
      new Map([
        [
          'src/a.ts',
          `export const used = 1
           export const own = 2
           export type Unused = typeof own
           export function forTests() {}
           export function opened() { return opened }
           export interface Typed {}
           export { used as passed }
           export default used`,
        ],
        ['src/b.ts', "import { used } from './a.ts'\nexport type { Typed } from './a.ts'\nconsole.log(used)"],
        ['src/c.ts', "import * as a from './b.ts'\nconst x: a.Typed = 1\nconst { lazy } = await import('./d.ts')"],
        ['src/d.ts', 'export const lazy = 1\nexport const forgotten = 2\nexport const then = 3'],
        ['src/e.mjs', "/** @type {import('./d.ts').then} */\nconst x = (await import('./d.ts')).lazy"],
        ['docs/add.md', "```ts\nimport { type Shown, shown } from '../../nn/j.ts'\n```"],
        ['src/nn/j.ts', 'export const shown = 1\nexport type Shown = 2'],
        ['src/f.ts', "import * as g from './g.ts'\nconst { one } = g\nconsole.log(g.two)"],
        ['src/g.ts', 'export const one = 1\nexport const two = 2\nexport const three = 3'],
        ['src/h.ts', 'export function hingeLoss() {}\nexport function hingeSlope() {}\nexport function logLoss() {}'],
        ['src/i.ts', "import { hingeSlope } from './h.ts'"],
        ['tests/a.test.ts', "import { forTests, opened } from '../src/a.ts'"],
        ['tests/b.test.ts', "import { hingeLoss, logLoss } from '../src/h.ts'"],
      ]),
    )
    expect(deadExports(made)).toEqual([
      'src/a.ts: own, used in its own file only',
      'src/a.ts: Unused',
      'src/a.ts: forTests, used by tests only',
      'src/a.ts: passed, used in its own file only',
      'src/a.ts: default, used in its own file only',
      'src/d.ts: forgotten',
      'src/g.ts: three',
      'src/h.ts: logLoss, used by tests only',
    ])
  })

  it('in this repository', () => {
    expect([...modules.values()].flatMap(({ exported }) => exported).length).toBeGreaterThan(1000)
    expect(deadExports(modules)).toEqual([])
  })
})

/** What one module offers, and what it takes from others. */
interface Module {
  readonly path: string
  readonly exported: readonly { readonly name: string; readonly usedHere: boolean }[]
  readonly uses: readonly { readonly target: string; readonly name: string }[]
  /** Every file that it names. */
  readonly loads: readonly string[]
}

function readModules(texts: ReadonlyMap<string, string>): Map<string, Module> {
  return new Map([...texts].map(([path, text]) => [path, readModule(path, text, texts)]))
}

function readModule(path: string, text: string, texts: ReadonlyMap<string, string>): Module {
  const pathTo = (specifier: string) => normalize(join(dirname(path), specifier.split('?')[0] ?? ''))
  if (path.endsWith('.md')) return readExamples(path, text, texts)
  if (!/\.(tsx?|mjs)$/.test(path)) {
    // A page or a list of commands: it names paths from the root, or from its own folder.
    const named = text.match(/[\w@./-]+\.\w+/g) ?? []
    return { path, exported: [], uses: [], loads: named.flatMap((name) => [normalize(name), pathTo(name)]) }
  }
  const { program, module, comments, errors } = parseSync(path, text)
  expect(errors, path).toEqual([])
  const uses: { target: string; name: string }[] = []
  const loads: string[] = []
  const exported: { name: string; local: string | null }[] = []
  const use = (specifier: string, names: readonly string[]) => {
    loads.push(pathTo(specifier))
    for (const name of names) uses.push({ target: pathTo(specifier), name })
  }
  const occurrences = new Map<string, number>()
  const count = (name: string, change: number) => occurrences.set(name, (occurrences.get(name) ?? 0) + change)
  const namespaces = new Map<string, string>() // local name → specifier

  for (const { moduleRequest, entries } of module.staticImports) {
    loads.push(pathTo(moduleRequest.value))
    for (const { importName, localName } of entries) {
      if (importName.kind === 'NamespaceObject') namespaces.set(localName.value, moduleRequest.value)
      else use(moduleRequest.value, [importName.name ?? 'default'])
    }
  }
  for (const { exportName, importName, localName, moduleRequest } of module.staticExports.flatMap((e) => e.entries)) {
    const name = exportName.name ?? (exportName.kind === 'Default' ? 'default' : null)
    if (name !== null) exported.push({ name, local: localName.name })
    if (moduleRequest) use(moduleRequest.value, [importName.name ?? ALL])
  }
  new Visitor({
    Identifier({ name }) {
      count(name, 1)
    },
    JSXIdentifier({ name }) {
      count(name, 1)
    },
    ExportSpecifier({ local }) {
      // Not a use: it is the export itself.
      if (local.type === 'Identifier') count(local.name, -1)
    },
    MemberExpression({ object, property, computed }) {
      if (object.type === 'Identifier' && namespaces.has(object.name)) {
        use(namespaces.get(object.name) ?? '', [!computed && property.type === 'Identifier' ? property.name : ALL])
      }
      const specifier = awaitedImport(object)
      if (specifier !== null) use(specifier, [property.type === 'Identifier' ? property.name : ALL])
    },
    TSQualifiedName({ left, right }) {
      if (left.type === 'Identifier' && namespaces.has(left.name)) use(namespaces.get(left.name) ?? '', [right.name])
    },
    VariableDeclarator({ id, init }) {
      if (init?.type === 'Identifier' && namespaces.has(init.name)) use(namespaces.get(init.name) ?? '', namesIn(id))
      for (const [pattern, value] of init ? pairsOf(id, init) : []) {
        const specifier = awaitedImport(value)
        if (specifier !== null) use(specifier, namesIn(pattern))
      }
    },
    ImportExpression({ source }) {
      if (source.type === 'Literal') loads.push(pathTo(String(source.value)))
    },
    TSImportType({ source, qualifier }) {
      use(source.value, [qualifier?.type === 'Identifier' ? qualifier.name : ALL])
    },
    Literal({ value }) {
      // A worker, a file that a tool reads or runs.
      if (typeof value === 'string' && extname(value)) loads.push(pathTo(value), normalize(value))
    },
  }).visit(program)
  for (const { value } of comments) {
    for (const [, specifier = '', name = ALL] of value.matchAll(/import\('([^']+)'\)(?:\.(\w+))?/g)) {
      use(specifier, [name])
    }
  }
  return {
    path,
    exported: exported.map(({ name, local }) => ({ name, usedHere: (occurrences.get(local ?? '') ?? 0) > 1 })),
    uses,
    loads: loads.filter((target) => texts.has(target)),
  }
}

/** What the examples of a page import: they lie in a folder that a reader makes, from where `..` leads into the source. */
function readExamples(path: string, text: string, texts: ReadonlyMap<string, string>): Module {
  const imports = [...text.matchAll(/^\s*import (?:type )?\{(.*)\} from '\.\.\/(?:\.\.\/)*(.*)'$/gm)]
  const uses = imports.flatMap(([, names = '', end = '']) => {
    const targets = [...texts.keys()].filter((target) => target.startsWith('src/') && target.endsWith(`/${end}`))
    const imported = names.split(',').map((name) => name.replace(/^\s*type /, '').trim())
    return targets.flatMap((target) => imported.map((name) => ({ target, name })))
  })
  return { path, exported: [], uses, loads: [] }
}

/** The pattern and value of `const { a } = value`, also of each within `const [{ a }] = await Promise.all([value])`. */
function pairsOf(id: ESTree.BindingPattern, init: ESTree.Expression): [ESTree.BindingPattern, ESTree.Node][] {
  if (id.type !== 'ArrayPattern' || init.type !== 'AwaitExpression') return [[id, init]]
  const list = init.argument.type === 'CallExpression' ? init.argument.arguments[0] : undefined
  if (list?.type !== 'ArrayExpression') return [[id, init]]
  return id.elements.flatMap((element, index): [ESTree.BindingPattern, ESTree.Node][] => {
    const value = list.elements[index]
    return element && value && element.type !== 'RestElement' ? [[element, value]] : []
  })
}

/** The specifier of `import('…')`, awaited or within a list that is. */
function awaitedImport(node: ESTree.Node): string | null {
  if (node.type === 'ParenthesizedExpression') return awaitedImport(node.expression)
  if (node.type === 'AwaitExpression') return awaitedImport(node.argument)
  return node.type === 'ImportExpression' && node.source.type === 'Literal' ? String(node.source.value) : null
}

function namesIn(pattern: ESTree.BindingPattern): string[] {
  if (pattern.type !== 'ObjectPattern') return [ALL]
  return pattern.properties.map((property) =>
    property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : ALL,
  )
}

/** Files that are reached neither from the page nor from a command; of the tests' own, those that no test reaches. */
function deadFiles(all: ReadonlyMap<string, Module>): string[] {
  // The compiler reads declarations from its own list, people read pages.
  const files = [...all.keys()].filter((path) => !/\.(d\.ts|md)$/.test(path))
  const product = reachedFrom(all, ENTRIES)
  const tested = reachedFrom(all, [...ENTRIES, ...files.filter((path) => TESTS.test(path))])
  return files.filter((path) => !(isTest(path) ? tested : product).has(path))
}

function reachedFrom(all: ReadonlyMap<string, Module>, starts: readonly string[]): Set<string> {
  const reached = new Set(starts)
  for (const path of reached) for (const target of all.get(path)?.loads ?? []) reached.add(target)
  return reached
}

function deadExports(all: ReadonlyMap<string, Module>): string[] {
  const users = new Map<string, string[]>()
  for (const { path, uses } of all.values()) {
    for (const { target, name } of uses) {
      const key = `${target}: ${name}`
      users.set(key, [...(users.get(key) ?? []), path])
    }
  }
  return [...all.values()].flatMap(({ path, exported }) =>
    ENTRIES.includes(path)
      ? []
      : exported.flatMap(({ name, usedHere }) => {
          const others = [`${path}: ${name}`, `${path}: ${ALL}`].flatMap((key) => users.get(key) ?? [])
          if (others.length === 0) return [`${path}: ${name}${usedHere ? ', used in its own file only' : ''}`]
          const slope = `${name.replace(/Loss$/, '')}Slope`
          const isSpecification = [slope, `${name}Slope`].some((each) => exported.some((other) => other.name === each))
          const forTests = !isTest(path) && !usedHere && !isSpecification && others.every(isTest)
          return forTests ? [`${path}: ${name}, used by tests only`] : []
        }),
  )
}

function isTest(path: string): boolean {
  return path.startsWith('tests/')
}

/** Text files, as paths from the root, in a fixed order. */
function filesUnder(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.(tsx?|mjs|css|md)$/.test(entry.name) && !/assembly/.test(entry.parentPath),
      )
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
      .sort(),
  )
}

function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
