/**
 * Hostile JSON in every kind of file that the page opens and in stored settings: it is read without what is hostile, or
 * refused with words that say what to do, and nothing else happens.
 */
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { FileError } from '../../../src/store/app/fileError.ts'
import { createLevels } from '../../../src/store/controls/levels.ts'
import { openFile } from '../../../src/store/files/openFile.ts'
import { writePolicyTensors } from '../../../src/store/files/policyTensors.ts'
import { writeRunFile } from '../../../src/store/files/runFile.ts'
import { cardOfRun } from '../../../src/store/persist/pageRun.ts'
import { printPolicy } from '../../../src/store/persist/policyFile.ts'
import { recallSettings } from '../../../src/store/persist/remember.ts'
import { writeClips } from '../../../src/store/teach/clipFile.ts'
import { forgetLevels, memoryStorage } from '../importedLevels.ts'
import { saved } from '../persist/pages.ts'

const DEEP = 200_000
const POLLUTION = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'

/** Changes to the text of a JSON object. */
const HOSTILE: Readonly<Record<string, (json: string) => string>> = {
  'nothing but keys of prototypes': () => `{${POLLUTION}}`,
  'keys of prototypes': (json) => json.replace('{', `{${POLLUTION},`),
  'keys of prototypes in all its objects': (json) => json.replaceAll('{', `{${POLLUTION},`).replaceAll(',}', '}'),
  'lists in lists': (json) => json.replace(/\}\s*$/, `,"deep":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`),
  'nothing but lists in lists': () => '['.repeat(DEEP) + ']'.repeat(DEEP),
  'objects in objects': (json) => json.replace(/\}\s*$/, `,"deep":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`),
  'all its keys twice': (json) => json.replace(/\}\s*$/, `,${json.trim().slice(1)}`),
  'keys twice that differ': (json) => json.replace(/\}\s*$/, ',"format":"other","format":7,"clips":1,"layers":1}'),
  'empty objects in its lists': (json) => json.replace(/(\[\s*)\{[\s\S]*\}(\s*\])/, '$1{}$2'),
  'huge numbers': (json) => json.replace(/([:[]\s*)-?\d+(\.\d+)?(?=[,\]}\s])/g, '$11e999'),
  'numbers beyond 2^53': (json) => json.replace(/([:[]\s*)-?\d+(\.\d+)?(?=[,\]}\s])/g, `$1${'9'.repeat(40)}`),
  'half characters': (json) => json.replace(/(:\s*")(?=[A-Z])/g, '$1\\ud800'),
  'half characters in its keys': (json) => json.replace('{', '{"\\udfff\\ud800":"\\ud800",'),
}

const run = saved()
const clip = { levelId: 'lobby', seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1, 1, 2) }
const clips = writeClips([{ name: 'Mine', source: 'person', used: true, clip, mask: Uint8Array.of(1, 1, 0) }])
const policy = printPolicy(run.latest)
const level = readFileSync(new URL('../../../assets/levels/corridor.tmj', import.meta.url), 'utf8')
const card = cardOfRun(run, { id: 'a', name: 'Mine', isPinned: false, startedAt: 1, savedAt: 2e12 })
const parts = unzipSync(writeRunFile(card, { run, last: null, best: null, isEarlier: false }))
const tensors = writePolicyTensors(run.latest, run.config)

/** The run with another text of one of its parts. */
function runWith(part: string, change: (json: string) => string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]))) }))
}

/** Safetensors with another header. */
function tensorsWith(change: (json: string) => string): Uint8Array<ArrayBuffer> {
  const length = Number(new DataView(tensors.buffer, tensors.byteOffset).getBigUint64(0, true))
  const header = strToU8(change(strFromU8(tensors.subarray(8, 8 + length)).trim()))
  const file = new Uint8Array(8 + header.length + tensors.length - 8 - length)
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true)
  file.set(header, 8)
  file.set(tensors.subarray(8 + length), 8 + header.length)
  return file
}

type Change = (json: string) => string
const FILES: Readonly<Record<string, (change: Change) => [name: string, content: BlobPart]>> = {
  'a policy as JSON': (change) => ['policy.json', change(policy)],
  'a policy as safetensors': (change) => ['policy.safetensors', tensorsWith(change)],
  'the networks of a policy as safetensors': (change) => {
    const inside = (header: string) => {
      const { __metadata__: metadata, ...rest } = JSON.parse(header)
      return JSON.stringify({ __metadata__: { ...metadata, policy: change(metadata.policy) }, ...rest })
    }
    return ['policy.safetensors', tensorsWith(inside)]
  },
  clips: (change) => ['clips.json', change(clips)],
  'a level': (change) => ['pit.tmj', change(level)],
  'a level as .json': (change) => ['pit.json', change(level)],
  ...Object.fromEntries(
    Object.keys(parts)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [`a run’s ${name}`, (change: Change) => ['run.zip', runWith(name, change)]]),
  ),
}

function page() {
  const store = createAppStore(defaultRunConfig())
  return { store, archive: { add: async (wish: string) => wish }, levels: createLevels(store, memoryStorage, () => 0) }
}

afterEach(() => {
  forgetLevels()
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
})

const SAYS_WHAT_TO_DO =
  /\b(choose|export|save|give|import|drop|set|make|remove|restore|keep|copy|delete|write|draw|use)\b/i

describe.each(Object.entries(FILES))('%s', (_, fileOf) => {
  it('is opened as it was written', async () => {
    const [name, content] = fileOf((json) => json)
    expect(await openFile(new File([content], name), page())).toBeTruthy()
  })

  it.each(Object.entries(HOSTILE))(
    'with %s is opened without it, or refused with what to do',
    async (_kind, change) => {
      const [name, content] = fileOf(change)
      const opening = openFile(new File([content], name), page())
      const outcome = await opening.catch((error: unknown) => error)
      if (!(outcome instanceof Error)) return
      expect(outcome).toBeInstanceOf(FileError)
      expect(outcome.message).toMatch(SAYS_WHAT_TO_DO)
      expect(outcome.message).not.toMatch(/call stack/)
    },
  )
})

describe.each(Object.entries(HOSTILE))('settings with %s', (_, change) => {
  it('are restored without it, or left out', () => {
    const storage = memoryStorage()
    const own = createAppStore(defaultRunConfig())
    storage.setItem('bellman-bros/settings', change('{"config":"","view":{"volume":0.25,"xAxis":"steps"}}'))
    recallSettings(own, () => storage)
    const { volume, xAxis } = own.getState().view
    expect([0.25, 0.6]).toContain(volume)
    expect(xAxis).toBe('steps')
    expect(own.getState().config).toEqual(defaultRunConfig())
  })
})
