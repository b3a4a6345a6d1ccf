/** The algorithm in docs/add-an-algorithm.md, taken from its text: it compiles, keeps the contract, and learns. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AlgorithmCard } from '../../src/algorithms/contract.ts'
import { defaultsOf, parseHyperparameters } from '../../src/algorithms/shared/schema.ts'
import { meanReturnOf } from '../meanReturn.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { makeAgent } from './agents.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const folder = mkdtempSync(join(tmpdir(), 'bellman-documented-'))

/** Every file that the page names right before a block of TypeScript, with the block. */
function filesIn(markdown: string): ReadonlyMap<string, string> {
  const blocks = markdown.matchAll(
    /^\d+\. `(src\/algorithms\/hillclimb\/\w+\.ts)`(?:(?!```)[\s\S])*?```ts\n([\s\S]*?)```/gm,
  )
  return new Map([...blocks].map(([, path, code]) => [path, code.replace(/^ {3}/gm, '')]))
}

const files = filesIn(readFileSync(join(ROOT, 'docs/add-an-algorithm.md'), 'utf8'))

/** The example beside the real source: its imports of the source lead there. */
function write(): string {
  const home = join(folder, 'hillclimb')
  mkdirSync(home)
  for (const [path, code] of files) {
    const placed = code.replaceAll("'../../", `'${ROOT}src/`).replaceAll("'../", `'${ROOT}src/algorithms/`)
    writeFileSync(join(home, path.split('/').at(-1) ?? ''), placed)
  }
  return home
}

const home = write()
let card: AlgorithmCard

beforeAll(async () => {
  await startTestBackend('wasm')
  card = (await import(join(home, 'index.ts'))).hillclimb
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the documented algorithm', () => {
  it('is complete: hyperparameters, agent, adoption and card', () => {
    const names = ['hyperparameters', 'agent', 'adopt', 'index']
    expect([...files.keys()]).toEqual(names.map((name) => `src/algorithms/hillclimb/${name}.ts`))
  })

  it('compiles under the repository’s strict settings', () => {
    const settings = {
      extends: join(ROOT, 'tsconfig.json'),
      include: [join(home, '*.ts')],
      compilerOptions: { noEmit: true, types: [], typeRoots: [join(ROOT, 'node_modules/@types')] },
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    expect(execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })).toBe('')
  })

  it('reports only finite, declared metrics, and is reproducible from a seed', async () => {
    const curves = []
    for (let repeat = 0; repeat < 2; repeat++) {
      const agent = await makeAgent(card, 3)
      const reports = agent.train()
      const curve = []
      for (let update = 1; update <= 3; update++) {
        const { value } = await reports.next()
        if (!value) return expect.fail('It ended.')
        expect(value.updates).toBe(update)
        expect(Object.keys(value.metrics).sort()).toEqual(Object.keys(card.metrics).sort())
        expect(Object.values(value.metrics).every(Number.isFinite)).toBe(true)
        curve.push(value)
      }
      agent.dispose()
      curves.push(curve)
    }
    expect(curves[0]).toEqual(curves[1])
    expect(parseHyperparameters(card.hyperparameters, {})).toEqual(defaultsOf(card.hyperparameters))
    for (const [, name] of card.workedFormula.matchAll(/\{([^}]+)\}/g)) {
      expect([...Object.keys(card.metrics), ...Object.keys(card.hyperparameters)]).toContain(name)
    }
  })

  it('starts from its initial policy', async () => {
    const first = await makeAgent(card, 1)
    const second = await makeAgent(card, 2, { initialPolicy: first.snapshot() })
    expect(second.snapshot().head).toEqual(first.snapshot().head)
  })

  it('learns CartPole as the page claims', async () => {
    const agent = await makeAgent(card, 1, { budgetSteps: 300_000 })
    const before = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    for await (const _ of agent.train());
    expect(before).toBeLessThan(60)
    expect(meanReturnOf(agent.snapshot(), CARTPOLE, 20)).toBeGreaterThan(200)
  })
})
