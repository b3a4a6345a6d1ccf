/**
 * The tests of the Python package, in a virtual environment of their own. Plain Node: `npm test` runs it on a fresh clone. A
 * machine without Python, or without the libraries and the network to get them, skips these tests and says so.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './setup.mjs'

const FOLDER = join(ROOT, 'python')
const VENV = join(FOLDER, '.venv')
const LOCK = join(FOLDER, 'requirements.lock')
const RECORD = join(VENV, 'installed.lock') // a copy of the lock file, written last
const REPORT = join(ROOT, '.cache', 'test', 'python.xml')
const PYTHON = process.platform === 'win32' ? join(VENV, 'Scripts', 'python.exe') : join(VENV, 'bin', 'python')
const MINIMAL = [3, 10]
const INSTALL_SECONDS = 240

/** @typedef {{ passed: number, failed: number, skipped: number, notes?: string[] }} Tally */

/** Runs lint, types and tests of the package. @returns {Tally} */
export function runPythonTests() {
  const reason = prepare()
  if (reason !== null) return { passed: 0, failed: 0, skipped: 1, notes: [`the Python package (${reason})`] }
  const checks = [['ruff', 'check', '.'], ['ruff', 'format', '--check', '.'], ['mypy']].map((module) =>
    runModule(module) === 0 ? 1 : 0,
  )
  const checked = checks.filter((ok) => ok === 1).length
  mkdirSync(join(ROOT, '.cache', 'test'), { recursive: true })
  rmSync(REPORT, { force: true })
  const code = runModule(['pytest', '-p', 'no:cacheprovider', `--junitxml=${REPORT}`])
  const counted = existsSync(REPORT) ? tallyOf(readFileSync(REPORT, 'utf8')) : { passed: 0, failed: 1, skipped: 0 }
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed
  return {
    passed: counted.passed + checked,
    failed: failed + checks.length - checked,
    skipped: counted.skipped,
    notes: counted.notes ?? [],
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

/** Makes the virtual environment what the lock file asks for; returns why that is not possible, or null. */
function prepare() {
  if (process.platform === 'win32') return 'the package runs on Linux and macOS'
  const wanted = readFileSync(LOCK, 'utf8')
  const isCurrent = existsSync(RECORD) && readFileSync(RECORD, 'utf8') === wanted && run(PYTHON, ['-c', '']) === 0
  if (isCurrent) return null
  const python = ['python3', 'python'].find(isNewEnough)
  if (python === undefined) return `no Python ${MINIMAL.join('.')} or newer was found`
  rmSync(VENV, { recursive: true, force: true })
  if (run(python, ['-m', 'venv', VENV]) !== 0) {
    rmSync(VENV, { recursive: true, force: true })
    return `${python} cannot make a virtual environment in python/.venv: it lacks venv, or the folder cannot be written to`
  }
  console.log('Installing the libraries of the Python tests into python/.venv')
  const options = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '15']
  const install = ['-m', 'pip', 'install', ...options, '--require-hashes', '-r', LOCK]
  if (run(PYTHON, install, INSTALL_SECONDS) !== 0) {
    return 'its libraries could not be installed: they need the network once; npm test tries again'
  }
  writeFileSync(RECORD, wanted)
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

/** Runs an installed module with its output on the screen. @param {readonly string[]} module */
function runModule(module) {
  return spawnSync(PYTHON, ['-m', ...module], {
    cwd: FOLDER,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PYTHONPATH: join(FOLDER, 'src'), BELLMAN_BROS_NODE: process.execPath },
  }).status
}
