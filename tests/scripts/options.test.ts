import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMAND_LINES } from '../../scripts/options.ts'
import { type Flag, isNumeric, parseArguments } from '../../src/cli/shared/arguments.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const NPM_SCRIPTS: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts
const BEFORE_LIBRARIES = ['start', 'test'] // plain Node: tests/scripts/start.test.ts

/** npm scripts that run a file in scripts/, with that file. */
const FILES = Object.entries(NPM_SCRIPTS).flatMap(([name, command]) => {
  const file = /^node (?:--import tsx )?(scripts\/\S+)$/.exec(command)?.[1]
  return file === undefined || BEFORE_LIBRARIES.includes(name) ? [] : [{ name, file }]
})

const TABLES: readonly [string, readonly Flag[]][] = Object.entries(COMMAND_LINES).map(([name, { flags }]) => [
  name,
  flags,
])

it('every script has a command line', () => {
  expect(FILES.map(({ name }) => name).sort()).toEqual(Object.keys(COMMAND_LINES).sort())
  const inScripts = Object.entries(NPM_SCRIPTS).filter(([, command]) => /(^|\s)scripts\//.test(command))
  expect(inScripts.map(([name]) => name).sort()).toEqual([...BEFORE_LIBRARIES, ...FILES.map(({ name }) => name)].sort())
})

describe.each(TABLES)('npm run %s', (_, flags) => {
  it('refuses unknown flags, and flags that are given twice', () => {
    for (const argv of [['--nonsense'], ['--nonsense=1'], ['5'], ['-j'], ['']]) {
      expect(() => parseArguments(argv, flags), argv.join(' ')).toThrow(/There is no --|is not a flag/)
    }
    for (const { name, kind, default: value } of flags) {
      const once = kind === 'toggle' ? [`--${name}`] : [`--${name}`, String(value)]
      expect(() => parseArguments([...once, ...once], flags)).toThrow(`--${name} is given twice.`)
    }
  })

  it('has bounds for every number, and names them', () => {
    for (const { name, min, max, ...flag } of flags.filter(isNumeric)) {
      expect(min).toBeLessThan(max)
      expect(parseArguments([`--${name}`, String(flag.default)], flags)).toEqual({ [name]: flag.default })
      for (const text of ['-1', '0', '1e30', '-1e30', '1e400']) {
        if (Number(text) >= min && Number(text) <= max) continue
        expect(() => parseArguments([`--${name}`, text], flags), text).toThrow(/ from .* to /)
      }
      for (const text of ['NaN', 'x', 'Infinity', '0x10', '1 2']) {
        expect(() => parseArguments([`--${name}`, text], flags), text).toThrow(`number from ${min} to ${max}, not`)
      }
      for (const argv of [[`--${name}`], [`--${name}`, ''], [`--${name}=`], [`--${name}`, '--json']]) {
        expect(() => parseArguments(argv, flags), argv.join(' ')).toThrow(`number from ${min} to ${max}.`)
      }
    }
  })
})

it.each(FILES)(
  'npm run $name refuses an unknown flag in one line, before it starts, and has a help text',
  async ({ file }) => {
    const refused = await run(file, '--nonsense')
    expect(refused).toEqual({ code: 2, stdout: '', stderr: 'There is no --nonsense. Try --help.\n' })
    const explained = await run(file, '--help')
    expect(explained).toMatchObject({ code: 0, stderr: '' })
    expect(explained.stdout).toMatch(/^npm run /)
  },
)

function run(file: string, ...flags: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', file, ...flags], { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr })
    })
  })
}
