/**
 * Words follow the language, so a module may keep a part of them, but not a single text: it would stay in the language of
 * the moment at which the module was loaded.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type ESTree, parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'
import { benchText } from '../../../src/ui/text/bench.ts'
import { blockText } from '../../../src/ui/text/block.ts'
import { breakingText } from '../../../src/ui/text/breaking.ts'
import { breakpointsText } from '../../../src/ui/text/breakpoints.ts'
import { courseText } from '../../../src/ui/text/course.ts'
import { editorText } from '../../../src/ui/text/editor.ts'
import { exactText } from '../../../src/ui/text/exact.ts'
import { glossaryText } from '../../../src/ui/text/glossary.ts'
import { text } from '../../../src/ui/text/index.ts'
import { microscopeText } from '../../../src/ui/text/microscope.ts'
import { laterText } from '../../../src/ui/text/onDemand.ts'
import { porterText } from '../../../src/ui/text/porter.ts'
import { runsText } from '../../../src/ui/text/runs.ts'
import { stageWords } from '../../../src/ui/text/stage.ts'
import { timelineText } from '../../../src/ui/text/timeline.ts'
import { whatIfText } from '../../../src/ui/text/whatIf.ts'

/** By the names under which they are exported. */
const ROOTS: Readonly<Record<string, object>> = {
  benchText,
  blockText,
  breakingText,
  breakpointsText,
  courseText,
  editorText,
  exactText,
  glossaryText,
  laterText,
  microscopeText,
  porterText,
  runsText,
  stageWords,
  text,
  timelineText,
  whatIfText,
}

describe('single texts', () => {
  it('that a module keeps as it is loaded are found', () => {
    const code = `
      import { text } from '../text/index.ts'
      import { runsText as words } from '../text/runs.ts'
      const part = text.run
      const one = text.run.stop
      const LIST = [{ label: part.speed, say: () => part.pause }]
      const { title } = words
      const all = { ...text.header }
      function draw() { return words.title }
      const named: Record<string, string> = words.undo`
    expect(keptTexts('made-up.ts', code)).toEqual(['text.run.stop', 'part.speed', 'words', 'text.header', 'words.undo'])
  })

  it('are read when they are shown', () => {
    const files = ['src/ui', 'src/view']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
      )
      .filter((path) => /\.tsx?$/.test(path))
    expect(files.length).toBeGreaterThan(100)
    const kept = files.flatMap((path) => keptTexts(path, readFileSync(path, 'utf8')).map((name) => `${path}: ${name}`))
    expect(kept).toEqual([])
  })
})

/** The texts, or spread parts, that are read while a module is loaded. */
function keptTexts(path: string, code: string): string[] {
  const { program, errors } = parseSync(path, code)
  expect(errors, path).toEqual([])
  const parts = new Map<string, unknown>()
  const kept: string[] = []
  let depth = 0
  const enter = () => depth++
  const leave = () => depth--
  const partAt = (node: ESTree.Expression) => {
    const names = chainOf(node)
    const [root = '', ...rest] = names
    let part = parts.get(root)
    for (const name of rest) part = typeof part === 'object' ? (part as Record<string, unknown>)[name] : undefined
    return { name: names.join('.'), part }
  }
  const keep = (node: ESTree.Expression, alsoParts: boolean) => {
    const { name, part } = partAt(node)
    if (part === undefined || (typeof part === 'object' && !Array.isArray(part) && !alsoParts)) return
    kept.push(name)
  }
  new Visitor({
    ImportSpecifier({ imported, local }) {
      const name = imported.type === 'Identifier' ? imported.name : ''
      if (Object.hasOwn(ROOTS, name)) parts.set(local.name, ROOTS[name])
    },
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    VariableDeclarator({ id, init }) {
      if (depth > 0 || init === null) return
      const { part } = partAt(init)
      if (typeof part !== 'object') return
      if (id.type === 'Identifier') parts.set(id.name, part)
      else keep(init, true)
    },
    SpreadElement({ argument }) {
      if (depth === 0) keep(argument, true)
    },
    MemberExpression(node) {
      if (depth === 0) keep(node, false)
    },
  }).visit(program)
  return kept
}

/** `a.b.c` as its names; empty if it is anything else. */
function chainOf(node: ESTree.Expression): string[] {
  if (node.type === 'Identifier') return [node.name]
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier' || node.computed) return []
  const before = chainOf(node.object as ESTree.Expression)
  return before.length === 0 ? [] : [...before, node.property.name]
}
