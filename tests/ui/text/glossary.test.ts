/** The glossary of the page and that of the repository are the same list. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GAME_TERMS, TERMS } from '../../../src/ui/text/glossary.ts'
import { glossary as zh } from '../../../src/ui/text/zh/glossary.ts'

const [field = '', game = ''] = readFileSync('docs/glossary.md', 'utf8').split('## Of the game')

/** The rows of a table of the document, without its head. */
function rowsIn(part: string): readonly (readonly string[])[] {
  const rows = [...part.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, english = '', chinese = '']) => [
    english,
    chinese,
  ])
  return rows.filter(([english]) => english !== 'English' && !english?.startsWith('---'))
}

const pairs = (english: Readonly<Record<string, string>>, chinese: Readonly<Record<string, string>>) =>
  Object.entries(english).map(([key, term]) => [term, chinese[key]])

describe('the glossary', () => {
  it('has the terms of docs/glossary.md, in English and in Chinese', () => {
    expect(Object.keys(TERMS).length).toBeGreaterThan(70)
    expect(rowsIn(field)).toEqual(pairs(TERMS, zh.terms))
    expect(rowsIn(game)).toEqual(pairs(GAME_TERMS, zh.gameTerms))
  })

  it('names every term once', () => {
    const terms = [...Object.values(TERMS), ...Object.values(GAME_TERMS)].flatMap((term) => term.split(', '))
    expect(new Set(terms).size).toBe(terms.length)
  })
})
