/** Phrases that no plain technical English needs: each was found in this repository, and replaced. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, it } from 'vitest'

/** To add one: a phrase without a legitimate use here, in lower case. */
const PHRASES = [
  'whoever',
  'what came of',
  'came of it',
  'go over to',
  'goes over to',
  'anew',
  'on over off',
  'next but one',
  'sixty-odd',
  'as it were',
  'stands there',
  'which is to say',
  'lets go of',
  'told of',
  'nobody has touched',
  'who is looked at',
  'goes on from',
  'go on from',
  'going on from',
  'goes on where',
  'in vain',
  'let go',
  'stands still',
  'is told',
  'are told',
  'be told',
  'stays good',
  'speaks for',
  'as it comes',
  'of this moment',
  'knows everybody',
  'thrown away',
  'throws away',
  'held against',
  'pulls nowhere',
  'knows nothing',
  'whose hands',
  'asks on',
  'round and round',
  'what comes of',
  'somebody else',
]
const PLACES = ['README.md', 'docs', 'scripts', 'src', 'tests']
const GENERATED = ['docs/learning.md', 'src/nn/kernels/compiled.ts']
const READ = ['.md', '.ts', '.tsx', '.mjs', '.css']

function textsIn(place: string): string[] {
  if (statSync(place).isFile()) return READ.includes(extname(place)) ? [place] : []
  return readdirSync(place).flatMap((name) => textsIn(join(place, name)))
}

it('the repository uses none of the phrases that read as translated', () => {
  const paths = PLACES.flatMap(textsIn).filter((path) => !GENERATED.includes(path) && path !== 'tests/language.test.ts')
  expect(paths.length).toBeGreaterThan(500)
  const found = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const words = line.toLowerCase()
        return PHRASES.filter((phrase) => new RegExp(`\\b${phrase}\\b`).test(words)).map(
          (phrase) => `${path}:${index + 1}: ${phrase}`,
        )
      }),
  )
  expect(found).toEqual([])
})
