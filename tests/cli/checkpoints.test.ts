import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesOfState, stateOfBytes } from '../../src/shared/stateBytes.ts'
import { parsePolicy } from '../../src/store/persist/policyFile.ts'

// A run that Ctrl-C ends and --resume continues learns the same as one that was not interrupted. Real processes.

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
// In the first evaluations every episode of two fails alike: its best policy is the first one's, and it is not solved later.
const RUN =
  '--level corridor --steps 4000 --eval-every 1000 --eval-episodes 2 --hidden-units 16 --backend cpu --json'.split(' ')
const INTERRUPTED_AFTER = 2 // evaluations

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bellman-checkpoints-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string) => join(folder, name)

interface Ended {
  readonly code: number | null
  /** What it said on stderr. */
  readonly said: string
  /** Its last line. */
  readonly result: Record<string, unknown>
}

/** The commands of package.json, by name. */
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
)

/** Runs `npm run train`; with `interruptAfter`, Ctrl-C is pressed after so many evaluations. */
function train(flags: readonly string[], interruptAfter = 0): Promise<Ended> {
  const argv = [...scripts.train.split(' ').slice(1), ...flags]
  const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  let isInterrupted = false
  child.stdout.on('data', (chunk) => {
    stdout += chunk
    const evaluations = stdout.split('"evaluation"').length - 1
    if (isInterrupted || interruptAfter === 0 || evaluations < interruptAfter) return
    isInterrupted = true // a second Ctrl-C would not wait for what is saved
    child.kill('SIGINT')
  })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, said, result: JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') }))
  })
}

const policyIn = (file: string) => parsePolicy(readFileSync(file, 'utf8'))

/** What a result tells, but for how long it took. */
function toldBy({ result }: Pick<Ended, 'result'>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(result).filter(([name]) => !name.includes('Second')))
}

it('no command is run by the program tsx, which kills a child that takes 60 ms to answer Ctrl-C', () => {
  expect(scripts.train).toMatch(/^node /)
  expect(Object.keys(scripts).filter((name) => scripts[name].startsWith('tsx '))).toEqual([])
})

it.each([
  ['PPO', []],
  ['A3C with one worker', '--algorithm a3c --workers 1'.split(' ')],
])('continues a run that Ctrl-C has ended as if it had not ended, with %s', async (name, flags) => {
  const run = [...RUN, ...flags]
  const [checkpoint, resumed, straight] = ['checkpoint', 'resumed.json', 'straight.json'].map((end) =>
    fileOf(`${name}.${end}`),
  )
  const whole = await train([...run, '--save', straight])
  expect(whole.code).toBe(0)
  const interrupted = await train([...run, '--checkpoint', checkpoint], INTERRUPTED_AFTER)
  expect(interrupted.code).toBe(130)
  expect(interrupted.result.envSteps).toBeLessThan(Number(whole.result.envSteps))
  const rest = await train([...run, '--gamma', '0.9', '--resume', checkpoint, '--save', resumed])
  expect(rest.code).toBe(0)
  expect(rest.said).toContain('--gamma 0.9 has no effect: the run resumes with 0.99')
  expect(policyIn(resumed)).toEqual(policyIn(straight))
  expect(toldBy(rest)).toEqual(toldBy(whole))
})

it('refuses damaged files, other files and other versions, with a cure', () => {
  const bytes = bytesOfState({ numbers: Float32Array.of(1, 2), text: 'a' })
  expect(stateOfBytes(bytes)).toEqual({ numbers: Float32Array.of(1, 2), text: 'a' })
  const changed = (at: number) => Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 8 : byte))
  expect(() => stateOfBytes(changed(0))).toThrow('not a checkpoint')
  expect(() => stateOfBytes(changed(4))).toThrow('has version')
  expect(() => stateOfBytes(changed(bytes.length - 3))).toThrow('checksum')
  expect(() => stateOfBytes(bytes.subarray(0, bytes.length - 8))).toThrow('checksum')
})
