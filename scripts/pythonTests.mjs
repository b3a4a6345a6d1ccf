/**
 * The tests of the Python package, in a virtual environment of their own. Plain Node: `npm test` runs it on a fresh clone. A
 * machine without Python, or without the libraries and the network to get them, skips these tests and says so.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './setup.mjs'

const FOLDER = join(ROOT, 'python')
const REPORT = join(ROOT, '.cache', 'test', 'python.xml')
const MINIMAL = [3, 10]

/** A virtual environment, and the lock file that says what is in it. @typedef {{ folder: string, lock: string, seconds: number }} Place */

/** @type {Place} */
const PLAIN = { folder: join(FOLDER, '.venv'), lock: join(FOLDER, 'requirements.lock'), seconds: 240 }
/**
 * The same with the learners' libraries. torch's wheels for Linux need those of CUDA, 4 GB in all, so they are installed only when
 * asked for; where they are, the tests run with them. @type {Place}
 */
const WITH_LEARNERS = {
  folder: join(FOLDER, '.venv-learners'),
  lock: join(FOLDER, 'requirements-learners.lock'),
  seconds: 1800,
}
const WISH = 'BELLMAN_BROS_LEARNERS'
const WITHOUT_LEARNERS = `the tests with Stable-Baselines3, RLlib and Ray Tune (${WISH}=1 npm test -- python installs them once, 5 GB on Linux)`

/** @typedef {{ passed: number, failed: number, skipped: number, notes?: string[] }} Tally */

/** Runs lint, types and tests of the package. @returns {Tally} */
export function runPythonTests() {
  const reason = prepare(PLAIN)
  if (reason !== null) return { passed: 0, failed: 0, skipped: 1, notes: [`the Python package (${reason})`] }
  const isWished = process.env[WISH] === '1'
  const lack = isWished ? prepare(WITH_LEARNERS) : isCurrent(WITH_LEARNERS) ? null : WITHOUT_LEARNERS
  const checks = [['ruff', 'check', '.'], ['ruff', 'format', '--check', '.'], ['mypy']].map((module) =>
    runModule(PLAIN, module) === 0 ? 1 : 0,
  )
  const checked = checks.filter((ok) => ok === 1).length
  mkdirSync(join(ROOT, '.cache', 'test'), { recursive: true })
  rmSync(REPORT, { force: true })
  const code = runModule(lack === null ? WITH_LEARNERS : PLAIN, [
    'pytest',
    '-p',
    'no:cacheprovider',
    `--junitxml=${REPORT}`,
  ])
  const counted = existsSync(REPORT) ? tallyOf(readFileSync(REPORT, 'utf8')) : { passed: 0, failed: 1, skipped: 0 }
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed
  return {
    passed: counted.passed + checked,
    failed: failed + checks.length - checked + (isWished && lack !== null ? 1 : 0),
    skipped: counted.skipped,
    notes: [...(counted.notes ?? []), ...(lack === null ? [] : [lack])],
  }
}

/** Counts of a JUnit report. @param {string} xml @returns {Tally} */
export function tallyOf(xml) {
  const [suite = ''] = /<testsuite [^>]*>/.exec(xml) ?? []
  const count = (/** @type {string} */ name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? Number.NaN)
  const [tests, failures, errors, skipped] = ['tests', 'failures', 'errors', 'skipped'].map(count)
  if (Number.isNaN(tests + failures + errors + skipped)) return { passed: 0, failed: 1, skipped: 0 }
  const reasons = [...xml.matchAll(/<skipped [^>]*message="([^"]*)"/g)].map(([, reason]) => `a Python test (${reason})`)
  return { passed: tests - failures - errors - skipped, failed: failures + errors, skipped, notes: reasons }
}

/** @param {Place} place */
function pythonOf({ folder }) {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python')
}

/** A copy of the lock file, written last. @param {Place} place */
function recordOf({ folder }) {
  return join(folder, 'installed.lock')
}

/** Whether the virtual environment is what the lock file asks for. @param {Place} place */
function isCurrent(place) {
  const record = recordOf(place)
  const isInstalled = existsSync(record) && readFileSync(record, 'utf8') === readFileSync(place.lock, 'utf8')
  return isInstalled && run(pythonOf(place), ['-c', '']) === 0
}

/** Makes the virtual environment what the lock file asks for; returns why that is not possible, or null. @param {Place} place */
function prepare(place) {
  const { folder, lock, seconds } = place
  const name = relative(ROOT, folder)
  if (process.platform === 'win32') return 'the package runs on Linux and macOS'
  if (isCurrent(place)) return null
  const python = ['python3', 'python'].find(isNewEnough)
  if (python === undefined) return `no Python ${MINIMAL.join('.')} or newer was found`
  rmSync(folder, { recursive: true, force: true })
  if (run(python, ['-m', 'venv', folder]) !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return `${python} cannot make a virtual environment in ${name}: it lacks venv, or the folder cannot be written to`
  }
  console.log(`Installing the libraries of the Python tests into ${name}`)
  const options = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '15']
  const install = ['-m', 'pip', 'install', ...options, '--require-hashes', '-r', lock]
  if (run(pythonOf(place), install, seconds) !== 0) {
    return `the libraries of ${name} could not be installed: they need the network once; npm test tries again`
  }
  writeFileSync(recordOf(place), readFileSync(lock))
  return null
}

/** @param {string} python */
function isNewEnough(python) {
  const test = `import sys; sys.exit(sys.version_info < (${MINIMAL.join(', ')}))`
  return run(python, ['-c', test]) === 0
}

/** @param {string} program @param {readonly string[]} options @param {number} [seconds] */
function run(program, options, seconds = 60) {
  return spawnSync(program, options, { cwd: FOLDER, stdio: 'ignore', timeout: 1000 * seconds }).status
}

/** Runs an installed module with its output on the screen. @param {Place} place @param {readonly string[]} module */
function runModule(place, module) {
  return spawnSync(pythonOf(place), ['-m', ...module], {
    cwd: FOLDER,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PYTHONPATH: join(FOLDER, 'src'), BELLMAN_BROS_NODE: process.execPath },
  }).status
}
