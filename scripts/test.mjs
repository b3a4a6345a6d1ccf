/**
 * `npm test`: installs what is missing, then types, lint and format, unit tests, the Python package, build, end-to-end tests.
 * All stages run even when one fails; the last line is `N passed, N failed`. Some stages only: `npm test -- unit e2e`.
 * Chromium is needed; what is skipped because Firefox or WebKit cannot be had is named in the summary.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { provideChromium, provideOtherEngines } from './browsers.mjs'
import { runPythonTests } from './pythonTests.mjs'
import { fail, installDependencies, ROOT, requireNode, runTool, say } from './setup.mjs'

/**
 * What a stage counted. notes: what was skipped, and why; failures: the failed tests, where the runner names them, because a log
 * is often cut before its end.
 * @typedef {{ passed: number, failed: number, skipped: number, notes?: string[], failures?: string[] }} Tally
 */

const REPORTS = '.cache/test'

/** @type {Record<string, { title: string, run: () => Promise<Tally> }>} */
const STAGES = {
  types: { title: 'Types (tsc)', run: async () => tallyOfCheck(await runTool('tsc', ['--noEmit'])) },
  lint: {
    title: 'Lint and format (biome)',
    run: async () => tallyOfCheck(await runTool('biome', ['check', '--error-on-warnings', '.'])),
  },
  unit: { title: 'Unit tests (vitest)', run: runUnitTests },
  python: { title: 'Python package (pytest)', run: async () => runPythonTests() },
  build: {
    title: 'Build (vite)',
    run: async () => tallyOfCheck(await runTool('vite', ['build', '--logLevel', 'warn'])),
  },
  e2e: { title: 'End-to-end tests (playwright)', run: runEndToEndTests },
}

requireNode()
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(STAGES)
const unknown = wanted.filter((name) => !(name in STAGES))
if (unknown.length > 0) fail(`No stage "${unknown[0]}". There are: ${Object.keys(STAGES).join(', ')}.`, 2)
installDependencies()
const chromium = wanted.includes('e2e') ? await provideChromium() : ''
if (wanted.includes('e2e')) provideOtherEngines()

const rows = []
for (const name of wanted) {
  const { title, run } = STAGES[name]
  say(title)
  const start = performance.now()
  const tally = await run()
  rows.push({ title, tally, seconds: (performance.now() - start) / 1000 })
}

say('Summary')
for (const { title, tally, seconds } of rows) {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  const counts = `${tally.passed} passed, ${tally.failed} failed${skipped}`
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${title.padEnd(42)} ${seconds.toFixed(1).padStart(6)} s   ${counts}`)
  for (const failure of tally.failures ?? []) console.log(`  failed: ${failure}`)
  for (const note of tally.notes ?? []) console.log(`  skipped: ${note}`)
}
const passed = rows.reduce((sum, row) => sum + row.tally.passed, 0)
const failed = rows.reduce((sum, row) => sum + row.tally.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** @param {number} exitCode @returns {Tally} */
function tallyOfCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

async function runUnitTests() {
  const report = freshReport('unit.json')
  const code = await runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  return tallyOfReport(report, code, (results) => ({
    passed: results.numPassedTests,
    // A file that cannot be loaded has no tests to count: it counts as one.
    failed:
      results.numFailedTests +
      results.testResults.filter(
        (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length,
    skipped: results.numPendingTests + results.numTodoTests,
    failures: failedUnitTests(results),
  }))
}

/** First the tests that may run beside each other, then the others: see `playwright.config.ts`. */
async function runEndToEndTests() {
  const sideBySide = await runProject('side by side', 2)
  const alone = await runProject('alone', 1)
  return {
    passed: sideBySide.passed + alone.passed,
    failed: sideBySide.failed + alone.failed,
    skipped: sideBySide.skipped + alone.skipped,
    notes: [...(sideBySide.notes ?? []), ...(alone.notes ?? [])],
    failures: [...(sideBySide.failures ?? []), ...(alone.failures ?? [])],
  }
}

/** @param {string} project @param {number} workers @returns {Promise<Tally>} */
async function runProject(project, workers) {
  const report = freshReport(`e2e ${project}.json`)
  const options = [`--project=${project}`, `--workers=${workers}`, '--reporter=list,json']
  const code = await runTool('playwright', ['test', ...options], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(ROOT, report),
  })
  return tallyOfReport(report, code, (results) => ({
    passed: results.stats.expected,
    failed: results.stats.unexpected + results.stats.flaky + results.errors.length,
    skipped: results.stats.skipped,
    notes: results.suites.flatMap(skippedTests),
    failures: results.suites.flatMap(failedTests),
  }))
}

/** @param {any} results vitest's report @returns {string[]} */
function failedUnitTests({ testResults }) {
  return testResults.flatMap((/** @type {any} */ { name, status, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
    const titles = failed.map((/** @type {any} */ test) => ` › ${test.fullName}`)
    return (status === 'failed' && titles.length === 0 ? [''] : titles).map(
      (/** @type {string} */ title) => `${relative(ROOT, name)}${title}`,
    )
  })
}

/** Failed tests of a suite of Playwright's report. @param {any} suite @returns {string[]} */
function failedTests({ specs, suites = [] }) {
  const failed = specs.filter((/** @type {any} */ { ok }) => !ok)
  return [
    ...failed.map((/** @type {any} */ { file, line, title }) => `${file}:${line} › ${title}`),
    ...suites.flatMap(failedTests),
  ]
}

/** Names of the skipped tests with their reasons, from a suite of Playwright's report. @param {any} suite @returns {string[]} */
function skippedTests({ specs, suites = [] }) {
  const notes = specs.flatMap((/** @type {any} */ { title, tests }) =>
    tests
      .filter((/** @type {any} */ test) => test.status === 'skipped')
      .map((/** @type {any} */ { annotations }) => {
        const reason = annotations.find((/** @type {any} */ { type }) => type === 'skip')?.description
        return reason ? `${title} (${reason})` : title
      }),
  )
  return [...notes, ...suites.flatMap(skippedTests)]
}

/** Path for a runner's report, with no old one in its place. @param {string} name */
function freshReport(name) {
  mkdirSync(join(ROOT, REPORTS), { recursive: true })
  rmSync(join(ROOT, REPORTS, name), { force: true })
  return `${REPORTS}/${name}`
}

/**
 * What a runner counted. A runner that failed without a failed test, or left no report, is one failure.
 * @param {string} report @param {number} exitCode @param {(results: any) => Tally} read @returns {Tally}
 */
function tallyOfReport(report, exitCode, read) {
  const path = join(ROOT, report)
  const tally = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1, skipped: 0 }
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
