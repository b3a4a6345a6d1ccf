/**
 * The long forms of the fault tests: `npm run soak [-- --rows 15,20]`, and hours of training: `npm run soak -- --hours 2`.
 * Each test reads the number of its cases from `SOAK_CASES`; without it, `npm test` runs the short form.
 * docs/reliability.md has the figures.
 */
import { readOptions } from './options.ts'
import { runTool } from './setup.mjs'
import { PAGE_FAULTS, soakFault } from './soakFaults.ts'
import { PAGE_LOADS, soakPage } from './soakPage.ts'
import { soakTraining } from './soakTraining.ts'

interface Soak {
  readonly test: string
  readonly cases: number
  readonly title?: string
}

/** By row of docs/reliability.md. */
const SOAKS: Readonly<Record<string, readonly Soak[]>> = {
  1: [{ test: 'tests/e2e/webgpu.spec.ts', cases: 20, title: 'a device that is lost in an update' }],
  5: [
    { test: 'tests/store/persist/checkpoints.test.ts', cases: 1000 },
    { test: 'tests/e2e/kills.spec.ts', cases: 100 },
  ],
  11: [{ test: 'tests/e2e/hidden.spec.ts', cases: 600, title: 'a tab behind another' }], // seconds
  12: [{ test: 'tests/view/session/ticker.test.ts', cases: 10_000, title: 'catches up' }],
  15: [{ test: 'tests/training/trainer/settingsFuzz.test.ts', cases: 10_000 }],
  17: [{ test: 'tests/view/session/play.test.ts', cases: 1000, title: 'whether it is drawn' }], // rhythms of frames
  18: [{ test: 'tests/learning/reproducibility.test.ts', cases: 10_000, title: 'the same curve twice' }], // decisions
  20: [{ test: 'tests/store/files/fuzz.test.ts', cases: 100_000 }],
  21: [{ test: 'tests/store/files/safetensors.test.ts', cases: 100_000, title: 'is refused, or' }],
  22: [{ test: 'tests/store/app/link.test.ts', cases: 100_000, title: 'never breaks' }],
  26: [{ test: 'tests/e2e/restarts.spec.ts', cases: 200 }],
}
const TRAINING_ROW = '25'
const PAGE_SECONDS = 30 // in which the page's thread is watched

const { rows: given, hours, scale = 1 } = readOptions('soak')
const rows = String(given ?? (hours === undefined ? '5,15,20' : TRAINING_ROW)).split(',')
for (const row of rows) {
  if (row === TRAINING_ROW) {
    if (!(await soakTraining(Number(hours ?? 2)))) process.exitCode = 1
    continue
  }
  if (row in PAGE_LOADS) {
    if (!(await soakPage(PAGE_LOADS[row], PAGE_SECONDS * Number(scale)))) process.exitCode = 1
    continue
  }
  if (row in PAGE_FAULTS) {
    if (!(await soakFault(PAGE_FAULTS[row], Number(scale)))) process.exitCode = 1
    continue
  }
  const soaks = SOAKS[row]
  if (soaks === undefined) {
    console.error(
      `Row ${row} has no long form. There are: ${[...Object.keys(SOAKS), ...Object.keys(PAGE_LOADS), ...Object.keys(PAGE_FAULTS), TRAINING_ROW].join(', ')}.`,
    )
    process.exitCode = 2
    continue
  }
  for (const soak of soaks) {
    const cases = Math.ceil(soak.cases * Number(scale))
    console.log(`Row ${row}: ${cases} cases of ${soak.test}`)
    if ((await run(soak, cases)) !== 0) process.exitCode = 1
  }
}

async function run({ test, title }: Soak, cases: number): Promise<number> {
  const environment = { SOAK_CASES: String(cases) }
  const named = title === undefined ? [] : ['-t', title]
  if (!test.endsWith('.spec.ts')) return runTool('vitest', ['run', '--maxWorkers=1', test, ...named], environment)
  const code = await runTool('vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) return code
  return runTool('playwright', ['test', test, ...(title === undefined ? [] : ['-g', title])], environment)
}
