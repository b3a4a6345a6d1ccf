import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { crc32c } from '../../../src/shared/crc.ts'
import { patch } from '../../../src/store/app/appStore.ts'
import { RunFileError, readRunFile, writeRunFile } from '../../../src/store/files/runFile.ts'
import { cardOfRun } from '../../../src/store/persist/pageRun.ts'
import type { SavedRun } from '../../../src/store/persist/savedRun.ts'
import { evaluationOf } from '../batch.ts'
import { reread, trainedPage } from './../persist/pages.ts'

const FACTS = { id: 'a', name: 'My run', isPinned: false, startedAt: 1_700_000_000_000, savedAt: 1_700_000_100_000 }

function evaluated(): SavedRun {
  const page = trainedPage()
  page.shelf.referencePolicy = page.shelf.latest
  page.shelf.material = {
    demonstrations: [
      {
        clip: { levelId: 'lobby', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 2) },
        mask: Uint8Array.of(0, 1),
      },
    ],
    preferences: [],
  }
  page.history.addEvaluation(evaluationOf(0.5))
  patch(page.store, 'run', { evaluation: evaluationOf(0.5) })
  return reread(page)
}

const run = evaluated()
const card = cardOfRun(run, FACTS)
const bytes = writeRunFile(card, run)
const files = unzipSync(bytes)

/** The file with other contents of some of its files. */
function changed(changes: Readonly<Record<string, Uint8Array | null>>): Uint8Array {
  const all = Object.entries({ ...files, ...changes }).flatMap(([name, content]) => (content ? [[name, content]] : []))
  return zipSync(Object.fromEntries(all))
}

const manifest = (change: (manifest: Record<string, unknown>) => object) => ({
  'run.json': strToU8(JSON.stringify(change(JSON.parse(strFromU8(files['run.json']))))),
})

describe('a run as a file', () => {
  it('is the same run when it is opened', () => {
    expect(readRunFile(bytes)).toEqual({ name: 'My run', run })
  })

  it('holds what tools of the field read', () => {
    expect(Object.keys(files).sort()).toEqual([
      'README.md',
      'checkpoints/best.safetensors',
      'checkpoints/latest.safetensors',
      'checkpoints/reference.safetensors',
      'checkpoints/step_000000000.safetensors',
      'config.json',
      'eval.json',
      'events.out.tfevents.1700000000.bellman-bros',
      'meta.json',
      'metrics.jsonl',
      'run.json',
    ])
    expect(JSON.parse(strFromU8(files['config.json']))).toMatchObject({ algorithm: 'ppo', env: { level: 'lobby' } })
    expect(JSON.parse(strFromU8(files['meta.json']))).toMatchObject({ name: 'My run', updates: 5, seed: 1 })
    expect(strFromU8(files['README.md'])).toContain('tags: [BellmanBros/lobby, deep-reinforcement-learning')
    const rows = strFromU8(files['metrics.jsonl'])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toContainEqual(expect.objectContaining({ step: 500, 'loss/policy': 2 }))
    expect(rows).toContainEqual(expect.objectContaining({ step: 1000, 'evaluations/success': 0.5 }))
  })

  it('holds the metrics for TensorBoard, also under the names of Stable-Baselines3', () => {
    const events = readEvents(files['events.out.tfevents.1700000000.bellman-bros'])
    expect(events[0]).toMatchObject({ wallTime: 1_700_000_000, version: 'brain.Event:2' })
    const scalars = events.slice(1).flatMap(({ step, scalars: each }) => each.map(([tag, value]) => [step, tag, value]))
    expect(scalars).toContainEqual([500, 'loss/policy', 2])
    expect(scalars).toContainEqual([500, 'train/policy_gradient_loss', 2])
    expect(scalars).toContainEqual([1000, 'eval/success_rate', 0.5])
  })

  it.each<[string, Uint8Array, RegExp]>([
    ['is no zip', strToU8('hello'), /not a zip file/],
    ['is empty', new Uint8Array(0), /not a zip file/],
    ['is cut off', bytes.slice(0, bytes.length / 2), /not a zip file/],
    ['has no run.json', changed({ 'run.json': null }), /no run.json/],
    ['has a run.json that is not JSON', changed({ 'run.json': strToU8('{') }), /not JSON/],
    ['is something else', changed(manifest((m) => ({ ...m, format: 'x' }))), /not a run of Bellman Bros/],
    ['is of another version', changed(manifest((m) => ({ ...m, version: 2 }))), /another version/],
    ['lacks a policy', changed({ 'checkpoints/best.safetensors': null }), /no checkpoints\/best/],
    [
      'has a broken policy',
      changed({ 'checkpoints/best.safetensors': strToU8('hello') }),
      /best.safetensors: it is too/,
    ],
    [
      'names a policy outside the file',
      changed(manifest((m) => ({ ...m, run: { ...(m.run as object), best: { checkpoint: 'toString' } } }))),
      /no toString/,
    ],
    ['has other figures', changed(manifest((m) => ({ ...m, run: { ...(m.run as object), history: 1 } }))), /damaged/],
    [
      'is of a level that does not exist',
      changed(manifest((m) => ({ ...m, run: { ...(m.run as object), config: 'v=1&level=nowhere' } }))),
      /level or its algorithm/,
    ],
    ['unpacks to 200 MB', zipSync({ 'run.json': new Uint8Array(200 * 2 ** 20) }), /more than any run/],
    ['has 1,000 files', zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${i}`, new Uint8Array(1)]))), /more than any run/], // biome-ignore format: one line
  ])('that %s is refused with a reason', (_, damaged, reason) => {
    expect(() => readRunFile(damaged)).toThrow(RunFileError)
    expect(() => readRunFile(damaged)).toThrow(reason)
  })

  it('with a changed byte is refused, or is the same run but for that', () => {
    for (let at = 0; at < bytes.length; at += 37) {
      try {
        expect(readRunFile(bytes.with(at, bytes[at] ^ 0x55)).run.version).toBe(1)
      } catch (error) {
        expect(error).toBeInstanceOf(RunFileError)
      }
    }
  })
})

it('checksums are CRC-32C', () => {
  expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283) // the check value of the algorithm
})

interface ReadEvent {
  readonly wallTime: number
  readonly step: number
  readonly version: string
  readonly scalars: readonly (readonly [tag: string, value: number])[]
}

/** Reads an event file by itself: lengths, checksums, and the fields of the messages. */
function readEvents(file: Uint8Array): ReadEvent[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const events: ReadEvent[] = []
  for (let at = 0; at < file.length; ) {
    const length = Number(view.getBigUint64(at, true))
    expect(view.getUint32(at + 8, true)).toBe(masked(file.subarray(at, at + 8)))
    const data = file.subarray(at + 12, at + 12 + length)
    expect(view.getUint32(at + 12 + length, true)).toBe(masked(data))
    const fields = fieldsOf(data)
    const summary = fields.get(5)?.[0]
    events.push({
      wallTime: doubleOf(fields.get(1)?.[0]),
      step: Number(fields.get(2)?.[0] ?? 0),
      version: textOf(fields.get(3)?.[0]),
      scalars: (summary instanceof Uint8Array ? (fieldsOf(summary).get(1) ?? []) : []).map((value) => {
        const parts = fieldsOf(value as Uint8Array)
        return [textOf(parts.get(1)?.[0]), floatOf(parts.get(2)?.[0])] as const
      }),
    })
    at += 12 + length + 4
  }
  return events
}

function masked(data: Uint8Array): number {
  const checksum = crc32c(data)
  return (((checksum >>> 15) | (checksum << 17)) + 0xa282ead8) >>> 0
}

function fieldsOf(data: Uint8Array): Map<number, (Uint8Array | number)[]> {
  const fields = new Map<number, (Uint8Array | number)[]>()
  let at = 0
  const varint = () => {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = data[at++]
      value += (byte & 0x7f) * shift
      if (byte < 0x80) return value
    }
  }
  while (at < data.length) {
    const key = varint()
    let value: Uint8Array | number
    if ((key & 7) === 0) value = varint()
    else {
      const length = (key & 7) === 1 ? 8 : (key & 7) === 5 ? 4 : varint()
      value = data.subarray(at, at + length)
      at += length
    }
    fields.set(key >> 3, [...(fields.get(key >> 3) ?? []), value])
  }
  return fields
}

const viewOf = (bytes: unknown) => {
  const array = bytes as Uint8Array
  return new DataView(array.buffer, array.byteOffset, array.byteLength)
}
const doubleOf = (bytes: unknown) => viewOf(bytes).getFloat64(0, true)
const floatOf = (bytes: unknown) => viewOf(bytes).getFloat32(0, true)
const textOf = (bytes: unknown) => (bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '')
