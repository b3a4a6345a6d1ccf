import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Lesson } from '../../src/ui/course/contract.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export const LESSON_DOCUMENT = readFileSync(join(ROOT, 'docs/add-a-lesson.md'), 'utf8')

/** The lesson of docs/add-a-lesson.md, compiled from its text beside the real source. */
export async function documentedLesson(): Promise<Lesson> {
  const [, code = ''] = /^ {3}```ts\n([\s\S]*?)```/m.exec(LESSON_DOCUMENT) ?? []
  const placed = code.replaceAll("'../../../", `'${ROOT}src/`).replaceAll("'../", `'${ROOT}src/ui/course/`)
  const folder = mkdtempSync(join(tmpdir(), 'bellman-documented-'))
  try {
    const home = join(folder, 'src/ui/course/lessons') // where formulas are typeset
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'sticky.ts'), placed)
    return (await import(join(home, 'sticky.ts'))).sticky
  } finally {
    rmSync(folder, { recursive: true })
  }
}
