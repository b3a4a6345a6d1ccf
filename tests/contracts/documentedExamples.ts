/** The examples in docs/add-an-algorithm.md, taken from its text, as files that a test can import. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { AlgorithmCard } from '../../src/algorithms/contract.ts'
import { ALGORITHMS } from '../../src/algorithms/index.ts'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const folder = mkdtempSync(join(tmpdir(), 'bellman-documented-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Every file that a point of a list names right before a block of TypeScript, with the block. */
function filesIn(markdown: string): ReadonlyMap<string, string> {
  const blocks = markdown.matchAll(
    /^(?:\d+\.|-) `(src\/algorithms\/\w+\/\w+\.ts)`(?:(?!```)[\s\S])*?^( +)```ts\n([\s\S]*?)```/gm,
  )
  return new Map(
    [...blocks].map(([, path, indent, code]) => [path, code.replaceAll(new RegExp(`^${indent}`, 'gm'), '')]),
  )
}

export const files = filesIn(readFileSync(join(ROOT, 'docs/add-an-algorithm.md'), 'utf8'))

/** The examples beside the real source: their imports of the source lead there. */
for (const [path, code] of files) {
  const placed = code.replaceAll("'../../", `'${ROOT}src/`).replaceAll("'../", `'${ROOT}src/algorithms/`)
  const [home, name] = path.split('/').slice(-2)
  mkdirSync(join(folder, home), { recursive: true })
  writeFileSync(join(folder, home, name), placed)
}

export const example = (name: string) => import(join(folder, name))

/** Every algorithm, and the documented one: who follows the document must not have to change a test. */
export const EVERY_ALGORITHM: readonly AlgorithmCard[] = [
  ...ALGORITHMS,
  (await example('hillclimb/index.ts')).hillclimb,
]
