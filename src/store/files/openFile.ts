import { isLevelId } from '../../sim/levels.ts'
import type { AppStore } from '../app/appStore.ts'
import { FileError } from '../app/fileError.ts'
import type { Levels } from '../controls/levels.ts'
import { importClips } from '../controls/teachControls.ts'
import type { Archive } from '../persist/archive.ts'
import { parsePolicy } from '../persist/policyFile.ts'
import { keepImported } from '../teach/checkpoints.ts'
import { MAX_CHARACTERS } from '../teach/clipFile.ts'
import { isLevelFile, readLevelFile } from './levelFile.ts'
import { readPolicyTensors } from './policyTensors.ts'
import { MAX_RUN_FILE_BYTES, readRunFile } from './runFile.ts'
import { isSafetensors, SafetensorsError } from './safetensors.ts'

/** What a file was, after it has been opened. */
type Opened =
  | { readonly kind: 'run'; readonly name: string; readonly levels: readonly OpenedLevel[] }
  | { readonly kind: 'policy'; readonly name: string }
  | { readonly kind: 'clips'; readonly kept: number; readonly known: number }
  | ({ readonly kind: 'level'; readonly isKnown: boolean } & OpenedLevel)

/** A level that was added to the imported ones. */
export interface OpenedLevel {
  readonly id: string
  readonly name: string
  /** False: storage is full or forbidden, so that a reload loses the level. */
  readonly isStored: boolean
}

interface Receivers {
  readonly store: AppStore
  readonly archive: Pick<Archive, 'add'>
  readonly levels: Pick<Levels, 'add' | 'choose'>
}

/**
 * Opens a file that the page, the command line or Tiled wrote: a run becomes one of the kept runs and is shown, a policy is
 * kept under Teach, clips are added to the kept ones, a map becomes a level. The contents decide; the name only tells what a damaged file should be. Throws
 * `FileError`.
 */
export async function openFile(
  file: Pick<File, 'name' | 'size' | 'slice'>,
  { store, archive, levels }: Receivers,
): Promise<Opened> {
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  if (start[0] === 0x50 && start[1] === 0x4b) {
    const { name, whole, levels: missing } = await readRunFile(await bytesOf(file))
    const added = missing.map((level) => ({ id: level.id, name: level.name, isStored: levels.add(level) }))
    return { kind: 'run', name: await archive.add(name, whole), levels: added }
  }
  const misfit = foreignKind(file.name, start)
  if (misfit !== null) throw new FileError(misfit)
  if (isSafetensors(file.name, start)) return keepPolicy(store, file.name, policyIn(await bytesOf(file)))
  const text = await file.slice(0, MAX_CHARACTERS + 1).text()
  if (/"format"\s*:\s*"bellman-bros-policy"/.test(text)) {
    return keepPolicy(store, file.name, { policy: parsePolicy(text), config: '' })
  }
  if (isLevelFile(file.name, text)) return addLevelFile(levels, file.name, text)
  requireClips(file.name, text)
  return { kind: 'clips', ...importClips(store, text) }
}

const OPENS =
  'This page opens runs (.zip), policies (.safetensors, .json), clips (.json) and levels (.tmj): choose one of these.'

/** Files that this page does not open, by their first bytes. */
const FOREIGN: readonly (readonly [what: string, ...bytes: number[]])[] = [
  ['a PNG picture', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG picture', 0xff, 0xd8, 0xff],
  ['a GIF picture', 0x47, 0x49, 0x46, 0x38],
  ['a PDF document', 0x25, 0x50, 0x44, 0x46],
  ['a gzip archive', 0x1f, 0x8b],
]
const CHECKPOINT = [0x42, 0x42, 0x43, 0x4b] // of `shared/stateBytes.ts`

/** What a file is that the page cannot open, and what to do instead; null if its first bytes do not tell. */
function foreignKind(name: string, start: Uint8Array): string | null {
  const startsWith = (bytes: readonly number[]) => bytes.every((byte, at) => start[at] === byte)
  if (start.length === 0) return `The file is empty. ${OPENS}`
  if (startsWith(CHECKPOINT)) {
    return 'The file is a checkpoint of the command line: continue it with “npm run train -- --resume” and its name. For this page, write the policy with --save.'
  }
  const [what] = FOREIGN.find(([, ...bytes]) => startsWith(bytes)) ?? []
  if (what !== undefined) return `The file is ${what}. ${OPENS}`
  if (/\.zip$/i.test(name))
    return 'The file is named .zip but is damaged or no zip file: copy, download or export it again.'
  return null
}

/** Refuses what is no file of clips, by what it seems to be. Clips themselves are read by `readClips`. */
function requireClips(name: string, text: string): void {
  const isNamedJson = /\.json$/i.test(name)
  if (!isNamedJson && !/^\s*[{[]/.test(text)) throw new FileError(`The file is of no kind that is known here. ${OPENS}`)
  if (!isJson(text)) {
    throw new FileError('The file is JSON that was cut short or changed: copy, download or export it again.')
  }
  if (!/"format"\s*:\s*"bellman-bros-/.test(text)) {
    throw new FileError(`The file is JSON, but not of Bellman Bros. ${OPENS}`)
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function addLevelFile(levels: Receivers['levels'], fileName: string, text: string): Opened {
  const level = readLevelFile(fileName, text)
  const isKnown = isLevelId(level.id)
  const isStored = levels.add(level)
  levels.choose(level.id)
  return { kind: 'level', id: level.id, name: level.name, isKnown, isStored }
}

/** An oversized file is refused before it is read. */
async function bytesOf(file: Pick<File, 'size' | 'slice'>): Promise<Uint8Array> {
  if (file.size > MAX_RUN_FILE_BYTES) {
    throw new FileError('This file is larger than any run or policy. Choose a file that the page or --save wrote.')
  }
  return new Uint8Array(await file.slice().arrayBuffer())
}

function policyIn(bytes: Uint8Array) {
  try {
    return readPolicyTensors(bytes)
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error
    throw new FileError(
      `This policy cannot be opened: ${error.message}. Export it again, or choose another .safetensors file that the page or --save wrote.`,
    )
  }
}

function keepPolicy(store: AppStore, fileName: string, read: ReturnType<typeof readPolicyTensors>): Opened {
  const { name } = keepImported(store, { ...read, name: fileName.replace(/\.\w+$/, '') }, Date.now())
  return { kind: 'policy', name }
}
