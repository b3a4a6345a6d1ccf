import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { crc32, crc32c } from '../../../src/shared/crc.ts'
import { joinedBytes } from '../../../src/shared/joinedBytes.ts'
import { bytesOfState } from '../../../src/shared/stateBytes.ts'
import { addedLevels, addLevel } from '../../../src/sim/levels.ts'
import { patch } from '../../../src/store/app/appStore.ts'
import { FileError } from '../../../src/store/app/fileError.ts'
import { readLevelFile } from '../../../src/store/files/levelFile.ts'
import { RunFileError, readRunFile, writeRunFile } from '../../../src/store/files/runFile.ts'
import type { WholeRun } from '../../../src/store/persist/archive.ts'
import { cardOfRun } from '../../../src/store/persist/pageRun.ts'
import type { SavedRun } from '../../../src/store/persist/savedRun.ts'
import { evaluationOf } from '../batch.ts'
import { forgetLevels } from '../importedLevels.ts'
import { mapFile } from '../mapFile.ts'
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

const LISTED = [
  { id: 'file/000000000000003', updates: 5, bytes: 0, isBest: true },
  { id: 'file/000000000000007', updates: 5, bytes: 0, isBest: false },
] as const

const agentState = (updates: number, more = {}) =>
  bytesOfState({ updates, moments: new Float32Array(8).fill(0.1), ...more })

/** The run with the checkpoints from which it continues, as storage has it. */
function wholeRun(): WholeRun {
  const run: SavedRun = { ...evaluated(), checkpoints: LISTED, resumesFrom: 'run/000000000000007' }
  const at = (resumesFrom: string) => ({ ...run, resumesFrom })
  return {
    run,
    last: { run: at('run/000000000000007'), agentState: agentState(5) },
    best: { run: at('run/000000000000003'), agentState: agentState(3) },
    isEarlier: false,
  }
}

const whole = wholeRun()
const card = cardOfRun(whole.run, FACTS)
const bytes = writeRunFile(card, whole)
const files = unzipSync(bytes)

afterEach(forgetLevels)

/** The file with other contents of some of its files. */
function changed(changes: Readonly<Record<string, Uint8Array | null>>): Uint8Array {
  const all = Object.entries({ ...files, ...changes }).flatMap(([name, content]) => (content ? [[name, content]] : []))
  return zipSync(Object.fromEntries(all))
}

const manifest = (change: (manifest: Record<string, unknown>) => object) => ({
  'run.json': strToU8(JSON.stringify(change(JSON.parse(strFromU8(files['run.json']))))),
})

/** A checkpoint with a checksum that fits, of any content: the text, then 64 bytes. */
function withText(text: object): Uint8Array {
  const content = strToU8(JSON.stringify(text).padEnd(Math.ceil(JSON.stringify(text).length / 8) * 8))
  const state = new Uint8Array(16 + content.length + 64)
  state.set(agentState(0).subarray(0, 8))
  state.set(content, 16)
  const header = new DataView(state.buffer)
  header.setUint32(12, content.length, true)
  header.setUint32(8, crc32(state.subarray(12)), true)
  return state
}

function nested(depth: number): object {
  let text: object = { list: [] }
  for (let level = 0; level < depth; level++) text = { list: [text] }
  return text
}

/** A zip file whose directory names the same 4 MB as 200 files and says that each unpacks to nothing. */
function copies(): Uint8Array {
  const one = zipSync({ 'state/000': [new Uint8Array(4 * 2 ** 20), { level: 0 }] })
  const directoryAt = one.length - 22 - (46 + 9)
  const entry = one.slice(directoryAt, one.length - 22)
  new DataView(entry.buffer).setUint32(24, 0, true) // its size before it was packed
  const end = one.slice(one.length - 22)
  const ends = new DataView(end.buffer)
  for (const place of [8, 10]) ends.setUint16(place, 200, true)
  ends.setUint32(12, 200 * entry.length, true)
  return joinedBytes([one.subarray(0, directoryAt), ...new Array<Uint8Array>(200).fill(entry), end])
}

describe('a run as a file', () => {
  it('is the same run when it is opened, with its last whole checkpoint and that of its best policy', async () => {
    const { name, whole: read, levels } = await readRunFile(bytes)
    expect({ name, levels }).toEqual({ name: 'My run', levels: [] })
    const { checkpoints, resumesFrom, ...run } = read.run
    const { checkpoints: _, resumesFrom: __, ...written } = whole.run
    expect(run).toEqual(written)
    expect(resumesFrom).toBe('file/000000000000007')
    expect(checkpoints?.map(({ id, updates, isBest }) => ({ id, updates, isBest }))).toEqual(
      LISTED.map(({ id, updates, isBest }) => ({ id, updates, isBest })),
    )
    expect(read.last?.agentState).toEqual(agentState(5))
    expect(read.best?.agentState).toEqual(agentState(3))
    expect(read.best?.run).toMatchObject({ resumesFrom: 'file/000000000000003', history: written.history })
  })

  it('says what of the agent’s state it lacks, and why', async () => {
    const marks = (file: Uint8Array) => JSON.parse(strFromU8(unzipSync(file)['meta.json'])).state
    expect(marks(bytes)).toEqual({ last: 5, best: 5, leftOut: [] })
    const leftOut = 'The replay buffer takes 200 MB, more than 128 MB.'
    const last = { run: { ...whole.run }, agentState: agentState(5, { replay: { leftOut } }) }
    const partial = writeRunFile(card, { ...whole, last, best: last })
    expect(marks(partial)).toEqual({ last: 5, best: 5, leftOut: [leftOut] })
    expect(strFromU8(unzipSync(partial)['README.md'])).toContain(`Not in this file: ${leftOut}`)
    const { resumesFrom: _, checkpoints: __, ...run } = whole.run
    const weights = writeRunFile(card, { run, last: null, best: null, isEarlier: false })
    expect(marks(weights)).toMatchObject({ last: null, leftOut: [/no whole checkpoint/] })
    expect((await readRunFile(weights)).whole).toEqual({ run, last: null, best: null, isEarlier: false })
  })

  it('brings the imported levels that it needs along, and adds none of them before the page does', async () => {
    const [own, ofClips] = [readLevelFile('own.tmj', mapFile({ name: 'Own' })), readLevelFile('clip.tmj', mapFile())]
    for (const level of [own, ofClips, readLevelFile('other.tmj', mapFile({ name: 'Other' }))]) addLevel(level)
    const config = (of: SavedRun) => ({ ...of, config: of.config.replace('level=lobby', `level=${own.id}`) })
    const clip = { levelId: ofClips.id, seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 2) }
    const demonstrations = [{ clip, mask: Uint8Array.of(1, 1) }]
    const run = { ...config(whole.run), startedWith: config(whole.run).config, material: { demonstrations } }
    const last = { run, agentState: agentState(5) }
    const file = writeRunFile(cardOfRun(run, FACTS), { run, last, best: null, isEarlier: false })
    forgetLevels()
    const read = await readRunFile(file)
    expect(read.levels.map(({ id }) => id)).toEqual([own.id, ofClips.id])
    expect(read.levels[0].map).toBe(own.map)
    expect(read.whole.last?.run.config).toBe(run.config)
    expect(addedLevels()).toEqual([])
    addLevel(own)
    addLevel(ofClips)
    expect((await readRunFile(file)).levels, 'known already').toEqual([])
    forgetLevels()
    const changes = { ...unzipSync(file), 'levels/0.tmj': strToU8(mapFile({ name: 'Another' })) }
    await expect(readRunFile(zipSync(changes))).rejects.toThrow(/levels\/0.tmj is another level/)
    expect(addedLevels()).toEqual([])
    await expect(readRunFile(zipSync({ ...changes, 'levels/0.tmj': strToU8('{}') }))).rejects.toThrow(FileError)
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
      'state/000000000000003.agent',
      'state/000000000000003.run',
      'state/000000000000007.agent',
      'state/000000000000007.run',
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
    ['is cut off', bytes.slice(0, bytes.length / 2), /cut short. Copy the file again/],
    ['has no run.json', changed({ 'run.json': null }), /no run.json/],
    [
      'has a run.json that is not JSON',
      changed({ 'run.json': strToU8('{') }),
      /run.json is damaged. Copy the file again/,
    ],
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
    // biome-ignore-start format: a case in a line
    ['lacks a checkpoint', changed({ 'state/000000000000007.agent': null }), /no state\/0*7.agent/],
    ['lacks the run at a checkpoint', changed({ 'state/000000000000003.run': null }), /no state\/0*3.run/],
    [
      'has a damaged checkpoint',
      changed({ 'state/000000000000007.agent': agentState(5).with(40, 1) }),
      /0*7 is damaged/,
    ],
    ['has another file as a checkpoint', changed({ 'state/000000000000007.run': strToU8('hello') }), /0*7 is damaged/],
    [
      'has the run at a checkpoint of another shape',
      changed({ 'state/000000000000007.run': agentState(5) }),
      /0*7 is damaged/,
    ],
    [
      'has a checkpoint whose arrays are larger than it',
      changed({ 'state/000000000000007.agent': withText({ array: 'f64', at: 0, length: 2 ** 40 }) }),
      /0*7 is damaged/,
    ],
    [
      'has a checkpoint that repeats its numbers',
      changed({
        'state/000000000000007.agent': withText({ list: new Array(99).fill({ array: 'u8', at: 0, length: 64 }) }),
      }),
      /0*7 is damaged/,
    ],
    [
      'has a checkpoint of something unknown',
      changed({ 'state/000000000000007.agent': withText({ array: 'toString' }) }),
      /0*7 is damaged/,
    ],
    [
      'has a deeply nested checkpoint',
      changed({ 'state/000000000000007.agent': withText(nested(5000)) }),
      /0*7 is damaged/,
    ],
    [
      'continues from a checkpoint that it does not list',
      changed(manifest((m) => ({ ...m, run: { ...(m.run as object), resumesFrom: 'file/1' } }))),
      /continues is missing/,
    ],
    [
      'lists a checkpoint twice',
      changed(manifest((m) => ({ ...m, run: { ...(m.run as object), checkpoints: [LISTED[1], LISTED[1]] } }))),
      /twice/,
    ],
    [
      'names a checkpoint outside',
      changed(
        manifest((m) => ({
          ...m,
          run: {
            ...(m.run as object),
            checkpoints: [{ ...LISTED[1], id: 'file/../run.json' }],
            resumesFrom: 'file/../run.json',
          },
        })),
      ),
      /name of a checkpoint/,
    ],
    [
      'lacks a level',
      changed(manifest((m) => ({ ...m, levels: [{ id: 'own-pit-1', fileName: 'pit.tmj' }] }))),
      /no levels\/0.tmj/,
    ],
    ['unpacks to 600 MB', zipSync({ 'run.json': new Uint8Array(600 * 2 ** 20) }, { level: 1 }), /more than any run/],
    ['copies a file often', copies(), /more than any run/],
    [
      'has 1,000 files',
      zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${i}`, new Uint8Array(1)]))),
      /more than any run/,
    ],
    // biome-ignore-end format: a case in a line
  ])('that %s is refused with a reason', async (_, damaged, reason) => {
    await expect(readRunFile(damaged)).rejects.toThrow(RunFileError)
    await expect(readRunFile(damaged)).rejects.toThrow(reason)
  })

  it('with a changed byte is refused, or is the same run but for that', async () => {
    for (let at = 0; at < bytes.length; at += 37) {
      try {
        expect((await readRunFile(bytes.with(at, bytes[at] ^ 0x55))).whole.run.version).toBe(1)
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
