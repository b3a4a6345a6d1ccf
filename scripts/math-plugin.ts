import temml from 'temml'
import type { Plugin } from 'vite'
import type { MathNode } from '../src/ui/course/math.ts'

/** The lessons, which alone hold formulas. */
const LESSON = /\/src\/ui\/course\/lessons\/[^?]*\.ts$/
const FORMULA = /\btex`([^`]*)`/g

/**
 * Typesets the formulas of the lessons as they are built: a template tex`…` becomes MathML as plain data, so that the page
 * needs no typesetting library and no text becomes markup. A formula that is not TeX fails the build.
 */
export function typesetFormulas(): Plugin {
  return {
    name: 'typeset-formulas',
    enforce: 'pre', // before the types are removed: the templates are as in the source
    transform(code, id) {
      if (!LESSON.test(id.replaceAll('\\', '/'))) return null
      const typeset = code.replace(FORMULA, (_, tex: string) => {
        try {
          return `(${JSON.stringify(mathOf(tex))})`
        } catch (error) {
          return this.error(`${id}: the formula ${tex} cannot be typeset: ${String(error)}`)
        }
      })
      return { code: typeset, map: null }
    },
  }
}

/** A formula in TeX as a tree of MathML. `\class{tone-value}{V}` gives a part the colour of its meaning. */
export function mathOf(tex: string): MathNode {
  return parse(temml.renderToString(tex, { displayMode: true, throwOnError: true, trust: true }))
}

/** Reads temml's markup: elements, attributes and text. Attributes of style are left to the style sheet. */
function parse(markup: string): MathNode {
  const open: [string, Record<string, string>, ...MathNode[]][] = []
  for (const [, closing, tag = '', attributes = '', text] of markup.matchAll(/<(\/?)([a-z]+)([^>]*)>|([^<]+)/g)) {
    const parent = open.at(-1)
    if (text !== undefined) parent?.push(unescaped(text))
    else if (closing === '') open.push([tag, attributesOf(attributes)])
    else if (open.length === 1) break
    else open.at(-2)?.push(open.pop() ?? '')
  }
  const [root] = open
  if (root === undefined) throw new Error(`No element in ${markup}`)
  return root
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const)
  return Object.fromEntries(pairs.filter(([name]) => name !== 'style').map(([name, value]) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
