import { afterEach, describe, expect, it, vi } from 'vitest'
import { bytesOfState } from '../../../src/shared/stateBytes.ts'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { FileError } from '../../../src/store/app/fileError.ts'
import { createLevels } from '../../../src/store/controls/levels.ts'
import { openFile } from '../../../src/store/files/openFile.ts'
import { writePolicyTensors } from '../../../src/store/files/policyTensors.ts'
import { MAX_RUN_FILE_BYTES, writeRunFile } from '../../../src/store/files/runFile.ts'
import { cardOfRun } from '../../../src/store/persist/pageRun.ts'
import { printPolicy } from '../../../src/store/persist/policyFile.ts'
import { writeClips } from '../../../src/store/teach/clipFile.ts'
import { forgetLevels, memoryStorage } from '../importedLevels.ts'
import { mapFile } from '../mapFile.ts'
import { saved } from '../persist/pages.ts'

const run = saved()

function page() {
  const store = createAppStore(defaultRunConfig())
  const add = vi.fn(async (wish: string) => `${wish} 1`)
  return { store, add, levels: createLevels(store, memoryStorage, () => 0) }
}

function open(name: string, content: BlobPart) {
  const { store, add, levels } = page()
  return { store, add, opened: openFile(new File([content], name), { store, archive: { add }, levels }) }
}

afterEach(forgetLevels)

describe('opening a file', () => {
  it('adds a run to the kept ones, whatever its file is called', async () => {
    const card = cardOfRun(run, { id: 'a', name: 'Mine', isPinned: false, startedAt: 1, savedAt: 2e12 })
    const whole = { run, last: null, best: null, isEarlier: false }
    const { add, opened } = open('download', writeRunFile(card, whole))
    expect(await opened).toEqual({ kind: 'run', name: 'Mine 1', levels: [] })
    expect(add).toHaveBeenCalledWith('Mine', whole)
  })

  it.each<[string, BlobPart, string]>([
    ['best.safetensors', writePolicyTensors(run.latest, run.config), run.config],
    ['best.json', printPolicy(run.latest), ''],
  ])('keeps the policy in %s under Teach', async (name, content, config) => {
    const { store, opened } = open(name, content)
    expect(await opened).toEqual({ kind: 'policy', name: 'best' })
    expect(store.getState().teach.checkpoints).toMatchObject([{ name: 'best', snapshot: run.latest, config }])
  })

  it('adds clips', async () => {
    const clip = { levelId: 'lobby', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 1) }
    const filed = { name: 'Mine', source: 'person', used: true, clip, mask: Uint8Array.of(1, 1) } as const
    const { store, opened } = open('clips.json', writeClips([filed]))
    expect(await opened).toEqual({ kind: 'clips', kept: 1, known: 0 })
    expect(store.getState().teach.clips).toMatchObject([{ name: 'Mine', clip }])
  })

  it.each(['pit.tmj', 'pit.json'])('adds the level in %s and chooses it', async (fileName) => {
    const { store, opened } = open(fileName, mapFile({ name: 'Pit' }))
    expect(await opened).toMatchObject({ kind: 'level', name: 'Pit', isKnown: false, isStored: true })
    const { levels, config } = store.getState()
    expect(levels).toMatchObject([{ name: 'Pit', fileName }])
    expect(config.env).toMatchObject({ level: levels[0].id })
  })

  it('refuses a broken level with the file, the place and the cure', async () => {
    const { store, opened } = open('pit.tmj', mapFile().replace('"bell"', '"milestone"'))
    await expect(opened).rejects.toThrow(/pit\.tmj, layer "things": no bell. Add/)
    expect(store.getState().levels).toEqual([])
  })

  it.each([
    ['run', [0x50, 0x4b, 3, 4]],
    ['policy', [8, 0, 0, 0, 0, 0, 0, 0, 0x7b]],
  ])('refuses an oversized %s before reading it', async (_, start) => {
    const { store, add, levels } = page()
    const read: number[] = []
    const slice = (from = 0, to = MAX_RUN_FILE_BYTES + 1) => {
      read.push(to - from)
      return new Blob([Uint8Array.from(start)])
    }
    const file = { name: 'large', size: MAX_RUN_FILE_BYTES + 1, slice }
    await expect(openFile(file, { store, archive: { add }, levels })).rejects.toThrow(/larger than any run or policy/)
    expect(read).toEqual([16])
  })

  const damagedLength = writePolicyTensors(run.latest, '')
  damagedLength[6] = 1

  it.each<[string, BlobPart, RegExp]>([
    [
      'noise.bin',
      Uint8Array.of(200, 7, 0, 255, 130, 9, 9, 9, 9),
      /no kind that is known here. This page opens runs \(\.zip\)/,
    ],
    ['empty.zip', '', /is empty. This page opens/],
    ['noise.zip', Uint8Array.of(200, 7, 0, 255), /damaged or no zip file: copy, download/],
    ['none.zip', Uint8Array.of(0x50, 0x4b, 5, 6, ...Array(18).fill(0)), /has no run.json/],
    ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0), /is a PNG picture. This page opens/],
    ['notes.txt', 'hello', /no kind that is known here. This page opens/],
    ['best.safetensors', damagedLength, /header is longer than any policy needs. Export it again/],
    ['run.checkpoint', bytesOfState({ a: 1 }), /checkpoint of the command line: continue it with .*--resume/],
    ['clips.json', '{"format":"bellman-bros-clips"', /cut short or changed/],
    ['other.json', '{"a":1}', /JSON, but not of Bellman Bros. This page opens/],
  ])('says what %s is, and what to do', async (name, content, advice) => {
    await expect(open(name, content).opened).rejects.toThrow(advice)
  })

  it.each<[string, BlobPart]>([
    ['nothing', ''],
    ['text', 'hello'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0)],
    ['a broken run', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['a broken policy', writePolicyTensors(run.latest, '').slice(0, 300)],
    ['another policy', '{ "format": "bellman-bros-policy" }'],
    ['other JSON', '{"a":1}'],
    ['a broken level', '{"tilewidth":16}'],
  ])('refuses %s with a reason, and changes nothing', async (_, content) => {
    const { store, add, opened } = open('file', content)
    const before = store.getState()
    await expect(opened).rejects.toThrow(FileError)
    expect(store.getState()).toBe(before)
    expect(add).not.toHaveBeenCalled()
  })
})
