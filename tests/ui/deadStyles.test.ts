/** Finds classes, variables and animations of the style sheets that nothing names. */
import { readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'
import { SOURCES, styleSheetsOf } from './styleSheets.ts'

/** uPlot names its own elements. */
const PLOT_STYLES = readFileSync('node_modules/uplot/dist/uPlot.min.css', 'utf8')

describe('styles', () => {
  it('that nothing names are found', () => {
    const css = `
      .row, .row.is-open:not(.shut) > .tone-worse { color: var(--ink, 0.5em); animation: glow 1s; background: url(a.png) }
      .row { --ink: red; --paper: white }
      .row { width: var(--set); --set: 0 }
      @keyframes glow { from { opacity: 0.5 } }
      @keyframes fade { to { opacity: 0 } }`
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to read
    const code = "<p className={`row tone-${tone}`} style={{ '--set': 1, '--unread': 2 }}>is-open</p>"
    const made = new Map([
      ['src/ui/styles/made.css', css],
      ['src/ui/Made.tsx', code],
    ])
    expect(deadStyles(made)).toEqual(['.is-open', '.shut', '--paper', '--unread', '@keyframes fade'])
  })

  it('are all used', () => {
    const { classes, variables } = stylesIn(cssOf(SOURCES))
    expect(classes.length).toBeGreaterThan(150)
    expect(variables.length).toBeGreaterThan(15)
    expect(deadStyles(SOURCES)).toEqual([])
  })
})

/** Classes, variables and animations that the style sheets define and nothing names. */
function deadStyles(texts: ReadonlyMap<string, string>): string[] {
  const css = cssOf(texts)
  const code = [...texts].filter(([path]) => /\.tsx?$/.test(path))
  const { names, beginnings } = classesNamedIn(code)
  const { classes, variables, animations } = stylesIn(css)
  const set = code.flatMap(([, text]) => [...text.matchAll(/'(--[\w-]+)'/g)].map(([, name = '']) => name))
  const isNamed = (name: string) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning))
  const isRead = (name: string) => new RegExp(`var\\(\\s*${name}(?![\\w-])`).test(css)
  const isPlayed = (name: string) => new RegExp(`animation(-name)?:[^;}]*(?<![\\w-])${name}(?![\\w-])`).test(css)
  return [
    ...classes.filter((name) => !isNamed(name) && !PLOT_STYLES.includes(`.${name} `)).map((name) => `.${name}`),
    ...[...new Set([...variables, ...set])].filter((name) => !isRead(name)),
    ...animations.filter((name) => !isPlayed(name)).map((name) => `@keyframes ${name}`),
  ]
}

function stylesIn(css: string): { classes: string[]; variables: string[]; animations: string[] } {
  const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))]
  return {
    classes: all(css.replace(/\{[^{}]*\}/g, '{}'), /\.(-?[a-z_][\w-]*)/gi),
    variables: all(css, /(?<=[{;]\s*)(--[\w-]+)\s*:/g),
    animations: all(css, /@keyframes\s+([\w-]+)/g),
  }
}

/** Every style sheet as one text. */
function cssOf(texts: ReadonlyMap<string, string>): string {
  return [...styleSheetsOf(texts).values()].join('\n')
}

/** What stands in `className`: whole names, and the beginnings that a template completes, as `tone-` of `tone-${tone}`. */
function classesNamedIn(code: readonly (readonly [string, string])[]): { names: Set<string>; beginnings: string[] } {
  const names = new Set<string>()
  const beginnings = new Set<string>()
  const add = (text: string, isCompleted = false) => {
    const words = text.split(/\s+/)
    const last = isCompleted ? words.pop() : ''
    for (const word of words) names.add(word)
    if (last) beginnings.add(last)
  }
  for (const [path, text] of code) {
    const spans: { start: number; end: number }[] = [] // what `className` is set to
    const isInside = ({ start }: { start: number }) => spans.some((span) => span.start <= start && start < span.end)
    new Visitor({
      JSXAttribute({ name, value }) {
        if (name.name === 'className' && value) spans.push(value)
      },
      AssignmentExpression({ left, right }) {
        if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return
        if (left.property.name === 'className') spans.push(right)
      },
      Literal(node) {
        if (typeof node.value === 'string' && isInside(node)) add(node.value)
      },
      TemplateElement(node) {
        if (isInside(node)) add(node.value.raw, !node.tail)
      },
    }).visit(parseSync(path, text).program)
  }
  return { names, beginnings: [...beginnings] }
}
