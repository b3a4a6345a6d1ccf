/** Finds style sheets that reach into one another: most load with the part that needs them, and then apply everywhere. */
import { describe, expect, it } from 'vitest'
import { SOURCES, selectorsOf, styleSheetsOf } from './styleSheets.ts'

/** These style elements whatever their class. */
const OF_ALL_ELEMENTS = ['tokens', 'base', 'controls'].map((name) => `src/ui/styles/${name}.css`)

/** What the page is in or has: no part has that to itself, and a selector that says it meets nothing by mistake. */
const STATE_OF_PAGE = /\.page(:is\(\[|:not\(\[|\[|:has\()/

describe('style sheets', () => {
  it('that reach into one another are found', () => {
    const one = `
      .sign, .sign:hover { color: red }
      .sign b { color: red }
      .list > .button, .bell { color: red }
      .button { color: red }
      .page { color: red }
      @keyframes blink { from { opacity: 0 } }
      dialog.one p { color: red }`
    const other = `
      .other .sign { width: 1px }
      .page[data-mode="play"] .button, .page:has(.bell) .button { width: 1px }
      .list > .button.wide { width: 1px }
      @media (min-width: 1px) { .sign[data-big] { width: 1px } }
      @media (forced-colors: active) { .button { width: 1px } }
      .bell .button { width: 1px }
      .button:is(p, .bell:not(td, .list)) { width: 1px }
      p, td { width: 1px }`
    const made = new Map([
      ['one.css', one],
      ['other.css', other],
    ])
    expect(strayStyles(made)).toEqual([
      '.sign is in one.css and other.css',
      'other.css: .bell .button',
      'other.css: .button:is(p, .bell:not(td, .list))',
      'other.css: p',
      'other.css: td',
    ])
  })

  it('style what is their own', () => {
    const sheets = styleSheetsOf(SOURCES)
    expect(sheets.size).toBeGreaterThan(30)
    expect([...sheets].flatMap(([, css]) => selectorsOf(css, isForcedColours)).length).toBeGreaterThan(1000)
    expect(strayStyles(SOURCES)).toEqual([])
  })
})

/**
 * Classes that two style sheets claim, and selectors without a class of their own sheet. A sheet claims a class where it
 * is the only class of a selector, or where no other sheet names it. A selector for the class of another sheet says where:
 * within, beside or together with a class of its own sheet, or in a state of the page.
 */
function strayStyles(texts: ReadonlyMap<string, string>): string[] {
  const styles = [...styleSheetsOf(texts)].flatMap(([path, css]) =>
    selectorsOf(css, isForcedColours).map((selector) => ({ path, selector, classes: classesIn(selector) })),
  )
  const claims = new Map<string, Set<string>>()
  const naming = new Map<string, Set<string>>()
  const note = (sheets: Map<string, Set<string>>, name: string, path: string) =>
    sheets.set(name, (sheets.get(name) ?? new Set()).add(path))
  for (const { path, selector, classes } of styles) {
    for (const name of classes) note(naming, name, path)
    if (classes.length === 1 && !STATE_OF_PAGE.test(selector)) note(claims, classes[0], path)
  }
  const isOwn = (name: string, path: string) => claims.get(name)?.has(path) || naming.get(name)?.size === 1
  return [
    ...[...claims]
      .filter(([, paths]) => paths.size > 1)
      .map(([name, paths]) => `.${name} is in ${[...paths].join(' and ')}`),
    ...styles
      .filter(({ path, selector, classes }) => {
        if (STATE_OF_PAGE.test(selector)) return false
        if (classes.length === 0) return !OF_ALL_ELEMENTS.includes(path)
        return !classes.some((name) => isOwn(name, path))
      })
      .map(({ path, selector }) => `${path}: ${selector}`),
  ]
}

/** What the browser colours by itself is styled for all parts in one place. */
function isForcedColours(atRule: string): boolean {
  return atRule.includes('forced-colors') || atRule.includes('prefers-contrast')
}

function classesIn(selector: string): string[] {
  return [...new Set([...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name]) => name))]
}
