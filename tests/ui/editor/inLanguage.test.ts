import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { LEVELS } from '../../../src/sim/levels.ts'
import { copyOf } from '../../../src/store/editor/draft.ts'
import { inLanguage } from '../../../src/ui/editor/useDraft.ts'
import { LANGUAGES } from '../../../src/ui/text/languages.ts'
import { speak } from '../../../src/ui/text/words.ts'

afterEach(() => speak(null))

describe('a copy of a level in the editor', () => {
  it('has its names in the language of the page', async () => {
    speak(await LANGUAGES.zh.load())
    for (const { id } of LEVELS) {
      const { name, lesson, things } = inLanguage(copyOf(id))
      const words = [name, lesson, ...things.map((thing) => thing.name)].filter((word) => word !== '')
      expect(words.filter((word) => !/\p{Script=Han}/u.test(word))).toEqual([])
    }
  })

  it('stays as it is in English', () => {
    for (const { id } of LEVELS) expect(inLanguage(copyOf(id))).toEqual(copyOf(id))
  })
})

it('the name of a level that is put into a sentence of the page is in its language', () => {
  const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
  const bare = files.filter((path) => /(?<!said\()levelName\(/.test(readFileSync(`src/ui/${path}`, 'utf8')))
  expect(bare).toEqual([])
})
