/**
 * The long forms of the fault tests: `npm run soak [-- --rows 15,20]`. Each test reads the number of its cases from
 * `SOAK_CASES`; without it, `npm test` runs the short form. docs/reliability.md has the figures.
 */
import { readOptions } from './options.ts'
import { runTool } from './setup.mjs'

/** By row of docs/reliability.md. */
const SOAKS: Readonly<Record<string, { readonly test: string; readonly cases: number }>> = {
  15: { test: 'tests/training/trainer/settingsFuzz.test.ts', cases: 10_000 },
  20: { test: 'tests/store/files/fuzz.test.ts', cases: 100_000 },
}

const { rows = '15,20', scale = 1 } = readOptions('soak')
for (const row of String(rows).split(',')) {
  const soak = SOAKS[row]
  if (soak === undefined) {
    console.error(`Row ${row} has no long form. There are: ${Object.keys(SOAKS).join(', ')}.`)
    process.exitCode = 2
    continue
  }
  const cases = Math.ceil(soak.cases * Number(scale))
  console.log(`Row ${row}: ${cases} cases of ${soak.test}`)
  const code = await runTool('vitest', ['run', '--maxWorkers=1', soak.test], { SOAK_CASES: String(cases) })
  if (code !== 0) process.exitCode = 1
}
