import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildPython } from '../../../scripts/python.ts'

it('the committed engine of the Python package is what its source builds', async () => {
  const files = await buildPython()
  expect([...files.keys()]).toContain('engine.mjs')
  for (const [name, bytes] of files) {
    const committed = readFileSync(new URL(`../../../python/src/bellman_bros/${name}`, import.meta.url))
    expect(Buffer.from(bytes).equals(committed), `${name}: run npm run build:python`).toBe(true)
  }
})
