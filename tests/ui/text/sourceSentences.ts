import { readdirSync, readFileSync } from 'node:fs'
import { type ESTree, parseSync, Visitor } from 'vite'

/** A sentence of the source that may reach the screen, with `{}` for each part that is put in. */
export interface SourceSentence {
  readonly path: string
  readonly sentence: string
  /** The property that it is the value of; the class, if it is the message of an error. */
  readonly of: string
}

/** Properties that hold no sentence: formulas, papers, and settings of an exhibit. */
const UNSEEN_PROPERTIES = new Set(['formula', 'workedFormula', 'paper', 'set'])

/** The strings of a module that read as English, except in types, imports and comparisons. */
function sentencesIn(path: string, code: string): SourceSentence[] {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed.`)
  const unseen: ESTree.Span[] = []
  const owners: { readonly span: ESTree.Span; readonly of: string }[] = []
  const ignore = (span: ESTree.Span) => unseen.push(span)
  new Visitor({
    ImportDeclaration: ignore,
    ImportExpression: ignore,
    ExportAllDeclaration: ignore,
    ExportNamedDeclaration({ source }) {
      if (source) ignore(source)
    },
    TSLiteralType: ignore,
    BinaryExpression({ operator, left, right }) {
      if (/^[!=]==?$/.test(operator)) for (const side of [left, right]) ignore(side)
    },
    TaggedTemplateExpression: ignore,
    JSXAttribute({ name, ...span }) {
      if (name.name === 'className') ignore(span)
    },
    Property({ key, value }) {
      if (key.type !== 'Identifier') return
      if (UNSEEN_PROPERTIES.has(key.name)) ignore(value)
      owners.push({ span: value, of: key.name })
    },
    // Separators, and names of random streams.
    CallExpression({ callee, arguments: given }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      if (callee.property.name === 'split') for (const each of given) ignore(each)
    },
    NewExpression(node) {
      const { callee } = node
      if (callee.type === 'Identifier' && /(Error|Failure)$/.test(callee.name))
        owners.push({ span: node, of: callee.name })
    },
  }).visit(program)

  const inside = (span: ESTree.Span, outer: ESTree.Span) => outer.start <= span.start && span.end <= outer.end
  const found: (SourceSentence & { start: number })[] = []
  const done: ESTree.Span[] = []
  function read(span: ESTree.Span, sentence: string): void {
    if (done.some((outer) => inside(span, outer))) return
    if (!isEnglish(sentence) || unseen.some((outer) => inside(span, outer))) return
    done.push(span)
    const of = owners.filter((owner) => inside(span, owner.span)).at(-1)?.of ?? ''
    found.push({ path, sentence, of, start: span.start })
  }
  new Visitor({
    // Sentences are also put together: 'one ' + `two ${name}`.
    BinaryExpression(node) {
      const sentence = joined(node)
      if (sentence !== null) read(node, sentence)
    },
    TemplateLiteral(node) {
      read(node, templateOf(node))
    },
    Literal(node) {
      if (typeof node.value === 'string') read(node, node.value)
    },
    JSXText(node) {
      read(node, node.value.replace(/\s+/g, ' ').trim())
    },
  }).visit(program)
  return found.sort((a, b) => a.start - b.start).map(({ start: _, ...each }) => each)
}

function joined(node: ESTree.Expression | ESTree.PrivateIdentifier): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type === 'TemplateLiteral') return templateOf(node)
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return null
  const [left, right] = [joined(node.left), joined(node.right)]
  return left === null || right === null ? null : left + right
}

function templateOf({ quasis }: ESTree.TemplateLiteral): string {
  return quasis.map(({ value }) => value.cooked ?? '').join('{}')
}

/** Two words side by side, or one that begins like a sentence. */
function isEnglish(sentence: string): boolean {
  return /[A-Za-z]{2,}[,:;.…]* [A-Za-z{]*[a-z}]{2,}/.test(sentence) || /^[A-Z][a-z]+[.!?:]?$/.test(sentence)
}

export function modulesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`)
    .sort()
}

export function readSentences(paths: readonly string[]): SourceSentence[] {
  return paths.flatMap((path) => sentencesIn(path, readFileSync(path, 'utf8')))
}
