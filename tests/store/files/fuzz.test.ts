/**
 * Every importer with mutated files: each is read or refused with a reason, and nothing else happens. More of them:
 * `npm run soak -- --rows 20`.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AdvisedError } from '../../../src/shared/advisedError.ts'
import { crc32 } from '../../../src/shared/crc.ts'
import { joinedBytes } from '../../../src/shared/joinedBytes.ts'
import { createRng, type Rng } from '../../../src/shared/rng.ts'
import { bytesOfState, stateOfBytes } from '../../../src/shared/stateBytes.ts'
import { FileError } from '../../../src/store/app/fileError.ts'
import { LinkError, readConfig } from '../../../src/store/app/link.ts'
import { readLevelFile } from '../../../src/store/files/levelFile.ts'
import { readPolicyTensors, writePolicyTensors } from '../../../src/store/files/policyTensors.ts'
import { readRunFile, writeRunFile } from '../../../src/store/files/runFile.ts'
import { SafetensorsError } from '../../../src/store/files/safetensors.ts'
import { cardOfRun } from '../../../src/store/persist/pageRun.ts'
import { parsePolicy, printPolicy } from '../../../src/store/persist/policyFile.ts'
import { readClips, writeClips } from '../../../src/store/teach/clipFile.ts'
import { saved } from '../persist/pages.ts'

const SHORT_MUTANTS = 840
const isSoak = process.env.SOAK_CASES !== undefined
const MUTANTS = Number(process.env.SOAK_CASES ?? SHORT_MUTANTS)
const SLOWEST_MS = 200
const MAX_GROWTH_BYTES = 50 * 2 ** 20

type ErrorClass = new (...args: never[]) => Error

interface Importer {
  readonly name: string
  readonly file: Uint8Array
  read(bytes: Uint8Array): unknown
  readonly refusal: ErrorClass
}

const run = saved()
const agentState = bytesOfState({ moments: Float32Array.of(1, 2, 3), streams: { policy: Uint32Array.of(4, 5) }, at: 7 })
const last = { run: { ...run, resumesFrom: 'a/1' }, agentState }
const whole = { run, last, best: null, isEarlier: false }
const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const clip = { levelId: 'lobby', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 1, 2) }
const filed = { name: 'Mine', source: 'person', used: true, clip, mask: Uint8Array.of(1, 1, 0) } as const

const IMPORTERS: readonly Importer[] = [
  {
    name: 'a level',
    // A copy: slices of a Buffer share its memory, so that changes would add up.
    file: Uint8Array.from(readFileSync(new URL('../../../assets/levels/corridor.tmj', import.meta.url))),
    read: (bytes) => readLevelFile('mutant.tmj', decode(bytes)),
    refusal: FileError,
  },
  { name: 'clips', file: encode(writeClips([filed])), read: (bytes) => readClips(decode(bytes)), refusal: FileError },
  {
    name: 'a policy as JSON',
    file: encode(printPolicy(run.latest)),
    read: (bytes) => parsePolicy(decode(bytes)),
    refusal: FileError,
  },
  {
    name: 'a policy as safetensors',
    file: writePolicyTensors(run.latest, run.config),
    read: readPolicyTensors,
    refusal: SafetensorsError,
  },
  {
    name: 'a run',
    file: writeRunFile(cardOfRun(run, { id: 'a', name: 'Mine', isPinned: false, startedAt: 1, savedAt: 2e12 }), whole),
    read: readRunFile,
    refusal: FileError,
  },
  {
    name: 'the state in a checkpoint, with a checksum that fits',
    file: agentState,
    read: (bytes) => stateOfBytes(withChecksum(bytes)),
    refusal: AdvisedError,
  },
  {
    name: 'a link',
    file: encode('#v=1&algorithm=ppo&level=lobby&seed=3&hp.learningRate=0.001&hp.epochs=4'),
    read: (bytes) => readConfig(decode(bytes)),
    refusal: LinkError,
  },
]

/** The checksum is no protection from people. */
function withChecksum(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 16) return bytes
  const fitting = bytes.slice()
  new DataView(fitting.buffer).setUint32(8, crc32(fitting.subarray(12)), true)
  return fitting
}

/** What is hostile in JSON and in links, to put anywhere. */
const HOSTILE = [
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '1e309',
  '-0',
  'NaN',
  '2147483648',
  '99999999999999999999',
  '\u202e\u2066right to left',
  '\u0000',
  '['.repeat(5000),
  '{"a":'.repeat(5000),
  '"width":2000000000,',
  '&__proto__=1&constructor=2',
  '%',
].map(encode)

function mutant(file: Uint8Array, rng: Rng): Uint8Array {
  const parts = [file.slice()]
  const at = rng.int(file.length)
  const length = 1 + rng.int(Math.min(64, file.length - at))
  switch (rng.int(6)) {
    case 0: // flipped bits
      for (let flips = 1 + rng.int(8); flips > 0; flips--) parts[0][rng.int(file.length)] ^= 1 << rng.int(8)
      return parts[0]
    case 1:
      return file.slice(0, at) // cut off
    case 2: // a piece removed
      return joinedBytes([file.subarray(0, at), file.subarray(at + length)])
    case 3: // a piece repeated, as keys are then
      return joinedBytes([file.subarray(0, at + length), file.subarray(at)])
    case 4:
      return joinedBytes([file.subarray(0, at), HOSTILE[rng.int(HOSTILE.length)], file.subarray(at)])
    default: // a digit replaced by many
      return joinedBytes([file.subarray(0, at), encode('9'.repeat(1 + rng.int(400))), file.subarray(at + length)])
  }
}

describe.each(IMPORTERS.map((importer) => [importer.name, importer] as const))('%s', (_, { file, read, refusal }) => {
  it('is read as it was written', async () => {
    expect(await read(file)).toBeTruthy()
  })

  it('that was changed is read, or refused with a reason', async () => {
    const rng = createRng(20)
    const own = Object.getOwnPropertyNames(Object.prototype).length
    let slowestMs = 0
    const before = process.memoryUsage().rss
    const original = file.slice()
    let refused = 0
    let accepted = 0
    for (let index = 0; index < MUTANTS / IMPORTERS.length; index++) {
      const bytes = mutant(file, rng)
      const started = process.cpuUsage()
      try {
        await read(bytes)
        accepted++
      } catch (error) {
        refused++
        if (!(error instanceof refusal)) throw error
        expect(error.message.length).toBeGreaterThan(10)
      }
      const { user, system } = process.cpuUsage(started)
      slowestMs = Math.max(slowestMs, (user + system) / 1000)
    }
    expect(refused).toBeGreaterThan(0)
    expect(accepted).toBeGreaterThan(0) // each change is made to the intact file
    expect(file).toEqual(original)
    expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(own)
    expect('polluted' in {}).toBe(false)
    if (!isSoak) return // a busy machine must not fail the short form
    const growth = process.memoryUsage().rss - before
    console.log(
      `${refused} of ${Math.ceil(MUTANTS / IMPORTERS.length)} refused, the slowest in ${slowestMs.toFixed(0)} ms of processor time, memory grew by ${(growth / 2 ** 20).toFixed(0)} MB`,
    )
    expect(slowestMs).toBeLessThan(SLOWEST_MS)
    expect(growth).toBeLessThan(MAX_GROWTH_BYTES)
  })
})
