/**
 * English on the screen comes from `src/ui/text` or from the data lists that describe themselves. Finds the rest: JSX
 * text, and strings of the view, the page and the store that hold two words or begin like a sentence.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type ESTree, parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'

const FOLDERS = ['src/view', 'src/ui', 'src/store', 'src/training']
const PAGE = ['src/main.tsx', 'src/debugHandle.ts']

/** Where English may stand, and why. A folder ends in a slash. */
const HOMES: Readonly<Record<string, string>> = {
  'src/ui/text/': 'the words of the page',
  'src/ui/concepts/list.ts': 'a data list: a concept is one entry, with its explanation',
  'src/ui/course/lessons/': 'a data list: a lesson is one file, with its words',
  'src/ui/course/readings.ts': 'sentences of the lessons about what was seen',
  'src/ui/charts/': 'a data list: a chart is one file, with its title and its help',
  'src/store/app/settings.ts': 'a data list: a setting is one entry, with its label and its help',
  'src/store/app/text.ts': 'a data list, as the settings',
  'src/store/porter/exhibits.ts': 'a data list: an exhibit is one entry',
  'src/training/workshop/rewardModelSettings.ts': 'a data list, as the settings of an algorithm',
  'src/training/workshop/tastes.ts': 'a data list: a taste is one entry',
  'src/training/trainer/guidanceMetrics.ts': 'a data list, as the metrics of an algorithm',
  'src/training/trainer/episodes.ts': 'names of firsts, which are saved with their clips',
  'src/training/trainer/material.ts': 'a name for messages about clips',
  // Parts of errors, which are worded where they are found.
  'src/store/app/link.ts': 'errors of a link',
  'src/store/controls/provokeHacking.ts': 'an error of a control',
  'src/store/controls/runControls.ts': 'an error of a control',
  'src/store/files/': 'errors of files, and the model card of a run',
  'src/store/persist/policyFile.ts': 'errors of a file',
  'src/store/persist/schemas.ts': 'errors of a file',
  'src/store/teach/clipFile.ts': 'errors of a file',
  'src/store/teach/replayLink.ts': 'errors of a link',
  'src/store/teach/comparisons.ts': 'advice on a failed job',
  'src/training/page/noWorkers.ts': 'errors of the worker',
  'src/training/page/client.ts': 'errors of the worker',
  'src/training/page/workshopClient.ts': 'errors of the worker',
  'src/training/worker/gradientThread.ts': 'errors of the worker',
  'src/training/trainer/backends.ts': 'errors of a backend',
  'src/training/trainer/guard.ts': 'errors of a divergence, with the setting that is its probable cause',
  'src/training/trainer/checkpoint.ts': 'errors of a file',
  'src/training/trainer/trainer.ts': 'errors of a run',
  'src/training/workshop/fitRewardModel.ts': 'errors of a fit',
}

/** Not English: the names of keys as the browser gives them, and the wordmark. */
const NAMES = new Set(['Enter', 'Escape', 'Space', 'Bellman', 'Bros'])
const CSS = /sans-serif|rgba\(|^\(prefers-/

describe('English', () => {
  it('is found wherever it reaches the screen', () => {
    const code = `
      const label = addText(scene, 0, 0, 'Score')
      heading.setText(\`All \${n} are equal\`)
      pad.setAttribute('aria-label', 'Run left')
      const view = <button title="Press me" className="two words">Go on {n}</button>
      const menu = { text: 'Enter: play' }
      throw new Error('Not drawn on the page.')
      if (event.key === 'Meta') pad.style.font = '700 24px system-ui, sans-serif'
      const shown = said ? 'Left' : 'right'`
    expect(wordsIn('made-up.tsx', code)).toEqual([
      'Score',
      'All … are equal',
      'Run left',
      'Press me',
      'Go on',
      'Enter: play',
      'Left',
    ])
  })

  it('is only in src/ui/text, or in a self-describing list', () => {
    const files = FOLDERS.flatMap((folder) => filesUnder(folder)).concat(PAGE)
    expect(files.length).toBeGreaterThan(150)
    const words = files.flatMap((path) => wordsIn(path, readFileSync(path, 'utf8')).map((said) => `${path}: ${said}`))
    const homes = Object.keys(HOMES)
    expect(words.filter((said) => !homes.some((home) => said.startsWith(home)))).toEqual([])
    expect(homes.filter((home) => !words.some((said) => said.startsWith(home)))).toEqual([])
  })
})

/** The strings of a module that read as English and may reach the screen. */
function wordsIn(path: string, code: string): string[] {
  const { program, errors } = parseSync(path, code)
  expect(errors, path).toEqual([])
  const unseen: ESTree.Span[] = []
  const ignore = (span: ESTree.Span) => unseen.push(span)
  new Visitor({
    ImportDeclaration: ignore,
    ImportExpression: ignore,
    ExportAllDeclaration: ignore,
    ExportNamedDeclaration({ source }) {
      if (source) ignore(source)
    },
    TSLiteralType: ignore,
    // An error is worded where it is found: only there its cause and its remedy are known.
    NewExpression(node) {
      if (/(Error|Exception|Failure)$/.test(nameOf(node.callee))) ignore(node)
    },
    // Compared, not shown.
    BinaryExpression({ operator, left, right }) {
      if (/^[!=]==?$/.test(operator)) for (const side of [left, right]) ignore(side)
    },
    SwitchCase({ test }) {
      if (test) ignore(test)
    },
    JSXAttribute({ name, ...span }) {
      if (name.name === 'className') ignore(span)
    },
    CallExpression({ callee, arguments: given }) {
      // `split`: separators, and names of random streams.
      if (/^(querySelector(All)?|matchMedia|setFrame|split)$/.test(nameOf(callee)))
        for (const each of given) ignore(each)
    },
  }).visit(program)

  const found: { start: number; words: string }[] = []
  function read({ start, end }: ESTree.Span, said: string): void {
    const words = said.replace(/\s+/g, ' ').trim()
    if (isEnglish(words) && !unseen.some((span) => span.start <= start && end <= span.end)) found.push({ start, words })
  }
  new Visitor({
    Literal(node) {
      if (typeof node.value === 'string') read(node, node.value)
    },
    JSXText(node) {
      read(node, node.value)
    },
    TemplateLiteral(node) {
      read(node, node.quasis.map(({ value }) => value.cooked ?? '').join('…'))
    },
  }).visit(program)
  return found.sort((a, b) => a.start - b.start).map(({ words }) => words)
}

/** The name a callee is called by: `f` of `f()` and of `object.f()`. */
function nameOf(callee: ESTree.Expression): string {
  if (callee.type === 'MemberExpression') return callee.property.type === 'Identifier' ? callee.property.name : ''
  return callee.type === 'Identifier' ? callee.name : ''
}

/** Two words side by side, or one that begins like a sentence. */
function isEnglish(words: string): boolean {
  if (NAMES.has(words) || CSS.test(words)) return false
  return /[A-Za-z]{2,}[,:;.…]* [A-Za-z…]*[a-z]{2,}/.test(words) || /^[A-Z][a-z]+[.!?:]?$/.test(words)
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`)
}
