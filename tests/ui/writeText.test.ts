import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const WRITER = 'writeText.ts'

it('writes text that changes with each decision through its node: see `writeText`', () => {
  const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
  const writers = files.filter((path) => /\.(textContent|innerText) = /.test(readFileSync(`src/ui/${path}`, 'utf8')))
  expect(writers).toEqual([WRITER])
})
