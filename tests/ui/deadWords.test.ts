/** Finds entries of `src/ui/text` that no code reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editorText } from '../../src/ui/text/editor.ts'
import { en } from '../../src/ui/text/en.ts'
import { laterText } from '../../src/ui/text/onDemand.ts'
import { stageWords } from '../../src/ui/text/stage.ts'

describe('words', () => {
  it('that no code reads are found', () => {
    const words = {
      title: 'A',
      run: { start: 'B', stop: 'C', count: () => 'D', whole: { one: 'E' } },
      modes: { play: 'F' },
      tips: { key: 'G', list: ['H'] },
      pads: { left: 'I' },
      menu: { back: 'J', next: 'K' },
    }
    const code = `
      const words = text.run
      const a = text
        .title.length + words.start + given.text.tips.list.map(show)
      const b = text.modes[mode]
      const c = { ...words.whole }
      const { back } = text.menu
      function draw(labels: StageWords['pads']) { return labels[name] }`
    expect(deadWords(words, [code], 'text')).toEqual(['run.stop', 'run.count', 'tips.key', 'menu.next'])
  })

  it('of the page are all read', () => {
    expect(leavesOf(en).length).toBeGreaterThan(300)
    expect(deadWords(en, codeIn('src/ui', 'src/main.tsx'), 'text')).toEqual([])
    expect(deadWords(laterText, codeIn('src/ui', 'src/main.tsx'), 'laterText')).toEqual([])
    expect(deadWords(editorText, codeIn('src/ui'), 'editorText')).toEqual([])
  })

  it('of the stage are all read', () => {
    expect(leavesOf(stageWords).length).toBeGreaterThan(30)
    expect(deadWords(stageWords, codeIn('src/view'), 'words')).toEqual([])
  })
})

/**
 * Entries that no code reads. A chain of names from the root, or from a name that stands for a part of it, reads the
 * entry that it reaches; an index or a spread reads the whole part. Handing a part on reads nothing: the receiver names
 * the part by its type.
 */
function deadWords(words: object, code: readonly string[], root: string): string[] {
  const read = code.flatMap((text) => readIn(text, root))
  const isRead = (leaf: string) =>
    read.some(({ path, whole }) => (whole ? leaf.startsWith(`${path}/`) : `${path}/`.startsWith(`${leaf}/`)))
  return leavesOf(words)
    .filter((leaf) => !isRead(leaf))
    .map((leaf) => leaf.replaceAll('/', '.'))
}

function readIn(code: string, root: string): { path: string; whole: boolean }[] {
  const partsOf = new Map([[root, ['']]])
  const nameParts = (name: string, of: string, chain: string) => {
    const parts = (partsOf.get(of) ?? []).map((part) => join(part, pathOf(chain)))
    if (parts.length > 0) partsOf.set(name, [...(partsOf.get(name) ?? []), ...parts])
  }
  for (const [, name = '', of = '', chain = ''] of code.matchAll(/const (\w+) = (\w+)((?:\s*\.\w+)+)\n/g)) {
    nameParts(name, of, chain)
  }
  for (const [, name = '', chain = ''] of code.matchAll(/(\w+): StageWords((?:\['\w+'\])+)/g)) {
    nameParts(name, root, chain)
  }
  const read: { path: string; whole: boolean }[] = []
  // `const { a, b: c } = text.part`, and the same as a parameter of a function.
  const patterns = [/\{([\w\s,:]+)\} = (\w+)((?:\s*\.\w+)*)(?=\n)/g, /\{([\w\s,]+)\}: (StageWords)((?:\['\w+'\])+)/g]
  for (const [, names = '', of = '', chain = ''] of patterns.flatMap((pattern) => [...code.matchAll(pattern)])) {
    for (const part of partsOf.get(of === 'StageWords' ? root : of) ?? []) {
      for (const [name] of names.matchAll(/\w+/g)) read.push({ path: join(part, pathOf(chain), name), whole: false })
    }
  }
  for (const [, spread, names = '', index] of code.matchAll(/(\.\.\.)?(\w+(?:\s*\.\w+)*)(\[)?/g)) {
    const [first = '', ...rest] = names.split(/\s*\./)
    // The root may be a member: `deps.words`.
    const start = rest.lastIndexOf(root)
    const parts = start < 0 ? partsOf.get(first) : ['']
    const path = rest.slice(start + 1).join('/')
    for (const part of parts ?? []) read.push({ path: join(part, path), whole: Boolean(spread ?? index) })
  }
  return read
}

/** `.run.start` and `['run']['start']` as `run/start`. */
function pathOf(chain: string): string {
  return (chain.match(/\w+/g) ?? []).join('/')
}

/** Every text, and every list of texts. */
function leavesOf(words: object): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value).map((leaf) => `${name}/${leaf}`)
      : [name],
  )
}

function codeIn(folder: string, ...files: readonly string[]): string[] {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
  return [...inside.map((path) => join(folder, path)), ...files].map((path) => readFileSync(path, 'utf8'))
}
