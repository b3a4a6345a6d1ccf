/** What README.md offers, README.zh-CN.md offers as well. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const [english = '', chinese = ''] = ['README.md', 'README.zh-CN.md'].map((name) => readFileSync(name, 'utf8'))

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, part]) => part)

it.each([
  ['commands', /^\| `(npm [^`]+)`/gm],
  ['lists to extend', /^\|[^|`]+\|[^|]+\| `((?:src|shared)\/[^`]+)`/gm],
  ['pictures', /^!\[[^\]]*\]\(([^)]+)\)/gm],
])('both READMEs name the same %s', (_, pattern) => {
  expect(found(english, pattern).length).toBeGreaterThan(2)
  expect(found(chinese, pattern)).toEqual(found(english, pattern))
})

it('both READMEs describe as many features, with links to the same documents', () => {
  const featuresOf = (text: string) => text.slice(0, text.indexOf('| `npm start`'))
  const [ours, theirs] = [english, chinese].map(featuresOf)
  expect(found(theirs ?? '', /^- (\*\*)/gm)).toHaveLength(found(ours ?? '', /^- (\*\*)/gm).length)
  const links = (text = '') => [...new Set(found(text, /\((docs\/[^)]+)\)/g))].sort()
  expect(links(theirs)).toEqual(links(ours))
})
