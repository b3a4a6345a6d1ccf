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
const RUN = '--level corridor --steps 2500 --eval-every 1000 --eval-episodes 5 --backend cpu --json'.split(' ')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bellman-checkpoints-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string) => join(folder, name)

/** Runs `npm run train`; with `interrupt`, Ctrl-C is pressed at its first output. */
function train(flags: readonly string[], { interrupt = false } = {}): Promise<{ code: number | null; stderr: string }> {
  const argv = ['--import', 'tsx', '--import', './scripts/tiled-loader.mjs', 'src/cli/train/train.ts', ...flags]
  const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  if (interrupt) child.stdout.once('data', () => child.kill('SIGINT'))
  child.stdout.resume()
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })))
}

it('continues a run that Ctrl-C has ended as if it had not ended', async () => {
  const [checkpoint, resumed, straight] = [fileOf('run.checkpoint'), fileOf('resumed.json'), fileOf('straight.json')]
  expect((await train([...RUN, '--save', straight])).code).toBe(0)
  expect((await train([...RUN, '--checkpoint', checkpoint], { interrupt: true })).code).toBe(130)
  expect((await train([...RUN, '--resume', checkpoint, '--save', resumed])).code).toBe(0)
  const policyIn = (file: string) => parsePolicy(readFileSync(file, 'utf8'))
  expect(policyIn(resumed)).toEqual(policyIn(straight))
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
