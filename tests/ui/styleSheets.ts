/** Reads the style sheets of the sources for the tests of styles. */
import { readdirSync, readFileSync } from 'node:fs'

/** Code and style sheets that a browser loads, by path. */
export const SOURCES: ReadonlyMap<string, string> = new Map(
  ['src/ui', 'src/view'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(tsx?|css)$/.test(path))
      .map((path): [string, string] => [`${folder}/${path}`, readFileSync(`${folder}/${path}`, 'utf8')]),
  ),
)

/** The style sheets among `texts`, by path, without comments, strings and imports. */
export function styleSheetsOf(texts: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...texts]
      .filter(([path]) => path.endsWith('.css'))
      .map(([path, text]) => [path, text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(["']).*?\1|@import[^;]*;/g, '')]),
  )
}

/** Every selector of a style sheet from `styleSheetsOf`, without those within at-rules that `isLeftOut` names. */
export function selectorsOf(css: string, isLeftOut: (atRule: string) => boolean): string[] {
  const selectors: string[] = []
  const open: string[] = [] // what the blocks around this place begin with
  for (const [, text = '', end] of css.matchAll(/([^{};]*)([{};])/g)) {
    const prelude = text.trim()
    if (end === '}') open.pop()
    if (end !== '{') continue
    if (!prelude.startsWith('@') && !open.some((outer) => outer.startsWith('@keyframes') || isLeftOut(outer))) {
      selectors.push(...listed(prelude))
    }
    open.push(prelude)
  }
  return selectors
}

/** The selectors of a list; commas within brackets do not part them. */
function listed(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of text.replace(/\s+/g, ' ')) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim())
}
