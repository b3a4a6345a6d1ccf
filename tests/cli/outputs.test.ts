import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/store/persist/policyFile.ts'

// What a run has learnt is not lost to where it should be written, nor to what ends the run. Real processes.

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SHORT = '--level corridor --steps 2000 --eval-every 1000 --eval-episodes 5 --backend cpu --json'
const LONG = '--level corridor --steps 100000000 --eval-every 1000 --eval-episodes 5 --backend cpu --json'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bellman-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ending {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `npm run train` without npm around it. `onOutput` is called with the process at each piece of its output. */
function train(
  flags: readonly string[],
  { onOutput, stdout = 'pipe' }: { onOutput?: (child: ChildProcess) => void; stdout?: 'pipe' | number } = {},
): Promise<Ending> {
  const argv = ['--import', 'tsx', '--import', './scripts/tiled-loader.mjs', 'src/cli/train/train.ts', ...flags]
  const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: ['ignore', stdout, 'pipe'] })
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk) => {
    said.stdout += chunk
    onOutput?.(child)
  })
  child.stderr?.on('data', (chunk) => {
    said.stderr += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })))
}

function expectQuiet({ stderr }: Ending): void {
  expect(stderr).not.toMatch(/\n\s+at |node:|Error:/)
}

function once(act: (child: ChildProcess) => void): (child: ChildProcess) => void {
  let isDone = false
  return (child) => {
    if (!isDone) act(child)
    isDone = true
  }
}

const policyIn = (file: string) => parsePolicy(readFileSync(file, 'utf8'))

describe('a file that cannot be written', () => {
  it.each([
    ['in a folder that is not there', (flag: string) => [flag, join(folder, 'nowhere', 'file')], 'there is no folder'],
    ['that is a folder', (flag: string) => [flag, folder], 'it is a folder'],
    ['below a file', (flag: string) => [flag, join(ROOT, 'package.json', 'file')], 'is not a folder'],
    ['without a name', (flag: string) => [`${flag}=`], 'needs a value'],
    ['named by the next flag', (flag: string) => [flag, '--greedy'], 'needs a value'],
  ])('%s is refused before training', async (_, flagsFor, complaint) => {
    for (const flag of ['--save', '--curve']) {
      const ending = await train([...SHORT.split(' '), ...flagsFor(flag)])
      expect(ending).toMatchObject({ code: 2, stdout: '' })
      expect(ending.stderr).toContain(complaint)
      expect(ending.stderr.trim().split('\n')).toHaveLength(1)
    }
  })

  it.runIf(existsSync('/proc/version'))('in a read-only folder is refused before training', async () => {
    const ending = await train([...SHORT.split(' '), '--save', '/proc/policy.json'])
    expect(ending).toMatchObject({ code: 2, stdout: '' })
    expect(ending.stderr).toContain('it cannot be written')
  })

  it.runIf(existsSync('/dev/full'))('reports a full disk, and where the policy was saved instead', async () => {
    const curve = join(folder, 'full.svg')
    const ending = await train([...SHORT.split(' '), '--save', '/dev/full', '--curve', curve])
    expect(ending.code).toBe(1)
    expectQuiet(ending)
    expect(JSON.parse(ending.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ algorithm: 'ppo' })
    expect(readFileSync(curve, 'utf8')).toContain('<svg')
    const [, rescued = ''] = /no space is left on the disk\. It is in (\S+) instead/.exec(ending.stderr) ?? []
    expect(policyIn(rescued).envSteps).toBeGreaterThan(0)
  })
})

describe('a file that already exists', () => {
  it('is kept if the run cannot start, and replaced completely by one that ends', async () => {
    const file = join(folder, 'old.json')
    writeFileSync(file, 'old')
    await train([...SHORT.split(' '), '--save', file, '--from', join(folder, 'none.json')])
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect((await train([...SHORT.split(' '), '--save', file])).code).toBe(0)
    expect(policyIn(file).envSteps).toBeGreaterThan(0)
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('the learned policy is saved', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGHUP', 129],
    ['SIGTERM', 143],
  ] as const)('at %s', async (signal, code) => {
    const file = join(folder, `${signal}.json`)
    const ending = await train([...LONG.split(' '), '--save', file], {
      onOutput: once((child) => child.kill(signal)), // a second signal would kill
    })
    expect(ending.code).toBe(code)
    expectQuiet(ending)
    expect(policyIn(file).envSteps).toBeGreaterThan(0)
    expect(JSON.parse(ending.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ level: 'corridor' })
  })

  it('when the reader closes the output after its first line', async () => {
    const file = join(folder, 'pipe.json')
    const ending = await train([...LONG.split(' '), '--save', file], { onOutput: (child) => child.stdout?.destroy() })
    expect(ending.code).toBe(141)
    expectQuiet(ending)
    expect(policyIn(file).envSteps).toBeGreaterThan(0)
  })
})

it('leaves nothing but the requested file', async () => {
  const place = join(folder, 'alone')
  mkdirSync(place)
  await train([...SHORT.split(' '), '--save', join(place, 'policy.json')])
  expect(readdirSync(place)).toEqual(['policy.json'])
})
